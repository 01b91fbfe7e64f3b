"""PRV618: tracked changes and comments that are still in the file."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept import german
from praevkonzept.problems import Severity
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import flag, nearest

_CHANGES = (
    "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange",
    "tcPrChange", "tblGridChange", "numberingChange", "cellIns", "cellDel", "cellMerge",
)  # fmt: skip


def check(file: WordFile) -> Iterator[Problem]:
    """A problem for all tracked changes of a part, for all comments, and where changes go on being tracked."""
    for part in file.stories:
        found = part.all(*_CHANGES)
        if found:
            number = german.count(len(found), "nachverfolgte Änderung", "nachverfolgte Änderungen")
            at = next((item for item in found if nearest(item, "p") is not None), found[0])
            yield Problem(f"Das Dokument enthält {number}.", part, at)
        comments = part.all("comment")
        if comments:
            number = german.count(len(comments), "Kommentar", "Kommentare")
            yield Problem(f"Das Dokument enthält {number}.", part, comments[0])
    settings = file.settings
    if settings is not None and flag(settings.root, "trackRevisions"):
        yield Problem("„Änderungen nachverfolgen“ ist eingeschaltet.", settings)


CHECK = Check(
    CodeDoc(
        code="PRV618",
        title="Änderungen oder Kommentare im Dokument",
        severity=Severity.INFO,
        why="Nachverfolgte Änderungen und Kommentare zeigen frühere Fassungen und die Namen derer, die daran gearbeitet haben. In einer Synopse ist das gewollt, in einem Ratspapier meist nicht.",
        wrong="Kommentar: „Bitte vor der Sitzung streichen“",
        right="alle Änderungen angenommen, alle Kommentare gelöscht",
        fix="„Überprüfen › Annehmen › Alle Änderungen annehmen“, „Überprüfen › Löschen › Alle Kommentare löschen“.",
    ),
    check,
)
