"""What stands in the document: the pieces of XML a reader sees."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import docx
import pytest

from praevkonzept.documents.blocks import (
    Block,
    Bullets,
    Cite,
    Column,
    Contents,
    Document,
    Facts,
    Heading,
    Link,
    PageBreak,
    Paragraph,
    Section,
    Table,
    Text,
)
from praevkonzept.word import render
from praevkonzept.word.inlines import address


def body(template: Path, *blocks: Block) -> str:
    """The XML between the body's tags for these blocks, without the shape of the page."""
    with zipfile.ZipFile(io.BytesIO(render(Document("Titel", blocks), template))) as archive:
        xml = archive.read("word/document.xml").decode()
    return xml.partition("<w:body>")[2].partition("<w:sectPr")[0]


def test_a_heading_carries_number_text_and_bookmark(template: Path):
    assert body(template, Heading(2, "Ziele & Wege", "ziele", "4.2")) == (
        '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr>'
        '<w:bookmarkStart w:id="2" w:name="_Toc00000001"/><w:bookmarkStart w:id="1" w:name="ziele"/>'
        "<w:r><w:t>4.2</w:t><w:tab/><w:t>Ziele &amp; Wege</w:t></w:r>"
        '<w:bookmarkEnd w:id="1"/><w:bookmarkEnd w:id="2"/></w:p>'
    )


def test_the_word_annex_stands_before_its_heading_without_a_tab(template: Path):
    assert 'Anlage A</w:t><w:t xml:space="preserve">\u00a0 </w:t><w:t>Quellen' in body(
        template, Heading(1, "Quellen", "quellen", "Anlage A")
    )


def test_a_paragraph_keeps_its_spaces_breaks_and_emphasis(template: Path):
    text = body(
        template, Paragraph((Text("a "), Text("b", strong=True), Text("c\nd", emphasis=True)), keep=True)
    )
    assert text == (
        '<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr>'
        '<w:r><w:t xml:space="preserve">a </w:t></w:r>'
        '<w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>b</w:t></w:r>'
        '<w:r><w:rPr><w:rStyle w:val="Emphasis"/></w:rPr><w:t>c</w:t><w:br/><w:t>d</w:t></w:r></w:p>'
    )


def test_a_paragraph_without_text_is_not_written(template: Path):
    assert (
        body(template, Paragraph(()), Paragraph((Text(" \n"),)), Paragraph((Text("da"),))).count("<w:p>") == 1
    )


