"""The tree of a YAML text: scalars as text, mappings and sequences, each with its position.

A scalar is libyaml's own event: `value` is its text, `style` is empty where it stands without quotes, `start_mark` and
`end_mark` count lines and columns from 0. Copying them into nodes of ours would cost as much as parsing. A mapping or
sequence has an `end_mark` only where it stands in brackets.
"""

from __future__ import annotations

from collections.abc import Sequence as Items
from dataclasses import dataclass
from typing import Any, TypeAlias

from yaml.events import ScalarEvent

Scalar: TypeAlias = ScalarEvent


class Mapping:
    """A mapping: keys with their values, in order, without duplicates."""

    __slots__ = ("end_mark", "entries", "start_mark")

    def __init__(self, start_mark: Any) -> None:
        self.entries: dict[str, tuple[Scalar, Node]] = {}
        self.start_mark = start_mark
        self.end_mark: Any = None


class Sequence:
    """A sequence of nodes."""

    __slots__ = ("end_mark", "items", "start_mark")

    def __init__(self, start_mark: Any) -> None:
        self.items: list[Node] = []
        self.start_mark = start_mark
        self.end_mark: Any = None


Node: TypeAlias = Scalar | Mapping | Sequence


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a text: line and column from 1, length of what is meant in characters (on that line)."""

    line: int
    column: int
    length: int = 1


def spot_of(node: Any) -> Spot:
    """Where a node or event begins; the length is that of a scalar or of brackets on one line, else 1."""
    start: Any = node.start_mark
    length = 1
    if isinstance(node, Scalar | Mapping | Sequence) and node.end_mark is not None:
        end: Any = node.end_mark
        length = end.column - start.column if end.line == start.line else 1
    if not length:  # an item without a value has no width: its dash is meant
        return Spot(start.line + 1, max(start.column, 1))
    return Spot(start.line + 1, start.column + 1, length)


def find(root: Node, path: Items[str | int], on_key: bool = False) -> Spot:
    """The place of a node: its value, or with `on_key` its key. Where the path ends early, the deepest part that exists.

    A value without text of its own, or one that begins on the lines below its key, is found at its key.
    """
    node: Node = root
    key: Scalar | None = None
    for step in path:
        if isinstance(node, Mapping) and step in node.entries:
            key, node = node.entries[str(step)]
        elif isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
            key, node = None, node.items[step]
        else:
            on_key = key is not None
            break
    if key is not None and (on_key or _below(node)):
        return spot_of(key)
    return spot_of(node)


def _below(node: Node) -> bool:
    if isinstance(node, Scalar):
        return not node.value and not node.style
    return node.end_mark is None
