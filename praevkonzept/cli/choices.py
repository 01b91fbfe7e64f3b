"""Values that options take: one of a few words, a number, a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

from praevkonzept.errors import UsageProblem
from praevkonzept.suggest import did_you_mean

_MOST_DIGITS = 12


def one_of(value: str, allowed: Sequence[str], option: str) -> str:
    """The value; UsageProblem unless it is allowed."""
    if value not in allowed:
        raise UsageProblem(
            said(
                f"{option}: „{value}“ gibt es nicht.",
                did_you_mean(value, allowed),
                f"Erlaubt: {', '.join(allowed)}.",
            )
        )
    return value


def number(text: str | None, option: str) -> int | None:
    """A count; UsageProblem for anything else than digits."""
    if text is None:
        return None
    if not (text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS):
        raise UsageProblem(f"{option}: „{text}“ ist keine Anzahl.")
    return int(text)


def day(text: str | None, option: str) -> date | None:
    """A day given as 2026-03-01; UsageProblem for anything else."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageProblem(f"{option}: „{text}“ ist kein Datum der Form 2026-03-01.") from None


def day_or_today(text: str | None, option: str) -> date:
    """The day given, else today where this computer stands."""
    return day(text, option) or datetime.now(UTC).astimezone().date()


def said(*sentences: str) -> str:
    """The sentences that are not empty, one after the other."""
    return " ".join(sentence for sentence in sentences if sentence)
