"""`praev build-docx`: when it builds, what it says, that it never spoils an old file and gives the same bytes twice."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import Praev
from tests.cli.test_exit_codes import unknown_term

DAY = ("--today", "2026-02-01")


def text_of(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/document.xml").decode("utf-8")


def test_writes_where_it_says_and_tells_the_state(praev: Praev, small: Path) -> None:
    result = praev("build-docx", *DAY, root=small)
    target = small / "build" / "praeventionskonzept.docx"
    assert result.out.strip() == str(target)
    assert "ohne git" in result.err
    assert "Nicht erhoben, am häufigsten: " in result.err
    assert "Elterncafé" in text_of(target)


def test_refuses_errors_and_names_them(praev: Praev, small: Path) -> None:
    unknown_term(small)
    result = praev("build-docx", *DAY, root=small)
    assert result.out == ""
    assert "elterncafe.yaml:6:31: Fehler PRV203" in result.err
    assert not (small / "build").exists()


def test_a_draft_is_marked_and_lists_the_errors(praev: Praev, small: Path) -> None:
    unknown_term(small)
    result = praev("build-docx", "--draft", *DAY, root=small)
    text = text_of(small / "build" / "praeventionskonzept.docx")
    assert "ENTWURF" in text
    assert "kitta" in text
    assert "ENTWURF mit 1 Fehler;" in result.err.replace("\u00a0", " ")


def test_target_that_cannot_be_written_keeps_the_old_file(praev: Praev, small: Path, tmp_path: Path) -> None:
    folder = tmp_path / "ordner.docx"
    folder.mkdir()
    assert praev("build-docx", *DAY, "-o", str(folder), root=small).code == 4
    file = tmp_path / "datei"
    file.write_text("alt", encoding="utf-8")
    assert praev("build-docx", *DAY, "-o", str(file / "neu.docx"), root=small).code == 4
    assert file.read_text(encoding="utf-8") == "alt"


def test_unusable_template_keeps_the_old_file(praev: Praev, small: Path, tmp_path: Path) -> None:
    template, target = tmp_path / "vorlage.docx", tmp_path / "papier.docx"
    template.write_bytes(b"kein zip")
    target.write_bytes(b"alt")
    assert praev("build-docx", *DAY, "--template", str(template), "-o", str(target), root=small).code == 4
    assert praev("build-docx", *DAY, "--template", str(tmp_path / "fehlt.docx"), root=small).code == 4
    assert target.read_bytes() == b"alt"


def test_same_state_same_bytes(
    praev: Praev, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    first, second = tmp_path / "a.docx", tmp_path / "b.docx"
    for target in (first, second):
        assert praev("build-docx", "-o", str(target), root=small).code == 0
    assert first.read_bytes() == second.read_bytes()


def test_the_clock_is_never_silent(praev: Praev, small: Path) -> None:
    assert "von der Uhr" in praev("build-docx", root=small).err
    assert "von der Uhr" not in praev("build-docx", *DAY, root=small).err


def test_wrong_epoch_is_a_usage_error(praev: Praev, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "gestern")
    assert praev("build-docx", root=small).code == 2


def test_a_town_brings_its_own_outline(praev: Praev, small: Path) -> None:
    (small / "templates").mkdir()
    outline = small / "templates" / "konzept.yaml"
    outline.write_text("title: Unser Plan\nchapters:\n  - title: Einziges Kapitel\n", encoding="utf-8")
    assert praev("build-docx", *DAY, root=small).code == 0
    assert "Einziges Kapitel" in text_of(small / "build" / "praeventionskonzept.docx")
    outline.write_text("titel: Unser Plan\n", encoding="utf-8")
    assert praev("build-docx", *DAY, root=small).code == 3


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"title: \xdcbersicht\n", "nicht in UTF-8"),
        (b"title: a\x07\n", "U+0007"),
        (b"title: [\n", "konzept.yaml:1:8: Die eckige Klammer „[“ wird nicht geschlossen"),
    ],
)
def test_an_outline_is_read_as_strictly_as_a_record(
    praev: Praev, small: Path, raw: bytes, words: str
) -> None:
    (small / "templates").mkdir(exist_ok=True)
    (small / "templates" / "konzept.yaml").write_bytes(raw)
    result = praev("build-docx", *DAY, root=small)
    assert (result.code, words in result.err) == (3, True), result.err
