"""Values of indicators that may be set side by side: those of the same area and group, and the newest two of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, NamedTuple, TypeAlias

from praevkonzept.catalogue import Record

Value: TypeAlias = Mapping[str, Any]
"""A value of an indicator as it stands in the catalogue: year, value, area …"""

_SAME = ("level", "district", "group", "period")
"""The keys in which two values agree that may be compared."""


class Pair(NamedTuple):
    """The value before and the newest one."""

    before: Value
    newest: Value


def rows(indicator: Record) -> tuple[tuple[Value, ...], ...]:
    """The values with a year, by area, group and part of the year; in each row in the order of the years."""
    found: dict[tuple[Any, ...], list[Value]] = defaultdict(list)
    for value in indicator.list("values"):
        if value.get("year"):
            found[tuple(value.get(key) for key in _SAME)].append(value)
    return tuple(tuple(sorted(row, key=lambda value: str(value["year"]))) for row in found.values())


def pairs(indicator: Record) -> tuple[Pair, ...]:
    """For each row with a value of the newest year: that value and the one of the year before it with a value.

    Where a year has several values in one row they mean different things: then there is nothing to compare.
    """
    known = rows(indicator)
    last = max((str(row[-1]["year"]) for row in known), default="")
    found = []
    for row in known:
        years = sorted({str(value["year"]) for value in row}, reverse=True)[:2]
        newest, before = ([value for value in row if str(value["year"]) == year] for year in (*years, "")[:2])
        if years[0] == last and len(newest) == len(before) == 1:
            found.append(Pair(before[0], newest[0]))
    return tuple(found)
