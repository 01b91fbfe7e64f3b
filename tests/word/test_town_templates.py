"""Templates of towns: whatever their styles are called and whatever they lack, the paper looks like theirs and is whole."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from praevkonzept.documents.blocks import Column, Cover, Document, Heading, Paragraph, Table, Text
from praevkonzept.errors import CannotRead
from praevkonzept.german import NBSP
from praevkonzept.word import render
from praevkonzept.word.colours import contrast, mixed
from praevkonzept.word.palette import OWN, Palette
from praevkonzept.word.styles import ROLES, found
from praevkonzept.word.stylesheet import STYLES
from tests.tools import tool
from tests.word.templates import town
from tests.word.templates.town import W

_W = f"{{{W}}}"
Parts = Mapping[str, bytes]


class Build(Protocol):
    """Builds a paper with a template; its parts."""

    def __call__(self, template: bytes, document: Document = ...) -> Parts: ...


@pytest.fixture
def built(sample: Document, tmp_path: Path) -> Build:
    """Builds the sample with a template; the parts of the paper."""

    def build(template: bytes, document: Document = sample) -> Parts:
        (tmp_path / "stadt.docx").write_bytes(template)
        with zipfile.ZipFile(io.BytesIO(render(document, tmp_path / "stadt.docx"))) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    return build


def text_of(part: bytes) -> list[str]:
    """The text of every paragraph that has some."""
    paragraphs = etree.fromstring(part).iter(f"{_W}p")
    said = ("".join(item.text or "" for item in each.iter(f"{_W}t")) for each in paragraphs)
    return [text for text in said if text]


def style_of(parts: Parts, text: str) -> str:
    """The style of the last paragraph with this text (the contents come first)."""
    for paragraph in reversed(list(etree.fromstring(parts["word/document.xml"]).iter(f"{_W}p"))):
        if "".join(item.text or "" for item in paragraph.iter(f"{_W}t")) == text:
            return value(paragraph, "pPr/pStyle")
    raise LookupError(text)


def value(element: etree._Element, path: str, name: str = "val") -> str:
    """An attribute of what stands at a path (`pPr/tabs/tab`), empty where there is none."""
    at = element.find("/".join(f"{_W}{step}" for step in path.split("/")) if path else ".")
    return "" if at is None else at.get(f"{_W}{name}", "")


def styles_of(parts: Parts) -> Mapping[str, etree._Element]:
    """The styles of a paper by id."""
    return {
        item.get(f"{_W}styleId", ""): item
        for item in etree.fromstring(parts["word/styles.xml"]).iter(f"{_W}style")
    }


def stops_of(style: etree._Element) -> Mapping[int, str]:
    """Position and kind of the tab stops of a style."""
    stops = style.iterfind(f"{_W}pPr/{_W}tabs/{_W}tab")
    return {int(value(stop, "", "pos")): value(stop, "") for stop in stops}


@pytest.mark.parametrize("name", town.EVERY)
def test_the_paper_is_whole(sample: Document, tmp_path: Path, name: str):
    (tmp_path / "stadt.docx").write_bytes(town.EVERY[name]())
    paper = tmp_path / "papier.docx"
    paper.write_bytes(render(sample, tmp_path / "stadt.docx"))
    assert [str(error) for error in OpenXmlValidator().validate(paper).errors] == []
    assert paper.read_bytes() == render(sample, tmp_path / "stadt.docx")


def test_german_names_play_the_roles(built: Build):
    parts = built(town.german())
    assert style_of(parts, "1.1Überblick") == "berschrift2"
    assert style_of(parts, "body") == "Textkrper"
    added = styles_of(parts)["PraevLead"]
    assert value(added, "basedOn") == "Standard"
    assert added.find(f"{_W}rPr/{_W}rFonts") is None
    assert value(added, "rPr/color") == "8C1D40"


def test_the_title_page_of_the_town_is_filled(built: Build):
    said = text_of(built(town.german())["word/document.xml"])
    assert said[: said.index("Inhalt")] == [
        "KamenKamen",  # the paragraph of the text box: what is in it, and what older programs show instead
        "Kamen",
        "Kamen",
        "Konzept für Kamen",
        "Untertitel",
        "„Vom Kind aus denken“",
        "Stand",
        "Stand",
        "Hinweis",
        "Fachbereich Jugend ENTWURF",
    ]
    assert said[-1] == "Stadt Musterstadt, Rathausplatz 1"


def test_what_there_is_nothing_to_say_goes(built: Build):
    cover, heading = Cover("Titel", state="heute"), Heading(1, "Eins", "eins", "1")
    document = Document("Titel", (cover, heading, Paragraph((Text("Text"),))))
    parts = built(town.german(), document)
    said = text_of(parts["word/document.xml"])
    assert said[: said.index("1Eins")] == ["Titel", "Stand", "heute", "Fachbereich Jugend "]
    assert text_of(parts["word/header2.xml"]) == []
    for part in parts.values():
        assert b"praev." not in part


def test_a_paper_without_title_page_has_none(built: Build, sample: Document):
    plain = replace(sample, blocks=tuple(block for block in sample.blocks if not isinstance(block, Cover)))
    parts = built(town.german(), plain)
    assert text_of(parts["word/document.xml"])[0] == "Inhalt"
    first = next(etree.fromstring(parts["word/document.xml"]).iter(f"{_W}sectPr"))
    assert first.find(f"{_W}titlePg") is not None, "its first page is the first page of the template"


def test_a_label_of_the_town_is_not_said_twice(built: Build):
    cover = Cover("Titel", state="heute")
    document = Document("Titel", (cover,))
    assert text_of(built(town.german(), document)["word/document.xml"])[:3] == ["Titel", "Stand", "heute"]
    assert cover.labelled in text_of(built(town.bare(), document)["word/document.xml"])


def test_cells_are_as_close_as_ours_whatever_the_style_of_their_text(built: Build):
    cells = list(etree.fromstring(built(town.german())["word/document.xml"]).iter(f"{_W}tc"))
    heads = [cell for cell in cells if value(cell, "p/pPr/pStyle") == "Tabellenkopf"]
    assert heads
    assert {
        (value(cell, "p/pPr/spacing", "before"), value(cell, "p/pPr/spacing", "after")) for cell in heads
    } == {("0", "0")}
    others = [cell for cell in cells if value(cell, "p/pPr/pStyle") == "PraevTableText"]
    assert others
    assert all(cell.find(f"{_W}p/{_W}pPr/{_W}spacing") is None for cell in others)


def test_added_headings_are_no_larger_than_those_of_the_town(built: Build):
    styles = styles_of(built(town.german()))
    assert value(styles["TOCHeading"], "rPr/sz") == value(styles["berschrift1"], "rPr/sz") == "36"
    assert value(styles["TOCHeading"], "pPr/spacing", "before") == "360"
    for added in ("TOCHeading", "Heading4"):
        assert value(styles[added], "rPr/color") == "8C1D40"
    assert value(styles["Heading4"], "rPr/sz") == "24", "smaller than heading 3 already"


def test_charts_are_in_the_font_of_the_text(built: Build):
    chart = etree.fromstring(built(town.german())["word/charts/chart1.xml"])
    faces = {
        item.get("typeface")
        for item in chart.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}latin")
    }
    assert faces == {"Arial"}


# Advance widths of Arial, plain and bold, in 1/1000 of its size, as its makers publish them.
_ARIAL = {
    False: {222: "ijl", 278: "ft.,:;/I", 333: "r-()", 500: "cksvxyzJ", 556: "abdeghnopquäöü0123456789L–€", 611: "ßFTZ", 667: "ABEKPSVXYÄ", 722: "wCDHNRUÜ", 778: "GOQÖ", 833: "mM", 944: "W"},
    True: {278: "ijlI.,/", 333: "ft:;-()", 389: "r", 500: "z", 556: "aceksvxyäJ0123456789–€", 611: "bdghnopquöüßFLTZ", 667: "EPSVXY", 722: "ABCDHKNRUÄÜ", 778: "wGOQÖ", 833: "M", 889: "m", 944: "W"},
}  # fmt: skip


def _arial(word: str, *, bold: bool) -> float:
    """The width of a word at 10 pt in twips."""
    return sum(width for letter in word for width, letters in _ARIAL[bold].items() if letter in letters) / 5


def test_no_word_is_wider_than_its_cell_and_dates_do_not_fall_apart(built: Build):
    """A table that has just room enough: measured with the widths of the font itself."""
    columns = ("Angebot", "Träger", "Zielgruppen", "Stand", "Umsetzungsstand")
    row = (
        "Schwangerschaftskonfliktberatung", "Evangelische Kirchengemeinde", "einkommensschwache Familien",
        f"31.{NBSP}Dezember{NBSP}2020", "Zurückgestellt",
    )  # fmt: skip
    table = Table(tuple(map(Column, columns)), (tuple((Text(cell),) for cell in row),), "", row_heads=True)
    parts = built(town.german(), Document("Titel", (table,)))
    for line in etree.fromstring(parts["word/document.xml"]).iter(f"{_W}tr"):
        for cell in line.iter(f"{_W}tc"):
            room = int(value(cell, "tcPr/tcW", "w")) - 2 * 85
            bold = value(cell, "p/pPr/pStyle") != "PraevTableText"
            text = "".join(item.text or "-\u00ad" for item in cell.iter(f"{_W}t", f"{_W}softHyphen"))
            for word in re.split("[ \u00ad\u200b]", text):
                assert _arial(word, bold=bold) + word.count(NBSP) * 55.6 <= room, word
    assert f"31.{NBSP}Dezember 2020" in text_of(parts["word/document.xml"])


def test_sections_follow_the_template(built: Build):
    for make in (town.german, town.with_landscape):
        sections = list(etree.fromstring(built(make())["word/document.xml"]).iter(f"{_W}sectPr"))
        turned = [value(item, "pgSz", "orient") == "landscape" for item in sections]
        assert turned == [False, False, True, False]
        assert [item.find(f"{_W}titlePg") is not None for item in sections] == [True, False, False, False]
        assert all(item.find(f"{_W}cols") is None for item in sections)
        assert all(len(item.findall(f"{_W}headerReference")) == 2 for item in sections)


def test_headings_do_not_count_twice(built: Build):
    parts = built(town.german())
    for level in (1, 2, 3):
        assert value(styles_of(parts)[f"berschrift{level}"], "pPr/numPr/numId") == "0"
    assert b"pStyle" not in parts["word/numbering.xml"]


def test_page_numbers_of_the_contents_stand_at_the_right_edge(built: Build):
    styles = styles_of(built(town.german()))
    for own in ("Verzeichnis1", "TOC2", "TOC3"):
        stops = stops_of(styles[own])
        assert [at for at, kind in stops.items() if kind == "right"] == [town.TEXT_WIDTH]
        assert "left" in stops.values(), "the number of a chapter needs a stop before that at the right edge"
    assert stops_of(styles["Verzeichnis1"])[7000] == "clear"


def test_nothing_of_the_sample_text_stays(built: Build):
    parts = built(town.german())
    assert "word/media/wappen.png" in parts
    assert "word/media/muster.png" not in parts
    assert b"Hier kommt der Text" not in parts["word/document.xml"]


def test_the_title_stands_in_the_frame(built: Build):
    parts = built(town.german())
    assert text_of(parts["word/header1.xml"]) == ["Konzept für KamenENTWURF"]
    assert text_of(parts["word/footer1.xml"])[0].startswith(
        "Katalogstand 9.\u00a0August\u00a02026 · Fassung a1b2c3d · Seite "
    )


def test_a_template_that_asks_questions_no_longer_does(built: Build):
    settings = f'<w:settings xmlns:w="{W}"><w:trackRevisions/><w:updateFields w:val="true"/><w:zoom w:percent="90"/></w:settings>'
    parts = town.parts() | {"word/settings.xml": settings}
    rels = str(parts["word/_rels/document.xml.rels"])
    line = f'<Relationship Id="rId20" Type="{town.R}/settings" Target="settings.xml"/></Relationships>'
    parts["word/_rels/document.xml.rels"] = rels.replace("</Relationships>", line)
    types = str(parts["[Content_Types].xml"])
    kind = f'<Override PartName="/word/settings.xml" ContentType="{town.MAIN}.settings+xml"/></Types>'
    parts["[Content_Types].xml"] = types.replace("</Types>", kind)
    written = etree.fromstring(built(town.packed(parts))["word/settings.xml"])
    assert [etree.QName(item).localname for item in written if "Pr" not in item.tag] == ["zoom"]


def test_without_a_place_the_paper_replaces_everything(built: Build):
    said = text_of(built(town.without_place())["word/document.xml"])
    assert said[:2] == ["ENTWURF", "Kamen"], "our own title page"
    assert "Stadt Musterstadt, Rathausplatz 1" not in said


def test_the_place_may_stand_within_a_paragraph(built: Build):
    """As LibreOffice writes it, and Word where someone marked a word."""
    inline = f"<w:p>{town.control('praev.body', '<w:r><w:t>Text hier</w:t></w:r>')}</w:p>"
    said = text_of(built(town.packed(town.parts(inline + town.BACK + town.section())))["word/document.xml"])
    assert "Text hier" not in said
    assert said[-1] == "Stadt Musterstadt, Rathausplatz 1"


def test_an_assignment_beside_the_template_decides(built: Build, tmp_path: Path):
    (tmp_path / "stadt.styles.yaml").write_text(
        "note: Beschriftung\nheading4: überschrift3\n", encoding="utf-8"
    )
    parts = built(town.german())
    assert style_of(parts, "note") == "Beschriftung"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("tile: Standard", "stadt.styles.yaml:1:1: Die Aufgabe „tile“ gibt es nicht. Meinten Sie „title“?"),
        ("\nbody: Textkorper", "stadt.styles.yaml:2:1: Die Formatvorlage „Textkorper“ gibt es in der Vorlage nicht. Meinten Sie „Textkörper“?"),
        ("strong: Textkörper", "Die Formatvorlage „Textkörper“ gibt es in der Vorlage nicht."),
        ("- a", "Erwartet wird je Zeile"),
        ("body: [a]", "Erwartet wird je Zeile"),
        ("body: [", "stadt.styles.yaml:"),
    ],
)  # fmt: skip
def test_an_assignment_that_does_not_fit_is_said(built: Build, tmp_path: Path, text: str, said: str):
    (tmp_path / "stadt.styles.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(CannotRead) as caught:
        built(town.german())
    assert said in str(caught.value)


def test_every_name_is_looked_for_whatever_its_spelling():
    for style in STYLES:
        for name in (style.name, style.german, style.name.upper(), f" {style.name.replace(' ', '')} "):
            sheet = etree.fromstring(
                f'<w:styles xmlns:w="{W}"><w:style w:type="{style.kind}" w:styleId="x"><w:name w:val="{name or "?"}"/>'
                "</w:style></w:styles>"
            )
            assert not name or found(sheet)[style.role] == "x"
    assert set(ROLES) == {style.role for style in STYLES}


_PALE = "FFE600"


@pytest.mark.parametrize("accent", ["8C1D40", "000000", "FFFFFF", _PALE, "7F7F7F"])
def test_any_accent_colour_can_be_read(accent: str):
    palette = Palette.of(accent)
    for background in ("FFFFFF", palette.head):
        assert contrast(palette.accent, background) >= 4.5
    assert all(contrast("000000", tone) >= 4.5 for tone in palette.tones[1:])
    assert contrast("FFFFFF", palette.below("FFFFFF").head) >= 4.5
    assert mixed(accent, "FFFFFF", 1) == accent
    assert OWN.recoloured('w:val="0B4F5C"') == 'w:val="0B4F5C"'


@pytest.mark.system
def test_a_template_made_by_libreoffice(built: Build, tmp_path: Path):
    """Its own names for styles, written by the program itself."""
    source = Path(__file__).parent / "templates" / "libreoffice.fodt"
    shutil.copy(source, tmp_path / "vorlage.fodt")
    subprocess.run(
        [tool("soffice"), f"-env:UserInstallation=file://{tmp_path}/profil", "--headless", "--convert-to", "docx", "--outdir", tmp_path, tmp_path / "vorlage.fodt"],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    template = (tmp_path / "vorlage.docx").read_bytes()
    with zipfile.ZipFile(io.BytesIO(template)) as archive:
        roles = found(etree.fromstring(archive.read("word/styles.xml")))
    expected = {
        "normal", "body", "heading1", "heading2", "quote", "list_bullet", "list_number", "caption", "table_text",
        "table_head", "title", "subtitle", "header", "footer", "toc_heading", "toc1", "toc2", "footnote_text", "strong",
        "emphasis",
    }  # fmt: skip
    assert expected <= set(roles)
    assert style_of(built(template), "1.1Überblick") == roles["heading2"]
