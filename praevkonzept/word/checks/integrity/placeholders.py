"""PRV617: what was to be filled in and was not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from praevkonzept.problems import Severity
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.fields import fields
from praevkonzept.word.checks.place import short
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import Element, Part, flag, nearest, text, value, w

OURS = "praev."
"""How the tags of our own controls begin: their hints are part of a form that is filled in by hand."""

_MARKS = (
    (re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}|\$\{[^{}]+\}|<<\w+>>|«\w+»"), Severity.ERROR),
    (re.compile(r"\b[Ll]orem ipsum\b"), Severity.ERROR),
    (
        re.compile(r"\b(?:TODO|FIXME|TBD|XXX+)\b|\b[Xx]{2}\.[Xx]{2}\.(?:20)?(?:[Xx]{2,4}|\d\d)\b"),
        Severity.WARNING,
    ),
    (
        re.compile(
            r"(?:Klicken|Tippen)(?: oder (?:klicken|tippen))? Sie hier|Hier klicken, um|Click (?:or tap )?here to|Wählen Sie ein Element aus|Choose an item",
        ),
        Severity.WARNING,
    ),
)


def check(file: WordFile) -> Iterator[Problem]:
    """A problem for each control that still shows its hint, each merge field, and each paragraph with a mark."""
    for part in file.stories:
        hints = [control for control in part.all("sdt") if flag(control, "sdtPr/showingPlcHdr")]
        merged = [field for field in fields(part).found if field.words[0] == "MERGEFIELD"]
        told = {nearest(item, "p") for item in (*hints, *(field.at for field in merged))}
        told.update(paragraph for control in hints for paragraph in control.iter(w("p")))
        for control in hints:
            if not (value(control, "sdtPr/tag") or "").startswith(OURS):
                yield _control(part, control)
        for field in merged:
            name = " ".join(field.words[1:2])
            yield Problem(f"Das Seriendruckfeld „{name}“ ist nicht ausgefüllt.", part, field.at)
        for paragraph, said in part.paragraphs:
            if paragraph not in told:
                yield from _marks(part, paragraph, said)


def _control(part: Part, control: Element) -> Problem:
    name = value(control, "sdtPr/alias") or value(control, "sdtPr/tag")
    what = f"Das Inhaltssteuerelement „{name}“" if name else "Ein Inhaltssteuerelement"
    return Problem(
        f"{what} zeigt noch seinen Hinweis „{short(text(control), 40)}“.",
        part,
        control,
        severity=Severity.WARNING,
    )


def _marks(part: Part, paragraph: Element, said: str) -> Iterator[Problem]:
    for pattern, severity in _MARKS:
        found = pattern.search(said)
        if found:
            yield Problem(f"Im Text steht noch „{short(found[0], 40)}“.", part, paragraph, severity=severity)


CHECK = Check(
    CodeDoc(
        code="PRV617",
        title="Platzhalter nicht ausgefüllt",
        severity=Severity.ERROR,
        why="Im Text steht noch, was eine Vorlage dort einsetzen sollte, oder eine Notiz an sich selbst. Im Ratspapier liest das jede Fraktion.",
        wrong="Das Konzept gilt für {{stadt}}.",
        right="Das Konzept gilt für die Stadt Kamen.",
        fix="Ausfüllen oder löschen.",
    ),
    check,
)
