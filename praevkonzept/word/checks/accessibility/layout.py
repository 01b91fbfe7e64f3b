"""PRV633 and PRV635: tables that only arrange text, and tables nobody says what they are about (EN 301 549, 10.1.3.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from praevkonzept import german
from praevkonzept.problems import Severity
from praevkonzept.word.checks.accessibility.effective import reading
from praevkonzept.word.checks.accessibility.grid import Grid
from praevkonzept.word.checks.accessibility.telling import limited
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import Element, name_of, value

_CAPTION = re.compile(r"caption|beschriftung|tabellenüberschrift|table", re.IGNORECASE)


def arranging(file: WordFile) -> Iterator[Problem]:
    """A problem for each table with a single row, or with a single column that has no head."""
    yield from limited(
        Problem(f"Eine Tabelle ordnet nur Text an: Sie hat {said}.", grid.part, grid.element)
        for grid in reading(file).tables
        if (said := _arranges(grid))
    )


def unnamed(file: WordFile) -> Iterator[Problem]:
    """One problem for all tables that have neither a caption nor a title or description."""
    found = [
        grid
        for grid in reading(file).tables
        if grid.is_data and not grid.inner and not grid.outer and not _named(file, grid)
    ]
    if found:
        has = "Eine Tabelle hat" if len(found) == 1 else german.count(len(found), "", "Tabellen haben")
        yield Problem(f"{has} weder Beschriftung noch Alternativtext.", found[0].part, found[0].element)


def _arranges(grid: Grid) -> str:
    rows = len(grid.rows)
    if rows == 1 and grid.columns == 1:
        return "nur eine Zelle"
    if rows == 1 and grid.columns and not grid.by_rows:
        return "nur eine Zeile"
    return "nur eine Spalte" if grid.columns == 1 and rows > 1 and not grid.heads else ""


def _named(file: WordFile, grid: Grid) -> bool:
    if any((value(grid.element, f"tblPr/{name}") or "").strip() for name in ("tblCaption", "tblDescription")):
        return True
    return any(_is_caption(file, each) for each in (grid.element.getprevious(), grid.element.getnext()))


def _is_caption(file: WordFile, beside: Element | None) -> bool:
    if beside is None or name_of(beside) != "p":
        return False
    style = file.styles.get(value(beside, "pPr/pStyle"))
    return style is not None and _CAPTION.search(style.name) is not None


ARRANGING = Check(
    CodeDoc(
        code="PRV633",
        title="Tabelle zur Anordnung",
        severity=Severity.WARNING,
        why="Ein Screenreader sagt „Tabelle mit einer Zeile“ und sucht Kopfzeilen, wo nur ein Rahmen oder zwei Spalten gemeint sind; auf schmalen Bildschirmen bricht sie nicht um. (EN 301 549, 10.1.3.1 und 10.1.3.2.)",
        wrong="Tabelle mit einer Zelle als Kasten um einen Hinweis",
        right="Absatz mit Rahmen",
        fix="„Tabellenlayout › In Text konvertieren“, dann Rahmen am Absatz, Spalten oder Tabstopps verwenden.",
    ),
    arranging,
)

UNNAMED = Check(
    CodeDoc(
        code="PRV635",
        title="Tabelle ohne Beschriftung",
        severity=Severity.INFO,
        why="Mit einer Beschriftung oder einem Alternativtext weiß man vor dem Lesen, worum es in der Tabelle geht, und kann sie überspringen.",
        wrong="Tabelle ohne Beschriftung",
        right="„Tabelle 1: Angebote nach Lebensphase“ darüber",
        fix="„Referenzen › Beschriftung einfügen“, oder „Tabelleneigenschaften › Alternativtext“.",
    ),
    unnamed,
)
