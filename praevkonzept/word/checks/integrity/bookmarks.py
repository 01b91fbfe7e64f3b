"""PRV608: bookmarks that do not begin, do not end or are there twice."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.problems import Severity
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import Element, Part, value

_LONGEST = 40


def check(file: WordFile) -> Iterator[Problem]:
    """A problem for each bookmark without an end, with a name or number that exists, or with too long a name."""
    names: set[str] = set()
    for part in file.stories:
        yield from _pairs(part)
        for element in part.all("bookmarkStart"):
            name = value(element, name="name") or ""
            if name.casefold() in names:
                yield Problem(f"Die Textmarke „{name}“ gibt es zweimal.", part, element)
            elif len(name) > _LONGEST:
                yield Problem(
                    f"Der Name der Textmarke „{name}“ ist länger als {_LONGEST} Zeichen.", part, element
                )
            names.add(name.casefold())


def _pairs(part: Part) -> Iterator[Problem]:
    """Beginnings and ends belong together by their number."""
    ends = {value(element, name="id") for element in part.all("bookmarkEnd")}
    starts: dict[str | None, Element] = {}
    for element in part.all("bookmarkStart"):
        key, name = value(element, name="id"), value(element, name="name")
        if key in starts:
            yield Problem(
                f"Die Textmarke „{name}“ hat dieselbe Nummer ({key}) wie eine andere.", part, element
            )
        elif key not in ends:
            yield Problem(f"Die Textmarke „{name}“ hat kein Ende.", part, element)
        starts.setdefault(key, element)
    seen: set[str | None] = set()
    for element in part.all("bookmarkEnd"):
        key = value(element, name="id")
        if key not in starts and key not in seen:
            yield Problem(f"Das Ende einer Textmarke (Nr. {key}) hat keinen Anfang.", part, element)
        seen.add(key)


CHECK = Check(
    CodeDoc(
        code="PRV608",
        title="Textmarke fehlerhaft",
        severity=Severity.WARNING,
        why="Querverweise, Verzeichnisse und Links im Dokument führen zu Textmarken. Gibt es einen Namen zweimal oder fehlt ein Ende, führen sie an die falsche Stelle oder nirgendwohin.",
        wrong="zwei Textmarken „ziele“",
        right="jede Textmarke hat einen eigenen Namen von höchstens 40 Zeichen",
        fix="In Word unter „Einfügen › Textmarke“ die Textmarke löschen und neu setzen.",
    ),
    check,
)
