"""Targets of links: an anchor of the block tree → a bookmark with a name and a number Word accepts."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator

from praevkonzept.documents.blocks import Block, Bullets, Heading, Section

_NOT_ALLOWED = re.compile(r"[^0-9A-Za-z_]")
_LONGEST = 40


class Anchors:
    """The bookmarks of a document. Every anchor is marked once, at its first place."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self.headings: list[Heading] = []
        self._names: dict[str, str] = {}
        self._contents: dict[str, str] = {}
        self._unmarked: set[str] = set()
        self._taken: set[str] = set()
        self._count = 0
        for block in walk(blocks):
            if isinstance(block, Heading):
                self._add_heading(block)
            elif isinstance(block, Bullets):
                for anchor in block.anchors:
                    self._add(anchor)
        self._unmarked.update(self._names)

    def name(self, anchor: str) -> str | None:
        """The bookmark of an anchor, None if no block has it."""
        return self._names.get(anchor)

    def contents_name(self, anchor: str) -> str | None:
        """The `_Toc…` bookmark of a heading, which the table of contents refers to."""
        return self._contents.get(anchor)

    def marked(self, anchor: str, content: str) -> str:
        """The runs with the anchor's bookmarks around them."""
        if anchor not in self._unmarked:
            return content
        self._unmarked.remove(anchor)
        for name in (self._names[anchor], self._contents.get(anchor)):
            if name:
                self._count += 1
                content = (
                    f'<w:bookmarkStart w:id="{self._count}" w:name="{name}"/>{content}'
                    f'<w:bookmarkEnd w:id="{self._count}"/>'
                )
        return content

    def _add_heading(self, heading: Heading) -> None:
        if heading.anchor in self._contents:
            return
        self.headings.append(heading)
        if self._add(heading.anchor):
            self._contents[heading.anchor] = f"_Toc{len(self._contents) + 1:08d}"

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


def walk(blocks: Iterable[Block]) -> Iterator[Block]:
    """All blocks in the order of reading, those inside sections too."""
    for block in blocks:
        if isinstance(block, Section):
            yield from walk(block.blocks)
        else:
            yield block
