"""Tables and Steckbriefe: fixed widths, repeated head rows, rows that stay whole, no empty and no merged cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import repeat

from praevkonzept.documents.blocks import Facts, Inline, Inlines, Link, Table, Text
from praevkonzept.word.columns import fitted, visible, widths
from praevkonzept.word.inlines import Runs
from praevkonzept.word.letters import Letters
from praevkonzept.word.palette import OWN, Palette
from praevkonzept.word.xml import attribute, clean, run_content

EMPTY = "<w:r><w:t>–</w:t></w:r>"
"""What an empty cell says, so that no reader wonders whether it was forgotten."""

FACTS_LABEL_SHARE = 0.27
SMALL_TABLE = 9
"""Tables up to this many rows stay together on a page."""

FIRST_ROWS = 1
"""So many rows of a longer table stay with the row after them, and the last but one with the last: no head with a single
row at the foot of a page, no single row at the top of one."""

FACTS_LINES = 18
"""Steckbriefe up to about this many lines stay together on a page; longer ones would leave half a page empty."""

FACTS_FIRST, FACTS_LAST = 3, 2
"""So many rows of a longer Steckbrief stay together at its beginning and at its end."""

_LINE = 72
_ALIGN = {"right": '<w:jc w:val="right"/>', "center": '<w:jc w:val="center"/>'}
_ROW = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
_HEAD_ROW = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_CELL_END = "</w:p></w:tc>"
_KEEP = "<w:keepNext/>"
_CLOSE = '<w:spacing w:before="0" w:after="0"/>'


@dataclass(frozen=True, slots=True)
class Tables:
    """Writes tables in these styles (role → id) and colours; `letters` says how wide letters are.

    `spaced`: roles whose style brings space above or below; here cells have their own.
    """

    styles: Mapping[str, str]
    runs: Runs
    palette: Palette = OWN
    letters: Letters = field(default_factory=Letters)
    spaced: frozenset[str] = frozenset()

    def table(self, table: Table, width: int) -> str:
        """A table across `width` twips; cells it has no text for say „–“."""
        columns, write = widths(table, width, self.letters), self.runs.write
        wide = columns.twips
        parts = [
            self._opening("table", table.caption, table.description, wide, head=True, rows=table.row_heads)
        ]
        parts.append(self._head(table, wide))
        last = len(table.rows) - 1
        opening = self._openings(table, wide)
        kept = self._openings(table, wide, _KEEP)
        together = last if last < SMALL_TABLE else FIRST_ROWS
        for number, row in enumerate(table.rows):
            openings = kept if number < together or number == last - 1 else opening
            if number < len(table.shades):
                openings = self._openings(
                    table, wide, _KEEP if openings is not opening else "", table.shades[number]
                )
            cells: Sequence[Inlines] = (
                row if len(row) == len(openings) else (*row, *repeat((), len(openings)))
            )
            if columns.tight:
                cells = [
                    self._fitted(cell, wide[place], bold=place == 0 and table.row_heads)
                    if place in columns.tight
                    else cell
                    for place, cell in enumerate(cells)
                ]
            parts.append(_ROW)
            for start, cell in zip(openings, cells, strict=False):
                parts += (start, write(cell) or EMPTY, _CELL_END)
            parts.append("</w:tr>")
        parts.append("</w:tbl>")
        return "".join(parts)

    def facts(self, facts: Facts, title: str, width: int) -> str:
        """A Steckbrief across `width` twips: the label heads its row."""
        label = round(width * FACTS_LABEL_SHARE)
        wide = [label, width - label]
        whole = sum(_lines(value) for _, value in facts.rows) <= FACTS_LINES
        description = "Zwei Spalten: links das Merkmal, rechts die Angabe dazu."
        parts = [self._opening("facts", title, description, wide, head=False, rows=True)]
        last = len(facts.rows) - 1
        for number, (name, value) in enumerate(facts.rows):
            bound = whole or number < FACTS_FIRST - 1 or number > last - FACTS_LAST
            together = _KEEP if bound and number < last else ""
            parts.append(
                f"{_ROW}{_cell(wide[0])}{self._paragraph('row_head', keep=together)}<w:r>{_said(name)}</w:r></w:p></w:tc>"
                f"{_cell(wide[1])}{self._paragraph('table_text', keep=together)}"
                f"{self.runs.write(value) or EMPTY}</w:p></w:tc></w:tr>"
            )
        parts.append("</w:tbl>")
        return "".join(parts)

    def _opening(
        self, role: str, title: str, description: str, wide: Sequence[int], *, head: bool, rows: bool
    ) -> str:
        """The properties and the grid."""
        look = f'w:firstRow="{head:d}" w:lastRow="0" w:firstColumn="{rows:d}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"'
        code = f"{0x0600 | head * 0x0020 | rows * 0x0080:04X}"
        spoken = f'<w:tblCaption w:val="{attribute(title)}"/>' if title else ""
        described = f'<w:tblDescription w:val="{attribute(description)}"/>' if description else ""
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in wide)
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{self.styles[role]}"/><w:tblW w:w="{sum(wide)}" w:type="dxa"/>'
            f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{code}" {look}/>{spoken}{described}</w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>"
        )

    def _head(self, table: Table, wide: Sequence[int]) -> str:
        """The row of column heads, repeated on every page."""
        cells = "".join(
            f"{_cell(width, _shade(self.palette.head))}{self._paragraph('table_head', _ALIGN.get(column.align, ''))}"
            f"<w:r>{_said(fitted(column.title, width, self.letters, bold=True))}</w:r></w:p></w:tc>"
            for column, width in zip(table.columns, wide, strict=True)
        )
        return f"{_HEAD_ROW}{cells}</w:tr>"

    def _openings(
        self, table: Table, wide: Sequence[int], keep: str = "", tones: Sequence[int] = ()
    ) -> list[str]:
        """How the cells of a row begin."""
        known = self.palette.tones
        fills = [known[min(max(tone, 0), len(known) - 1)] for tone in tones[: len(wide)]]
        fills += [""] * (len(wide) - len(fills))
        return [
            _cell(width, _shade(fill))
            + self._paragraph(
                "row_head" if table.row_heads and place == 0 else "table_text",
                _ALIGN.get(column.align, ""),
                keep,
            )
            for place, (column, width, fill) in enumerate(zip(table.columns, wide, fills, strict=True))
        ]

    def _fitted(self, inlines: Inlines, twips: int, *, bold: bool) -> Inlines:
        """The inlines with words too wide for the column parted."""
        return tuple(
            replace(inline, text=fitted(inline.text, twips, self.letters, bold=bold or _is_strong(inline)))
            if isinstance(inline, Text | Link)
            else inline
            for inline in inlines
        )

    def _paragraph(self, role: str, align: str = "", keep: str = "") -> str:
        gap = _CLOSE if role in self.spaced else ""
        return f'<w:p><w:pPr><w:pStyle w:val="{self.styles[role]}"/>{keep}{gap}{align}</w:pPr>'


def _is_strong(inline: Inline) -> bool:
    return isinstance(inline, Text) and (inline.strong or inline.emphasis)


def _said(text: str) -> str:
    """What stands in a run that may not be empty."""
    return run_content(text if clean(text).strip() else "–")


def _shade(fill: str) -> str:
    """The background of a cell; nothing where it has none."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""


def _cell(wide: int, fill: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/>{fill}</w:tcPr>'


def _lines(inlines: Inlines) -> int:
    """About how many lines a value takes in the right column."""
    text = "".join(map(visible, inlines))
    return sum(1 + len(line) // _LINE for line in text.split("\n"))
