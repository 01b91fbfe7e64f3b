"""Findings: what is wrong in a catalogue, as plain values with place, code, severity and remedy."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from enum import StrEnum
from typing import Any

_COUNTED = re.compile(r"Zeile \d+|(?<![\d.])[\d.]+\u00a0(?=\w)")
"""What a sentence says of the moment: line numbers, and counts as `german.count` writes them (before a no-break space)."""


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
class Spot:
    """A place in a Word file: its part, what people call that (empty: the text), the headings above, the text there."""

    part: str
    title: str
    headings: tuple[str, ...] = ()
    excerpt: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. `line` and `column` count from 1; `length` is the width of the marked text in characters.

    `file` is relative to the root, with `/`; `path` is the place within the record (`fees.kind.0`). Word files have no
    lines: there `line` and `column` are 0, and `spot` is the place.
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
    spot: Spot | None = None

    @property
    def unreadable(self) -> bool:
        """Whether it means that something could not be read: errors with a code PRV1xx, damaged parts of Word files."""
        return self.code.startswith(("PRV1", "PRV601")) and self.severity is Severity.ERROR

    @property
    def order(self) -> tuple[str, int, int, str]:
        """Sort key: file, then place, then code."""
        return (self.file, self.line, self.column, self.code)


def fingerprints(findings: Iterable[Finding]) -> tuple[str, ...]:
    """What names each finding across edits: 16 hexadecimal digits from code, file, keys of its place and sentence.

    Line numbers, positions in lists and how many there are of something do not count, so a finding keeps its fingerprint
    when text above it moves or the catalogue grows; equal findings of one file are told apart by their order.
    """
    seen: Counter[str] = Counter()
    result = []
    for finding in findings:
        keys = ".".join(step for step in finding.path.split(".") if not step.isdigit())
        text = "\0".join((finding.code, finding.file, keys, _COUNTED.sub("", finding.message)))
        seen[text] += 1
        result.append(
            hashlib.sha256(f"{text}\0{seen[text]}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
        )
    return tuple(result)


def rows(findings: Iterable[Finding]) -> list[tuple[Any, ...]]:
    """Findings as rows of their values."""
    return [
        (
            each.code,
            each.severity.value,
            each.file,
            each.line,
            each.column,
            each.message,
            each.hint,
            each.path,
            each.length,
        )
        for each in findings
    ]


def from_rows(plain: Iterable[Sequence[Any]]) -> list[Finding]:
    """The findings that `rows` was given."""
    return [Finding(code, Severity(severity), *rest) for code, severity, *rest in plain]


@dataclass(frozen=True, slots=True)
class OpenField:
    """How many of the `total` records of a kind lack a key that should be surveyed; the titles are what people read."""

    kind: str
    kind_title: str
    key: str
    title: str
    missing: int
    total: int


@dataclass(frozen=True)
class Report:
    """All findings in the order of files and places, how many files were looked at, and what is not surveyed."""

    findings: tuple[Finding, ...]
    files: int
    open_fields: tuple[OpenField, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings with which no document is built."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)

    def to_plain(self) -> list[Any]:
        """The report as lists, texts and numbers, as it is kept between two runs."""
        return [rows(self.findings), self.files, [astuple(field) for field in self.open_fields]]

    @classmethod
    def from_plain(cls, plain: list[Any]) -> Report:
        """The report that `to_plain` gave."""
        findings, files, open_fields = plain
        return cls(tuple(from_rows(findings)), files, tuple(OpenField(*values) for values in open_fields))
