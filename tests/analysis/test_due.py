"""What is due: record × today → deadline, and the calendar arithmetic below it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praevkonzept.analysis import periods
from praevkonzept.analysis.due import Due, due
from praevkonzept.analysis.reasons import REASONS, Reason
from praevkonzept.catalogue import Catalogue, Record, Term, Vocabulary
from praevkonzept.schema import Schemas

SCHEMAS = Schemas.load()
TODAY = date(2026, 11, 22)
STATUS = Vocabulary(
    "status",
    "Status",
    (
        Term("laeuft", "Läuft", attributes={"covers": True}),
        Term("plan", "Geplant"),
        Term("aus", "Beendet", attributes={"closed": True}),
    ),
)
MEASURE_STATUS = Vocabulary(
    "measure_status", "Stand", (Term("offen", "Offen"), Term("fertig", "Fertig", attributes={"closed": True}))
)
SOURCES = Vocabulary("funding_sources", "Geldgeber", (Term("land", "Land"),))
VOCABULARIES = {each.name: each for each in (STATUS, MEASURE_STATUS, SOURCES)}


def found(*records: tuple[str, str, Mapping[str, Any]], today: date = TODAY, months: int = 12) -> list[Due]:
    kinds: dict[str, dict[str, Record]] = {}
    for kind, own, data in records:
        kinds.setdefault(kind, {})[own] = Record(kind, own, data, f"catalogue/{kind}/{own}.yaml")
    return list(due(Catalogue(kinds, VOCABULARIES), SCHEMAS, today, months))


def one(kind: str, data: Mapping[str, Any], today: date = TODAY) -> Due | None:
    items = found((kind, "x", data), today=today)
    assert len(items) < 2
    return items[0] if items else None


RUNS = {"status": "laeuft"}

TABLE: list[tuple[str, Mapping[str, Any], str, tuple[str, str, bool, str] | None]] = [
    # an end: the last day of what is known
    ("offers", {"valid_until": "2026-11-21"}, "2026-11-22", ("validity", "21.11.2026", True, "Lief bis 21. November 2026; der Status ist nicht erhoben.")),
    ("offers", {"valid_until": "2026-11-22"}, "2026-11-22", ("validity", "22.11.2026", False, "Läuft bis 22. November 2026.")),
    ("offers", {"valid_until": "2026-11", **RUNS}, "2026-11-30", ("validity", "Ende 11/2026", False, "Läuft bis Ende November 2026.")),
    ("offers", {"valid_until": "2026-11", **RUNS}, "2026-12-01", ("validity", "Ende 11/2026", True, "Lief bis Ende November 2026; steht noch auf „Läuft“.")),
    ("offers", {"valid_until": "2026"}, "2026-12-31", ("validity", "Ende 2026", False, "Läuft bis Ende 2026.")),
    ("offers", {"valid_until": "2026"}, "2027-01-01", ("validity", "Ende 2026", True, "Lief bis Ende 2026; der Status ist nicht erhoben.")),
    ("offers", {"valid_until": "2024-02"}, "2024-02-29", ("validity", "Ende 02/2024", False, "Läuft bis Ende Februar 2024.")),
    ("offers", {"valid_until": "2024-02"}, "2024-03-01", ("validity", "Ende 02/2024", True, "Lief bis Ende Februar 2024; der Status ist nicht erhoben.")),
    ("offers", {"valid_until": "2025-08/2026-07"}, "2026-07-31", ("validity", "Ende 07/2026", False, "Läuft bis Ende Juli 2026.")),
    ("offers", {"valid_until": "2026-02-31"}, "2026-11-22", None),
    # the horizon is the last day that counts
    ("offers", {"valid_until": "2027-11-22"}, "2026-11-22", ("validity", "22.11.2027", False, "Läuft bis 22. November 2027.")),
    ("offers", {"valid_until": "2027-11-23"}, "2026-11-22", None),
    ("offers", {"valid_until": "9999"}, "2026-11-22", None),
    # closed, planned, unknown
    ("offers", {"valid_until": "2020", "status": "aus"}, "2026-11-22", None),
    ("offers", {"valid_until": "2020", "status": "plan"}, "2026-11-22", ("validity", "Ende 2020", True, "Lief bis Ende 2020; steht noch auf „Geplant“.")),
    ("offers", {"valid_until": "2020", "status": "erfunden"}, "2026-11-22", ("validity", "Ende 2020", True, "Lief bis Ende 2020; steht noch auf „erfunden“.")),
    # the other deadlines
    ("offers", {"funding": [{"source": "land", "until": "2026"}]}, "2026-11-22", ("funding", "Ende 2026", False, "Die Förderung (Land) läuft bis Ende 2026.")),
    ("offers", {"funding": [{"until": "2025-12-31"}]}, "2026-11-22", ("funding", "31.12.2025", True, "Die Förderung lief bis 31. Dezember 2025.")),
    ("networks", {"agreement": {"valid_until": "2027-03"}}, "2026-11-22", ("agreement", "Ende 03/2027", False, "Die Vereinbarung gilt bis Ende März 2027.")),
    ("networks", {"agreement": {"valid_until": "2025"}}, "2026-11-22", ("agreement", "Ende 2025", True, "Die Vereinbarung galt bis Ende 2025.")),
    ("measures", {"due": "2026", "status": "offen"}, "2026-11-22", ("measure", "Ende 2026", False, "Soll bis Ende 2026 umgesetzt sein (Stand: Offen).")),
    ("measures", {"due": "2025-06"}, "2026-11-22", ("measure", "Ende 06/2025", True, "Sollte bis Ende Juni 2025 umgesetzt sein (Stand nicht erhoben).")),
    ("measures", {"due": "2025-06", "status": "fertig"}, "2026-11-22", None),
    ("measures", {"target": {"by": "2027"}}, "2026-12-31", ("target", "Ende 2027", False, "Der Zielwert soll bis Ende 2027 erreicht sein.")),
    ("programmes", {"until": "2026"}, "2026-11-22", ("programme", "Ende 2026", False, "Das Programm läuft bis Ende 2026.")),
    ("programmes", {"until": "2022"}, "2026-11-22", None),
    # what is routine: twelve months after the last day of what is known, for evidence the first
    ("networks", {"last_met": "2025-11-22"}, "2026-11-22", ("meeting", "22.11.2026", False, "Letztes belegtes Treffen: 22. November 2025.")),
    ("networks", {"last_met": "2025-11-21"}, "2026-11-22", ("meeting", "21.11.2026", True, "Letztes belegtes Treffen: 21. November 2025.")),
    ("legal_bases", {"checked": "2025-03"}, "2026-11-22", ("legal-check", "03/2026", True, "Geltung und Wortlaut zuletzt geprüft: März 2025.")),
    ("offers", {"reviewed": {"on": "2025-11-22"}}, "2026-11-22", ("review", "22.11.2026", False, "Zuletzt geprüft: 22. November 2025.")),
    ("offers", {"reviewed": {"on": "2024-02-29"}}, "2025-02-28", ("review", "28.02.2025", False, "Zuletzt geprüft: 29. Februar 2024.")),
    ("offers", {"reviewed": {"on": "2024-02-29"}}, "2025-03-01", ("review", "28.02.2025", True, "Zuletzt geprüft: 29. Februar 2024.")),
    ("offers", {"reviewed": {"on": "2025-03"}}, "2026-03-31", ("review", "03/2026", False, "Zuletzt geprüft: März 2025.")),
    ("offers", {"reviewed": {"on": "2025-03"}}, "2026-04-01", ("review", "03/2026", True, "Zuletzt geprüft: März 2025.")),
    ("offers", {"reviewed": {"by": "Jugendamt"}}, "2026-11-22", None),
    ("offers", {"reviewed": {"on": "2020"}, "status": "aus"}, "2026-11-22", None),
    ("offers", {"reviewed": {"on": "2020"}, "status": "plan"}, "2026-11-22", ("review", "2021", True, "Zuletzt geprüft: 2020.")),
    ("offers", {"as_of": "2025"}, "2026-01-01", ("evidence", "2026", False, "Neuester Beleg: 2025.")),
    ("offers", {"as_of": "2025"}, "2026-01-02", ("evidence", "2026", True, "Neuester Beleg: 2025.")),
    ("offers", {"as_of": "2025-03", **RUNS}, "2026-11-22", ("evidence", "03/2026", True, "Neuester Beleg: März 2025.")),
    ("offers", {"as_of": "2019", "status": "aus"}, "2026-11-22", None),
    ("offers", {"as_of": "2019", "status": "plan"}, "2026-11-22", None),
    ("measures", {"as_of": "2019", "status": "offen"}, "2026-11-22", ("evidence", "2020", True, "Neuester Beleg: 2019.")),
    ("measures", {"as_of": "2019", "status": "fertig"}, "2026-11-22", None),
    ("offers", {"as_of": "2019", "reviewed": {"on": "2026-10-01"}}, "2026-11-22", ("review", "01.10.2027", False, "Zuletzt geprüft: 1. Oktober 2026.")),
    ("legal_bases", {"as_of": "2019", "checked": "2026-10-01"}, "2026-11-22", ("legal-check", "01.10.2027", False, "Geltung und Wortlaut zuletzt geprüft: 1. Oktober 2026.")),
    # what happened stays true
    ("decisions", {"date": "2012", "as_of": "2012", "reviewed": {"on": "2012"}}, "2026-11-22", None),
    ("participation", {"on": "2012", "as_of": "2012"}, "2026-11-22", None),
    ("offers", {"valid_from": "2012"}, "2026-11-22", None),
    ("offers", {}, "2026-11-22", None),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "data", "today", "expected"), TABLE)
def test_due(
    kind: str, data: Mapping[str, Any], today: str, expected: tuple[str, str, bool, str] | None
) -> None:
    item = one(kind, data, date.fromisoformat(today))
    said = item and (item.reason, item.in_words, item.overdue, item.sentence.replace("\u00a0", " "))
    assert said == expected


def test_every_reason_and_its_words_are_in_the_table() -> None:
    assert {expected[0] for *_, expected in TABLE if expected} == set(Reason) == set(REASONS)


@pytest.mark.parametrize(
    ("funding", "expected"),
    [
        ([{"source": "land", "until": "2024"}, {"source": "land", "until": "2025"}], ["2025"]),
        ([{"source": "land", "until": "2024"}, {"source": "land", "from": "2025"}], []),
        ([{"source": "land", "until": "2024"}, {"source": "land"}], ["2024"]),
        ([{"source": "land", "until": "2024"}, {"source": "bund", "until": "2028"}], ["2024"]),
        ([{"source": "land", "until": "2024"}, {"source": "land", "programme": "p", "until": "2025"}], ["2024", "2025"]),
        ([{"source": "land", "until": "2026"}, {"source": "land", "until": "2028"}], ["2026"]),
    ],
)  # fmt: skip
def test_money_that_was_renewed_has_not_run_out(funding: list[dict[str, str]], expected: list[str]) -> None:
    assert [item.when for item in found(("offers", "x", {"funding": funding}))] == expected


def test_each_funding_is_found_at_its_place() -> None:
    items = found(("offers", "x", {"funding": [{"until": "2027-01"}, {}, {"until": "2026-12"}]}))
    assert [item.path for item in items] == [("funding", 2, "until"), ("funding", 0, "until")]


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ([("offers", "a", {"programmes": ["p"]})], "Das Programm lief bis Ende 2022; 1 laufender Eintrag nennt es."),
        ([("offers", "a", {"programmes": ["p"], "funding": [{"programme": "p"}]}), ("networks", "b", {"programmes": ["p"]})], "Das Programm lief bis Ende 2022; 2 laufende Einträge nennen es."),
        ([("offers", "a", {"programmes": ["p"], "status": "aus"})], None),
        ([("offers", "a", {"programmes": ["q"]})], None),
    ],
)  # fmt: skip
def test_a_programme_that_has_ended_matters_where_something_still_needs_it(
    records: list[tuple[str, str, Mapping[str, Any]]], expected: str | None
) -> None:
    said = [
        item.sentence.replace("\u00a0", " ")
        for item in found(("programmes", "p", {"until": "2022"}), *records)
    ]
    assert said == ([expected] if expected else [])


def test_funding_with_its_own_end_does_not_need_the_programme() -> None:
    offer = {"funding": [{"programme": "p", "until": "2022"}]}
    items = found(("programmes", "p", {"until": "2022"}), ("offers", "a", offer))
    assert [item.reason for item in items] == [Reason.FUNDING]


def test_the_most_urgent_comes_first_and_evidence_last() -> None:
    items = found(
        ("offers", "beleg", {"as_of": "1999"}),
        ("offers", "bald", {"valid_until": "2027-01"}),
        ("offers", "vorbei", {"valid_until": "2026-01"}),
        ("offers", "lange-vorbei", {"valid_until": "2020"}),
        ("offers", "pruefung", {"reviewed": {"on": "2024"}}),
        ("offers", "pruefung-bald", {"reviewed": {"on": "2026-06"}}),
        ("offers", "beleg-bald", {"as_of": "2026-01-15"}),
        ("offers", "aepfel", {"name": "Äpfel", "valid_until": "2026-01"}),
    )
    assert [item.record.id for item in items] == [
        "lange-vorbei", "aepfel", "vorbei", "bald", "pruefung", "beleg", "pruefung-bald", "beleg-bald",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 11, 22), 0, date(2026, 11, 22)),
        (date(9999, 1, 1), 11, date(9999, 12, 1)),
        (date(9999, 1, 1), 12, date.max),
        (date(2026, 11, 22), 10**9, date.max),
    ],
)
def test_months_after(day: date, months: int, after: date) -> None:
    assert periods.months_after(day, months) == after


DATES = st.one_of(
    st.dates().map(str), st.dates().map(lambda d: str(d)[:7]), st.dates().map(lambda d: str(d)[:4])
)


@given(text=DATES, reviewed=DATES, today=st.dates(), months=st.integers(0, 10**6))
def test_what_is_due_lies_within_the_horizon_and_overdue_before_today(
    text: str, reviewed: str, today: date, months: int
) -> None:
    data = {"valid_until": text, "reviewed": {"on": reviewed}, "as_of": text}
    items = found(("offers", "x", data), today=today, months=months)
    until = periods.months_after(today, months)
    assert all(item.day <= until and item.overdue == (item.day < today) for item in items)
    ends = periods.latest(text)
    assert ends is not None
    listed = any(item.reason is Reason.VALIDITY for item in items)
    assert listed == (ends <= until and ends != date.max)
