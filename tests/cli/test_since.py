"""`praev build-docx --since`: for the report, refused where no part of the paper asks for it."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Praev

DAY = ("--today", "2026-02-01", "--no-page-numbers")


def test_the_report_takes_the_day(praev: Praev, small: Path) -> None:
    result = praev("build-docx", "--document", "sachstandsbericht", "--since", "2025-01-01", *DAY, root=small)
    assert result.code == 0
    assert "--since" not in result.err


def test_without_the_day_the_console_says_what_is_left_out(praev: Praev, small: Path) -> None:
    result = praev("build-docx", "--document", "sachstandsbericht", *DAY, root=small)
    assert result.code == 0
    assert "Ohne --since DATUM fehlt „Was neu ist“" in result.err


def test_a_paper_that_does_not_ask_for_the_day_refuses_it(praev: Praev, small: Path) -> None:
    for document in ("konzept", "kurzfassung", "beschlussvorlage"):
        result = praev("build-docx", "--document", document, "--since", "2025-01-01", *DAY, root=small)
        assert result.code == 2
        assert f"{document}.yaml fragt kein Baustein nach diesem Tag" in result.err
    assert not (small / "build").exists()


def test_a_day_that_is_none(praev: Praev, small: Path) -> None:
    result = praev("build-docx", "--document", "sachstandsbericht", "--since", "gestern", *DAY, root=small)
    assert result.code == 2
    assert "--since: „gestern“ ist kein Datum" in result.err
