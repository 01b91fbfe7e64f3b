"""How often a check says the same: the first places one by one, then how many more there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from praevkonzept import german
from praevkonzept.word.checks.check import Problem

MOST = 10
"""So many places are told one by one; whoever mends these finds the others."""


def limited(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The first problems as they are, then one for all the rest at the place of its first."""
    found = list(problems)
    yield from found[:MOST]
    rest = found[MOST:]
    if rest:
        one = len(rest) == 1
        more = "einer weiteren Stelle" if one else german.count(len(rest), "", "weiteren Stellen")
        yield replace(rest[0], message=f"Dasselbe an {more}.")


def at_places(number: int) -> str:
    """How often, as a remark behind a sentence; nothing for a single place."""
    return f" ({german.count(number, 'Stelle', 'Stellen')})" if number > 1 else ""
