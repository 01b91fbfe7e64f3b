"""JUnit XML: every file is a test case, so that GitLab, Jenkins and Azure show which files fail and why.

A test case has at most one failure, as all dialects allow; lesser findings are its output. GitLab tells cases apart by
class name and name, Jenkins groups by the class name: the folder is the class, the file the case.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from praevkonzept import german
from praevkonzept.output.findings import SEVERITIES, sentence
from praevkonzept.output.plain import one_line
from praevkonzept.output.reports.sections import closing
from praevkonzept.output.reports.view import View
from praevkonzept.problems import Finding

_SUITE = "praev validate"
_WHOLE = "Ganzer Katalog"


def render(view: View) -> str:
    """One suite with a case for each file; one passing case where nothing can be said of any file."""
    files: dict[str, list[Finding]] = {file: [] for file in view.files}
    for finding in view.findings:
        files.setdefault(finding.file, []).append(finding)
    cases = [_case(view.base + file, found, view) for file, found in files.items()]
    failures = sum(_fails(found, view) for found in files.values())
    if not cases:
        cases = [f'    <testcase classname="{_SUITE}" name="{_WHOLE}"/>\n']
    counts = f'name="{_SUITE}" tests="{len(cases)}" failures="{failures}" errors="0"'
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<testsuites {counts}>\n"
        f'  <testsuite {counts} skipped="0">\n'
        f"{''.join(cases)}"
        f"    <system-out>{escape(closing(view))}</system-out>\n"
        "  </testsuite>\n"
        "</testsuites>\n"
    )


def _case(file: str, found: Sequence[Finding], view: View) -> str:
    folder = ".".join(one_line(part) for part in file.split("/")[:-1]) or _SUITE
    head = f'    <testcase classname="{escape(folder)}" name="{escape(one_line(file))}"'
    worst = [finding for finding in found if finding.severity.rank <= view.fails.rank]
    lesser = [finding for finding in found if finding.severity.rank > view.fails.rank]
    body = ""
    if worst:
        first = worst[0]
        more = f" – {german.count(len(worst), 'Befund', 'Befunde')}" if len(worst) > 1 else ""
        message = one_line(f"{first.code} {first.message}{more}")
        body += f'      <failure type="{escape(first.code)}" message="{escape(message)}">{_lines(worst)}</failure>\n'
    if lesser:
        body += f"      <system-out>{_lines(lesser)}</system-out>\n"
    return f"{head}>\n{body}    </testcase>\n" if body else f"{head}/>\n"


def _lines(found: Sequence[Finding]) -> str:
    r"""The findings as lines of text. What XML cannot hold is written out (`\x1b`), the rest escaped."""
    return escape(
        "".join(
            one_line(
                f"Zeile {each.line}, Spalte {each.column}: {SEVERITIES[each.severity]} {each.code} {sentence(each)}"
            )
            + "\n"
            for each in found
        )
    )


def _fails(found: Sequence[Finding], view: View) -> bool:
    return any(finding.severity.rank <= view.fails.rank for finding in found)
