"""Workflow commands: GitHub shows each finding at the line of the file."""

from __future__ import annotations

from praevkonzept.output.findings import SEVERITIES, sentence
from praevkonzept.output.plain import visible
from praevkonzept.output.reports.view import View
from praevkonzept.problems import Finding, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(view: View) -> str:
    """One command a line. GitHub shows ten of each severity; all are in the step summary (format md)."""
    return "".join(_command(finding, view) for finding in view.findings)


def _command(finding: Finding, view: View) -> str:
    properties = {
        "file": view.base + finding.file,
        "line": str(finding.line),
        "col": str(finding.column),
        "endLine": str(finding.line),
        "endColumn": str(finding.column + max(finding.length, 1)),
        "title": f"{SEVERITIES[finding.severity]} {finding.code}",
    }
    shown = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {shown}::{_message(sentence(finding))}\n"


def _message(value: str) -> str:
    return visible(value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(value: str) -> str:
    return _message(value).replace(":", "%3A").replace(",", "%2C")
