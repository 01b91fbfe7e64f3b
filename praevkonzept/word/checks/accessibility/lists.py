"""PRV629: lists typed by hand (EN 301 549, 10.1.3.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from praevkonzept import german
from praevkonzept.problems import Severity
from praevkonzept.word.checks.accessibility.effective import reading
from praevkonzept.word.checks.accessibility.look import Paragraph
from praevkonzept.word.checks.accessibility.telling import limited
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.reader import WordFile

_BULLET = re.compile(r"[ \t]*([-–—•·▪●○◦*→►✓■□➢]|\N{REPLACEMENT CHARACTER}|o(?=\t))[ \t\u00a0]+\S")
_NUMBER = re.compile(r"[ \t]*\(?(\d{1,3}|[a-z])([.)])[ \t\u00a0]+\S")
_BULLETS, _NUMBERS = "einem Strich oder Punkt", "einer Nummer"
_SEVERAL = 2
_FIRST = frozenset({"1", "a"})


def check(file: WordFile) -> Iterator[Problem]:
    """A problem for each list of two lines or more whose marks are text."""
    yield from limited(
        Problem(
            f"Eine Liste ist von Hand getippt: {german.count(number, 'Zeile beginnt', 'Zeilen beginnen')} mit {kind}.",
            paragraph.part,
            paragraph.element,
        )
        for paragraph, number, kind in _lists(file)
    )


def _lists(file: WordFile) -> Iterator[tuple[Paragraph, int, str]]:
    """The first paragraph of each list, how many lines it has, what it begins with."""
    first: Paragraph | None = None
    number, kind, parent = 0, "", None
    for paragraph in reading(file).read:
        found = _kind(paragraph)
        goes_on = found and found == kind and paragraph.element.getparent() is parent
        if not goes_on:
            if first is not None and number >= _SEVERAL:
                yield first, number, kind
            begins = found == _BULLETS or (found and _begins(paragraph.text))
            first, number, kind = (paragraph, 0, found) if begins else (None, 0, "")
            parent = paragraph.element.getparent()
        number += _lines(paragraph, kind) if first is not None else 0
    if first is not None and number >= _SEVERAL:
        yield first, number, kind


def _kind(paragraph: Paragraph) -> str:
    """What a paragraph begins with that should be a list; empty for all others."""
    if paragraph.listed or paragraph.level or paragraph.in_contents:
        return ""
    for kind, pattern in ((_BULLETS, _BULLET), (_NUMBERS, _NUMBER)):
        if pattern.match(paragraph.text) or _lines(paragraph, kind) >= _SEVERAL:
            return kind
    return ""


def _begins(text: str) -> bool:
    """Whether a numbered line is the first: „3. Mai“ begins no list."""
    found = next(filter(None, map(_NUMBER.match, text.split("\n"))), None)
    return found is not None and found[1] in _FIRST


def _lines(paragraph: Paragraph, kind: str) -> int:
    """How many lines of a paragraph, parted by breaks, begin with such a mark."""
    pattern = _BULLET if kind == _BULLETS else _NUMBER
    return sum(pattern.match(line) is not None for line in paragraph.text.split("\n"))


CHECK = Check(
    CodeDoc(
        code="PRV629",
        title="Liste von Hand getippt",
        severity=Severity.WARNING,
        why="Bei einer echten Liste sagt ein Screenreader „Liste mit fünf Einträgen“ und springt von Eintrag zu Eintrag. Getippte Striche und Nummern liest er als Text vor. (EN 301 549, 10.1.3.1.)",
        wrong="Absätze, die mit „- “ beginnen",
        right="Absätze mit der Formatvorlage „Aufzählungszeichen“",
        fix="Die Zeichen löschen, die Absätze markieren und „Start › Aufzählungszeichen“ oder „Nummerierung“ wählen.",
    ),
    check,
)
