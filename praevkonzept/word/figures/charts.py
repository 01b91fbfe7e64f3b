"""Charts that Word can edit: their parts in the package, with the numbers in a small workbook beside each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from praevkonzept.documents.blocks import Chart
from praevkonzept.word import ids
from praevkonzept.word.figures import bars, workbook
from praevkonzept.word.figures.workbook import Sheet
from praevkonzept.word.relationships import Relationships
from praevkonzept.word.sections import Page
from praevkonzept.word.templates.template import Template
from praevkonzept.word.xml import attribute, clean

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_DRAWING_ID = re.compile(rb'<wp:docPr [^>]*?\bid="(\d+)"')

STANDING = '<w:spacing w:before="0" w:after="200" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:firstLine="0"/>'
"""Spacing of the paragraph that holds a chart: a style with lines of a fixed height would cut it off."""

# Lengths in EMU (360,000 = 1 cm; 635 = 1 twip).
_CM, _TWIP = 360_000, 635
_BAR, _GAP = int(0.42 * _CM), int(0.32 * _CM)
_LEGEND, _UNIT, _EDGE = int(0.9 * _CM), int(0.7 * _CM), int(0.5 * _CM)
_HIGHEST, _HIGHEST_LANDSCAPE = 20 * _CM, 12 * _CM


class Charts:
    """Puts the charts of a document into its package. One that has none costs nothing."""

    def __init__(self, template: Template, language: str) -> None:
        self._template = template
        self._language = language
        self._number = 0

    def drawing(self, chart: Chart, page: Page) -> str:
        """The run that shows the chart as wide as the text of `page`; empty where the chart has no number to show."""
        sheet = Sheet.of(chart)
        if sheet.empty:
            return ""
        place = self._add(chart, sheet)
        return (
            f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}" distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{page.width * _TWIP}" cy="{_height(chart, page)}"/>'
            '<wp:effectExtent l="0" t="0" r="0" b="0"/>'
            f'<wp:docPr id="{next(self._ids)}" name="Diagramm {self._number}" '
            f'descr="{attribute(chart.description)}" title="{attribute(chart.caption)}"/><wp:cNvGraphicFramePr/>'
            f'<a:graphic xmlns:a="{bars.MAIN}"><a:graphicData uri="{bars.CHART}">'
            f'<c:chart xmlns:c="{bars.CHART}" r:id="{place}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
        )

    def _add(self, chart: Chart, sheet: Sheet) -> str:
        """Chart and workbook as parts of the package; the id by which the text refers to the chart."""
        template = self._template
        self._number += 1
        while f"{template.folder}charts/chart{self._number}.xml" in template.parts:
            self._number += 1
        links = Relationships(None)
        book = f"embeddings/Microsoft_Excel_Sheet{self._number}.xlsx"
        looks = bars.Looks(template.palette.accent, template.font)
        data = bars.part(chart, sheet, looks, self._language, links.add("package", f"../{book}"))
        template.types.set(template.folder + book, workbook.TYPE)
        template.put_part(template.folder + book, sheet.book())
        return template.add_part(f"charts/chart{self._number}.xml", data, _TYPE, "chart", links)

    @cached_property
    def _ids(self) -> Iterator[int]:
        """Numbers for drawings that no drawing of the template has, be it in a header."""
        parts = (data for name, data in self._template.parts.items() if name.endswith(".xml"))
        return ids.free({int(found) for data in parts for found in _DRAWING_ID.findall(data)})


def _height(chart: Chart, page: Page) -> int:
    """So high that every bar has its line; never higher than fits on a page with its caption."""
    side_by_side = 1 if chart.stacked else len(chart.series)
    wanted = _EDGE + len(chart.categories) * (side_by_side * _BAR + _GAP)
    wanted += (_LEGEND if len(chart.series) > 1 else 0) + (_UNIT if clean(chart.unit).strip() else 0)
    return min(wanted, _HIGHEST_LANDSCAPE if page.landscape else _HIGHEST)
