"""Ages in months: of milestones, of records by their own age or, without one, by their milestones."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from praevkonzept.catalogue import Catalogue, Record, Term


@dataclass(frozen=True, slots=True)
class Span:
    """Ages from `start` up to, not including, `end`, in months after birth (negative: before it)."""

    start: float
    end: float

    def holds(self, months: float) -> bool:
        """Whether a child of this age belongs to it."""
        return self.start <= months < self.end


def span_of(record: Record, catalogue: Catalogue) -> Span | None:
    """The ages a record is for: its own `age`, else those of its milestones; None where neither says."""
    own = _own(record, catalogue)
    if own is not None:
        return own
    vocabulary = catalogue.vocabulary("milestones")
    spans = [span_of_term(term) for key in record.list("milestones") if (term := vocabulary.get(str(key)))]
    known = [span for span in spans if span is not None]
    return Span(min(span.start for span in known), max(span.end for span in known)) if known else None


def span_of_term(term: Term) -> Span | None:
    """The ages of a milestone; None for one without, such as that for all phases."""
    age = term.attributes.get("age")
    if not isinstance(age, Mapping):
        return None
    start, end = age.get("from"), age.get("to")
    return Span(float(start), float(end)) if start is not None and end is not None else None


def _own(record: Record, catalogue: Catalogue) -> Span | None:
    """The span of the field `age`; its `to` is inclusive, an open side is unlimited."""
    age = record.get("age")
    if not isinstance(age, Mapping):
        return None
    start, end = age.get("from"), age.get("to")
    if start is None and end is None:
        return None
    term = catalogue.vocabulary("age_units").get(str(age.get("unit", "")))
    months = float(term.attributes.get("months", 12)) if term else 12.0
    return Span(
        -math.inf if start is None else float(start) * months,
        math.inf if end is None else (float(end) + 1) * months,
    )
