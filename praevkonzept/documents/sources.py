"""Quellen: numbering of the sources that a catalogue cites, and the numbered list of those a paper cites."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from praevkonzept import german
from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.documents.blocks import (
    Block,
    Bullets,
    Cite,
    Facts,
    Inlines,
    Paragraph,
    Section,
    Table,
    Text,
    source_anchor,
)
from praevkonzept.documents.context import paragraph
from praevkonzept.documents.phrases import cited, linked, merged, run, sentence

MANY = 10
"""A note that at least this many sources share is said once."""

STAR = "*"

LONGEST_ADDRESS = 90
"""Longer addresses are printed up to their host; the link is whole."""


def numbering(catalogue: Catalogue) -> Mapping[str, int]:
    """Source id → number, in the natural order of the ids (s2 before s10), whatever the order of the paper."""
    ids = sorted(catalogue.of("sources"), key=_natural)
    return {ref: position for position, ref in enumerate(ids, 1)}


def _natural(ref: str) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.split(r"(\d+)", ref) if part]


def listing(catalogue: Catalogue, numbers: Mapping[str, int]) -> tuple[Block, ...]:
    """What holds for many sources, then the numbered list in the order of the numbers, each entry an anchor."""
    ordered = sorted(numbers, key=lambda ref: numbers[ref])
    records = [record for ref in ordered if (record := catalogue.get("sources", ref))]
    if not records:
        return (paragraph("Quellen werden in diesem Papier nicht genannt."),)
    said = _said_once(records)
    entries = Bullets(
        tuple(_entry(record, numbers, said) for record in records),
        ordered=True,
        anchors=tuple(source_anchor(numbers[record.id]) for record in records),
    )
    return (*_opening(said, numbers), entries)


@dataclass(frozen=True, slots=True)
class _Once:
    """What is said once above the list: the day on which all were read, the note that many share."""

    accessed: str
    note: str


def _said_once(records: Sequence[Record]) -> _Once:
    days = {record.text("accessed") for record in records if record.text("url")}
    notes = Counter(str(note) for record in records for note in record.list("notes"))
    note, times = max(notes.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    return _Once(days.pop() if len(days) == 1 else "", note if times >= MANY else "")


def _opening(said: _Once, numbers: Mapping[str, int]) -> tuple[Block, ...]:
    texts: list[Inlines] = []
    if said.accessed:
        texts.append(run(f"Alle Internetadressen wurden am {german.date(said.accessed)} abgerufen."))
    texts.append(run("„Ungefähr“ heißt: Das Datum ist erschlossen oder nur ungefähr bekannt."))
    if said.note:
        texts.append(
            (
                *run(f"Bei den mit {STAR} gekennzeichneten Quellen gilt: "),
                *cited(sentence(said.note), numbers),
            )
        )
    return (paragraph(*texts),)


def entry(record: Record) -> Inlines:
    """Publisher, title, date and address of a source, as a footnote says it."""
    return _entry(replace(record, data={**record.data, "notes": []}), {}, _Once("", ""))


def short(record: Record) -> str:
    """Publisher, title and date of a source in brackets within a text."""
    publisher = record.text("publisher")
    head = f"{publisher}: {record.name}" if publisher else record.name
    day = german.date(record.text("date"))
    rough = "etwa " if record.get("date_exact") is False else ""
    return f"{head}, {rough}{day}" if day else head


def _entry(record: Record, numbers: Mapping[str, int], said: _Once) -> Inlines:
    """Publisher, title, date, address and notes of a source."""
    publisher = record.text("publisher")
    head = f"{publisher}: {record.name}" if publisher else record.name
    date = german.date(record.text("date"))
    rough = " (ungefähr)" if record.get("date_exact") is False else ""
    notes = [str(note) for note in record.list("notes")]
    star = f" {STAR}" if said.note and said.note in notes else ""
    text = f"{sentence(head)} {date}{rough}{star}. " if date else f"{sentence(head)} Ohne Datum{star}. "
    parts: list[Inlines] = [run(text)]
    url, accessed = record.text("url"), record.text("accessed")
    if url:
        day = f", abgerufen am {german.date(accessed)}." if accessed and accessed != said.accessed else "."
        parts.append((linked(_shown(url), url), *run(day)))
    rest = " ".join(sentence(note) for note in notes if note != said.note)
    if rest:
        parts.append((Text(" "), *cited(rest, numbers)))
    return merged([piece for part in parts for piece in part])


def _shown(url: str) -> str:
    """The address without its scheme; long ones end after the host, the link itself is whole."""
    bare = url.split("://", 1)[-1].rstrip("/")
    return bare if len(bare) <= LONGEST_ADDRESS else f"{bare.split('/', 1)[0]}/…"


def used(blocks: Sequence[Block]) -> frozenset[int]:
    """The numbers that references in these blocks name."""
    return frozenset(
        number
        for inlines in runs(blocks)
        for piece in inlines
        if isinstance(piece, Cite)
        for number in piece.numbers
    )


def runs(blocks: Sequence[Block]) -> Iterator[Inlines]:
    """Every sequence of runs in these blocks."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.inlines
        elif isinstance(block, Bullets):
            yield from block.items
        elif isinstance(block, Table):
            for row in block.rows:
                yield from row
        elif isinstance(block, Facts):
            for _, inlines in block.rows:
                yield inlines
        elif isinstance(block, Section):
            yield from runs(block.blocks)


def renumbered(value: Any, numbers: Mapping[int, int]) -> Any:
    """The blocks (or parts of them) with the numbers of references exchanged; used where a paper cites only some."""
    if isinstance(value, Cite):
        return Cite(tuple(sorted(numbers[number] for number in value.numbers)))
    if isinstance(value, tuple):
        return tuple(renumbered(part, numbers) for part in value)
    if isinstance(value, Paragraph):
        return replace(value, inlines=renumbered(value.inlines, numbers))
    if isinstance(value, Bullets):
        return replace(value, items=renumbered(value.items, numbers))
    if isinstance(value, Table | Facts):
        return replace(value, rows=renumbered(value.rows, numbers))
    if isinstance(value, Section):
        return replace(value, blocks=renumbered(value.blocks, numbers))
    return value
