"""A list of records in every format: table, tsv, csv, Markdown, JSON, ndjson, ids."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.catalogue.suppression import published
from praevkonzept.output import delimited, jsontext
from praevkonzept.output.cells import Column, Writer
from praevkonzept.output.findings import unheard
from praevkonzept.output.plain import one_line, wrap
from praevkonzept.output.table import table

FORMATS = ("table", "tsv", "json", "ndjson", "csv", "md", "ids")
BLANK = "–"
"""What people see where nothing was surveyed; programs get an empty cell."""


@dataclass(frozen=True)
class Part:
    """Records under a heading; `label` is empty for a list that is not grouped."""

    label: str
    records: tuple[Record, ...]
    key: str = ""


@dataclass(frozen=True)
class Listing:
    """All that a list says. `across` are records that meet the filter only because they are for all phases of life."""

    kind: str
    columns: tuple[Column, ...]
    parts: tuple[Part, ...]
    across: tuple[Record, ...]
    total: int
    grouped_by: str = ""

    @property
    def records(self) -> tuple[Record, ...]:
        """Every record once, in order."""
        return tuple({record.id: record for part in self.parts for record in part.records}.values())


ACROSS = "Für alle Phasen (nur übergreifend abgedeckt)"


def render(listing: Listing, catalogue: Catalogue, format: str, columns: int | None = None) -> str:
    """The text of a list in one of FORMATS; `columns` is the width of the terminal, None in a pipe."""
    if format == "ids":
        return "".join(f"{record.id}\n" for record in listing.records)
    if format == "json":
        return jsontext.document(content(listing))
    if format == "ndjson":
        return "".join(jsontext.line(as_json(record)) for record in listing.records)
    if format in ("tsv", "csv"):
        return _delimited(listing, catalogue, format)
    return _for_people(listing, catalogue, format, columns)


def content(listing: Listing) -> dict[str, Any]:
    """The content of `list --format json`; its shape is `schema/output/list.schema.json`."""
    result: dict[str, Any] = {
        "kind": listing.kind,
        "count": listing.total,
        "records": [as_json(record) for record in listing.records],
        "across_all_phases": {"count": len(listing.across), "ids": [record.id for record in listing.across]},
    }
    if listing.grouped_by:
        result["groups"] = [
            {"key": part.key, "label": part.label, "ids": [record.id for record in part.records]}
            for part in listing.parts
        ]
    return result


def as_json(record: Record) -> dict[str, Any]:
    """A record as data: its id and its fields as the file has them; small numbers are missing and `suppressed` says where."""
    data, suppressed = published(record.data)
    return {**data, "id": record.id, "name": record.name} | ({"suppressed": suppressed} if suppressed else {})


def _delimited(listing: Listing, catalogue: Catalogue, format: str) -> str:
    """Rows for programs: ids first, the group of each row as a column of its own, empty cells where nothing is known."""
    writer = Writer(catalogue, words=False)
    heads = ["Gruppe"] if listing.grouped_by else []
    heads += [column.title for column in listing.columns]
    rows = [
        ([part.label] if listing.grouped_by else []) + _row(record, listing.columns, writer)
        for part in listing.parts
        for record in part.records
    ]
    return (delimited.csv_text if format == "csv" else delimited.tsv)(heads, rows)


def _for_people(listing: Listing, catalogue: Catalogue, format: str, columns: int | None) -> str:
    cut = len(listing.records) < listing.total
    across = () if cut else (Part(ACROSS, listing.across),)
    parts = [part for part in (*listing.parts, *across) if part.records]
    blocks = []
    for part in parts:
        body = _body(part.records, listing.columns, Writer(catalogue, short=True), format, columns)
        blocks.append(_heading(part, format, columns) + body)
    return "\n".join(blocks)


def _heading(part: Part, format: str, columns: int | None) -> str:
    if not part.label:
        return ""
    title = f"{one_line(part.label)} ({len(part.records)})"
    if format == "md":
        return f"## {delimited.markdown_cell(title)}\n\n"
    return unheard("\n".join(wrap(title, columns) if columns else [title])) + "\n"


def _body(
    records: Sequence[Record], columns: tuple[Column, ...], writer: Writer, format: str, width: int | None
) -> str:
    heads = [column.title for column in columns]
    rows = [[cell or BLANK for cell in _row(record, columns, writer)] for record in records]
    return delimited.markdown(heads, rows) if format == "md" else table(heads, rows, width)


def _row(record: Record, columns: tuple[Column, ...], writer: Writer) -> list[str]:
    return [writer.text(column.value(record), column.field) for column in columns]
