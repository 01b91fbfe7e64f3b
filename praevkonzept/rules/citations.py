"""PRV402: every source that a chapter cites exists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from praevkonzept.catalogue import Record
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.suggest import did_you_mean

_CITATION = re.compile(r"\[@[^\]\n]*\]?")
"""A citation, or one that is not closed: if its end were asked for, each beginning would look for it again."""
_SOURCE = re.compile(r"@([a-z0-9-]+)")


def check(context: Context) -> Iterator[Problem]:
    """A problem for each `[@id]` in the prose of a chapter whose source does not exist."""
    sources = context.catalogue.of("sources")
    if ("sources", "") in context.unread:
        return
    for chapter in context.catalogue.of("chapters").values():
        for own, at in _unknown(context, chapter):
            likely = did_you_mean(own, sources) if context.guess(chapter) else ""
            hint = likely or "Die Quelle in catalogue/sources.yaml anlegen."
            yield Problem(chapter, (), f"Die Quelle „{own}“ gibt es nicht.", hint, at=at)


def _unknown(context: Context, chapter: Record) -> Iterator[tuple[str, tuple[int, int, int]]]:
    """Every source that the prose cites and that does not exist, with its place."""
    sources = context.catalogue.of("sources")
    for number, line in enumerate(chapter.text("text").splitlines(), start=chapter.data["line"]):
        for match in _cited(line):
            if match[1] not in sources and ("sources", match[1]) not in context.unread:
                yield match[1], (number, match.start() + 1, len(match[0]))


def _cited(line: str) -> Iterator[re.Match[str]]:
    """Every `@id` within a citation that is closed."""
    for citation in _CITATION.finditer(line):
        if citation[0].endswith("]"):
            yield from _SOURCE.finditer(line, *citation.span())


RULE = Rule(
    CodeDoc(
        code="PRV402",
        title="Unbekannte Quelle im Text",
        severity=Severity.ERROR,
        why="Im Text eines Kapitels steht [@s1] für die Quelle s1. Fehlt sie, bliebe eine Aussage des Papiers unbelegt.",
        wrong="Der Beschluss fiel 2018 [@s9999].",
        right="Der Beschluss fiel 2018 [@s3].",
        fix="Die Kennung aus catalogue/sources.yaml einsetzen oder die Quelle dort anlegen.",
    ),
    check,
)
