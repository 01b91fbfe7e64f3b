"""Values, types and forms in the words of a clerk: never a Python value, never English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from praevkonzept.german import MONTHS, join, number

TYPES = {
    "string": "ein Text",
    "integer": "eine ganze Zahl",
    "number": "eine Zahl",
    "boolean": "true oder false",
    "array": "eine Liste",
    "object": "ein Block mit Schlüsseln",
    "null": "leer",
}
_LONGEST = 60
_MOST_FORMS = 4
_YES = frozenset({"ja", "j", "yes", "y", "on", "wahr", "true", "1"})
_NO = frozenset({"nein", "n", "no", "off", "falsch", "false", "0"})
_PLAIN_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")
_GERMAN_NUMBER = re.compile(
    r"(?P<whole>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<part>\d+|-+))?\s*(?:€|Euro|EUR|%|Prozent)?"
)
_LONGEST_MONTH = 31
_DATES = (
    re.compile(r"(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})[./-](?P<month>\d{1,2})[./-](?P<day>\d{1,2})"),
    re.compile(r"(?P<year>\d{4})[./-](?P<month>\d{1,2})"),
    re.compile(r"(?P<month>\d{1,2})[./](?P<year>\d{4})"),
    re.compile(rf"(?:(?P<day>\d{{1,2}})\. ?)?(?P<name>{'|'.join(MONTHS)}) (?P<year>\d{{4}})"),
)


def shown(value: Any) -> str:
    """A value as a message names it: „kita“, „eine Liste“, „ein Block mit Schlüsseln“."""
    if value is None:
        return "nichts"
    if isinstance(value, list):
        return "eine Liste" if value else "eine leere Liste"
    if isinstance(value, Mapping):
        return "ein Block mit Schlüsseln" if value else "ein leerer Block"
    return f"„{_cut(plain(value))}“"


def plain(value: Any) -> str:
    """A single value as it is written in a file, on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return " ".join(str(value).split())


def amount(value: Any) -> str:
    """A limit of a schema: 10000 → „10.000“."""
    return number(value) if isinstance(value, int | float) and not isinstance(value, bool) else plain(value)


def type_names(names: Any) -> str:
    """What a value may be: „ein Text oder eine Liste“."""
    listed = names if isinstance(names, list) else [names]
    return join((TYPES.get(str(name), "etwas anderes") for name in listed), "oder")


def form(schema: Any) -> str:
    """What a schema wants, in a few words; empty where it says nothing that could be named."""
    if not isinstance(schema, Mapping):
        return ""
    if "const" in schema:
        return shown(schema["const"])
    if "enum" in schema:
        return join(map(shown, schema["enum"][:_MOST_FORMS]), "oder")
    if "title" in schema:
        return f"„{schema['title']}“"
    if schema.get("required"):
        return f"ein Block mit {_keys(schema)}"
    if "type" in schema:
        return type_names(schema["type"])
    for word in ("oneOf", "anyOf"):
        if word in schema:
            return forms(schema[word])
    return str(schema.get("description", "")).rstrip(".")


def forms(schemas: Iterable[Any]) -> str:
    """The forms that are allowed, each once: „ein Text oder eine Liste“; empty where one of them has no name."""
    named = dict.fromkeys(form(schema) for schema in schemas)
    return "" if not all(named) or len(named) > _MOST_FORMS else join(named, "oder")


def how_to_write(expected: str, value: Any) -> str:
    """How a value of the wrong type is to be written, where possible with the value itself."""
    text = plain(value) if not isinstance(value, list | Mapping) else ""
    if expected == "boolean":
        return _as_boolean(text)
    if expected in ("integer", "number"):
        return _as_number(expected, text)
    if expected == "array":
        short = text if text and len(text) <= _LONGEST and "[" not in text else "wert"
        return f"In eckige Klammern setzen: [{short}]"
    if expected == "object":
        return "Eingerückt darunter schreiben: „schlüssel: wert“."
    if expected == "string" and isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        return f"Ohne Klammern schreiben: {_cut(plain(value[0]))}"
    return "Einen einzelnen Text schreiben." if expected == "string" else ""


def as_iso(text: str) -> str:
    """How a date in a German form is to be written: „Schreiben: 2026-01-31“; empty where the text is none."""
    for pattern in _DATES:
        if found := pattern.fullmatch(text):
            parts = found.groupdict()
            month = MONTHS.index(parts["name"]) + 1 if parts.get("name") else int(parts["month"])
            day = int(parts["day"]) if parts.get("day") else 0
            if 1 <= month <= len(MONTHS) and day <= _LONGEST_MONTH:
                return f"Schreiben: {parts['year']}-{month:02}{f'-{day:02}' if day else ''}"
    return ""


def _as_boolean(text: str) -> str:
    word = text.casefold()
    if word in _YES | _NO:
        return f"Ohne Anführungszeichen schreiben: {'true' if word in _YES else 'false'}"
    return "true für ja, false für nein schreiben, ohne Anführungszeichen."


def _as_number(expected: str, text: str) -> str:
    if _PLAIN_NUMBER.fullmatch(text) and (expected == "number" or "." not in text):
        return f"Ohne Anführungszeichen schreiben: {text.lstrip('+')}"
    found = _GERMAN_NUMBER.fullmatch(text)
    if found:
        part = (found["part"] or "").strip("-")
        if not part or expected == "number":
            whole = found["whole"].replace(".", "")
            return f"Schreiben: {whole}{'.' if part else ''}{part}"
    if expected == "integer":
        return "Nur Ziffern schreiben; Wörter wie „rund“ gehören in eine Anmerkung."
    return "Nur Ziffern mit Dezimalpunkt schreiben (3.5); Wörter wie „rund“ gehören in eine Anmerkung."


def _keys(schema: Mapping[str, Any]) -> str:
    known = schema.get("properties", {})
    names = [
        f"„{known[key]['title']}“ ({key})" if "title" in known.get(key, {}) else f"„{key}“"
        for key in schema["required"][:_MOST_FORMS]
    ]
    return " und ".join(names)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
