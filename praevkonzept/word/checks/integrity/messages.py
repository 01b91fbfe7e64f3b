"""PRV611: what Word wrote into the text when it could not work out a field."""

from __future__ import annotations

import re
from collections.abc import Iterator

from praevkonzept.problems import Severity
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.reader import WordFile

_MESSAGE = re.compile(
    r"(?:Fehler!\s+(?:Textmarke|Verweisquelle|Kein|Keine|Es wurde|Unbekannt|Ungültig|Hyperlink|Der Name|Dateiname|Schalter|Nur|Verknüpfung)"
    r"|Error!\s+(?:Bookmark|Reference source|No |Not a valid|Unknown|Main Document|Hyperlink|Invalid|Use the))"
    r"[^.]*"
)


def check(file: WordFile) -> Iterator[Problem]:
    """A problem for each paragraph in which such a message stands."""
    for part in file.stories:
        for paragraph, said in part.paragraphs:
            found = _MESSAGE.search(said) if "!" in said else None
            if found:
                yield Problem(f"Im Text steht „{found[0].strip()[:80]}“.", part, paragraph)


CHECK = Check(
    CodeDoc(
        code="PRV611",
        title="Fehlermeldung von Word im Text",
        severity=Severity.ERROR,
        why="Word hat ein Feld nicht auflösen können und seine Fehlermeldung in den Text geschrieben. Sie würde so gedruckt.",
        wrong="siehe Fehler! Verweisquelle konnte nicht gefunden werden.",
        right="siehe Kapitel 4.2",
        fix="Den Querverweis löschen und neu einfügen: „Referenzen › Querverweis“.",
    ),
    check,
)
