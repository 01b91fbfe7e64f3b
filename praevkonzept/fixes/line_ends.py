"""Ends of lines: spaces that nobody sees go, the last line gets its end. What is part of a text over several lines stays."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator

from praevkonzept.fixes.change import Change, Edit, Repair, in_lines
from praevkonzept.fixes.source import Source, chomping, end_of, is_block, scalars, start_of

_LINE_END = re.compile(r"\r\n|\n|\r")


def line_ends(source: Source) -> Repair:
    """Trailing spaces and a missing last line end; tabs are left alone."""
    repair = Repair()
    text = source.text
    if " \n" in text or " \r" in text or text.endswith(" "):
        repair.edits += _spaces(source)
    if repair.edits:
        where = in_lines(len(repair.edits))
        line = source.line_of(repair.edits[0].start)
        repair.changes.append(Change(line, "spaces", f"Leerzeichen am Zeilenende entfernt{where}"))
    if not text.rstrip(" ").endswith(("\n", "\r")) and not _open_block(source):
        match = _LINE_END.search(text)
        repair.edits.append(Edit(len(text), len(text), match[0] if match else "\n"))
        repair.changes.append(Change(len(source.lines), "newline", "letzte Zeile abgeschlossen"))
    return repair


def _spaces(source: Source) -> Iterator[Edit]:
    kept = list(_kept(source))
    begins = [begin for begin, _ in kept]
    for start, line in zip(source.starts, source.lines, strict=False):
        content = line.rstrip("\r\n")
        bare = content.rstrip(" ")
        if len(bare) == len(content):
            continue
        edit = Edit(start + len(bare), start + len(content), "")
        at = bisect_right(begins, edit.start) - 1
        if at < 0 or edit.start >= kept[at][1]:
            yield edit


def _kept(source: Source) -> Iterator[tuple[int, int]]:
    """From where to where texts over several lines go whose spaces may be meant: in quotes, or below `|` and `>`."""
    for scalar in scalars(source.root):
        start, end = start_of(scalar), end_of(scalar)
        if is_block(scalar):
            yield source.starts[start.line + 1], end.index
        elif scalar.style and end.line > start.line:
            yield start.index, end.index


def _open_block(source: Source) -> bool:
    """Whether the text ends within a block scalar to which a line end would add one."""
    last = next(iter(deque(scalars(source.root), maxlen=1)), None)
    if last is None or not is_block(last) or end_of(last).index < len(source.text):
        return False
    return chomping(source, last) != "-"
