"""The schemas: every key has its German words, and the fast gate agrees with the library that explains."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from praevkonzept.catalogue import Catalogue
from praevkonzept.loading.load import load
from praevkonzept.schema import Field, Schemas
from praevkonzept.store.tree import find_root, read_tree

SCHEMAS = Schemas.load()
KINDS = (*SCHEMAS.kinds, "praev", "terms")


def walk(field: Field) -> Iterator[Field]:
    yield field
    for child in (*field.fields.values(), *((field.items,) if field.items else ())):
        yield from walk(child)


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_has_a_german_title_and_description(kind: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[kind].resolved)
    for field in walk(SCHEMAS[kind].root):
        assert field.title, f"{kind}.{field.key}"
        assert field.description, f"{kind}.{field.key}"
        if field.title != field.key:
            continue
        raise AssertionError(f"{kind}.{field.key} hat keinen deutschen Titel")


@pytest.mark.parametrize("kind", SCHEMAS.kinds)
def test_references_name_kinds_that_exist(kind: str) -> None:
    for field in walk(SCHEMAS[kind].root):
        assert set(field.ref) <= set(SCHEMAS.kinds), f"{kind}.{field.key}"


@pytest.fixture(scope="module")
def kamen() -> Catalogue:
    from pathlib import Path

    return load(read_tree(find_root(Path(__file__).parent)), SCHEMAS).catalogue


@pytest.mark.parametrize("kind", SCHEMAS.kinds)
def test_gate_and_explanation_agree_on_good_records(kind: str, kamen: Catalogue) -> None:
    for record in kamen.of(kind).values():
        data = {key: value for key, value in record.data.items() if key not in ("text", "line")}
        assert SCHEMAS[kind].fits(data)
        assert not list(Draft202012Validator(dict(SCHEMAS[kind].resolved)).iter_errors(data))


WRONG = st.sampled_from(
    [None, "", "x", 3, -1, 2.5, True, [], ["x", "x"], [None], {}, {"x": 1}, "2026-02-31", "31.01.2026"]
)


@settings(max_examples=300)
@given(st.data())
def test_gate_and_explanation_agree_on_spoilt_records(kamen: Catalogue, data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(["offers", "networks", "measures", "indicators", "decisions"]))
    record = data.draw(st.sampled_from(list(kamen.of(kind).values())))
    spoilt = copy.deepcopy(dict(record.data))
    spoil(spoilt, data)
    gate = SCHEMAS[kind].fits(spoilt)
    errors = list(Draft202012Validator(dict(SCHEMAS[kind].resolved)).iter_errors(spoilt))
    assert gate == (not errors)
    problems = SCHEMAS[kind].problems(spoilt)
    assert bool(problems) == bool(errors)
    for problem in problems:
        assert problem.message.endswith("."), problem


def spoil(value: Any, data: st.DataObject) -> None:
    """Puts a wrong value, a wrong key or a gap somewhere into a record."""
    keys = list(value) if isinstance(value, dict) else list(range(len(value)))
    key = data.draw(st.sampled_from(keys))
    if isinstance(value[key], dict | list) and value[key] and data.draw(st.booleans()):
        spoil(value[key], data)
    elif data.draw(st.booleans()):
        value[key] = data.draw(WRONG)
    elif isinstance(value, dict) and data.draw(st.booleans()):
        value["unbekannt"] = 1
    else:
        del value[key]
