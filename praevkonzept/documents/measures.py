"""Ziele und Maßnahmenplan: how far the measures are and what they cost, a table, and an entry for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from praevkonzept import german
from praevkonzept.analysis import finance
from praevkonzept.analysis.progress import Departure, deviations
from praevkonzept.catalogue import Record
from praevkonzept.documents import money
from praevkonzept.documents.blocks import Block, Bullets, Column, Inlines, Table, Text
from praevkonzept.documents.context import Context, Spot, anchor, cell, paragraph
from praevkonzept.documents.phrases import (
    among,
    are,
    cited,
    closed,
    counted,
    few,
    listed,
    merged,
    run,
    sentence,
    spaced,
    tallied,
)
from praevkonzept.documents.profiles import MEASURE_KEYS, facts
from praevkonzept.documents.values import evidence_of, short_name

CHART = "diagramm-massnahmen"
"""The part that draws how many measures have which status, where they have not all the same, and says so beside it."""


def goals(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """The goals with what they are measured by; plainly where none is recorded."""
    records = context.by_name("goals")
    if not records:
        aimed = sum(1 for measure in context.by_name("measures") if measure.get("target"))
        stated = (
            f"Zielwerte {'nennt' if aimed == 1 else 'nennen'} {counted(aimed, 'eine Maßnahme', 'Maßnahmen')}."
            if aimed
            else ""
        )
        return (
            paragraph(
                "Übergeordnete Ziele sind noch nicht erfasst; sie sind zu beraten und zu beschließen.", stated
            ),
        )
    return (Bullets(tuple(_goal(context, goal) for goal in records)),)


def _goal(context: Context, goal: Record) -> Inlines:
    indicators = listed(
        (run(context.catalogue.name_of("indicators", str(ref)))) for ref in goal.list("indicators")
    )
    parts: list[Inlines] = [
        run(f"{goal.name}.", strong=True),
        cited(sentence(goal.text("description")), context.numbers),
    ]
    if indicators:
        parts.append(closed((*run("Gemessen an: "), *indicators)))
    return merged(spaced(*parts))


def chapter(context: Context, spot: Spot) -> tuple[Block, ...]:
    """Sentences and the table by status, then an entry per measure in the same order."""
    measures = ordered(context)
    if not measures:
        return (paragraph("Maßnahmen sind noch nicht erfasst."),)
    overview = spot.heading("Maßnahmen im Überblick")
    blocks: list[Block] = [
        overview,
        paragraph(
            "" if charted(context, measures) else states(context, measures), overdue(context, measures)
        ),
        paragraph(costs(context, measures)),
    ]
    blocks.append(table(context, measures))
    single = spot.heading("Die Maßnahmen im Einzelnen")
    blocks.append(single)
    inner = spot.below(single)
    for measure in measures:
        blocks.append(inner.heading(measure.name, anchor(measure), numbered=False, in_contents=False))
        text = measure.text("summary") or measure.text("description")
        if text:
            blocks.append(paragraph(cited(sentence(text), context.numbers), keep=True))
        blocks.append(facts(context, measure, MEASURE_KEYS))
    return tuple(blocks)


def ordered(context: Context) -> tuple[Record, ...]:
    """All measures by status (order of the vocabulary), then by name."""
    vocabulary = context.catalogue.vocabulary("measure_status")
    return tuple(sorted(context.by_name("measures"), key=lambda m: vocabulary.order(m.text("status"))))


def foremost(context: Context, measures: Sequence[Record], most: int) -> tuple[Record, ...]:
    """At most so many of the measures, in their order: adopted and not closed first, then those ahead, then the rest."""
    found = finance.unfinished(measures, context.catalogue)
    first = [measure.id for measure in found.all]
    rest = [measure.id for measure in measures if measure.id not in first]
    chosen = frozenset((first + rest)[:most])
    return tuple(measure for measure in measures if measure.id in chosen)


def states(context: Context, measures: Sequence[Record]) -> str:
    """How many measures there are and how far they are by their newest evidence."""
    total = counted(len(measures), "eine Maßnahme", "Maßnahmen")
    title = context.title("measures", "status")
    return f"Erfasst {are(len(measures))} {total}. {title} nach dem letzten Beleg: {tallied(by_status(context, measures))}."


def charted(context: Context, measures: Sequence[Record]) -> bool:
    """Whether this paper has the chart that says how far the measures are."""
    return CHART in context.places and len(by_status(context, measures)) > 1


def overdue(context: Context, measures: Sequence[Record]) -> str:
    """For how many measures the due date has passed without a known end; empty where there is none."""
    late = sum(1 for measure in measures if _is_late(context, measure))
    if not late:
        return ""
    which = among(late, len(measures), "einer Maßnahme", "Maßnahmen")
    return f"Bei {which} ist die Frist verstrichen; ein Abschluss ist nicht belegt."


def _is_late(context: Context, measure: Record) -> bool:
    found = deviations(measure, context.schema("measures"), context.catalogue, context.today)
    return any(each.departure is Departure.LATE for each in found)


def by_status(context: Context, measures: Sequence[Record]) -> tuple[tuple[str, int], ...]:
    """How many of the measures have each status, in the order of the vocabulary; those without one come last."""
    counter = Counter(measure.text("status") for measure in measures)
    terms = context.catalogue.vocabulary("measure_status")
    counts = (*((term.label, counter[term.key]) for term in terms), ("nicht bekannt", counter[""]))
    return tuple((label, n) for label, n in counts if n)


def costs(context: Context, measures: Sequence[Record]) -> str:
    """For how many adopted measures an amount is known, and the sums; never a return."""
    adopted = finance.adopted(measures, context.catalogue)
    if not adopted:
        return "Dass eine Maßnahme beschlossen ist, ist nicht belegt."
    total = len(adopted)
    known = sum(1 for measure in adopted if finance.has_figure(measure))
    count = counted(total, "eine Maßnahme", "Maßnahmen")
    head = f"Beschlossen, begonnen oder umgesetzt {are(total)} {count}"
    if not known:
        return f"{head}; Kosten sind dazu nicht beziffert."
    added = german.join(money.sums(adopted))
    together = f"zusammen {added}" if known > 1 else added
    if known == total:
        return f"{head}; die Kosten betragen {together}."
    others = "die andere" if total - known == 1 else "die übrigen"
    return (
        f"{head}; beziffert sind die Kosten von {few(known, 'einer')} davon, {together}. "
        f"Für {others} ist kein Betrag erfasst."
    )


def table(context: Context, measures: Sequence[Record]) -> Table:
    """Each measure with who is responsible, by when, at what cost, and how far it is by which evidence."""
    title = context.title
    columns = (
        Column(context.schema("measures").singular, 3.0),
        Column(title("measures", "responsible"), 1.7),
        Column(title("measures", "due"), 1.3),
        Column(title("measures", "cost"), 2.7),
        Column(title("measures", "status"), 1.4),
        Column(title("measures", "as_of"), 1.4),
    )
    rows = tuple(row(context, measure) for measure in measures)
    described = "Je Zeile eine Maßnahme mit Zuständigkeit, Frist, Kosten, Stand und Datum des Belegs."
    return Table(columns, rows, "Maßnahmen nach Umsetzungsstand", described, row_heads=True)


def row(context: Context, measure: Record) -> tuple[Inlines, ...]:
    """Name, who is responsible, due date, cost, status and date of the newest evidence of a measure."""
    responsible = measure.text("responsible")
    named = (
        context.marked(measure, "responsible", run(short_name(context, responsible))) if responsible else ()
    )
    return (
        (context.mention("measures", measure.id),),
        cell(named),
        cell(_due(context, measure)),
        cell(_cost(context, measure), money.UNPRICED),
        cell(context.label(measure, "status", "measure_status"), "nicht bekannt"),
        cell(evidence_of(context, measure), "nicht angegeben"),
    )


def _due(context: Context, measure: Record) -> Inlines:
    """The due date, and that it has passed."""
    day = context.marked(measure, "due", run(german.date(measure.text("due"))))
    return merged((*day, Text(f"{german.NBSP}– Frist verstrichen"))) if _is_late(context, measure) else day


def _cost(context: Context, measure: Record) -> Inlines:
    cost = measure.get("cost")
    if not isinstance(cost, Mapping):
        return ()
    return cited(money.in_table(cost, context.catalogue, money.inferred(context, measure)), context.numbers)
