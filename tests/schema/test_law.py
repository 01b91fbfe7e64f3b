"""Whatever data is held against a schema: problems in German at places that exist, each once, none exactly where the gate says yes."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from praevkonzept.schema import MISSING, Field, Place, Schemas

SCHEMAS = Schemas.load()
KINDS = (*SCHEMAS.kinds, "praev", "terms")
ENGLISH = re.compile(
    r"\b(is|not|required|property|does|match|None|True|False|Unevaluated|expected)\b|[{}\\]|\['"
)
OPENING = ("„", "Der Eintrag", "Unbekannter Schlüssel", "Es fehlt", "In ", "Zu ", "Ein Eintrag")

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="{}\\['"), max_size=8)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(10**18), 10**18)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(
        ["", "x", "kita", "s1", "2026-02-31", "31.01.2026", "https://a.de", "59174", "59174\n", "a@b.de"]
    )
    | WORDS
)


def blocks(inner: st.SearchStrategy[Any], fields: Field) -> st.SearchStrategy[Any]:
    keys = st.sampled_from(sorted(fields.fields)) if fields.fields else WORDS
    return st.dictionaries(keys | WORDS, inner, max_size=5)


def values(field: Field, depth: int = 3) -> st.SearchStrategy[Any]:
    """Mostly what the field could hold, else anything."""
    anything = SCALARS | st.lists(SCALARS, max_size=3) | st.dictionaries(WORDS, SCALARS, max_size=3)
    if not depth:
        return anything
    if field.items:
        return st.lists(values(field.items, depth - 1), max_size=4) | anything
    if field.fields:
        chosen = {key: values(child, depth - 1) for key, child in field.fields.items()}
        return st.fixed_dictionaries({}, optional=chosen) | blocks(SCALARS, field) | anything
    return anything


def exists(data: Any, path: Place) -> bool:
    try:
        for step in path:
            data = data[step]
    except (KeyError, IndexError, TypeError):
        return False
    return True


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_problems_of_any_data(kind: str, data: st.DataObject) -> None:
    schema = SCHEMAS[kind]
    record = data.draw(values(schema.root))
    problems = schema.problems(record)
    assert bool(problems) != schema.fits(record)
    assert len({(each.path, each.code, each.message) for each in problems}) == len(problems)
    for problem in problems:
        assert exists(record, problem.path)
        assert problem.message.startswith(OPENING), problem.message
        assert problem.message.endswith((".", "?")), problem.message
        assert not ENGLISH.search(re.sub("„[^“]*“", "", problem.message)), problem.message
    wrong = [each.path for each in problems if each.code != MISSING and not each.on_key]
    assert len(set(wrong)) == len(wrong)
