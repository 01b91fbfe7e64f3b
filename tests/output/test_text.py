"""The pure last steps: safe text, widths, wrapping, tables, delimited text, findings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praevkonzept.output import delimited, findings, jsontext
from praevkonzept.output.plain import STEERING, longest_word, one_line, pad, visible, width, wrap
from praevkonzept.output.table import table
from praevkonzept.problems import Finding, Severity


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Äpfel", "Äpfel"),
        ("\x1b[31mrot", r"\x1b[31mrot"),
        ("a\u202eb", r"a\u202eb"),
        ("a\nb", "a\nb"),
        ("\x9b1m", r"\x9b1m"),
        ("\ud800", r"\ud800"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_one_line_is_one_harmless_line(text: str) -> None:
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert not STEERING.search(line)


@pytest.mark.parametrize(("text", "columns"), [("äöü", 3), ("a\u0308", 1), ("日本", 4), ("é", 1), ("", 0)])
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns
    assert width(pad(text, 10)) == 10


@given(st.text(alphabet="ab -–/äö日"), st.integers(6, 40))
def test_wrapping_fits_and_loses_nothing(text: str, columns: int) -> None:
    lines = wrap(one_line(text), columns, "  ")
    assert all(width(line) <= columns for line in lines)
    kept = "".join("".join(lines).split()).replace("-", "")
    assert kept == "".join(text.split()).replace("-", "")


def test_wrapping_hyphenates_long_words_and_keeps_addresses_whole() -> None:
    assert wrap("Kindertageseinrichtung", 12) == ["Kindertages-", "einrichtung"]
    assert wrap("siehe https://example.org/ein-langer-weg", 10) == [
        "siehe",
        "https://example.org/ein-langer-weg",
    ]
    assert longest_word("AWO-Kindertageseinrichtung") == 22


@given(st.lists(st.tuples(st.text(), st.text(), st.text()), max_size=5), st.integers(10, 120))
def test_tables_fit_the_terminal(rows: list[tuple[str, str, str]], columns: int) -> None:
    lines = table(("Name", "Träger", "Stand"), rows, columns).splitlines()
    assert all(width(line) <= max(columns, 12) for line in lines if "://" not in line)


def test_table_in_a_pipe_is_one_line_a_row() -> None:
    text = table(("Name", "Stand"), [("Große Übersicht\nzweizeilig", "2024"), ("x", "2025")])
    assert (
        text
        == "Name                        Stand\nGroße Übersicht zweizeilig  2024\nx                           2025\n"
    )


@pytest.mark.parametrize(
    ("cell", "guarded"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("-x", "'-x"),
        ("+49 2307 148-0", "+49 2307 148-0"),
        ("-9", "-9"),
        ("-1,5", "-1,5"),
        ("Text", "Text"),
        ("", ""),
    ],
)
def test_formulas_are_guarded_phone_numbers_are_not(cell: str, guarded: str) -> None:
    assert delimited.guarded(cell) == guarded


@given(st.text())
def test_json_never_steers_and_says_the_same(text: str) -> None:
    import json

    line = jsontext.line({"text": text})
    assert not STEERING.search(line.rstrip("\n"))
    assert json.loads(line) == {"text": text}


def finding(**changes: object) -> Finding:
    values: dict[str, object] = {
        "code": "PRV203", "severity": Severity.ERROR, "file": "catalogue/offers/x.yaml", "line": 5, "column": 14,
        "message": "Unbekannter Meilenstein „kitta“.", "hint": "Meinten Sie „kita“?", "length": 5,
    }  # fmt: skip
    return Finding(**(values | changes))  # type: ignore[arg-type]


def test_a_finding_looks_as_designed() -> None:
    text = findings.text([finding()], lambda *_: "milestones: [kitta]")
    assert text == (
        "catalogue/offers/x.yaml:5:14: Fehler PRV203 Unbekannter Meilenstein „kitta“.\n"
        "  5 │ milestones: [kitta]\n"
        "    │              ^^^^^ Meinten Sie „kita“?   → praev explain PRV203\n"
    )


def test_carets_stand_under_wide_and_hidden_characters() -> None:
    lines = findings.text([finding(column=3, length=2)], lambda *_: "日\x1bäb").splitlines()
    assert lines[1] == r"  5 │ 日\x1bäb"
    assert lines[2].startswith("    │       ^^ ")


def test_a_finding_without_a_line_still_has_its_remedy() -> None:
    assert "Meinten Sie" in findings.text([finding(line=1)], lambda *_: "")


def test_summary_counts_in_german() -> None:
    assert findings.summary([finding()], 2) == "2 Dateien geprüft: 1 Fehler, 0 Warnungen\n"
    warning = finding(severity=Severity.WARNING)
    assert findings.summary([warning], 1) == "1 Datei geprüft: 0 Fehler, 1 Warnung\n"


def test_github_escapes_what_would_end_the_command() -> None:
    text = findings.github([finding(file="a,b:c.yaml", message="50 %\r\n::error::böse", hint="")])
    assert text.startswith("::error file=a%2Cb%3Ac.yaml,line=5,")
    assert text.endswith("::50 %25%0D%0A::error::böse\n")
    assert text.count("\n") == 1
