"""PRV619: dates in the properties that are no dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

from praevkonzept.problems import Severity
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.reader import WordFile

_TERMS = "http://purl.org/dc/terms/"
_SAID = {"created": "Erstellt", "modified": "Geändert"}


def check(file: WordFile) -> Iterator[Problem]:
    """A problem for each date that is none, for a change before the creation, and for properties that are there twice."""
    found = file.of_kind("core-properties")
    if len(found) > 1:
        yield Problem("Die Datei hat zweimal Eigenschaften (Titel, Autor, Datum).", found[1])
    for part in found[:1]:
        moments: dict[str, datetime] = {}
        for name, said in _SAID.items():
            for element in part.every(f"{{{_TERMS}}}{name}"):
                written = (element.text or "").strip()
                moment = _moment(written)
                if moment is None:
                    yield Problem(f"„{said}“ ist kein Datum: „{written[:40]}“.", part, element)
                else:
                    moments[name] = moment
        if len(moments) == len(_SAID) and moments["modified"] < moments["created"]:
            yield Problem("Die Datei wurde geändert, bevor sie erstellt war.", part, severity=Severity.INFO)


def _moment(written: str) -> datetime | None:
    """A date or a moment as the properties write it (W3CDTF: 2026, 2026-08, 2026-08-09, 2026-08-09T10:00:00Z)."""
    try:
        if "T" in written:
            moment = datetime.fromisoformat(written)
            return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        day = date.fromisoformat(f"{written}-01-01"[:10])
        return datetime(day.year, day.month, day.day, tzinfo=UTC)
    except ValueError:
        return None


CHECK = Check(
    CodeDoc(
        code="PRV619",
        title="Eigenschaften mit falschem Datum",
        severity=Severity.WARNING,
        why="In den Eigenschaften steht, wann die Datei erstellt und geändert wurde. Ein Datum, das keines ist, hält Word für einen Schaden; Archive ordnen die Datei falsch ein.",
        wrong="Erstellt: 0-00-00T00:00:00Z",
        right="Erstellt: 2026-08-09T10:00:00Z",
        fix="In Word öffnen und speichern; das Datum der Änderung schreibt Word dann neu.",
    ),
    check,
)
