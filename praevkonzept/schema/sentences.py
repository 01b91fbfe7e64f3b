"""One sentence per keyword of JSON Schema: what a clerk has to know to mend the value."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from jsonschema.exceptions import ValidationError

from praevkonzept.german import join
from praevkonzept.schema import keys
from praevkonzept.schema.branches import likeliest
from praevkonzept.schema.fields import REPEATED, WRONG_TYPE, Place, SchemaProblem
from praevkonzept.schema.names import Names
from praevkonzept.schema.wording import amount, as_iso, form, forms, how_to_write, plain, shown, type_names
from praevkonzept.suggest import did_you_mean

_FORM = "PRV206"
_DATE = "PRV208"
_FORMATS = {"email": "Form: name@beispiel.de"}

Problems = Iterator[SchemaProblem]


def sentences(error: ValidationError, names: Names) -> Problems:
    """The problems that an error of the library stands for."""
    path: Place = tuple(error.absolute_path)
    rule = str(error.validator)
    if keys.about_a_key(error):
        yield keys.odd_key(error, path)
    elif error.instance is None and rule not in ("anyOf", "oneOf"):
        yield keys.empty(path, names)
    elif rule in _SEVERAL:
        yield from _SEVERAL[rule](error, path, names)
    else:
        yield _value(error, rule, path, names)


def _repeated(error: ValidationError, path: Place, names: Names) -> Problems:
    items: Any = error.instance
    seen: set[Any] = set()
    for position, item in enumerate(items):
        same = _comparable(item)
        if same in seen:
            what = "denselben Eintrag" if isinstance(item, list | Mapping) else shown(item)
            message = f"{names.of(path)} nennt {what} zweimal."
            yield SchemaProblem(REPEATED, (*path, position), message, "Die Wiederholung löschen.")
            return
        seen.add(same)


def _comparable(value: Any) -> Any:
    """A value as JSON Schema compares it: 1 is 1.0 but not true, the order of keys does not count."""
    if isinstance(value, Mapping):
        return frozenset((key, _comparable(child)) for key, child in value.items())
    if isinstance(value, list):
        return tuple(map(_comparable, value))
    return (isinstance(value, bool), value)


def _one_of(error: ValidationError, path: Place, names: Names) -> Problems:
    nearest = likeliest(error)
    if nearest:
        for each in nearest:
            yield from sentences(each, names)
        return
    lacking = [
        each for each in error.context or () if each.validator == "required" and not each.relative_path
    ]
    if error.instance is None:
        yield keys.empty(path, names)
        return
    if lacking and len(lacking) == len(error.context or ()):
        yield keys.either_missing(lacking, path, names)
        return
    if not error.context:
        message = f"{names.of(path)} passt zu mehreren Formen, von denen nur eine gelten darf."
    else:
        allowed: Any = error.validator_value
        listed = forms(allowed)
        message = f"{names.of(path)} passt zu keiner der erlaubten Formen{f': {listed}' if listed else ''}."
    yield SchemaProblem(_FORM, path, message, names.field(path).description)


def _denied(error: ValidationError, path: Place, names: Names) -> Problems:
    """`not`: most often keys that exclude each other."""
    unwanted: Any = error.validator_value
    if unwanted == {}:
        yield keys.forbidden(path, names)
        return
    needed = unwanted.get("required", ()) if isinstance(unwanted, Mapping) else ()
    if needed and isinstance(error.instance, Mapping):
        listed = join(names.called(path, key) for key in needed)
        together = "dürfen nicht zusammen stehen" if len(needed) > 1 else "darf hier nicht stehen"
        hint = "Eine der Angaben löschen."
        yield SchemaProblem(_FORM, (*path, needed[-1]), f"{listed} {together}.", hint, on_key=True)
    else:
        yield _wrong(path, names, f"{_is(names, path, error.instance)} ist hier nicht erlaubt")


def _contains(error: ValidationError, path: Place, names: Names) -> Problems:
    schema: Any = error.schema
    wanted = form(schema.get("contains"))
    few = error.validator == "contains"
    words = "fehlt ein Eintrag der verlangten Art" if few else "sind zu viele Einträge derselben Art"
    message = f"In {names.of(path)} {words}{f': {wanted}' if wanted else ''}."
    yield SchemaProblem(_FORM, path, message, names.field(path).description)


_SEVERAL: Mapping[str, Callable[[ValidationError, Place, Names], Problems]] = {
    "additionalProperties": keys.unknown,
    "unevaluatedProperties": keys.unknown,
    "required": keys.missing,
    "dependentRequired": keys.dependent,
    "uniqueItems": _repeated,
    "anyOf": _one_of,
    "oneOf": _one_of,
    "not": _denied,
    "contains": _contains,
    "maxContains": _contains,
}


def _value(error: ValidationError, rule: str, path: Place, names: Names) -> SchemaProblem:
    limit: Any = error.validator_value
    value: Any = error.instance
    field = names.field(path)
    if rule == "type":
        expected = str(limit[0] if isinstance(limit, list) else limit)
        each = "jeder Eintrag der Liste muss" if path and isinstance(path[-1], int) else "muss"
        colon = ":" if each != "muss" else ""
        message = f"{names.of(path)}{colon} {each} {type_names(limit)} sein, hier steht {shown(value)}."
        return SchemaProblem(WRONG_TYPE, path, message, how_to_write(expected, value))
    if rule in ("minItems", "minProperties", "minLength") and not value and limit == 1:
        return keys.empty(path, names)
    if field.type == "date" and isinstance(value, str):
        message = f"{names.of(path)}: {shown(value)} ist kein Datum."
        return SchemaProblem(_DATE, path, message, as_iso(value) or field.form)
    return _wrong(path, names, f"{_is(names, path, value)} {_says(rule, limit, value)}", _hint(error))


def _is(names: Names, path: Place, value: Any) -> str:
    """What is wrong, named: „Internetseite“ (url): „www.beispiel.de“; a list or a block by its name alone."""
    return names.of(path) if isinstance(value, list | Mapping) else f"{names.of(path)}: {shown(value)}"


def _wrong(path: Place, names: Names, message: str, hint: str = "") -> SchemaProblem:
    field = names.field(path)
    return SchemaProblem(
        _FORM, path, f"{message}.", hint or field.form or (field.description if path else "")
    )


def _hint(error: ValidationError) -> str:
    limit: Any = error.validator_value
    schema = error.schema if isinstance(error.schema, Mapping) else {}
    if error.validator == "enum":
        written = [plain(value) for value in limit if not isinstance(value, list | Mapping)]
        likely = did_you_mean(plain(error.instance), written)
        return " ".join(part for part in (likely, f"Erlaubt: {', '.join(written)}.") if part)
    if error.validator == "pattern":
        return _FORMATS.get(str(schema.get("format")), "")
    return ""


def _says(rule: str, limit: Any, value: Any) -> str:
    much = amount(limit)
    return {
        "enum": "ist nicht erlaubt",
        "const": f"ist nicht erlaubt, nur {shown(limit)}",
        "minimum": f"ist zu klein (mindestens {much})",
        "exclusiveMinimum": f"ist zu klein (mehr als {much})",
        "maximum": f"ist zu groß (höchstens {much})",
        "exclusiveMaximum": f"ist zu groß (weniger als {much})",
        "multipleOf": f"ist kein Vielfaches von {much}",
        "minLength": f"ist zu kurz (mindestens {much} Zeichen)",
        "maxLength": f"ist zu lang (höchstens {much} Zeichen, hier {amount(len(value))})"
        if isinstance(value, str)
        else "ist zu lang",
        "minItems": f"hat zu wenige Einträge (mindestens {much})",
        "maxItems": f"hat zu viele Einträge (höchstens {much})",
        "items": "hat zu viele Einträge",
        "unevaluatedItems": "hat zu viele Einträge",
        "minProperties": f"hat zu wenige Angaben (mindestens {much})",
        "maxProperties": f"hat zu viele Angaben (höchstens {much})",
    }.get(rule, "hat nicht die erwartete Form")
