"""PRV601: a part that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.problems import Severity
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.reader import WordFile


def check(file: WordFile) -> Iterator[Problem]:
    """A problem for each part that is no XML, cannot be unpacked or declares entities."""
    for part in file.parts.values():
        if part.damaged:
            yield Problem(f"Der Teil „{part.name}“ {part.damaged}.", part)


CHECK = Check(
    CodeDoc(
        code="PRV601",
        title="Teil der Datei beschädigt",
        severity=Severity.ERROR,
        why="Ein Teil der Datei lässt sich nicht lesen. Word öffnet sie dann gar nicht oder nur nach einer Reparatur, bei der Inhalte verloren gehen können.",
        wrong="word/document.xml bricht mitten in einem Absatz ab",
        right="jeder Teil ist vollständig",
        fix="Die Datei in Word mit „Öffnen und reparieren“ öffnen, durchsehen und neu speichern oder eine ältere Fassung nehmen.",
    ),
    check,
)
