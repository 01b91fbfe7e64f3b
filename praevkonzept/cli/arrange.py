"""Records in the order and groups that were asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from praevkonzept import german
from praevkonzept.analysis.query import life_course_key
from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.cli.columns import column
from praevkonzept.output.cells import Column, Writer
from praevkonzept.schema import KindSchema

LIFE_COURSE = "lebenslauf"
NOT_SURVEYED = "nicht erhoben"


@dataclass(frozen=True)
class Group:
    """Records that share a value; a record with several values stands in several groups."""

    key: str
    label: str
    records: tuple[Record, ...]


def arranged(
    records: Sequence[Record], schema: KindSchema, catalogue: Catalogue, order: str | None
) -> tuple[Record, ...]:
    """The records sorted by a field (`-field`: backwards), by default along the course of life; the empty ones last."""
    if order is None or order.casefold() == LIFE_COURSE:
        return tuple(sorted(records, key=lambda record: life_course_key(record, catalogue)))
    by = column(schema, order.removeprefix("-"))
    named = sorted(records, key=lambda record: (german.sort_key(record.name), record.id))
    filled = [record for record in named if by.value(record) is not None]
    empty = [record for record in named if by.value(record) is None]
    filled.sort(key=lambda record: _rank(by.value(record), by, catalogue), reverse=order.startswith("-"))
    return (*filled, *empty)


def grouped(records: Sequence[Record], by: Column, catalogue: Catalogue) -> tuple[Group, ...]:
    """The records by the values of a column: terms in the order of their vocabulary, all else by label."""
    members: dict[str, list[Record]] = {}
    labels: dict[str, str] = {}
    ranks: dict[str, Any] = {}
    writer = Writer(catalogue)
    for record in records:
        value = by.value(record)
        for entry in value if isinstance(value, list | tuple) else (value,):
            key = (
                writer.text(entry, by.field)
                if isinstance(entry, Mapping)
                else ""
                if entry is None
                else str(entry)
            )
            if record not in members.setdefault(key, []):
                members[key].append(record)
            labels[key] = NOT_SURVEYED if entry is None else writer.text(entry, by.field.leaf)
            ranks[key] = (1, ()) if entry is None else (0, _rank(entry, by, catalogue))
    return tuple(
        Group(key, labels[key], tuple(members[key])) for key in sorted(members, key=lambda key: ranks[key])
    )


def _rank(value: Any, by: Column, catalogue: Catalogue) -> tuple[float, tuple[str, str]]:
    """Where a value stands: numbers by size, terms by their vocabulary, all else by its text (DIN 5007)."""
    leaf = by.field.leaf
    first = value[0] if isinstance(value, list | tuple) and value else value
    if isinstance(first, int | float):
        return (float(first), ("", ""))
    if leaf.vocabulary:
        return (float(catalogue.vocabulary(leaf.vocabulary).order(str(first))), ("", str(first)))
    words = leaf.type != "date"
    return (0.0, german.sort_key(Writer(catalogue, words).text(first, leaf)))
