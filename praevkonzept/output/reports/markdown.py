"""Markdown for comments on pull requests and summaries of CI runs. Nothing of a record becomes markup, link or mention."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from praevkonzept import german
from praevkonzept.output.findings import SEVERITIES, number_of, sentence
from praevkonzept.output.plain import loose, one_line
from praevkonzept.output.reports.sections import STATISTICS, SURVEY
from praevkonzept.output.reports.view import View
from praevkonzept.problems import Finding, Severity

LIMIT = 60_000
"""Characters in all: a comment on GitHub holds 65,536, the summary of a step (1 MiB) more than this in any writing."""

_APART = "&#8203;"
"""A zero-width space: `@name`, `#12` and `https://` are found in the finished page, where an escape no longer shows."""
_MARKUP = re.compile(r"www(?=\.)|\bGH(?=-\d)|[\\`*_\[\]{}<>|&~^$!@#%:]", re.IGNORECASE)
_BLOCK = re.compile(r"[#+=-]|\d+[.)]")
"""What makes a heading, a list or a rule at the beginning of a line."""
_REFERENCES = frozenset("&~$!@#%:")
_HARMLESS_ALONE = frozenset("!#%:@")


def render(view: View) -> str:
    """Numbers, findings by severity and file, what is not surveyed, what is left out; never longer than LIMIT."""
    head, tail = _head(view), _tail(view)
    body, missing = _findings(view, LIMIT - len(head) - len(tail) - 200)
    if missing:
        number = loose(german.count(missing, "weiterer Befund", "weitere Befunde"))
        body += f"… und {number}; alle zeigt `praev validate -v`.\n\n"
    return f"{head}{body}{tail}".rstrip("\n") + "\n"


def prose(text: str) -> str:
    """The text on one line, looking in Markdown as it is: no markup, no HTML, no link, mention or reference."""
    line = one_line(text).strip()
    return (_APART if _BLOCK.match(line) else "") + _MARKUP.sub(_neutral, line)


def code(text: str) -> str:
    """The text on one line as code, whatever backticks it has."""
    line = one_line(text) or "–"
    fence = "`" * (_longest_run(line) + 1)
    space = " " if "`" in (line[0], line[-1]) else ""
    return f"{fence}{space}{line}{space}{fence}"


def fenced(text: str, language: str) -> str:
    """The text as a block of code."""
    fence = "`" * max(_longest_run(text) + 1, 3)
    return f"{fence}{language}\n{text.rstrip()}\n{fence}"


def _neutral(match: re.Match[str]) -> str:
    found, following = match[0], match.string[match.end() : match.end() + 1]
    if len(found) > 1:
        return found + _APART
    apart = _APART if found in _REFERENCES and following.strip() else ""
    return (found if found in _HARMLESS_ALONE else f"&#{ord(found)};") + apart


def _longest_run(text: str) -> int:
    return max((len(run) for run in re.findall("`+", text)), default=0)


def _head(view: View) -> str:
    numbers = [view.total.files, *(view.total.of_severity(severity) for severity in Severity)]
    heads = "| Dateien | Fehler | Warnungen | Hinweise |\n| ---: | ---: | ---: | ---: |\n"
    row = " | ".join(german.number(number) for number in numbers)
    return f"## Prüfung des Katalogs\n\n{heads}| {row} |\n\n"


def _findings(view: View, room: int) -> tuple[str, int]:
    """The findings that fit, by severity and file, and how many do not."""
    parts: list[str] = []
    missing = 0
    for severity in Severity:
        found = [finding for finding in view.findings if finding.severity is severity]
        if not found:
            continue
        title = number_of(severity, len(found))
        folded = severity is Severity.INFO
        start = f"<details>\n<summary>{title}</summary>\n\n" if folded else f"### {title}\n\n"
        end = "\n</details>\n\n" if folded else "\n"
        items, left = _items(found, room - len(start) - len(end))
        parts += [start, *items, end]
        room -= sum(map(len, parts[-len(items) - 2 :]))
        missing += left
    return "".join(parts), missing


def _items(found: list[Finding], room: int) -> tuple[list[str], int]:
    """For each file its line, then its findings, as far as they fit; and how many findings do not."""
    items: list[str] = []
    for file, group in groupby(found, key=lambda finding: finding.file):
        head = f"- {code(file)}\n"
        for finding in group:
            item = f"{head}  - Zeile {finding.line}: {prose(sentence(finding))} ({prose(finding.code)})\n"
            if len(item) <= room:
                items.append(item)
                room -= len(item)
                head = ""
    return items, len(found) - len(items)


def _tail(view: View) -> str:
    parts = []
    if view.open:
        rows = [
            (
                f"{prose(title)} ({german.number(total)})",
                " · ".join(f"{prose(each.title)} {german.number(each.missing)}" for each in fields),
            )
            for title, total, fields in view.open_kinds
        ]
        parts.append(f"### {SURVEY}\n\n{_table(('Art', 'Bei so vielen Einträgen fehlt'), rows)}\n")
    if view.statistics:
        counted = [
            (german.number(number), SEVERITIES[severity], prose(code_), prose(view.title(code_)))
            for code_, severity, number in view.total.by_code
        ]
        parts.append(f"### {STATISTICS}\n\n{_table(('Anzahl', 'Stufe', 'Kennung', 'Befund'), counted)}\n")
    parts += [f"{prose(sentence_)}\n\n" for sentence_ in view.left_out]
    return "".join(parts)


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return "".join(f"| {' | '.join(row)} |\n" for row in [heads, ["---"] * len(heads), *rows])
