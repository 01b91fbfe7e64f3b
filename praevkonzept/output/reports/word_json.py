"""The findings in a Word file as JSON of our own; its shape is `schema/output/check-docx.schema.json`."""

from __future__ import annotations

from typing import Any

from praevkonzept.output import jsontext
from praevkonzept.output.reports.plain_json import codes, said, summary
from praevkonzept.output.reports.view import View
from praevkonzept.problems import Finding


def render(view: View) -> str:
    """Findings with their places, and the summary, as one object."""
    return jsontext.document(
        {
            "summary": summary(view),
            "codes": codes(view),
            "findings": [_finding(finding, mark, view) for finding, mark in view.marked],
            "left_out": list(view.left_out),
        }
    )


def _finding(finding: Finding, mark: str, view: View) -> dict[str, Any]:
    spot = finding.spot
    return said(finding, view) | {
        "part": spot.part if spot else "",
        "headings": list(spot.headings) if spot else [],
        "excerpt": spot.excerpt if spot else "",
        "fingerprint": mark,
    }
