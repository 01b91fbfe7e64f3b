"""PRV321: where there are running offers, a network brings them together."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.analysis.coverage import PHASES, Cell
from praevkonzept.catalogue import Term
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.rules.sentences import NOUNS, names, place, written


def check(context: Context) -> Iterator[Problem]:
    """A problem for each milestone or transition with running offers that no running network names."""
    if not context.complete("offers", "networks", "assessments"):
        return
    for vocabulary in PHASES:
        offers, networks = context.coverage.offers[vocabulary], context.coverage.networks[vocabulary]
        for term in context.coverage.phases(vocabulary):
            spot = place(vocabulary, term.key)
            if (
                offers[term.key].covering
                and not networks[term.key].covering
                and not context.assessed.holds(spot, network=True)
            ):
                yield Problem(
                    *context.at_term(vocabulary, term.key),
                    _message(NOUNS[vocabulary], term, networks[term.key]),
                    f"Bei einem Netzwerk unter {vocabulary} „{term.key}“ nennen oder unter assessments die "
                    f"Vernetzungslücke bewerten (cell: {written(spot)}).",
                )


def _message(noun: str, term: Term, cell: Cell) -> str:
    parts = [f"Zum {noun} „{term.label}“ gibt es Angebote, aber kein laufendes Netzwerk."]
    if cell.open:
        parts.append(f"Erfasst, aber nicht als laufend: {names(cell.open)}.")
    if cell.across:
        parts.append(f"Nur übergreifend für alle Lebensphasen: {names(cell.across)}.")
    return " ".join(parts)


RULE = Rule(
    CodeDoc(
        code="PRV321",
        title="Angebote ohne Netzwerk",
        severity=Severity.WARNING,
        why="Angebote einer Lebensphase wirken als Kette, wenn ein Netzwerk sie abstimmt. Netzwerke, die nur allgemein für alle "
        "Lebensphasen gelten, und solche, die nicht laufen, zählen hier nicht.",
        wrong="name: Arbeitskreis Kita\nstatus: aktiv",
        right="name: Arbeitskreis Kita\nstatus: aktiv\nmilestones: [kita]",
        fix="Beim zuständigen Netzwerk den Meilenstein (milestones) oder Übergang (transitions) nachtragen. Gibt es keines, "
        "unter catalogue/assessments die Vernetzungslücke bewerten.",
    ),
    check,
)
