"""Files that other programs wrote: nothing fails, and what is found is really in them."""

from __future__ import annotations

import contextlib
import random
import subprocess
from collections.abc import Mapping
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from praevkonzept.errors import CannotRead
from praevkonzept.word.checks import integrity, registry
from praevkonzept.word.checks.reader import open_word
from tests.tools import tool
from tests.word.checks.conftest import pack

MARKDOWN = """\
---
title: Probe
toc: true
---
# Eins {#eins}

Text mit [Link](#eins) und Fußnote.[^1]

[^1]: Eine Note.

## Zwei

1. erstens
2. zweitens

| A | B |
|---|---|
| 1 | 2 |

# Drei

Das Konzept gilt für {{stadt}}.
"""


def codes(path: Path) -> set[str]:
    return {finding.code for finding in registry.run(open_word(path), integrity.CHECKS)}


def test_python_docx(tmp_path: Path):
    document = docx.Document()
    document.add_heading("Titel", 0)
    document.add_heading("Kapitel", 1)
    document.add_paragraph("Punkt", style="List Bullet")
    document.add_table(2, 2, style="Table Grid")
    document.save(str(tmp_path / "papier.docx"))
    assert codes(tmp_path / "papier.docx") == set()


@pytest.mark.system
def test_pandoc(tmp_path: Path):
    """Pandoc leaves its contents to Word (PRV612), and its template has a style based on one that is not there (PRV606)."""
    command = [tool("pandoc"), "-o", str(tmp_path / "papier.docx")]
    subprocess.run(command, input=MARKDOWN.encode(), check=True, timeout=60)
    assert {"PRV617"} <= codes(tmp_path / "papier.docx") <= {"PRV606", "PRV612", "PRV616", "PRV617"}


@pytest.mark.system
def test_libreoffice(tmp_path: Path, rendered: bytes):
    """LibreOffice writes the style of some paragraphs behind their page shape (PRV616); the comments stay (PRV618)."""
    (tmp_path / "papier.docx").write_bytes(rendered)
    command = [
        tool("soffice"), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
        "--convert-to", "docx", "--outdir", str(tmp_path / "neu"), str(tmp_path / "papier.docx"),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    assert {"PRV618"} <= codes(tmp_path / "neu" / "papier.docx") <= {"PRV616", "PRV618"}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32), count=st.integers(1, 30))
def test_no_damage_is_an_internal_error(parts: Mapping[str, bytes], tmp_path: Path, seed: int, count: int):
    """Bytes of a part turned round or cut out: it is refused with a sentence, or there are findings, or nobody notices."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    name = chance.choice([name for name in parts if name.endswith((".xml", ".rels"))])
    data = bytearray(parts[name])
    for _ in range(count):
        if not data:
            break
        at = chance.randrange(len(data))
        if chance.random() < 0.5:
            data[at] = chance.choice(b"<>/\"'=:wrp0123456789 \xff\0&")
        else:
            del data[at : at + chance.randrange(1, 40)]
    with contextlib.suppress(CannotRead):
        registry.run(open_word(pack(tmp_path / "papier.docx", {**parts, name: bytes(data)})))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_no_damage_of_the_zip_is_an_internal_error(rendered: bytes, tmp_path: Path, seed: int):
    """Most bytes are turned round in the list at the end: names, sizes, positions, methods."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    data = bytearray(rendered)
    for _ in range(chance.randrange(1, 6)):
        data[chance.randrange(len(data) - 2000 if chance.random() < 0.7 else 0, len(data))] = (
            chance.randrange(256)
        )
    (tmp_path / "papier.docx").write_bytes(data)
    with contextlib.suppress(CannotRead):
        registry.run(open_word(tmp_path / "papier.docx"))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_no_odd_value_is_an_internal_error(parts: Mapping[str, bytes], tmp_path: Path, seed: int):
    """Well-formed parts in which attributes say something else, elements are gone, doubled or somewhere else."""
    from lxml import etree

    chance = random.Random(seed)  # noqa: S311 - not for secrets
    name = chance.choice([name for name in parts if name.endswith((".xml", ".rels"))])
    root = etree.fromstring(parts[name])
    for _ in range(12):
        element = chance.choice(list(root.iter()))
        parent = element.getparent()
        what = chance.randrange(4)
        if what == 0 and element.attrib:
            key = chance.choice(list(element.attrib))
            element.set(
                key, chance.choice(("", "-1", "x", "9" * 30, "²", "\u0661", "../..", "rId1", "none", "1.5"))
            )
        elif what == 1 and parent is not None:
            parent.remove(element)
        elif what == 2 and parent is not None:
            parent.append(etree.fromstring(etree.tostring(element)))
        else:
            element.text = chance.choice(
                ("{{x}}", "PAGEREF", " REF \\h", 'HYPERLINK "', "SET", "MERGEFIELD", "\u202e")
            )
    with contextlib.suppress(CannotRead):
        registry.run(open_word(pack(tmp_path / "papier.docx", {**parts, name: etree.tostring(root)})))
