"""The pure last steps: safe text, widths, wrapping, tables, delimited text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praevkonzept.output import delimited, jsontext
from praevkonzept.output.plain import STEERING, longest_word, one_line, pad, visible, width, wrap
from praevkonzept.output.table import table


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
