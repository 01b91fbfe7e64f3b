"""Calendar arithmetic on dates that may be partial or spans: the first and last day they can mean, what is over, what is near."""

from __future__ import annotations

import calendar
from datetime import date

from praevkonzept.analysis.evidence import day_of, months_back


def earliest(text: object) -> date | None:
    """The first day that an ISO date, partial date or span (its beginning) can mean; None where it is no date."""
    return day_of(str(text).split("/", 1)[0]) if text else None


def latest(text: object) -> date | None:
    """The last day that an ISO date, partial date or span (its end) can mean; None where it is no date.

    What ends in a year or month ends with its last day, so that nothing is taken for over too early.
    """
    first = day_of(text)
    if first is None:
        return None
    form = len(end_part(str(text)))
    if form == len("2026"):
        return first.replace(month=12, day=31)
    if form == len("2026-03"):
        return first.replace(day=calendar.monthrange(first.year, first.month)[1])
    return first


def over(text: object, day: date) -> bool:
    """Whether what ends with this date has certainly ended before `day`."""
    last = latest(text)
    return last is not None and last < day


def backwards(until: object, since: object) -> bool:
    """Whether what begins with `since` has certainly ended before that; where one of them is unknown it has not."""
    first = earliest(since)
    return first is not None and over(until, first)


def within(text: object, months: int, today: date) -> bool:
    """Whether what ends with this date does so from `today` on within so many months."""
    last = latest(text)
    return last is not None and today <= last <= months_after(today, months)


def longer_ago(text: object, months: int, today: date) -> bool:
    """Whether a date certainly lies more than so many months before `today`, whichever day it means."""
    last = latest(text)
    return last is not None and months_after(last, months) < today


def end_part(text: str) -> str:
    """The end of a span, else the date itself: `2023-11/2024-07` → `2024-07`."""
    return text.rsplit("/", 1)[-1]


def months_after(day: date, months: int) -> date:
    """The day `months` calendar months after `day` (the last day of a shorter month), at most the last one there is."""
    if day.year * 12 + day.month - 1 + months >= (date.max.year + 1) * 12:
        return date.max
    return months_back(day, -months)
