"""PRV620: the title in the properties (EN 301 549, 10.2.4.2; PDF/UA-1, 7.1; Word's own checker does not look)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from praevkonzept.problems import Severity
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.place import short
from praevkonzept.word.checks.reader import WordFile

_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_NO_TITLE = re.compile(
    r"(?:microsoft word|powerpoint).*|.*\.(?:docx?|docm|dotx?|odt|rtf|pdf)|[^\s_]+(?:_[^\s_]+)+|"
    r"(?:dokument|document|unbenannt|untitled|word document|neues dokument|titel|title)\s*\d*",
    re.IGNORECASE,
)


def check(file: WordFile) -> Iterator[Problem]:
    """A problem where there is no title, or one that is only the name of a file."""
    if file.main is None or (file.core is not None and file.core.root is None):
        return
    found = file.core.every(_TITLE) if file.core else []
    title = " ".join((found[0].text or "").split()) if found else ""
    if not title:
        yield Problem("In den Eigenschaften der Datei fehlt der Titel.", file.core or file.main)
    elif _NO_TITLE.fullmatch(title):
        yield Problem(
            f"Der Titel in den Eigenschaften ist nur ein Dateiname oder Platzhalter: „{short(title)}“.",
            file.core or file.main,
            found[0],
            severity=Severity.WARNING,
        )


CHECK = Check(
    CodeDoc(
        code="PRV620",
        title="Titel fehlt",
        severity=Severity.ERROR,
        why="Ein Screenreader liest beim Öffnen den Titel aus den Eigenschaften vor, ein PDF zeigt ihn als Namen des Fensters. Gefordert von EN 301 549, 10.2.4.2 (aussagekräftiger Titel).",
        wrong="Titel: (leer)",
        right="Titel: Kommunales Präventionskonzept der Stadt Kamen",
        fix="„Datei › Informationen › Eigenschaften › Titel“ ausfüllen.",
    ),
    check,
)
