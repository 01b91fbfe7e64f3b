"""PRV322: every milestone and transition has a running offer, or somebody judged that it needs none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from praevkonzept import german
from praevkonzept.analysis.coverage import PHASES, Cell
from praevkonzept.catalogue import Catalogue, Term
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.rules.sentences import NOUNS, names, place, written


def check(context: Context) -> Iterator[Problem]:
    """A problem for each milestone or transition that no running offer names and no assessment speaks for."""
    if not context.complete("offers", "assessments"):
        return
    for vocabulary in PHASES:
        cells = context.coverage.offers[vocabulary]
        for term in context.coverage.phases(vocabulary):
            cell, spot = cells[term.key], place(vocabulary, term.key)
            if not cell.covering and not context.assessed.holds(spot):
                yield Problem(
                    *context.at_term(vocabulary, term.key),
                    _message(NOUNS[vocabulary], term, cell, context.catalogue),
                    f"{_unclear(cell)}Ein Angebot erfassen oder unter assessments die Lücke bewerten (cell: {written(spot)}).",
                )


def _message(noun: str, term: Term, cell: Cell, catalogue: Catalogue) -> str:
    parts = [f"Zum {noun} „{term.label}“ gibt es kein laufendes Angebot."]
    if cell.open:
        states = Counter(offer.text("status") for offer in cell.open)
        counts = [f"{german.number(n)} {_state(key, catalogue)}" for key, n in sorted(states.items())]
        parts.append(f"Erfasst, aber nicht als laufend: {german.join(counts)}.")
    if cell.across:
        one = len(cell.across) == 1
        parts.append(
            f"{german.count(len(cell.across), 'Angebot', 'Angebote')} {'gilt' if one else 'gelten'} nur übergreifend "
            "für alle Lebensphasen."
        )
    return " ".join(parts)


def _state(key: str, catalogue: Catalogue) -> str:
    return f"mit Status „{catalogue.label('status', key)}“" if key else "ohne Status"


def _unclear(cell: Cell) -> str:
    """What to ask first: whether the offers without a status are running."""
    unknown = [offer for offer in cell.open if not offer.text("status")]
    verb = "läuft" if len(unknown) == 1 else "laufen"
    return f"Zuerst klären, ob {names(unknown)} {verb}. " if unknown else ""


RULE = Rule(
    CodeDoc(
        code="PRV322",
        title="Lebensphase oder Übergang ohne Angebot",
        severity=Severity.WARNING,
        why="Die Präventionskette soll keine Lebensphase und keinen Übergang auslassen. Geplante, beendete und Angebote ohne "
        "Status zählen nicht, ebenso wenig Angebote, die nur allgemein für alle Lebensphasen gelten. Ist die Lücke "
        "bewertet, gilt sie als gesehen.",
        wrong="transitions: [kita-grundschule]\n# kein status: ob das Angebot läuft, ist nicht bekannt",
        right="transitions: [kita-grundschule]\nstatus: aktiv",
        fix="Klären, ob ein Angebot läuft, und seinen Status eintragen; ein fehlendes Angebot erfassen. Gibt es wirklich "
        "keines, unter catalogue/assessments bewerten, ob das eine Lücke ist.",
    ),
    check,
)
