"""How text looks when defaults, styles and what is set by hand have had their say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from praevkonzept.word.checks.accessibility.effective import reading
from praevkonzept.word.checks.accessibility.look import Paragraph
from praevkonzept.word.checks.accessibility.paint import Paint
from praevkonzept.word.checks.reader import WordFile, open_word
from praevkonzept.word.colours import is_colour
from praevkonzept.word.xml import W
from tests.word.checks.accessibility.papers import HEAD, Paper, cell, p, parts, row, style, table
from tests.word.checks.conftest import pack

B, NOT_B = "<w:b/>", '<w:b w:val="0"/>'
RED, BLUE = '<w:color w:val="FF0000"/>', '<w:color w:val="0000FF"/>'


def runs(inside: str) -> str:
    return f"<w:rPr>{inside}</w:rPr>"


def fill(colour: str, pattern: str = "clear", pen: str = "auto") -> str:
    return f'<w:shd w:val="{pattern}" w:color="{pen}" w:fill="{colour}"/>'


STYLES = "".join(
    (
        style("Bold", "Fett", runs(B)),
        style("BoldBelow", "Fett darunter", "", based="Bold"),
        style("BoldOff", "Nicht fett", runs(NOT_B), based="Bold"),
        style("Red", "Rot", runs(RED + '<w:sz w:val="30"/>')),
        style("Round", "Im Kreis", runs(B), based="Circle"),
        style("Circle", "Kreis", runs(RED), based="Round"),
        style("Strong", "Stark", runs(B), "character", ""),
        style("Blue", "Blau", runs(BLUE), "character", ""),
        style("Grey", "Grau", f"<w:pPr>{fill('EEEEEE')}</w:pPr>"),
        style(
            "Grid",
            "Gitter",
            f'{runs(BLUE)}<w:tcPr>{fill("FAFAFA")}</w:tcPr><w:tblStylePr w:type="firstRow">{runs(RED + B)}<w:tcPr>{fill("111111")}</w:tcPr></w:tblStylePr>'
            f'<w:tblStylePr w:type="firstCol">{runs(B)}</w:tblStylePr><w:tblStylePr w:type="band2Horz"><w:tcPr>{fill("DDDDDD")}</w:tcPr></w:tblStylePr>',
            "table",
            "",
        ),
        style("GridBelow", "Gitter darunter", "", "table", "Grid"),
    )
)


def paragraph(tmp_path: Path, body: str, **more: str) -> Paragraph:
    """The paragraph that says „x“."""
    paper: Paper = {"body": body, "styles": STYLES, **more}  # type: ignore[typeddict-item]
    file = open_word(pack(tmp_path / "papier.docx", parts(paper)))
    return next(each for each in reading(file).paragraphs if each.text == "x")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p("x"), {"size": 12.0, "bold": False, "colour": None, "ground": None, "language": "de-DE"}),
        (p("x", "Red"), {"size": 15.0, "colour": "FF0000"}),
        (p("x", "Red", '<w:rStyle w:val="Blue"/>'), {"size": 15.0, "colour": "0000FF"}),
        (p("x", "Red", f'<w:rStyle w:val="Blue"/>{RED}'), {"colour": "FF0000"}),
        (p("x", "Red", '<w:color w:val="auto"/>'), {"colour": None}),
        (p("x", "Bold"), {"bold": True}),
        (p("x", "BoldBelow"), {"bold": True}),
        (p("x", "BoldOff"), {"bold": False}),
        (p("x", "Bold", '<w:rStyle w:val="Strong"/>'), {"bold": False}),
        (p("x", "Bold", f'<w:rStyle w:val="Strong"/>{B}'), {"bold": True}),
        (p("x", "Bold", NOT_B), {"bold": False}),
        (p("x", "Round"), {"bold": True, "colour": "FF0000"}),
        (p("x", "Missing", '<w:rStyle w:val="Missing"/>'), {"size": 12.0}),
        (p("x", run='<w:sz w:val="x"/><w:color w:val="rot"/>'), {"size": 12.0, "colour": None}),
        (p("x", run='<w:u w:val="none"/>'), {"underlined": False}),
        (p("x", run='<w:u w:val="wave"/><w:i/><w:caps/><w:vanish/>'), {"underlined": True, "italic": True, "capitals": True, "hidden": True}),
        (p("x", "Grey"), {"ground": "EEEEEE"}),
        (p("x", "Grey", fill("ABCDEF")), {"ground": "ABCDEF"}),
        (p("x", "Grey", fill("ABCDEF") + '<w:highlight w:val="yellow"/>'), {"ground": "FFFF00"}),
        (p("x", "Grey", '<w:highlight w:val="none"/>'), {"ground": "EEEEEE"}),
        (p("x", "Grey", paragraph=fill("ABCDEF")), {"ground": "ABCDEF"}),
        (p("x", paragraph=fill("FFFFFF", "pct50", "000000")), {"ground": "808080"}),
        (p("x", paragraph=fill("auto", "solid", "123456")), {"ground": "123456"}),
        (p("x", paragraph=fill("123456", "nil")), {"ground": None}),
    ],
)  # fmt: skip
def test_runs(body: str, expected: dict[str, Any], tmp_path: Path):
    (run,) = paragraph(tmp_path, body).runs
    assert {name: getattr(run.look, name) for name in expected} == expected


def grid(look: str, at: int, target: str = cell("x"), style: str = "Grid") -> str:
    """A table of this style whose first column has the wanted cell in this row."""
    rows = [row(target if number == at else cell("–"), "–") for number in range(4)]
    return table(*rows, look=look, style=style)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (grid('w:firstRow="1"', 0), {"colour": "FF0000", "ground": "111111", "bold": True}),
        (grid('w:firstRow="0" w:val="0020"', 0), {"colour": "0000FF", "ground": "FAFAFA", "bold": False}),
        (grid('w:val="0020"', 0), {"ground": "111111"}),
        (grid('w:val="x"', 0), {"ground": "FAFAFA"}),
        (grid('w:firstRow="1" w:firstColumn="1"', 0), {"bold": True}),
        (grid('w:firstRow="1" w:firstColumn="1"', 1), {"bold": True, "ground": "FAFAFA"}),
        (grid('w:firstRow="1"', 2), {"bold": False, "ground": "DDDDDD"}),
        (grid('w:firstRow="0"', 1), {"ground": "DDDDDD"}),
        (grid('w:firstRow="1" w:noHBand="1"', 2), {"ground": "FAFAFA"}),
        (grid('w:firstRow="1"', 0, style="GridBelow"), {"ground": "111111"}),
        (grid('w:firstRow="1"', 0, cell("x", fill("ABCDEF"))), {"ground": "ABCDEF"}),
        (grid('w:firstRow="1"', 0, f"<w:tc>{p('x', 'Red')}</w:tc>"), {"colour": "FF0000", "size": 15.0}),
        (grid('w:firstRow="1"', 0, f"<w:tc>{p('x', 'Bold')}</w:tc>"), {"bold": False}),
        (
            grid('w:firstRow="1"', 0, f"<w:tc>{table(row('x'))}</w:tc>"),
            {"ground": "111111", "colour": None},
        ),
    ],
)  # fmt: skip
def test_runs_in_tables(body: str, expected: dict[str, Any], tmp_path: Path):
    (run,) = paragraph(tmp_path, body).runs
    assert {name: getattr(run.look, name) for name in expected} == expected


ALL = frozenset({"firstRow", "lastRow", "firstColumn", "lastColumn"})


@pytest.mark.parametrize(
    ("at", "ticks", "expected"),
    [
        ((0, 0), ALL, "firstCol firstRow nwCell"),
        ((0, 2), ALL, "band2Vert lastCol firstRow neCell"),
        ((2, 0), ALL, "band2Horz firstCol lastRow swCell"),
        ((2, 2), ALL, "band2Vert band2Horz lastCol lastRow seCell"),
        ((1, 1), ALL, "band1Vert band1Horz"),
        ((2, 2), {"firstRow"}, "band1Vert band2Horz"),
        ((1, 1), {"noHBand"}, "band2Vert"),
        ((1, 1), {"noVBand"}, "band2Horz"),
    ],
)
def test_which_parts_of_a_table_style_meet_a_cell(
    at: tuple[int, int], ticks: frozenset[str], expected: str, tmp_path: Path
):
    body = table(*[row("a", "b", "c")] * 3, look=" ".join(f'w:{tick}="1"' for tick in sorted(ticks)))
    file = open_word(pack(tmp_path / "papier.docx", parts({"body": body})))
    (found,) = reading(file).tables
    names = found.conditions(found.rows[at[0]][at[1]])
    assert " ".join(names) == expected


@pytest.mark.parametrize(
    ("spacing", "line"),
    [
        ("", 1.2),
        ('<w:spacing w:line="360"/>', 1.5),
        ('<w:spacing w:line="240" w:lineRule="auto"/>', 1.0),
        ('<w:spacing w:line="288" w:lineRule="exact"/>', 1.0),
        ('<w:spacing w:line="100" w:lineRule="atLeast"/>', 1.0),
        ('<w:spacing w:line="432" w:lineRule="atLeast"/>', 1.5),
        ('<w:spacing w:line="viel"/>', 1.2),
    ],
)
def test_lines(spacing: str, line: float, tmp_path: Path):
    assert paragraph(tmp_path, p("x", paragraph=spacing)).line == pytest.approx(line)


@pytest.mark.parametrize(
    ("body", "listed"),
    [
        (p("x"), False),
        (p("x", "ListBullet"), True),
        (p("x", "ListBullet", paragraph='<w:numPr><w:numId w:val="0"/></w:numPr>'), False),
        (p("x", paragraph='<w:numPr><w:numId w:val="3"/></w:numPr>'), True),
    ],
)
def test_lists(body: str, listed: bool, tmp_path: Path):
    assert paragraph(tmp_path, body).listed is listed


def test_text_boxes_are_paragraphs_of_their_own(tmp_path: Path):
    box = f"<w:p><w:r><w:t>außen</w:t></w:r><w:r><w:pict><w:txbxContent>{p('innen')}</w:txbxContent></w:pict></w:r></w:p>"
    file = open_word(
        pack(tmp_path / "papier.docx", parts({"body": table(HEAD, row("x", f"<w:tc>{box}</w:tc>"))}))
    )
    found = {each.text: each for each in reading(file).paragraphs}
    assert [run.text for run in found["außen"].runs] == ["außen"]
    assert (found["außen"].boxed, found["innen"].boxed) == (False, True)
    assert found["außen"].cell is not None
    assert found["innen"].cell is None


def test_all_checks_share_one_reading(tmp_path: Path):
    file = open_word(pack(tmp_path / "papier.docx", parts({})))
    assert reading(file) is reading(file)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> WordFile:
    theme = '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:accent2><a:srgbClr val="C0504D"/></a:accent2><a:accent6><a:srgbClr val="F79646"/></a:accent6>'
    paper: Paper = {"theme": theme, "settings": '<w:clrSchemeMapping w:bg1="dark1" w:t1="light1"/>'}
    return open_word(pack(tmp_path_factory.mktemp("paint") / "papier.docx", parts(paper)))


def colour(attributes: str) -> Any:
    return etree.fromstring(f'<w:color xmlns:w="{W}" {attributes}/>')


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('w:val="943634" w:themeColor="accent2" w:themeShade="BF"', "943634"),
        ('w:val="FDE9D9" w:themeColor="accent6" w:themeTint="33"', "FDE9D9"),
        ('w:val="000000" w:themeColor="accent6"', "F79646"),
        ('w:val="ABCDEF" w:themeColor="accent9"', "ABCDEF"),
        ('w:val="auto" w:themeColor="text1"', "FFFFFF"),
        ('w:val="auto" w:themeColor="background1"', "000000"),
        ('w:val="auto" w:themeColor="dark1"', "000000"),
        ('w:val="auto"', None),
    ],
)
def test_theme_colours_are_those_word_writes_beside_them(
    attributes: str, expected: str | None, file: WordFile
):
    """The first two are colours Word itself wrote; one digit may differ by rounding."""
    found = Paint(file).text(colour(attributes))
    if found is None or expected is None:
        assert found is expected
    else:
        assert all(
            abs(a - b) <= 1 for a, b in zip(bytes.fromhex(found), bytes.fromhex(expected), strict=True)
        )


@given(st.sampled_from(("themeTint", "themeShade")), st.text(max_size=4))
def test_every_tone_is_a_colour(file: WordFile, name: str, value: str):
    element = colour('w:val="auto" w:themeColor="accent2"')
    try:
        element.set(f"{{{W}}}{name}", value)
    except ValueError:
        return
    found = Paint(file).text(element)
    assert found is not None
    assert is_colour(found)
