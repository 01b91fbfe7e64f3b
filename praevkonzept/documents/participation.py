"""Beteiligung: who was asked when, in a table; what came of it, and what came of nothing."""

from __future__ import annotations

from collections.abc import Sequence

from praevkonzept import german
from praevkonzept.analysis.evidence import day_of
from praevkonzept.catalogue import Record
from praevkonzept.documents.blocks import Block, Bullets, Column, Inlines, Table, Text
from praevkonzept.documents.context import Context, Spot, cell, paragraph
from praevkonzept.documents.phrases import (
    are,
    cited,
    closed,
    counted,
    few,
    listed,
    lower_first,
    merged,
    run,
    sentence,
    spaced,
)


def chapter(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """A sentence, the table in order of time, then results and where they went."""
    records = ordered(context)
    if not records:
        return (paragraph("Beteiligungen sind noch nicht erfasst."),)
    fed = [record for record in records if record.list("fed_into")]
    total = len(records)
    text = f"Belegt {are(total)} {counted(total, 'eine Beteiligung', 'Beteiligungen')}."
    if len(fed) < total:
        n = total - len(fed)
        where = "Dabei" if total == 1 else f"Bei {'allen' if n == total else few(n, 'einer')} davon"
        text += (
            f" {where} ist nicht belegt, in welche Maßnahme, welches Netzwerk oder welchen Beschluss "
            "die Ergebnisse eingegangen sind."
        )
    blocks: list[Block] = [paragraph(text), _table(context, records)]
    results = tuple(
        _result(context, record) for record in records if record.text("results") or record.list("fed_into")
    )
    if results:
        blocks += (paragraph("Was daraus wurde:", keep=True), Bullets(results))
    return tuple(blocks)


def ordered(context: Context) -> tuple[Record, ...]:
    """All participation by date, undated last."""
    return tuple(
        sorted(
            context.by_name("participation"),
            key=lambda record: (day_of(record.get("on")) is None, str(day_of(record.get("on")) or "")),
        )
    )


def _table(context: Context, records: Sequence[Record]) -> Table:
    title = context.title
    columns = (
        Column(title("participation", "on"), 1.4),
        Column(context.schema("participation").singular, 3.2),
        Column(title("participation", "kind"), 1.8),
        Column(title("participation", "group"), 2.6),
        Column(title("participation", "count"), 1.2),
        Column(title("participation", "sources"), 1.2),
    )
    rows = tuple(_row(context, record) for record in records)
    return Table(
        columns, rows, "Beteiligungen", "Je Zeile eine Beteiligung mit Datum, Form, Beteiligten und Anzahl."
    )


def _row(context: Context, record: Record) -> tuple[Inlines, ...]:
    count = record.get("count")
    number = run(german.number(count)) if count is not None else ()
    note = cited(record.text("count_note").rstrip("."), context.numbers)
    return (
        cell(context.marked(record, "on", run(german.date(record.text("on")))), "ohne Datum"),
        run(record.name),
        cell(context.label(record, "kind", "participation_kinds")),
        cell(context.marked(record, "group", cited(record.text("group"), context.numbers))),
        cell(note or context.marked(record, "count", number)),
        cell(context.cite(record.list("sources"))),
    )


def _quoted(context: Context, ref: str) -> Inlines:
    """The name of what it went into, in quotes."""
    kind, _, ref = ref.partition("/")
    return (Text("„"), context.mention(kind, ref), Text("“"))


def _result(context: Context, record: Record) -> Inlines:
    """What came of a participation and where it went, with its name before."""
    names = (_quoted(context, str(ref)) for ref in record.list("fed_into"))
    fed = context.marked(record, "fed_into", listed(names, last="und"))
    results = cited(sentence(record.text("results")), context.numbers)
    title = context.title("participation", "fed_into")
    into = closed((*run(f"{title if results else lower_first(title)} "), *fed)) if fed else ()
    return merged(spaced(run(f"{record.name}:"), results, into))
