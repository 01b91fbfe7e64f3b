"""Templates that would run, load or overwhelm something: each is refused with one sentence, quickly, and nothing is written."""

from __future__ import annotations

import io
import os
import struct
import sys
import time
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from praevkonzept.documents.blocks import Document
from praevkonzept.errors import CannotWrite
from praevkonzept.word import render
from tests.word.templates import town
from tests.word.templates.town import RELS, R, W

LONGEST = 1.0
"""Seconds; a hundred times what a usual template takes."""

MAIN_RELS = "word/_rels/document.xml.rels"


def with_parts(**changed: str | bytes) -> bytes:
    """The town's template with these parts; `__` stands for `/`, and the last `_` for `.`."""
    return town.packed(town.parts() | {_name(key): data for key, data in changed.items()})


def _name(key: str) -> str:
    path, _, ending = key.replace("__", "/").rpartition("_")
    return f"{path}.{ending}"


def related(
    kind: str, target: str, mode: str = ' TargetMode="External"', base: str = R, prefix: str = ""
) -> bytes:
    """The town's template whose header refers to something."""
    colon = f"{prefix}:" if prefix else ""
    bound = f'xmlns{":" + prefix if prefix else ""}="{RELS}"'
    return with_parts(
        word___rels__header1_xml_rels=f'<{colon}Relationships {bound}><{colon}Relationship Id="rId9" '
        f'Type="{base}/{kind}" Target="{target}"{mode}/></{colon}Relationships>'
    )


def with_field(*words: str, simple: bool = False) -> bytes:
    """The town's template with a field in its footer, told what to do in these pieces."""
    if simple:
        runs = f'<w:fldSimple w:instr="{words[0]}"><w:r><w:t>x</w:t></w:r></w:fldSimple>'
    else:
        told = "".join(f'<w:r><w:instrText xml:space="preserve">{word}</w:instrText></w:r>' for word in words)
        runs = (
            f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{told}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )
    return with_parts(word__footer1_xml=f'<w:ftr xmlns:w="{W}"><w:p>{runs}</w:p></w:ftr>')


def composed_field() -> bytes:
    """A field whose name is put together by another one."""
    begin, end = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    )
    inner = f"{begin}<w:r><w:instrText>SYMBOL 68</w:instrText></w:r>{end}"
    outer = f'{begin}{inner}<w:r><w:instrText> "cmd" "/c calc"</w:instrText></w:r>{end}'
    return with_parts(word__footer1_xml=f'<w:ftr xmlns:w="{W}"><w:p>{outer}</w:p></w:ftr>')


def with_member(name: str, data: bytes = b"<a/>", method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The town's template with one more member of the zip, added as it is."""
    buffer = io.BytesIO(town.german())
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr(zipfile.ZipInfo(name), data, method)
    return buffer.getvalue()


def twice(name: str) -> bytes:
    """A member that stands in the zip twice."""
    with pytest.warns(UserWarning, match="Duplicate name"):
        return with_member(name)


def encrypted() -> bytes:
    """Every member marked as encrypted."""
    data = bytearray(town.german())
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(mark, at + 4)
    return bytes(data)


def overlapping() -> bytes:
    """A zip bomb whose entries all share one piece of compressed data."""
    data = bytearray(with_member("word/a.xml", b"<a>" + b" " * 900_000 + b"</a>"))
    end = data.rfind(b"PK\x05\x06")
    start = struct.unpack_from("<I", data, end + 16)[0]
    entry = data.rfind(b"PK\x01\x02", 0, end)
    copied = bytes(data[entry:end])
    more = b"".join(copied.replace(b"word/a.xml", f"word/{chr(97 + n)}.xml".encode()) for n in range(1, 16))
    count = struct.unpack_from("<H", data, end + 10)[0] + 15
    struct.pack_into("<HHI", data, end + 8, count, count, end - start + len(more))
    return bytes(data[:end] + more + data[end:])


def _rel_line(kind: str, target: str, mode: str = "") -> bytes:
    rels = str(town.parts()[MAIN_RELS])
    line = f'<Relationship Id="rId99" Type="{R}/{kind}" Target="{target}"{mode}/></Relationships>'
    return town.packed(town.parts() | {MAIN_RELS: rels.replace("</Relationships>", line)})


def _types(old: str, new: str) -> bytes:
    name = "[Content_Types].xml"
    return town.packed(town.parts() | {name: str(town.parts()[name]).replace(old, new)})


def _without(*names: str) -> bytes:
    return town.packed({name: data for name, data in town.parts().items() if name not in names})


DOCTYPE = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(9)
) + "]><a>&j;</a>"  # fmt: skip
DEEP = "<a>" * 5000 + "</a>" * 5000
WIDE = "<a " + " ".join(f'a{n}="1"' for n in range(5000)) + "/>"

