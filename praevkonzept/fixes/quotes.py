"""Number-like text gets its quotes: `postcode: 01067` → `postcode: "01067"` (PRV111)."""

from __future__ import annotations

from collections.abc import Container

from praevkonzept.fixes.change import Change, Edit, Repair
from praevkonzept.fixes.source import Source


def quotes(source: Source, done: Container[int]) -> Repair:
    """Quotes around each such scalar, but those that are `done` already (by their position)."""
    repair = Repair()
    for problem in source.unquoted:
        start = source.index(problem.line, problem.column)
        if start in done:
            continue
        end = start + problem.length
        value = source.text[start:end]
        repair.edits += [Edit(start, start, '"'), Edit(end, end, '"')]
        repair.changes.append(Change(problem.line, "quotes", f"„{value}“ in Anführungszeichen gesetzt"))
    return repair
