"""One line for each finding and nothing else: for editors, grep and scripts."""

from __future__ import annotations

from praevkonzept.output.findings import SEVERITIES, place, unheard
from praevkonzept.output.plain import one_line
from praevkonzept.output.reports.view import View


def render(view: View) -> str:
    """`file:line:column: CODE Stufe sentence`."""
    return unheard(
        "".join(
            f"{place(finding)}: {finding.code} {SEVERITIES[finding.severity]} {one_line(finding.message)}\n"
            for finding in view.findings
        )
    )
