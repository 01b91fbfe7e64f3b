"""Offene Lücken in short: empty cells by milestone, transitions without an offer, what was assessed and what follows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from praevkonzept import german
from praevkonzept.analysis.coverage import Matrix, matrix
from praevkonzept.catalogue import Record
from praevkonzept.documents import transitions
from praevkonzept.documents.blocks import Block, Bullets, Inlines
from praevkonzept.documents.context import Context, Spot, paragraph
from praevkonzept.documents.phrases import cited, closed, enumerated, few, listed, run, sentence, spaced


def chapter(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """What no offer is recorded for, then the gaps that were assessed with the measures that are to close them."""
    grid = matrix(context.offers, context.catalogue)
    blocks: list[Block] = [paragraph(*_empty(grid), _bare_transitions(context))]
    points = tuple(_by_row(grid))
    if points:
        blocks += (paragraph("Kein Angebot ist erfasst für:", keep=True), Bullets(points))
    return (*blocks, *_assessed(context))


def _empty(grid: Matrix) -> Iterator[str]:
    cells, empty = len(grid.rows) * len(grid.columns), len(grid.bare())
    if not cells:
        yield "Für eine Übersicht fehlen Meilensteine oder Handlungsfelder."
    elif not empty:
        yield f"Für alle {german.number(cells)} Felder nach Lebensphase und Handlungsfeld ist mindestens ein Angebot erfasst."
    else:
        verb = "ist eines" if empty == 1 else f"sind {german.number(empty)}"
        yield (
            f"Von {german.number(cells)} Feldern nach Lebensphase und Handlungsfeld {verb} leer. Ein leeres Feld ist eine "
            "Frage, noch keine Lücke."
        )


def _bare_transitions(context: Context) -> str:
    bare = transitions.bare(context)
    if not bare:
        return ""
    names = german.join(f"„{term.label}“" for term in bare)
    return f"{'Für den Übergang' if len(bare) == 1 else 'Für die Übergänge'} {names} ist kein Angebot belegt."


def _by_row(grid: Matrix) -> Iterator[Inlines]:
    """A point per milestone with its empty fields; one that has nothing at all says just that."""
    for row in grid.rows:
        heads = [head for head in grid.columns if grid.cell(row.key, head.key).empty]
        if heads and len(heads) == len(grid.columns):
            yield run(f"{row.label}: keines der Handlungsfelder")
        elif heads:
            yield run(f"{row.label}: {enumerated(head.label for head in heads)}")


def _assessed(context: Context) -> tuple[Block, ...]:
    """The assessed gaps, and how many possible gaps were judged otherwise."""
    records = context.by_name("assessments")
    if not records:
        return (
            paragraph(
                "Bewertet ist davon noch nichts: Ob etwas fehlt, entscheidet die Fachplanung mit den Beteiligten."
            ),
        )
    verdicts = context.catalogue.vocabulary("verdicts")
    gaps = [
        record for record in records if (term := verdicts.get(record.text("verdict"))) and term.flag("gap")
    ]
    others = len(records) - len(gaps)
    text = f"Bewertet {'ist' if len(records) == 1 else 'sind'} {german.count(len(records), 'mögliche Lücke', 'mögliche Lücken')}."
    if others:
        text += f" Bei {few(others, 'einer')} davon ist das Ergebnis ein anderes als eine Lücke."
    if not gaps:
        return (paragraph(text),)
    return (
        paragraph(text, "Als Lücke bewertet:", keep=True),
        Bullets(tuple(_gap(context, gap) for gap in gaps)),
    )


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
