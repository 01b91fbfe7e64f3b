"""Who did not issue a paper is said in German that a town reads without a smile."""

from __future__ import annotations

import pytest

from praevkonzept.documents.front import by_town


@pytest.mark.parametrize(
    ("town", "by"),
    [
        ("Stadt Kamen", "der Stadt Kamen"),
        ("Hansestadt Lübeck", "der Hansestadt Lübeck"),
        ("Kreis Unna", "dem Kreis Unna"),
        ("Kamen", "Kamen"),
        ("Halberstadt", "Halberstadt"),
        ("Neustadt an der Weinstraße", "Neustadt an der Weinstraße"),
        ("Kommune", "der Kommune"),
    ],
)
def test_the_article_before_a_town(town: str, by: str) -> None:
    assert by_town(town) == by
