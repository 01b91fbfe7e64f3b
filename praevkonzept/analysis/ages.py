"""Ages in months and in words: of milestones, of records by their own age or, without one, by their milestones."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from praevkonzept import german
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
    own = own_span(record, catalogue)
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


def own_span(record: Record, catalogue: Catalogue) -> Span | None:
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


def words(block: Mapping[str, Any], catalogue: Catalogue) -> str:
    """„17 bis 25 Jahre“, „ab 6 Jahren“, „ab der Geburt“, „bis 27 Jahre“ for a field `age`; empty without numbers."""
    start, end = block.get("from"), block.get("to")
    units = catalogue.vocabulary("age_units")
    unit = (
        units.label_of(str(block["unit"])) if block.get("unit") else next((term.label for term in units), "")
    )
    if start is not None and end is not None:
        return _range(start, end, unit)
    if start is not None:
        return f"ab {_count(start, unit, dative=True)}" if start > 0 else f"ab der {_beginning(start)}"
    return f"bis {_count(end, unit)}" if end is not None else ""


def term_words(term: Term) -> str:
    """„3 bis unter 6 Jahre“ for a milestone; empty for one without ages."""
    span = span_of_term(term)
    if span is None:
        return ""
    start = german.number(span.start / 12) if span.start > 0 else _beginning(span.start)
    years = span.end / 12
    return f"{start} bis unter {'1 Jahr' if years == 1 else f'{german.number(years)} Jahre'}"


def _range(start: int, end: int, unit: str) -> str:
    if start == end:
        return _count(start, unit)
    if start < 0:
        return f"von der {_beginning(start)} bis {_count(end, unit)}"
    return f"{german.number(start)} bis {_count(end, unit)}"


def _beginning(start: float) -> str:
    """What an age of nothing or less is called."""
    return "Schwangerschaft" if start < 0 else "Geburt"


def _count(value: int, unit: str, dative: bool = False) -> str:
    """„6 Jahre“, „6 Jahren“, „1 Jahr“: units are plurals in „-e“ or „-n“ as in the vocabulary."""
    if value == 1:
        return (
            f"1 {unit.removesuffix('e').removesuffix('n') if unit.endswith('e') else unit.removesuffix('n')}"
        )
    return f"{german.number(value)} {unit + 'n' if dative and not unit.endswith('n') else unit}"
