"""PRV622: a long document without a list of contents (WCAG 2, 2.4.5; PDF/UA-1 asks for ways to move about)."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept import german
from praevkonzept.problems import Severity
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.fields import fields
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import Part, value

_MANY_HEADINGS = 8
_MANY_WORDS = 3000
"""About ten pages."""

_GALLERY = "Table of Contents"


def check(file: WordFile) -> Iterator[Problem]:
    """A problem where there are many headings, many words and no contents."""
    if file.main is None or len(file.headings) < _MANY_HEADINGS or words(file.main) < _MANY_WORDS:
        return
    built = any(value(each) == _GALLERY for each in file.main.all("docPartGallery"))
    if not built and not any(each.words[0] == "TOC" for each in fields(file.main).found):
        number = german.count(len(file.headings), "Überschrift", "Überschriften")
        yield Problem(f"Das Dokument hat {number}, aber kein Inhaltsverzeichnis.", file.main)


def words(part: Part) -> int:
    """How many words a part has."""
    return sum(len(text.split()) for _, text in part.paragraphs)


CHECK = Check(
    CodeDoc(
        code="PRV622",
        title="Inhaltsverzeichnis fehlt",
        severity=Severity.INFO,
        why="In einem langen Papier findet man sich über das Verzeichnis zurecht: Seine Einträge sind Links, auch im PDF. (WCAG 2, 2.4.5: mehrere Wege zum Inhalt.)",
        wrong="40 Seiten mit 30 Überschriften ohne Verzeichnis",
        right="dasselbe mit automatischem Verzeichnis",
        fix="„Referenzen › Inhaltsverzeichnis › Automatische Tabelle“ einfügen.",
    ),
    check,
)
