"""PRV625 to PRV627: headings in their order, none empty, and some at all in a long text (EN 301 549, 10.1.3.1, 10.2.4.6)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from praevkonzept import german
from praevkonzept.problems import Severity
from praevkonzept.word.checks.accessibility.contents import words
from praevkonzept.word.checks.accessibility.grid import is_blank
from praevkonzept.word.checks.accessibility.telling import at_places, limited
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.place import Heading
from praevkonzept.word.checks.reader import WordFile

_LONG = 1000
"""Words; about three pages."""


def order(file: WordFile) -> Iterator[Problem]:
    """A problem for a text that does not begin with level 1, and one for each kind of leap over a level."""
    headings = [heading for heading in file.headings if heading.text]
    if file.main is None or not headings:
        return
    first = headings[0]
    if first.level > 1:
        yield Problem(
            f"Die erste Überschrift ist auf Ebene {first.level} statt auf Ebene 1.", file.main, first.element
        )
    leaps: dict[tuple[int, int], list[Heading]] = {}
    for before, after in pairwise(headings):
        if after.level > before.level + 1:
            leaps.setdefault((before.level, after.level), []).append(after)
    for (above, below), found in leaps.items():
        yield Problem(
            f"Auf eine Überschrift der Ebene {above} folgt eine der Ebene {below}{at_places(len(found))}.",
            file.main,
            found[0].element,
        )


def empty(file: WordFile) -> Iterator[Problem]:
    """A problem for each heading in which nothing is to be read."""
    if file.main is not None:
        main = file.main
        yield from limited(
            Problem(f"Eine Überschrift der Ebene {heading.level} ist leer.", main, heading.element)
            for heading in file.headings
            if not heading.text and is_blank(heading.element)
        )


def missing(file: WordFile) -> Iterator[Problem]:
    """A problem for a long text without any heading."""
    if file.main is None or file.headings:
        return
    number = words(file.main)
    if number >= _LONG:
        said = german.count(number, "Wort", "Wörtern")
        yield Problem(f"Ein Text mit {said} hat keine einzige Überschrift.", file.main)


ORDER = Check(
    CodeDoc(
        code="PRV625",
        title="Überschriften nicht der Reihe nach",
        severity=Severity.ERROR,
        why="Mit einem Screenreader springt man von Überschrift zu Überschrift und hört ihre Ebene. Fehlt eine dazwischen, sucht man ein Kapitel, das es nicht gibt. Gefordert von EN 301 549, 10.1.3.1; PDF/UA verbietet übersprungene Ebenen.",
        wrong="Überschrift 1, danach Überschrift 3",
        right="Überschrift 1, danach Überschrift 2",
        fix="Der Überschrift die Formatvorlage der richtigen Ebene geben (Strg+Alt+1, 2 oder 3); ihr Aussehen ändert man in der Formatvorlage.",
    ),
    order,
)

EMPTY = Check(
    CodeDoc(
        code="PRV626",
        title="Leere Überschrift",
        severity=Severity.WARNING,
        why="Ein leerer Absatz mit der Formatvorlage einer Überschrift wird als Überschrift ohne Text vorgelesen und steht als leere Zeile im Verzeichnis. (EN 301 549, 10.2.4.6.)",
        wrong="Überschrift 2: (leer)",
        right="leere Zeile gelöscht",
        fix="Den Absatz löschen, oder ihm die Formatvorlage „Standard“ geben.",
    ),
    empty,
)

MISSING = Check(
    CodeDoc(
        code="PRV627",
        title="Langer Text ohne Überschriften",
        severity=Severity.ERROR,
        why="Ohne Überschriften muss man mit einem Screenreader alles von vorn bis hinten hören; Verzeichnis und Lesezeichen im PDF fehlen. Gefordert von EN 301 549, 10.1.3.1.",
        wrong="fünf Seiten Text, Zwischentitel nur fett gedruckt",
        right="Zwischentitel mit „Überschrift 1“ und „Überschrift 2“",
        fix="Zwischentiteln die Formatvorlagen „Überschrift 1“ bis „Überschrift 3“ geben.",
    ),
    missing,
)
