"""Horizontal bars as DrawingML. Nothing is told by colour alone: one ink, a pattern per series, numbers at the bars."""

from __future__ import annotations

from dataclasses import dataclass

from praevkonzept.documents.blocks import Chart
from praevkonzept.word.figures.workbook import Sheet
from praevkonzept.word.xml import DECLARATION, R, attribute, clean, content

CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"

_SIZE = 1000  # 1/100 pt
_NARROW_PIECE = 0.09
"""The part of the longest bar that a number needs."""

_GERMAN = "[$-407]"
"""Decimal comma, whatever the language of the office program; without it LibreOffice takes its own."""

_BLACK = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
_PAPER = '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'

_PATTERNS = ("", "wdUpDiag", "paper", "pct25", "dkVert", "lgGrid")
"""How the bars of each series are filled: with ink, with a pattern of ink, with nothing but an outline."""


@dataclass(frozen=True, slots=True)
class Looks:
    """The ink of bars (`0B4F5C`) and the font of all text."""

    ink: str
    font: str

    def text(self) -> str:
        """Text in a chart: black, large enough to read."""
        return f"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{self.run('defRPr')}</a:pPr><a:endParaRPr/></a:p></c:txPr>"

    def run(self, tag: str) -> str:
        """The properties of a run, in the element `tag`."""
        return f'<a:{tag} sz="{_SIZE}" b="0">{_BLACK}<a:latin typeface="{attribute(self.font)}"/></a:{tag}>'


