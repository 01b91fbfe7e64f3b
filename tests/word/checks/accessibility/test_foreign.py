"""Files that other programs wrote: what is found there was looked at once and is really in them."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import docx
import pytest
from docx.shared import Pt

from praevkonzept.word.checks import accessibility, registry
from praevkonzept.word.checks.reader import open_word
from tests.word.checks.accessibility.papers import SENTENCE

MARKDOWN = f"""\
# Bericht

{SENTENCE} Den Plan gibt es [hier](https://www.example.org/a).

**Ziele**

{SENTENCE}

### Sprung

- eins
- zwei

| A | B |
|---|---|
| 1 | 2 |
| 3 |   |

1. erstens
2. zweitens
"""


def codes(path: Path) -> list[str]:
    return sorted({each.code for each in registry.run(open_word(path), accessibility.CHECKS)})


def test_python_docx(tmp_path: Path):
    """Its template is English, has no title and a pale blue for quotes; the rest is what is written here."""
    document = docx.Document()
    document.add_heading("Bericht zur Lage der Kinder", 0)
    document.add_heading("Überblick", 1)
    document.add_paragraph(SENTENCE)
    document.add_paragraph("Punkt", style="List Bullet")
    document.add_paragraph("Zitat", style="Intense Quote")
    document.add_table(2, 2, style="Light Grid Accent 1")
    document.add_paragraph().add_run("Ziele").font.size = Pt(16)
    document.add_paragraph(SENTENCE)
    document.save(str(tmp_path / "papier.docx"))
    assert codes(tmp_path / "papier.docx") == [
        "PRV620", "PRV621", "PRV628", "PRV630", "PRV632", "PRV635", "PRV650",
    ]  # fmt: skip


@pytest.mark.system
def test_pandoc(tmp_path: Path):
    """Pandoc marks head rows and lists; its template is English and its links are too pale."""
    if shutil.which("pandoc") is None:
        if os.environ.get("CI"):
            pytest.fail("pandoc fehlt, in der CI Pflicht")
        pytest.skip("pandoc fehlt")
    command = ["pandoc", "-o", str(tmp_path / "papier.docx"), "--metadata", "title=Bericht"]
    subprocess.run(command, input=MARKDOWN.encode(), check=True, timeout=60)
    found = codes(tmp_path / "papier.docx")
    assert {"PRV621", "PRV625", "PRV628", "PRV632", "PRV635", "PRV645", "PRV650"} <= set(found)
    assert not {"PRV620", "PRV629", "PRV630"} & set(found)