def test_a_table_has_caption_head_and_cells(template: Path):
    table = Table(
        (Column("Jahr"), Column("Wert", 3, "right")), (((Text("2024"),), (Text("7"),)),), "Zahlen", "Je Jahr"
    )
    text = body(template, table)
    assert text.startswith(
        '<w:p><w:pPr><w:pStyle w:val="Caption"/><w:keepNext/></w:pPr><w:bookmarkStart w:id="1" w:name="Tabelle_1"/>'
        '<w:r><w:t xml:space="preserve">Tabelle\u00a0</w:t></w:r>'
        '<w:fldSimple w:instr=" SEQ Tabelle \\* ARABIC "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        '<w:bookmarkEnd w:id="1"/>'
        "<w:r><w:t>: Zahlen</w:t></w:r></w:p>"
        '<w:tbl><w:tblPr><w:tblStyle w:val="PraevTable"/><w:tblW w:w="9072" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    )
    assert '<w:tblCaption w:val="Zahlen"/><w:tblDescription w:val="Je Jahr"/></w:tblPr>' in text
    assert '<w:gridCol w:w="2268"/><w:gridCol w:w="6804"/>' in text
    assert (
        '<w:pStyle w:val="PraevTableText"/><w:jc w:val="right"/></w:pPr><w:r><w:t>7</w:t></w:r></w:p></w:tc>'
        in text
    )


def test_tables_are_counted_through(template: Path):
    table = Table((Column("a"),), (((Text("b"),),),), "Zahlen")
    assert "<w:t>2</w:t></w:r></w:fldSimple>" in body(template, table, table)


def test_cells_a_row_lacks_are_filled(template: Path):
    text = body(template, Table((Column("a"), Column("")), (((Text("b"),),), ()), "Zahlen"))
    assert text.count("<w:t>–</w:t>") == 4


def test_shades_are_light_and_limited(parts: Mapping[str, bytes]):
    xml = parts["word/document.xml"].decode()
    assert 'w:fill="A9D0D8"/></w:tcPr>' in xml
    assert 'w:fill="86BCC7"/></w:tcPr>' in xml


def test_a_steckbrief_says_its_caption_aloud_but_not_twice_on_paper(parts: Mapping[str, bytes]):
    xml = parts["word/document.xml"].decode()
    assert xml.count('<w:tblCaption w:val="Elterncafé"/>') == 2
    assert xml.count("<w:t>: Elterncafé</w:t>") == 1  # the other stands under the heading of that name


def test_a_tip_that_only_repeats_the_address_is_left_out(template: Path):
    url = "https://example.org/"
    assert "tooltip" not in body(template, Paragraph((Link("Seite", url, url),)))
    assert 'w:tooltip="Öffnet die Seite"' in body(
        template, Paragraph((Link("Seite", url, "Öffnet die Seite"),))
    )


@pytest.mark.parametrize(
    ("rows", "bound"), [(4, [True, True, True, False]), (25, [True] * 2 + [False] * 21 + [True, False])]
)
def test_a_short_steckbrief_stays_whole_and_a_long_one_breaks_in_its_middle(
    template: Path, rows: int, bound: list[bool]
):
    facts = Facts(tuple((str(number), (Text("x"),)) for number in range(rows)), "Angebot")
    lines = body(template, facts).split("<w:tr>")[1:]
    assert ["<w:keepNext/>" in line for line in lines] == bound
    assert all("<w:cantSplit/>" in line for line in lines)


def test_sources_are_linked_where_they_are_listed(template: Path):
    text = body(template, Paragraph((Cite((1, 7)),)), Bullets(((Text("Quelle"),),), True, ("source_1",)))
    assert '<w:r><w:t>[</w:t></w:r><w:hyperlink w:anchor="source_1" w:tooltip="Quelle 1"' in text
    assert (
        '<w:r><w:t xml:space="preserve">, </w:t></w:r><w:r><w:t>7</w:t></w:r><w:r><w:t>]</w:t></w:r>' in text
    )
    assert (
        '<w:bookmarkStart w:id="1" w:name="source_1"/><w:r><w:t>Quelle</w:t></w:r><w:bookmarkEnd w:id="1"/>'
        in text
    )


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org", "https://example.org"),
        (
            "http://example.org:8080/a b?q=ü#x y",
            "http://example.org:8080/a%20b?q=%C3%BC#x%20y".replace("a%20b", "ab").replace("x%20y", "xy"),
        ),
        ("https://müller.example/50%", "https://xn--mller-kva.example/50%25"),
        ("https://[::1]/x", "https://[::1]/x"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("tel:+492307123", "tel:+492307123"),
        ("https://user:pass@example.org/", "https://example.org/"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("https://", None),
        ("https://[kaputt", None),
        ("https://a b\u0000<>.example", None),
        ("https://example.org:99999/", None),
        ("www.example.org", None),
        ("", None),
    ],
)
def test_only_sound_addresses_become_links(url: str, expected: str | None):
    assert address(url) == expected


def test_other_links_become_text(template: Path):
    text = body(
        template, Paragraph((Link("böse", "javascript:alert(1)"), Link("fort", "#nirgends"), Link("", "x:y")))
    )
    assert "hyperlink" not in text
    assert "<w:t>böse</w:t></w:r><w:r><w:t>fort</w:t></w:r><w:r><w:t>x:y</w:t>" in text


def test_contents_are_filled_with_and_without_pages(template: Path, parts: Mapping[str, bytes]):
    blocks = (
        Contents("Inhalt", 1),
        Heading(1, "Eins", "eins", "1"),
        Heading(2, "Zu tief", "tief"),
        Heading(1, "Nein", "nein", in_contents=False),
    )
    text = body(template, *blocks)
    control = text.partition("</w:sdt>")[0]
    assert '<w:docPartGallery w:val="Table of Contents"/>' in control
    assert ' TOC \\o "1-1" \\h \\z \\u ' in control
    assert (
        '<w:hyperlink w:anchor="_Toc00000001" w:history="1"><w:r><w:t>1</w:t><w:tab/><w:t>Eins</w:t></w:r></w:hyperlink>'
        in control
    )
    assert "PAGEREF" not in control
    assert "Zu tief" not in control
    assert "Nein" not in control
    assert control.count("<w:fldChar") == 3
    numbered = parts["word/document.xml"].decode()
    assert " PAGEREF _Toc00000001 \\h </w:instrText></w:r>" in numbered
    assert '<w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r>' in numbered


def test_contents_without_headings_say_so(template: Path):
    assert "Keine Einträge" in body(template, Contents("Inhalt"))


def test_a_page_break_belongs_to_what_follows(template: Path):
    text = body(template, PageBreak(), Heading(1, "A", "a"), PageBreak(), Heading(1, "B", "b"), PageBreak())
    assert text.count("<w:pageBreakBefore/>") == 1
    assert "<w:t>B</w:t>" in text.partition("<w:pageBreakBefore/>")[2]


def test_a_table_on_a_new_page_is_led_by_a_paragraph(template: Path):
    facts = Facts((("a", (Text("b"),)),))
    text = body(template, Paragraph((Text("x"),)), PageBreak(), facts, facts)
    assert '<w:pStyle w:val="PraevSeparator"/><w:keepNext/><w:pageBreakBefore/></w:pPr></w:p><w:tbl>' in text
    assert text.count("PraevSeparator") == 3


def test_no_page_stays_empty_around_sections(template: Path):
    inner = (Paragraph((Text("quer"),)),)
    data = render(
        Document(
            "T",
            (
                Section(inner, landscape=True),
                Section((), landscape=True),
                Section(inner, landscape=True),
                PageBreak(),
            ),
        ),
        template,
    )
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        xml = archive.read("word/document.xml").decode()
    assert xml.count("<w:sectPr") == 2
    assert xml.count('w:orient="landscape"') == 2
    assert "pageBreakBefore" not in xml


def test_an_empty_document_is_a_document(template: Path):
    assert body(template).count("<w:p>") == 1


def test_header_footer_and_mark_are_filled(parts: Mapping[str, bytes]):
    for number in (1, 2):
        header, footer = (parts[f"word/{kind}{number}.xml"].decode() for kind in ("header", "footer"))
        assert ">Konzept für Kamen</w:t>" in header
        assert ">ENTWURF</w:t>" in header
        assert ">Stand 9. August 2026 · Fassung a1b2c3d</w:t>" in footer
        assert 'Seite </w:t></w:r><w:fldSimple w:instr=" PAGE ">' in footer
        assert ' von </w:t></w:r><w:fldSimple w:instr=" NUMPAGES ">' in footer
        assert "w:sdt" not in header + footer


def test_python_docx_opens_it(rendered: bytes):
    document = docx.Document(io.BytesIO(rendered))
    headings = [
        item.text for item in document.paragraphs if item.style and item.style.name.startswith("Heading")
    ]
    assert headings[0] == "1\tEinleitung"
    assert document.core_properties.title == "Konzept für Kamen"
    assert document.tables[0].cell(1, 1).text == "August\u00a02024"
