"""Places to be filled in, and lines to sign on."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from praevkonzept.documents.blocks import Blank, Column, Paragraph, Section, Signatures, Table, Text
from praevkonzept.word import package
from praevkonzept.word.design import LIGHT
from praevkonzept.word.stylesheet import STYLES

Change = Callable[[Mapping[str, bytes]], Path]
Written = Callable[..., dict[str, str]]
_CONTROL = re.compile(
    r'<w:sdt><w:sdtPr><w:alias w:val="([^"]*)"/><w:tag w:val="(praev\.blank\.\d+)"/><w:id w:val="(\d+)"/>'
    r"<w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>"
    r'<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>([^<]*)</w:t></w:r></w:sdtContent></w:sdt>'
)


def test_a_blank_is_a_text_control_that_says_what_goes_there(written: Written):
    date, item = Blank("Datum & Ort", "Datum eintragen"), Blank("TOP", "Nummer")
    table = Table((Column("a"),), (((item,),),), "Zahlen")
    xml = written(Paragraph((Text("Sitzung: "), date)), table)["word/document.xml"]
    assert _CONTROL.findall(xml) == [
        ("Datum &amp; Ort", "praev.blank.1", "70727001", "[Datum eintragen]"),
        ("TOP", "praev.blank.2", "70727002", "[Nummer]"),
    ]


@pytest.mark.parametrize(
    ("blank", "title", "shown"),
    [
        (Blank("Datum", " "), "Datum", "[Datum]"),
        (Blank("", "wann\nund wo"), "wann und wo", "[wann und wo]"),
        (Blank("\u202e", ""), "Bitte ergänzen", "[Bitte ergänzen]"),
        (Blank("x" * 99, "y"), "x" * 64, "[y]"),
    ],
)
def test_it_always_says_something(written: Written, blank: Blank, title: str, shown: str):
    found = _CONTROL.search(written(Paragraph((blank,)))["word/document.xml"])
    assert found
    assert (found[1], found[4]) == (title, shown)


def test_no_control_of_the_template_has_the_same_id(
    written: Written, changed_template: Change, template: Path
):
    control = b'<w:sdt><w:sdtPr><w:id w:val="70727001"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
    marked = b'<w:p><w:bookmarkStart w:id="1" w:name="wappen"/><w:bookmarkEnd w:id="1"/></w:p>'
    own = package.read(template)["word/document.xml"]
    path = changed_template({"word/document.xml": own.replace(b"<w:body>", b"<w:body>" + control + marked)})
    table = Table((Column("a"),), (((Blank("a", "b"),),),), "Zahlen")
    xml = written(table, template=path)["word/document.xml"]
    assert re.findall(r'<w:id w:val="(\d+)"', xml) == ["70727001", "70727002"]
    assert re.findall(r'bookmarkStart w:id="(\d+)"', xml) == ["1", "2"]


def test_the_hint_can_be_read():
    style = next(style for style in STYLES if style.role == "placeholder")
    colours = re.findall(r'w:(?:val|fill)="([0-9A-F]{6})"', style.run)
    assert colours[1:] == [LIGHT]
    assert _contrast(*colours) >= 4.5


def _contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG counts it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _paragraphs(xml: str) -> list[str]:
    return xml.partition("<w:body>")[2].split("</w:p>")[:-1]


def test_each_signs_on_a_line_above_the_office(written: Written):
    lines = _paragraphs(written(Signatures(("Bürgermeisterin", " ", "Kämmerer")))["word/document.xml"])
    assert len(lines) == 4
    line, below, _, last = lines
    assert (
        '<w:pStyle w:val="PraevSignatureLine"/><w:keepNext/><w:tabs>'
        '<w:tab w:val="left" w:leader="underscore" w:pos="3402"/><w:tab w:val="left" w:leader="none" w:pos="3969"/>'
        '<w:tab w:val="left" w:leader="underscore" w:pos="9072"/></w:tabs>'
    ) in line
    assert line.count("<w:r><w:tab/></w:r>") == 3
    assert "<w:t>" not in line
    assert "<w:t>Ort, Datum</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>Bürgermeisterin</w:t>" in below
    assert "<w:keepNext/>" in below
    assert "<w:keepNext/>" not in last


def test_a_line_without_place_and_date(written: Written):
    line, below = _paragraphs(written(Signatures(("Leitung",), dated=False))["word/document.xml"])
    assert '<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="5103"/></w:tabs>' in line
    assert "Ort, Datum" not in below
    assert "<w:t>Leitung</w:t>" in below


def test_lines_fit_the_page_they_stand_on(written: Written):
    xml = written(Paragraph((Text("a"),)), Section((Signatures(("Leitung",)),), landscape=True))
    assert max(map(int, re.findall(r'w:pos="(\d+)"', xml["word/document.xml"]))) <= 14570
