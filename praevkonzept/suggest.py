"""„Meinten Sie …?“ for keys, terms, ids and options."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache

_MOST_COMPARED = 400
_ALIKE = 0.6
_LONGEST_COMPARED = 100
_LONG = 5
"""From this length on a beginning that leaves no doubt is enough: „jugendamt“ for „jugendamt-kamen“."""

SURE = 0.8
"""How alike two words are of which one is a mistyped form of the other: a letter more or less, singular and plural."""

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "é": "e", "è": "e", "ê": "e", "á": "a", "à": "a", "ç": "c"})  # fmt: skip


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """A word as it is compared: small letters and digits only, ä as ae, without hyphens, dashes and blanks."""
    lower = text.casefold()
    plain = lower if lower.isascii() else lower.translate(_UMLAUTS)
    return "".join(filter(str.isalnum, plain)) or lower


def closest(word: str, candidates: Iterable[str], alike: float = _ALIKE) -> str:
    """The candidate that was probably meant, or an empty text. Cheap for ten thousand candidates: most are never compared.

    `alike` (0 to 1) is how similar it must be; spellings that differ only in case, umlauts or hyphens are the same.
    """
    wanted = fold(word)
    near: dict[str, str] = {}
    longer: list[str] = []
    for candidate in candidates:
        folded = fold(candidate)
        if folded == wanted:
            return candidate
        near_enough = abs(len(folded) - len(wanted)) <= 3 and len(wanted) <= _LONGEST_COMPARED
        if near_enough and _looks_like(folded, wanted):
            near.setdefault(folded, candidate)
        elif len(wanted) >= _LONG and folded.startswith(wanted):
            longer.append(candidate)
    pool = sorted(near, key=lambda folded: abs(len(folded) - len(wanted)))[:_MOST_COMPARED]
    sure = get_close_matches(wanted, pool, n=1, cutoff=SURE)
    if not sure and longer and alike < SURE:
        shortest = min(longer, key=lambda candidate: len(fold(candidate)))
        if all(fold(candidate).startswith(fold(shortest)) for candidate in longer):
            return shortest
    found = sure or get_close_matches(wanted, pool, n=1, cutoff=alike)
    return near[found[0]] if found else ""


def meant(word: str, spellings: Mapping[str, str], alike: float = _ALIKE) -> str:
    """What the closest spelling stands for (spelling → key), or an empty text."""
    return spellings.get(closest(word, spellings, alike), "")


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """„Meinten Sie „kita“?“, or an empty text."""
    return question(closest(word, candidates))


def question(candidate: str) -> str:
    """„Meinten Sie „kita“?“ for what was meant, or an empty text where nothing was found."""
    return f"Meinten Sie „{candidate}“?" if candidate else ""


def _looks_like(folded: str, wanted: str) -> bool:
    """A cheap look before the costly one: the same beginning or end, or the first two letters swapped."""
    return (
        folded[:1] == wanted[:1]
        or folded[-3:] == wanted[-3:]
        or (folded[:1] == wanted[1:2] and folded[1:2] == wanted[:1])
    )
