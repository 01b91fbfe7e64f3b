"""A template or outline looked through: what it brings along, then the findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from praevkonzept.output import jsontext
from praevkonzept.output.plain import one_line, pad, width, wrap
from praevkonzept.output.reports import text as report
from praevkonzept.output.reports.plain_json import said, summary
from praevkonzept.output.reports.view import View
from praevkonzept.problems import Finding

_GAP = "  "
_LEAST = 24
"""On a terminal with less room than this beside the labels nothing is wrapped."""


def text(facts: Sequence[tuple[str, str]], view: View) -> str:
    """Label and value of each fact, then the report."""
    labels = max((width(label) for label, _ in facts), default=0)
    lines = [
        line
        for label, value in facts
        for line in _fact(pad(label, labels) + _GAP, one_line(value), view.columns)
    ]
    return "".join(f"{line}\n" for line in [*lines, ""]) + report.render(view)


def json(content: Mapping[str, Any], view: View) -> str:
    """What the file brings along and the findings as one object; its shape is `schema/output/check-template.schema.json`."""
    return jsontext.document(
        {
            **content,
            "summary": summary(view),
            "findings": [_finding(finding, view) for finding in view.findings],
        }
    )


def _fact(label: str, value: str, columns: int | None) -> list[str]:
    room = columns - width(label) if columns else 0
    lines = wrap(value, room) if room >= _LEAST else [value]
    return [label + lines[0], *(" " * width(label) + line for line in lines[1:])]


def _finding(finding: Finding, view: View) -> dict[str, Any]:
    return said(finding, view) | {"line": finding.line, "column": finding.column}
