"""Remarks in the margin of a draft."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from praevkonzept.documents.blocks import Document, Heading, Paragraph, Section, Text
from praevkonzept.word import render
from praevkonzept.word.comments import without_comments

Written = Callable[..., dict[str, str]]
_MARK = '<w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
_REMARKED = Paragraph((Text("Satz"),), comments=("Beleg fehlt & so", " \n", "Zweite\nZeile"))


def test_a_remark_spans_the_paragraph(written: Written):
    xml = written(Paragraph((Text("Satz"),), comments=("Beleg fehlt",)))["word/document.xml"]
    assert (
        '</w:pPr><w:commentRangeStart w:id="0"/><w:r><w:t>Satz</w:t></w:r><w:commentRangeEnd w:id="0"/>'
        f'<w:r>{_MARK}<w:commentReference w:id="0"/></w:r></w:p>'
    ) in xml


def test_remarks_are_signed_and_dated_like_the_paper(written: Written):
    parts = written(_REMARKED)
    comments = parts["word/comments.xml"]
    heads = re.findall(r'w:id="(\d+)" w:author="praev" w:initials="praev" w:date="([^"]+)"', comments)
    assert heads == [("0", "2000-01-01T00:00:00Z"), ("1", "2000-01-01T00:00:00Z")]
    assert f'<w:pStyle w:val="CommentText"/></w:pPr><w:r>{_MARK}<w:annotationRef/></w:r>' in comments
    assert "<w:t>Beleg fehlt &amp; so</w:t>" in comments
    assert "<w:t>Zweite</w:t><w:br/><w:t>Zeile</w:t>" in comments
    assert 'Target="comments.xml"' in parts["word/_rels/document.xml.rels"]


def test_a_heading_can_have_remarks_inside_its_bookmarks(written: Written):
    xml = written(Heading(1, "Ziele", "ziele", comments=("zu lang",)))["word/document.xml"]
    assert 'w:name="ziele"/><w:commentRangeStart ' in xml
    assert '<w:commentReference w:id="0"/></w:r><w:bookmarkEnd ' in xml


def test_no_remarks_no_part(written: Written):
    parts = written(Paragraph((Text("Satz"),), comments=(" ",)), Paragraph((), comments=("ohne Absatz",)))
    assert not [name for name in parts if "comments" in name]
    assert "comment" not in parts["word/document.xml"]


def test_the_paper_without_remarks_is_the_same_paper(template: Path):
    remarked = Document("T", (_REMARKED, Section((_REMARKED, Heading(1, "Z", "z", comments=("k",))))))
    bare = Document(
        "T", (Paragraph((Text("Satz"),)), Section((Paragraph((Text("Satz"),)), Heading(1, "Z", "z"))))
    )
    assert render(without_comments(remarked), template) == render(bare, template)
