"""What a PDF says about its pages, and that its dates and identifiers come from the paper."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject

from praevkonzept.documents.blocks import Document
from praevkonzept.errors import CannotWrite
from praevkonzept.word import render
from praevkonzept.word.pages import count, dated

CREATED = "2026-01-01T01:00:00+01:00"


def pdf(places: dict[str, int]) -> bytes:
    """A PDF of five pages with named destinations (name → page from 1) as LibreOffice writes them."""
    writer = PdfWriter()
    pages = [writer.add_blank_page(100, 100) for _ in range(5)]
    writer.root_object[NameObject("/Dests")] = DictionaryObject(
        {
            NameObject(f"/{name}"): ArrayObject([pages[page - 1].indirect_reference, NameObject("/Fit")])
            for name, page in places.items()
        }
    )
    writer.add_metadata({"/Producer": "LibreOffice 7.4"})
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_bookmark_is_found_under_its_name_in_the_pdf() -> None:
    made = pdf({"5FToc00000001": 2, "chapter5F1": 2, "offer-cafe": 5, "other": 4})
    counted = count(made, {"a": "_Toc00000001", "b": "chapter_1", "c": "offer-cafe", "d": "fehlt"})
    assert counted.pages == {"a": 2, "b": 2, "c": 5}
    assert counted.office == "LibreOffice 7.4"


def test_a_pdf_without_any_destination_comes_from_an_old_libreoffice() -> None:
    with pytest.raises(CannotWrite, match=r"7\.4 oder neuer"):
        count(pdf({}), {"a": "chapter_1"})
    assert count(pdf({}), {}).pages == {}


@pytest.mark.parametrize("cut", [0, 1, 10, 200, 600])
def test_a_broken_pdf_is_one_sentence(cut: int) -> None:
    made = pdf({"a": 1})[:cut]
    with pytest.raises(CannotWrite, match="lässt sich nicht lesen"):
        count(made, {"a": "a"})


def test_a_template_does_not_begin_the_count_anew(
    sample: Document, template: Path, changed_template: Callable[[Mapping[str, bytes]], Path]
) -> None:
    with zipfile.ZipFile(template) as package:
        text = package.read("word/document.xml")
    anew = text.replace(b"</w:sectPr>", b'<w:pgNumType w:start="1"/></w:sectPr>')
    assert anew != text
    with zipfile.ZipFile(
        io.BytesIO(render(sample, changed_template({"word/document.xml": anew})))
    ) as package:
        assert b"pgNumType" not in package.read("word/document.xml")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"/CreationDate(D:20261125024720Z')", b"/CreationDate(D:20260101000000Z')"),
        (b"/ModDate (D:20261125024720+02'00')", b"/ModDate (D:20260101000000+02'00')"),
        (
            b"<xmp:CreateDate>2026-11-25T02:47:20Z</xmp:CreateDate>",
            b"<xmp:CreateDate>2026-01-01T00:00:00Z</xmp:CreateDate>",
        ),
        (b"(/CreationDate im Text)", b"(/CreationDate im Text)"),
        (b"/ID [ <5749130096F1294C8379A2649D988C08> ]", b"/ID [ <5749130096F1294C8379A2649D988C08> ]"),
    ],
)
def test_dates_are_those_of_the_paper(before: bytes, after: bytes) -> None:
    assert dated(before, CREATED) == after


def test_identifiers_come_from_the_content() -> None:
    def made(content: bytes, mark: bytes) -> bytes:
        return dated(
            content + b"\ntrailer\n<</Size 9/ID [ <" + mark + b">\n<" + mark + b"> ]\n/DocChecksum /" + mark
            + b"\n>>\nstartxref\n1\n%%EOF\n",
            CREATED,
        )  # fmt: skip

    one, other = b"5749130096F1294C8379A2649D988C08", b"784DA07D5D42FE831D6DFD99D490E8B3"
    assert made(b"%PDF", one) == made(b"%PDF", other)
    assert made(b"%PDF", one) != made(b"%PDG", one)
    assert one not in made(b"%PDF", one)


PIECES = st.sampled_from(
    [
        b"\ntrailer",
        b"/CreationDate(D:20261125024720",
        b"<xmp:CreateDate>",
        b"2026-11-25T02:47:20Z</",
        b"<",
        b"A" * 32,
    ]
)


@given(st.lists(st.binary(max_size=8) | PIECES).map(b"".join))
def test_nothing_in_the_file_moves(raw: bytes) -> None:
    assert len(dated(raw, CREATED)) == len(raw)
    assert dated(dated(raw, CREATED), CREATED) == dated(raw, CREATED)
