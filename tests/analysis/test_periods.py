"""What partial dates and spans can mean, and what is over, near or long ago whichever day they mean."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praevkonzept.analysis import periods

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
LENGTHS = st.sampled_from([4, 7, 10])


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-06", date(2025, 6, 1), date(2025, 6, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-02-10", date(2024, 2, 10), date(2024, 2, 10)),
        ("2024/2025", date(2024, 1, 1), date(2025, 12, 31)),
        ("2024-08-15/2025-07", date(2024, 8, 15), date(2025, 7, 31)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
        ("2026-02-31", None, None),
        ("um 2010", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_first_and_last_day(text: str | None, first: date | None, last: date | None) -> None:
    assert periods.earliest(text) == first
    assert periods.latest(text) == last


@given(DAYS, LENGTHS)
def test_a_day_lies_within_every_way_to_write_it(day: date, length: int) -> None:
    text = day.isoformat()[:length]
    first, last = periods.earliest(text), periods.latest(text)
    assert first is not None
    assert last is not None
    assert first <= day <= last
    assert {first.isoformat()[:length], last.isoformat()[:length]} == {text}
    assert (last + timedelta(days=1)).isoformat()[:length] != text


@pytest.mark.parametrize(
    ("text", "today", "over"),
    [
        ("2025", date(2025, 12, 31), False),
        ("2025", date(2026, 1, 1), True),
        ("2025-06", date(2025, 7, 1), True),
        ("2025-06-30", date(2025, 6, 30), False),
        ("2024/2026", date(2025, 6, 30), False),
        ("um 2010", date(2025, 6, 30), False),
    ],
)
def test_over(text: str, today: date, over: bool) -> None:
    assert periods.over(text, today) is over


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("2026-01-31", False),
        ("2026-02-01", True),
        ("2026-02", True),
        ("2026", True),
        ("2027-02-01", True),
        ("2027-02-02", False),
        ("2027-02", False),
        ("2027", False),
    ],
)
def test_within_the_next_twelve_months(text: str, within: bool) -> None:
    assert periods.within(text, 12, date(2026, 2, 1)) is within


@pytest.mark.parametrize(
    ("text", "longer"),
    [
        ("2025-02-01", False),
        ("2025-01-31", True),
        ("2025-01", True),
        ("2025-02", False),
        ("2025", False),
        ("2024", True),
        ("um 2010", False),
    ],
)
def test_longer_ago_than_twelve_months(text: str, longer: bool) -> None:
    assert periods.longer_ago(text, 12, date(2026, 2, 1)) is longer


@given(DAYS, LENGTHS, DAYS, st.integers(0, 60))
def test_nobody_is_accused_while_a_date_may_still_be_fine(
    day: date, length: int, today: date, months: int
) -> None:
    text = day.isoformat()[:length]
    if periods.over(text, today):
        assert day < today
    if periods.longer_ago(text, months, today):
        assert periods.months_after(day, months) < today
