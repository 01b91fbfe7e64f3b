"""Findings: what is wrong in a catalogue, as plain values with place, code, severity and remedy."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

_LINE = re.compile(r"Zeile \d+")


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


def fingerprints(findings: Iterable[Finding]) -> tuple[str, ...]:
    """What names each finding across edits: 16 hexadecimal digits from code, file, keys of its place and sentence.

    Line numbers and positions in lists do not count, so a finding keeps its fingerprint when text above it moves; equal
    findings of one file are told apart by their order.
    """
    seen: Counter[str] = Counter()
    result = []
    for finding in findings:
        keys = ".".join(step for step in finding.path.split(".") if not step.isdigit())
        text = "\0".join((finding.code, finding.file, keys, _LINE.sub("", finding.message)))
        seen[text] += 1
        result.append(
            hashlib.sha256(f"{text}\0{seen[text]}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
        )
    return tuple(result)
