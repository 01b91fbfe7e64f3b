"""A finding in words, as all commands and reports say it."""

from __future__ import annotations

import re

from praevkonzept import german
from praevkonzept.output.plain import loose, one_line
from praevkonzept.problems import Finding, Severity, Spot

SEVERITIES = {Severity.ERROR: "Fehler", Severity.WARNING: "Warnung", Severity.INFO: "Hinweis"}
_MANY = {Severity.ERROR: "Fehler", Severity.WARNING: "Warnungen", Severity.INFO: "Hinweise"}

_COMMAND = re.compile(r"#(?=#\w*\[)|^([^\S\n]*):(?=:)", re.MULTILINE)
"""What CI systems read as a command in any line they are shown: `##[…`, `##vso[…` anywhere, `::…` at its beginning."""


def brief(finding: Finding) -> str:
    """A finding on one line."""
    return unheard(
        f"{place(finding)}: {SEVERITIES[finding.severity]} {finding.code} {one_line(finding.message)}\n"
    )


def number_of(severity: Severity, number: int) -> str:
    """„1 Warnung“, „12 Warnungen“."""
    return loose(german.count(number, SEVERITIES[severity], _MANY[severity]))


def place(finding: Finding) -> str:
    """`file:line:column`, as editors and terminals understand it; only the file where it has no lines."""
    return (
        f"{one_line(finding.file)}:{finding.line}:{finding.column}"
        if finding.line
        else one_line(finding.file)
    )


def where(spot: Spot) -> str:
    """The place in a Word file: „4 Bestandsaufnahme › 4.2 Kita: „Das Elterncafé …““; for what is no text its part."""
    path = " › ".join(spot.headings)
    part = f"{spot.title} ({spot.part})" if spot.title else path or "Vor der ersten Überschrift"
    cut = spot.excerpt.removesuffix("…")
    itself = any(cut == last or (cut != spot.excerpt and last.startswith(cut)) for last in spot.headings[-1:])
    return one_line(f"{part}: „{spot.excerpt}“" if spot.excerpt and not itself else part)


def sentence(finding: Finding) -> str:
    """What is wrong and what helps."""
    return " ".join(part for part in (finding.message, finding.hint) if part)


def unheard(text: str) -> str:
    r"""Lines for people in which no CI system hears a command: its first character is written out (`\x23`)."""
    return _COMMAND.sub(lambda match: rf"{match[1]}\x3a" if match[1] is not None else r"\x23", text)