HOSTILE: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "docm renamed": (lambda: _types("document.main+xml", "x.document.macroEnabled.main+xml"), "Makros"),
    "vba project": (lambda: with_parts(word__vbaProject_bin=b"x"), "Makros"),
    "vba under another name": (lambda: related("vbaProject", "header2.xml", "", "http://schemas.microsoft.com/office/2006/relationships"), "Makros"),
    "active x": (lambda: with_parts(word__activeX__activeX1_xml="<a/>"), "Makros"),
    "ole object": (lambda: with_parts(word__embeddings__oleObject1_bin=b"x"), "Programme"),
    "linked ole object": (lambda: related("oleObject", "file:///C:/x.xls"), "Programme"),
    "program": (lambda: with_parts(word__media__bild_exe=b"MZ"), "Programme"),
    "doctype in the text": (lambda: with_parts(word__document_xml=DOCTYPE), "DOCTYPE"),
    "doctype in a theme": (lambda: with_parts(word__theme_xml=DOCTYPE), "DOCTYPE"),
    "doctype under a false name": (lambda: with_parts(word__media__bild_png=DOCTYPE), "DOCTYPE"),
    "doctype in utf-16": (lambda: with_parts(word__theme_xml=DOCTYPE.replace("?>", ' encoding="UTF-16"?>').encode("utf-16")), "DOCTYPE"),
    "billion laughs": (lambda: with_parts(word__settings_xml=LAUGHS), "DOCTYPE"),
    "utf-7": (lambda: with_parts(word__theme_xml='<?xml version="1.0" encoding="UTF-7"?><a/>'), "Zeichenkodierung"),
    "latin-1": (lambda: with_parts(word__theme_xml='<?xml version="1.0" encoding="ISO-8859-1"?><a/>'), "Zeichenkodierung"),
    "linked template": (lambda: related("attachedTemplate", "https://x/y.dotm"), "verknüpfte Dokumentvorlage"),
    "linked picture": (lambda: related("image", "file://server/x.png"), "von außen nach („file://server/x.png“)"),
    "link behind a prefix": (lambda: related("image", "https://x/x.png", prefix="p"), "von außen"),
    "link in another case": (lambda: related("image", "https://x/x.png", ' TargetMode="EXTERNAL"'), "von außen"),
    "link that does not say so": (lambda: related("image", "https://x/x.png", ""), "von außen"),
    "share": (lambda: related("image", r"\\server\x.png", ""), "von außen"),
    "sub-document": (lambda: related("subDocument", "kapitel.docx"), "Filialdokument"),
    "frame": (lambda: related("frame", "x.html"), "Rahmen"),
    "alt chunk": (lambda: related("aFChunk", "header2.xml", ""), "altChunk"),
    "mail merge": (lambda: related("mailMergeSource", "file:///C:/x.mdb"), "Seriendruck"),
    "query on opening": (lambda: town.packed(town.parts() | {"word/settings.xml": f'<w:settings xmlns:w="{W}"><w:mailMerge/></w:settings>'}), "Seriendruck"),
    "script link": (lambda: related("hyperlink", "javascript:alert(1)"), "ein Link in ihr führt zu „javascript:alert(1)“"),
    "file link": (lambda: related("hyperlink", "file:///C:/x.exe"), "ein Link"),
    "dde": (lambda: with_field(' DDEAUTO c:\\\\windows\\\\cmd.exe "/c calc" '), "das Feld „DDEAUTO“"),
    "dde in pieces": (lambda: with_field(" D", "DE", "AUTO cmd"), "das Feld „DDEAUTO“"),
    "dde in short form": (lambda: with_field(" dde cmd ", simple=True), "das Feld „DDE“"),
    "field from pieces": (composed_field, "ist in einer Vorlage nicht erlaubt"),
    "include text": (lambda: with_field(' INCLUDETEXT "C:\\\\x.docx" '), "das Feld „INCLUDETEXT“"),
    "include picture": (lambda: with_field(' INCLUDEPICTURE "https://x/x.png" '), "das Feld „INCLUDEPICTURE“"),
    "empty field": (lambda: with_field(" "), "das Feld „{ }“"),
    "hyperlink field": (lambda: with_field(' HYPERLINK "file:///C:/x.exe" '), "ein Link"),
    "picture of old drawings": (lambda: with_parts(word__footer1_xml=f'<w:ftr xmlns:w="{W}" xmlns:v="urn:schemas-microsoft-com:vml"><w:p><w:r><w:pict><v:imagedata src="https://x/x.png"/></w:pict></w:r></w:p></w:ftr>'), "von außen"),
    "path upwards": (lambda: with_member("word/../../x.xml"), "aus der Datei hinaus"),
    "path upwards, encoded": (lambda: with_member("word/%2e%2e/%2e%2e/x.xml"), "aus der Datei hinaus"),
    "absolute path": (lambda: with_member("/etc/x.xml"), "aus der Datei hinaus"),
    "drive": (lambda: with_member("C:x.xml"), "aus der Datei hinaus"),
    "backslash": (lambda: with_member("word\\x.xml"), "aus der Datei hinaus"),
    "control character": (lambda: with_member("word/\x1b[31m.xml"), "aus der Datei hinaus"),
    "reference upwards": (lambda: _rel_line("image", "../../../etc/passwd"), "aus der Datei hinaus"),
    "twice": (lambda: twice("word/styles.xml"), "doppelt"),
    "twice in another case": (lambda: with_member("word/STYLES.xml"), "doppelt"),
    "encrypted": (encrypted, "Kennwort"),
    "locked or old": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Kennwort"),
    "packed differently": (lambda: with_member("word/x.xml", b"<a/>" * 9, zipfile.ZIP_LZMA), "unbekannte Art gepackt"),
    "bomb": (lambda: with_parts(word__theme_xml=b"<a>" + b" " * (3 * 2**20) + b"</a>"), "ausgepackt zu groß"),
    "many members": (lambda: town.packed(town.parts() | {f"word/{n}.xml": "<a/>" for n in range(500)}), "mehr als 500 Teile"),
    "shared data": (overlapping, "keine heile docx-Datei"),
    "deep": (lambda: with_parts(word__theme_xml=DEEP), "zu tief verschachtelt"),
    "many attributes": (lambda: with_parts(word__theme_xml=WIDE), "zu groß"),
    "unbound prefix": (lambda: with_parts(word__theme_xml="<x:a/>"), "kein gültiges XML"),
    "long attribute": (lambda: with_parts(word__styles_xml=f'<a b="{os.urandom(6 * 2**20).hex()}"/>'), "XML"),
    "styles declared as header": (lambda: _types("wordprocessingml.styles+xml", "wordprocessingml.header+xml"), "falsch angemeldet"),
    "styles that are none": (lambda: with_parts(word__styles_xml="<a/>"), "falsch angemeldet"),
    "spreadsheet": (lambda: _types("wordprocessingml.document.main+xml", "spreadsheetml.sheet.main+xml"), "kein Word-Dokument"),
    "no text": (lambda: _without("word/document.xml"), "ihr fehlt der Teil „word/document.xml“"),
    "no styles": (lambda: _without("word/styles.xml"), "ihr fehlt der Teil „word/styles.xml“"),
    "no content types": (lambda: _without("[Content_Types].xml"), "keine Word-Datei"),
    "strict": (town.strict, "als „Word-Dokument (*.docx)“ sichern"),
    "open document": (lambda: town.packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}), "OpenDocument"),
    "empty": (lambda: b"", "keine heile docx-Datei"),
    "no zip": (lambda: b"Vorlage", "keine heile docx-Datei"),
    "cut off": (lambda: town.german()[:2000], "keine heile docx-Datei"),
}  # fmt: skip


