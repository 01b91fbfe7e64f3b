"""Offene Lücken in short: empty cells by phase, transitions without an offer, what was assessed and what follows."""

from __future__ import annotations

from collections.abc import Sequence

from praevkonzept import german
from praevkonzept.analysis.coverage import Matrix, matrix
from praevkonzept.catalogue import Record
from praevkonzept.documents import coverage, transitions
from praevkonzept.documents.blocks import Block, Bullets, Inlines
from praevkonzept.documents.context import Context, Spot, paragraph
from praevkonzept.documents.phrases import are, cited, closed, counted, few, listed, run, sentence, spaced

MOST_GAPS = 20
"""So many gaps are named at most; the concept names them all."""


def chapter(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """What no offer is recorded for, then the gaps that were assessed with the measures that are to close them."""
    if not context.offers:
        nothing = "Angebote sind noch nicht erfasst; Lücken lassen sich daran noch nicht ablesen."
        return (paragraph(nothing), *_assessed(context))
    grid = matrix(context.offers, context.catalogue)
    return (
        paragraph(_fields(grid), coverage.beside(context), transitions.bare_sentence(context)),
        *coverage.empty_points(grid),
        *_assessed(context),
    )


def _fields(grid: Matrix) -> str:
    """How many fields of the matrix are empty, and what that does not say."""
    if not grid.rows or not grid.columns:
        return "Für eine Übersicht fehlen Lebensphasen oder Handlungsfelder."
    empty = coverage.empty_fields(grid, "nach Lebensphase und Handlungsfeld")
    if empty:
        return f"{empty} Ein leeres Feld ist eine Frage, noch keine Lücke."
    cells = german.number(len(grid.rows) * len(grid.columns))
    return f"Für alle {cells} Felder nach Lebensphase und Handlungsfeld ist mindestens ein Angebot erfasst."


def _assessed(context: Context) -> tuple[Block, ...]:
    """The assessed gaps, and how many possible gaps were judged otherwise."""
    records = context.by_name("assessments")
    if not records:
        return (
            paragraph(
                "Bewertet ist noch nichts: Ob etwas fehlt, entscheidet die Fachplanung mit den Beteiligten."
            ),
        )
    verdicts = context.catalogue.vocabulary("verdicts")
    gaps = [
        record for record in records if (term := verdicts.get(record.text("verdict"))) and term.flag("gap")
    ]
    others = len(records) - len(gaps)
    text = f"Bewertet {are(len(records))} {counted(len(records), 'eine mögliche Lücke', 'mögliche Lücken')}."
    if others:
        text += f" {_otherwise(others, len(records))}"
    if not gaps:
        return (paragraph(text),)
    rest = len(gaps) - MOST_GAPS
    more = f"{counted(rest, 'Eine weitere Lücke', 'weitere Lücken')} nennt das Konzept." if rest > 0 else ""
    return (
        paragraph(text, "Als Lücke bewertet:", keep=True),
        Bullets(tuple(_gap(context, gap) for gap in gaps[:MOST_GAPS])),
        paragraph(more),
    )


def _otherwise(others: int, total: int) -> str:
    """How many possible gaps were judged to be none."""
    where = (
        "Das" if total == 1 else f"Bei {'allen' if others == total else few(others, 'einer')} davon ist das"
    )
    return f"{where} Ergebnis {'ist ' if total == 1 else ''}ein anderes als eine Lücke."


def _gap(context: Context, gap: Record) -> Inlines:
    """Name, reason, and the measures that are to close it."""
    closing = _closing(context, gap.id)
    names = listed((context.mention("measures", measure.id),) for measure in closing)
    head = "Maßnahme: " if len(closing) == 1 else "Maßnahmen: "
    measures = (*run(head), *names) if closing else run("Eine Maßnahme dazu ist nicht erfasst.")
    reason = cited(sentence(gap.text("reason")), context.numbers)
    return spaced(run(f"{gap.name}:"), reason, closed(measures), context.cite(gap.list("sources")))


def _closing(context: Context, gap: str) -> Sequence[Record]:
    return [measure for measure in context.by_name("measures") if gap in measure.list("closes")]
