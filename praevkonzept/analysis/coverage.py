"""The coverage matrix: which offers stand in each cell of two vocabularies, and which only reach it across all phases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from praevkonzept.analysis.query import across_all_phases
from praevkonzept.catalogue import Catalogue, Record, Term


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
    covering: dict[tuple[str, str], list[Record]] = {}
    others: dict[tuple[str, str], list[Record]] = {}
    across: dict[str, list[Record]] = {}
    for record in records:
        active = covers(record, catalogue)
        for column in record.list(columns):
            for milestone in record.list("milestones"):
                (covering if active else others).setdefault((str(milestone), str(column)), []).append(record)
            if active and across_all_phases(record, catalogue):
                across.setdefault(str(column), []).append(record)
    keys = [(row.key, column.key) for row in terms for column in heads]
    cells = {key: _cell(key, covering, others, across) for key in keys}
    whole = next((term for term in terms if term.flag("all")), None)
    return Matrix(rows=rows, columns=heads, cells=cells, whole=whole)


def _cell(
    key: tuple[str, str],
    covering: Mapping[tuple[str, str], list[Record]],
    others: Mapping[tuple[str, str], list[Record]],
    across: Mapping[str, list[Record]],
) -> Cell:
    """One cell; an offer that names it is not counted again as reaching it across all phases."""
    here = tuple(covering.get(key, ()))
    ids = {record.id for record in here}
    return Cell(
        covering=here,
        open=tuple(others.get(key, ())),
        across=tuple(record for record in across.get(key[1], ()) if record.id not in ids),
    )


def covers(record: Record, catalogue: Catalogue) -> bool:
    """Whether the status of a record counts as coverage; an unknown status does not."""
    term = catalogue.vocabulary("status").get(record.text("status"))
    return term is not None and term.flag("covers")


def named(records: Iterable[Record], key: str, value: str) -> tuple[Record, ...]:
    """The records whose list `key` names `value`, in their order."""
    return tuple(record for record in records if value in record.list(key))
