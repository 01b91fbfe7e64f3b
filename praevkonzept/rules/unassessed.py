"""PRV341: a field that no offer of a milestone names is assessed as a gap or as no need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from praevkonzept import german
from praevkonzept.analysis.coverage import Matrix
from praevkonzept.catalogue import Record, Term
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.rules.sentences import written


def check(context: Context) -> Iterator[Problem]:
    """A problem for each milestone with running offers, naming its empty fields that nobody assessed.

    Milestones without a running offer, and transitions, are the matter of PRV322.
    """
    if not context.complete("offers", "assessments"):
        return
    grid = context.coverage.grid
    for row in grid.rows:
        offers = context.coverage.offers["milestones"][row.key].covering
        bare = [head for head in grid.columns if grid.cell(row.key, head.key).empty]
        open_ = [
            head for head in bare if not context.assessed.holds({"milestone": row.key, "field": head.key})
        ]
        if offers and open_:
            yield _unassessed(context, grid, row, open_, offers)


def _unassessed(
    context: Context, grid: Matrix, row: Term, heads: Sequence[Term], offers: Sequence[Record]
) -> Problem:
    place = context.at_term("milestones", row.key)
    silent = [offer for offer in offers if not offer.list("fields")]
    if len(silent) == len(offers):
        message = (
            f"Lücken beim Meilenstein „{row.label}“ sind nicht zu beurteilen: "
            f"kein laufendes Angebot nennt ein {_noun(context)}."
        )
        return Problem(*place, message, "Bei den Angeboten unter fields nachtragen.", severity=Severity.INFO)
    none = [head.label for head in heads if not grid.cell(row.key, head.key).across]
    across = [head.label for head in heads if grid.cell(row.key, head.key).across]
    parts = []
    if none:
        parts.append(
            f"Zum Meilenstein „{row.label}“ gibt es weder ein Angebot noch eine Bewertung für {_listed(none)}."
        )
    if across:
        where = "Ebenso nicht bewertet und" if none else f"Beim Meilenstein „{row.label}“ nicht bewertet und"
        parts.append(f"{where} nur durch Angebote für alle Lebensphasen abgedeckt: {_listed(across)}.")
    hint = (
        "Unter assessments je Feld entscheiden, ob etwas fehlt oder kein Bedarf besteht "
        f"(etwa cell: {written({'milestone': row.key, 'field': heads[0].key})})."
    )
    if silent:
        n = german.count(len(silent), "Angebot", "Angeboten")
        hint = f"Zuerst bei {n} das {_noun(context)} nachtragen. {hint}"
    return Problem(*place, " ".join(parts), hint)


def _listed(found: Sequence[str]) -> str:
    return german.join(f"„{label}“" for label in found)


def _noun(context: Context) -> str:
    return context.schemas["assessments"].fields["cell"].fields["field"].title


RULE = Rule(
    CodeDoc(
        code="PRV341",
        title="Leeres Feld nicht bewertet",
        severity=Severity.WARNING,
        why="Ein leeres Feld der Übersicht ist zunächst nur eine Frage: Fehlt etwas, besteht kein Bedarf, oder hilft der Kreis? Ohne "
        "Bewertung bleibt das Konzept die Antwort schuldig. Angebote für alle Lebensphasen füllen kein Feld.",
        wrong="(kein Angebot und keine Bewertung zu Kita und Gesundheit)",
        right="# catalogue/assessments/kita-gesundheit.yaml\nname: Gesundheit in der Kita\ngap_class: angebot\n"
        "cell: {milestone: kita, field: gesundheit}\nverdict: luecke\nreason: …",
        fix="Mit den Beteiligten entscheiden und unter catalogue/assessments festhalten. Eine Bewertung nur mit milestone gilt für "
        "alle Handlungsfelder der Lebensphase, eine nur mit field für das Handlungsfeld in allen Lebensphasen.",
    ),
    check,
)
