"""Keys in the order of the schema: each moves with the comments directly above it and everything below it.

A key that the schema does not know stays behind its neighbour above. Blank lines stay where they are. Whatever is not
plainly one key per line below the other, with comments that plainly belong to a key, is left in its order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from praevkonzept.fixes.change import Change
from praevkonzept.fixes.source import Kind, Source, chomping, end_of, is_block, start_of
from praevkonzept.yamltext import Mapping, Node, Scalar

_ABOUT_THE_FILE = ("# yaml-language-server:", "# SPDX-")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A key with all that moves with it: lines `start` to `end`, counted from 0; above it `gap` blank lines."""

    key: str
    start: int
    end: int
    gap: int = 0


def order(source: Source, kind: Kind) -> tuple[str, list[Change]]:
    """The text with its keys in order, for each record on its own."""
    if not kind.ordered or not isinstance(source.root, Mapping):
        return source.text, []
    rank = {key: place for place, key in enumerate(kind.schema.fields)}
    lines = list(source.lines)
    changes: list[Change] = []
    for mapping, top, stop in _records(source, kind.many):
        wanted = _wanted(list(mapping.entries), rank)
        if wanted == list(mapping.entries):
            continue
        entries = _entries(source, mapping, top, stop, first_stays=wanted[0] == next(iter(mapping.entries)))
        if entries:
            by_key = {entry.key: entry for entry in entries}
            moved = [by_key[key] for key in wanted]
            lines[entries[0].start : entries[-1].end] = _rearranged(source.lines, entries, moved)
            line = next(old.start + 1 for old, new in zip(entries, moved, strict=True) if old is not new)
            changes.append(Change(line, "order", "Schlüssel in die übliche Reihenfolge gebracht"))
    return "".join(lines), changes


def _wanted(keys: Sequence[str], rank: dict[str, int]) -> list[str]:
    """The keys in the order of the schema; unknown ones behind their neighbour above."""
    place = -1
    places = {}
    for key in keys:
        place = places[key] = rank.get(key, place)
    return sorted(keys, key=lambda key: places[key])


def _records(source: Source, many: bool) -> Iterator[tuple[Mapping, int, int]]:
    """The block mappings to order, each with the first line below its head and the line that ends it at the latest."""
    root = source.root
    if not isinstance(root, Mapping) or not _is_plain_block(source, root) or not _ends_plainly(source):
        return
    end = len(source.lines)
    if not many:
        yield root, 0, end
        return
    found = list(root.entries.values())
    stops = [start_of(key).line for key, _ in found[1:]] + [end]
    for (key, node), stop in zip(found, stops, strict=True):
        if isinstance(node, Mapping) and _is_plain_block(source, node):
            yield node, start_of(key).line + 1, stop


def _ends_plainly(source: Source) -> bool:
    """Whether the last line has its end, so that it may move, and no line `...` says that the document ends."""
    return source.text.endswith(("\n", "\r")) and "\n..." not in source.text and "\r..." not in source.text


def _is_plain_block(source: Source, mapping: Mapping) -> bool:
    """Whether each key begins a line of its own, all in one column: no braces, no `? key`."""
    keys = [key for key, _ in mapping.entries.values()]
    if not keys or start_of(mapping).index != start_of(keys[0]).index:
        return False
    column = start_of(keys[0]).column
    return all(
        start_of(key).column == column
        and end_of(key).line == start_of(key).line
        and not source.lines[start_of(key).line][:column].strip(" ")
        for key in keys
    )


def _entries(source: Source, mapping: Mapping, top: int, stop: int, first_stays: bool) -> list[_Entry]:
    """The entries of a mapping with their lines; none where it is not plain what belongs to which key."""
    found = list(mapping.entries.items())
    column = start_of(found[0][1][0]).column
    first: int | None = start_of(found[0][1][0]).line
    if not first_stays:
        first = _first_line(source.lines, top, start_of(found[0][1][0]).line, column)
    if first is None:
        return []
    entries: list[_Entry] = []
    gap = 0
    follows = [start_of(key).line for _, (key, _) in found[1:]]
    for (name, (key, node)), next_line in zip(found, [*follows, stop], strict=True):
        last = _last_line(source, node, start_of(key).line)
        if last is None:
            return []
        end = _content_end(source.lines, last + 1, next_line)
        is_last = len(entries) == len(follows)
        start = end if is_last else _comments_start(source.lines, end, next_line, column)
        if start is None or (is_last and not _is_foot(source.lines[end:stop], column)):
            return []
        entries.append(_Entry(name, first, end, gap))
        gap, first = start - end, start
    return entries


def _first_line(lines: Sequence[str], top: int, key_line: int, column: int) -> int | None:
    """Where the first entry begins. What stands above it stays there, unless a blank line parts it from comments further up.

    None where a comment above it may mean the key as well as the whole.
    """
    start = key_line
    while start > top and _is_comment(lines[start - 1]):
        start -= 1
    run = lines[start:key_line]
    if any(_indent(line) != column for line in run):
        return None
    if start > top and not lines[start - 1].strip() and any(line.strip() for line in lines[top:start]):
        return start
    return key_line if all(line.lstrip().startswith(_ABOUT_THE_FILE) for line in run) else None


def _last_line(source: Source, node: Node, line: int) -> int | None:
    """The last line on which a scalar of a value stands; None for a text below `|+` or `>+`, to which blank lines belong."""
    while not isinstance(node, Scalar):
        children = [child for _, child in node.entries.values()] if isinstance(node, Mapping) else node.items
        if not children:
            return max(line, int(start_of(node).line))
        node = children[-1]
    end: int = end_of(node).line
    if not is_block(node):
        return max(line, end)
    if chomping(source, node) == "+":
        return None
    if end_of(node).column == 0:
        end -= 1
    # a line of spaces may be text: it stays with the text above it
    while end > start_of(node).line and not source.lines[end].strip("\r\n"):
        end -= 1
    return end


def _content_end(lines: Sequence[str], start: int, stop: int) -> int:
    """The line behind the last one between these that is neither blank nor a comment: closing brackets belong to the value."""
    while stop > start and (not lines[stop - 1].strip() or _is_comment(lines[stop - 1])):
        stop -= 1
    return stop


def _comments_start(lines: Sequence[str], start: int, key_line: int, column: int) -> int | None:
    """Where the comments of the next key begin: above them only blank lines. None where comments stand otherwise."""
    while start < key_line and not lines[start].strip():
        start += 1
    rest = lines[start:key_line]
    return start if all(_is_comment(line) and _indent(line) == column for line in rest) else None


def _is_foot(lines: Sequence[str], column: int) -> bool:
    """Whether what is left below the last value stands by itself: blank lines and comments that are not indented further."""
    return all(not line.strip() or _indent(line) <= column for line in lines)


def _rearranged(lines: Sequence[str], old: Sequence[_Entry], new: Sequence[_Entry]) -> list[str]:
    moved: list[str] = []
    for before, entry in zip(old, new, strict=True):
        moved += lines[before.start - before.gap : before.start]
        moved += lines[entry.start : entry.end]
    return moved


def _is_comment(line: str) -> bool:
    return line.lstrip(" ").startswith("#")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
