"""PRV605: macros and embedded programs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from praevkonzept.problems import Severity
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.package import CONTENT_TYPES

_ACTIVE = {
    "Makros": re.compile(r"vbaproject|vbadata"),
    "Steuerelemente (ActiveX)": re.compile(r"(^|/)activex/"),
    "eingebettete Objekte": re.compile(r"(^|/)oleobject|(^|/)embeddings/.*\.bin$|\.(exe|dll|js|vbs)$"),
}


def check(file: WordFile) -> Iterator[Problem]:
    """A problem for each kind of active content."""
    for what, pattern in _ACTIVE.items():
        found = [part for part in file.parts.values() if pattern.search(part.name.casefold())]
        if found:
            yield Problem(f"Die Datei enthält {what} („{found[0].name}“).", found[0])
    types = file.part(CONTENT_TYPES)
    declared = (
        "" if types is None else " ".join(item.get("ContentType", "") for item in types.every("{*}Override"))
    )
    if "macroenabled" in declared.casefold() and types is not None and file.name.casefold().endswith("x"):
        yield Problem(
            "Die Datei ist als Datei mit Makros gekennzeichnet, ihr Name sagt etwas anderes.", types
        )


CHECK = Check(
    CodeDoc(
        code="PRV605",
        title="Makros oder eingebettete Programme",
        severity=Severity.WARNING,
        why="Dateien mit Makros, Steuerelementen oder eingebetteten Objekten werden von vielen Verwaltungen nicht angenommen und können Schaden anrichten.",
        wrong="word/vbaProject.bin",
        right="keine Makros",
        fix="In Word als „Word-Dokument (*.docx)“ speichern; Objekte als Bild oder Tabelle einfügen.",
    ),
    check,
)
