"""Who did not issue a paper, and for whom it is, is said in German that a town reads without a smile."""

from __future__ import annotations

import pytest

from praevkonzept.documents.front import by_town, for_town


@pytest.mark.parametrize(
    ("town", "by", "for_"),
    [
        ("Stadt Kamen", "der Stadt Kamen", "die Stadt Kamen"),
        ("Hansestadt Lübeck", "der Hansestadt Lübeck", "die Hansestadt Lübeck"),
        ("Kreis Unna", "dem Kreis Unna", "den Kreis Unna"),
        ("Kamen", "Kamen", "Kamen"),
        ("Halberstadt", "Halberstadt", "Halberstadt"),
        ("Neustadt an der Weinstraße", "Neustadt an der Weinstraße", "Neustadt an der Weinstraße"),
        ("Kommune", "der Kommune", "die Kommune"),
    ],
)
def test_the_article_before_a_town(town: str, by: str, for_: str) -> None:
    assert (by_town(town), for_town(town)) == (by, for_)
