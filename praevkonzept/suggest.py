"""„Meinten Sie …?“ for keys, terms, ids and options."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_MOST_COMPARED = 400


def closest(word: str, candidates: Iterable[str]) -> str:
    """The candidate that was probably meant, or an empty text. Cheap for ten thousand candidates: most are never compared."""
    lower = word.casefold()
    near = {
        candidate.casefold(): candidate
        for candidate in candidates
        if abs(len(candidate) - len(lower)) <= 3
        and (candidate[:1].casefold() == lower[:1] or candidate[-3:] == lower[-3:])
    }
    if lower in near:
        return near[lower]
    pool = sorted(near, key=lambda candidate: abs(len(candidate) - len(lower)))[:_MOST_COMPARED]
    found = get_close_matches(lower, pool, n=1, cutoff=0.6)
    return near[found[0]] if found else ""


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """„Meinten Sie „kita“?“, or an empty text."""
    candidate = closest(word, candidates)
    return f"Meinten Sie „{candidate}“?" if candidate else ""
