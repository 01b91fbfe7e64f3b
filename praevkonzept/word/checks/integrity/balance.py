"""PRV609: fields whose parts do not fit together."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.problems import Severity
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.fields import fields
from praevkonzept.word.checks.reader import WordFile


def check(file: WordFile) -> Iterator[Problem]:
    """A problem for each field without beginning or end, with two results, or an instruction outside of any field."""
    for part in file.stories:
        for element, why in fields(part).broken:
            yield Problem(
                f"{'Eine Feldanweisung' if 'außerhalb' in why else 'Ein Feld'} {why}.", part, element
            )


CHECK = Check(
    CodeDoc(
        code="PRV609",
        title="Feld unvollständig",
        severity=Severity.ERROR,
        why="Ein Feld (Seitenzahl, Verzeichnis, Querverweis) besteht aus Anfang, Anweisung, Ergebnis und Ende. Fehlt etwas davon, zeigt Word den Rest des Dokuments falsch oder meldet, die Datei sei beschädigt.",
        wrong="Inhaltsverzeichnis, dessen Ende gelöscht wurde",
        right="Inhaltsverzeichnis mit Anfang und Ende",
        fix="Das Feld löschen und neu einfügen; für ein Verzeichnis: „Referenzen › Inhaltsverzeichnis“.",
    ),
    check,
)
