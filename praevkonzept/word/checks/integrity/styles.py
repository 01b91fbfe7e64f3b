"""PRV606: styles that are used but not defined, or not defined properly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from praevkonzept import german
from praevkonzept.problems import Severity
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.styles import Style
from praevkonzept.word.checks.xmlpart import Element, Part, name_of, value

_USED = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
_LINKS = {"basedOn": "beruht auf", "next": "hat als nächste", "link": "ist verknüpft mit"}


def check(file: WordFile) -> Iterator[Problem]:
    """A problem for each unknown style (with the number of places), and for each broken definition."""
    sheet = file.styles.part
    if sheet is not None and sheet.root is None:
        return
    for part in (*file.stories, *file.of_kind("numbering")):
        yield from _uses(file, part)
    if sheet is not None:
        yield from _doubles(file, sheet)
        for style in file.styles.all:
            yield from _definition(file, sheet, style)


def _uses(file: WordFile, part: Part) -> Iterator[Problem]:
    places: dict[tuple[str, str], list[Element]] = {}
    for element in part.all(*_USED):
        used = value(element) or ""
        style = file.styles.get(used)
        if style is None:
            places.setdefault((used, "ist nicht definiert"), []).append(element)
        elif style.kind != _USED[name_of(element)]:
            places.setdefault((used, "ist für etwas anderes bestimmt"), []).append(element)
    for (used, why), found in places.items():
        number = f" ({german.count(len(found), 'Stelle', 'Stellen')})" if len(found) > 1 else ""
        yield Problem(f"Die benutzte Formatvorlage „{used}“ {why}{number}.", part, found[0])


def _doubles(file: WordFile, sheet: Part) -> Iterator[Problem]:
    counted = Counter(style.id for style in file.styles.all)
    for style in file.styles.all:
        if counted.pop(style.id, 0) > 1:
            yield Problem(
                f"Die Formatvorlage „{style.name}“ ({style.id}) ist mehrmals definiert.", sheet, style.element
            )


def _definition(file: WordFile, sheet: Part, style: Style) -> Iterator[Problem]:
    for name, verb in _LINKS.items():
        other = value(style.element, name)
        if other is not None and file.styles.get(other) is None:
            yield Problem(
                f"Die Formatvorlage „{style.name}“ {verb} „{other}“; die gibt es nicht.", sheet, style.element
            )
    *_, last = file.styles.chain(style.id)
    if last.based and file.styles.get(last.based) is not None and file.styles.get(style.id) is style:
        circle = {each.id for each in file.styles.chain(style.id)}
        if last.based == style.id and style.id == min(circle):
            yield Problem(f"Die Formatvorlage „{style.name}“ beruht auf sich selbst.", sheet, style.element)


CHECK = Check(
    CodeDoc(
        code="PRV606",
        title="Formatvorlage fehlt oder ist fehlerhaft",
        severity=Severity.ERROR,
        why="Text mit einer Formatvorlage, die es nicht gibt, erscheint wie „Standard“: Überschriften verschwinden aus Verzeichnis und Navigation. Eine Vorlage, die auf sich selbst beruht, hält Word für beschädigt.",
        wrong="Absatz mit der Formatvorlage „Heading7“, die nicht definiert ist",
        right="Absatz mit „Überschrift 2“",
        fix="Die Stelle markieren und eine vorhandene Formatvorlage zuweisen, oder die Vorlage aus einem anderen Dokument übernehmen.",
    ),
    check,
)
