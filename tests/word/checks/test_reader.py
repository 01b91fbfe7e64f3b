"""How any Word file is opened: what is refused, what is still read, how places are told."""

from __future__ import annotations

import os
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from praevkonzept.errors import CannotRead
from praevkonzept.output.findings import where
from praevkonzept.word.checks import integrity, registry
from praevkonzept.word.checks.place import excerpt, short
from praevkonzept.word.checks.reader import open_word
from praevkonzept.word.checks.xmlpart import text
from praevkonzept.word.xml import R, W
from tests.word.checks.conftest import pack
from tests.word.checks.seeds import DOCUMENT, HEADER, STYLES, TYPES, Change, gone, put, said

LETTER = b"d0cf11e0a1b11ae1"


def zipped(**members: bytes) -> bytes:
    from io import BytesIO

    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "keine docx-Datei"),
        (b"%PDF-1.7", "keine docx-Datei"),
        (b"PK\x05\x06" + b"\0" * 18, "keine docx-Datei"),
        (zipped(mimetype=b"application/vnd.oasis.opendocument.text"), "keine docx-Datei"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "Kennwort"),
        (zipped(**{TYPES: b"<Types/>", "x.xml": b"<x>" + b" " * 2**23 + b"</x>"}), "ausgepackt zu groß"),
        (zipped(**{TYPES: b"<Types/>", "_rels/.rels": b"<x/>", "xl/workbook.xml": b"<x/>"}), "kein Word-Dokument"),
    ],
    ids=["empty", "pdf", "empty zip", "odt", "old or locked", "bomb", "workbook"],
)  # fmt: skip
def test_what_is_no_word_file_is_refused_with_one_sentence(tmp_path: Path, data: bytes, why: str):
    path = tmp_path / "papier.docx"
    path.write_bytes(data)
    with pytest.raises(CannotRead, match=why) as caught:
        open_word(path)
    assert "papier.docx" in str(caught.value)
    assert str(tmp_path) not in str(caught.value)


@pytest.mark.skipif(sys.platform == "win32", reason="gibt es nur unter POSIX")
def test_a_pipe_or_folder_is_refused_at_once(tmp_path: Path):
    os.mkfifo(tmp_path / "rohr.docx")
    for path in (tmp_path / "rohr.docx", tmp_path, Path("/dev/zero")):
        with pytest.raises(CannotRead, match="keine Datei"):
            open_word(path)
    with pytest.raises(CannotRead, match="gibt es nicht"):
        open_word(tmp_path / "fehlt.docx")


@pytest.mark.parametrize(
    "name", ["[Content_Types].xml", "_rels/.rels", DOCUMENT, STYLES, HEADER, "word/settings.xml"]
)
def test_without_any_one_part_it_still_says_what_is_missing(
    parts: Mapping[str, bytes], tmp_path: Path, name: str
):
    changed = dict(parts)
    gone(name)(changed)
    path = pack(tmp_path / "papier.docx", changed)
    try:
        assert registry.run(open_word(path), integrity.CHECKS)
    except CannotRead:
        assert name in ("[Content_Types].xml", "_rels/.rels", DOCUMENT)


def test_a_member_that_cannot_be_unpacked_hides_no_other(parts: Mapping[str, bytes], tmp_path: Path):
    path = pack(tmp_path / "papier.docx", dict(parts))
    with zipfile.ZipFile(path) as archive:
        at = archive.getinfo(HEADER).header_offset
    data = bytearray(path.read_bytes())
    data[at + 30 + len(HEADER) + 5] ^= 0xFF
    path.write_bytes(data)
    found = registry.run(open_word(path), integrity.CHECKS)
    assert [finding.code for finding in found] == ["PRV601", "PRV618"]
    assert HEADER in found[0].message


def test_a_file_saved_as_strict_open_xml_is_read_like_any_other(parts: Mapping[str, bytes], tmp_path: Path):
    strict = "http://purl.oclc.org/ooxml/"
    changed = {
        name: data.replace(W.encode(), f"{strict}wordprocessingml/main".encode()).replace(
            R.encode(), f"{strict}officeDocument/relationships".encode()
        )
        for name, data in parts.items()
    }
    file = open_word(pack(tmp_path / "papier.docx", changed))
    assert [heading.text for heading in file.headings][:2] == ["1 Einleitung", "1.1 Überblick"]
    assert [finding.code for finding in registry.run(file, integrity.CHECKS)] == ["PRV618"]


def test_headings_are_found_by_style_name_or_level_in_any_language(
    parts: Mapping[str, bytes], tmp_path: Path
):
    changed = dict(parts)
    for old, new in (("heading 1", "Überschrift 1"), ('"heading 2"', '"Kapitel"')):
        put(STYLES, old, new)(changed)
    file = open_word(pack(tmp_path / "papier.docx", changed))
    assert [heading.level for heading in file.headings] == [1, 2, 1, 1, 2, 1]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (said("TODO " + "Das Elterncafé ist ein offener Treff für alle Eltern mit kleinen Kindern."),
         "Anlage B Quellen: „TODO Das Elterncafé ist ein offener Treff für alle Eltern…“"),
        (put(DOCUMENT, "1</w:t><w:tab/><w:t>Überblick", "1</w:t><w:tab/><w:t>Überblick TODO"), "1 Einleitung › 1.1 Überblick TODO"),
        (put(HEADER, "Konzept", "TODO"), f"Kopfzeile ({HEADER}): „TODO für Kamen ENTWURF“"),
        (put(DOCUMENT, "Kamen: Bericht", "TODO"), "Anlage B Quellen: „Stadt TODO.“"),
    ],
)  # fmt: skip
def test_a_place_is_told_in_words(change: Change, place: str, parts: Mapping[str, bytes], tmp_path: Path):
    changed = dict(parts)
    change(changed)
    file = open_word(pack(tmp_path / "papier.docx", changed))
    found = [each for each in registry.run(file, integrity.CHECKS) if each.code == "PRV617"]
    assert [where(each.spot) for each in found if each.spot] == [place]


def test_excerpts_are_cut_at_a_word():
    assert short("kurz") == "kurz"
    assert short("  viel \n Abstand ") == "viel Abstand"
    assert short("eins zwei drei", 10) == "eins zwei…"
    assert short("eins, zwei", 7) == "eins…"
    assert short("x" * 80, 10) == f"{'x' * 9}…"
    assert excerpt(None) == ""


def test_the_text_of_a_paragraph_is_what_is_to_be_read(tmp_path: Path, parts: Mapping[str, bytes]):
    runs = (
        "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/></w:r>"
        "<w:del><w:r><w:delText>weg</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Kasten</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
    )
    changed = dict(parts)
    put(DOCUMENT, "<w:sectPr", f"{runs}<w:sectPr")(changed)
    file = open_word(pack(tmp_path / "papier.docx", changed))
    assert file.main
    assert [text(paragraph) for paragraph in file.main.all("p")][-2:] == ["a\tb\n", "Kasten"]
