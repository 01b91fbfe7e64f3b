"""What a check is: a code with its texts, and a generator of problems over a Word file. The driver adds code and place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import Element, Part

__all__ = ["Check", "CodeDoc", "Problem"]


@dataclass(frozen=True, slots=True)
class Problem:
    """What a check finds: a German sentence, the part and the element it is at (None: the part as a whole).

    `hint` is the remedy where it depends on the case, else that of the check's texts holds; so does `severity`.
    """

    message: str
    part: Part
    at: Element | None = None
    hint: str = ""
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its texts and what it looks for. It never raises, whatever the file holds."""

    doc: CodeDoc
    check: Callable[[WordFile], Iterator[Problem]]
