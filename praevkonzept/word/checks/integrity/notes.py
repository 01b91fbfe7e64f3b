"""PRV614: footnotes, endnotes and comments whose mark and text do not belong together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from praevkonzept.problems import Severity
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import Element, Part, value

_KINDS = {
    "footnotes": ("footnote", "footnoteReference", "Fußnote"),
    "endnotes": ("endnote", "endnoteReference", "Endnote"),
    "comments": ("comment", "commentReference", "Kommentar"),
}


def check(file: WordFile) -> Iterator[Problem]:
    """A problem for each mark without text, each text without mark, and each number given twice."""
    for kind, (note, reference, said) in _KINDS.items():
        texts = next(iter(file.of_kind(kind)), None)
        if texts is not None and texts.root is None:
            continue
        defined = {value(item, name="id"): item for item in (texts.all(note) if texts else [])}
        used: set[str | None] = set()
        for part in file.stories:
            for mark in part.all(reference):
                key = value(mark, name="id")
                if key not in defined and key not in used:
                    yield Problem(f"Zum Zeichen für {_a(said)} (Nr. {key}) fehlt der Text.", part, mark)
                used.add(key)
        if texts is not None and file.main is not None and file.main.root is not None:
            yield from _texts(texts, texts.all(note), used, said)


def _texts(part: Part, found: list[Element], used: set[str | None], said: str) -> Iterator[Problem]:
    for key, times in Counter(value(item, name="id") for item in found).items():
        if times > 1:
            yield Problem(f"{said} Nr. {key} gibt es {times}-mal.", part)
    for item in found:
        key = value(item, name="id")
        ordinary = value(item, name="type") in (None, "normal")
        if ordinary and key not in used:
            yield Problem(
                f"Zu {said} Nr. {key} führt kein Zeichen im Text.", part, item, severity=Severity.INFO
            )


def _a(said: str) -> str:
    return f"einen {said}" if said == "Kommentar" else f"eine {said}"


CHECK = Check(
    CodeDoc(
        code="PRV614",
        title="Fußnote oder Kommentar ohne Gegenstück",
        severity=Severity.ERROR,
        why="Das Zeichen im Text und der Text der Fußnote gehören über eine Nummer zusammen. Fehlt der Text, meldet Word, die Datei sei beschädigt; fehlt das Zeichen, liest niemand den Text.",
        wrong="Fußnotenzeichen 7, zu dem es keine Fußnote gibt",
        right="Fußnotenzeichen und Fußnote",
        fix="Das Zeichen löschen und die Fußnote neu einfügen: „Referenzen › Fußnote einfügen“.",
    ),
    check,
)
