"""The order of a paper: number and anchor of every chapter, and where each generated part stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import ascii_uppercase

from praevkonzept import german
from praevkonzept.documents.context import Place
from praevkonzept.documents.outline import Chapter, Outline

_FRONT = "front"


def numbered(outline: Outline) -> Iterator[tuple[str, str, Chapter]]:
    """Number, anchor and chapter: front matter without number, chapters by digits, annexes by letters."""
    for position, chapter in enumerate(outline.front, 1):
        yield "", f"{_FRONT}_{position}", chapter
    number = outline.first_number
    for position, chapter in enumerate(outline.chapters, 1):
        yield (str(number) if chapter.numbered else ""), f"chapter_{position}", chapter
        number += chapter.numbered
    for position, chapter in enumerate(outline.annexes):
        letters = ascii_uppercase[position % 26] * (position // 26 + 1)
        yield letters, f"annex_{letters.lower()}", chapter


def in_front(anchor: str) -> bool:
    """Whether the chapter with this anchor stands before the contents."""
    return anchor.startswith(_FRONT)


def label(number: str) -> str:
    """„Kapitel 4“, „Anlage A“; empty without number."""
    return f"{'Anlage' if number.isalpha() else 'Kapitel'}{german.NBSP}{number}" if number else ""


def places(outline: Outline) -> Mapping[str, Place]:
    """Where each generated part stands, known before anything is built, so that any part can point to it."""
    found: dict[str, Place] = {}
    for number, anchor, chapter in numbered(outline):
        place = Place(label(number) or f"„{chapter.title}“", anchor)
        found |= {name: place for part in chapter.every() for name in part.blocks}
    return found
