"""Prose below the level of paragraphs: Markdown's inline nodes into runs, and what the reading of a text remembers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from markdown_it.tree import SyntaxTreeNode

from praevkonzept.documents.blocks import Cite, Inline, Inlines, Link, Text
from praevkonzept.documents.context import Spot
from praevkonzept.documents.phrases import linked, merged, run
from praevkonzept.problems import Finding, Severity

UNKNOWN_CONSTRUCT = "PRV401"
UNKNOWN_SOURCE = "PRV402"

_CITATION = re.compile(r"\[(@[a-z0-9-]+(?:\s*[;,]\s*@[a-z0-9-]+)*)\]")

_NAMES = {
    "fence": "Programmtext",
    "code_block": "eingerückter Text",
    "hr": "Trennlinie",
    "html_block": "HTML",
    "bullet_list": "Liste in einer Liste",
    "ordered_list": "Liste in einer Liste",
}
_INSTEAD = "Absätze, Überschriften, einfache Listen, Tabellen, Zitate, Betonung und Links verwenden."


@dataclass
class Reader:
    """One reading of one chapter: source numbers, where headings go, the file and what was found."""

    numbers: Mapping[str, int]
    spot: Spot
    file: str
    line: int
    top: int
    findings: list[Finding] = field(default_factory=list)
    title: str = ""

    def report(self, code: str, node: SyntaxTreeNode, message: str, hint: str, severity: Severity) -> None:
        """Notes a finding at the line of a node."""
        at = self.line + (node.map[0] if node.map else 0)
        self.findings.append(Finding(code, severity, self.file, at, 1, message, hint))

    def set_plainly(self, node: SyntaxTreeNode, name: str = "", hint: str = _INSTEAD) -> None:
        """Notes a construct that no paper has; `name` is what people call it, else the type of the node says so."""
        name = name or _NAMES.get(node.type, node.type)
        message = f"{name} ist in Kapiteltexten nicht vorgesehen; der Text wird schlicht gesetzt."
        self.report(UNKNOWN_CONSTRUCT, node, message, hint, Severity.WARNING)


def inlines(reader: Reader, node: SyntaxTreeNode) -> Inlines:
    """What stands in a node (a paragraph, a heading, a cell of a table) as runs."""
    runs: list[Inline] = []
    for inline in node.children:
        runs += _runs(reader, inline, node, Text(""))
    return _cited(reader, node, merged(runs))


def _runs(reader: Reader, node: SyntaxTreeNode, block: SyntaxTreeNode, look: Text) -> Iterator[Inline]:
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
            reader.set_plainly(block, "Bild", "Den Inhalt in Worten sagen.")
        yield Text(node.content, look.strong, look.emphasis)


def _link(reader: Reader, node: SyntaxTreeNode, block: SyntaxTreeNode) -> Inline:
    text = "".join(piece.text for child in node.children for piece in _texts(reader, child, block))
    result = linked(text, str(node.attrs.get("href", "")))
    if not isinstance(result, Link):
        reader.report(
            UNKNOWN_CONSTRUCT, block, f"Der Link „{text}“ führt nicht ins Netz (http, https, mailto, tel).",
            "Eine vollständige Adresse angeben.", Severity.WARNING,
        )  # fmt: skip
    return result


def _texts(reader: Reader, node: SyntaxTreeNode, block: SyntaxTreeNode) -> Iterator[Text]:
    for piece in _runs(reader, node, block, Text("")):
        if isinstance(piece, Text):
            yield piece


def _cited(reader: Reader, node: SyntaxTreeNode, runs: Inlines) -> Inlines:
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
