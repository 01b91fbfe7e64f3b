"""References to sources as footnotes, for papers too short to have a list of sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from praevkonzept.catalogue import Catalogue
from praevkonzept.documents import sources
from praevkonzept.documents.blocks import (
    Block,
    Bullets,
    Cite,
    Facts,
    Footnote,
    Inlines,
    Paragraph,
    Section,
    Table,
    Text,
)
from praevkonzept.documents.phrases import listed, run


def noted(blocks: tuple[Block, ...], catalogue: Catalogue, numbers: Mapping[str, int]) -> tuple[Block, ...]:
    """The blocks with every reference made a footnote that names the source, in full where it is named first."""
    by_number = {number: catalogue.get("sources", ref) for ref, number in numbers.items()}
    notes = _Notes({number: record for number, record in by_number.items() if record is not None})
    return tuple(notes.block(block) for block in blocks)


class _Notes:
    """Counts the footnotes on the way through a paper; `named`: source → the footnote that names it in full."""

    def __init__(self, records: Mapping[int, Any]) -> None:
        self._records = records
        self._named: dict[int, int] = {}
        self._count = 0

    def block(self, block: Block) -> Block:
        match block:
            case Paragraph():
                return replace(block, inlines=self._inlines(block.inlines))
            case Bullets():
                return replace(block, items=tuple(self._inlines(item) for item in block.items))
            case Table():
                rows = tuple(tuple(self._inlines(cell) for cell in row) for row in block.rows)
                return replace(block, rows=rows)
            case Facts():
                return replace(
                    block, rows=tuple((label, self._inlines(value)) for label, value in block.rows)
                )
            case Section():
                return replace(block, blocks=tuple(self.block(inner) for inner in block.blocks))
            case _:
                return block

    def _inlines(self, inlines: Inlines) -> Inlines:
        """The runs with footnotes; the space before a reference goes, for the raised number stands at the word."""
        result: list[Any] = []
        for piece in inlines:
            if not isinstance(piece, Cite):
                result.append(piece)
                continue
            known = [number for number in piece.numbers if number in self._records]
            if not known:
                continue
            if result and isinstance(result[-1], Text):
                result[-1] = replace(result[-1], text=result[-1].text.rstrip(" "))
            self._count += 1
            result.append(Footnote(listed((self._source(number) for number in known), mark=" – ")))
        return tuple(result)

    def _source(self, number: int) -> Inlines:
        record, first = self._records[number], self._named.setdefault(number, self._count)
        if first == self._count:
            return sources.entry(record)
        return run(f"{record.text('publisher') or record.name} (wie Fußnote {first}).")
