"""Checks whether everybody can read a Word file, with eyes, ears or fingers.

What is asked for is in EN 301 549, chapter 10, binding by BGG NRW § 10 and BITVNRW; beyond it there are hints from WCAG 2,
PDF/UA and the Berlin standards. `effective` says how text looks in the end, `grid` what a table is made of.
"""

from __future__ import annotations

from praevkonzept.word.checks.accessibility import (
    cells,
    contents,
    contrast,
    controls,
    emphasis,
    floating,
    headings,
    imposters,
    language,
    layout,
    links,
    lists,
    pictures,
    settings,
    spacing,
    tables,
    title,
    typography,
)
from praevkonzept.word.checks.check import Check

__all__ = ["CHECKS"]

CHECKS: tuple[Check, ...] = (
    title.CHECK,
    language.CHECK,
    contents.CHECK,
    settings.PROTECTION,
    settings.HYPHENATION,
    headings.ORDER,
    headings.EMPTY,
    headings.MISSING,
    imposters.CHECK,
    lists.CHECK,
    tables.HEADS,
    tables.MERGED,
    cells.EMPTY,
    layout.ARRANGING,
    tables.NESTED,
    layout.UNNAMED,
    pictures.MISSING,
    pictures.EMPTY_WORDS,
    floating.FLOATING,
    floating.BOXES,
    floating.WATERMARKS,
    links.SPEAKING,
    links.AMBIGUOUS,
    controls.CHECK,
    contrast.CHECK,
    cells.COLOUR_ONLY,
    typography.SIZE,
    typography.LINES,
    typography.JUSTIFIED,
    emphasis.ITALICS,
    emphasis.CAPITALS,
    spacing.EMPTY,
    spacing.GAPS,
    emphasis.BLINKING,
)
