"""The age of evidence, coverage and costs."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praevkonzept.analysis import coverage, evidence, finance
from praevkonzept.catalogue import Catalogue, Record, Term, Vocabulary

TODAY = date(2026, 11, 22)


def offer(id: str, **data: Any) -> Record:
    return Record("offers", id, data, "")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2019-08-09", date(2019, 8, 9)),
        ("2019-08", date(2019, 8, 1)),
        ("2019", date(2019, 1, 1)),
        ("2017/2018", date(2018, 1, 1)),
        ("2023-11/2024-07", date(2024, 7, 1)),
        ("2026-02-31", None),
        ("um 2010", None),
        ("", None),
        (None, None),
    ],
)
def test_day_of(text: str | None, day: date | None) -> None:
    assert evidence.day_of(text) == day


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2026, 11, 22), 24, date(2024, 11, 22)),
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
    ],
)
def test_months_back(day: date, months: int, before: date) -> None:
    assert evidence.months_back(day, months) == before


def test_survey_sorts_by_age() -> None:
    dates = {"neu": "2025-01", "grenze": "2024-11-22", "knapp": "2024-11-21", "alt": "2014", "ohne": None}
    records = [offer(name, **({"as_of": text} if text else {})) for name, text in dates.items()]
    found = evidence.survey(records, TODAY)
    groups = (found.recent, found.middle, found.old, found.undated)
    assert [[record.id for record in group] for group in groups] == [
        ["neu", "grenze"],
        ["knapp"],
        ["alt"],
        ["ohne"],
    ]
    assert found.median_year == 2024
    assert found.years == (2014, 2024, 2024, 2025)


@given(st.lists(st.sampled_from(["2026", "2020-05", "2011-01-01", "", "2017/2018"]), max_size=30))
def test_every_record_is_in_one_group(texts: list[str]) -> None:
    found = evidence.survey([offer(str(i), as_of=text) for i, text in enumerate(texts)], TODAY)
    assert len(found.recent) + len(found.middle) + len(found.old) + len(found.undated) == len(texts)


STATUS = Vocabulary(
    "status", "Status", (Term("aktiv", "Aktiv", attributes={"covers": True}), Term("ruht", "Ruht"))
)
MILESTONES = Vocabulary(
    "milestones", "M", (Term("m1", "M1"), Term("m2", "M2"), Term("alle", "A", attributes={"all": True}))
)
FIELDS = Vocabulary("fields", "F", (Term("f1", "F1"), Term("f2", "F2")))
CATALOGUE = Catalogue({}, {"status": STATUS, "milestones": MILESTONES, "fields": FIELDS})


def test_matrix_tells_covering_from_other_and_across() -> None:
    records = [
        offer("a", milestones=["m1"], fields=["f1"], status="aktiv"),
        offer("b", milestones=["m1"], fields=["f1", "f2"]),
        offer("c", milestones=["alle"], fields=["f1"], status="aktiv"),
        offer("d", milestones=["alle", "m1"], fields=["f1"], status="aktiv"),
    ]
    grid = coverage.matrix(records, CATALOGUE)
    cell = grid.cell("m1", "f1")
    assert [[r.id for r in group] for group in (cell.covering, cell.open, cell.across)] == [
        ["a", "d"],
        ["b"],
        ["c"],
    ]
    assert [(row.key, column.key) for row, column in grid.bare()] == [("m2", "f1"), ("m2", "f2")]
    assert [r.id for r in grid.cell("m2", "f1").across] == ["c", "d"]
    assert grid.whole is not None
    assert grid.whole.key == "alle"


@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "milestones": st.lists(st.sampled_from(["m1", "m2", "alle"]), unique=True),
                "fields": st.lists(st.sampled_from(["f1", "f2"]), unique=True),
                "status": st.sampled_from(["aktiv", "ruht", ""]),
            }
        ),
        max_size=12,
    )
)
def test_matrix_counts_every_pair_once(rows: list[dict[str, Any]]) -> None:
    records = [offer(str(i), **row) for i, row in enumerate(rows)]
    grid = coverage.matrix(records, CATALOGUE)
    counted = sum(len(cell.covering) + len(cell.open) for cell in grid.cells.values())
    assert counted == sum(len(row["milestones"]) * len(row["fields"]) for row in rows)


def test_costs_add_up_only_what_is_given() -> None:
    measures = [
        Record("measures", "a", {"cost": {"once": 100, "yearly": 5.5}}, ""),
        Record("measures", "b", {"cost": {"once": 0}}, ""),
        Record("measures", "c", {"cost": {"note": "unbekannt"}}, ""),
        Record("measures", "d", {}, ""),
    ]
    once, yearly = finance.named(measures, "once"), finance.named(measures, "yearly")
    assert ([record.id for record in once.measures], once.total) == (["a", "b"], 100)
    assert ([record.id for record in yearly.measures], yearly.total) == (["a"], 5.5)
