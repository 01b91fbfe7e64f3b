"""What can be wrong with a text before anybody asks what it means."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextProblem:
    """A problem in one text: stable code, place (from 1), German sentence and remedy.

    `fatal`: there is no data. `wrong`: there is, but it says something else than whoever wrote it meant.
    """

    code: str
    line: int
    column: int
    message: str
    hint: str = ""
    length: int = 1
    fatal: bool = True
    wrong: bool = False
