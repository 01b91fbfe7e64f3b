"""Charts: what Word finds in the package, what can be edited, what is drawn, and what an office program shows of it."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from praevkonzept.documents.blocks import Block, Chart, Document, Section, Series
from praevkonzept.resources import template_path
from praevkonzept.word import design, package, render
from praevkonzept.word.figures.bars import CHART, MAIN
from praevkonzept.word.figures.workbook import Sheet
from praevkonzept.word.relationships import Relationships
from praevkonzept.word.xml import RELS
from tests.tools import tool

C, A = f"{{{CHART}}}", f"{{{MAIN}}}"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
EVIL = "=cmd|' /C calc'!A0"

STACKED = Chart(
    ("Kita & Krippe", "Grundschule", "Übergang <Schule>"),
    (Series("jung", (1200, 0, 3)), Series("älter", (14, 31, None)), Series(EVIL, (1, 2, 4))),
    "Angebote nach Lebensphase",
    "Höchster Wert: 1.215 („Kita & Krippe“)",
    "Zahl der Angebote",
    stacked=True,
)
RATES = Chart(("2004", "2010/11"), (Series("Quote", (9.5, 74.25)),), "Quote", "Zwei Jahre", "Prozent")
NOTHING = Chart(("a",), (Series("b", (None,)),), "Leer", "Nichts")


def parts_of(*blocks: Block, template: Path | None = None) -> Mapping[str, bytes]:
    data = render(Document("Titel", blocks), template or template_path("praev.docx"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def chart_of(chart: Chart) -> etree._Element:
    return etree.fromstring(parts_of(chart)["word/charts/chart1.xml"])


def values(root: etree._Element, path: str) -> list[str]:
    return [
        item.get("val", "") for item in root.iterfind(".//" + "/".join(C + step for step in path.split("/")))
    ]


def cells(book: bytes) -> dict[str, str | float]:
    """Cell → what stands in it, as a spreadsheet program reads it."""
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        texts = [
            "".join(map(str, item.itertext()))
            for item in etree.fromstring(archive.read("xl/sharedStrings.xml")).iter(f"{SHEET}si")
        ]
        sheet = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    assert not list(sheet.iter(f"{SHEET}f", f"{SHEET}hyperlink"))
    found: dict[str, str | float] = {}
    for cell in sheet.iter(f"{SHEET}c"):
        value = cell.findtext(f"{SHEET}v") or ""
        found[cell.get("r", "")] = texts[int(value)] if cell.get("t") == "s" else float(value)
    return found


def referred(formula: str) -> list[str]:
    """The cells that a formula such as `Daten!$B$2:$B$4` names."""
    match = re.fullmatch(r"Daten!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?", formula)
    assert match, formula
    column, first, end, last = match.groups()
    assert end in (None, column)
    return [f"{column}{row}" for row in range(int(first), int(last or first) + 1)]


def test_chart_and_workbook_are_found_from_the_text():
    parts = parts_of(STACKED, RATES)
    document, types = parts["word/document.xml"].decode(), parts["[Content_Types].xml"].decode()
    links = dict(
        re.findall(r'Id="(\w+)"[^>]*?Target="(charts/[^"]+)"', parts["word/_rels/document.xml.rels"].decode())
    )
    assert [links[used] for used in re.findall(r'<c:chart [^>]*r:id="(\w+)"', document)] == [
        "charts/chart1.xml",
        "charts/chart2.xml",
    ]
    for number in (1, 2):
        chart = etree.fromstring(parts[f"word/charts/chart{number}.xml"])
        (link,) = etree.fromstring(parts[f"word/charts/_rels/chart{number}.xml.rels"]).iter(
            f"{{{RELS}}}Relationship"
        )
        data = chart.find(f"{C}externalData")
        assert data is not None
        assert link.get("Id") in data.attrib.values()
        book = f"word/embeddings/Microsoft_Excel_Sheet{number}.xlsx"
        assert f"word/{link.get('Target', '').removeprefix('../')}" == book
        assert book in parts
        assert f'PartName="/{book}"' in types
        assert f'PartName="/word/charts/chart{number}.xml"' in types


@pytest.mark.parametrize("chart", [STACKED, RATES])
def test_what_is_drawn_is_what_stands_in_the_workbook(chart: Chart):
    parts = parts_of(chart)
    sheet = cells(parts["word/embeddings/Microsoft_Excel_Sheet1.xlsx"])
    root = etree.fromstring(parts["word/charts/chart1.xml"])
    seen = set()
    for source in root.iter(f"{C}strRef", f"{C}numRef"):
        named = referred(source.findtext(f"{C}f") or "")
        count = source.find(f".//{C}ptCount")
        assert count is not None
        assert count.get("val") == str(len(named))
        numeric = source.tag == f"{C}numRef"
        shown = {named[int(p.get("idx", ""))]: p.findtext(f"{C}v") or "" for p in source.iter(f"{C}pt")}
        drawn = {name: float(text) if numeric else text for name, text in shown.items()}
        assert drawn == {name: sheet[name] for name in named if name in sheet}
        seen |= set(drawn)
    assert seen == set(sheet)


def test_a_value_that_is_unknown_is_no_bar_of_length_zero():
    series = list(chart_of(STACKED).iter(f"{C}ser"))[1]
    points = [point.get("idx") for point in series.iterfind(f"{C}val//{C}pt")]
    assert points == ["0", "1"]


def test_a_text_that_looks_like_a_formula_stays_a_text():
    assert cells(Sheet.of(STACKED).book())["D1"] == EVIL


def test_a_series_that_is_too_short_or_too_long_fits_the_categories():
    nan = float("nan")
    sheet = Sheet.of(Chart(("a", "b"), (Series("kurz", (1,)), Series("lang", (1, nan, 3))), "", ""))
    assert sheet.columns == ((1, None), (1, None))


def test_the_workbook_is_the_same_every_time_and_names_nobody():
    first, second = (Sheet.of(STACKED).book() for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        core = archive.read("docProps/core.xml").decode()
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[^<]+", core)) == {"2000-01-01T00:00:00Z"}
    assert re.findall(r"<dc:creator>(.*?)</dc:creator>", core) == [""]


def test_categories_are_read_from_the_top_and_bars_begin_at_nothing():
    root = chart_of(STACKED)
    assert values(root, "catAx/scaling/orientation") == ["maxMin"]
    assert values(root, "valAx/scaling/min") == ["0"]
    assert values(root, "barChart/grouping") == ["stacked"]
    assert values(root, "roundedCorners") == ["0"]
    negative = chart_of(Chart(("a",), (Series("b", (-3,)),), "", ""))
    assert values(negative, "valAx/scaling/min") == []


def test_series_are_told_apart_without_colour():
    six = Chart(("a",), tuple(Series(str(n), (n,)) for n in range(6)), "", "")
    fills = []
    for series in chart_of(six).iter(f"{C}ser"):
        looks = series.find(f"{C}spPr")
        assert looks is not None
        fills.append(etree.tostring(looks[0]))
        assert looks.find(f"{A}ln/{A}solidFill") is not None
    assert len(set(fills)) == 6


def test_a_piece_too_narrow_for_its_number_has_none():
    hidden = [
        [point.get("val") for point in series.iterfind(f"{C}dLbls/{C}dLbl/{C}idx")]
        for series in chart_of(STACKED).iter(f"{C}ser")
    ]
    assert hidden == [["2"], ["0", "1"], ["0", "1", "2"]], "a piece of nothing has no number by its format"
    assert not list(chart_of(RATES).iter(f"{C}dLbl"))


@pytest.mark.parametrize(("chart", "legends"), [(STACKED, 1), (RATES, 0)])
def test_only_several_series_have_a_legend(chart: Chart, legends: int):
    assert len(list(chart_of(chart).iter(f"{C}legend"))) == legends


def test_the_drawing_says_aloud_what_it_shows_and_stands_below_its_caption():
    document = parts_of(STACKED)["word/document.xml"].decode()
    assert 'descr="Höchster Wert: 1.215 („Kita &amp; Krippe“)"' in document
    assert 'title="Angebote nach Lebensphase"' in document
    assert document.index("SEQ Abbildung") < document.index("<w:drawing>")
    caption = document[: document.index("SEQ Abbildung")].rpartition("<w:p>")[2]
    assert "<w:keepNext/>" in caption


def test_a_chart_without_numbers_is_not_written():
    parts = parts_of(NOTHING, Chart((), (), "Leer", ""))
    assert b"Leer" not in parts["word/document.xml"]
    assert not [name for name in parts if "chart" in name or "embeddings" in name]


def test_ids_of_drawings_keep_clear_of_those_in_the_template(
    changed_template: Callable[[Mapping[str, bytes]], Path], template: Path
):
    header = package.read(template)["word/header1.xml"].decode()
    logo = '<w:r><w:drawing><wp:docPr name="x" id="1"/></w:drawing></w:r>'
    wp = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    changed = header.replace("</w:p>", f"{logo}</w:p>", 1).replace("<w:hdr ", f"<w:hdr {wp} ", 1)
    assert logo in changed
    links = Relationships(None)
    links.add("chart", "charts/chart1.xml")
    path = changed_template(
        {
            "word/header1.xml": changed.encode(),
            "word/_rels/header1.xml.rels": links.bytes(),
            "word/charts/chart1.xml": b"<x/>",
        }
    )
    parts = parts_of(STACKED, RATES, template=path)
    assert re.findall(rb'<wp:docPr id="(\d+)"', parts["word/document.xml"]) == [b"2", b"3"]
    assert parts["word/charts/chart1.xml"] == b"<x/>"
    assert {"word/charts/chart2.xml", "word/charts/chart3.xml"} <= set(parts)


def test_many_bars_stay_on_the_page():
    many = Chart(tuple(map(str, range(90))), (Series("a", tuple(range(90))),), "", "")
    document = parts_of(many, Section((many,), landscape=True))["word/document.xml"].decode()
    sizes = [
        (int(x) / 360_000, int(y) / 360_000)
        for x, y in re.findall(r'<wp:extent cx="(\d+)" cy="(\d+)"', document)
    ]
    assert [(round(wide), round(high)) for wide, high in sizes] == [(16, 20), (26, 12)]


def test_bars_have_the_colour_of_the_towns_headings(
    changed_template: Callable[[Mapping[str, bytes]], Path], template: Path
):
    styles = package.read(template)["word/styles.xml"].decode()
    path = changed_template({"word/styles.xml": styles.replace(design.ACCENT, "7A1E48").encode()})
    for place, wanted in ((template, design.ACCENT), (path, "7A1E48")):
        chart = parts_of(STACKED, template=place)["word/charts/chart1.xml"].decode()
        assert set(re.findall(r'srgbClr val="(\w+)"', chart)) == {wanted}


def test_no_finding_of_openxml_audit(tmp_path: Path):
    paper, book = tmp_path / "papier.docx", tmp_path / "zahlen.xlsx"
    paper.write_bytes(render(Document("Titel", (STACKED, RATES)), template_path("praev.docx")))
    book.write_bytes(Sheet.of(STACKED).book())
    for path in (paper, book):
        assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []


ANY = st.text(st.characters(exclude_categories=()), max_size=30)
NUMBERS = st.lists(st.one_of(st.none(), st.floats(), st.integers(-(10**6), 10**12)), max_size=4).map(tuple)


@settings(max_examples=40)
@given(
    st.lists(ANY, min_size=1, max_size=3).map(tuple),
    st.lists(st.builds(Series, ANY, NUMBERS), min_size=1, max_size=8).map(tuple),
    ANY,
    st.booleans(),
)
def test_any_chart_is_well_formed(
    categories: tuple[str, ...], series: tuple[Series, ...], text: str, stacked: bool
):
    for name, data in parts_of(Chart(categories, series, text, text, text, stacked)).items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(data)
        elif name.endswith(".xlsx"):
            cells(data)


@pytest.fixture(scope="module")
def office() -> str:
    tool("pdftotext")
    return tool("soffice")


@pytest.mark.system
def test_an_office_program_draws_the_chart_with_german_numbers(office: str, tmp_path: Path):
    paper = tmp_path / "papier.docx"
    paper.write_bytes(render(Document("Titel", (STACKED, RATES)), template_path("praev.docx")))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(paper)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    pdf = ["pdftotext", "-layout", str(paper.with_suffix(".pdf")), "-"]
    text = subprocess.run(pdf, check=True, capture_output=True).stdout.decode()
    for shown in (
        "Kita & Krippe",
        "Übergang <Schule>",
        "1.200",
        "74,25",
        "9,5",
        "Zahl der Angebote",
        "älter",
        EVIL[:6],
    ):
        assert shown in text, shown
    assert text.index("Kita & Krippe") < text.index("Grundschule")
