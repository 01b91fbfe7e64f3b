"""What a repair is: edits of a text and the German words for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from praevkonzept.german import count

Path: TypeAlias = tuple[str | int, ...]
"""Keys and list indices from the root of a file."""


@dataclass(frozen=True, slots=True)
class Change:
    """What was done where: line in the file as it was, name of the repair, German words („… gesetzt“) to follow a colon."""

    line: int
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class FixedFile:
    """A file before and after. `refused` says why it was left as it is: then there are no changes."""

    path: str
    before: bytes
    after: bytes
    changes: tuple[Change, ...]
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters `start` to `end` of a text become `text`."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class Repair:
    """Edits of one text, what they did, and the values that are meant to be others afterwards."""

    edits: list[Edit] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    values: dict[Path, Any] = field(default_factory=dict)

    def add(self, other: Repair) -> None:
        """Takes over another repair of the same text; its edits touch other places."""
        self.edits += other.edits
        self.changes += other.changes
        self.values |= other.values


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; they do not overlap."""
    parts = []
    done = 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        parts += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join((*parts, text[done:]))


def in_lines(number: int) -> str:
    """„ (in 3 Zeilen)“ where a change stands for several lines."""
    return f" (in {count(number, 'Zeile', 'Zeilen')})" if number > 1 else ""
