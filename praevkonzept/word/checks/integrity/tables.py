"""PRV615: tables whose rows, cells and columns do not fit together."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept import german
from praevkonzept.problems import Severity
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import Element, Part, name_of, value, w, within

"""What may stand around rows and cells without being one."""

_BLOCKS = frozenset({"p", "tbl", "sdt", "customXml", "altChunk"})
_TOLERANCE = 0.05


def check(file: WordFile) -> Iterator[Problem]:
    """A problem for each table without rows, row without cells, cell without a last paragraph, and odd numbers of columns."""
    for part in file.stories:
        for table in part.all("tbl"):
            yield from _table(part, table)


def _table(part: Part, table: Element) -> Iterator[Problem]:
    rows = list(within(table, w("tr")))
    if not rows:
        yield Problem("Eine Tabelle hat keine Zeilen.", part, table)
        return
    columns = [_number(value(item, name="w")) for item in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}")]
    more = fewer = wide = 0
    for row in rows:
        cells = list(within(row, w("tc")))
        if not cells:
            yield Problem("Eine Zeile einer Tabelle hat keine Zellen.", part, row)
            continue
        for cell in cells:
            yield from _cell(part, cell)
        before, after = (_number(value(row, f"trPr/{name}")) for name in ("gridBefore", "gridAfter"))
        taken = before + sum(_span(cell) for cell in cells) + after
        more += taken > len(columns) > 0
        fewer += taken < len(columns)
        wide += taken == len(columns) and _differs(cells, columns[before : taken - after])
    if not columns:
        yield Problem("Einer Tabelle fehlt die Angabe ihrer Spalten.", part, table, severity=Severity.WARNING)
    for number, what, severity in (
        (more, "mehr Zellen, als sie Spalten hat", Severity.WARNING),
        (fewer, "weniger Zellen, als sie Spalten hat", Severity.INFO),
        (wide, "Zellen, die zusammen anders breit sind als ihre Spalten", Severity.INFO),
    ):
        if number:
            rows_ = german.count(number, "Zeile", "Zeilen")
            yield Problem(f"Eine Tabelle hat in {rows_} {what}.", part, table, severity=severity)


def _cell(part: Part, cell: Element) -> Iterator[Problem]:
    blocks = [name_of(child) for child in cell if name_of(child) in _BLOCKS]
    if not blocks:
        yield Problem("Eine Zelle einer Tabelle enthält keinen Absatz.", part, cell)
    elif blocks[-1] == "tbl":
        yield Problem("Eine Zelle endet mit einer Tabelle; danach fehlt ein Absatz.", part, cell)


def _span(cell: Element) -> int:
    return max(_number(value(cell, "tcPr/gridSpan")), 1)


def _differs(cells: list[Element], columns: list[int]) -> bool:
    """Whether the widths given in twips differ from those of the columns by more than a twentieth."""
    given = [
        _number(value(cell, "tcPr/tcW", "w"))
        for cell in cells
        if value(cell, "tcPr/tcW", "type") in (None, "dxa")
    ]
    return (
        len(given) == len(cells) and all(given) and abs(sum(given) - sum(columns)) > sum(columns) * _TOLERANCE
    )


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 10 else 0


CHECK = Check(
    CodeDoc(
        code="PRV615",
        title="Tabelle fehlerhaft aufgebaut",
        severity=Severity.ERROR,
        why="Jede Zeile braucht Zellen, jede Zelle endet mit einem Absatz, und die Zellen einer Zeile füllen die Spalten. Sonst öffnet Word die Datei nicht, oder ein Screenreader liest Zellen unter der falschen Überschrift vor.",
        wrong="Zeile mit drei Zellen in einer Tabelle mit vier Spalten",
        right="jede Zeile hat vier Zellen",
        fix="Die Zeile löschen und neu einfügen; im Zweifel die Tabelle neu anlegen.",
    ),
    check,
)
