"""The texts of a catalogue in which something about a person may stand: text fields of all records, lines of chapters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from praevkonzept.catalogue import Path, Record
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import Context, Problem
from praevkonzept.schema import Field

TITLES = frozenset({("sources", "name"), ("sources", "publisher"), ("decisions", "name")})
"""Keys that quote the title of a public document as it stands there."""

_FORMED = frozenset({"email", "phone"})
"""Keys whose texts have a fixed form and belong to somebody all the same."""

_SIGNS = ("Frau", "Herr", "r. ", "@", "(at", "[at", "(AT", "(ät", "01", "49")
"""One of them at least stands in a text with a salutation, an address or a mobile number; most texts have none."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with the place of its value, or with its line in the file of a chapter (then without field)."""

    record: Record
    text: str
    path: Path = ()
    field: Field | None = None
    line: int = 0

    @property
    def quotes(self) -> bool:
        """Whether the text is the title of a public document."""
        return self.field is not None and (self.record.kind, self.field.key) in TITLES

    def problem(
        self, match: re.Match[str], message: str, hint: str, severity: Severity | None = None
    ) -> Problem:
        """A problem about a part of the text; in a chapter it is placed at that part."""
        start, end = match.span()
        at = (self.line, start + 1, end - start) if self.line else None
        return Problem(self.record, self.path, message, hint, at=at, severity=severity)


_FORMED = frozenset({"email", "phone"})
"""Keys whose texts have a fixed form and belong to somebody all the same."""


def passages(context: Context) -> Iterator[Passage]:
    """All texts that name an office, and of all others those that the rules have to look at."""
    town = context.catalogue.town
    for record in (*context.catalogue.all(), *((town,) if town else ())):
        for path, field, text in context.schemas[record.kind].leaves(record.data, "text"):
            if field.function or ((field.free or field.key in _FORMED) and _is_suspect(text)):
                yield Passage(record, text, path, field)
    for chapter in context.catalogue.of("chapters").values():
        for number, line in enumerate(chapter.text("text").splitlines(), start=chapter.data["line"]):
            if _is_suspect(line):
                yield Passage(chapter, line, line=number)


def _is_suspect(text: str) -> bool:
    return any(sign in text for sign in _SIGNS)
