"""The numbers behind a chart: a sheet that Word opens when somebody edits them. The only place that knows XlsxWriter."""

from __future__ import annotations

import io
import math
import zipfile
from dataclasses import dataclass
from datetime import datetime

from praevkonzept.documents.blocks import Chart
from praevkonzept.word import package
from praevkonzept.word.xml import clean

TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_NAME = "Daten"
_LONGEST = 32_767
"""So many characters a cell of a sheet can hold."""

_CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 – no moment: a fixed date, so that the same numbers give the same bytes
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A chart's numbers as rows and columns: labels in the first column, a column per series, `head` above it.

    All columns are of one length; None where nothing is known.
    """

    labels: tuple[str, ...]
    heads: tuple[str, ...]
    columns: tuple[tuple[float | None, ...], ...]

    @classmethod
    def of(cls, chart: Chart) -> Sheet:
        """The sheet of a chart; what a series lacks is unknown, what it has beyond the categories is left out."""
        length = len(chart.categories)
        return cls(
            labels=tuple(map(_text, chart.categories)),
            heads=tuple(_text(series.name) for series in chart.series),
            columns=tuple(
                tuple(map(_known, (*series.values, *[None] * length)[:length])) for series in chart.series
            ),
        )

    @property
    def empty(self) -> bool:
        """Whether there is no number in it."""
        return all(value is None for column in self.columns for value in column)

    def reference(self, column: int, *, head: bool = False) -> str:
        """Where a column stands, as in a formula: `Daten!$B$2:$B$8`; with `head` the cell above it."""
        from xlsxwriter.utility import xl_range_abs  # type: ignore[import-untyped]

        first, last = (0, 0) if head else (1, len(self.labels))
        return f"{_NAME}!{xl_range_abs(first, column, last, column)}"

    def book(self) -> bytes:
        """The sheet as an Excel file, the same bytes every time. No text in it is ever a formula or a link."""
        import xlsxwriter  # type: ignore[import-untyped]

        buffer = io.BytesIO()
        with xlsxwriter.Workbook(buffer, _OPTIONS) as book:
            book.set_properties({"created": _CREATED})
            sheet = book.add_worksheet(_NAME)
            for row, label in enumerate(self.labels, 1):
                sheet.write_string(row, 0, label)
            for column, (head, values) in enumerate(zip(self.heads, self.columns, strict=True), 1):
                sheet.write_string(0, column, head)
                for row, value in enumerate(values, 1):
                    if value is not None:
                        sheet.write_number(row, column, value)
        with zipfile.ZipFile(buffer) as archive:
            return package.write({name: archive.read(name) for name in archive.namelist()})


def _text(text: str) -> str:
    return clean(text)[:_LONGEST]


def _known(value: float | None) -> float | None:
    """The number; None for what is none (a sheet cannot hold infinity)."""
    return value if value is not None and math.isfinite(value) else None
