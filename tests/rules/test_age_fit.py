"""PRV302 at its borders: which ages meet which milestones, and when a transition leads there."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from praevkonzept.catalogue import Catalogue, Record, Term, Vocabulary
from praevkonzept.rules import Context, age_fit
from praevkonzept.schema import Schemas


def phase(key: str, start: int, end: int) -> Term:
    return Term(key, key, attributes={"age": {"from": start, "to": end}})


VOCABULARIES = {
    "milestones": Vocabulary(
        "milestones",
        "",
        (
            phase("klein", 0, 36),
            phase("kita", 36, 72),
            phase("schule", 72, 120),
            phase("beruf", 180, 252),
            Term("alle", "alle", attributes={"all": True}),
        ),
    ),
    "transitions": Vocabulary(
        "transitions", "", (Term("kita-schule", "", attributes={"from": "kita", "to": "schule"}),)
    ),
    "age_units": Vocabulary(
        "age_units",
        "",
        (
            Term("jahre", "Jahre", attributes={"months": 12}),
            Term("monate", "Monate", attributes={"months": 1}),
        ),
    ),
}


def wrong(age: dict[str, Any], milestones: list[str], transitions: list[str]) -> list[int]:
    """The positions of the milestones that do not fit."""
    offer = Record("offers", "o", {"age": age, "milestones": milestones, "transitions": transitions}, "")
    context = Context(Catalogue({"offers": {"o": offer}}, VOCABULARIES), Schemas.load(), date(2026, 2, 1))
    return [int(problem.path[1]) for problem in age_fit.check(context)]


@pytest.mark.parametrize(
    ("age", "milestones", "positions"),
    [
        ({"from": 3, "to": 5}, ["kita"], []),
        ({"from": 6, "to": 9}, ["kita", "schule"], []),
        ({"from": 7}, ["kita", "schule"], [0]),
        ({"to": 1}, ["kita", "klein"], [0]),
        ({"to": 2}, ["kita", "klein"], []),
        ({"from": 0, "to": 11, "unit": "monate"}, ["klein", "kita", "schule"], [1, 2]),
        ({"from": 73, "unit": "monate"}, ["kita"], [0]),
        ({"from": 72, "unit": "monate"}, ["kita"], []),
        ({"from": 40}, ["alle"], []),
        ({"from": 40}, ["gibt-es-nicht"], []),
        ({"note": "Jugendliche"}, ["klein"], []),
        ({"from": 9, "to": 3}, ["klein"], []),
    ],
)
def test_ages_meet_milestones(age: dict[str, Any], milestones: list[str], positions: list[int]) -> None:
    assert wrong(age, milestones, []) == positions


@pytest.mark.parametrize(
    ("age", "milestones", "transitions", "positions"),
    [
        ({"from": 4, "to": 4}, ["kita", "schule"], [], [1]),
        ({"from": 4, "to": 4}, ["kita", "schule"], ["kita-schule"], []),
        ({"from": 8, "to": 8}, ["kita", "schule"], ["kita-schule"], []),
        ({"from": 4, "to": 4}, ["beruf"], ["kita-schule"], [0]),
        ({"from": 0, "to": 1}, ["schule"], ["kita-schule"], [0]),
        ({"from": 4, "to": 4}, ["schule"], ["gibt-es-nicht"], [0]),
    ],
)
def test_a_transition_leads_to_its_milestones(
    age: dict[str, Any], milestones: list[str], transitions: list[str], positions: list[int]
) -> None:
    assert wrong(age, milestones, transitions) == positions
