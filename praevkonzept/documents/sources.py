"""Quellen: numbering of the sources that a catalogue cites, and the numbered list of those a paper cites."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from praevkonzept import german
from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.documents.blocks import Block, Bullets, Inlines, source_anchor
from praevkonzept.documents.context import paragraph
from praevkonzept.documents.phrases import STAR, cited, closed, linked, run, sentence, spaced

MANY = 10
"""A note that at least this many sources share is said once."""

LONGEST_ADDRESS = 140
"""Longer addresses are printed without their middle; the link is whole."""

LONGEST_PART = 70
"""So much of a long address is printed before the gap, and so much behind it: its ends tell it from others."""


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
    notes = Counter(str(note) for record in records for note in record.list("notes"))
    note, times = max(notes.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    return _Once(accessed_on(records), note if times >= MANY else "")


def accessed_on(records: Iterable[Record]) -> str:
    """The day on which all addresses of these sources were read; empty where there is no such day."""
    days = {record.text("accessed") for record in records if record.text("url")}
    return days.pop() if len(days) == 1 else ""


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


def entry(record: Record, accessed: str) -> Inlines:
    """Publisher, title, date and address of a source, as a footnote says it; not the day `accessed`, which is said once."""
    return _entry(replace(record, data={**record.data, "notes": []}), {}, _Once(accessed, ""))


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
    star = f"{german.NBSP}{STAR}" if said.note and said.note in notes else ""
    day = f"{date}{rough}" if date else "Ohne Datum"
    rest = " ".join(sentence(note) for note in notes if note != said.note)
    return spaced(
        run(f"{sentence(head)} {day}{star}."), _address(record, said.accessed), cited(rest, numbers)
    )


def _address(record: Record, said: str) -> Inlines:
    """The address and the day on which it was read, where that is not `said` already; nothing without an address."""
    url, accessed = record.text("url"), record.text("accessed")
    if not url:
        return ()
    day = f", abgerufen am {german.date(accessed)}." if accessed and accessed != said else ""
    address = (linked(_shown(url), url, record.name),)
    return (*address, *run(day)) if day else closed(address)


def _shown(url: str) -> str:
    """The address without its scheme; a long one without its middle, the link itself is whole."""
    bare = url.split("://", 1)[-1].rstrip("/")
    if len(bare) <= LONGEST_ADDRESS:
        return bare
    start = re.sub(r"(?<=[/-])[^/-]*$", "", bare[:LONGEST_PART])
    end = re.sub(r"^[^/-]*(?=[/-])", "", bare[-LONGEST_PART:])
    return f"{start}…{end}"
