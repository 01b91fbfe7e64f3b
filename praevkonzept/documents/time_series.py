"""Diagrams of indicators over the years, as context: each with the sentence that names its values and their sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from praevkonzept import german
from praevkonzept.analysis.series import Value, rows
from praevkonzept.catalogue import Record
from praevkonzept.documents import indicators
from praevkonzept.documents.blocks import Block, Chart, Ref, Role, Series
from praevkonzept.documents.context import Context, Spot, paragraph
from praevkonzept.documents.phrases import STAR, cited, run, typeset

LEAST_VALUES = 5
"""So many values make a series of an indicator worth drawing."""

MOST_SERIES = 4
"""So many indicators are drawn at most: those with the most values."""


@dataclass(frozen=True, slots=True)
class _Run:
    """The values of one indicator for one area and group, one per year, in their order."""

    record: Record
    name: str
    values: tuple[Value, ...]

    @property
    def known(self) -> int:
        """How many of them are numbers: what is withheld is never drawn."""
        return sum(_number(value) is not None for value in self.values)


def series(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """A chart for each of the indicators with the longest series, as context and without any claim about causes."""
    drawable = [each for record in context.by_name("indicators") for each in _runs(context, record)]
    chosen = sorted(drawable, key=lambda each: each.known, reverse=True)[:MOST_SERIES]
    if not chosen:
        return ()
    blocks: list[Block] = [
        paragraph(
            f"Wo zu einem Indikator wenigstens {german.spelled(LEAST_VALUES)} Werte vorliegen, zeigt eine Abbildung die "
            "Reihe. Die Werte stammen aus verschiedenen Quellen, und die Jahre liegen nicht immer gleich weit auseinander. "
            "Eine Reihe sagt nichts über Ursachen.",
            context.see("indikatoren", "Was zu den einzelnen Werten zu beachten ist, steht in {}."),
        )
    ]
    for position, each in enumerate(chosen, 1):
        blocks += _drawn(context, each, f"figure_series_{position}")
    return tuple(blocks)


def _runs(context: Context, record: Record) -> Iterator[_Run]:
    """The series of an indicator that can be drawn: whole years, a single value for each, enough numbers."""
    for values in rows(record):
        whose = (indicators.area(context, values[0]), str(values[0].get("group", "")))
        name = indicators.name_about(record, ", ".join(filter(None, whose)))
        found = _Run(record, typeset(name), values)
        begun = {match[0] for value in values if (match := re.match(r"\d{4}", _year(value)))}
        whole = not values[0].get("period") and len(begun) == len(values)
        if whole and found.known >= LEAST_VALUES:
            yield found


def _drawn(context: Context, each: _Run, anchor: str) -> tuple[Block, ...]:
    """The sentence with all values, their sources and what is to be heeded, and the chart."""
    record = each.record
    said = tuple((_marked_year(value), indicators.amount(record, value)) for value in each.values)
    cautions = indicators.cautions(each.values)
    heeded = cited(f"{STAR} Zu beachten: {cautions}", context.numbers)
    known = {indicators.amount(record, v): n for v in each.values if (n := _number(v)) is not None}
    most, least = max(known, key=known.__getitem__), min(known, key=known.__getitem__)
    chart = Chart(
        tuple(year for year, _ in said),
        (Series(each.name, tuple(_number(value) for value in each.values)),),
        each.name,
        f"Je Jahr ein Balken, {german.number(each.known)} Werte von {_year(each.values[0])} bis {_year(each.values[-1])}. "
        f"Höchster Wert: {most}; niedrigster Wert: {least}.",
        record.text("unit"),
        anchor=anchor,
    )
    values = ", ".join(f"{year} ({amount})" for year, amount in said)
    return (
        paragraph(
            (Ref(chart.anchor), *run(f" zeigt die Werte zu „{each.name}“: {values}.")),
            context.cite(record.list("sources")),
            keep=True,
        ),
        chart,
        *((paragraph(heeded, role=Role.SMALL),) if cautions else ()),
    )


def _number(value: Value) -> float | None:
    """The value where it is a number; None for the words that stand for one that may not be shown."""
    number = value.get("value")
    return number if isinstance(number, int | float) else None


def _year(value: Value) -> str:
    return str(value["year"])


def _marked_year(value: Value) -> str:
    """The year, with a mark where a note says what is to be heeded with its value."""
    return f"{_year(value)}{STAR if value.get('note') else ''}"
