"""PRV612: what makes Word ask a question when the file is opened."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.problems import Severity
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import flag, value

_ON = frozenset({"1", "true", "on"})


def check(file: WordFile) -> Iterator[Problem]:
    """A problem where all fields are to be renewed on opening, or a field is marked as out of date."""
    settings = file.settings
    if settings is not None and flag(settings.root, "updateFields"):
        yield Problem(
            "Beim Öffnen fragt Word, ob die Felder aktualisiert werden sollen.",
            settings,
            next(iter(settings.all("updateFields")), None),
        )
    for part in file.stories:
        for element in part.all("fldChar", "fldSimple"):
            if (value(element, name="dirty") or "").casefold() in _ON:
                yield Problem(
                    "Ein Feld ist als veraltet gekennzeichnet; Word fragt beim Öffnen nach.", part, element
                )
                break


CHECK = Check(
    CodeDoc(
        code="PRV612",
        title="Word fragt beim Öffnen nach",
        severity=Severity.WARNING,
        why="Die Datei verlangt beim Öffnen, Felder zu aktualisieren. Wer sie im Rat öffnet, liest zuerst eine Frage, die wie eine Warnung vor Schadprogrammen klingt.",
        wrong="Verzeichnis ohne Seitenzahlen, das Word beim Öffnen füllen soll",
        right="Verzeichnis mit Seitenzahlen",
        fix="In Word alles markieren (Strg + A), F9 drücken, speichern.",
    ),
    check,
)
