"""PRV630, PRV631 and PRV634: how tables are built (EN 301 549, 10.1.3.1; Word's own checker has the first two)."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept import german
from praevkonzept.problems import Severity
from praevkonzept.word.checks.accessibility.effective import reading
from praevkonzept.word.checks.accessibility.grid import Grid
from praevkonzept.word.checks.accessibility.telling import limited
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import flag, value


def heads(file: WordFile) -> Iterator[Problem]:
    """A problem for each table whose columns have no heads; where the first column is said to head the rows, that is enough."""
    yield from limited(
        Problem(_headless(grid), grid.part, grid.element)
        for grid in reading(file).tables
        if grid.is_data and not grid.outer and not grid.heads and not grid.by_rows
    )


def merged(file: WordFile) -> Iterator[Problem]:
    """A problem for each table with cells over several columns or rows."""
    yield from limited(
        Problem(f"Eine Tabelle hat {german.count(number, *_MERGED)}.", grid.part, grid.element)
        for grid in reading(file).tables
        if (number := _merged(grid))
    )


def nested(file: WordFile) -> Iterator[Problem]:
    """A problem for each table in a cell of another one."""
    yield from limited(
        Problem("In einer Zelle steht eine weitere Tabelle.", grid.part, grid.element)
        for grid in reading(file).tables
        if grid.inner
    )


_MERGED = ("verbundene Zelle", "verbundene Zellen")


def _headless(grid: Grid) -> str:
    if any(flag(row, "trPr/tblHeader") for row in grid.row_elements):
        return "In einer Tabelle ist eine Kopfzeile gekennzeichnet, aber nicht die erste Zeile; so gilt sie nicht."
    return "Einer Tabelle fehlt die gekennzeichnete Kopfzeile."


def _merged(grid: Grid) -> int:
    """How many cells reach over several columns or rows; a row that is one cell all along counts, too."""
    return sum(
        cell.span > 1 or value(cell.element, "tcPr/vMerge") == "restart" for row in grid.rows for cell in row
    )


HEADS = Check(
    CodeDoc(
        code="PRV630",
        title="Tabelle ohne Kopfzeile",
        severity=Severity.ERROR,
        why="Nur wenn die Kopfzeile gekennzeichnet ist, liest ein Screenreader in jeder Zelle vor, zu welcher Spalte sie gehört, und nur dann wiederholt Word sie auf der nächsten Seite. Gefordert von EN 301 549, 10.1.3.1. Tabellen aus Merkmal und Angabe brauchen keine, wenn „Erste Spalte“ angekreuzt ist und „Überschriftenzeile“ nicht.",
        wrong="Tabelle, deren erste Zeile nur fett gedruckt ist",
        right="Tabelle, deren erste Zeile „Gleiche Kopfzeile auf jeder Seite wiederholen“ hat",
        fix="In die erste Zeile klicken, „Tabellenlayout › Überschriften wiederholen“. Dient die Tabelle nur der Anordnung, den Inhalt ohne Tabelle schreiben.",
    ),
    heads,
)

MERGED = Check(
    CodeDoc(
        code="PRV631",
        title="Verbundene Zellen",
        severity=Severity.WARNING,
        why="In verbundenen Zellen verliert ein Screenreader die Zuordnung von Spalte und Zeile; er sagt falsche Überschriften an. Auch Words eigene Prüfung warnt davor. (EN 301 549, 10.1.3.1.)",
        wrong="eine Zelle „2025“ über zwei Spalten",
        right="in beiden Spalten „2025“",
        fix="„Tabellenlayout › Zellen teilen“ und den Inhalt in jeder Zelle wiederholen, oder zwei Tabellen daraus machen.",
    ),
    merged,
)

NESTED = Check(
    CodeDoc(
        code="PRV634",
        title="Tabelle in der Tabelle",
        severity=Severity.WARNING,
        why="Eine Tabelle in einer Zelle lässt sich mit einem Screenreader kaum verfolgen: Er sagt nicht, in welcher von beiden man ist. (EN 301 549, 10.1.3.1 und 10.1.3.2.)",
        wrong="in der Zelle „Kosten“ eine Tabelle mit Jahren und Beträgen",
        right="die Kosten als eigene Tabelle darunter",
        fix="Die innere Tabelle herausnehmen und mit eigener Überschrift darunter stellen.",
    ),
    nested,
)
