"""What differs between two states of a file, line by line, as `diff -u` and `git diff` show it."""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeAlias

from praevkonzept.output.plain import visible

_COLOURS = {"-": "31", "+": "32", "@": "36"}
_CONTEXT = 3
_CLOSELY = 400
"""In so many lines the smallest difference is looked for; that takes time which grows with the square of their number."""

_Step: TypeAlias = tuple[str, int, int, int, int]
"""What becomes of lines, as difflib says it: `equal`, `replace`, `delete` or `insert`, from and to before, from and to after."""


def unified(path: str, before: bytes, after: bytes, colour: bool = False) -> str:
    """The unified diff of a file; empty where nothing differs. Nothing in it can steer a terminal."""
    old, new = _lines(before), _lines(after)
    if old == new:
        return ""
    name = visible(path).replace("\n", "\\n")
    shown = [_coloured(f"--- a/{name}", "1", colour) + "\n", _coloured(f"+++ b/{name}", "1", colour) + "\n"]
    for steps in _Known(list(_steps(old, new))).get_grouped_opcodes(_CONTEXT):
        first, last = steps[0], steps[-1]
        place = f"@@ -{_range(first[1], last[2])} +{_range(first[3], last[4])} @@"
        shown.append(_coloured(place, _COLOURS["@"], colour) + "\n")
        for word, begin, end, start, stop in steps:
            if word == "equal":
                shown += [_shown(" ", line, colour) for line in old[begin:end]]
            else:
                shown += [_shown("-", line, colour) for line in old[begin:end]]
                shown += [_shown("+", line, colour) for line in new[start:stop]]
    return "".join(shown)


class _Known(SequenceMatcher[str]):
    """difflib's grouping of steps that are known already."""

    def __init__(self, steps: list[_Step]) -> None:
        super().__init__()
        self._steps = steps

    def get_opcodes(self) -> list[_Step]:  # type: ignore[override]
        return self._steps


def _steps(old: Sequence[str], new: Sequence[str]) -> Iterator[_Step]:
    """The steps from old to new: exact where few lines differ, else line against line at the same place."""
    shorter = min(len(old), len(new))
    top = next((place for place in range(shorter) if old[place] != new[place]), shorter)
    shorter -= top
    foot = next((place for place in range(shorter) if old[-1 - place] != new[-1 - place]), shorter)
    if top:
        yield "equal", 0, top, 0, top
    end, stop = len(old) - foot, len(new) - foot
    if end - top != stop - top or end - top <= _CLOSELY:
        yield from _closely(old, new, (top, end, top, stop))
    else:
        yield from _in_place(old, new, top, end)
    if foot:
        yield "equal", end, len(old), stop, len(new)


def _in_place(old: Sequence[str], new: Sequence[str], start: int, end: int) -> Iterator[_Step]:
    """The same number of lines on both sides: runs of equal ones and of others."""
    while start < end:
        equal = old[start] == new[start]
        stop = next((place for place in range(start, end) if (old[place] == new[place]) != equal), end)
        if equal:
            yield "equal", start, stop, start, stop
        else:
            yield from _closely(old, new, (start, stop, start, stop))
        start = stop


def _closely(old: Sequence[str], new: Sequence[str], window: tuple[int, int, int, int]) -> Iterator[_Step]:
    begin, end, start, stop = window
    if max(end - begin, stop - start) > _CLOSELY:
        yield "replace", *window
        return
    for word, *places in SequenceMatcher(None, old[begin:end], new[start:stop], False).get_opcodes():
        yield word, places[0] + begin, places[1] + begin, places[2] + start, places[3] + start


def _lines(raw: bytes) -> list[str]:
    return raw.removeprefix(codecs.BOM_UTF8).decode("utf-8", errors="replace").splitlines(keepends=True)


def _range(start: int, stop: int) -> str:
    """Where a hunk begins, from 1, and how many lines it has; 1 is left out, an empty one stands behind the line before."""
    count = stop - start
    return str(start + 1) if count == 1 else f"{start + 1 if count else start},{count}"


def _shown(sign: str, line: str, colour: bool) -> str:
    # a carriage return before the line feed does no harm, and without it the diff could not be applied
    end = "\r\n" if line.endswith("\r\n") else "\n"
    text = "\t".join(map(visible, line.removesuffix(end).split("\t")))
    missing = "" if line.endswith(("\n", "\r")) else "\\ Kein Zeilenende am Ende der Datei\n"
    return _coloured(sign + text, _COLOURS.get(sign, ""), colour) + end + missing


def _coloured(text: str, code: str, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour and code else text
