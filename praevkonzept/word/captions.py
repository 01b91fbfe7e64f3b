"""Captions: „Tabelle 3: …“, „Abbildung 2: …“, counted through the paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from praevkonzept.documents.blocks import Chart, Facts, Listed, Table
from praevkonzept.german import NBSP
from praevkonzept.word.fields import counted
from praevkonzept.word.xml import clean, run_content

Captioned: TypeAlias = Table | Chart | Facts

NAMES: Mapping[Listed, str] = {Listed.TABLES: "Tabelle", Listed.FIGURES: "Abbildung"}
"""What each kind is called, and the name of Word's sequence that counts it."""


@dataclass(frozen=True, slots=True)
class Caption:
    """A caption with its number in the paper; `key` is the anchor of its block or, where it has none, „Tabelle:3“."""

    kind: Listed
    number: int
    text: str
    key: str

    @property
    def label(self) -> str:
        """What a reference to it says: „Tabelle 3“."""
        return f"{NAMES[self.kind]}{NBSP}{self.number}"

    def runs(self, marked: Callable[[str, str], str]) -> str:
        """Its runs; `marked` (key, runs) puts the bookmark around the label, so that a reference finds all of it."""
        name = NAMES[self.kind]
        label = f"<w:r>{run_content(name + NBSP)}</w:r>{counted(name, self.number)}"
        return f"{marked(self.key, label)}<w:r>{run_content(f': {self.text}')}</w:r>"


class Captions:
    """Counts the captions of a paper: asked once for each block in the order of reading."""

    def __init__(self) -> None:
        self._counts: Counter[Listed] = Counter()

    def of(self, block: Captioned, heading: str, *, known: bool) -> Caption | None:
        """The caption of a block, None if none is printed. `known`: its anchor marks something else already.

        A Steckbrief needs no caption under a `heading` that says the same.
        """
        if not (clean(block.caption).strip() and _filled(block)):
            return None
        if isinstance(block, Facts) and block.caption == heading:
            return None
        kind = Listed.FIGURES if isinstance(block, Chart) else Listed.TABLES
        self._counts[kind] += 1
        number = self._counts[kind]
        anchor = "" if isinstance(block, Facts) or known else block.anchor
        return Caption(kind, number, block.caption, anchor or f"{NAMES[kind]}:{number}")


def _filled(block: Captioned) -> bool:
    """Whether there is anything under the caption; a chart without a number is not drawn."""
    match block:
        case Table():
            return bool(block.columns)
        case Chart():
            shown = (value for series in block.series for value in series.values[: len(block.categories)])
            return any(value is not None for value in shown)
        case Facts():
            return bool(block.rows)
