"""Templates: ours is built the same every time; a foreign one is used if it is sound and refused if it is not."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import docx
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from praevkonzept.documents.blocks import Document
from praevkonzept.errors import CannotWrite
from praevkonzept.word import package, render
from praevkonzept.word.styles import resolve
from praevkonzept.word.stylesheet import STYLES
from praevkonzept.word.templates import own_template
from praevkonzept.word.xml import W

Change = Callable[[Mapping[str, bytes]], Path]
SAMPLE = Path(__file__).parent / "conftest.py"
_W = f"{{{W}}}"

_RENDER = """
import hashlib, sys
from pathlib import Path
from praevkonzept.documents.blocks import *
from praevkonzept.word.templates import own_template
from praevkonzept.word import render
links = tuple(Link(f"L{n}", f"https://example.org/{n}") for n in range(30))
blocks = (Heading(1, "Ä", "ae"), Paragraph(links), Bullets(((Text("x"),),) * 3, True))
document = Document("T", blocks, created="2026-03-29T02:30:00+01:00", state=(("Commit", "abc"),))
print(hashlib.sha256(render(document, Path(sys.argv[1]))).hexdigest(), hashlib.sha256(own_template.build()).hexdigest())
"""


def test_the_script_that_builds_it_warns_of_nothing(tmp_path: Path):
    command = [
        sys.executable,
        "-W",
        "error",
        "-m",
        "praevkonzept.word.templates.own_template",
        str(tmp_path / "neu.docx"),
    ]
    assert subprocess.run(command, capture_output=True, check=False).stderr == b""


def test_no_single_lines_stand_at_the_head_of_a_page(template: Path):
    with zipfile.ZipFile(template) as archive:
        styles = archive.read("word/styles.xml").decode()
    assert "<w:pPrDefault><w:pPr><w:widowControl/>" in styles


def test_the_committed_template_is_the_built_one(template: Path):
    assert template.read_bytes() == own_template.build(), (
        "python -m praevkonzept.word.templates.own_template templates/praev.docx"
    )


def test_it_is_written_where_one_says(tmp_path: Path):
    assert own_template.main([str(tmp_path / "neu.docx")]) == 0
    assert (tmp_path / "neu.docx").read_bytes() == own_template.build()


def test_the_same_bytes_in_another_world(template: Path, tmp_path: Path):
    hashes = set()
    for seed, zone, locale in (("0", "UTC", "C"), ("1234", "Asia/Kathmandu", "C.UTF-8")):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "PYTHONUTF8": "1"}
        folder = tmp_path / seed
        folder.mkdir()
        run = subprocess.run(
            [sys.executable, "-c", _RENDER, str(template)],
            env=environment, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=True,
        )  # fmt: skip
        hashes.add(run.stdout)
    assert len(hashes) == 1


def test_the_zip_is_sorted_and_dated_alike(rendered: bytes):
    with zipfile.ZipFile(io.BytesIO(rendered)) as archive:
        names = archive.namelist()
        assert names == ["[Content_Types].xml", *sorted(names[1:])]
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_no_finding_of_openxml_audit(rendered: bytes, template: Path, tmp_path: Path):
    (tmp_path / "papier.docx").write_bytes(rendered)
    for path in (tmp_path / "papier.docx", template):
        result = OpenXmlValidator().validate(path)
        assert [str(error) for error in result.errors] == []


def test_our_template_plays_every_role(template: Path):
    root = etree.fromstring(package.read(template)["word/styles.xml"])
    before = len(root)
    assert resolve(root) == {style.role: style.id for style in STYLES}
    assert len(root) == before


def test_roles_are_found_by_mapping_name_alias_and_german_name():
    root = etree.fromstring(
        f'<w:styles xmlns:w="{W}">'
        '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="ÜBERSCHRIFT 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="Amtstext"/><w:aliases w:val="x, body text"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="Amtshinweis"/></w:style>'
        '<w:style w:type="character" w:styleId="d"><w:name w:val="title"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="PraevLead"><w:name w:val="etwas anderes"/></w:style>'
        "</w:styles>"
    )
    roles = resolve(root, {"note": "amtshinweis"})
    assert (roles["heading1"], roles["body"], roles["note"]) == ("a", "b", "c")
    assert roles["title"] == "Title"  # „title“ there is no paragraph style: ours is added
    styles = {item.get(f"{_W}styleId"): item for item in root}
    assert set(roles.values()) <= set(styles)
    assert styles["ListBullet"].find(f".//{_W}numPr") is None


def test_a_template_made_elsewhere_works(sample: Document, tmp_path: Path):
    path = tmp_path / "stadt.docx"
    docx.Document().save(str(path))
    (tmp_path / "papier.docx").write_bytes(render(sample, path))
    document = docx.Document(str(tmp_path / "papier.docx"))
    assert [section.orientation for section in document.sections] == [0, 0, 1, 0]
    assert [str(error) for error in OpenXmlValidator().validate(tmp_path / "papier.docx").errors] == []


def test_text_around_the_place_stays(sample: Document, changed_template: Change, template: Path):
    xml = package.read(template)["word/document.xml"].decode()
    logo = "<w:p><w:r><w:t>Stadtwappen</w:t></w:r></w:p>"
    path = changed_template({"word/document.xml": xml.replace("<w:body>", f"<w:body>{logo}").encode()})
    with zipfile.ZipFile(io.BytesIO(render(sample, path))) as archive:
        written = archive.read("word/document.xml").decode()
    assert f"<w:body>{logo}<w:p>" in written
    assert "Muster einer Seite" not in written


_BOMB = b"<a>" + b" " * (3 * 2**20) + b"</a>"
_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}" TargetMode="External"/>'
    "</Relationships>"
)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("word/settings.xml", b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "DOCTYPE"),
        ("word/fontTable.xml", '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'.encode("utf-16"), "DOCTYPE"),
        ("word/vbaProject.bin", b"x", "Makros"),
        ("word/activeX/activeX1.xml", b"<a/>", "Makros"),
        ("word/../../böse.xml", b"<a/>", "zeigt aus der Datei hinaus"),
        ("/etc/passwd", b"x", "zeigt aus der Datei hinaus"),
        ("C:\\x.xml", b"<a/>", "zeigt aus der Datei hinaus"),
        ("word/bombe.xml", _BOMB, "ausgepackt zu groß"),
        ("word/_rels/settings.xml.rels", _RELS.format("attachedTemplate", "https://x/y.dotm").encode(), "von außen"),
        ("word/_rels/header1.xml.rels", _RELS.format("image", "file://server/x.png").encode(), "von außen"),
        ("word/header1.xml", b"<kaputt", "kein gültiges XML"),
        ("word/document.xml", b"<a/>", "kein Word-Dokument"),
        ("[Content_Types].xml", b'<Types><Default Extension="x" ContentType="a.macroEnabled.main+xml"/></Types>', "Makros"),
    ],
)  # fmt: skip
def test_a_dangerous_template_is_refused(
    sample: Document, changed_template: Change, name: str, data: bytes, reason: str
):
    with pytest.raises(
        CannotWrite, match=r"^Die Word-Vorlage „vorlage.docx“ wird nicht verwendet: .*\.$"
    ) as refusal:
        render(sample, changed_template({name: data}))
    assert reason in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_link_in_a_template_is_no_danger(sample: Document, changed_template: Change):
    assert render(
        sample,
        changed_template({"word/_rels/header1.xml.rels": _RELS.format("hyperlink", "https://x/").encode()}),
    )


@pytest.mark.parametrize("data", [b"", b"kein zip", b"PK\x03\x04kaputt", zipfile.ZipFile.__doc__.encode()])  # type: ignore[union-attr]
def test_what_is_no_word_file_is_refused(sample: Document, tmp_path: Path, data: bytes):
    path = tmp_path / "x.docx"
    path.write_bytes(data)
    with pytest.raises(CannotWrite, match="keine heile docx-Datei"):
        render(sample, path)


def test_a_damaged_or_incomplete_zip_is_refused(sample: Document, tmp_path: Path):
    path = tmp_path / "x.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    with pytest.raises(CannotWrite, match="keine Word-Datei"):
        render(sample, path)


def test_too_many_parts_are_refused(sample: Document, changed_template: Change):
    with pytest.raises(CannotWrite, match="mehr als 500 Teile"):
        render(sample, changed_template({f"word/{n}.xml": b"<a/>" for n in range(500)}))


def test_a_missing_template_is_named(sample: Document, tmp_path: Path):
    with pytest.raises(CannotWrite, match=r"„fehlt\.docx“ lässt sich nicht lesen"):
        render(sample, tmp_path / "fehlt.docx")


def test_a_moment_that_is_none_is_refused(template: Path):
    with pytest.raises(CannotWrite, match="gestern"):
        render(Document("T", (), created="gestern"), template)


@pytest.mark.parametrize("last", ["", '<w:numIdMacAtCleanup w:val="1"/>'])
def test_a_template_without_lists_is_given_ours(sample: Document, changed_template: Change, last: str):
    path = changed_template(
        {"word/numbering.xml": f'<w:numbering xmlns:w="{W}">{last}</w:numbering>'.encode()}
    )
    with zipfile.ZipFile(io.BytesIO(render(sample, path))) as archive:
        numbers = etree.fromstring(archive.read("word/numbering.xml"))
        used = {
            item.get(f"{_W}val")
            for item in etree.fromstring(archive.read("word/document.xml")).iter(f"{_W}numId")
        }
    kinds = [etree.QName(item).localname for item in numbers]
    assert kinds == ["abstractNum"] * 2 + ["num"] * 5 + ["numIdMacAtCleanup"] * bool(last)
    assert used <= {item.get(f"{_W}numId") for item in numbers.iter(f"{_W}num")}
    assert [item.get(f"{_W}val") for item in numbers.iter(f"{_W}numFmt")][::3] == ["bullet", "decimal"]
