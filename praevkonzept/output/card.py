"""One record as a card: German titles, references by name, assumptions marked, sources with date, what is not surveyed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from praevkonzept import german
from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.catalogue.suppression import published
from praevkonzept.output.cells import Writer
from praevkonzept.output.delimited import markdown, markdown_cell
from praevkonzept.output.findings import unheard
from praevkonzept.output.plain import loose, one_line, pad, visible, width, wrap
from praevkonzept.schema import Field, KindSchema

ASSUMED = "(Annahme)"
BACKWARDS = "Verweise hierher"
CHAPTERS = "chapters"
_GAP = "  "
_LEAST_ROOM = 24


@dataclass(frozen=True)
class Card:
    """A record with what belongs beside it. `mentions`: kind's title, record, title of the key that refers to this one."""

    record: Record
    schema: KindSchema
    mentions: tuple[tuple[str, Record, str], ...]
    open: tuple[Field, ...]
    """The keys that should be surveyed and are not."""


@dataclass(frozen=True)
class Row:
    """A title and its values, each on a line of its own."""

    title: str
    values: tuple[str, ...]


def text(cards: Sequence[Card], catalogue: Catalogue, columns: int | None = None) -> str:
    """The cards for people; wrapped to the width of a terminal, never in a pipe."""
    return "\n".join(_card(card, catalogue, columns) for card in cards)


def markdown_text(cards: Sequence[Card], catalogue: Catalogue) -> str:
    """The cards as Markdown: a heading and a table each."""
    blocks = []
    for card in cards:
        rows = [[row.title, "; ".join(row.values)] for row in _rows(card, catalogue)]
        blocks.append(f"## {markdown_cell(_heading(card))}\n\n" + markdown(["Feld", "Angabe"], rows))
        if card.record.kind == CHAPTERS:
            blocks.append(visible(card.record.text("text")).replace("<", "&lt;"))
    return "\n".join(blocks)


def content(cards: Sequence[Card], catalogue: Catalogue) -> dict[str, Any]:
    """The content of `show --format json`; its shape is `schema/output/show.schema.json`."""
    return {"count": len(cards), "records": [_as_json(card, catalogue) for card in cards]}


def _heading(card: Card) -> str:
    return f"{_name(card.record)} ({card.schema.singular})"


def _name(record: Record) -> str:
    return str(record.get("name") or record.get("town") or record.id)


def _card(card: Card, catalogue: Catalogue, columns: int | None) -> str:
    rows = _rows(card, catalogue)
    titles = max((width(row.title) for row in rows), default=0)
    heads = [one_line(_heading(card)), one_line(f"{card.record.ref} · {card.record.file}")]
    lines = [*(line for head in heads for line in (wrap(head, columns, _GAP) if columns else [head])), ""]
    for row in rows:
        lines += _row_lines(row, titles, columns)
    if card.record.kind == CHAPTERS:
        lines += ["", *_prose(card.record.text("text"), columns)]
    return unheard(loose("\n".join(lines).rstrip())) + "\n"


def _prose(text: str, columns: int | None) -> list[str]:
    """The Markdown of a chapter as it stands, on a terminal wrapped."""
    lines = visible(text).splitlines()
    return [part for line in lines for part in wrap(line, columns)] if columns else lines


def _row_lines(row: Row, titles: int, columns: int | None) -> list[str]:
    """The lines of a row: title and values side by side, on a narrow terminal one below the other."""
    if columns is None:
        values = [one_line(value) for value in row.values]
    elif columns - titles - len(_GAP) < _LEAST_ROOM:
        return [
            row.title,
            *(
                _GAP + line
                for value in row.values
                for line in wrap(one_line(value, bound=True), columns - len(_GAP), _GAP)
            ),
        ]
    else:
        room = columns - titles - len(_GAP)
        values = [line for value in row.values for line in wrap(one_line(value, bound=True), room, _GAP)]
    first, *rest = values
    return [f"{pad(row.title, titles)}{_GAP}{first}".rstrip(), *(" " * titles + _GAP + line for line in rest)]


def _rows(card: Card, catalogue: Catalogue) -> list[Row]:
    writer = Writer(catalogue)
    rows = [
        Row(field.title, _values(card.record, field, writer))
        for key, field in card.schema.fields.items()
        if key in card.record.data and key not in ("name", "assumed")
    ]
    if card.open:
        rows.append(Row("Nicht erhoben", ("; ".join(field.title for field in card.open),)))
    if card.mentions:
        rows.append(
            Row(
                BACKWARDS,
                tuple(f"{kind}: {other.name} ({other.id}) – {key}" for kind, other, key in card.mentions),
            )
        )
    return rows


def _values(record: Record, field: Field, writer: Writer) -> tuple[str, ...]:
    """The lines of a field: one per source, text or block; terms and names together on one."""
    value = record.data[field.key]
    if field.key == "sources":
        values = tuple(line for source in value for line in source_lines(str(source), writer.catalogue))
    elif isinstance(value, list | tuple) and field.items and field.items.type in ("text", "object"):
        values = tuple(writer.text(item, field.items) for item in value)
    else:
        values = (writer.text(value, field),)
    if not record.assumes(field.key) or not values:
        return values
    return (*values[:-1], f"{values[-1]} {_assumption(record, field)}")


def _assumption(record: Record, field: Field) -> str:
    """„(Annahme)“, or „(Annahme: bis)“ where only a part of the value was inferred."""
    paths = [
        str(entry).split(".")[1:]
        for entry in record.list("assumed")
        if str(entry).startswith(f"{field.key}.")
    ]
    if not paths or field.key in record.list("assumed"):
        return ASSUMED
    titles = [
        field.leaf.fields[path[-1]].title if path[-1] in field.leaf.fields else path[-1] for path in paths
    ]
    return f"(Annahme: {', '.join(titles)})"


def source_lines(own: str, catalogue: Catalogue) -> tuple[str, ...]:
    """A source: id, title, publisher and date; its address on a line of its own, to be copied."""
    source = catalogue.get("sources", own)
    if source is None:
        return (f"{own}: fehlt im Quellenverzeichnis",)
    day, url = source.text("date"), source.text("url")
    parts = (source.name, source.text("publisher"), german.date(day) if day else "")
    return (f"{own}: {', '.join(part for part in parts if part)}", *((url,) if url else ()))


def _as_json(card: Card, catalogue: Catalogue) -> dict[str, Any]:
    record = card.record
    data, suppressed = published(record.data)
    return {
        "kind": record.kind,
        "id": record.id,
        "name": _name(record),
        "file": record.file,
        "data": data,
        "suppressed": suppressed,
        "sources": [_source_as_json(str(source), catalogue) for source in record.list("sources")],
        "referenced_by": [
            {"kind": other.kind, "id": other.id, "name": other.name, "title": key}
            for _, other, key in card.mentions
        ],
        "not_surveyed": [field.key for field in card.open],
    }


def _source_as_json(own: str, catalogue: Catalogue) -> Mapping[str, Any]:
    source = catalogue.get("sources", own)
    known = (
        {key: source.data[key] for key in ("name", "date", "url", "publisher") if key in source.data}
        if source
        else {}
    )
    return {"id": own, **known}
