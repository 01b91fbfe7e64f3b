"""Verzeichnisse: organisations with kind, seat and number of offers; places; districts with their population."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from praevkonzept import german
from praevkonzept.catalogue import Record
from praevkonzept.documents.blocks import Block, Bullets, Column, Inlines, Table
from praevkonzept.documents.context import Context, Spot, cell, paragraph
from praevkonzept.documents.phrases import among, cited, closed, merged, run, spaced
from praevkonzept.documents.values import value_of

_Columns: TypeAlias = tuple[Column, ...]
_Rows: TypeAlias = tuple[tuple[Inlines, ...], ...]

_YOUNG = "unter 18 Jahren"


def organisations(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """All organisations by name."""
    records = context.by_name("organisations")
    if not records:
        return (paragraph("Träger und Einrichtungen sind noch nicht erfasst."),)
    offers = Counter(str(ref) for offer in context.offers for ref in offer.list("providers"))
    columns = (
        Column(context.title("organisations", "name"), 3.4),
        Column(context.title("organisations", "kind"), 1.8),
        Column(context.title("organisations", "part_of"), 2.2),
        Column("Ort oder Sozialraum", 1.9),
        Column(context.schema("offers").title, 1.2, "right"),
        Column(context.title("organisations", "sources"), 1.4),
    )
    rows = tuple(_organisation(context, record, offers[record.id]) for record in records)
    described = "Je Zeile ein Träger oder eine Einrichtung mit Art, Zugehörigkeit, Ort und Zahl der Angebote."
    return (
        paragraph(
            "Die Spalte „Angebote“ zählt, wie viele Angebote des Katalogs diese Stelle als Träger nennen. Ein Strich heißt: "
            "nicht erfasst."
        ),
        Table(columns, rows, context.schema("organisations").title, described, row_heads=True),
    )


def _organisation(context: Context, record: Record, offers: int) -> tuple[Inlines, ...]:
    return (
        run(_full_name(record)),
        cell(context.label(record, "kind", "organisation_kinds")),
        cell(value_of(context, record, "part_of")),
        cell(_seat(context, record)),
        run(german.number(offers)),
        cell(context.cite(record.list("sources"))),
    )


def _full_name(record: Record) -> str:
    """The name and, where it has other words, the short name."""
    name, short = record.name, record.text("short_name")
    if not short or short in name:
        return name
    return f"{name}, kurz {short}" if "(" in name + short else f"{name} ({short})"


def _seat(context: Context, record: Record) -> Inlines:
    """The address, else the place, else the district."""
    for key in ("address", "place", "district"):
        value = value_of(context, record, key)
        if value:
            return value
    return ()


def places(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """All places by name with address, district and what is known of access without barriers."""
    records = context.by_name("places")
    if not records:
        return (paragraph("Orte sind noch nicht erfasst."),)
    keys = ("address", "district", "accessibility")
    columns = (
        Column(context.schema("places").singular, 2.6),
        *(Column(context.title("places", key), 2.0) for key in keys),
        Column(context.title("places", "sources"), 1.0),
    )
    rows = tuple(
        (
            run(record.name),
            *(cell(_place(context, record, key)) for key in keys),
            cell(context.cite(record.list("sources"))),
        )
        for record in records
    )
    known = sum(1 for record in records if record.list("accessibility") or record.text("accessibility_note"))
    text = f"Zur Barrierefreiheit gibt es bei {among(known, len(records), 'einem Ort', 'Orten')} eine Angabe."
    described = "Je Zeile ein Ort mit Anschrift, Sozialraum und Barrierefreiheit."
    return (paragraph(text), Table(columns, rows, "Orte der Angebote", described, row_heads=True))


def _place(context: Context, record: Record, key: str) -> Inlines:
    if key != "accessibility":
        return value_of(context, record, key)
    note = record.text("accessibility_note")
    return cited(note.rstrip("."), context.numbers) if note else value_of(context, record, key)


def districts(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """The districts with their newest population, and how many offers name them."""
    records = context.by_name("districts")
    if not records:
        return (paragraph("Sozialräume sind noch nicht erfasst."),)
    named = Counter(str(ref) for offer in context.offers for ref in offer.list("districts"))
    columns: _Columns = (
        Column(context.schema("districts").singular, 2.6),
        Column(context.title("districts", "kind"), 1.3),
        Column("Bevölkerung (Jahr)", 2.0, "right"),
        Column(_YOUNG, 1.3, "right"),
        Column("Angebote mit diesem Sozialraum", 1.5, "right"),
        Column(context.title("districts", "sources"), 0.9),
    )
    rows: _Rows = tuple(_district(context, record, named[record.id]) for record in records)
    lead = ""
    if not any(_population(record).get("under_18") for record in records):
        columns, rows = _without(columns, rows, _YOUNG)
        lead = "Wie viele Menschen unter 18 Jahren in den einzelnen Sozialräumen leben, ist nicht erfasst."
    without = sum(1 for offer in context.offers if not offer.list("districts"))
    which = among(without, len(context.offers), "einem Angebot", "Angeboten")
    text = (
        f"Bei {which} ist kein einzelner Sozialraum genannt: Ein solches Angebot gilt der ganzen Stadt oder darüber "
        "hinaus, oder sein Einzugsgebiet ist nicht erhoben."
        if without
        else ""
    )
    described = "Je Zeile ein Sozialraum mit Art, Bevölkerung und Zahl der Angebote."
    return (
        paragraph(lead),
        Table(columns, rows, context.schema("districts").title, described, row_heads=True),
        *_parts(context, records),
        paragraph(text),
    )


def _district(context: Context, record: Record, offers: int) -> tuple[Inlines, ...]:
    newest = _population(record)
    total, young, year = newest.get("total"), newest.get("under_18"), str(newest.get("year", ""))
    sources = newest.get("sources") or record.list("sources")
    return (
        run(record.name),
        cell(context.label(record, "kind", "district_kinds")),
        cell(run(f"{german.number(total)} ({year})" if total is not None else "")),
        cell(run(german.number(young) if young is not None else "")),
        run(german.number(offers)),
        cell(context.cite(sources)),
    )


def _population(record: Record) -> Mapping[str, Any]:
    """The newest population of a district; empty where none is known."""
    values = [value for value in record.list("population") if isinstance(value, Mapping)]
    return max(values, key=lambda value: str(value.get("year", "")), default={})


def _without(columns: _Columns, rows: _Rows, title: str) -> tuple[_Columns, _Rows]:
    """A table without the column of this title."""
    left = [column.title for column in columns].index(title)
    return (*columns[:left], *columns[left + 1 :]), tuple((*row[:left], *row[left + 1 :]) for row in rows)


def _parts(context: Context, records: Sequence[Record]) -> tuple[Block, ...]:
    """What belongs to a district, as a list."""
    points = []
    for record in records:
        outer = value_of(context, record, "part_of")
        parts = value_of(context, record, "parts")
        notes = value_of(context, record, "notes")
        if outer or parts or notes:
            belongs = closed((*run(f"{context.title('districts', 'part_of')} "), *outer)) if outer else ()
            inner = closed((*run(f"{context.title('districts', 'parts')}: "), *parts)) if parts else ()
            points.append(merged(spaced(run(f"{record.name}:"), belongs, inner, notes)))
    return (Bullets(tuple(points)),) if points else ()