@pytest.mark.parametrize("case", HOSTILE)
def test_it_is_refused_at_once(sample: Document, tmp_path: Path, case: str):
    make, reason = HOSTILE[case]
    path = tmp_path / "vorlage.docx"
    path.write_bytes(make())
    start = time.perf_counter()
    with pytest.raises(CannotWrite) as refusal:
        render(sample, path)
    assert time.perf_counter() - start < LONGEST
    said = str(refusal.value)
    assert said.startswith("Die Word-Vorlage „vorlage.docx“ wird nicht verwendet: ")
    assert reason in said
    assert said.endswith(".")
    assert said.isprintable()


def test_the_same_template_without_any_of_this_is_used(sample: Document, tmp_path: Path):
    path = tmp_path / "vorlage.docx"
    harmless = town.parts() | {
        "word/_rels/header1.xml.rels": f'<Relationships xmlns="{RELS}"><Relationship Id="rId9" Type="{R}/hyperlink" '
        'Target="https://www.example.org/" TargetMode="External"/></Relationships>'
    }
    path.write_bytes(town.packed(harmless))
    assert render(sample, path)


def test_references_in_circles_end(sample: Document, tmp_path: Path):
    path = tmp_path / "vorlage.docx"
    around = f'<Relationships xmlns="{RELS}"><Relationship Id="rId1" Type="{R}/header" Target="document.xml"/></Relationships>'
    styles = str(town.parts()["word/styles.xml"])
    circle = styles.replace('<w:basedOn w:val="Standard"/>', '<w:basedOn w:val="Textkrper"/>')
    path.write_bytes(
        town.packed(town.parts() | {"word/_rels/header1.xml.rels": around, "word/styles.xml": circle})
    )
    assert render(sample, path)


