"""Footnotes: their part, their links, their order, and templates that have footnotes of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from praevkonzept.documents.blocks import (
    Blank,
    Bullets,
    Column,
    Facts,
    Footnote,
    Inlines,
    Link,
    Paragraph,
    Section,
    Table,
    Text,
)
from praevkonzept.word import package
from praevkonzept.word.xml import R, W

Change = Callable[[Mapping[str, bytes]], Path]
Written = Callable[..., dict[str, str]]
_MARK = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'


def _noted(word: str) -> Inlines:
    return (Text(word), Footnote((Text(f"zu {word}"),)))


def test_a_footnote_stands_in_a_part_of_its_own(written: Written):
    parts = written(Paragraph(_noted("Satz")))
    assert (
        f'<w:t>Satz</w:t></w:r><w:r>{_MARK}<w:footnoteReference w:id="1"/></w:r>'
        in parts["word/document.xml"]
    )
    notes = parts["word/footnotes.xml"]
    assert re.findall(r'<w:footnote w:type="(\w+)" w:id="(-?\d)">', notes) == [
        ("separator", "-1"),
        ("continuationSeparator", "0"),
    ]
    assert (
        f'w:id="1"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r>{_MARK}<w:footnoteRef/></w:r>'
        '<w:r><w:t xml:space="preserve"> </w:t></w:r><w:r><w:t>zu Satz</w:t></w:r></w:p></w:footnote>'
    ) in notes
    assert "word/_rels/footnotes.xml.rels" not in parts
    assert f'Type="{R}/footnotes" Target="footnotes.xml"' in parts["word/_rels/document.xml.rels"]
    assert 'PartName="/word/footnotes.xml" ContentType="' in parts["[Content_Types].xml"]


def test_settings_name_the_separators_where_they_belong(written: Written):
    settings = written(Paragraph(_noted("Satz")))["word/settings.xml"]
    assert '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat>' in settings


def test_settings_with_remarks_or_without_the_usual_elements_get_them_too(
    written: Written, changed_template: Change
):
    for inside, expected in (
        ("<!-- x --><w:zoom/>", "<w:zoom/><w:footnotePr>"),
        ("<m:mathPr/>", "</w:footnotePr><m:"),
    ):
        settings = f'<w:settings xmlns:w="{W}" xmlns:m="urn:m">{inside}</w:settings>'
        path = changed_template({"word/settings.xml": settings.encode()})
        assert expected in written(Paragraph(_noted("Satz")), template=path)["word/settings.xml"]


def test_they_are_numbered_in_the_order_of_reading(written: Written):
    parts = written(
        Paragraph((*_noted("a"), *_noted("b"))),
        Bullets((_noted("c"), _noted("d"))),
        Table((Column("x"), Column("y")), ((_noted("e"), _noted("f")), (_noted("g"),)), "Zahlen"),
        Section((Facts((("z", _noted("h")),)), Paragraph(_noted("i"))), landscape=True),
    )
    numbers = re.findall(r'footnoteReference w:id="(\d)"', parts["word/document.xml"])
    assert numbers == [str(number) for number in range(1, 10)]
    assert re.findall(r"<w:t>zu (\w)<", parts["word/footnotes.xml"]) == list("abcdefghi")


def test_links_in_notes_are_relationships_of_the_notes(written: Written):
    link = Link("Kreis", "https://www.example.org/", "Seite des Kreises")
    parts = written(Paragraph((Text("a"), Footnote((link, Text(" und "), Link("b", "#b"))))))
    assert '<w:hyperlink r:id="rId1" w:tooltip="Seite des Kreises"' in parts["word/footnotes.xml"]
    assert 'Target="https://www.example.org/" TargetMode="External"' in parts["word/_rels/footnotes.xml.rels"]
    assert "example.org" not in parts["word/_rels/document.xml.rels"]


@pytest.mark.parametrize("inlines", [(), (Text(" \u202e"),), (Footnote(()),)])
def test_a_note_that_says_nothing_is_none(written: Written, inlines: Inlines):
    parts = written(Paragraph((Text("a"), Footnote(inlines))), Paragraph((Footnote(inlines),)))
    assert "footnoteReference" not in parts["word/document.xml"]
    assert parts["word/document.xml"].count("<w:p>") == 1


def test_a_paper_without_notes_has_no_such_part(written: Written):
    parts = written(Paragraph((Text("a"),)))
    assert not [name for name in parts if "footnotes" in name]
    assert "footnotePr" not in parts["word/settings.xml"]


def test_a_note_in_a_note_stays_in_its_text(written: Written):
    inner = Footnote((Text("innen "), Footnote((Text("ganz innen"),)), Blank("Datum", "wann")))
    notes = written(Paragraph((Text("a"), inner)))["word/footnotes.xml"]
    assert "<w:t>ganz innen</w:t></w:r><w:sdt>" in notes
    assert notes.count("<w:footnoteRef/>") == 1


def test_a_template_keeps_its_separators_and_what_it_refers_to(
    written: Written, changed_template: Change, template: Path
):
    """The note of the sample text goes, the one of the cover stays, ours come after it."""
    own = package.read(template)
    note = '<w:footnote w:id="{0}"><w:p><w:r><w:t>eigene {0}</w:t></w:r></w:p></w:footnote>'
    separators = (
        '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>***</w:t></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="1"><w:p/></w:footnote>'
    )
    cover = '<w:p><w:r><w:footnoteReference w:id="3"/></w:r></w:p>'
    relation = f'<Relationship Id="rId77" Type="{R}/footnotes" Target="/word/footnotes.xml"/></Relationships>'
    kind = (
        '<Override PartName="/word/footnotes.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>'
    )
    path = changed_template(
        {
            "word/footnotes.xml": (
                f'<w:footnotes xmlns:w="{W}">{separators}{note.format(2)}{note.format(3)}</w:footnotes>'
            ).encode(),
            "word/document.xml": own["word/document.xml"].replace(b"<w:body>", b"<w:body>" + cover.encode()),
            "word/_rels/document.xml.rels": own["word/_rels/document.xml.rels"].replace(
                b"</Relationships>", relation.encode()
            ),
            "[Content_Types].xml": own["[Content_Types].xml"].replace(
                b"</Types>", kind.encode() + b"</Types>"
            ),
            "word/settings.xml": own["word/settings.xml"].replace(
                b"<w:compat>",
                b'<w:footnotePr><w:numFmt w:val="decimal"/><w:footnote w:id="9"/></w:footnotePr><w:compat>',
            ),
        }
    )
    parts = written(Paragraph(_noted("Satz")), template=path)
    notes = parts["word/footnotes.xml"]
    assert ">***<" in notes
    assert ">eigene 2<" not in notes
    assert ">eigene 3<" in notes
    assert re.findall(r'w:id="(\d)"', notes) == ["0", "1", "3", "2"]
    assert 'footnoteReference w:id="2"/>' in parts["word/document.xml"]
    assert (
        parts["word/_rels/document.xml.rels"].count("/footnotes") == 2
    )  # type and target of the one relationship
    assert (
        '<w:footnotePr><w:numFmt w:val="decimal"/><w:footnote w:id="0"/><w:footnote w:id="1"/></w:footnotePr>'
        in parts["word/settings.xml"]
    )
