"""What jsonschema finds, said in German: one sentence per fault, at the key, the value or the parent it concerns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from praevkonzept.schema.fields import MISSING, REPEATED, Field, Place, SchemaProblem
from praevkonzept.suggest import did_you_mean

_TYPE_NAMES = {
    "string": "ein Text",
    "integer": "eine ganze Zahl",
    "number": "eine Zahl",
    "boolean": "true oder false",
    "array": "eine Liste",
    "object": "ein Block mit Schlüsseln",
}
_TYPE_HINTS = {
    "integer": "Nur Ziffern schreiben; Wörter wie „rund“ gehören in eine Anmerkung.",
    "number": "Nur Ziffern mit Dezimalpunkt schreiben (3.5); Wörter wie „rund“ gehören in eine Anmerkung.",
    "boolean": "true für ja, false für nein schreiben, ohne Anführungszeichen.",
    "array": "In eckige Klammern setzen: [wert] oder [wert, wert].",
    "object": "Eingerückt darunter schreiben: „schlüssel: wert“.",
    "string": "Einen einzelnen Text schreiben.",
}


def explain(data: Any, schema: Mapping[str, Any], root: Field) -> list[SchemaProblem]:
    """The problems of one record, ordered by their place."""
    found: list[SchemaProblem] = []
    for error in Draft202012Validator(dict(schema)).iter_errors(data):
        found.extend(_explain(error, root))
    return sorted(found, key=lambda problem: [str(step) for step in problem.path])


def _explain(error: ValidationError, root: Field) -> Iterator[SchemaProblem]:
    path: Place = tuple(error.absolute_path)
    field = _field_at(root, path)
    name = f"„{field.title}“ ({field.key})" if path else "Der Eintrag"
    rule = str(error.validator)
    value: Any = error.validator_value
    instance: Any = error.instance
    if rule == "additionalProperties":
        yield from _unknown_keys(instance, path, error.schema)
    elif rule == "required":
        yield from _missing_keys(error, path, field)
    elif rule == "type" and instance is None:
        yield SchemaProblem(
            "PRV205",
            path,
            f"{name} ist leer.",
            "Einen Wert eintragen oder die Zeile löschen: Unbekanntes bleibt weg.",
        )
    elif rule == "type":
        expected = _TYPE_NAMES.get(str(value), str(value))
        message = f"{name} muss {expected} sein, hier steht {_shown(instance)}."
        yield SchemaProblem("PRV205", path, message, _TYPE_HINTS.get(str(value), ""))
    elif rule == "uniqueItems":
        yield _repeated(instance, path, name)
    elif rule in ("minItems", "minProperties", "minLength"):
        yield SchemaProblem(
            "PRV205",
            path,
            f"{name} ist leer.",
            "Einen Wert eintragen oder die Zeile löschen: Unbekanntes bleibt weg.",
        )
    elif field.type == "date":
        yield SchemaProblem(
            "PRV208", path, f"{name}: {_shown(instance)} ist kein Datum.", _as_iso(instance) or field.form
        )
    else:
        yield SchemaProblem(
            "PRV206",
            path,
            f"{name}: {_shown(instance)} {_not_allowed(rule, value)}.",
            field.form or field.description,
        )


def _unknown_keys(instance: Any, path: Place, schema: Any) -> Iterator[SchemaProblem]:
    known = list(schema.get("properties", ()))
    for key in instance:
        if key not in known:
            hint = (
                did_you_mean(key, known)
                or f"Erlaubt: {', '.join(known[:12])}{' …' if len(known) > 12 else ''}."
            )
            yield SchemaProblem("PRV201", (*path, key), f"Unbekannter Schlüssel „{key}“.", hint, on_key=True)


def _missing_keys(error: ValidationError, path: Place, field: Field) -> Iterator[SchemaProblem]:
    # jsonschema reports each missing key as an error of its own; its message is the only place that names it
    needed: Any = error.validator_value
    instance: Any = error.instance
    for key in needed:
        if key not in instance and f"'{key}'" in error.message:
            missing = field.fields.get(key)
            title = f"„{missing.title}“ ({key})" if missing else f"„{key}“"
            hint = missing.description if missing else ""
            yield SchemaProblem(MISSING, path, f"Es fehlt {title}.", hint, on_key=True)


def _repeated(instance: Any, path: Place, name: str) -> SchemaProblem:
    seen: list[Any] = []
    for position, item in enumerate(instance):
        if item in seen:
            return SchemaProblem(
                REPEATED,
                (*path, position),
                f"{name} nennt {_shown(item)} zweimal.",
                "Die Wiederholung löschen.",
            )
        seen.append(item)
    return SchemaProblem(REPEATED, path, f"{name} nennt etwas zweimal.", "Die Wiederholung löschen.")


def _not_allowed(rule: str, value: Any) -> str:
    if rule == "enum":
        return f"ist nicht erlaubt; erlaubt: {', '.join(map(str, value))}"
    if rule in ("minimum", "exclusiveMinimum"):
        return f"ist zu klein (mindestens {value})"
    if rule in ("maximum", "exclusiveMaximum"):
        return f"ist zu groß (höchstens {value})"
    if rule in ("maxLength", "maxItems"):
        return f"ist zu lang (höchstens {value})"
    return "hat nicht die erwartete Form"


def _as_iso(text: str) -> str:
    match = re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", text)
    return f"Schreiben: {match[3]}-{int(match[2]):02}-{int(match[1]):02}" if match else ""


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return "eine Liste"
    if isinstance(value, dict):
        return "ein Block mit Schlüsseln"
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    return f"„{text if len(text) <= 60 else text[:57] + '…'}“"


def _field_at(root: Field, path: Place) -> Field:
    field = root
    for step in path:
        if isinstance(step, int) or field.type == "map":
            field = field.items or field
        else:
            field = field.fields.get(step, field)
    return field
