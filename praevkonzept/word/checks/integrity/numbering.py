"""PRV607: lists that are used but not defined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from praevkonzept import german
from praevkonzept.problems import Severity
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import Element, Part, value

_NONE = "0"
"""The list number that takes a paragraph out of a list."""


def check(file: WordFile) -> Iterator[Problem]:
    """A problem for each list that is used and does not exist, and for each definition that is broken."""
    lists = next(iter(file.of_kind("numbering")), None)
    if lists is not None and lists.root is None:
        return
    defined = {value(item, name="numId") for item in lists.all("num")} if lists else set()
    for part in (*file.stories, *file.of_kind("styles")):
        yield from _uses(part, defined)
    if lists is not None:
        yield from _definitions(lists)


def _uses(part: Part, defined: set[str | None]) -> Iterator[Problem]:
    places: dict[str, list[Element]] = {}
    for element in part.all("numPr"):
        used = value(element, "numId")
        if used is not None and used != _NONE and used not in defined:
            places.setdefault(used, []).append(element)
    for used, found in places.items():
        number = german.count(len(found), "Absatz", "Absätze")
        yield Problem(
            f"Die Liste Nr. {used} wird benutzt ({number}), ist aber nicht definiert.", part, found[0]
        )


def _definitions(lists: Part) -> Iterator[Problem]:
    patterns = Counter(value(item, name="abstractNumId") for item in lists.all("abstractNum"))
    numbers = Counter(value(item, name="numId") for item in lists.all("num"))
    for what, counted in (("Das Listenmuster", patterns), ("Die Liste", numbers)):
        for key, times in counted.items():
            if times > 1:
                yield Problem(f"{what} Nr. {key} ist {times}-mal definiert.", lists)
    for item in lists.all("num"):
        pattern = value(item, "abstractNumId")
        if pattern not in patterns:
            yield Problem(
                f"Der Liste Nr. {value(item, name='numId')} fehlt ihr Muster (Nr. {pattern}).", lists, item
            )


CHECK = Check(
    CodeDoc(
        code="PRV607",
        title="Liste fehlt oder ist fehlerhaft",
        severity=Severity.ERROR,
        why="Nummern und Aufzählungszeichen stehen nicht im Text, sondern in der Definition der Liste. Fehlt sie, verschwinden die Zeichen, und ein Screenreader erkennt keine Liste.",
        wrong="Absatz der Liste Nr. 7, die nicht definiert ist",
        right="Absatz einer Liste, die im Dokument definiert ist",
        fix="Die Absätze markieren und in Word neu als Aufzählung oder Nummerierung formatieren.",
    ),
    check,
)
