"""Page numbers and PDF: counted until they are right, kept beside the paper, and never in the way of the Word file."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.cli.conftest import SMALL, Praev
from tests.tools import tool

OFFICE = Path(__file__).parent / "data" / "office.py"
DAY = ("--today", "2026-02-01")
BUILD = ("build-docx", *DAY)

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="der Ersatz ist ein Shell-Skript")
Calls = Callable[[], int]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Calls:
    """A program in the place of LibreOffice; how often it was called."""
    calls = tmp_path / "calls"
    calls.write_text("0", encoding="ascii")
    program(tmp_path, monkeypatch, f'exec "{sys.executable}" "{OFFICE}" "$@"')
    monkeypatch.setenv("CALLS", str(calls))
    return lambda: int(calls.read_text(encoding="ascii"))


def program(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    path = folder / "office"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    monkeypatch.setenv("PRAEV_SOFFICE", str(path))


def paper(town: Path) -> Path:
    return town / "build" / "praeventionskonzept.docx"


def page_map(town: Path) -> Path:
    return town / "build" / "praeventionskonzept.seiten.json"


def kept(town: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(page_map(town).read_bytes())
    return data


def numbers(path: Path) -> list[int]:
    """The page numbers of the contents, without those of the lists of tables and figures."""
    with zipfile.ZipFile(path) as package:
        text = package.read("word/document.xml").decode()
    return [int(number) for number in re.findall(r"PAGEREF _Toc.*?<w:t>(\d+)</w:t>", text)]


def change(town: Path, old: str, new: str) -> None:
    offer = town / "catalogue" / "offers" / "elterncafe.yaml"
    text = offer.read_text(encoding="utf-8")
    assert old in text
    offer.write_text(text.replace(old, new, 1), encoding="utf-8")


@on_posix
def test_pages_are_counted_and_counted_again(praev: Praev, small: Path, office: Calls) -> None:
    result = praev(*BUILD, root=small)
    assert (result.code, office()) == (0, 2), result.err
    assert "Seitenzahlen nach Ersatzoffice 1." in result.err
    found = numbers(paper(small))
    assert len(found) > 10
    assert found == sorted(found)
    assert set(found) <= set(kept(small)["pages"].values())


@on_posix
def test_a_kept_map_gives_the_same_bytes_without_libreoffice(
    praev: Praev, small: Path, office: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    praev(*BUILD, root=small)
    counted, map_before = paper(small).read_bytes(), page_map(small).read_bytes()
    praev(*BUILD, root=small)
    assert office() == 2
    monkeypatch.setenv("PRAEV_SOFFICE", "")
    result = praev(*BUILD, root=small)
    assert "Seitenzahlen nach Ersatzoffice 1." in result.err
    assert paper(small).read_bytes() == counted
    assert page_map(small).read_bytes() == map_before


@on_posix
def test_old_numbers_are_a_guess_that_is_checked(
    praev: Praev, small: Path, tmp_path: Path, office: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    praev(*BUILD, root=small)
    change(small, "name: ", "name: Neues ")
    praev(*BUILD, root=small)
    assert office() == 3
    fresh = shutil.copytree(small / "catalogue", tmp_path / "frisch" / "catalogue").parent
    praev(*BUILD, root=fresh)
    assert paper(fresh).read_bytes() == paper(small).read_bytes()
    monkeypatch.setenv("PLACED", "3")
    change(small, "name: Neues ", "name: Anderes ")
    praev(*BUILD, root=small)
    assert numbers(paper(small)) == [page + 3 for page in numbers(paper(fresh))]


@on_posix
def test_numbers_that_never_settle_are_left_out(
    praev: Praev, small: Path, office: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RESTLESS", "1")
    result = praev(*BUILD, root=small)
    assert (result.code, office()) == (0, 4)
    assert "keine Seitenzahlen: LibreOffice zählt jedes Mal andere Seiten. In Word:" in result.err
    assert numbers(paper(small)) == []
    assert not page_map(small).exists()


@on_posix
def test_who_wants_no_numbers_waits_for_nothing(praev: Praev, small: Path, office: Calls) -> None:
    result = praev(*BUILD, "--no-page-numbers", root=small)
    assert (result.code, office(), numbers(paper(small))) == (0, 0, [])
    assert "noch keine Seitenzahlen. In Word:" in result.err
    (small / "templates").mkdir()
    plain = "title: Vorlage\ncontents: false\nchapters:\n  - title: Einziges Kapitel\n"
    (small / "templates" / "konzept.yaml").write_text(plain, encoding="utf-8")
    result = praev(*BUILD, root=small)
    assert (result.code, office()) == (0, 0)
    assert "Seitenzahlen" not in result.err


@on_posix
@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("exit 0", "LibreOffice hat kein PDF geschrieben (Rückgabewert 0)."),
        ("echo Absturz; exit 77", "LibreOffice hat kein PDF geschrieben (Absturz)."),
        (
            "for f; do :; done; echo kaputt > ${f%.docx}.pdf",
            "Das PDF von LibreOffice lässt sich nicht lesen.",
        ),
    ],
)
def test_whatever_libreoffice_does_there_is_a_word_file(
    praev: Praev, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, reason: str
) -> None:
    program(tmp_path, monkeypatch, script)
    result = praev(*BUILD, root=small)
    assert result.code == 0
    assert f"keine Seitenzahlen: {reason} In Word:" in result.err
    paper(small).unlink()
    result = praev(*BUILD, "--pdf", root=small)
    assert result.code == 4
    assert f"Kein PDF: {reason} Das Word-Dokument ist geschrieben." in result.err
    assert numbers(paper(small)) == []
    assert not paper(small).with_suffix(".pdf").exists()


def test_without_libreoffice_a_wanted_pdf_is_missed_aloud(praev: Praev, small: Path) -> None:
    result = praev(*BUILD, "--pdf", root=small)
    assert (result.code, result.out) == (4, f"{paper(small)}\n")
    assert "Kein PDF: LibreOffice ist abgeschaltet (PRAEV_SOFFICE ist leer)." in result.err


def test_a_wrong_program_is_named_before_anything_is_written(
    praev: Praev, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRAEV_SOFFICE", str(small / "nirgends"))
    result = praev(*BUILD, root=small)
    assert result.code == 2
    assert "PRAEV_SOFFICE nennt „" in result.err
    assert not (small / "build").exists()


@on_posix
@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[" * 100_000,
        "[]",
        "\ud800",
        '{"format_version": 2, "paper": "", "office": "", "pages": {}}',
        '{"format_version": 1, "paper": "", "office": "", "pages": {"a": "1"}}',
        '{"format_version": 1, "paper": "", "office": "", "pages": {"a": true}}',
        '{"format_version": 1, "paper": "", "office": "", "pages": {"a": 0}}',
    ],
)
def test_a_file_that_is_no_map_is_said_and_replaced(
    praev: Praev, small: Path, office: Calls, text: str
) -> None:
    page_map(small).parent.mkdir()
    page_map(small).write_text(text, encoding="utf-8", errors="surrogatepass")
    result = praev(*BUILD, root=small)
    assert (result.code, office()) == (0, 2)
    assert "praeventionskonzept.seiten.json ist beschädigt oder keine Seitenliste" in result.err
    assert kept(small)["office"] == "Ersatzoffice 1"


@on_posix
def test_a_map_that_cannot_be_written_is_only_said(praev: Praev, small: Path, office: Calls) -> None:
    page_map(small).mkdir(parents=True)
    result = praev(*BUILD, root=small)
    assert (result.code, office()) == (0, 2)
    assert "seiten.json ist ein Ordner" in result.err
    assert numbers(paper(small))


@on_posix
def test_the_map_names_nothing_that_the_profile_hides(praev: Praev, small: Path, office: Calls) -> None:
    change(small, "name: ", "visibility: internal\nname: ")
    praev(*BUILD, "--profile", "internal", root=small)
    assert "elterncafe" in page_map(small).read_text(encoding="utf-8")
    praev(*BUILD, "--profile", "council", root=small)
    assert office() == 4
    assert "elterncafe" not in page_map(small).read_text(encoding="utf-8")


@on_posix
def test_the_pdf_costs_no_further_count(praev: Praev, small: Path, office: Calls) -> None:
    pdf = paper(small).with_suffix(".pdf")
    assert praev(*BUILD, "--pdf", root=small).out == f"{paper(small)}\n{pdf}\n"
    assert office() == 2
    first = pdf.read_bytes()
    praev(*BUILD, "--pdf", root=small)
    assert office() == 3
    assert pdf.read_bytes() == first


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Word file of the small catalogue with a PDF beside it, by the real LibreOffice."""
    return built(tmp_path_factory.mktemp("echt") / "Präventions konzept.docx", "UTC")


