"""Secondary suppression: where a total is shown beside its parts, one hidden part alone could be reckoned from the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, TypeAlias

Values: TypeAlias = Sequence[Mapping[str, Any]]

_SPLITS = ("district", "group")
"""The keys that split a total: its entry lacks the key, its parts have it."""

_SAME = ("year", "date", "period", "level", "district", "group")
"""The keys in which a total and its parts agree."""


def further(values: Values, hidden: AbstractSet[int], smallest: int) -> frozenset[int]:
    """The positions that must be hidden as well, so that no sum gives away what is hidden already.

    Within each total and its parts the smallest shown parts are hidden: one beside a hidden total, else until two are and
    they make `smallest` together; where there is nothing else but zeros, the total itself. Entries may belong to several totals (by district and by group), so this is repeated
    until nothing is added.
    """
    known = set(hidden)
    families = [family for split in _SPLITS for family in _families(values, split)]
    before = -1
    while len(known) != before:
        before = len(known)
        for totals, parts in families:
            known |= _added(values, totals, parts, known, smallest)
    return frozenset(known - hidden)


def _families(values: Values, split: str) -> list[tuple[list[int], list[int]]]:
    """The positions of each total and of its parts: entries that differ only in `split` (and its level)."""
    level = "level" if split == "district" else ""
    same = [key for key in _SAME if key not in (split, level)]
    families: dict[tuple[Any, ...], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for position, entry in enumerate(values):
        families[tuple(entry.get(key) for key in same)][split in entry].append(position)
    return [(totals, parts) for totals, parts in families.values() if totals and parts]


def _added(
    values: Values, totals: list[int], parts: list[int], known: AbstractSet[int], smallest: int
) -> set[int]:
    chosen = [position for position in parts if position in known]
    total_is_shown = any(position not in known for position in totals)
    if total_is_shown and not chosen:
        return set()
    shown = [position for position in parts if position not in known and _amount(values[position])]
    together = sum(_amount(values[position]) for position in chosen)
    added: set[int] = set()
    for position in sorted(shown, key=lambda position: _amount(values[position])):
        hidden = len(chosen) + len(added)
        if (hidden and not total_is_shown) or (hidden > 1 and together >= smallest):
            break
        added.add(position)
        together += _amount(values[position])
    if total_is_shown and len(chosen) + len(added) == 1:
        added.update(position for position in totals if _amount(values[position]) == together)
    return added


def _amount(entry: Mapping[str, Any]) -> float:
    value = entry.get("value")
    return float(value) if isinstance(value, int | float) else 0.0
