"""What is new since a day, as one state of a catalogue shows it, and which values of an indicator stand side by side."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praevkonzept.analysis import finance, news, series
from praevkonzept.catalogue import Catalogue, Record, Term, Vocabulary
from praevkonzept.schema import Schemas

DAY = date(2025, 1, 1)
TODAY = date(2026, 2, 1)
SCHEMAS = Schemas.load()
STATUS = Vocabulary("status", "", (Term("an", "An"), Term("aus", "Aus", attributes={"closed": True})))
SOURCES = {
    ref: Record("sources", ref, data, "")
    for ref, data in {
        "alt": {"date": "2019"},
        "neu": {"date": "2025-03"},
        "auch-neu": {"date": "2025-03-01"},
        "ohne": {},
    }.items()
}
CATALOGUE = Catalogue({"sources": SOURCES}, {"status": STATUS})


def change(data: dict[str, Any], kind: str = "offers", day: date = DAY) -> tuple[str, str] | None:
    found = news.since([Record(kind, "x", data, "")], SCHEMAS[kind], CATALOGUE, day, TODAY)
    return (str(found[0].change), found[0].when) if found else None


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({}, None),
        ({"as_of": "2024-12-31"}, None),
        ({"as_of": "2025-01-01"}, ("seen", "2025-01-01")),
        ({"as_of": "2025"}, ("seen", "2025")),
        ({"sources": ["alt", "neu"]}, ("seen", "2025-03")),
        ({"as_of": "2020", "sources": ["neu"]}, None),
        ({"sources": ["alt", "ohne", "fehlt"]}, None),
        ({"valid_from": "2025-06"}, ("begun", "2025-06")),
        ({"valid_from": "2024", "as_of": "2025-06"}, ("seen", "2025-06")),
        ({"valid_from": "2026-03"}, None),
        ({"valid_until": "2025-07"}, ("expired", "2025-07")),
        ({"valid_until": "2025-07", "as_of": "2023-11"}, ("expired", "2025-07")),
        ({"valid_until": "2025-07", "as_of": "2025-09"}, ("ended", "2025-07")),
        ({"valid_until": "2025-07", "as_of": "2025-07-10"}, ("ended", "2025-07")),
        ({"valid_until": "2024"}, None),
        ({"valid_until": "2026"}, None),
        ({"valid_from": "2025-06", "valid_until": "2025-08"}, ("expired", "2025-08")),
        ({"status": "aus", "as_of": "2025-02"}, ("ended", "")),
        ({"status": "aus", "as_of": "2019"}, None),
        ({"status": "aus", "as_of": "2025-02", "valid_until": "2010"}, ("seen", "2025-02")),
        ({"status": "an", "as_of": "2025-02"}, ("seen", "2025-02")),
    ],
)
def test_what_is_new_of_an_offer(data: dict[str, Any], expected: tuple[str, str] | None) -> None:
    assert change(data) == expected


@pytest.mark.parametrize(
    ("kind", "data", "expected"),
    [
        ("decisions", {"date": "2025-11-20"}, ("seen", "2025-11-20")),
        ("decisions", {"date": "2024"}, None),
        ("programmes", {"from": "2025"}, ("begun", "2025")),
        ("programmes", {"from": "2012", "until": "2025-12-31"}, ("expired", "2025-12-31")),
    ],
)
def test_what_is_new_of_other_kinds(
    kind: str, data: dict[str, Any], expected: tuple[str, str] | None
) -> None:
    assert change(data, kind) == expected


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.dates(date(2000, 1, 1), date(2030, 1, 1)))
def test_the_earlier_the_day_the_more_is_new(one: date, other: date) -> None:
    records: list[dict[str, Any]] = [
        {"as_of": "2025"}, {"valid_until": "2024"}, {"valid_from": "2010", "as_of": "2012"}, {"sources": ["neu"]},
        {"status": "aus", "as_of": "2021"},
    ]  # fmt: skip
    first, last = sorted((one, other))
    assert all(change(data, day=first) for data in records if change(data, day=last))


def test_newest_sources() -> None:
    def ids(*refs: str) -> tuple[str, ...]:
        return news.newest_sources(Record("offers", "x", {"sources": list(refs)}, ""), CATALOGUE)

    assert ids("alt", "neu", "auch-neu", "ohne") == ("neu", "auch-neu")
    assert ids("ohne") == ("ohne",)
    assert ids() == ()


def pair(*values: dict[str, Any]) -> list[tuple[Any, Any]]:
    found = series.pairs(Record("indicators", "i", {"values": list(values)}, ""))
    return [(each.before["value"], each.newest["value"]) for each in found]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], []),
        ([{"year": "2020", "value": 1}], []),
        ([{"year": "2022", "value": 3}, {"year": "2020", "value": 1}, {"year": "2021", "value": 2}], [(2, 3)]),
        ([{"year": "2020", "value": 1}, {"year": "2021", "value": 2, "district": "a"}], []),
        ([{"year": "2020", "value": 1}, {"year": "2021", "value": 2, "period": "Januar bis Juni"}], []),
        ([{"year": "2020", "value": 1}, {"year": "2020", "value": 9}, {"year": "2021", "value": 2}], []),
        ([{"year": "2020", "value": 1}, {"year": "2021", "value": 2}, {"year": "2021", "value": 3}], []),
        (
            [
                {"year": "2020", "value": 1, "district": "a"}, {"year": "2021", "value": 2, "district": "a"},
                {"year": "2020", "value": 3, "district": "b"}, {"year": "2021", "value": 4, "district": "b"},
                {"year": "2018", "value": 5, "district": "c"}, {"year": "2019", "value": 6, "district": "c"},
            ],
            [(1, 2), (3, 4)],
        ),
        ([{"year": "2018/19", "value": 1}, {"year": "2019/20", "value": 2}], [(1, 2)]),
    ],
)  # fmt: skip
def test_values_side_by_side(values: list[dict[str, Any]], expected: list[tuple[Any, Any]]) -> None:
    assert pair(*values) == expected


def test_what_was_spent_in_order_of_time() -> None:
    cost = {"once": 9, "actual": [{"year": "2024", "amount": 5}, {"year": "2023", "amount": 0}]}
    assert finance.spent(Record("measures", "m", {"cost": cost}, "")) == (("2023", 0.0), ("2024", 5.0))
    assert finance.spent(Record("measures", "m", {"cost": {"once": 9}}, "")) == ()
    assert finance.spent(Record("measures", "m", {}, "")) == ()
