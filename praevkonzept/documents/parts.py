"""Parts of a paper while it is put together: blocks, wide parts, and those that can only be made when the rest stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from praevkonzept.documents.blocks import Block, Chart, Facts, Paragraph, Section, Table


@dataclass(frozen=True, slots=True)
class Later:
    """A generated part made last, such as the list of sources."""

    name: str


@dataclass(frozen=True, slots=True)
class Wide:
    """Parts on landscape pages."""

    parts: tuple[Part, ...]


Part: TypeAlias = Block | Later | Wide


def fill(parts: Iterable[Part], name: str, blocks: tuple[Block, ...]) -> tuple[Part, ...]:
    """The parts with the late part of this name made."""
    result: list[Part] = []
    for part in parts:
        if isinstance(part, Wide):
            result.append(Wide(fill(part.parts, name, blocks)))
        elif isinstance(part, Later) and part.name == name:
            result += blocks
        else:
            result.append(part)
    return tuple(result)


def wants(parts: Iterable[Part], name: str) -> bool:
    """Whether the late part of this name is still to be made."""
    return any(
        wants(part.parts, name) if isinstance(part, Wide) else isinstance(part, Later) and part.name == name
        for part in parts
    )


def standing(parts: Iterable[Part]) -> Iterator[Block]:
    """The blocks that are made already, as one sequence."""
    for part in parts:
        if isinstance(part, Wide):
            yield from standing(part.parts)
        elif not isinstance(part, Later):
            yield part


def finished(parts: Iterable[Part]) -> tuple[Block, ...]:
    """All parts as blocks, wide ones as landscape sections."""
    return tuple(_held(
        Section(finished(part.parts), landscape=True) if isinstance(part, Wide) else part
        for part in parts
        if not isinstance(part, Later)
    ))  # fmt: skip


def _held(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with each paragraph right before a table or diagram held together with it."""
    before: Block | None = None
    for block in blocks:
        if before is not None:
            if isinstance(before, Paragraph) and isinstance(block, Table | Chart | Facts):
                before = replace(before, keep=True)
            yield before
        before = block
    if before is not None:
        yield before
