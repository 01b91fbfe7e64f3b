"""A style and the pieces its properties are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

FULL_LINES = "<w:widowControl/>"
"""No single line of a paragraph at the foot or head of a page: Word's default, but not that of LibreOffice."""

ROOTS = ("normal", "default_font", "table_normal")
"""The styles all others are based on."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style: `role` is ours, `name` Word's own (English for built-in ones), `german` what a German Word shows.

    `based` and `following` are roles; `paragraph`, `run` and `table` are the children of w:pPr, w:rPr and the rest.
    """

    role: str
    id: str
    name: str
    german: str = ""
    kind: str = "paragraph"
    based: str = "normal"
    following: str = ""
    paragraph: str = ""
    run: str = ""
    table: str = ""
    priority: int = 20
    default: bool = False

    def xml(self, ids: Mapping[str, str]) -> str:
        """The w:style element; `ids` says which style id each role has in the template at hand."""
        parts = [f'<w:style w:type="{self.kind}"']
        parts.append(' w:default="1"' if self.default else "")
        parts.append(' w:customStyle="1"' if self.id.startswith("Praev") else "")
        parts.append(f' w:styleId="{self.id}"><w:name w:val="{self.name}"/>')
        if self.based and self.based in ids and self.role not in ROOTS:
            parts.append(f'<w:basedOn w:val="{ids[self.based]}"/>')
        if self.following:
            parts.append(f'<w:next w:val="{ids[self.following]}"/>')
        parts.append(f'<w:uiPriority w:val="{self.priority}"/><w:qFormat/>')
        parts.append(f"<w:pPr>{self.paragraph}</w:pPr>" if self.paragraph else "")
        parts.append(f"<w:rPr>{self.run}</w:rPr>" if self.run else "")
        return "".join(parts) + self.table + "</w:style>"


def spacing(before: int, after: int, line: int = 288) -> str:
    """Space above and below in twips, line height in 240ths."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def font(points: float, colour: str = "", bold: bool = False) -> str:
    """Size in points, colour (empty: Word's own), weight."""
    half = round(points * 2)
    weight = "<w:b/><w:bCs/>" if bold else ""
    tint = f'<w:color w:val="{colour}"/>' if colour else ""
    return f'{weight}{tint}<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def edge(side: str, size: int, space: int, colour: str) -> str:
    """One line of a border: size in eighths of a point, distance in points."""
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{colour}"/>'
