"""Sentences about keys: unknown, missing, impossible and forbidden ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from jsonschema.exceptions import ValidationError

from praevkonzept.german import join
from praevkonzept.schema.fields import MISSING, UNKNOWN_KEY, WRONG_TYPE, Place, SchemaProblem
from praevkonzept.schema.names import Names
from praevkonzept.schema.wording import plain
from praevkonzept.suggest import did_you_mean

_WITHIN = frozenset({"properties", "patternProperties", "dependentSchemas"})
_EMPTY = "Einen Wert eintragen oder die Zeile löschen: Unbekanntes bleibt weg."

_MOST_GUESSES = 20
"""For so many unknown keys of a block the one that was meant is searched for; where more are unknown, it is another thing."""
_NO_GUESS = "Was in kein Feld passt, unter notes schreiben."

Problems = Iterator[SchemaProblem]


def subject(path: Place, names: Names) -> str:
    """What a sentence is about: the value of a key, or an entry of a list."""
    inside = len(path) > 1 and isinstance(path[-1], int)
    return f"{names.of(path)}: ein Eintrag der Liste" if inside else names.of(path)


def empty(path: Place, names: Names) -> SchemaProblem:
    """A key, an entry or a block that says nothing."""
    return SchemaProblem(WRONG_TYPE, path, f"{subject(path, names)} ist leer.", _EMPTY)


def about_a_key(error: ValidationError) -> bool:
    """Whether the instance is a key (`propertyNames`), not a value."""
    steps = list(error.absolute_schema_path)
    return any(
        step == "propertyNames" and (not position or steps[position - 1] not in _WITHIN)
        for position, step in enumerate(steps)
    )


def odd_key(error: ValidationError, path: Place) -> SchemaProblem:
    """A key of a form that is not allowed (`propertyNames`)."""
    key = plain(error.instance)
    value: Any = error.validator_value
    instance: Any = error.instance
    hint = str(error.schema.get("description", "")) if isinstance(error.schema, Mapping) else ""
    if error.validator == "enum":
        hint = did_you_mean(key, map(plain, value)) or f"Erlaubt: {', '.join(map(plain, value))}."
    return SchemaProblem(
        UNKNOWN_KEY,
        (*path, instance),
        f"„{key}“ ist hier als Schlüssel nicht möglich.",
        hint,
        on_key=True,
    )


def unknown(error: ValidationError, path: Place, names: Names) -> Problems:
    """Keys that the schema does not know."""
    schema: Any = error.schema
    instance: Any = error.instance
    fields = names.field(path).fields
    known = schema.get("properties", {})
    patterns = schema.get("patternProperties", ())
    odd = [key for key in instance if key not in known and not any(re.search(p, key) for p in patterns)]
    for number, key in enumerate([key for key in odd if key not in fields] or odd):
        hint, meant = names.unknown(path, key, known or fields) if number < _MOST_GUESSES else (_NO_GUESS, ())
        message = f"Unbekannter Schlüssel „{plain(key)}“."
        yield SchemaProblem(UNKNOWN_KEY, (*path, key), message, hint, on_key=True, meant=meant)


def missing(error: ValidationError, path: Place, names: Names) -> Problems:
    """Keys that are needed."""
    needed: Any = error.validator_value
    instance: Any = error.instance
    if not instance:
        yield empty(path, names)
    for key in needed:
        if key not in instance:
            yield _lacks(path, key, names, f"Es fehlt {names.called(path, key)}.")


def dependent(error: ValidationError, path: Place, names: Names) -> Problems:
    """Keys that are needed beside others."""
    needed: Any = error.validator_value
    instance: Any = error.instance
    for key, others in needed.items():
        for other in others if key in instance else ():
            if other not in instance:
                given = names.called(path, key)
                yield _lacks(path, other, names, f"Zu {given} fehlt {names.called(path, other)}.")


def either_missing(lacking: list[ValidationError], path: Place, names: Names) -> SchemaProblem:
    """One of several keys that is needed (`anyOf` of `required`)."""
    needed: list[Any] = [each.validator_value for each in lacking]
    instance: Any = lacking[0].instance
    keys = dict.fromkeys(str(key) for keys in needed for key in keys if key not in instance)
    listed = join((names.called(path, key) for key in keys), "oder")
    return _lacks(path, next(iter(keys)), names, f"Es fehlt {listed}.")


def forbidden(path: Place, names: Names) -> SchemaProblem:
    """A key or value that may not be here at all (the schema `false`)."""
    on_key = bool(path) and isinstance(path[-1], str)
    message = f"{subject(path, names)} ist hier nicht erlaubt."
    return SchemaProblem(UNKNOWN_KEY, path, message, "Die Angabe löschen.", on_key)


def _lacks(path: Place, key: str, names: Names, message: str) -> SchemaProblem:
    hint = names.field((*path, key)).description
    return SchemaProblem(MISSING, path, message, hint, on_key=True, meant=(*path, key))
