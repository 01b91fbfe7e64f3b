"""Checks whether a Word file is whole: everything it refers to exists, nothing unfinished is left in it."""

from __future__ import annotations

from praevkonzept.word.checks.check import Check
from praevkonzept.word.checks.integrity import (
    balance,
    bookmarks,
    contents,
    damaged,
    ids,
    macros,
    messages,
    notes,
    numbering,
    order,
    outside,
    placeholders,
    properties,
    questions,
    relations,
    styles,
    tables,
    targets,
    tracked,
)

__all__ = ["CHECKS"]

CHECKS: tuple[Check, ...] = (
    damaged.CHECK,
    contents.CHECK,
    relations.CHECK,
    outside.CHECK,
    macros.CHECK,
    styles.CHECK,
    numbering.CHECK,
    bookmarks.CHECK,
    balance.CHECK,
    targets.CHECK,
    messages.CHECK,
    questions.CHECK,
    ids.CHECK,
    notes.CHECK,
    tables.CHECK,
    order.CHECK,
    placeholders.CHECK,
    tracked.CHECK,
    properties.CHECK,
)
