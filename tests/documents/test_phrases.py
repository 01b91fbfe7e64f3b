"""Counts in a sentence: for none, one, both, some and all of them as people write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praevkonzept.documents.phrases import among, counted, tallied


@pytest.mark.parametrize(
    ("n", "total", "said"),
    [
        (0, 0, "keiner Maßnahme"),
        (0, 1, "keiner Maßnahme"),
        (1, 1, "der einen Maßnahme"),
        (0, 5, "keiner von 5 Maßnahmen"),
        (1, 5, "einer von 5 Maßnahmen"),
        (3, 5, "3 von 5 Maßnahmen"),
        (2, 2, "beiden Maßnahmen"),
        (5, 5, "allen 5 Maßnahmen"),
        (1200, 1500, "1.200 von 1.500 Maßnahmen"),
    ],
)
def test_a_part_of_a_whole(n: int, total: int, said: str) -> None:
    assert among(n, total, "einer Maßnahme", "Maßnahmen").replace("\u00a0", " ") == said


@pytest.mark.parametrize(
    ("n", "total", "said"), [(1, 1, "dem einen Angebot"), (0, 2, "keinem von 2 Angeboten")]
)
def test_a_neuter(n: int, total: int, said: str) -> None:
    assert among(n, total, "einem Angebot", "Angeboten").replace("\u00a0", " ") == said


@given(st.integers(0, 50), st.integers(0, 50))
def test_a_whole_is_never_compared_with_itself(n: int, total: int) -> None:
    said = among(min(n, total), total, "einem Angebot", "Angeboten")
    assert "von 1\u00a0" not in said
    assert not said.startswith(f"{total} von")


def test_a_count_with_its_noun() -> None:
    assert counted(1, "einer Maßnahme", "Maßnahmen") == "einer Maßnahme"
    assert counted(1200, "einer Maßnahme", "Maßnahmen") == "1.200\u00a0Maßnahmen"


def test_what_there_is_none_of_is_not_tallied() -> None:
    assert tallied([("Aktiv", 18), ("Geplant", 0), ("nicht bekannt", 4)]) == "Aktiv (18), nicht bekannt (4)"
