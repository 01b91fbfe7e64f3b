"""`praev validate`: what a finding looks like in text, JSON and on GitHub."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Praev
from tests.cli.test_exit_codes import broken_yaml, unknown_term
from tests.cli.test_list import checked


def test_text_shows_place_excerpt_and_remedy(praev: Praev, small: Path) -> None:
    unknown_term(small)
    result = praev("validate", root=small)
    lines = result.out.splitlines()
    assert lines[0].startswith("catalogue/offers/elterncafe.yaml:6:31: Fehler PRV203 ")
    assert lines[1] == "  6 │ milestones: [fruehe-kindheit, kitta]"
    assert lines[2].startswith("    │                               ^^^^^ ")
    assert "„kita“" in lines[0] + lines[2]
    assert "praev explain PRV203" in lines[2]
    assert lines[3].startswith("13 Dateien geprüft: 1 Fehler, 11 Warnungen, ")
    assert lines[4:] == ["11 Warnungen folgen, sobald die Fehler behoben sind (alles zeigen: -v)."]
    assert result.err == ""


def test_warnings_come_when_no_error_is_left_or_when_asked_for(praev: Praev, small: Path) -> None:
    assert "Warnung PRV321" in praev("validate", root=small).out
    unknown_term(small)
    assert "Warnung PRV321" not in praev("validate", root=small).out
    for options in (("-v",), ("--fail-on", "warning"), ("--format", "concise"), ("--format", "github")):
        assert "PRV321" in praev("validate", *options, root=small).out, options


def test_hints_are_counted_and_shown_with_v(praev: Praev) -> None:
    assert "PRV901" not in praev("validate").out
    verbose = praev("validate", "-v").out
    assert "Hinweis PRV901" in verbose
    assert "einzeln" not in verbose


@pytest.mark.parametrize("fail_on", ["error", "never"])
def test_json_follows_its_schema_and_holds_everything(praev: Praev, small: Path, fail_on: str) -> None:
    unknown_term(small)
    broken_yaml(small)
    data = checked("validate", praev("validate", "--format", "json", "--fail-on", fail_on, root=small).out)
    summary = data["summary"]
    assert isinstance(summary, dict)
    assert (summary["files"], summary["errors"]) == (14, 2)
    codes = {finding["code"] for finding in data["findings"]}  # type: ignore[attr-defined]
    assert {"PRV101", "PRV203", "PRV901"} <= codes


def test_github_annotates_errors_at_their_line(praev: Praev, small: Path) -> None:
    unknown_term(small)
    result = praev("validate", "--format", "github", root=small)
    assert result.out.startswith(
        "::error file=catalogue/offers/elterncafe.yaml,line=6,col=31,endLine=6,endColumn=36,title=Fehler PRV203::"
    )
    assert result.out.count("::error ") == 1
    assert "1 Fehler" in result.err
