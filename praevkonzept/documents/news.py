"""Neu belegt: what the catalogue shows as begun, ended or newly evidenced since the day the report counts from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from praevkonzept import german
from praevkonzept.analysis.news import Change, News, is_since, since
from praevkonzept.catalogue import Record
from praevkonzept.documents import decisions
from praevkonzept.documents.blocks import Block, Column, Inlines, Table
from praevkonzept.documents.context import Context, Spot, cell, paragraph
from praevkonzept.documents.phrases import run
from praevkonzept.schema import KindSchema

KINDS = ("offers", "networks", "programmes")
"""What begins and ends; decisions happen on a day and stand in a table of their own."""

_DECISIONS = "decisions"

MOST_NEWS = 100
"""So many entries of a kind stand in its table."""

_WORDS: Mapping[Change, str] = {
    Change.ENDED: "beendet",
    Change.EXPIRED: "Ende nicht belegt, Laufzeit bis",
    Change.BEGUN: "begonnen",
    Change.SEEN: "neu belegt",
}


def about(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """From which day the report counts what is new, or why it says nothing of that; and what it cannot compare yet."""
    if context.since is None:
        first = "Dieser Bericht gibt den erfassten Stand wieder; was seit dem letzten Bericht neu ist, nennt er nicht."
    else:
        first = f"Dieser Bericht zählt als neu, was seit dem {_day(context)} belegt ist."
    return (
        paragraph(
            first,
            "Was an Einträgen geändert oder gestrichen wurde, zeigt er nicht.",
        ),
    )


def chapter(context: Context, spot: Spot) -> tuple[Block, ...]:
    """A table per kind of what is new since the day; plainly where there is none, or where the day is yet to come."""
    if context.since is None:
        return about(context, spot)
    if context.since > context.today:
        return (
            paragraph(
                f"Der {_day(context)} liegt nach dem Tag, bis zu dem dieser Bericht rechnet "
                f"({german.date(context.today.isoformat())}). Neues kann danach noch nicht belegt sein."
            ),
        )
    found = {kind: _found(context, kind) for kind in (*KINDS, _DECISIONS)}
    blocks: list[Block] = [paragraph(_counts(context, found), _reading() if any(found.values()) else "")]
    for kind in KINDS:
        if found[kind]:
            blocks += (
                _table(context, kind, found[kind][:MOST_NEWS]),
                paragraph(_left_out(found[kind])),
            )
    if found[_DECISIONS]:
        records = [news.record for news in found[_DECISIONS]]
        blocks.append(decisions.table(context, records, f"Beschlüsse seit dem {_day(context)}"))
    return tuple(blocks)


def _left_out(found: Sequence[News]) -> str:
    """How many entries the table leaves out; empty where it has them all."""
    if len(found) <= MOST_NEWS:
        return ""
    return (
        f"Die Tabelle zeigt {german.number(MOST_NEWS)} von {german.number(len(found))} Einträgen: zuerst, was beendet ist, was enden "
        "sollte und was begonnen hat, dann, was neu belegt ist."
    )


def _day(context: Context) -> str:
    return german.date(context.since.isoformat()) if context.since else ""


def _found(context: Context, kind: str) -> tuple[News, ...]:
    """What is new of a kind: ended, begun, then newly evidenced, each by name; decisions in order of time."""
    if context.since is None:
        return ()
    records = decisions.ordered(context) if kind == _DECISIONS else context.by_name(kind)
    found = since(records, context.schema(kind), context.catalogue, context.since, context.today)
    return (
        found
        if kind == _DECISIONS
        else tuple(sorted(found, key=lambda news: list(Change).index(news.change)))
    )


def _counts(context: Context, found: Mapping[str, Sequence[News]]) -> str:
    """How many of each kind; which kinds have none."""
    named = [_count(context.schema(kind), len(news)) for kind, news in found.items() if news]
    none = [context.schema(kind).title for kind, news in found.items() if not news]
    if not named:
        kinds = german.join((context.schema(kind).title for kind in found), "oder")
        return f"Seit dem {_day(context)} sind keine {kinds} neu belegt."
    text = f"Neues seit dem {_day(context)}: {german.join(named)}."
    return f"{text} Nichts Neues ist bekannt für {german.join(none)}." if none else text


def _count(schema: KindSchema, n: int) -> str:
    return german.count(n, schema.singular, schema.title)


def _reading() -> str:
    return (
        "„Begonnen“ und „beendet“ stehen nur, wo ein Datum oder der Status es sagt. „Neu belegt“ heißt: Eine Quelle aus "
        "dieser Zeit zeigt den Eintrag; ob er neu ist oder schon lange besteht, sagt das nicht."
    )


def _table(context: Context, kind: str, found: Sequence[News]) -> Table:
    schema = context.schema(kind)
    status = "status" in schema.fields
    columns = (
        Column(schema.singular, 3.6),
        Column("Was neu ist", 2.2),
        Column("Neuester Beleg", 1.7),
        *((Column(context.title(kind, "status"), 1.4),) if status else ()),
        Column(context.title(kind, "sources"), 0.9),
    )
    rows = tuple(_row(context, news, status) for news in found)
    caption = f"{schema.title}: Neues seit dem {_day(context)}"
    described = f"Je Zeile ein Eintrag mit dem, was neu ist, und dem Datum des Belegs; {german.count(len(rows), 'Zeile', 'Zeilen')}."
    return Table(columns, rows, caption, described, row_heads=True)


def _row(context: Context, news: News, status: bool) -> tuple[Inlines, ...]:
    record = news.record
    label = cell(context.label(record, "status", "status"), "nicht bekannt")
    seen = context.marked(record, "as_of", run(german.date(news.seen)))
    return (
        (context.mention(record.kind, record.id),),
        run(_change(news)),
        cell(seen, "ohne Datum"),
        *((label,) if status else ()),
        cell(context.cite(_fresh(context, record))),
    )


def _fresh(context: Context, record: Record) -> list[str]:
    """The sources of a record that are of the day or later; all of them where none has such a date."""
    ids = [str(ref) for ref in record.list("sources")]
    known = [(ref, context.catalogue.get("sources", ref)) for ref in ids]
    fresh = [ref for ref, source in known if source and is_since(source.get("date"), context.since)]
    return fresh or ids


def _change(news: News) -> str:
    """„beendet Juli 2024“, „begonnen 2023“, „neu belegt“."""
    words = _WORDS[news.change]
    return f"{words} {german.date(news.when)}" if news.when and news.change is not Change.SEEN else words
