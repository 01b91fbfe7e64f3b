"""What an office program makes of the file: it opens, has pages, and no reference is broken."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.system


def _tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        message = f"{name} fehlt"
        if os.environ.get("CI"):
            pytest.fail(f"{message}, in der CI Pflicht")
        pytest.skip(message)
    return found


@pytest.fixture(scope="module")
def pdf(rendered: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The rendered sample as PDF."""
    office, folder = _tool("soffice"), tmp_path_factory.mktemp("office")
    (folder / "papier.docx").write_bytes(rendered)
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


def test_it_becomes_pages_with_title_and_without_broken_references(pdf: Path):
    text = subprocess.run(
        [_tool("pdftotext"), "-layout", str(pdf), "-"], check=True, capture_output=True
    ).stdout
    pages = text.decode().rstrip("\f").split("\f")
    assert len(pages) >= 6
    assert "Konzept für Kamen" in pages[0]
    assert "Seite 1" not in pages[0]
    assert f"Seite 2 von {len(pages)}" in pages[1]
    assert "Fehler" not in text.decode()
    assert "Error" not in text.decode()
    assert all(page.strip() for page in pages)
