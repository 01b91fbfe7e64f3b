"""What would make a reader of German frown, looked for in every text of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from praevkonzept.documents.blocks import Blank, Cite, Footnote, Inline, Link, Ref, Text
from praevkonzept.german import MONTHS

FOR_MACHINES = {"anchor", "anchors", "url", "align", "kind", "created", "language", "keywords", "state"}
"""Fields of blocks that are not read by people as text."""

MONTH = "|".join(MONTHS)
UNIT = r"(?:[€%]|Euro|Prozent|Mio\.|Uhr|Stunden?|Minuten|Tage|Wochen|Monaten?|Jahren?|Plätzen?|Kindern?|Familien|Personen)(?!\w)"
FAULTS: Mapping[str, str] = {
    "gerade Anführungszeichen": r"[\"'`\u00b4]",
    "Bindestrich als Gedankenstrich": r"(?<![^\s])--?(?![^\s])",
    "drei Punkte": r"\.\.\.",
    "Abkürzung ohne geschütztes Leerzeichen": r"(?<![\w.])[a-zäöü]\. ?[A-Za-zÄÖÜäöü]\.",
    "Zahl und Einheit trennbar": rf"\d {UNIT}",
    "kein Leerzeichen vor der Einheit": r"\d[€%](?!\w)",
    "Zahl nach Zeichen oder Abkürzung trennbar": r"(?:§|\b(?:Abs|Art|Nr)\.|\bSatz|\bAnlage|\bKapitel) (?:\d|[A-Z]\b)",
    "Tag und Monat trennbar": rf"\b\d\d?\. (?:{MONTH})\b",
    "Datum wie in der Datei": r"(?<![\w/-])\d{4}-\d\d(?:-\d\d)?(?![\w-])",
    "Betrag ohne Punkt": r"(?<![.,\d])\d{4,}(?:,\d+)?[ \u00a0]?(?:€|Euro)",
    "Jahre mit Bindestrich": r"(?<![\w/.-])(?:19|20)\d\d-(?:19|20)\d\d\b",
    "Spanne mit Bindestrich": rf"\d-\d+[ \u00a0]?{UNIT}",
    "zwei Leerzeichen": r"[ \u00a0]{2}",
    "Leerzeichen vor einem Satzzeichen": r"\w[ \u00a0][,;:!?.](?!\S)",
    "Satzzeichen doppelt": r",,|;;|::|(?<!\.)\.\.(?!\.)|[,;:] ?[,;.](?!\S)|(?<!\w)\(\s*\)",
    "Rand mit Leerzeichen": r"\A\s|\s\Z",
}  # fmt: skip
"""What would make a reader frown, by its name."""

ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*|\b[\w-]+(?:\.[\w-]+)*\.(?:de|eu|org|nrw)/\S*")


def texts(value: object) -> Iterator[str]:
    """Every text in a document: runs of a paragraph or a cell as one, addresses left out."""
    if isinstance(value, str):
        yield ADDRESS.sub("Adresse", value)
    elif isinstance(value, tuple) and value and all(isinstance(piece, Inline) for piece in value):
        yield ADDRESS.sub("Adresse", "".join(map(_read, value)))
        yield from (text for piece in value if isinstance(piece, Footnote) for text in texts(piece.inlines))
        yield from (text for piece in value if isinstance(piece, Blank) for text in (piece.label, piece.hint))
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)
    elif is_dataclass(value):
        for each in fields(value):
            if each.name not in FOR_MACHINES:
                yield from texts(getattr(value, each.name))


def _read(piece: Inline) -> str:
    match piece:
        case Link() if piece.text in piece.url:
            return "Adresse"
        case Text() | Link():
            return piece.text
        case Cite():
            return f"[{', '.join(map(str, piece.numbers))}]"
        case Ref():
            return "Tabelle\u00a01"
        case Footnote():
            return ""
        case Blank():
            return piece.hint


def faults(value: object) -> list[str]:
    """What is wrong in a document, each with the words around it."""
    found = set()
    for text in filter(None, texts(value)):
        for name, pattern in FAULTS.items():
            if match := re.search(pattern, text):
                found.add(f"{name}: …{text[max(0, match.start() - 40) : match.end() + 20]}…")
    return sorted(found)
