"""PRV647: fields to be filled in that have no name (EN 301 549, 10.3.3.2 and 10.4.1.2)."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.problems import Severity
from praevkonzept.word.checks.accessibility.effective import READ
from praevkonzept.word.checks.accessibility.grid import first_said
from praevkonzept.word.checks.accessibility.telling import limited
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.place import excerpt
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import Element, name_of, value, w

_KINDS = {
    "text": "Ein Textfeld zum Ausfüllen",
    "richText": "Ein Textfeld zum Ausfüllen",
    "comboBox": "Ein Kombinationsfeld",
    "dropDownList": "Eine Auswahlliste",
    "date": "Ein Datumsfeld",
    "checkbox": "Ein Kontrollkästchen",
    "picture": "Ein Bildfeld",
}
"""The content controls that ask for something; those around contents, groups and repeated parts do not."""


def check(file: WordFile) -> Iterator[Problem]:
    """A problem for each content control without a title and each form field without a help text."""
    yield from limited(
        Problem(said, part, element)
        for kind in READ
        for part in file.of_kind(kind)
        for element in part.all("sdt", "ffData")
        if (said := _control(element) if name_of(element) == "sdt" else _form_field(element))
    )


def _control(element: Element) -> str:
    properties = next(element.iterchildren(w("sdtPr")), None)
    if properties is None or (value(properties, "alias") or "").strip():
        return ""
    kind = next((_KINDS[name_of(each)] for each in properties if name_of(each) in _KINDS), "")
    beginning = excerpt(first_said(element), 30)
    shown = f" („{beginning}“)" if beginning else ""
    return f"{kind}{shown} hat keinen Titel." if kind else ""


def _form_field(element: Element) -> str:
    if any((value(element, name) or "").strip() for name in ("helpText", "statusText")):
        return ""
    return "Ein Formularfeld hat keinen Hilfetext."


CHECK = Check(
    CodeDoc(
        code="PRV647",
        title="Feld ohne Titel",
        severity=Severity.WARNING,
        why="Beim Ausfüllen liest ein Screenreader den Titel des Feldes vor. Ohne ihn hört man nur „Eingabefeld“. Gefordert von EN 301 549, 10.3.3.2 und 10.4.1.2.",
        wrong="Inhaltssteuerelement ohne Titel hinter „Sitzung am“",
        right="Inhaltssteuerelement mit dem Titel „Datum der Sitzung“",
        fix="„Entwicklertools › Eigenschaften › Titel“ ausfüllen; bei alten Formularfeldern „Hilfetext hinzufügen“.",
    ),
    check,
)
