"""References to sources as footnotes, for papers too short to have a list of sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from praevkonzept import german
from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.documents import citations, sources
from praevkonzept.documents.blocks import (
    Block,
    Bullets,
    Cite,
    Facts,
    Footnote,
    Inline,
    Inlines,
    Paragraph,
    Section,
    Table,
    Text,
)
from praevkonzept.documents.phrases import listed, merged, run, shortened, spaced

LONGEST_TITLE = 60
"""Longer titles are cut where a source is named again."""


def noted(blocks: tuple[Block, ...], catalogue: Catalogue, numbers: Mapping[str, int]) -> tuple[Block, ...]:
    """The blocks with every reference made a footnote that names the source, in full where it is named first."""
    cited = citations.used(blocks)
    known = {n: catalogue.get("sources", ref) for ref, n in numbers.items() if n in cited}
    notes = _Notes({number: record for number, record in known.items() if record is not None})
    return tuple(notes.block(block) for block in blocks)


class _Notes:
    """Counts the footnotes on the way through a paper; `named`: source → the footnote that names it in full."""

    def __init__(self, records: Mapping[int, Record]) -> None:
        self._records = records
        self._named: dict[int, int] = {}
        self._count = 0
        several = sum(1 for record in records.values() if record.text("url")) > 1
        self._accessed = sources.accessed_on(records.values()) if several else ""

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
        result: list[Inline] = []
        for piece in merged(inlines):
            if not isinstance(piece, Cite):
                result.append(piece)
            elif known := [number for number in piece.numbers if number in self._records]:
                if result and isinstance(last := result[-1], Text):
                    result[-1] = replace(last, text=last.text.rstrip(" "))
                result.append(self._note(known))
        return tuple(result)

    def _note(self, numbers: Sequence[int]) -> Footnote:
        """A footnote for these sources; the first one says when the addresses of all were read, where it was one day."""
        self._count += 1
        named = listed((self._source(number) for number in numbers), mark=" – ")
        if self._count > 1 or not self._accessed:
            return Footnote(named)
        day = german.date(self._accessed)
        return Footnote(
            spaced(named, run(f"Die Internetadressen in den Fußnoten wurden alle am {day} abgerufen."))
        )

    def _source(self, number: int) -> Inlines:
        record, first = self._records[number], self._named.setdefault(number, self._count)
        if first == self._count:
            return sources.entry(record, self._accessed)
        return run(f"{shortened(record.name, LONGEST_TITLE)} (wie Fußnote{german.NBSP}{first}).")
