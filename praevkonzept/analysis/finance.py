"""Sums of costs where numbers are given. Never a return, never a sum over amounts of different kinds or years."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from praevkonzept.catalogue import Catalogue, Record


@dataclass(frozen=True, slots=True)
class Costs:
    """Costs of measures in EUR: how many name an amount, and the sums of those."""

    measures: tuple[Record, ...]
    priced: tuple[Record, ...]
    once: float
    yearly: float


def costs(measures: Iterable[Record]) -> Costs:
    """Adds up what the measures name as cost `once` and `yearly`; each amount stands for itself, nothing is projected."""
    everything = tuple(measures)
    amounts = [(record, amount(record, "once"), amount(record, "yearly")) for record in everything]
    return Costs(
        measures=everything,
        priced=tuple(record for record, once, yearly in amounts if once is not None or yearly is not None),
        once=sum(once or 0 for _, once, _ in amounts),
        yearly=sum(yearly or 0 for _, _, yearly in amounts),
    )


def amount(measure: Record, key: str) -> float | None:
    """A number of the cost block of a measure (`once`, `yearly`, `fte`); None where it is not given."""
    cost = measure.get("cost")
    value = cost.get(key) if isinstance(cost, Mapping) else None
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def adopted(measures: Iterable[Record], catalogue: Catalogue) -> tuple[Record, ...]:
    """The measures whose status says that they were decided on."""
    vocabulary = catalogue.vocabulary("measure_status")
    terms = ((record, vocabulary.get(record.text("status"))) for record in measures)
    return tuple(record for record, term in terms if term is not None and term.flag("adopted"))
