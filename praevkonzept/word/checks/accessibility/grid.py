"""Tables as rows and cells in their place, also those in content controls; which parts of the table style meet a cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from praevkonzept.word.checks.xmlpart import Element, Part, flag, text, value, w, within

"""What may stand around rows and cells without being one."""

_SEEN = tuple(
    w(name) for name in ("drawing", "pict", "object", "fldChar", "fldSimple", "checkBox", "footnoteReference")
)
"""What makes a paragraph or cell without text more than empty."""

_LOOK = {
    "firstRow": 0x0020,
    "lastRow": 0x0040,
    "firstColumn": 0x0080,
    "lastColumn": 0x0100,
    "noHBand": 0x0200,
    "noVBand": 0x0400,
}
_MERGING = (w("gridSpan"), w("vMerge"), w("hMerge"))
_MOST_COLUMNS = 63
"""Word has no more; a file may claim any number."""

_ON = frozenset({"1", "true", "on"})


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell and where it stands, counted from 0; `span` is over how many columns, `below` belongs to the one above."""

    element: Element
    properties: Element | None
    row: int
    column: int
    span: int
    below: bool

    @property
    def blank(self) -> bool:
        """Whether there is nothing to read in it."""
        return is_blank(self.element)


@dataclass(frozen=True)
class Grid:
    """A table."""

    part: Part
    element: Element

    @cached_property
    def row_elements(self) -> tuple[Element, ...]:
        """The rows as they are written."""
        return tuple(within(self.element, w("tr")))

    @cached_property
    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """The cells of each row."""
        return tuple(tuple(_cells(row, number)) for number, row in enumerate(self.row_elements))

    @cached_property
    def columns(self) -> int:
        """How many columns the widest row takes."""
        return max((cell.column + cell.span for row in self.rows for cell in row), default=0)

    @cached_property
    def heads(self) -> int:
        """How many rows at the top are marked to head the columns and to be repeated on every page."""
        marked = [flag(row, "trPr/tblHeader") for row in self.row_elements]
        return marked.index(False) if False in marked else len(marked)

    @cached_property
    def inner(self) -> bool:
        """Whether it stands in a cell of another table."""
        return next(self.element.iterancestors(w("tc")), None) is not None

    @cached_property
    def outer(self) -> bool:
        """Whether another table stands in it."""
        return next(self.element.iterdescendants(w("tbl")), None) is not None

    @cached_property
    def is_data(self) -> bool:
        """Whether it has rows and columns that need heads."""
        return len(self.rows) > 1 and self.columns > 1

    @cached_property
    def by_rows(self) -> bool:
        """Whether it lists properties: without a head row on purpose, its first column ticked to head the rows."""
        return not self.looks("firstRow") and self.looks("firstColumn")

    def looks(self, name: str) -> bool:
        """Whether a tick of the table tools is set: `firstRow`, `lastRow`, `firstColumn`, `lastColumn`, `noHBand`, `noVBand`."""
        return name in self._ticks

    @cached_property
    def _ticks(self) -> frozenset[str]:
        """Word reads the bits only where none of the attributes is there."""
        written = {name: value(self.element, "tblPr/tblLook", name) for name in _LOOK}
        if any(each is not None for each in written.values()):
            return frozenset(name for name, each in written.items() if each in _ON)
        try:
            bits = int(value(self.element, "tblPr/tblLook") or "0", 16)
        except ValueError:
            bits = 0
        return frozenset(name for name, bit in _LOOK.items() if bits & bit)

    def conditions(self, cell: Cell) -> tuple[str, ...]:
        """The parts of the table style that meet a cell, the strongest last (`band1Horz`, `firstRow`, …)."""
        first_row = self.looks("firstRow") and cell.row == 0
        last_row = self.looks("lastRow") and cell.row == len(self.rows) - 1
        first_column = self.looks("firstColumn") and cell.column == 0
        last_column = self.looks("lastColumn") and cell.column + cell.span == self.columns
        found = (
            (
                _band(cell.column - self.looks("firstColumn"), "Vert"),
                not (self.looks("noVBand") or first_column),
            ),
            (_band(cell.row - self.looks("firstRow"), "Horz"), not (self.looks("noHBand") or first_row)),
            ("firstCol", first_column),
            ("lastCol", last_column),
            ("firstRow", first_row),
            ("lastRow", last_row),
            ("nwCell", first_row and first_column),
            ("neCell", first_row and last_column),
            ("swCell", last_row and first_column),
            ("seCell", last_row and last_column),
        )
        return tuple(name for name, there in found if there)


def grids(part: Part) -> list[Grid]:
    """The tables of a part."""
    return [Grid(part, table) for table in part.all("tbl")]


def is_blank(element: Element) -> bool:
    """Whether there is nothing to read or see in a paragraph or cell."""
    return not text(element).strip() and next(element.iterdescendants(*_SEEN), None) is None


def first_said(element: Element) -> Element | None:
    """The first paragraph with text in a text box or control; in a control within a line, its first run."""
    pieces = element.iterdescendants(w("p"), w("r"))
    return next((each for each in pieces if text(each).strip()), None)


def _cells(row: Element, number: int) -> Iterator[Cell]:
    column = min(whole(value(row, "trPr/gridBefore")), _MOST_COLUMNS)
    for element in within(row, w("tc")):
        properties = next(element.iterchildren(w("tcPr")), None)
        span, below = 1, False
        for each in () if properties is None else properties.iterchildren(*_MERGING):
            if each.tag == _MERGING[0]:
                span = min(max(whole(value(each)), 1), _MOST_COLUMNS)
            else:
                below = value(each) != "restart"
        yield Cell(element, properties, number, column, span, below)
        column += span


def _band(number: int, direction: str) -> str:
    """Which of the two stripes; rows and columns that are heads do not count."""
    return f"band{number % 2 + 1}{direction}"


def whole(written: str | None) -> int:
    """A whole number as it is written in an attribute; 0 for anything else."""
    return int(written) if written and written.isascii() and written.isdecimal() and len(written) < 10 else 0
