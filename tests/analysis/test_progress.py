"""Where a measure departs from its plan on a day, and its newest progress."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praevkonzept.analysis.progress import Departure, deviations, last_progress, last_seen, last_value
from praevkonzept.catalogue import Catalogue, Record, Term, Vocabulary
from praevkonzept.catalogue.suppression import FEW
from praevkonzept.schema import Schemas

TODAY = date(2026, 11, 22)
SCHEMA = Schemas.load()["measures"]
STATES = Vocabulary(
    "measure_status",
    "",
    (
        Term("plan", "Geplant"),
        Term("go", "Läuft", attributes={"adopted": True}),
        Term("done", "Fertig", attributes={"adopted": True, "closed": True}),
        Term("later", "Verschoben", attributes={"dropped": True}),
        Term("never", "Aufgegeben", attributes={"dropped": True, "closed": True}),
    ),
)
CATALOGUE = Catalogue({}, {"measure_status": STATES})

FINE = {"status": "go", "as_of": "2026-01", "cost": {"once": 0}}
AIM = {"baseline": 20, "value": 10, "by": "2025"}


def found(data: dict[str, Any], today: date = TODAY) -> list[tuple[str, str]]:
    record = Record("measures", "m", data, "")
    return [(str(each.departure), each.said) for each in deviations(record, SCHEMA, CATALOGUE, today)]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (FINE, []),
        ({**FINE, "deviation": "Später begonnen."}, [("recorded", "Später begonnen.")]),
        ({**FINE, "due": "2026-10"}, [("late", "2026-10")]),
        ({**FINE, "due": "2026-11"}, []),
        ({**FINE, "due": "2026"}, []),
        ({**FINE, "due": "2025/2026"}, []),
        ({**FINE, "due": "2020", "status": "done"}, []),
        ({**FINE, "due": "2020", "status": "plan"}, [("late", "2020")]),
        ({"due": "2020", "as_of": "2026"}, [("late", "2020")]),
        ({"due": "2020", "as_of": "2026", "status": "unbekannt"}, [("late", "2020")]),
        ({**FINE, "as_of": "2024-11-22"}, []),
        ({**FINE, "as_of": "2024-11-21"}, [("silent", "2024-11-21")]),
        ({**FINE, "as_of": "2024"}, []),
        ({**FINE, "as_of": "2023"}, [("silent", "2023")]),
        ({**FINE, "as_of": "2019", "progress": [{"on": "2026-03", "text": "x"}]}, []),
        ({**FINE, "as_of": "2019", "status": "done"}, []),
        ({"status": "go", "cost": {"fte": 0.5}}, [("undated", "")]),
        ({"status": "done", "cost": {"yearly": 1}}, [("undated", "")]),
        ({**FINE, "cost": {"note": "offen"}}, [("unpriced", "")]),
        ({"status": "done", "as_of": "2019"}, [("unpriced", "")]),
        ({"status": "plan", "as_of": "2026"}, []),
        ({"status": "later", "due": "2020", "as_of": "2019"}, [("dropped", "later")]),
        ({"status": "never", "deviation": "Kein Geld."}, [("recorded", "Kein Geld."), ("dropped", "never")]),
        ({**FINE, "target": AIM}, [("unmeasured", "2025")]),
        ({**FINE, "target": {**AIM, "by": "2026"}}, []),
        ({**FINE, "target": {"by": "2020"}}, []),
        ({**FINE, "target": {"value": 10}}, []),
        ({**FINE, "target": {**AIM, "actual": [{"on": "2024", "value": 12}]}}, [("missed", "2025")]),
        ({**FINE, "target": {**AIM, "actual": [{"on": "2024", "value": 10}]}}, []),
        ({**FINE, "target": {**AIM, "actual": [{"on": "2024", "value": 8}]}}, []),
        ({**FINE, "target": {**AIM, "actual": [{"on": "2024", "value": FEW}]}}, []),
        ({**FINE, "target": {**AIM, "baseline": 5, "actual": [{"value": 9}]}}, [("missed", "2025")]),
        ({**FINE, "target": {**AIM, "baseline": 10, "actual": [{"value": 9}]}}, []),
        ({**FINE, "target": {"value": 10, "by": "2025", "actual": [{"value": 9}]}}, []),
        (
            {"status": "go", "due": "2019", "as_of": "2018", "deviation": "Personal fehlt."},
            [("recorded", "Personal fehlt."), ("late", "2019"), ("silent", "2018"), ("unpriced", "")],
        ),
        ({"status": "go", "as_of": "um 2020", "cost": {"once": 0}}, [("undated", "")]),
    ],
)
def test_deviations(data: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert found(data) == expected


@given(st.dates(date(2018, 1, 1), date(2035, 12, 31)), st.dates(date(2018, 1, 1), date(2035, 12, 31)))
def test_what_is_late_or_silent_stays_so(one: date, other: date) -> None:
    data = {"status": "go", "due": "2024", "as_of": "2022-05", "target": AIM}
    early, late = ({name for name, _ in found(data, day)} for day in sorted((one, other)))
    assert early <= late


def test_they_come_in_one_order() -> None:
    order = [str(departure) for departure in Departure]
    names = [
        name
        for name, _ in found(
            {"status": "go", "due": "2020", "deviation": "x", "target": AIM, "as_of": "2019"}
        )
    ]
    assert names == sorted(names, key=order.index)
    assert len(names) == 5


@pytest.mark.parametrize(
    ("data", "seen"),
    [
        ({}, ""),
        ({"as_of": "2020"}, "2020"),
        ({"as_of": "2020", "progress": [{"on": "2021-03", "text": "x"}, {"text": "y"}]}, "2021-03"),
        ({"as_of": "2022", "progress": [{"on": "2021-03", "text": "x"}]}, "2022"),
    ],
)
def test_last_seen(data: dict[str, Any], seen: str) -> None:
    assert last_seen(Record("measures", "m", data, "")) == seen


def test_the_newest_entry_counts_wherever_it_stands() -> None:
    entries = [
        {"on": "2021", "text": "b"},
        {"text": "ohne Datum"},
        {"on": "2020", "text": "a"},
        {"on": "2021", "text": "c"},
    ]
    measure = Record(
        "measures",
        "m",
        {"progress": entries, "target": {"actual": [{"on": "2025", "value": 2}, {"value": 1}]}},
        "",
    )
    assert last_progress(measure)["text"] == "c"
    assert last_value(measure)["value"] == 2
    assert last_progress(Record("measures", "m", {}, "")) == last_value(Record("measures", "m", {}, "")) == {}
