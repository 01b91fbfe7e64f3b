"""What an office program makes of the file: it opens, has pages, and no reference is broken."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from praevkonzept.documents.blocks import Document
from praevkonzept.word import render
from praevkonzept.word.comments import without_comments
from tests.tools import tool

pytestmark = pytest.mark.system


@pytest.fixture(scope="module")
def pdf(sample: Document, template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as PDF, without remarks: LibreOffice 7.4 mixes them up with footnotes."""
    office, folder = tool("soffice"), tmp_path_factory.mktemp("office")
    (folder / "papier.docx").write_bytes(render(without_comments(sample), template))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        office,
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(folder / "papier.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return folder / "papier.pdf"


@pytest.fixture(scope="module")
def pages(pdf: Path) -> list[str]:
    """The text of each page, each gap one space."""
    command = [tool("pdftotext"), "-layout", str(pdf), "-"]
    text = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    return [re.sub(r"\s+", " ", page) for page in text.rstrip("\f").split("\f")]


def test_it_becomes_pages_with_title_and_without_broken_references(pages: list[str]):
    assert len(pages) >= 6
    assert "Konzept für Kamen" in pages[0]
    assert "Seite 1" not in pages[0]
    assert f"Seite 2 von {len(pages)}" in pages[1]
    assert not [page for page in pages if "Fehler" in page or "Error" in page]
    assert all(page.strip() for page in pages)


def test_references_lists_and_footnotes_say_the_right_thing(pages: list[str]):
    lists, text = pages[2], " ".join(pages[3:])
    captions = re.findall(r"(Tabelle \d+): (\w+)", text)
    assert [number for number, _ in captions] == [f"Tabelle {n}" for n in range(1, len(captions) + 1)]
    last = captions[-1][0]
    assert f"{last} und Abbildung 1 zeigen mehr" in text
    assert all(f"{number}: {word}" in lists for number, word in captions)
    assert "Abbildung 1: Angebote" in lists
    assert re.search(r"1 Siehe Kreis\.", text)
    assert text.count("Stand der Auskunft") >= 2
    assert "[Datum eintragen]" in text
    assert "Ort, Datum Bürgermeisterin" in text
