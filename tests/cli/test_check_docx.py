"""`praev check-docx`: what it prints in each format and how it ends; our own papers have nothing to complain about."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from praevkonzept.cli.building import DOCUMENTS
from praevkonzept.cli.word_checking import FORMATS
from praevkonzept.output.findings import unheard
from praevkonzept.output.plain import STEERING
from tests.cli.conftest import Praev
from tests.word.checks.conftest import pack
from tests.word.checks.seeds import HEADER, SETTINGS, Parts, both, part, put, said, text

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "schema/output/check-docx.schema.json").read_text(encoding="utf-8"))
SARIF = json.loads((ROOT / "tests/output/schemas/sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
DAY = ("--today", "2026-02-01")
ONLY = ("--select", "PRV60,PRV61")
SAID = "Im Text steht noch „{{stadt}}“."


@pytest.fixture
def parts(praev: Praev, tmp_path: Path) -> Parts:
    """The parts of the concept of the small catalogue."""
    assert praev("build-docx", *DAY, "-o", str(tmp_path / "konzept.docx")).code == 0
    with zipfile.ZipFile(tmp_path / "konzept.docx") as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture
def paper(parts: Parts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """With an error in the text, a warning and a hint in the settings."""
    monkeypatch.chdir(tmp_path)
    tracked = "<w:trackRevisions/><w:defaultTabStop"
    both(
        text('<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Geltung</w:t></w:r></w:p>'),
        said("Gilt für {{stadt}} und alle."),
        put(SETTINGS, "</w:settings>", "<w:view/></w:settings>"),
        put(SETTINGS, "<w:defaultTabStop", tracked),
    )(parts)
    return pack(tmp_path / "papier.docx", parts)


def test_a_finding_has_its_place_and_its_remedy(praev: Praev, paper: Path):
    result = praev("check-docx", paper.name, *ONLY)
    assert (result.code, result.err) == (1, "")
    assert result.out == (
        f"papier.docx: Fehler PRV617 {SAID}\n"
        "  Geltung: „Gilt für {{stadt}} und alle.“\n"
        "  → Ausfüllen oder löschen.   → praev explain PRV617\n"
        "papier.docx: Warnung PRV616 Einstellungen: Die Angabe „view“ steht hinter „listSeparator“ statt davor.\n"
        "  Einstellungen (word/settings.xml)\n"
        "  → Die Datei in Word öffnen und neu speichern; bleibt es dabei, dem Hersteller des Programms melden, das sie"
        " geschrieben hat.   → praev explain PRV616\n"
        "1 Datei geprüft: 1 Fehler, 1 Warnung, 1 Hinweis (einzeln mit -v)\n"
    )


def test_on_a_terminal_nothing_is_lost(praev: Praev, paper: Path, monkeypatch: pytest.MonkeyPatch):
    plain = praev("check-docx", paper.name, *ONLY).out
    monkeypatch.setattr("praevkonzept.cli.console.columns", lambda: 60)
    monkeypatch.setenv("FORCE_COLOR", "1")
    wrapped = praev("check-docx", paper.name, *ONLY).out
    assert max(map(len, wrapped.splitlines())) <= 60 + len("\x1b[1;31m\x1b[0m")
    assert "\x1b[1;31mFehler\x1b[0m" in wrapped
    assert "".join(wrapped.replace("\x1b[1;31m", "").replace("\x1b[1;33m", "").replace("\x1b[0m", "").split()) == "".join(
        plain.split()
    )  # fmt: skip


def test_json_keeps_its_published_shape(praev: Praev, paper: Path):
    result = praev("check-docx", paper.name, "--format", "json")
    content: dict[str, Any] = json.loads(result.out)
    jsonschema.validate(content, SCHEMA)
    assert result.code == 1
    ours = {each["code"]: each for each in content["findings"] if each["code"] < "PRV62"}
    assert list(ours) == ["PRV617", "PRV618", "PRV616"]
    assert ours["PRV617"] | {"fingerprint": ""} == {
        "code": "PRV617", "severity": "error", "title": "Platzhalter nicht ausgefüllt", "file": "papier.docx",
        "part": "word/document.xml", "headings": ["Geltung"], "excerpt": "Gilt für {{stadt}} und alle.",
        "message": SAID, "hint": "Ausfüllen oder löschen.", "fingerprint": "",
    }  # fmt: skip


def test_sarif_keeps_its_published_shape(praev: Praev, paper: Path):
    log = json.loads(praev("check-docx", paper.name, *ONLY, "--format", "sarif").out)
    jsonschema.Draft4Validator(SARIF).validate(log)
    error, warning = log["runs"][0]["results"]
    assert error["message"]["text"].startswith(f"{SAID} Ausfüllen oder löschen. (Geltung")
    (place,) = error["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "papier.docx"
    assert place["logicalLocations"] == [
        {"name": "Geltung", "fullyQualifiedName": "word/document.xml/Geltung"}
    ]
    assert (error["level"], warning["level"]) == ("error", "warning")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((), 1),
        (("--fail-on", "warning"), 1),
        (("--fail-on", "never"), 0),
        (("--ignore", "PRV617"), 0),
        (("--ignore", "PRV617", "--fail-on", "warning"), 1),
        (("--ignore", "PRV617,PRV616", "--fail-on", "warning"), 0),
        (("--ignore", "PRV617,PRV616", "--fail-on", "info"), 1),
        (("--select", "PRV618"), 0),
        (("--fail-on", "manchmal"), 2),
        (("--format", "junit"), 2),
        (("--select", "PRV203"), 2),
        (("-o", "papier.docx"), 2),
    ],
)
def test_exit_code(praev: Praev, paper: Path, arguments: tuple[str, ...], code: int):
    before = paper.read_bytes()
    selected = () if "--select" in arguments else ONLY
    assert praev("check-docx", paper.name, *selected, *arguments).code == code
    assert paper.read_bytes() == before


def test_what_is_left_out_is_said(praev: Praev, paper: Path):
    out = praev("check-docx", paper.name, "--select", "PRV61", "--ignore", "PRV617", "-v").out
    assert "PRV617" not in out.partition("geprüft")[0]
    assert "1 Hinweis\n1 Befund, davon 1 Fehler, nicht gezeigt (--ignore PRV617).\n" in out
    assert "erzwungen" in praev("check-docx", paper.name, *ONLY, "--fail-on", "never").out


def test_what_is_damaged_is_3_whatever_is_asked(praev: Praev, paper: Path, parts: Parts):
    pack(paper, {**parts, HEADER: b"<w:hdr"})
    result = praev("check-docx", paper.name, "--fail-on", "never", "--select", "PRV617", "--ignore", "PRV601")
    assert result.code == 3
    assert "PRV601" in result.out
    assert SAID in result.out


def test_what_is_no_word_file_is_3_and_one_sentence(praev: Praev, tmp_path: Path):
    (tmp_path / "brief.docx").write_text("kein Word", encoding="utf-8")
    for name in ("brief.docx", "fehlt.docx"):
        result = praev("check-docx", str(tmp_path / name))
        assert (result.code, result.out) == (3, "")
        assert result.err.startswith(f"Fehler: „{name}“ lässt sich nicht")
        assert result.err.count("\n") == 1


def test_a_report_goes_into_a_file_and_says_the_summary(praev: Praev, paper: Path):
    result = praev("check-docx", paper.name, *ONLY, "-o", "bericht.txt")
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith("1 Datei geprüft: 1 Fehler")
    assert SAID in (paper.parent / "bericht.txt").read_text(encoding="utf-8")


def test_quiet_says_nothing_where_there_is_nothing(praev: Praev, paper: Path):
    assert praev("check-docx", paper.name, "--select", "PRV605", "-q").out == ""
    assert praev("check-docx", paper.name, "--select", "PRV605").out.startswith("1 Datei geprüft: 0 Fehler")


@pytest.mark.parametrize("form", FORMATS)
def test_no_text_of_a_file_does_anything(praev: Praev, tmp_path: Path, parts: Parts, form: str):
    attack = "\u202e##[stop]{{x}}\u2028::error::x\x85"
    heading = f'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>::error::{attack}</w:t></w:r></w:p>'
    both(text(heading), said(attack), part("word/\x1b[31mrot\n::error::x.xml"))(parts)
    path = pack(tmp_path / "papier\u202e.docx", parts)
    out = praev("check-docx", str(path), "-v", "--format", form).out
    assert "PRV617" in out
    assert "PRV602" in out
    assert not STEERING.search(out.replace("\n", ""))
    assert form != "text" or unheard(out) == out


def test_explain_knows_the_codes_of_word_files(praev: Praev):
    assert praev("explain", "prv617").out.startswith("PRV617 – Platzhalter nicht ausgefüllt (Fehler)\n")
    assert "PRV203" in praev("explain").out
    assert "PRV619" in praev("explain").out


@pytest.mark.parametrize("document", DOCUMENTS)
def test_our_own_papers_have_no_finding(praev: Praev, tmp_path: Path, document: str):
    target = tmp_path / "papier.docx"
    built = praev("build-docx", "--document", document, *DAY, "-o", str(target))
    assert built.code == 0, built.err
    result = praev("check-docx", str(target), "-v", "--fail-on", "info")
    assert (result.code, result.out) == (0, "1 Datei geprüft: 0 Fehler, 0 Warnungen\n")


def test_our_template_has_no_finding(praev: Praev):
    result = praev("check-docx", str(ROOT / "templates/praev.docx"), *ONLY, "--fail-on", "info")
    assert result.code == 0, result.out
