"""How old the evidence of records is (`as_of`), counted from a day that enters as an argument."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from praevkonzept.catalogue import Catalogue, Record

RECENT_MONTHS = 24
"""Evidence of at most this age counts as recent: two yearly reviews."""

OLD_MONTHS = 60
"""Evidence of more than this age counts as old."""

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def day_of(text: object) -> date | None:
    """The first day that an ISO date, partial date or span (its end) can mean; None where it is no date.

    A year counts from its first day, so that evidence is never taken for younger than it is shown to be.
    """
    match = _PARTIAL.fullmatch(str(text).rsplit("/", 1)[-1]) if text else None
    if match is None:
        return None
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def months_back(day: date, months: int) -> date:
    """The day `months` calendar months before `day` (the last day of a shorter month), at least the first one there is."""
    index = day.year * 12 + day.month - 1 - months
    year, month = index // 12, index % 12 + 1
    if year < date.min.year:
        return date.min
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month, last)
        except ValueError:
            continue
    return date(year, month, 28)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Records by the age of their evidence; `recent` ≤ 24 months, `old` > 60 months, `undated` without a date."""

    records: tuple[Record, ...]
    recent: tuple[Record, ...]
    middle: tuple[Record, ...]
    old: tuple[Record, ...]
    undated: tuple[Record, ...]
    years: tuple[int, ...]

    @property
    def median_year(self) -> int | None:
        """The year before which half of the dated evidence lies (the lower one of two middle years)."""
        return self.years[(len(self.years) - 1) // 2] if self.years else None


def is_recent(record: Record, today: date) -> bool:
    """Whether the newest evidence of a record lies within the last 24 months before `today`."""
    day = day_of(record.get("as_of"))
    return day is not None and day >= months_back(today, RECENT_MONTHS)


def newest(catalogue: Catalogue) -> str:
    """The youngest evidence that names a day, of any record or of the catalogue itself; empty where there is none."""
    records = (*catalogue.all(), *((catalogue.town,) if catalogue.town else ()))
    return max((day for record in records if _DAY.fullmatch(day := record.text("as_of"))), default="")


def survey(records: Iterable[Record], today: date) -> Evidence:
    """Sorts records by the age of their evidence on the day `today`."""
    everything = tuple(records)
    young, aged = months_back(today, RECENT_MONTHS), months_back(today, OLD_MONTHS)
    days = [(record, day_of(record.get("as_of"))) for record in everything]
    return Evidence(
        records=everything,
        recent=tuple(record for record, day in days if day and day >= young),
        middle=tuple(record for record, day in days if day and aged <= day < young),
        old=tuple(record for record, day in days if day and day < aged),
        undated=tuple(record for record, day in days if day is None),
        years=tuple(sorted(day.year for _, day in days if day)),
    )
