"""Parts of sentences that several rules share: terms and records by their names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from praevkonzept import german
from praevkonzept.analysis.assessed import AXES
from praevkonzept.catalogue import Catalogue, Record

NOUNS = {"milestones": "Meilenstein", "transitions": "Übergang"}
"""What one term of these vocabularies is called; their labels are plurals."""

_MOST = 3


def names(records: Sequence[Record]) -> str:
    """Records in a sentence: „„A“, „B“ und „C““; of many the first three and how many more."""
    quoted = [f"„{record.name}“" for record in records]
    if len(quoted) > _MOST + 1:
        quoted = [*quoted[:_MOST], f"{german.number(len(quoted) - _MOST)} weitere"]
    return german.join(quoted)


def place(vocabulary: str, key: str) -> dict[str, str]:
    """A term as the place of an assessment: `{milestone: kita}`."""
    return {axis: key for axis, name in AXES.items() if name == vocabulary}


def written(cell: dict[str, str]) -> str:
    """A place as it is written in an assessment: „{milestone: kita}“."""
    return f"{{{', '.join(f'{axis}: {value}' for axis, value in cell.items())}}}"


def labels(keys: Iterable[str], vocabulary: str, catalogue: Catalogue, last: str = "und") -> str:
    """Terms in a sentence: „„Selektiv“ oder „Indiziert““."""
    return german.join((f"„{catalogue.label(vocabulary, key)}“" for key in keys), last)
