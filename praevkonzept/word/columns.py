"""Widths of table columns: by weight, but no column narrower than its longest word if that can be had."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from praevkonzept.documents.blocks import Blank, Cite, Footnote, Inline, Inlines, Link, Table, Text
from praevkonzept.german import NBSP
from praevkonzept.word.joints import SOFT_HYPHEN, parted
from praevkonzept.word.letters import Letters

_PADDING = 175
"""Twips of a cell that hold no text: margins left and right, and a little air."""

_MOST_BOUND = 20
_SMALLEST_WEIGHT = 0.05
_SMALLEST_PART = 0.85
_MAY_END = "\u200b"
"""Where a line may end without a hyphen: after the dots of an address."""

_WORD = re.compile(rf"[^ \n\t{SOFT_HYPHEN}{_MAY_END}-]+-?")
_PART_END = re.compile(f"[ {SOFT_HYPHEN}{_MAY_END}]")
_DOT = re.compile(r"(?<=\w\w\.)(?=\w\w)")


@dataclass(frozen=True, slots=True)
class Widths:
    """Twips per column, and which columns hold words that must be parted to fit."""

    twips: list[int]
    tight: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as it stands in a column."""

    text: str
    bold: bool

    def width(self, letters: Letters) -> int:
        """How wide it is in twips."""
        return letters.width(self.text, bold=self.bold)

    def piece(self, letters: Letters) -> int:
        """How wide the widest part of it is, its hyphen included."""
        lines = _apart(self.text).replace(SOFT_HYPHEN, f"-{SOFT_HYPHEN}")
        return max(letters.width(line, bold=self.bold) for line in _PART_END.split(lines))


def widths(table: Table, whole: int, letters: Letters) -> Widths:
    """The columns of a table `whole` twips wide; they add up to it.

    First all get what their words need if they are parted, then those that need little more for whole words.
    """
    plain = shares([column.weight for column in table.columns], whole)
    words = [_words(table, place) for place in range(len(plain))]
    whole_words = [max(word.width(letters) for word in column) + _PADDING for column in words]
    pieces = [max(word.piece(letters) for word in column) + _PADDING for column in words]
    twips = _widened(plain, _affordable(plain, pieces, whole), whole)
    needs = pieces
    for place in sorted(range(len(plain)), key=lambda at: whole_words[at] - pieces[at]):
        more = [*needs[:place], whole_words[place], *needs[place + 1 :]]
        better = _widened(plain, more, whole)
        if sum(more) <= whole and _fair(plain, better):
            needs, twips = more, better
    return Widths(twips, frozenset(place for place, need in enumerate(whole_words) if need > twips[place]))


def fitted(text: str, twips: int, letters: Letters, *, bold: bool) -> str:
    """The text of a cell of a column with `twips`, its words parted where they are too wide for it."""

    def fit(word: re.Match[str]) -> str:
        if letters.width(word[0], bold=bold) + _PADDING <= twips:
            return word[0]
        apart = _apart(word[0])
        return apart if apart == word[0] else fitted(apart, twips, letters, bold=bold)

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


def _words(table: Table, place: int) -> set[_Word]:
    """The words of a column, its head too. A line may end at a space or after a hyphen, not at a no-break space."""
    named = table.row_heads and place == 0
    words = {_Word(word, bold=True) for word in _split(table.columns[place].title)}
    for row in table.rows:
        cell = row[place] if place < len(row) else ()
        bold = named or any(isinstance(inline, Text) and inline.strong for inline in cell)
        words |= {_Word(word, bold) for word in _split(_plain(cell))}
    return words


def _split(text: str) -> list[str]:
    return text.replace("-", "- ").replace("\n", " ").split(" ")


def _plain(inlines: Inlines) -> str:
    return "".join(map(visible, inlines))


def visible(inline: Inline) -> str:
    """What a reader sees of an inline, as far as its width matters."""
    if isinstance(inline, Text | Link):
        return inline.text
    if isinstance(inline, Cite):
        return "[000, "
    if isinstance(inline, Blank):
        return f"[{inline.hint or inline.label}]"
    return "" if isinstance(inline, Footnote) else "Abbildung 00"


def _apart(word: str) -> str:
    """The word parted at the joints of a compound, after dots and before the last of several bound words („Mai 2026“).

    Where so many are bound that no one can have meant it, all are parted at once.
    """
    if word.count(NBSP) > _MOST_BOUND:
        word = word.replace(NBSP, " ")
    bound, space, last = word.rpartition(NBSP)
    return _DOT.sub(_MAY_END, parted(f"{bound} {last}" if space else word))
