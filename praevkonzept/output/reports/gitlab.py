"""Code Quality of GitLab: the list that a merge request shows; its shape is `schema/output/gitlab.schema.json`."""

from __future__ import annotations

from praevkonzept.output import jsontext
from praevkonzept.output.findings import sentence
from praevkonzept.output.plain import one_line, visible
from praevkonzept.output.reports.view import View
from praevkonzept.problems import Severity

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(view: View) -> str:
    """One entry for each finding; an empty list where there is none, so that mended findings count as mended."""
    return jsontext.line(
        [
            {
                "description": one_line(sentence(finding)) or finding.code,
                "check_name": finding.code,
                "fingerprint": mark,
                "severity": _SEVERITIES[finding.severity],
                "location": {
                    "path": visible(view.base + finding.file),
                    "lines": {"begin": finding.line},
                },
            }
            for finding, mark in view.marked
        ]
    )
