"""The tree of a YAML text: scalars as text, mappings and sequences, each with its position. Lines and columns from 1."""

from __future__ import annotations

from collections.abc import Sequence as Items
from typing import TypeAlias


class Scalar:
    """A scalar as it stands in the text. `plain`: written without quotes, so other programs may guess a type."""

    __slots__ = ("column", "length", "line", "plain", "text")

    def __init__(self, text: str, plain: bool, line: int, column: int, length: int) -> None:
        self.text = text
        self.plain = plain
        self.line = line
        self.column = column
        self.length = length


class Mapping:
    """A mapping: keys with their values, in order, without duplicates."""

    __slots__ = ("column", "entries", "line")

    def __init__(self, line: int, column: int) -> None:
        self.entries: dict[str, tuple[Scalar, Node]] = {}
        self.line = line
        self.column = column


class Sequence:
    """A sequence of nodes."""

    __slots__ = ("column", "items", "line")

    def __init__(self, line: int, column: int) -> None:
        self.items: list[Node] = []
        self.line = line
        self.column = column


Node: TypeAlias = Scalar | Mapping | Sequence


class Spot:
    """A place in a text: line and column from 1, length of what is meant in characters (on that line)."""

    __slots__ = ("column", "length", "line")

    def __init__(self, line: int, column: int, length: int) -> None:
        self.line = line
        self.column = column
        self.length = length


def find(root: Node, path: Items[str | int], on_key: bool = False) -> Spot:
    """The place of a node: its value, or with `on_key` its key. Where the path ends early, the deepest part that exists."""
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
    if key is not None and (on_key or not isinstance(node, Scalar) or not node.length):
        return Spot(key.line, key.column, key.length)
    if isinstance(node, Scalar):
        return Spot(node.line, node.column, max(node.length, 1))
    return Spot(node.line, node.column, 1)
