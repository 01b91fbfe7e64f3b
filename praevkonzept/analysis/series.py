"""Values of indicators that may be set side by side: the newest one and the one before it, of the same area and group."""

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


def pairs(indicator: Record) -> tuple[Pair, ...]:
    """For each area and group with a value of the newest year: that value and the one of the year before it with a value.

    Where a year has several values of one area and group they mean different things: then there is nothing to compare.
    """
    values = [value for value in indicator.list("values") if value.get("year")]
    last = max((str(value["year"]) for value in values), default="")
    rows: dict[tuple[Any, ...], list[Value]] = defaultdict(list)
    for value in values:
        rows[tuple(value.get(key) for key in _SAME)].append(value)
    found = []
    for row in rows.values():
        years = sorted({str(value["year"]) for value in row}, reverse=True)[:2]
        newest, before = ([value for value in row if str(value["year"]) == year] for year in (*years, "")[:2])
        if years[0] == last and len(newest) == len(before) == 1:
            found.append(Pair(before[0], newest[0]))
    return tuple(found)