@pytest.mark.skipif(sys.platform == "win32", reason="Geräte und Rohre gibt es so nur unter POSIX")
def test_what_is_no_file_is_refused(sample: Document, tmp_path: Path):
    (tmp_path / "ordner.docx").mkdir()
    for name in ("kreis.docx", "kreis2.docx"):
        (tmp_path / name).symlink_to(tmp_path / ("kreis2.docx" if name == "kreis.docx" else "kreis.docx"))
    os.mkfifo(tmp_path / "rohr.docx")
    (tmp_path / "endlos.docx").symlink_to("/dev/zero")
    for name, reason in (
        ("ordner.docx", "sie ist keine Datei"),
        ("rohr.docx", "sie ist keine Datei"),
        ("endlos.docx", "sie ist keine Datei"),
        ("kreis.docx", "die Verknüpfung führt im Kreis"),
        ("fehlt.docx", "die Datei gibt es nicht"),
        ("x" * 300, "der Name ist zu lang"),
    ):
        with pytest.raises(CannotWrite, match=reason):
            render(sample, tmp_path / name)


def test_a_huge_file_is_not_read(sample: Document, tmp_path: Path):
    path = tmp_path / "vorlage.docx"
    with path.open("wb") as file:
        file.truncate(21 * 2**20)
    with pytest.raises(CannotWrite, match="größer als 20 MiB"):
        render(sample, path)
