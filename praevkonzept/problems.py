"""Findings: what is wrong in a catalogue, as plain values with place, code, severity and remedy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a finding is: error (the paper would be wrong), warning (should be mended), info (open survey)."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for error, 1 for warning, 2 for info: sorts the worst first."""
        return ("error", "warning", "info").index(self.value)


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. `line` and `column` count from 1; `length` is the width of the marked text in characters.

    `file` is relative to the root, with `/`; `path` is the place within the record (`fees.kind.0`).
    """

    code: str
    severity: Severity
    file: str
    line: int
    column: int
    message: str
    hint: str = ""
    path: str = ""
    length: int = 1

    @property
    def order(self) -> tuple[str, int, int, str]:
        """Sort key: file, then place, then code."""
        return (self.file, self.line, self.column, self.code)
