"""The library that explains, made to agree with the fast gate: both judge a pattern by the same engine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

_BY_KEY = frozenset({"properties", "patternProperties", "dependentSchemas"})
_LISTED = frozenset({"allOf", "anyOf", "oneOf", "prefixItems"})
_CLOSING = frozenset({"additionalProperties", "items", "unevaluatedItems", "unevaluatedProperties"})
_SINGLE = _CLOSING | {"not", "if", "then", "else", "contains", "propertyNames"}


def errors(data: Any, schema: Mapping[str, Any]) -> Iterator[ValidationError]:
    """What does not fit, as the library says it."""
    yield from _Validator(_spelled_out(schema)).iter_errors(data)


def _spelled_out(schema: Any) -> Any:
    """The schema with `{"not": {}}` for each `false`: of that the library would not say where it stands."""
    if schema is False:
        return {"not": {}}
    if not isinstance(schema, Mapping):
        return schema
    result = dict(schema)
    for word in _BY_KEY & schema.keys():
        result[word] = {key: _spelled_out(child) for key, child in schema[word].items()}
    for word in _LISTED & schema.keys():
        result[word] = [_spelled_out(child) for child in schema[word]]
    for word in _SINGLE & schema.keys():
        # these the library itself says better: an unknown key, an entry too many
        result[word] = (
            schema[word] if word in _CLOSING and schema[word] is False else _spelled_out(schema[word])
        )
    return result


@cache
def _gate(pattern: str) -> Any:
    from jsonschema_rs import Draft202012Validator as Gate

    return Gate({"pattern": pattern})


def _pattern(_: Any, pattern: str, instance: Any, __: Any) -> Iterator[ValidationError]:
    # Python's „$“ also stands before a line end, its „\\s“ and „\\d“ know other characters
    if isinstance(instance, str) and not _gate(pattern).is_valid(instance):
        yield ValidationError(f"does not match {pattern}")


_Validator: Any = extend(Draft202012Validator, {"pattern": _pattern})  # type: ignore[no-untyped-call]
