"""Bytes → text: size, encoding and characters, refused with line and column before any parser sees them."""

from __future__ import annotations

import re
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
    return text, [_forbidden(text, match) for match in islice(FORBIDDEN.finditer(text), MOST_PROBLEMS)]


def name_of(character: str) -> str:
    """How a character that cannot be shown is named in a message: `U+202E`."""
    return f"U+{ord(character):04X}"


def _wrong_encoding(raw: bytes, start: int) -> TextProblem:
    before = raw[:start]
    line_start = before.rfind(b"\n") + 1
    meant = raw[start : start + 1].decode("cp1252", errors="replace")
    return TextProblem(
        "PRV102",
        before.count(b"\n") + 1,
        len(before[line_start:].decode("utf-8", errors="replace")) + 1,
        f"Die Datei ist nicht in UTF-8 gespeichert: Byte 0x{raw[start]:02X} ist in Windows-1252/Latin-1 ein „{meant}“.",
        "Im Editor „Speichern mit Codierung: UTF-8“ wählen.",
    )


def _forbidden(text: str, match: re.Match[str]) -> TextProblem:
    before = text[: match.start()]
    lines = before.splitlines() or [""]
    if before.endswith(("\n", "\r")):
        lines.append("")
    return TextProblem(
        "PRV103",
        len(lines),
        len(lines[-1]) + 1,
        f"Das Zeichen {name_of(match[0])} ist ein Steuerzeichen; Word und Terminals können es nicht darstellen.",
        "Das unsichtbare Zeichen löschen.",
    )
