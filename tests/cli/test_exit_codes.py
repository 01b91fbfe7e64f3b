"""Every command × every way it can end: the exit code, and a German sentence on stderr for all but success."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Praev

Breaker = Callable[[Path], None]


def nothing(root: Path) -> None:
    del root


def broken_yaml(root: Path) -> None:
    (root / "catalogue/offers/kaputt.yaml").write_text("name: [\n", encoding="utf-8")


def latin1(root: Path) -> None:
    (root / "catalogue/offers/kaputt.yaml").write_bytes("name: Übergang\n".encode("latin-1"))


def unknown_term(root: Path) -> None:
    path = root / "catalogue/offers/elterncafe.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("kita]", "kitta]"), encoding="utf-8")


def unknown_key(root: Path) -> None:
    path = root / "catalogue/offers/elterncafe.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "milstones: [kita]\n", encoding="utf-8")


def broken_vocabulary(root: Path) -> None:
    folder = root / "catalogue/vocabulary"
    folder.mkdir()
    (folder / "milestones.yaml").write_text("terms: [\n", encoding="utf-8")


def no_catalogue(root: Path) -> None:
    (root / "catalogue").rename(root / "anderes")


USAGE = [
    ("",),
    ("lst",),
    ("list", "--milestone", "kitta"),
    ("list", "--provider", "niemand"),
    ("list", "--age", "vier"),
    ("list", "--format", "xls"),
    ("list", "--limit", "viele"),
    ("list", "--sort", "nmae"),
    ("list", "--columns", "nmae"),
    ("list", "--group-by", "nmae"),
    ("list", "nichts"),
    ("list", "places", "--milestone", "kita"),
    ("list", "--milstone", "kita"),
    ("list", "--limit"),
    ("list", "--count=3"),
    ("list", "offers", "networks"),
    ("show",),
    ("show", "elterncaffee"),
    ("show", "unsinn/elterncafe"),
    ("show", "elterncafe", "--format", "xml"),
    ("validate", "--format", "pdf"),
    ("due", "--reason", "geburtstag"),
    ("due", "--kind", "nichts"),
    ("due", "--within", "bald"),
    ("due", "--before", "31.12.2026"),
    ("due", "--today", "morgen"),
    ("due", "--format", "xls"),
    ("due", "-o", "fristen.yaml"),
    ("due", "-f", "ics", "-o", "fristen.csv"),
    ("validate", "--fail-on", "sometimes"),
    ("validate", "--today", "morgen"),
    ("check-docx",),
    ("explain", "PRV000"),
    ("build-docx", "--document", "roman"),
    ("build-docx", "--today", "31.12.2026"),
    ("build-docx", "-o", "konzept.pdf"),
]


@pytest.mark.parametrize("arguments", USAGE, ids=" ".join)
def test_wrong_call_is_2_and_says_why(praev: Praev, arguments: tuple[str, ...]) -> None:
    result = praev(*(argument for argument in arguments if argument))
    assert (result.code, result.out) == (2, "")
    assert result.err
    assert "Traceback" not in result.err
    assert "Error" not in result.err


TABLE: list[tuple[Breaker, tuple[str, ...], int]] = [
    (nothing, ("list",), 0),
    (nothing, ("show", "elterncafe"), 0),
    (nothing, ("due", "--today", "2026-02-01"), 0),
    (nothing, ("due", "--today", "2026-02-01", "--exit-code"), 1),
    (nothing, ("due", "--today", "2024-01-01", "--exit-code"), 0),
    (nothing, ("validate",), 0),
    (nothing, ("validate", "--fail-on", "info"), 1),
    (nothing, ("explain",), 0),
    (nothing, ("schema",), 0),
    (nothing, ("schema", "--write"), 0),
    (nothing, ("schema", "--check"), 1),
    (nothing, ("build-docx", "--today", "2026-02-01"), 0),
    (broken_yaml, ("list",), 3),
    (broken_yaml, ("list", "--count"), 3),
    (broken_yaml, ("show", "elterncafe"), 3),
    (broken_yaml, ("show", "kaputt"), 3),
    (broken_yaml, ("due",), 3),
    (broken_yaml, ("due", "--format", "ics"), 3),
    (broken_yaml, ("due", "--today", "2026-02-01", "--exit-code"), 3),
    (broken_yaml, ("validate",), 3),
    (broken_yaml, ("validate", "--fail-on", "never"), 3),
    (broken_yaml, ("validate", "--format", "json", "--fail-on", "never"), 3),
    (broken_yaml, ("validate", "--format", "github", "--fail-on", "never"), 3),
    (broken_yaml, ("build-docx",), 3),
    (broken_yaml, ("build-docx", "--draft"), 3),
    (broken_yaml, ("schema", "--write"), 0),
    (latin1, ("list", "--format", "json"), 3),
    (latin1, ("validate",), 3),
    (unknown_term, ("list",), 0),
    (unknown_term, ("validate",), 1),
    (unknown_term, ("validate", "--fail-on", "never"), 0),
    (unknown_term, ("build-docx",), 1),
    (unknown_term, ("build-docx", "--draft"), 0),
    (unknown_key, ("list",), 3),
    (unknown_key, ("validate",), 1),
    (unknown_key, ("build-docx",), 1),
    (broken_vocabulary, ("list", "--milestone", "erfunden"), 3),
    (broken_vocabulary, ("schema", "--write"), 3),
    (broken_vocabulary, ("schema", "--check"), 3),
    (no_catalogue, ("list",), 3),
    (no_catalogue, ("show", "elterncafe"), 3),
    (no_catalogue, ("due",), 3),
    (no_catalogue, ("validate", "--fail-on", "never"), 3),
    (no_catalogue, ("build-docx",), 3),
    (no_catalogue, ("schema", "--write"), 3),
]


@pytest.mark.parametrize(
    ("breaker", "arguments", "code"), TABLE, ids=lambda value: getattr(value, "__name__", str(value))
)
def test_exit_code(
    praev: Praev, small: Path, breaker: Breaker, arguments: tuple[str, ...], code: int
) -> None:
    breaker(small)
    result = praev(*arguments, root=small)
    assert result.code == code, result.err
    if code == 3:
        assert "PRV1" in result.out + result.err or "Fehler" in result.out + result.err
    assert "Traceback" not in result.err


def test_what_can_be_read_is_still_shown(praev: Praev, small: Path) -> None:
    broken_yaml(small)
    result = praev("list", root=small)
    assert "Elterncafé" in result.out
    assert "catalogue/offers/kaputt.yaml" in result.err


def test_internal_error_is_70_with_one_line(praev: Praev, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("unerwartet")

    monkeypatch.setattr("praevkonzept.cli.session.read_tree", fail)
    result = praev("list")
    assert result.code == 70
    assert result.err.count("\n") == 1
    assert "--debug" in result.err
    assert "Traceback" in praev("--debug", "list").err


def test_ctrl_c_is_quiet(praev: Praev, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("praevkonzept.cli.session.read_tree", interrupt)
    assert (praev("list").code, praev("list").err) == (130, "")


def test_forced_success_says_so(praev: Praev, small: Path) -> None:
    unknown_term(small)
    result = praev("validate", "--fail-on", "never", root=small)
    assert "PRV203" in result.out
    assert "erzwungen" in result.out
