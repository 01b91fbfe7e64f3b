"""PRV208: every date is a day, month or year that exists, and a span runs forwards."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from functools import cache

from praevkonzept.german import MONTHS
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule

_DAY = re.compile(r"(\d{4})-(\d{2})-\d{2}", re.ASCII)


def check(context: Context) -> Iterator[Problem]:
    """A problem for each date that is not in the calendar."""
    town = context.catalogue.town
    for record in (*context.catalogue.all(), *((town,) if town else ())):
        for path, field, text in context.schemas[record.kind].leaves(record.data, "date"):
            message = wrong(text)
            if message:
                yield Problem(record, path, message, _remedy(text) or field.form)


@cache
def wrong(text: str) -> str:
    """What is wrong with an ISO date, partial date or span; empty where nothing is."""
    parts = text.split("/")
    for part in parts:
        if not _exists(part):
            return f"Das Datum „{part}“ gibt es nicht."
    if len(parts) == 2 and parts[1] < parts[0][: len(parts[1])]:
        return f"Der Zeitraum „{text}“ endet, bevor er beginnt."
    return ""


def _remedy(text: str) -> str:
    """How long the month is, or the span the right way round."""
    parts = text.split("/")
    for part in parts:
        match = _DAY.fullmatch(part)
        if match and not _exists(part) and _exists(f"{match[1]}-{match[2]}-01"):
            year, month = int(match[1]), int(match[2])
            return f"Der {MONTHS[month - 1]} {year} hat {calendar.monthrange(year, month)[1]} Tage."
    return f"Schreiben: {parts[1]}/{parts[0]}" if len(parts) == 2 and all(map(_exists, parts)) else ""


def _exists(part: str) -> bool:
    numbers = part.split("-")
    if (
        not all(number.isascii() and number.isdigit() for number in numbers)
        or len(numbers) > 3
        or len(numbers[0]) != 4
    ):
        return False
    year, month, day = (*map(int, numbers), 1, 1)[:3]
    return year >= 1 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


RULE = Rule(
    CodeDoc(
        code="PRV208",
        title="Datum, das es nicht gibt",
        severity=Severity.ERROR,
        why="Aus den Daten werden Fristen und das Alter der Belege berechnet. Ein Datum wie der 31. Februar ist meist ein Tippfehler.",
        wrong="as_of: 2026-02-31",
        right="as_of: 2026-02-28",
        fix="Datum als JJJJ-MM-TT schreiben; ist der Tag nicht bekannt, nur JJJJ-MM oder „JJJJ“ in Anführungszeichen.",
    ),
    check,
)
