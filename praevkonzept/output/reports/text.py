"""For people: every finding with its line and remedy, then what is not surveyed, numbers and the summary."""

from __future__ import annotations

from praevkonzept.german import NBSP
from praevkonzept.output.findings import SEVERITIES, place, unheard, where
from praevkonzept.output.plain import loose, one_line, visible, width, wrap
from praevkonzept.output.reports.sections import closing, statistics, survey
from praevkonzept.output.reports.view import View
from praevkonzept.problems import Finding, Severity

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_WINDOW = 160
"""An excerpt shows at most this much of a line around the place; the finding itself is never cut."""
_INDENT = "  "
_ROOM = 20
"""With less room than this beside its place, a sentence begins on a line of its own; nothing is wrapped to less."""


def render(view: View) -> str:
    """The findings, then the sections, at the end the summary with what is left out."""
    findings = "".join(_finding(finding, view) for finding in view.findings)
    end = closing(view)
    sections = [survey(view), statistics(view) if view.statistics else ""]
    if not any(sections):
        return unheard(findings + end)
    return unheard("\n".join(part for part in (findings, *sections, end) if part))


def _finding(finding: Finding, view: View) -> str:
    severity = SEVERITIES[finding.severity]
    head = f"{place(finding)}: {severity} {finding.code}"
    coloured = f"{place(finding)}: {_coloured(severity, finding, view)} {finding.code}"
    first, *later = _message(width(head), one_line(finding.message), view.columns)
    return "".join(f"{line}\n" for line in [coloured + first, *later, *_excerpt(finding, view)])


def _excerpt(finding: Finding, view: View) -> list[str]:
    """The line with the place underlined and the remedy; the place in words, or nothing, where there is no such line."""
    explain = f"→ praev explain {finding.code}".replace(" ", NBSP)
    remedy = "   ".join(part for part in (one_line(finding.hint), explain) if part)
    if finding.spot:
        told = (where(finding.spot), f"→ {remedy}" if finding.hint else remedy)
        return [part for each in told for part in _wrapped(each, _INDENT, view.columns)]
    line, number = view.line_of(finding.file, finding.line), str(finding.line)
    rule = f"{' ' * (len(number) + 3)}│ "
    if not line.strip():
        return _wrapped(f"→ {remedy}" if finding.hint else remedy, rule[1:], view.columns)
    before, rest, marked = _cut(line, finding, view.columns - len(rule) if view.columns else _WINDOW)
    carets = "^" * max(min(width(marked), width(rest)), 1)
    shown = rule + " " * width(before) + _coloured(carets, finding, view)
    lines = [f"{_INDENT}{number} │ {before}{rest}"]
    used = len(rule) + width(before) + len(carets)
    if view.columns and used + 1 + width(remedy) > view.columns:
        return [*lines, shown, *_wrapped(remedy, rule, view.columns)]
    return [*lines, loose(f"{shown} {remedy}")]


def _cut(line: str, finding: Finding, window: int) -> tuple[str, str, str]:
    """The part of the line before the place, the part from it on and the marked part, as they are printed."""
    window = max(window, _ROOM)
    start = max(finding.column - 1, 0)
    first = max(start - window // 2, 0) if len(line) > window else 0
    marked = line[start : start + min(max(finding.length, 1), window)]
    return _shown(line[first:start]), _shown(line[start : first + window]), _shown(marked)


def _shown(part: str) -> str:
    """A part of a line as printed: steering characters written out, a tab as one space."""
    return visible(part.replace("\t", " ").replace("\u00a0", " ").replace("\n", " "))


def _message(head: int, message: str, columns: int | None) -> list[str]:
    """The sentence behind a head of this width, on a terminal wrapped at words and indented."""
    if columns is None or head + 1 + width(message) <= columns:
        return [f" {message}"]
    if head + _ROOM > columns:
        return ["", *(_INDENT + line for line in wrap(message, max(columns - len(_INDENT), _ROOM)))]
    # letters stand in for the head, which is neither broken nor does its colour count
    first, *rest = wrap(f"{'x' * head} {message}", columns, _INDENT)
    return [first[head:], *rest]


def _wrapped(text: str, rule: str, columns: int | None) -> list[str]:
    room = max(columns - len(rule), _ROOM) if columns else width(text)
    return [loose(f"{rule}{line}").rstrip() for line in wrap(text, max(room, 1))]


def _coloured(text: str, finding: Finding, view: View) -> str:
    return f"\x1b[1;{_COLOURS[finding.severity]}m{text}\x1b[0m" if view.colour else text
