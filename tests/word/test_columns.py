"""Words that are bound by no-break spaces: parted in a narrow column, however many there are."""

from __future__ import annotations

import pytest

from praevkonzept.german import NBSP
from praevkonzept.word.columns import fitted
from praevkonzept.word.letters import Letters


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        (f"Mai{NBSP}2026", f"Mai{NBSP}2026"),
        (f"Dienstag{NBSP}Mittwoch{NBSP}Donnerstag", "Dienstag Mittwoch Donnerstag"),
        (NBSP.join(["Wort"] * 5000), " ".join(["Wort"] * 5000)),
    ],
    ids=["fits", "three", "very many"],
)
def test_bound_words_are_parted_where_they_are_too_wide(text: str, printed: str) -> None:
    assert fitted(text, 1200, Letters(), bold=False) == printed
