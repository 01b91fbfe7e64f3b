"""Sums of costs where numbers are given. Never a return, never a sum over amounts of different kinds or years."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from praevkonzept.catalogue import Catalogue, Record, Term

FIGURES = ("once", "yearly", "fte")
"""The keys of `cost` that are figures; one of them is enough to say what a measure costs."""


def amount(measure: Record, key: str) -> float | None:
    """A number of the cost block of a measure (`once`, `yearly`, `fte`); None where it is not given."""
    cost = measure.get("cost")
    value = cost.get(key) if isinstance(cost, Mapping) else None
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def has_figure(measure: Record) -> bool:
    """Whether a measure says in figures what it costs; 0 is a figure."""
    return any(amount(measure, key) is not None for key in FIGURES)


def spent(measure: Record) -> tuple[tuple[str, float], ...]:
    """Year and amount of what was spent on a measure, in order of time; empty where it was not surveyed."""
    entries = (measure.get("cost") or {}).get("actual", ())
    return tuple(sorted((str(entry["year"]), float(entry["amount"])) for entry in entries))


def adopted(measures: Iterable[Record], catalogue: Catalogue) -> tuple[Record, ...]:
    """The measures whose status says that they were decided on."""
    vocabulary = catalogue.vocabulary("measure_status")
    terms = ((record, vocabulary.get(record.text("status"))) for record in measures)
    return tuple(record for record, term in terms if term is not None and term.flag("adopted"))


@dataclass(frozen=True, slots=True)
class Named:
    """What measures say of one key of their cost block: those that say it, how many of them inferred it, and the sum."""

    measures: tuple[Record, ...]
    inferred: int
    total: float


def named(measures: Iterable[Record], key: str) -> Named:
    """Adds up one number of the cost blocks (`once`, `yearly`, `fte`); nothing is projected."""
    known = [(record, value) for record in measures if (value := amount(record, key)) is not None]
    return Named(
        measures=tuple(record for record, _ in known),
        inferred=sum(inferred(record, key) for record, _ in known),
        total=sum(value for _, value in known),
    )


def inferred(measure: Record, key: str) -> bool:
    """Whether a value of the cost block is marked as inferred, alone or with the whole block."""
    marked = measure.list("assumed")
    return "cost" in marked or f"cost.{key}" in marked


@dataclass(frozen=True, slots=True)
class Unfinished:
    """The measures that are neither closed nor dropped, by whether they were decided on; `unknown` have no known status."""

    adopted: tuple[Record, ...]
    ahead: tuple[Record, ...]
    unknown: tuple[Record, ...]

    @property
    def all(self) -> tuple[Record, ...]:
        """Those whose status is known, the adopted ones first."""
        return (*self.adopted, *self.ahead)


def unfinished(measures: Iterable[Record], catalogue: Catalogue) -> Unfinished:
    """Sorts out the measures that are still to be paid for, by their status; keeps their order."""
    vocabulary = catalogue.vocabulary("measure_status")
    terms = [(record, vocabulary.get(record.text("status"))) for record in measures]
    living = [(record, term) for record, term in terms if term and not _is_over(term)]
    return Unfinished(
        adopted=tuple(record for record, term in living if term.flag("adopted")),
        ahead=tuple(record for record, term in living if not term.flag("adopted")),
        unknown=tuple(record for record, term in terms if term is None),
    )


def _is_over(status: Term) -> bool:
    return status.flag("closed") or status.flag("dropped")
