"""Indikatoren im Vergleich: the newest value of each beside the one before it, without a word on causes."""

from __future__ import annotations

from praevkonzept.analysis.series import Pair, Value, pairs
from praevkonzept.catalogue import Record
from praevkonzept.documents import indicators
from praevkonzept.documents.blocks import Block, Column, Inlines, Table
from praevkonzept.documents.context import Context, Spot, cell, paragraph
from praevkonzept.documents.phrases import cited, counted, merged, run, spaced


def chapter(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """A row per indicator and area with two values to compare; with a day, only those with a value of its year or later."""
    records = [record for record in context.by_name("indicators") if record.list("values")]
    if not records:
        return (paragraph("Indikatoren sind noch nicht erfasst."),)
    known = [(record, pair) for record in records for pair in pairs(record)]
    shown = [(record, pair) for record, pair in known if _is_new(context, pair)]
    left = len(records) - len({record.id for record, _ in shown})
    if not shown:
        return (paragraph(_nothing(context)),)
    rows = tuple(_row(context, record, pair) for record, pair in shown)
    columns = (
        Column(context.schema("indicators").singular, 3.2),
        Column("Früherer Wert", 1.6, "right"),
        Column("Neuester Wert", 1.6, "right"),
        Column("Erläuterung", 3.0),
    )
    described = "Je Zeile ein Indikator mit dem früheren und dem neuesten Wert und ihren Jahren."
    return (
        paragraph(_opening(context, left)),
        Table(columns, rows, "Indikatoren im Vergleich", described, row_heads=True),
    )


def _is_new(context: Context, pair: Pair) -> bool:
    return context.since is None or _last_year(pair.newest) >= context.since.year


def _last_year(value: Value) -> int:
    """The calendar year of a value, of a school year (`2024/25`) the one in which it ends."""
    first, _, second = str(value["year"]).partition("/")
    return int(first[:2] + second if second else first)


def _nothing(context: Context) -> str:
    if context.since is None:
        return "Zu keinem Indikator gibt es zwei Werte, die sich vergleichen lassen."
    return (
        f"Für {context.since.year} oder später gibt es zu keinem Indikator einen Wert, der sich mit einem früheren "
        "vergleichen lässt."
    )


def _opening(context: Context, left: int) -> str:
    """What stands side by side, what that does not say, and how many indicators are left out."""
    text = (
        "Die Tabelle stellt den neuesten Wert neben den davor, für dasselbe Gebiet und dieselbe Gruppe. Sie sagt nichts über "
        "Ursachen; ob die Werte gleich gezählt wurden, geht aus den Quellen nicht immer hervor."
    )
    if not left:
        return text
    since = f" mit einem Wert für {context.since.year} oder später" if context.since else ""
    others = counted(left, "Ein weiterer Indikator hat", "weitere Indikatoren haben")
    return f"{text} {others} kein solches Paar{since}."


def _row(context: Context, record: Record, pair: Pair) -> tuple[Inlines, ...]:
    name = indicators.name_about(record, indicators.area(context, pair.newest))
    cites = context.cite([*_sources(record, pair.before), *_sources(record, pair.newest)])
    return (
        run(name),
        context.marked(record, "values", run(_value(record, pair.before))),
        context.marked(record, "values", run(_value(record, pair.newest))),
        cell(merged(spaced(*(_note(context, value) for value in pair), cites))),
    )


def _value(record: Record, value: Value) -> str:
    return f"{indicators.amount(record, value)} ({value['year']})"


def _note(context: Context, value: Value) -> Inlines:
    """What belongs to a value: „2019: Planwert.“."""
    note = indicators.remark(value)
    return cited(f"{value['year']}: {note}.", context.numbers) if note else ()


def _sources(record: Record, value: Value) -> list[object]:
    return list(value.get("sources") or record.list("sources"))
