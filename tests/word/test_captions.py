"""Captions, references to them, and the lists of tables and figures."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from praevkonzept.documents.blocks import (
    Block,
    Chart,
    Column,
    Document,
    Facts,
    Heading,
    Listed,
    Listing,
    Paragraph,
    Ref,
    Section,
    Series,
    Table,
    Text,
)
from praevkonzept.errors import CannotWrite
from praevkonzept.word.anchors import Anchors, bookmarks

Written = Callable[..., dict[str, str]]


def _table(caption: str, anchor: str = "") -> Table:
    return Table((Column("a"),), (((Text("b"),),),), caption, anchor=anchor)


def _chart(caption: str, anchor: str = "", value: float | None = 3) -> Chart:
    return Chart(("Kita",), (Series("Angebote", (value,)),), caption, "Kita: 3", anchor=anchor)


def _facts(caption: str) -> Facts:
    return Facts((("Träger", (Text("Stadt"),)),), caption)


PAPER: tuple[Block, ...] = (
    Heading(1, "Elterncafé", "cafe"),
    _facts("Elterncafé"),
    _table("Erste", "eins"),
    _chart("Bild", "bild"),
    _table(" \u202e"),
    Section((_table("Quer"), _facts("Anderes")), landscape=True),
    _chart("Leer", "leer", value=None),
    _table("Doppelt", "eins"),
    _table("Anker der Überschrift", "cafe"),
)


def test_what_is_captioned_and_how_it_is_counted():
    captions = Anchors(PAPER).captions
    assert [item and (item.label, item.text, item.key) for item in captions] == [
        None,  # the heading above says the same
        ("Tabelle\u00a01", "Erste", "eins"),
        ("Abbildung\u00a01", "Bild", "bild"),
        None,  # nothing to see
        ("Tabelle\u00a02", "Quer", "Tabelle:2"),
        ("Tabelle\u00a03", "Anderes", "Tabelle:3"),
        None,  # a chart without a number is not drawn
        ("Tabelle\u00a04", "Doppelt", "Tabelle:4"),
        ("Tabelle\u00a05", "Anker der Überschrift", "Tabelle:5"),
    ]


def test_the_numbers_printed_are_those_counted(written: Written):
    xml = written(*PAPER)["word/document.xml"]
    printed = re.findall(r"SEQ (\w+) \\\* ARABIC \"><w:r><w:t>(\d+)<", xml)
    captions = [item for item in Anchors(PAPER).captions if item]
    assert [f"{name}\u00a0{number}" for name, number in printed] == [item.label for item in captions]


def test_a_reference_is_a_field_with_its_text(written: Written):
    xml = written(
        Paragraph((Ref("zwei"), Text(", "), Ref("bild"))),
        _table("1"),
        _table("2", "zwei"),
        _chart("B", "bild"),
    )
    text = xml["word/document.xml"]
    for name, label in (("zwei", "Tabelle\u00a02"), ("bild", "Abbildung\u00a01")):
        assert (
            f'<w:instrText xml:space="preserve"> REF {name} \\h </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            f'<w:r><w:t>{label}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        ) in text
        kind = label.partition("\u00a0")[0]
        assert re.search(
            rf'w:name="{name}"/><w:r><w:t xml:space="preserve">{kind}\u00a0</w:t></w:r><w:fldSimple [^>]*>'
            r"<w:r><w:t>\d</w:t></w:r></w:fldSimple><w:bookmarkEnd ",
            text,
        )


@pytest.mark.parametrize("anchor", ["", "nirgends", "cafe", "leer"])
def test_a_reference_to_nothing_stops_the_paper(written: Written, anchor: str):
    with pytest.raises(CannotWrite, match=f"Abbildung „{anchor}“, die es darin nicht gibt"):
        written(Paragraph((Ref(anchor),)), *PAPER)


def test_a_list_of_tables_has_a_line_for_each(written: Written):
    pages = {"eins": 3, "Tabelle:2": 4, "bild": 9}
    xml = written(Listing("Tabellen & Co.", Listed.TABLES), *PAPER, pages=pages)["word/document.xml"]
    title, first, second, *_ = xml.partition("<w:body>")[2].split("</w:p>")
    assert '<w:pStyle w:val="TOCHeading"/>' in title
    assert "<w:t>Tabellen &amp; Co.</w:t>" in title
    assert '<w:pStyle w:val="TableofFigures"/>' in first
    assert ' TOC \\h \\z \\c "Tabelle" </w:instrText>' in first
    assert (
        '<w:hyperlink w:anchor="eins" w:history="1"><w:r><w:t>Tabelle\u00a01: Erste</w:t></w:r><w:r><w:tab/>'
        in first
    )
    assert " PAGEREF eins \\h </w:instrText>" in first
    assert "<w:t>3</w:t>" in first
    assert '<w:hyperlink w:anchor="Tabelle_2" ' in second
    assert xml.count('"TableofFigures"') == 5
    assert xml.count('fldCharType="begin"') == xml.count('fldCharType="end"') == 3
    assert "Bild" not in xml.partition("Elterncafé")[0]


def test_a_list_begins_a_page(written: Written):
    """In LibreOffice its title would not stay with it."""
    blocks = (Paragraph((Text("davor"),)), Listing("Tabellen", Listed.TABLES), _table("Zahlen"))
    assert (
        '<w:pStyle w:val="TOCHeading"/><w:pageBreakBefore/></w:pPr><w:r><w:t>Tabellen<'
        in written(*blocks)["word/document.xml"]
    )


def test_short_lists_share_a_page_and_long_ones_do_not(written: Written):
    lists = (
        Paragraph((Text("a"),)),
        Listing("Tabellen", Listed.TABLES),
        Listing("Abbildungen", Listed.FIGURES),
    )
    chart = Chart(("Kita",), (Series("Zahl", (3,)),), "Bild", "Kita: 3")
    for tables, breaks in ((20, 1), (40, 2)):
        xml = written(*lists, *(_table("Zahlen") for _ in range(tables)), chart)["word/document.xml"]
        assert xml.count("<w:pageBreakBefore/>") == breaks


def test_a_list_of_nothing_is_not_written(written: Written):
    blocks = (Listing("Abbildungen", Listed.FIGURES), _table("Zahlen"))
    assert "Abbildungen" not in written(*blocks)["word/document.xml"]


def test_every_line_that_could_show_a_page_has_a_bookmark():
    listings = (Listing("T", Listed.TABLES), Listing("F", Listed.FIGURES))
    assert bookmarks(Document("T", PAPER)) == {"cafe": "cafe"}
    assert bookmarks(Document("T", (listings[1], *PAPER))) == {"cafe": "cafe", "bild": "bild"}
    assert bookmarks(Document("T", (*listings, *PAPER))) == {
        "cafe": "cafe",
        "eins": "eins",
        "Tabelle:2": "Tabelle_2",
        "Tabelle:3": "Tabelle_3",
        "Tabelle:4": "Tabelle_4",
        "Tabelle:5": "Tabelle_5",
        "bild": "bild",
    }
