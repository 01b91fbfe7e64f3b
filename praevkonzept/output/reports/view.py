"""What a report shows: the findings with everything that the formats say about them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from praevkonzept import german
from praevkonzept.output.findings import number_of
from praevkonzept.output.plain import loose
from praevkonzept.problems import Finding, OpenField, Severity, fingerprints

if TYPE_CHECKING:
    from praevkonzept.rules import CodeDoc

LineOf = Callable[[str, int], str]
"""The line of a file: `line("catalogue/offers/x.yaml", 5)`, empty where there is none."""


def _no_line(_file: str, _number: int) -> str:
    return ""


@dataclass(frozen=True)
class Counts:
    """How much was looked at and found, shown or not; `codes` says it for each code and severity."""

    files: int
    codes: Mapping[tuple[str, Severity], int] = field(default_factory=dict)

    @classmethod
    def of(cls, findings: Iterable[Finding], files: int) -> Counts:
        """The counts of these findings."""
        return cls(files, Counter((finding.code, finding.severity) for finding in findings))

    def of_severity(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(number for (_, each), number in self.codes.items() if each is severity)

    @property
    def by_code(self) -> list[tuple[str, Severity, int]]:
        """Every code with its severity and how often it was found, the most frequent first."""
        rows = [(code, severity, number) for (code, severity), number in self.codes.items()]
        return sorted(rows, key=lambda row: (-row[2], row[0], row[1].rank))


@dataclass(frozen=True)
class View:
    """What a report shows. `findings` are those that are shown, in their order; `total` counts all that count, shown or not.

    `left_out` are sentences about what is not shown; `statistics`: also how often each code was found. `fails` is the
    severity from which a file has failed (JUnit); `files` are the names of all files looked at, so that JUnit lists the
    good ones too. `base` is the way from the top of the repository to the catalogue, with `/` at its end: CI systems
    count from the top. `fingerprints` belong to `findings`; they are worked out where they are not given.
    """

    findings: Sequence[Finding]
    total: Counts
    docs: Mapping[str, CodeDoc] = field(default_factory=dict)
    line_of: LineOf = _no_line
    open: Sequence[OpenField] = ()
    left_out: Sequence[str] = ()
    statistics: bool = False
    colour: bool = False
    columns: int | None = None
    verbose: bool = False
    fails: Severity = Severity.ERROR
    files: Sequence[str] = ()
    base: str = ""
    fingerprints: Sequence[str] = ()

    @property
    def marked(self) -> list[tuple[Finding, str]]:
        """Every finding with its fingerprint."""
        return list(zip(self.findings, self.fingerprints or fingerprints(self.findings), strict=True))

    def title(self, code: str) -> str:
        """What a code is about; the code itself where nobody has said."""
        return self.docs[code].title if code in self.docs else code

    @property
    def open_kinds(self) -> list[tuple[str, int, list[OpenField]]]:
        """What is not surveyed by kind: its title, how many records it has, its fields with the most open first."""
        kinds: dict[str, list[OpenField]] = {}
        for each in self.open:
            kinds.setdefault(each.kind, []).append(each)
        return [
            (fields[0].kind_title, fields[0].total, sorted(fields, key=lambda each: -each.missing))
            for fields in kinds.values()
        ]

    def summary(self) -> str:
        """„2 Dateien geprüft: 1 Fehler, 0 Warnungen“, with the hints where there are any."""
        parts = [number_of(each, self.total.of_severity(each)) for each in (Severity.ERROR, Severity.WARNING)]
        hints = self.total.of_severity(Severity.INFO)
        if hints:
            shown = sum(finding.severity is Severity.INFO for finding in self.findings)
            folded = " (einzeln mit -v)" if shown < hints and not self.verbose else ""
            parts.append(number_of(Severity.INFO, hints) + folded)
        files = german.count(self.total.files, "Datei", "Dateien")
        return loose(f"{files} geprüft: {', '.join(parts)}")
