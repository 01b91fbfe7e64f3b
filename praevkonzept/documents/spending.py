"""Kosten der Maßnahmen: what was planned beside what was spent, as far as the catalogue says; never a return."""

from __future__ import annotations

from collections.abc import Sequence

from praevkonzept import german
from praevkonzept.analysis import finance
from praevkonzept.catalogue import Record
from praevkonzept.documents import measures, money
from praevkonzept.documents.blocks import Block, Column, Inlines, Table
from praevkonzept.documents.context import Context, Spot, cell, paragraph
from praevkonzept.documents.phrases import among, are, cited, counted, run

_ACTUAL = "actual"


def chapter(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """What adopted measures cost, what was spent, and a row for each measure of which something is known."""
    records = measures.ordered(context)
    if not records:
        return (paragraph("Maßnahmen sind noch nicht erfasst; über ihre Kosten lässt sich nichts sagen."),)
    known = [measure for measure in records if measure.get("cost")]
    total = f"Erfasst {are(len(records))} {counted(len(records), 'eine Maßnahme', 'Maßnahmen')}."
    if not known:
        unknown = "Angaben zu Kosten und Ausgaben sind bei keiner Maßnahme erfasst."
        return (paragraph(total, measures.costs(context, records), unknown),)
    opening = paragraph(total, measures.costs(context, records), _spent(records))
    columns = (
        Column(context.schema("measures").singular, 2.6),
        Column(context.title("measures", "status"), 1.5),
        Column("Geplant", 3.4),
        Column(_title(context), 1.8),
        Column(context.title("measures", "sources"), 0.9),
    )
    rows = tuple(_row(context, measure) for measure in known)
    described = "Je Zeile eine Maßnahme mit geplanten Kosten und dem, was ausgegeben wurde."
    left = len(records) - len(known)
    rest = f"Zu {counted(left, 'einer weiteren Maßnahme', 'weiteren Maßnahmen')} steht im Katalog nichts über Kosten."
    return (
        opening,
        Table(columns, rows, "Kosten der Maßnahmen, soweit belegt", described, row_heads=True),
        *((paragraph(rest),) if left else ()),
    )


def _title(context: Context) -> str:
    return context.schema("measures").fields["cost"].fields[_ACTUAL].title


def _spent(records: Sequence[Record]) -> str:
    """For how many measures it is recorded what was spent, and the sum of that."""
    amounts = [finance.spent(measure) for measure in records]
    known = sum(1 for spent in amounts if spent)
    if not known:
        return "Was ausgegeben wurde, ist bei keiner Maßnahme erhoben."
    total = german.euro(sum(amount for spent in amounts for _, amount in spent))
    which = among(known, len(records), "einer Maßnahme", "Maßnahmen")
    return f"Was ausgegeben wurde, ist bei {which} erhoben, zusammen {total}."


def _row(context: Context, measure: Record) -> tuple[Inlines, ...]:
    return (
        (context.mention("measures", measure.id),),
        cell(context.label(measure, "status", "measure_status"), "nicht bekannt"),
        cell(cited(_planned(context, measure), context.numbers), money.UNPRICED),
        cell(run(_actual(measure)), "nicht erhoben"),
        cell(context.cite(measure.list("sources"))),
    )


def _planned(context: Context, measure: Record) -> str:
    planned = {key: value for key, value in (measure.get("cost") or {}).items() if key != _ACTUAL}
    return money.cost(planned, context.catalogue, money.inferred(context, measure))


def _actual(measure: Record) -> str:
    """„2024: 800 €; 2025: 1.000 €“."""
    return "; ".join(f"{year}: {german.euro(amount)}" for year, amount in finance.spent(measure))
