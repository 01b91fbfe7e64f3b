"""What several rules ask of a record: whether it runs or is closed, how fresh that is, and when its money ends."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from praevkonzept.analysis import periods
from praevkonzept.analysis.coverage import covers
from praevkonzept.analysis.due import is_closed
from praevkonzept.analysis.evidence import day_of, months_back
from praevkonzept.analysis.reasons import end
from praevkonzept.catalogue import Record
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import Context

YEAR = 12
"""The months after which something is due again, or which we look ahead."""


def running(context: Context, *kinds: str) -> Iterator[Record]:
    """The records of these kinds that count as running: their status says that they cover something."""
    for kind in kinds:
        for record in context.catalogue.of(kind).values():
            if covers(record, context.catalogue):
                yield record


def closed(record: Record, context: Context) -> bool:
    """Whether the status of a record says that it has come to an end; an unknown status does not."""
    return is_closed(record, context.schemas[record.kind], context.catalogue)


def status_label(record: Record, context: Context) -> str:
    """The status of an offer or network in words."""
    return context.catalogue.label("status", record.text("status"))


def end_words(text: str) -> str:
    """The end of a period in words: „Ende Juli 2026“, of a span its end."""
    return end(periods.end_part(text))


def contradiction(record: Record, until: str, context: Context) -> Severity:
    """How bad it is that a record counts as running after `until`: an error if that was confirmed lately, after the end.

    What was confirmed before the end or long ago is only doubtful: the calendar alone breaks no catalogue overnight.
    """
    day, end_day = _confirmed(record), periods.latest(until)
    fresh = day is not None and end_day is not None and day > end_day
    recent = day is not None and day >= months_back(context.today, YEAR)
    return Severity.ERROR if fresh and recent else Severity.WARNING


def _confirmed(record: Record) -> date | None:
    """The day on which a record was last confirmed: that of its review, else that of its evidence."""
    return day_of((record.get("reviewed") or {}).get("on") or record.get("as_of"))


def funding_end(record: Record) -> tuple[int, str] | None:
    """The funding that ends last: its position and its `until`. None where one is open-ended or runs backwards, or nothing is known."""
    ends = []
    for position, entry in enumerate(record.list("funding")):
        until = str(entry.get("until", ""))
        day = periods.latest(until)
        if day is None or periods.backwards(until, entry.get("from")):
            return None
        ends.append((day, position, until))
    return max(ends)[1:] if ends else None
