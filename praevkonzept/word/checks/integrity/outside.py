"""PRV604: what is fetched from outside as soon as the file is opened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from praevkonzept.problems import Severity
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.fields import fields
from praevkonzept.word.checks.reader import WordFile

_KINDS = {
    "image": ("ein Bild", "Das Bild einfügen statt verknüpfen."),
    "attachedTemplate": (
        "die Dokumentvorlage",
        "In Word unter „Entwicklertools › Dokumentvorlage“ die Vorlage Normal.dotm zuweisen.",
    ),
}
_FIELDS = frozenset(
    {"INCLUDEPICTURE", "INCLUDETEXT", "INCLUDE", "IMPORT", "LINK", "DDE", "DDEAUTO", "RD", "DATABASE"}
)
_FIELD_REMEDY = "Den Inhalt einfügen statt verknüpfen: Feld markieren, Strg + Umschalt + F9."
_LONGEST = 60


_ON_A_DISK = re.compile(r"file:|[a-z]:[\\/]|\\\\", re.IGNORECASE)
"""How addresses begin that lead to a file on somebody's computer."""


def check(file: WordFile) -> Iterator[Problem]:
    """A problem for each external target that is no link, and for each field that reads another file."""
    for part in file.parts.values():
        for relation in file.relations(part):
            if not relation.external:
                continue
            if relation.kind == "hyperlink":
                if _ON_A_DISK.match(relation.target):
                    yield Problem(
                        f"Ein Link führt zu einer Datei auf einem Rechner: „{relation.target[:_LONGEST]}“.",
                        part,
                        part.users.get(relation.id),
                        "Zu einer Adresse im Internet oder im Ratsinformationssystem verlinken oder den Link entfernen.",
                    )
            else:
                what, remedy = _KINDS.get(relation.kind, (f"etwas von außen ({relation.kind})", ""))
                at = part.users.get(relation.id)
                yield Problem(
                    f"Die Datei lädt {what} nach: „{relation.target[:_LONGEST]}“.", part, at, remedy
                )
    for story in file.stories:
        for field in fields(story).found:
            if field.words[0] in _FIELDS:
                yield Problem(
                    f"Ein Feld ({field.words[0]}) liest eine andere Datei: „{' '.join(field.words[1:])[:_LONGEST]}“.",
                    story,
                    field.at,
                    _FIELD_REMEDY,
                )


CHECK = Check(
    CodeDoc(
        code="PRV604",
        title="Lädt etwas von außen nach",
        severity=Severity.WARNING,
        why="Verknüpfte Bilder, Vorlagen und Dateien fehlen auf jedem anderen Rechner, und wer die Datei öffnet, verrät dem fremden Server, dass er es tut. Pfade nennen außerdem Namen von Personen und Laufwerken.",
        wrong=r"Dokumentvorlage: file:///C:\Users\Musterfrau\Vorlagen\Brief.dotm",
        right="Bilder und Vorlage stecken in der Datei",
        fix="Das Verknüpfte einfügen statt verknüpfen.",
    ),
    check,
)
