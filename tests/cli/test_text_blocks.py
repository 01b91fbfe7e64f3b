"""`praev build-docx --text-blocks`: text files for the council's information system beside the paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Praev

DAY = ("--today", "2026-02-01")
NAMES = [
    "anlagen.txt",
    "beratungsfolge.txt",
    "beschlussvorschlag.txt",
    "betreff.txt",
    "finanzielle-auswirkungen.txt",
    "sachverhalt.txt",
]


def proposal(praev: Praev, root: Path, folder: Path, *more: str) -> tuple[int, str, str]:
    result = praev(
        "build-docx", "--document", "beschlussvorlage", *DAY, "--text-blocks", str(folder), *more, root=root
    )
    return result.code, result.out, result.err


def test_writes_one_text_per_register_and_names_them(praev: Praev, small: Path, tmp_path: Path) -> None:
    folder = tmp_path / "rats info" / "texte"
    code, out, _ = proposal(praev, small, folder)
    assert code == 0
    assert sorted(path.name for path in folder.iterdir()) == NAMES
    assert out.splitlines()[0] == str(small / "build" / "beschlussvorlage.docx")
    assert sorted(out.splitlines()[1:]) == [str(folder / name) for name in NAMES]
    for path in folder.iterdir():
        text = path.read_bytes().decode("utf-8")
        assert text.endswith("\n")
        assert "\r" not in text


def test_twice_the_same(praev: Praev, small: Path, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        proposal(praev, small, tmp_path / folder)
    first, second = ({p.name: p.read_bytes() for p in (tmp_path / f).iterdir()} for f in ("a", "b"))
    assert first == second


def test_a_paper_without_registers_has_no_texts(praev: Praev, small: Path, tmp_path: Path) -> None:
    result = praev("build-docx", *DAY, "--text-blocks", str(tmp_path / "texte"), root=small)
    assert result.code == 2
    assert "konzept.yaml nennt kein Register." in result.err
    assert not (tmp_path / "texte").exists()
    assert not (small / "build").exists()


def test_a_form_with_a_mistake_writes_nothing(praev: Praev, small: Path, tmp_path: Path) -> None:
    own = small / "templates" / "beschlussvorlage.yaml"
    own.parent.mkdir()
    own.write_text(
        "title: V\nform: {publicty: öffentlich}\nchapters: [{title: A, register: a}]", encoding="utf-8"
    )
    code, out, err = proposal(praev, small, tmp_path / "texte")
    assert (code, out) == (3, "")
    assert (
        "beschlussvorlage.yaml: „form“ hat den unbekannten Schlüssel „publicty“. Meinten Sie „publicity“?"
        in err
    )
    assert not (tmp_path / "texte").exists()


def test_a_folder_that_is_a_file_is_said(praev: Praev, small: Path, tmp_path: Path) -> None:
    file = tmp_path / "datei"
    file.write_text("alt", encoding="utf-8")
    code, _, err = proposal(praev, small, file)
    assert code == 4
    assert "lässt sich nicht schreiben" in err
    assert file.read_text(encoding="utf-8") == "alt"


@pytest.mark.parametrize(("profile", "shown"), [("public", False), ("internal", True)])
def test_texts_hold_no_more_than_the_profile_sees(
    praev: Praev, small: Path, tmp_path: Path, profile: str, shown: bool
) -> None:
    measure = small / "catalogue" / "measures" / "ausbau.yaml"
    text = measure.read_text(encoding="utf-8")
    measure.write_text(f"{text}visibility: internal\n", encoding="utf-8")
    proposal(praev, small, tmp_path / "texte", "--profile", profile)
    sachverhalt = (tmp_path / "texte" / "sachverhalt.txt").read_text(encoding="utf-8")
    assert ("1 Maßnahme" in sachverhalt.replace("\u00a0", " ")) is shown
