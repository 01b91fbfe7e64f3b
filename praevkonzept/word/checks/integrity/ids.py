"""PRV613: numbers of pictures and content controls that exist twice in a part."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept import german
from praevkonzept.problems import Severity
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import Element, Part, value


def check(file: WordFile) -> Iterator[Problem]:
    """A problem for each number used again; Word itself counts anew in every part."""
    for part in file.stories:
        pictures = [(item.get("id"), item) for item in part.every("{*}docPr")]
        controls = [(value(item, "sdtPr/id"), item) for item in part.all("sdt")]
        yield from _again(part, pictures, "Bild oder Diagramm", "Bilder oder Diagramme")
        yield from _again(part, controls, "Inhaltssteuerelement", "Inhaltssteuerelemente")


def _again(part: Part, found: list[tuple[str | None, Element]], one: str, many: str) -> Iterator[Problem]:
    places: dict[str, list[Element]] = {}
    for key, element in found:
        if key is not None:
            places.setdefault(key, []).append(element)
    for key, elements in places.items():
        if len(elements) > 1:
            yield Problem(
                f"{german.count(len(elements), one, many)} haben dieselbe Nummer {key}.", part, elements[1]
            )


CHECK = Check(
    CodeDoc(
        code="PRV613",
        title="Nummer doppelt vergeben",
        severity=Severity.WARNING,
        why="Word unterscheidet Bilder, Diagramme und Inhaltssteuerelemente an Nummern. Kommt eine zweimal vor, melden manche Fassungen von Word, die Datei sei beschädigt.",
        wrong="zwei Bilder mit der Nummer 1",
        right="jedes Bild hat eine eigene Nummer",
        fix="Die Datei in Word öffnen und speichern; Word vergibt die Nummern neu. Sonst das zweite Bild ausschneiden und wieder einfügen.",
    ),
    check,
)