def built(target: Path, zone: str) -> Path:
    environment = os.environ | {
        "PRAEV_SOFFICE": tool("soffice"), "SOURCE_DATE_EPOCH": "1767225600", "TZ": zone
    }  # fmt: skip
    command = [sys.executable, "-m", "praevkonzept", "--root", str(SMALL), *BUILD, "--pdf", "-o", str(target)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    assert "Seitenzahlen nach LibreOffice" in done.stderr
    return target


@pytest.mark.system
def test_every_line_of_the_contents_names_the_page_of_its_heading(real: Path) -> None:
    raw = subprocess.run(
        [tool("pdftotext"), "-layout", str(real.with_suffix(".pdf")), "-"], check=True, capture_output=True
    ).stdout
    pages = [re.sub(r"\s+", " ", page) for page in raw.decode().split("\f")]
    with zipfile.ZipFile(real) as package:
        text = package.read("word/document.xml").decode()
    lines = re.findall(r'<w:hyperlink w:anchor="_Toc[^>]*>(.*?)</w:hyperlink>', text)
    assert len(lines) > 10
    for line in lines:
        *words, number = re.findall(r"<w:t[^>]*>([^<]+)</w:t>", line)
        title = re.sub(r"\s+", " ", words[-1])
        assert title in pages[int(number) - 1], f"{title} steht nicht auf Seite {number}"
        assert f"Seite {number} von" in pages[int(number) - 1]


@pytest.mark.system
def test_the_pdf_can_be_read_aloud_and_leafed_through(real: Path) -> None:
    reader = PdfReader(real.with_suffix(".pdf"))
    catalogue: Any = reader.root_object
    assert catalogue["/MarkInfo"]["/Marked"].value is True
    assert catalogue["/StructTreeRoot"]["/K"]
    assert catalogue["/Lang"] == "de-DE"
    assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    described = catalogue["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in described
    assert "<xmp:CreateDate>2026-01-01T00:00:00Z<" in described
    assert reader.metadata is not None
    assert str(reader.metadata.creation_date_raw).startswith("D:20260101000000")
    with zipfile.ZipFile(real) as package:
        text = package.read("word/document.xml").decode()
        title = re.search(r"<dc:title>(.*?)</dc:title>", package.read("docProps/core.xml").decode())
    assert title is not None
    assert reader.metadata.title == title[1]
    in_word = re.findall(r'<w:pStyle w:val="Heading\d"/>', text)
    assert len(list(titles(reader.outline))) == len(in_word)


def titles(outline: Any) -> Any:
    for item in outline:
        if isinstance(item, list):
            yield from titles(item)
        else:
            yield item.title


@pytest.mark.system
def test_the_same_paper_and_pdf_on_another_clock(real: Path, tmp_path: Path) -> None:
    again = built(tmp_path / "nochmal.docx", "Pacific/Auckland")
    assert again.read_bytes() == real.read_bytes()
    assert again.with_suffix(".pdf").read_bytes() == real.with_suffix(".pdf").read_bytes()
