"""References in a paper: which sources its blocks name, and the numbering without those that nothing refers to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from praevkonzept.documents.blocks import Block, Bullets, Cite, Facts, Inlines, Paragraph, Section, Table
from praevkonzept.documents.parts import Part, Wide, standing


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


def used(blocks: Sequence[Block]) -> frozenset[int]:
    """The numbers that references in these blocks name."""
    return frozenset(
        number
        for inlines in runs(blocks)
        for piece in inlines
        if isinstance(piece, Cite)
        for number in piece.numbers
    )


def cited_only(
    parts: tuple[Part, ...], numbers: Mapping[str, int]
) -> tuple[tuple[Part, ...], Mapping[str, int]]:
    """Parts and numbering without the sources that nothing in the paper refers to."""
    cited = sorted(used(tuple(standing(parts))))
    if len(cited) == len(numbers):
        return parts, numbers
    order = {number: position for position, number in enumerate(cited, 1)}
    kept = {ref: order[number] for ref, number in numbers.items() if number in order}
    return _renumbered(parts, order), kept


def _renumbered(value: Any, numbers: Mapping[int, int]) -> Any:
    """Parts, or what they are made of, with the numbers of references exchanged."""
    match value:
        case Cite():
            return Cite(tuple(sorted(numbers[number] for number in value.numbers)))
        case tuple():
            return tuple(_renumbered(part, numbers) for part in value)
        case Paragraph():
            return replace(value, inlines=_renumbered(value.inlines, numbers))
        case Bullets():
            return replace(value, items=_renumbered(value.items, numbers))
        case Table() | Facts():
            return replace(value, rows=_renumbered(value.rows, numbers))
        case Section():
            return replace(value, blocks=_renumbered(value.blocks, numbers))
        case Wide():
            return Wide(_renumbered(value.parts, numbers))
        case _:
            return value
