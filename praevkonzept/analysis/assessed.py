"""Which possible gaps were assessed: an assessment speaks for every place that its `cell` holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations, product

from praevkonzept.catalogue import Catalogue, Record

AXES = {
    "milestone": "milestones",
    "transition": "transitions",
    "field": "fields",
    "district": "districts",
    "prevention": "prevention",
    "target_group": "target_groups",
}
"""The axes of an assessment's `cell` and the record key that holds the values of each."""


class Assessed:
    """The assessments by their cell. A cell with fewer axes is wider: `{milestone: a}` holds every field of a."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._whole = tuple(term.key for term in catalogue.vocabulary("milestones") if term.flag("all"))
        self._cells: dict[bool, set[frozenset[tuple[str, str]]]] = defaultdict(set)
        for record in catalogue.of("assessments").values():
            if axes := cell_of(record):
                self._cells[of_network(record, catalogue)].add(axes)

    def holds(self, place: Mapping[str, str], network: bool = False) -> bool:
        """Whether an assessment speaks for this place; `network`: one of missing cooperation, else of missing offers."""
        cells = self._cells[network]
        return bool(cells) and not cells.isdisjoint(self._wider(place))

    def _wider(self, place: Mapping[str, str]) -> Iterator[frozenset[tuple[str, str]]]:
        """Every cell that holds the place: any of its axes, the milestone also as that for all phases."""
        choices = [
            [(axis, value), *((axis, whole) for whole in self._whole if axis == "milestone")]
            for axis, value in place.items()
        ]
        for size in range(1, len(choices) + 1):
            for axes in combinations(choices, size):
                yield from map(frozenset, product(*axes))


def cell_of(record: Record) -> frozenset[tuple[str, str]]:
    """The place an assessment is about, as pairs of axis and value; empty where it names none."""
    cell = record.get("cell")
    return (
        frozenset((axis, str(value)) for axis, value in cell.items())
        if isinstance(cell, Mapping)
        else frozenset()
    )


def of_network(record: Record, catalogue: Catalogue) -> bool:
    """Whether an assessment is about missing cooperation (the kind of gap has the flag `network`)."""
    term = catalogue.vocabulary("gap_classes").get(record.text("gap_class"))
    return term is not None and term.flag("network")
