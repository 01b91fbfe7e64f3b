"""PRV623 and PRV624: settings of the document that stand in the way of a screen reader or of easy reading."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.problems import Severity
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import Element, value, w

_KINDS = {
    "readOnly": "Es lässt sich nur lesen.",
    "comments": "Es lässt sich nur kommentieren.",
    "trackedChanges": "Änderungen werden immer nachverfolgt.",
    "forms": "Nur die Formularfelder sind zugänglich, der Text dazwischen nicht.",
}
_ON = frozenset({"1", "true", "on"})


def protection(file: WordFile) -> Iterator[Problem]:
    """A problem where the document is protected; as a form the text cannot be reached with the keyboard."""
    settings = file.settings
    for element in settings.all("documentProtection") if settings else ():
        kind = value(element, name="edit") or ""
        if settings is not None and kind in _KINDS and _enforced(element):
            severity = Severity.WARNING if kind == "forms" else Severity.INFO
            yield Problem(f"Das Dokument ist geschützt. {_KINDS[kind]}", settings, element, severity=severity)


def hyphenation(file: WordFile) -> Iterator[Problem]:
    """A problem where words are hyphenated automatically."""
    settings = file.settings
    for element in settings.all("autoHyphenation") if settings else ():
        if settings is not None and element.get(w("val"), "1") in _ON:
            yield Problem("Die automatische Silbentrennung ist eingeschaltet.", settings, element)


def _enforced(element: Element) -> bool:
    return value(element, name="enforcement") in _ON


PROTECTION = Check(
    CodeDoc(
        code="PRV623",
        title="Dokument geschützt",
        severity=Severity.WARNING,
        why="Ist ein Dokument als Formular geschützt, springt die Tastatur nur von Feld zu Feld: Was dazwischen steht, erreicht ein Screenreader kaum. Andere Arten von Schutz verhindern, Schrift und Farben an die eigenen Augen anzupassen.",
        wrong="Schutz „Ausfüllen von Formularen“",
        right="kein Schutz; unveränderlich wird das Papier als PDF",
        fix="„Überprüfen › Bearbeitung einschränken › Schutz aufheben“.",
    ),
    protection,
)

HYPHENATION = Check(
    CodeDoc(
        code="PRV624",
        title="Silbentrennung eingeschaltet",
        severity=Severity.INFO,
        why="Getrennte Wörter sind schwerer zu lesen; manche Vorleseprogramme lesen die Teile einzeln, vor allem nach der Umwandlung in PDF. (Berliner Standards für barrierefreie Word-Dokumente: keine Silbentrennung.)",
        wrong="Präventions-konzept am Zeilenende",
        right="Flattersatz ohne Trennung",
        fix="„Layout › Silbentrennung › Keine“.",
    ),
    hyphenation,
)
