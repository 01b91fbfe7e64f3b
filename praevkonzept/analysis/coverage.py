"""Coverage: which offers stand at each term and in each cell of two vocabularies, and which only reach it across all phases."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import TypeVar

from praevkonzept.analysis.query import across_all_phases
from praevkonzept.catalogue import Catalogue, Record, Term

PHASES = ("milestones", "transitions")
"""The vocabularies whose terms a child lives through, also the keys of the records that name them."""

_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Cell:
    """The offers of a cell: `covering` (status counts as coverage), `open` (status unknown or not counting), `across`.

    `across` are covering offers that reach the cell only because they are for all phases.
    """

    covering: tuple[Record, ...] = ()
    open: tuple[Record, ...] = ()
    across: tuple[Record, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether no offer names the cell."""
        return not self.covering and not self.open


@dataclass(frozen=True, slots=True)
class Matrix:
    """Cells by (milestone key, column key). `rows` are the milestones with an age, `whole` the one for all phases."""

    rows: tuple[Term, ...]
    columns: tuple[Term, ...]
    cells: Mapping[tuple[str, str], Cell]
    whole: Term | None

    def cell(self, row: str, column: str) -> Cell:
        """The cell; an empty one where nothing stands."""
        return self.cells.get((row, column), Cell())

    def bare(self) -> tuple[tuple[Term, Term], ...]:
        """The cells (milestone, column) that no offer names, row by row."""
        return tuple(
            (row, column)
            for row in self.rows
            for column in self.columns
            if self.cell(row.key, column.key).empty
        )


def matrix(records: Iterable[Record], catalogue: Catalogue, columns: str = "fields") -> Matrix:
    """Milestones × the terms of the vocabulary and record key `columns`."""
    terms = catalogue.vocabulary("milestones").terms
    rows = tuple(term for term in terms if not term.flag("all"))
    heads = catalogue.vocabulary(columns).terms
    cells = _cells(
        records,
        catalogue,
        keys=[(row.key, column.key) for row in terms for column in heads],
        places=lambda record: product(_named(record, "milestones"), _named(record, columns)),
        groups=lambda record: _named(record, columns),
        group_of=lambda key: key[1],
    )
    whole = next((term for term in terms if term.flag("all")), None)
    return Matrix(rows=rows, columns=heads, cells=cells, whole=whole)


def by_term(records: Iterable[Record], catalogue: Catalogue, vocabulary: str) -> Mapping[str, Cell]:
    """The cell of each term of a vocabulary, by the record key of the same name."""
    return _cells(
        records,
        catalogue,
        keys=catalogue.vocabulary(vocabulary).keys,
        places=lambda record: _named(record, vocabulary),
        groups=lambda _record: ("",),
        group_of=lambda _key: "",
    )


class Coverage:
    """What the offers and networks of a catalogue cover: each view is worked out when it is first asked for."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    @cached_property
    def running(self) -> tuple[Record, ...]:
        """The offers whose status counts as coverage, in the order of their ids."""
        return tuple(offer for offer in self._of("offers") if covers(offer, self.catalogue))

    @cached_property
    def grid(self) -> Matrix:
        """All offers by milestone and field."""
        return matrix(self._of("offers"), self.catalogue)

    @cached_property
    def offers(self) -> Mapping[str, Mapping[str, Cell]]:
        """All offers by vocabulary (milestones, transitions) and term."""
        return {name: by_term(self._of("offers"), self.catalogue, name) for name in PHASES}

    @cached_property
    def networks(self) -> Mapping[str, Mapping[str, Cell]]:
        """All networks by vocabulary (milestones, transitions) and term."""
        return {name: by_term(self._of("networks"), self.catalogue, name) for name in PHASES}

    def phases(self, vocabulary: str) -> tuple[Term, ...]:
        """The terms of milestones or transitions without the one for all phases."""
        return tuple(term for term in self.catalogue.vocabulary(vocabulary) if not term.flag("all"))

    def _of(self, kind: str) -> Iterable[Record]:
        return self.catalogue.of(kind).values()


def _named(record: Record, key: str) -> tuple[str, ...]:
    return tuple(str(value) for value in record.list(key))


def _cells(
    records: Iterable[Record],
    catalogue: Catalogue,
    keys: Sequence[_Key],
    places: Callable[[Record], Iterable[_Key]],
    groups: Callable[[Record], Iterable[str]],
    group_of: Callable[[_Key], str],
) -> Mapping[_Key, Cell]:
    """The cell of each key. An offer for all phases reaches, across them, every key of its groups."""
    covering: dict[_Key, list[Record]] = {}
    others: dict[_Key, list[Record]] = {}
    across: dict[str, list[Record]] = {}
    for record in records:
        active = covers(record, catalogue)
        for place in places(record):
            (covering if active else others).setdefault(place, []).append(record)
        if active and across_all_phases(record, catalogue):
            for group in groups(record):
                across.setdefault(group, []).append(record)
    return {
        key: _cell(covering.get(key, ()), others.get(key, ()), across.get(group_of(key), ())) for key in keys
    }


def _cell(covering: Sequence[Record], others: Sequence[Record], across: Sequence[Record]) -> Cell:
    """One cell; an offer that names it is not counted again as reaching it across all phases."""
    ids = {record.id for record in covering}
    return Cell(
        covering=tuple(covering),
        open=tuple(others),
        across=tuple(record for record in across if record.id not in ids),
    )


def covers(record: Record, catalogue: Catalogue) -> bool:
    """Whether the status of a record counts as coverage; an unknown status does not."""
    term = catalogue.vocabulary("status").get(record.text("status"))
    return term is not None and term.flag("covers")


def named(records: Iterable[Record], key: str, value: str) -> tuple[Record, ...]:
    """The records whose list `key` names `value`, in their order."""
    return tuple(record for record in records if value in record.list(key))
