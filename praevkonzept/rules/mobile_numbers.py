"""PRV503: no mobile numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule

_GAP = r"[\s()/.\u2010-\u2013-]{0,3}"
_MOBILE = re.compile(
    rf"(?<![\w/.-])\(?(?:(?:\+|00)\s?49{_GAP}(?:\(?0\)?{_GAP})?|0)1[5-7](?P<rest>(?:{_GAP}\d){{8,9}})(?!{_GAP}\d)"
)
_ADDRESS = re.compile(r"https?://\S+|www\.\S+")


def check(context: Context) -> Iterator[Problem]:
    """A problem for each mobile number in a text or a phone number; addresses of pages do not count."""
    for passage in context.passages:
        match = mobile(passage.text)
        if match:
            yield passage.problem(
                match,
                f"Hier steht eine Mobilnummer ({match[0][: match.start('rest') - match.start()].strip('( ')}…).",
                "Eine Festnetznummer der Stelle oder deren Internetseite nennen.",
            )


def mobile(text: str) -> re.Match[str] | None:
    """The first mobile number in a text: 015…, 016…, 017…, with or without +49, however it is grouped."""
    if "1" not in text:
        return None
    blank = _ADDRESS.sub(lambda match: " " * len(match[0]), text) if "://" in text or "www." in text else text
    return _MOBILE.search(blank)


RULE = Rule(
    CodeDoc(
        code="PRV503",
        title="Mobilnummer",
        severity=Severity.ERROR,
        why="Eine Mobilnummer führt zu einem bestimmten Menschen und bleibt im Verlauf der Dateien, auch wenn sie längst jemand "
        "anderem gehört. Das gilt auch für Diensthandys, etwa der Straßensozialarbeit: Die Nummer steht besser dort, wo sie "
        "gelöscht werden kann, auf der Internetseite der Stelle.",
        wrong='contact: {phone: "0171 2345678"}',
        right='contact: {phone: "02307 148-0"}',
        fix="Die Festnetznummer der Stelle eintragen oder nur die Internetseite, auf der die Mobilnummer steht.",
    ),
    check,
)
