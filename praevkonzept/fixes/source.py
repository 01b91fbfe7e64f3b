"""A YAML text that the strict reader accepts, with what the repairs ask of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Any

from praevkonzept import yamltext
from praevkonzept.schema import Field, KindSchema
from praevkonzept.yamltext import Mapping, Node, Scalar, TextProblem

_HEADER = re.compile("[|>][0-9]?([-+]?)")


@dataclass(frozen=True, slots=True)
class Kind:
    """What a file holds: one thing of a schema, or with `many` such things by their ids. `ordered`: keys have an order."""

    schema: KindSchema
    many: bool = False
    chapter: bool = False
    ordered: bool = True

    @property
    def shape(self) -> Field:
        """What the schema expects at the root of the file."""
        root = self.schema.root
        return Field(self.schema.kind, self.schema.title, "", "map", items=root) if self.many else root


@dataclass(frozen=True)
class Source:
    """Text, tree and data; `unquoted` are the scalars that other programs would misread."""

    text: str
    root: Node
    data: Any
    unquoted: list[TextProblem]

    @cached_property
    def lines(self) -> list[str]:
        """The lines with their ends, cut where the parser cuts them."""
        return self.text.splitlines(keepends=True)

    @cached_property
    def starts(self) -> list[int]:
        """Where each line begins."""
        return [0, *accumulate(map(len, self.lines))]

    def index(self, line: int, column: int) -> int:
        """The position of a place that is counted from 1."""
        return self.starts[line - 1] + column - 1

    def line_of(self, index: int) -> int:
        """The line, from 1, of a position."""
        return bisect_right(self.starts, index)


def read(text: str, kind: Kind) -> Source | None:
    """The text as the strict reader takes it; None where it does not."""
    root = yamltext.compose(text).root
    if root is None:
        return None
    data, unquoted = yamltext.construct(root, kind.shape)
    return Source(text, root, data, unquoted)


def start_of(node: Node) -> Any:
    """Where a node begins: `index`, `line` and `column`, from 0."""
    return node.start_mark


def end_of(scalar: Scalar) -> Any:
    """Where a scalar ends."""
    return scalar.end_mark


def scalars(node: Node) -> Iterator[Scalar]:
    """All keys and values, in the order of the text."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for key, child in node.entries.values():
            yield key
            yield from scalars(child)
    else:
        for child in node.items:
            yield from scalars(child)


def is_block(scalar: Scalar) -> bool:
    """Whether a scalar is written below `|` or `>`."""
    return scalar.style in ("|", ">")


def chomping(source: Source, scalar: Scalar) -> str:
    """What a block scalar does with the line ends at its end: `-` drops, `+` keeps them all, empty keeps one."""
    match = _HEADER.match(source.text, start_of(scalar).index)
    return match[1] if match else ""