def part(chart: Chart, sheet: Sheet, looks: Looks, language: str, book: str) -> bytes:
    """The chart part; `book` is the id by which it refers to its workbook."""
    several = len(sheet.heads) > 1
    legend = (
        f'<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{looks.text()}</c:legend>' if several else ""
    )
    xml = (
        f'{DECLARATION}<c:chartSpace xmlns:c="{CHART}" xmlns:a="{MAIN}" xmlns:r="{R}">'
        f'<c:date1904 val="0"/><c:lang val="{attribute(language)}"/><c:roundedCorners val="0"/>'
        f'<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>{_bars(chart, sheet, looks)}'
        f"{_label_axis(looks)}{_number_axis(chart, sheet, looks)}</c:plotArea>{legend}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{looks.text()}"
        f'<c:externalData r:id="{book}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )
    return xml.encode()


def _bars(chart: Chart, sheet: Sheet, looks: Looks) -> str:
    series = "".join(_series(chart, sheet, position, looks) for position in range(len(sheet.heads)))
    grouping, overlap = ("stacked", '<c:overlap val="100"/>') if chart.stacked else ("clustered", "")
    return (
        f'<c:barChart><c:barDir val="bar"/><c:grouping val="{grouping}"/><c:varyColors val="0"/>{series}'
        f'<c:gapWidth val="70"/>{overlap}<c:axId val="1"/><c:axId val="2"/></c:barChart>'
    )


def _series(chart: Chart, sheet: Sheet, position: int, looks: Looks) -> str:
    """The bars of one series, with its name, labels and numbers as they were when the paper was made."""
    column = position + 1
    labels = "".join(
        f'<c:pt idx="{i}"><c:v>{content(text)}</c:v></c:pt>' for i, text in enumerate(sheet.labels)
    )
    numbers = "".join(
        f'<c:pt idx="{i}"><c:v>{_plain(value)}</c:v></c:pt>'
        for i, value in enumerate(sheet.columns[position])
        if value is not None
    )
    count = f'<c:ptCount val="{len(sheet.labels)}"/>'
    return (
        f'<c:ser><c:idx val="{position}"/><c:order val="{position}"/>'
        f"<c:tx><c:strRef><c:f>{sheet.reference(column, head=True)}</c:f><c:strCache>"
        f'<c:ptCount val="1"/><c:pt idx="0"><c:v>{content(sheet.heads[position])}</c:v></c:pt></c:strCache></c:strRef></c:tx>'
        f'<c:spPr>{_fill(_PATTERNS[position % len(_PATTERNS)], looks.ink)}<a:ln w="12700">{_solid(looks.ink)}</a:ln></c:spPr>'
        f'<c:invertIfNegative val="0"/>{_numbers_at_bars(sheet, position, looks, stacked=chart.stacked)}'
        f"<c:cat><c:strRef><c:f>{sheet.reference(0)}</c:f><c:strCache>{count}{labels}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{sheet.reference(column)}</c:f><c:numCache><c:formatCode>General</c:formatCode>"
        f"{count}{numbers}</c:numCache></c:numRef></c:val></c:ser>"
    )


def _solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def _fill(pattern: str, colour: str) -> str:
    if not pattern:
        return _solid(colour)
    if pattern == "paper":
        return _PAPER
    return (
        f'<a:pattFill prst="{pattern}"><a:fgClr><a:srgbClr val="{colour}"/></a:fgClr>'
        '<a:bgClr><a:schemeClr val="bg1"/></a:bgClr></a:pattFill>'
    )


def _numbers_at_bars(sheet: Sheet, position: int, looks: Looks, *, stacked: bool) -> str:
    """The numbers: at the ends of bars; inside pieces on paper of their own, but not where that would hide the piece."""
    place, paper = ("ctr", f"<c:spPr>{_PAPER}</c:spPr>") if stacked else ("outEnd", "")
    form = _form(sheet, stacked=stacked)
    return (
        f'<c:dLbls>{_hidden(sheet, position) if stacked else ""}<c:numFmt formatCode="{form}" sourceLinked="0"/>{paper}{looks.text()}<c:dLblPos val="{place}"/>'
        '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>'
        '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    )


def _hidden(sheet: Sheet, position: int) -> str:
    """No number for pieces as narrow as their number; the table beside the chart says it."""
    pieces = [[column[place] or 0 for column in sheet.columns] for place in range(len(sheet.labels))]
    narrow = max(map(sum, pieces), default=0) * _NARROW_PIECE
    return "".join(
        f'<c:dLbl><c:idx val="{place}"/><c:delete val="1"/></c:dLbl>'
        for place, row in enumerate(pieces)
        if 0 < row[position] < narrow
    )


def _form(sheet: Sheet, *, stacked: bool) -> str:
    """How numbers are written: whole ones with a mark between thousands, others with the decimals they have.

    Where bars are stacked, there is a third form after those for more and less than nothing, and it is empty.
    """
    known = [value for column in sheet.columns for value in column if value is not None]
    form = "#,##0" if all(value == int(value) for value in known) else "General"
    return f"{_GERMAN}{form};{_GERMAN}-{form};" if stacked else f"{_GERMAN}{form}"


def _plain(value: float) -> str:
    return repr(value).removesuffix(".0")


def _label_axis(looks: Looks) -> str:
    """The categories, from top to bottom as they are read."""
    return (
        '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>'
        '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525">{_BLACK}</a:ln></c:spPr>'
        f'{looks.text()}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _number_axis(chart: Chart, sheet: Sheet, looks: Looks) -> str:
    """The scale, from nothing on: its numbers stand at the bars, so it only says what is counted."""
    negative = any(value < 0 for column in sheet.columns for value in column if value is not None)
    least = "" if negative else '<c:min val="0"/>'
    unit = content(" ".join(clean(chart.unit).split()))
    title = (
        "<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>"
        f"<a:pPr>{looks.run('defRPr')}</a:pPr><a:r>{looks.run('rPr')}<a:t>{unit}</a:t></a:r></a:p></c:rich></c:tx>"
        '<c:overlay val="0"/></c:title>'
    )
    return (
        f'<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>{least}</c:scaling><c:delete val="0"/>'
        f'<c:axPos val="b"/>{title if unit else ""}<c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>'
        '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="1"/><c:crosses val="max"/>'
        '<c:crossBetween val="between"/></c:valAx>'
    )
