"""All of a report as JSON of our own; its shape is `schema/output/validate.schema.json`."""

from __future__ import annotations

from typing import Any

from praevkonzept.output import jsontext
from praevkonzept.output.reports.view import View
from praevkonzept.problems import Finding, Severity


def render(view: View) -> str:
    """Findings, summary and what is not surveyed as one object."""
    return jsontext.document(
        {
            "summary": summary(view),
            "codes": codes(view),
            "findings": [_finding(finding, mark, view) for finding, mark in view.marked],
            "open": [
                {
                    "kind": fields[0].kind,
                    "title": title,
                    "records": total,
                    "fields": [
                        {"key": each.key, "title": each.title, "missing": each.missing} for each in fields
                    ],
                }
                for title, total, fields in view.open_kinds
            ],
            "left_out": list(view.left_out),
        }
    )


def summary(view: View) -> dict[str, int]:
    """How much was looked at and found, shown or not."""
    return {
        "files": view.total.files,
        "errors": view.total.of_severity(Severity.ERROR),
        "warnings": view.total.of_severity(Severity.WARNING),
        "infos": view.total.of_severity(Severity.INFO),
    }


def codes(view: View) -> list[dict[str, Any]]:
    """How often each code was found, shown or not."""
    return [
        {"code": code, "severity": severity.value, "title": view.title(code), "count": number}
        for code, severity, number in view.total.by_code
    ]


def said(finding: Finding, view: View) -> dict[str, Any]:
    """What every finding says, wherever it stands."""
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "title": view.title(finding.code),
        "file": finding.file,
        "message": finding.message,
        "hint": finding.hint,
    }


def _finding(finding: Finding, mark: str, view: View) -> dict[str, Any]:
    return said(finding, view) | {
        "line": finding.line,
        "column": finding.column,
        "end_column": finding.column + max(finding.length, 1),
        "path": finding.path,
        "fingerprint": mark,
    }
