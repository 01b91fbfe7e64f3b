"""PRV402: every source that a chapter cites exists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.suggest import did_you_mean

_CITATION = re.compile(r"\[@[^\]\n]*\]")
_SOURCE = re.compile(r"@([a-z0-9-]+)")


def check(context: Context) -> Iterator[Problem]:
    """A problem for each `[@id]` in the prose of a chapter whose source does not exist."""
    sources = context.catalogue.of("sources")
    if ("sources", "") in context.unread:
        return
    for chapter in context.catalogue.of("chapters").values():
        for number, line in enumerate(chapter.text("text").splitlines(), start=chapter.data["line"]):
            for citation in _CITATION.finditer(line):
                for match in _SOURCE.finditer(citation[0]):
                    if match[1] not in sources:
                        at = (number, citation.start() + match.start() + 1, len(match[0]))
                        hint = (
                            did_you_mean(match[1], sources) or "Die Quelle in catalogue/sources.yaml anlegen."
                        )
                        yield Problem(chapter, (), f"Die Quelle „{match[1]}“ gibt es nicht.", hint, at=at)


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
