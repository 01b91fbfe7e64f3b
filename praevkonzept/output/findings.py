"""Findings as text with excerpt, as JSON and as annotations for GitHub."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from praevkonzept import german
from praevkonzept.output.plain import one_line, visible, width
from praevkonzept.problems import Finding, Severity

SEVERITIES = {Severity.ERROR: "Fehler", Severity.WARNING: "Warnung", Severity.INFO: "Hinweis"}
_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_WINDOW = 160
"""An excerpt shows at most this much of a line around the place; the finding itself is never cut."""

LineOf = Callable[[str, int], str]
"""The line of a file: `line("catalogue/offers/x.yaml", 5)`, empty where there is none."""


def text(findings: Sequence[Finding], line_of: LineOf, colour: bool = False) -> str:
    """Every finding with place, code, sentence, the line it is about and the remedy."""
    return "".join(_one(finding, line_of(finding.file, finding.line), colour) for finding in findings)


def brief(finding: Finding) -> str:
    """A finding on one line."""
    return f"{_place(finding)}: {SEVERITIES[finding.severity]} {finding.code} {one_line(finding.message)}\n"


def summary(findings: Sequence[Finding], files: int, folded: int = 0) -> str:
    """„2 Dateien geprüft: 1 Fehler, 0 Warnungen“, with the hints where there are any; `folded`: those not shown."""
    counts = Counter(finding.severity for finding in findings)
    parts = [
        german.count(counts[Severity.ERROR], "Fehler", "Fehler"),
        german.count(counts[Severity.WARNING], "Warnung", "Warnungen"),
    ]
    if counts[Severity.INFO]:
        hints = german.count(counts[Severity.INFO], "Hinweis", "Hinweise")
        parts.append(f"{hints} (einzeln mit -v)" if folded else hints)
    return one_line(f"{german.count(files, 'Datei', 'Dateien')} geprüft: {', '.join(parts)}") + "\n"


def json_content(findings: Sequence[Finding], files: int) -> dict[str, Any]:
    """The content of `validate --format json`; its shape is `schema/output/validate.schema.json`."""
    counts = Counter(finding.severity for finding in findings)
    return {
        "summary": {
            "files": files,
            "errors": counts[Severity.ERROR],
            "warnings": counts[Severity.WARNING],
            "infos": counts[Severity.INFO],
        },
        "findings": [_as_json(finding) for finding in findings],
    }


def github(findings: Sequence[Finding]) -> str:
    """Workflow commands: GitHub shows them at the line of the file."""
    return "".join(_annotation(finding) for finding in findings)


def _one(finding: Finding, line: str, colour: bool) -> str:
    severity = SEVERITIES[finding.severity]
    if colour:
        severity = f"\x1b[1;{_COLOURS[finding.severity]}m{severity}\x1b[0m"
    head = f"{_place(finding)}: {severity} {finding.code} {one_line(finding.message)}\n"
    return head + _excerpt(finding, line, colour)


def _place(finding: Finding) -> str:
    return f"{one_line(finding.file)}:{finding.line}:{finding.column}"


def _excerpt(finding: Finding, line: str, colour: bool) -> str:
    """The line with the place underlined and the remedy; only the remedy where the file has no such line."""
    remedy = "   → ".join(part for part in (one_line(finding.hint), f"praev explain {finding.code}") if part)
    number, start = str(finding.line), max(finding.column - 1, 0)
    gutter = " " * (len(number) + 2)
    if not line.strip():
        return f"{gutter}│ → {remedy}\n"
    first = max(start - _WINDOW // 2, 0) if len(line) > _WINDOW else 0
    before = _shown(line[first:start])
    rest = _shown(line[start : first + _WINDOW])
    marked = _shown(line[start : start + max(finding.length, 1)])
    carets = "^" * max(min(width(marked), width(rest)), 1)
    if colour:
        carets = f"\x1b[1;{_COLOURS[finding.severity]}m{carets}\x1b[0m"
    return f"  {number} │ {before}{rest}\n  {gutter[2:]} │ {' ' * width(before)}{carets} {remedy}\n"


def _shown(part: str) -> str:
    """A part of a line as printed: steering characters written out, a tab as one space."""
    return visible(part.replace("\t", " ").replace("\u00a0", " "))


def _as_json(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "path": finding.path,
        "message": finding.message,
        "hint": finding.hint,
    }


def _annotation(finding: Finding) -> str:
    properties: Mapping[str, str] = {
        "file": finding.file,
        "line": str(finding.line),
        "col": str(finding.column),
        "endColumn": str(finding.column + max(finding.length, 1)),
        "title": f"{SEVERITIES[finding.severity]} {finding.code}",
    }
    shown = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    message = " ".join(part for part in (finding.message, finding.hint) if part)
    return f"::{_GITHUB[finding.severity]} {shown}::{_message(message)}\n"


def _message(value: str) -> str:
    value = value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return visible(value)


def _property(value: str) -> str:
    return _message(value).replace(":", "%3A").replace(",", "%2C")
