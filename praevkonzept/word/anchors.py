"""Targets of links: an anchor of the block tree → a bookmark with a name and a number Word accepts."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from itertools import count

from praevkonzept.documents.blocks import (
    Block,
    Bullets,
    Chart,
    Document,
    Facts,
    Heading,
    Listed,
    Listing,
    Section,
    Table,
)
from praevkonzept.word.captions import Caption, Captions

_NOT_ALLOWED = re.compile(r"[^0-9A-Za-z_]")
_LONGEST = 40


class Anchors:
    """The bookmarks of a document. Every anchor is marked once, at its first place.

    `headings` in their order; `captions`: one entry for each table, chart and Steckbrief, None where none is printed.
    `ids` are the numbers the bookmarks get.
    """

    def __init__(self, blocks: Iterable[Block], ids: Iterator[int] | None = None) -> None:
        self.headings: list[Heading] = []
        self.captions: list[Caption | None] = []
        self._names: dict[str, str] = {}
        self._contents: dict[str, str] = {}
        self._captioned: dict[str, Caption] = {}
        self._taken: set[str] = set()
        self._ids = ids or count(1)
        counting, heading = Captions(), ""
        for block in walk(blocks):
            match block:
                case Heading():
                    self._add_heading(block)
                    heading = block.text
                case Bullets():
                    for anchor in block.anchors:
                        self._add(anchor)
                case Table() | Chart() | Facts():
                    known = not isinstance(block, Facts) and block.anchor in self._names
                    self._add_caption(counting.of(block, heading, known=known))
        self._unmarked = set(self._names)

    def name(self, anchor: str) -> str | None:
        """The bookmark of an anchor, None if no block has it."""
        return self._names.get(anchor)

    def contents_name(self, anchor: str) -> str | None:
        """The `_Toc…` bookmark of a heading, which the table of contents refers to."""
        return self._contents.get(anchor)

    def caption(self, anchor: str) -> Caption | None:
        """The caption of the table or chart with this anchor."""
        return self._captioned.get(anchor)

    def listed(self, kind: Listed) -> list[Caption]:
        """All captions of tables or of figures, in the order of the paper."""
        return [caption for caption in self.captions if caption is not None and caption.kind is kind]

    def marked(self, anchor: str, content: str) -> str:
        """The runs with the anchor's bookmarks around them."""
        if anchor not in self._unmarked:
            return content
        self._unmarked.remove(anchor)
        for name in (self._names[anchor], self._contents.get(anchor)):
            if name:
                number = next(self._ids)
                content = (
                    f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}'
                    f'<w:bookmarkEnd w:id="{number}"/>'
                )
        return content

    def _add_heading(self, heading: Heading) -> None:
        if heading.anchor in self._contents:
            return
        self.headings.append(heading)
        if self._add(heading.anchor):
            self._contents[heading.anchor] = f"_Toc{len(self._contents) + 1:08d}"

    def _add_caption(self, caption: Caption | None) -> None:
        self.captions.append(caption)
        if caption is not None and self._add(caption.key):
            self._captioned[caption.key] = caption

    def _add(self, anchor: str) -> bool:
        if not anchor or anchor in self._names:
            return False
        name = _NOT_ALLOWED.sub("_", anchor)
        if not name[0].isalpha():
            name = f"a_{name}"
        if len(name) > _LONGEST or name.casefold() in self._taken:
            digest = hashlib.sha256(anchor.encode("utf-8", "surrogatepass")).hexdigest()[:10]
            name = f"{name[: _LONGEST - 11]}_{digest}"
        self._taken.add(name.casefold())
        self._names[anchor] = name
        return True


def bookmarks(document: Document) -> dict[str, str]:
    """Anchor or key → bookmark for every line that contents and lists of tables or figures could show a page for."""
    anchors = Anchors(document.blocks)
    listed = [block.kind for block in walk(document.blocks) if isinstance(block, Listing)]
    keys = [heading.anchor for heading in anchors.headings]
    keys += [caption.key for kind in listed for caption in anchors.listed(kind)]
    return {key: name for key in keys if (name := anchors.name(key))}


def walk(blocks: Iterable[Block]) -> Iterator[Block]:
    """All blocks in the order of reading, those inside sections too."""
    for block in blocks:
        if isinstance(block, Section):
            yield from walk(block.blocks)
        else:
            yield block
