"""The chapters' prose: Markdown into blocks. HTML stays text; `[@s1; @s2]` becomes a reference to the sources.

What Markdown can do and a council paper cannot (images, code, nested lists …) is printed as plain text and reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from praevkonzept.documents.blocks import (
    Block,
    Bullets,
    Cite,
    Column,
    Heading,
    Inline,
    Inlines,
    Link,
    Paragraph,
    Role,
    Table,
    Text,
)
from praevkonzept.documents.context import Spot
from praevkonzept.documents.phrases import linked, merged, plain, run
from praevkonzept.problems import Finding, Severity

UNKNOWN_CONSTRUCT = "PRV401"
UNKNOWN_SOURCE = "PRV402"

_MARKDOWN = MarkdownIt("commonmark", {"html": False, "typographer": True, "quotes": "„“‚‘"}).enable(
    ["table", "smartquotes"]
)
"""Sets quotes here, for the two of them may stand in runs of different looks."""

_CITATION = re.compile(r"\[(@[a-z0-9-]+(?:\s*[;,]\s*@[a-z0-9-]+)*)\]")
_CAPTION = re.compile(r"Tabelle:\s*(?P<caption>.+)", re.DOTALL)

_NAMES = {
    "image": "Bild",
    "fence": "Programmtext",
    "code_block": "eingerückter Text",
    "hr": "Trennlinie",
    "html_block": "HTML",
    "bullet_list": "Liste in einer Liste",
    "ordered_list": "Liste in einer Liste",
}


@dataclass(frozen=True, slots=True)
class Prose:
    """The blocks of a chapter and what in it could not be set as it was meant."""

    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...]


@dataclass
class _Reader:
    """One reading of one chapter: source numbers, where headings go, the file and what was found."""

    numbers: Mapping[str, int]
    spot: Spot
    file: str
    line: int
    top: int
    findings: list[Finding] = field(default_factory=list)
    title: str = ""

    def report(
        self, code: str, node: SyntaxTreeNode | None, message: str, hint: str, severity: Severity
    ) -> None:
        """Notes a finding at the line of a node."""
        at = self.line + (node.map[0] if node is not None and node.map else 0)
        self.findings.append(Finding(code, severity, self.file, at, 1, message, hint))


def read(text: str, numbers: Mapping[str, int], spot: Spot, file: str = "", line: int = 1) -> Prose:
    """Markdown as blocks. `line` is the line of the file on which the text begins; `spot` places its headings."""
    tree = SyntaxTreeNode(_MARKDOWN.parse(text))
    levels = [int(node.tag[1]) for node in tree.children if node.type == "heading"]
    reader = _Reader(numbers, spot, file, line, min(levels, default=1))
    blocks = _tables_named(tuple(_blocks(reader, tree.children)))
    return Prose(blocks, tuple(reader.findings))


def _blocks(reader: _Reader, nodes: list[SyntaxTreeNode], role: Role = Role.BODY) -> Iterator[Block]:
    spots = [reader.spot]
    for node in nodes:
        if node.type == "heading":
            yield _heading(reader, spots, node)
        elif node.type == "paragraph":
            yield Paragraph(_inlines(reader, node), role)
        elif node.type in ("bullet_list", "ordered_list"):
            yield _list(reader, node)
        elif node.type == "blockquote":
            yield from _blocks(reader, node.children, Role.QUOTE)
        elif node.type == "table":
            yield _table(reader, node)
        else:
            _unknown(reader, node)
            if node.content.strip():
                yield Paragraph(run(node.content.strip()), role)


def _unknown(reader: _Reader, node: SyntaxTreeNode) -> None:
    name = _NAMES.get(node.type, node.type)
    reader.report(
        UNKNOWN_CONSTRUCT, node, f"{name} ist in Kapiteltexten nicht vorgesehen; der Text wird schlicht gesetzt.",
        "Absätze, Überschriften, einfache Listen, Tabellen, Zitate, Betonung und Links verwenden.", Severity.WARNING,
    )  # fmt: skip


def _heading(reader: _Reader, spots: list[Spot], node: SyntaxTreeNode) -> Heading:
    """A heading at most one level deeper than the one before it, so that no level is skipped."""
    depth = min(int(node.tag[1]) - reader.top, len(spots) - 1)
    del spots[depth + 1 :]
    heading = spots[depth].heading(plain(_inlines(reader, node)))
    spots.append(spots[depth].below(heading))
    reader.title = heading.text
    return heading


def _list(reader: _Reader, node: SyntaxTreeNode) -> Bullets:
    items: list[Inlines] = []
    for item in node.children:
        items += _item(reader, item)
    return Bullets(tuple(items), ordered=node.type == "ordered_list")


def _item(reader: _Reader, item: SyntaxTreeNode) -> Iterator[Inlines]:
    """The paragraphs of a point as one; a list within follows as points of the outer one."""
    runs: list[Inline] = []
    inner: list[Inlines] = []
    for child in item.children:
        if child.type == "paragraph":
            runs += ([Text(" ")] if runs else []) + list(_inlines(reader, child))
        elif child.type in ("bullet_list", "ordered_list"):
            _unknown(reader, child)
            inner += [point for nested in child.children for point in _item(reader, nested)]
        else:
            _unknown(reader, child)
            runs += run(child.content.strip())
    yield merged(runs)
    yield from inner


def _table(reader: _Reader, node: SyntaxTreeNode) -> Table:
    rows = [row for part in node.children for row in part.children]
    cells = [[_inlines(reader, cell) for cell in row.children] for row in rows]
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


def _inlines(reader: _Reader, node: SyntaxTreeNode) -> Inlines:
    runs: list[Inline] = []
    for inline in node.children:
        runs += _runs(reader, inline, node, Text(""))
    return _cited(reader, node, merged(runs))


def _runs(reader: _Reader, node: SyntaxTreeNode, block: SyntaxTreeNode, look: Text) -> Iterator[Inline]:
    """The runs of an inline node; `look` carries strong and emphasis inwards."""
    if node.type == "text":
        yield Text(node.content, look.strong, look.emphasis)
    elif node.type in ("softbreak", "hardbreak"):
        yield Text(" ", look.strong, look.emphasis)
    elif node.type == "link":
        yield _link(reader, node, block)
    elif node.type in ("inline", "strong", "em"):
        inner = Text("", look.strong or node.type == "strong", look.emphasis or node.type == "em")
        for child in node.children:
            yield from _runs(reader, child, block, inner)
    else:
        if node.type == "image":
            _unknown_inline(reader, block, "Bild")
        yield Text(node.content, look.strong, look.emphasis)


def _unknown_inline(reader: _Reader, block: SyntaxTreeNode, name: str) -> None:
    reader.report(
        UNKNOWN_CONSTRUCT, block, f"{name} ist in Kapiteltexten nicht vorgesehen; der Text wird schlicht gesetzt.",
        "Den Inhalt in Worten sagen.", Severity.WARNING,
    )  # fmt: skip


def _link(reader: _Reader, node: SyntaxTreeNode, block: SyntaxTreeNode) -> Inline:
    text = "".join(piece.text for child in node.children for piece in _texts(reader, child, block))
    result = linked(text, str(node.attrs.get("href", "")))
    if not isinstance(result, Link):
        reader.report(
            UNKNOWN_CONSTRUCT, block, f"Der Link „{text}“ führt nicht ins Netz (http, https, mailto, tel).",
            "Eine vollständige Adresse angeben.", Severity.WARNING,
        )  # fmt: skip
    return result


def _texts(reader: _Reader, node: SyntaxTreeNode, block: SyntaxTreeNode) -> Iterator[Text]:
    for piece in _runs(reader, node, block, Text("")):
        if isinstance(piece, Text):
            yield piece


def _cited(reader: _Reader, node: SyntaxTreeNode, runs: Inlines) -> Inlines:
    """Typesets the texts and turns `[@s1; @s2]` into references; an unknown source stays as it was written."""
    result: list[Inline] = []
    for piece in runs:
        if not isinstance(piece, Text):
            result.append(piece)
            continue
        start = 0
        for match in _CITATION.finditer(piece.text):
            ids = [ref.strip(" @") for ref in re.split(r"[;,]", match[1])]
            unknown = [ref for ref in ids if ref not in reader.numbers]
            for ref in unknown:
                reader.report(
                    UNKNOWN_SOURCE, node, f"Die Quelle „{ref}“ gibt es nicht.",
                    "Die Kennung aus catalogue/sources.yaml verwenden.", Severity.ERROR,
                )  # fmt: skip
            if not unknown:
                result += _styled(piece, piece.text[start : match.start()])
                result.append(Cite(tuple(sorted({reader.numbers[ref] for ref in ids}))))
                start = match.end()
        result += _styled(piece, piece.text[start:])
    return merged(result)


def _styled(look: Text, text: str) -> Inlines:
    return tuple(
        Text(piece.text, look.strong, look.emphasis) for piece in run(text) if isinstance(piece, Text)
    )
