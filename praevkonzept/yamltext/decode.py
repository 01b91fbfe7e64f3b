"""Bytes → text: size, encoding and characters, refused with line and column before any parser sees them."""

from __future__ import annotations

import re
import unicodedata
from itertools import islice

from praevkonzept.yamltext.problems import TextProblem

MAX_BYTES = 1 << 20
"""Largest file that is read: 1 MiB."""

MOST_PROBLEMS = 20
"""After so many problems in one file the rest would be noise."""

# C0/C1 controls except tab and line ends, DEL, line and paragraph separators, bidi overrides, lone surrogates, non-characters:
# none of them can be held by Word (XML 1.0) or shown on a terminal without harm.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)

MOST_MARKS = 30
"""Most combining marks in a row, as in „stream-safe“ texts (Unicode Standard Annex 15)."""

_NO_LETTERS = re.compile(rf"[^\x00-\u02ff\w\s]{{{MOST_MARKS + 1},}}")


def decode(raw: bytes) -> tuple[str, list[TextProblem]]:
    """The text of a file and what is wrong with it. UTF-8, with or without BOM, any line ends."""
    if len(raw) > MAX_BYTES:
        return "", [
            TextProblem("PRV107", 1, 1, f"Die Datei ist größer als {MAX_BYTES >> 20} MiB.",
                        "Ein Eintrag gehört in eine eigene Datei; große Texte gehören nicht in den Katalog.")
        ]  # fmt: skip
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "", [
            TextProblem("PRV102", 1, 1, "Die Datei ist in UTF-16 gespeichert.", "Als UTF-8 speichern.")
        ]
    if raw.startswith(b"\xef\xbb\xbf"):
        raw = raw[3:]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return "", [_wrong_encoding(raw, error.start)]
    problems = [_forbidden(text, match) for match in islice(FORBIDDEN.finditer(text), MOST_PROBLEMS)]
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        heap = heap_in(text)
        problems.append(_heap(text, heap) if heap else _in_pieces(text))
    return text, problems


def heap_in(text: str) -> tuple[int, int] | None:
    """Where too many marks stand on one letter: composing them would take time that grows with the square of their number."""
    for match in _NO_LETTERS.finditer(text):
        run = 0
        for place in range(*match.span()):
            run = run + 1 if unicodedata.category(text[place]).startswith("M") else 0
            if run > MOST_MARKS:
                return place - MOST_MARKS, run
    return None


def name_of(character: str) -> str:
    """How a character that cannot be shown is named in a message: `U+202E`."""
    return f"U+{ord(character):04X}"


def _wrong_encoding(raw: bytes, start: int) -> TextProblem:
    before = raw[:start].decode("utf-8")
    meant = raw[start : start + 1].decode("cp1252", errors="replace")
    return TextProblem(
        "PRV102",
        *_place(before, len(before)),
        f"Die Datei ist nicht in UTF-8 gespeichert: Byte 0x{raw[start]:02X} ist in Windows-1252/Latin-1 ein „{meant}“.",
        "Im Editor „Speichern mit Codierung: UTF-8“ wählen.",
    )


def _forbidden(text: str, match: re.Match[str]) -> TextProblem:
    return TextProblem(
        "PRV103",
        *_place(text, match.start()),
        f"Das Zeichen {name_of(match[0])} ist ein Steuerzeichen; Word und Terminals können es nicht darstellen.",
        "Das unsichtbare Zeichen löschen.",
    )


def _heap(text: str, heap: tuple[int, int]) -> TextProblem:
    message = f"Hier stehen mehr als {MOST_MARKS} Zeichen über einem Buchstaben; das kann niemand lesen."
    return TextProblem("PRV103", *_place(text, heap[0]), message, "Das Wort neu tippen.", heap[1])


def _in_pieces(text: str) -> TextProblem:
    whole = unicodedata.normalize("NFC", text)
    pairs = zip(text, whole, strict=False)
    start = next((place for place, (old, new) in enumerate(pairs) if old != new), len(whole))
    while start and unicodedata.combining(text[start]):
        start -= 1
    end = start + 1
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    letter = unicodedata.normalize("NFC", text[start:end])
    return TextProblem(
        "PRV112",
        *_place(text, start),
        f"Das Zeichen „{letter}“ ist hier in zerlegter Form gespeichert; Suchen und Vergleichen gehen daran vorbei.",
        "Das Wort neu tippen, oder alle solchen Stellen auf einmal: praev validate --fix",
        end - start,
        fatal=False,
    )


def _place(text: str, index: int) -> tuple[int, int]:
    """Line and column of a position, both from 1."""
    before = text[:index].replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1, len(before) - before.rfind("\n")
