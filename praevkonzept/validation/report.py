"""The result of a validation as a value."""

from __future__ import annotations

from dataclasses import dataclass

from praevkonzept.problems import Finding, Severity


@dataclass(frozen=True, slots=True)
class OpenField:
    """How many of the `total` records of a kind lack a key that should be surveyed."""

    kind: str
    key: str
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
