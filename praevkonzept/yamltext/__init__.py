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
    "compose", "construct", "decode", "find", "plain", "text_of",
]  # fmt: skip


def text_of(raw: bytes, file: str) -> str:
    """The text of a file that has no schema; CannotRead, with file, line and column, for the first thing that is wrong."""
    text, problems = decode(raw)
    for problem in problems:
        if problem.fatal:
            raise CannotRead(_sentence(problem, file))
    return text


def plain(text: str, file: str) -> Any:
    """The data of a text that has no schema (an outline), typed by the YAML 1.2 core rules.

    Raises CannotRead, with file, line and column, for the first thing that is wrong.
    """
    composition = compose(text)
    if composition.problems or composition.root is None:
        raise CannotRead(_sentence(composition.problems[0], file))
    return _plain(composition.root)


def _sentence(problem: TextProblem, file: str) -> str:
    return f"{file}:{problem.line}:{problem.column}: {problem.message} {problem.hint}".rstrip()
