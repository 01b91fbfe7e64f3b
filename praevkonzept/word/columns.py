"""Widths of table columns: by weight, but no column narrower than its longest word if that can be had."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from praevkonzept.documents.blocks import Cite, Footnote, Inline, Inlines, Link, Table, Text
from praevkonzept.german import NBSP
from praevkonzept.word.joints import SOFT_HYPHEN, parted

_PADDING = 185
"""Twips of a cell that hold no text: margins left and right, and a little air."""

_WIDEST = 130
"""Twips of a wide character; a word that fits with it needs no closer look."""

# Twips of bold characters in tables; all others are of the usual width.
_USUAL, _CAPITAL = 106, 124
_OTHERS = (
    (52, frozenset("ijlI.,:;'|!·\u00a0")),
    (80, frozenset("cfrstzJ-()[]/„“")),
    (172, frozenset("mwMW@%€–—")),
)
_SMALLEST_WEIGHT = 0.05
_SMALLEST_PART = 0.85
_WORD = re.compile(rf"[^ \n\t{SOFT_HYPHEN}-]+-?")
_PART_END = re.compile(f"[ {SOFT_HYPHEN}]")


@dataclass(frozen=True, slots=True)
class Widths:
    """Twips per column, and which columns hold words that must be parted to fit."""

    twips: list[int]
    tight: frozenset[int] = frozenset()


def widths(table: Table, whole: int) -> Widths:
    """The columns of a table `whole` twips wide; they add up to it."""
    plain = shares([column.weight for column in table.columns], whole)
    words = [_words(table, place) for place in range(len(plain))]
    if all(
        max(map(len, column)) * _WIDEST <= width - _PADDING
        for column, width in zip(words, plain, strict=True)
    ):
        return Widths(plain)
    kinds = [set(column) for column in words]
    needs = whole_words = [max(map(_width, column)) + _PADDING for column in kinds]
    twips = _widened(plain, needs, whole)
    if sum(needs) > whole or not _fair(plain, twips):
        needs = [max(map(_piece, column)) + _PADDING for column in kinds]
        twips = _widened(plain, _affordable(plain, needs, whole), whole)
    return Widths(twips, frozenset(place for place, need in enumerate(whole_words) if need > twips[place]))


def fitted(text: str, twips: int) -> str:
    """The text of a cell of a column with `twips`, its words parted where they are too wide for it."""

    def fit(word: re.Match[str]) -> str:
        if _width(word[0]) + _PADDING <= twips:
            return word[0]
        apart = _apart(word[0])
        return apart if apart == word[0] else fitted(apart, twips)

    return _WORD.sub(fit, text)


def shares(weights: Sequence[float], whole: int) -> list[int]:
    """The whole cut by weight; the pieces add up to it."""
    safe = [max(weight, _SMALLEST_WEIGHT) for weight in weights]
    total, edge, edges = sum(safe), 0.0, [0]
    for weight in safe:
        edge += weight
        edges.append(round(whole * edge / total))
    return [right - left for left, right in pairwise(edges)]


def _widened(plain: Sequence[int], needs: Sequence[int], whole: int) -> list[int]:
    """Columns too narrow get what they need; the others give of what they have to spare, by how much that is."""
    lack = [max(need - width, 0) for width, need in zip(plain, needs, strict=True)]
    spare = [max(width - need, 0) for width, need in zip(plain, needs, strict=True)]
    given = min(sum(lack), sum(spare))
    if not given:
        return list(plain)
    get, give = given / sum(lack), given / sum(spare)
    changes = zip(plain, lack, spare, strict=True)
    return shares([width + get * missing - give * extra for width, missing, extra in changes], whole)


def _affordable(plain: Sequence[int], needs: Sequence[int], whole: int) -> list[int]:
    """What the columns may ask for together: the modest ones all they need, the greedy ones less, but all the same.

    None is asked to give up much of the width its weight asks for.
    """
    low, high = 0, whole
    while low < high:
        limit = (low + high + 1) // 2
        if sum(_limited(plain, needs, limit)) <= whole:
            low = limit
        else:
            high = limit - 1
    return _limited(plain, needs, low)


def _limited(plain: Sequence[int], needs: Sequence[int], limit: int) -> list[int]:
    return [
        min(need, max(limit, round(width * _SMALLEST_PART))) for width, need in zip(plain, needs, strict=True)
    ]


def _fair(plain: Sequence[int], twips: Sequence[int]) -> bool:
    """Whether no column has lost much of the width its weight asks for."""
    return all(now >= _SMALLEST_PART * before for before, now in zip(plain, twips, strict=True))


def _words(table: Table, place: int) -> list[str]:
    """The words of a column, its head too. A line may end at a space or after a hyphen, not at a no-break space."""
    texts = [_plain(row[place]) for row in table.rows if place < len(row)]
    text = "\n".join((table.columns[place].title, *texts))
    return text.replace("-", "- ").replace("\n", " ").split(" ")


def _plain(inlines: Inlines) -> str:
    return "".join(map(visible, inlines))


def visible(inline: Inline) -> str:
    """What a reader sees of an inline, as far as its width matters."""
    if isinstance(inline, Text | Link):
        return inline.text
    if isinstance(inline, Cite):
        return "[000, "
    return "" if isinstance(inline, Footnote) else "Abbildung 00"


def _apart(word: str) -> str:
    """The word parted at the joints of a compound and before the last of several bound words („Mai 2026“)."""
    bound, space, last = word.rpartition(NBSP)
    return parted(f"{bound} {last}" if space else word)


def _piece(word: str) -> int:
    """How wide the widest part of a word is, its hyphen included."""
    parts = _PART_END.split(_apart(word))
    return max(map(_width, parts)) + (_character("-") if len(parts) > 1 else 0)


def _width(word: str) -> int:
    """About how wide a word is in twips, as set in a table."""
    return sum(map(_character, word))


@cache
def _character(letter: str) -> int:
    for width, letters in _OTHERS:
        if letter in letters:
            return width
    return _CAPITAL if letter.isupper() else _USUAL
