"""PRV632 and PRV651: cells in which nothing is to be read, and cells that only have a colour (EN 301 549, 10.1.3.1, 10.1.4.1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from praevkonzept import german
from praevkonzept.problems import Severity
from praevkonzept.word.checks.accessibility.effective import reading
from praevkonzept.word.checks.accessibility.grid import Cell, Grid
from praevkonzept.word.checks.accessibility.telling import limited
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import value
from praevkonzept.word.colours import WHITE, is_colour


def empty(file: WordFile) -> Iterator[Problem]:
    """A problem for each table with empty rows, columns, heads or single cells; the corner may be empty."""
    yield from limited(found for grid in reading(file).tables if (found := _table(grid)) is not None)


def colour_only(file: WordFile) -> Iterator[Problem]:
    """A problem for each table with cells that differ from those beside and below them by nothing but a colour."""
    yield from limited(
        Problem(
            f"Eine Tabelle hat {german.count(len(found), 'farbige Zelle', 'farbige Zellen')} ohne Text.",
            grid.part,
            found[0].element,
        )
        for grid in reading(file).tables
        if (found := _coloured(grid))
    )


def _table(grid: Grid) -> Problem | None:
    if not grid.is_data or grid.outer:
        return None
    coloured = {cell.element for cell in _coloured(grid)}
    blank = [
        cell
        for row in grid.rows
        for cell in row
        if not cell.below and cell.element not in coloured and cell.blank
    ]
    rows = _whole([list(row) for row in grid.rows], blank)
    columns = _whole([*_columns(grid.rows).values()], blank)
    heads = [cell for cell in blank if cell.row < grid.heads and cell.column]
    counts = ((rows, *_ROWS), (columns, *_COLUMNS), (len(heads) if not columns else 0, *_HEADS))
    worse = [german.count(number, one, many) for number, one, many in counts if number]
    if worse:
        return Problem(f"Eine Tabelle hat {german.join(worse)}.", grid.part, blank[0].element)
    cells = [cell for cell in blank if cell.row or cell.column]
    if not cells:
        return None
    number = german.count(len(cells), "leere Zelle", "leere Zellen")
    return Problem(f"Eine Tabelle hat {number}.", grid.part, cells[0].element, severity=Severity.INFO)


_ROWS = ("leere Zeile", "leere Zeilen")
_COLUMNS = ("leere Spalte", "leere Spalten")
_HEADS = ("Spalte ohne Überschrift", "Spalten ohne Überschrift")


def _whole(lines: Sequence[Sequence[Cell]], blank: Sequence[Cell]) -> int:
    """How many rows or columns have nothing but blank cells."""
    known = {cell.element for cell in blank}
    return sum(len(line) > 1 and all(cell.element in known for cell in line) for line in lines)


def _columns(rows: Sequence[Sequence[Cell]]) -> Mapping[int, list[Cell]]:
    found: dict[int, list[Cell]] = {}
    for row in rows:
        for cell in row:
            found.setdefault(cell.column, []).append(cell)
    return found


def _coloured(grid: Grid) -> list[Cell]:
    """Cells without text and with a fill of their own that not all cells of their row and of their column have."""
    fills = {cell.element: _fill(cell) for row in grid.rows for cell in row}
    if not any(fills.values()):
        return []
    below = _columns(grid.rows[1:])
    mixed_columns = {key for key, cells in below.items() if len({fills[each.element] for each in cells}) > 1}
    return [
        cell
        for row in grid.rows[grid.heads or 1 :]
        if len({fills[each.element] for each in row}) > 1
        for cell in row
        if fills[cell.element] and not cell.below and cell.column in mixed_columns and cell.blank
    ]


def _fill(cell: Cell) -> str:
    """The colour set in the cell itself; empty for none and for white."""
    fill = (value(cell.element, "tcPr/shd", "fill") or "").upper()
    return fill if is_colour(fill) and fill != WHITE else ""


EMPTY = Check(
    CodeDoc(
        code="PRV632",
        title="Leere Zellen",
        severity=Severity.WARNING,
        why="Wer die Tabelle hört, weiß bei einer leeren Zelle nicht, ob nichts da ist oder etwas fehlt; leere Zeilen und Spalten klingen nach dem Ende der Tabelle. Spalten ohne Überschrift bleiben namenlos. (EN 301 549, 10.1.3.1.)",
        wrong="leere Zeile als Abstand zwischen zwei Gruppen",
        right="keine leere Zeile; wo es nichts gibt, „–“ oder „keine Angabe“",
        fix="Leere Zeilen und Spalten löschen, in leere Zellen „–“ schreiben, jeder Spalte eine Überschrift geben.",
    ),
    empty,
)

COLOUR_ONLY = Check(
    CodeDoc(
        code="PRV651",
        title="Aussage nur durch Farbe",
        severity=Severity.WARNING,
        why="Eine Ampel aus farbigen Zellen sagt blinden und farbfehlsichtigen Menschen nichts, auch nicht auf einem Ausdruck in Schwarz-Weiß. Gefordert von EN 301 549, 10.1.4.1.",
        wrong="Zelle mit grünem Hintergrund ohne Text",
        right="dieselbe Zelle mit dem Wort „erreicht“",
        fix="In die Zelle schreiben, was die Farbe bedeutet.",
    ),
    colour_only,
)
