"""YAML text → data with the position of every node. The only door to the YAML libraries."""

from __future__ import annotations

from typing import Any

from praevkonzept.errors import CannotRead
from praevkonzept.yamltext.compose import Composition, compose
from praevkonzept.yamltext.construct import Shape, construct
from praevkonzept.yamltext.construct import plain as _plain
from praevkonzept.yamltext.decode import decode
from praevkonzept.yamltext.nodes import Mapping, Node, Scalar, Sequence, Spot, find
from praevkonzept.yamltext.problems import TextProblem

__all__ = [
    "Composition", "Mapping", "Node", "Scalar", "Sequence", "Shape", "Spot", "TextProblem",
    "compose", "construct", "decode", "find", "plain",
]  # fmt: skip


def plain(text: str, file: str) -> Any:
    """The data of a text that has no schema (an outline), typed by the YAML 1.2 core rules.

    Raises CannotRead, with file, line and column, for the first thing that is wrong.
    """
    composition = compose(text)
    if composition.problems or composition.root is None:
        problem = composition.problems[0]
        raise CannotRead(f"{file}:{problem.line}:{problem.column}: {problem.message} {problem.hint}".rstrip())
    return _plain(composition.root)
