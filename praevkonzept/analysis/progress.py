"""How a measure stands against what was planned: its newest evidence, and where it departs from the plan on a given day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from praevkonzept.analysis import finance
from praevkonzept.analysis.due import is_closed
from praevkonzept.analysis.evidence import RECENT_MONTHS, day_of
from praevkonzept.analysis.periods import longer_ago, over
from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.schema import KindSchema


class Departure(StrEnum):
    """In what a measure departs from its plan; what the house itself recorded comes first."""

    RECORDED = "recorded"
    DROPPED = "dropped"
    LATE = "late"
    MISSED = "missed"
    UNMEASURED = "unmeasured"
    SILENT = "silent"
    UNDATED = "undated"
    UNPRICED = "unpriced"


@dataclass(frozen=True, slots=True)
class Deviation:
    """One departure. `said` is what it is about: the recorded text, the status key, or a date as it is written."""

    departure: Departure
    said: str = ""


def deviations(
    measure: Record, schema: KindSchema, catalogue: Catalogue, today: date
) -> tuple[Deviation, ...]:
    """What was recorded as deviation and what follows from the record on the day `today`, in the order of `Departure`.

    What is put off or given up is neither late nor silent: that it was is the deviation.
    """
    return tuple(_deviations(measure, schema, catalogue, today))


def last_seen(measure: Record) -> str:
    """The date of the newest evidence of a measure or of its last progress, as it is written; empty without any."""
    dates = [measure.text("as_of"), *(str(entry.get("on", "")) for entry in measure.list("progress"))]
    return max(
        (text for text in dates if day_of(text)), key=lambda text: day_of(text) or date.min, default=""
    )


def last_progress(measure: Record) -> Mapping[str, Any]:
    """The newest entry of its progress, the last in the list among those of one day; empty without any."""
    dated = [
        (day_of(entry.get("on")) or date.min, place) for place, entry in enumerate(measure.list("progress"))
    ]
    return measure.list("progress")[max(dated)[1]] if dated else {}


def last_value(measure: Record) -> Mapping[str, Any]:
    """The newest measured value of its target; empty without any."""
    values = (measure.get("target") or {}).get("actual", ())
    dated = [(day_of(entry.get("on")) or date.min, place) for place, entry in enumerate(values)]
    return values[max(dated)[1]] if dated else {}


def _deviations(
    measure: Record, schema: KindSchema, catalogue: Catalogue, today: date
) -> Iterator[Deviation]:
    if measure.text("deviation"):
        yield Deviation(Departure.RECORDED, measure.text("deviation"))
    term = catalogue.vocabulary("measure_status").get(measure.text("status"))
    if term is not None and term.flag("dropped"):
        yield Deviation(Departure.DROPPED, term.key)
        return
    is_open = not is_closed(measure, schema, catalogue)
    if is_open and over(measure.get("due"), today):
        yield Deviation(Departure.LATE, measure.text("due"))
    yield from _target(measure, today)
    seen = last_seen(measure)
    if not seen:
        yield Deviation(Departure.UNDATED)
    elif is_open and longer_ago(seen, RECENT_MONTHS, today):
        yield Deviation(Departure.SILENT, seen)
    if term is not None and term.flag("adopted") and not finance.has_figure(measure):
        yield Deviation(Departure.UNPRICED)


def _target(measure: Record, today: date) -> Iterator[Deviation]:
    """Whether the target value was due and was not reached, or nobody measured; without a baseline its direction is unknown."""
    target = measure.get("target") or {}
    value, start, by = target.get("value"), target.get("baseline"), str(target.get("by", ""))
    if value is None or not over(by, today):
        return
    reached = last_value(measure).get("value")
    if reached is None:
        yield Deviation(Departure.UNMEASURED, by)
    elif _falls_short(reached, value, start):
        yield Deviation(Departure.MISSED, by)


def _falls_short(reached: Any, value: Any, start: Any) -> bool:
    """Whether a number has not come as far as `value`, seen from `start`; numbers that are not known or not shown say nothing."""
    if not all(isinstance(number, int | float) for number in (reached, value, start)):
        return False
    return bool(reached < value if start < value else reached > value if start > value else False)
