"""Which of several forms (`oneOf`, `anyOf`) the data was probably meant to have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jsonschema.exceptions import ValidationError

_TELLING = frozenset({"const", "enum"})
_OTHER_FORM = frozenset({"type", "not", *_TELLING})


def likeliest(error: ValidationError) -> list[ValidationError]:
    """What is wrong with the form that fits best; nothing where no form is nearer than the others.

    A form is nearer if the type is right, then if the values that tell forms apart are right, then the more of the
    data's keys it knows, then the fewer errors it has.
    """
    branches: dict[int, list[ValidationError]] = {}
    for each in error.context or ():
        branches.setdefault(int(each.relative_schema_path[0]), []).append(each)
    weights = {number: _weight(error, number, errors) for number, errors in branches.items()}
    best = min(weights.values(), default=None)
    nearest = [number for number, weight in weights.items() if weight == best]
    if best is None or best[0] or len(nearest) > 1:
        return []
    return branches[nearest[0]]


def _weight(
    parent: ValidationError, number: int, errors: list[ValidationError]
) -> tuple[bool, bool, int, int]:
    own = any(_is_another_form(each) for each in errors)
    telling = any(len(each.relative_path) == 1 and each.validator in _TELLING for each in errors)
    forms: Any = parent.validator_value
    return own, telling, -_known_keys(parent.instance, forms[number]), len(errors)


def _is_another_form(error: ValidationError) -> bool:
    """Whether the value as a whole is something else, not only something in it."""
    if error.relative_path:
        return False
    if error.validator in ("anyOf", "oneOf"):
        return bool(error.context) and not likeliest(error)
    return error.validator in _OTHER_FORM


def _known_keys(data: Any, schema: Any) -> int:
    if not isinstance(data, Mapping) or not isinstance(schema, Mapping):
        return 0
    return sum(key in schema.get("properties", ()) for key in data)
