"""`praev check-template`: what it prints, how it ends, and that nothing hostile gets through."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from praevkonzept.resources import template_folder, template_path
from tests.cli.conftest import Praev
from tests.word.templates import town
from tests.word.test_hostile_templates import HOSTILE

SCHEMA = Path(__file__).parents[2] / "schema" / "output" / "check-template.schema.json"
WRONG = """\
title: "{twon}"
chapters:
  - title: Eins
    prose: leitbildd
    block: matrixx
"""


def test_a_word_template(praev: Praev, small: Path, tmp_path: Path) -> None:
    path = tmp_path / "stadt.docx"
    path.write_bytes(town.german())
    result = praev("check-template", str(path), root=small)
    assert result.code == 0
    assert result.out.startswith("Formatvorlagen  ")
    assert "Titelblatt      aus der Vorlage\n" in result.out
    assert result.out.endswith("1 Datei geprüft: 0 Fehler, 0 Warnungen, 3 Hinweise\n")
    assert result.err == ""


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)])
def test_how_it_ends(praev: Praev, small: Path, tmp_path: Path, level: str, code: int) -> None:
    path = tmp_path / "stadt.docx"
    path.write_bytes(town.mistyped())
    assert praev("check-template", str(path), "--fail-on", level, root=small).code == code


def test_a_word_template_with_a_wrong_assignment_fails(praev: Praev, small: Path, tmp_path: Path) -> None:
    path = tmp_path / "stadt.docx"
    path.write_bytes(town.german())
    (tmp_path / "stadt.styles.yaml").write_text("bdy: Textkörper\n", encoding="utf-8")
    result = praev("check-template", str(path), root=small)
    assert result.code == 1
    assert "stadt.styles.yaml:1:1: Fehler PRV423" in result.out
    built = praev("build-docx", "--template", str(path), "--today", "2026-02-01", root=small)
    assert built.code == 3
    assert "stadt.styles.yaml:1:1: Die Aufgabe „bdy“ gibt es nicht. Meinten Sie „body“?" in built.err


def test_an_outline(praev: Praev, small: Path, tmp_path: Path) -> None:
    path = tmp_path / "g.yaml"
    path.write_text(WRONG, encoding="utf-8")
    result = praev("check-template", str(path), root=small)
    assert result.code == 1
    lines = [line for line in result.out.splitlines() if "PRV4" in line and "explain" not in line]
    assert [line.partition("g.yaml:")[2] for line in lines] == [
        "1:8: Fehler PRV404 Der Platzhalter „{twon}“ ist unbekannt.",
        "4:12: Warnung PRV403 Den Text „leitbildd“ gibt es in catalogue/chapters/ nicht.",
        "5:12: Fehler PRV404 „Eins“ verlangt den unbekannten Baustein „matrixx“.",
    ]
    assert "Meinten Sie „matrix“?" in result.out


def test_without_a_catalogue_texts_are_not_checked(
    praev: Praev, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from praevkonzept.cli.main import run

    (tmp_path / "g.yaml").write_text("title: A\nchapters: [{title: B, prose: x}]\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["check-template", "g.yaml"]) == 0
    assert praev("check-template", "g.yaml", root=tmp_path).code == 3


def test_the_outlines_that_come_with_the_program(praev: Praev) -> None:
    for path in sorted(template_folder().glob("*.yaml")):
        assert " 0 Fehler" in praev("check-template", str(path)).out, path.name


@pytest.mark.parametrize("name", ["mistyped", "german"])
def test_json_has_the_published_shape(praev: Praev, small: Path, tmp_path: Path, name: str) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    path, outline = tmp_path / "stadt.docx", tmp_path / "g.yaml"
    path.write_bytes(town.EVERY[name]())
    outline.write_text(WRONG, encoding="utf-8")
    for file in (path, outline, template_path("praev.docx")):
        data = json.loads(praev("check-template", str(file), "--format", "json", root=small).out)
        Draft202012Validator(schema).validate(data)
        assert data["summary"]["errors"] == (2 if file == outline else 0)


@pytest.mark.parametrize("command", ["build-docx", "check-template"])
@pytest.mark.parametrize("case", ["dde", "bomb", "linked template", "empty"])
def test_a_hostile_template_ends_with_one_sentence(
    praev: Praev, small: Path, tmp_path: Path, command: str, case: str
) -> None:
    path, target = tmp_path / "vorlage.docx", tmp_path / "papier.docx"
    path.write_bytes(HOSTILE[case][0]())
    options = ("--today", "2026-02-01", "--template", str(path), "-o", str(target))
    result = praev(command, *(options if command == "build-docx" else (str(path),)), root=small)
    assert (result.code, result.out) == (4, "")
    assert result.err.startswith("Fehler: Die Word-Vorlage „vorlage.docx“ wird nicht verwendet: ")
    assert result.err.count("\n") == 1
    assert not target.exists()


@pytest.mark.parametrize(
    ("name", "content", "code", "said"),
    [
        ("fehlt.docx", None, 3, "gibt es nicht"),
        ("kaputt.yaml", "title: [", 3, "kaputt.yaml:"),
        ("leer.yaml", "", 3, "leer.yaml"),
        ("bild.png", "x", 4, "keine heile docx-Datei"),
    ],
)
def test_what_cannot_be_read(
    praev: Praev, small: Path, tmp_path: Path, name: str, content: str | None, code: int, said: str
) -> None:
    if content is not None:
        (tmp_path / name).write_text(content, encoding="utf-8")
    result = praev("check-template", str(tmp_path / name), root=small)
    assert (result.code, result.out) == (code, "")
    assert said in result.err
    assert result.err.count("\n") == 1


def test_the_build_names_what_it_added(praev: Praev, small: Path, tmp_path: Path) -> None:
    path = tmp_path / "stadt.docx"
    path.write_bytes(town.german())
    options = ("--template", str(path), "--today", "2026-02-01")
    result = praev("build-docx", *options, root=small)
    assert "Vorlage stadt.docx: " in result.err
    assert "ergänzt (Zitat, " in result.err
    assert "Vorlage " not in praev("build-docx", "--today", "2026-02-01", root=small).err
