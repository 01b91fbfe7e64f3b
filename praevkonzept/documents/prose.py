"""The chapters' prose: Markdown into blocks. HTML stays text; `[@s1; @s2]` becomes a reference to the sources.

What Markdown can do and a council paper cannot (images, code, nested lists …) is printed as plain text and reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from praevkonzept.documents.blocks import (
    Block,
    Bullets,
    Column,
    Heading,
    Inline,
    Inlines,
    Paragraph,
    Role,
    Table,
    Text,
)
from praevkonzept.documents.context import Spot
from praevkonzept.documents.phrases import merged, plain, run
from praevkonzept.documents.prose_runs import Reader, inlines
from praevkonzept.problems import Finding

_MARKDOWN = MarkdownIt("commonmark", {"html": False, "typographer": True, "quotes": "„“‚‘"}).enable(
    ["table", "smartquotes"]
)
"""Sets quotes here, for the two of them may stand in runs of different looks."""

_CAPTION = re.compile(r"Tabelle:\s*(?P<caption>.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Prose:
    """The blocks of a chapter and what in it could not be set as it was meant."""

    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...]


def read(text: str, numbers: Mapping[str, int], spot: Spot, file: str = "", line: int = 1) -> Prose:
    """Markdown as blocks. `line` is the line of the file on which the text begins; `spot` places its headings."""
    tree = SyntaxTreeNode(_MARKDOWN.parse(text))
    levels = [int(node.tag[1]) for node in tree.children if node.type == "heading"]
    reader = Reader(numbers, spot, file, line, min(levels, default=1))
    blocks = _tables_named(tuple(_blocks(reader, tree.children)))
    return Prose(blocks, tuple(reader.findings))


def _blocks(reader: Reader, nodes: list[SyntaxTreeNode], role: Role = Role.BODY) -> Iterator[Block]:
    spots = [reader.spot]
    for node in nodes:
        if node.type == "heading":
            yield _heading(reader, spots, node)
        elif node.type == "paragraph":
            yield Paragraph(inlines(reader, node), role)
        elif node.type in ("bullet_list", "ordered_list"):
            yield _list(reader, node)
        elif node.type == "blockquote":
            yield from _blocks(reader, node.children, Role.QUOTE)
        elif node.type == "table":
            yield _table(reader, node)
        else:
            reader.set_plainly(node)
            if node.content.strip():
                yield Paragraph(run(node.content.strip()), role)


def _heading(reader: Reader, spots: list[Spot], node: SyntaxTreeNode) -> Heading:
    """A heading at most one level deeper than the one before it, so that no level is skipped."""
    depth = min(int(node.tag[1]) - reader.top, len(spots) - 1)
    del spots[depth + 1 :]
    heading = spots[depth].heading(plain(inlines(reader, node)))
    spots.append(spots[depth].below(heading))
    reader.title = heading.text
    return heading


def _list(reader: Reader, node: SyntaxTreeNode) -> Bullets:
    items: list[Inlines] = []
    for item in node.children:
        items += _item(reader, item)
    return Bullets(tuple(items), ordered=node.type == "ordered_list")


def _item(reader: Reader, item: SyntaxTreeNode) -> Iterator[Inlines]:
    """The paragraphs of a point as one; a list within follows as points of the outer one."""
    runs: list[Inline] = []
    inner: list[Inlines] = []
    for child in item.children:
        if child.type == "paragraph":
            runs += ([Text(" ")] if runs else []) + list(inlines(reader, child))
        elif child.type in ("bullet_list", "ordered_list"):
            reader.set_plainly(child)
            inner += [point for nested in child.children for point in _item(reader, nested)]
        else:
            reader.set_plainly(child)
            runs += run(child.content.strip())
    yield merged(runs)
    yield from inner


def _table(reader: Reader, node: SyntaxTreeNode) -> Table:
    rows = [row for part in node.children for row in part.children]
    cells = [[inlines(reader, cell) for cell in row.children] for row in rows]
    head, body = cells[0], cells[1:]
    columns = tuple(Column(plain(cell) or "–") for cell in head)
    return Table(columns, tuple(tuple(row) for row in body), reader.title or "Übersicht")


def _tables_named(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """A paragraph „Tabelle: …“ right before a table is its caption."""
    result: list[Block] = []
    for block in blocks:
        last = result[-1] if result else None
        if (
            isinstance(block, Table)
            and isinstance(last, Paragraph)
            and (match := _CAPTION.match(plain(last.inlines)))
        ):
            result[-1] = Table(block.columns, block.rows, match["caption"].rstrip("."))
        else:
            result.append(block)
    return tuple(result)
