"""All kinds of record: their schemas loaded, inlined and compiled.

The Rust validator passes the good records (3 µs each), jsonschema explains the bad ones and is imported only then
(docs/adr/0003). This package is the only door to jsonschema and jsonschema-rs.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeVar

from praevkonzept.resources import schema_texts
from praevkonzept.schema.fields import Field, Place, SchemaProblem

_SUFFIX = ".schema.json"
_NOT_KINDS = frozenset({"common", "terms", "vocabulary"})
_COUNT = "count"
_Scalar = TypeVar("_Scalar", str, int)


class KindSchema:
    """The schema of one kind of record."""

    def __init__(
        self, kind: str, resolved: Mapping[str, Any], elsewhere: Callable[[str], list[str]] | None = None
    ) -> None:
        self.kind = kind
        self.title = str(resolved.get("title", kind))
        self.singular = str(resolved.get("x-singular", self.title))
        self.description = str(resolved.get("description", ""))
        self.is_collection = resolved.get("x-collection") is True
        self.resolved = resolved
        self.root = _field(kind, resolved, required=True)
        self._elsewhere = elsewhere

    @property
    def fields(self) -> Mapping[str, Field]:
        """The keys of a record, in their order."""
        return self.root.fields

    @cached_property
    def _gate(self) -> Any:
        from jsonschema_rs import Draft202012Validator

        return Draft202012Validator(dict(self.resolved))

    def fits(self, data: Any) -> bool:
        """Whether the data fits the schema; terms, references and dates are text here and checked by rules."""
        return bool(self._gate.is_valid(data))

    def problems(self, data: Any) -> list[SchemaProblem]:
        """What does not fit, in German, in the order of the data; empty where `fits` is true."""
        if self.fits(data):
            return []
        from praevkonzept.schema.explain import explain

        return explain(data, self.resolved, self.root, self._elsewhere)

    @cached_property
    def _checked(self) -> Mapping[str, Mapping[str, list[tuple[tuple[str, ...], Field]]]]:
        """Type → top key → the ways down from there to leaves of this type."""
        ways: dict[str, dict[str, list[tuple[tuple[str, ...], Field]]]] = {}
        for steps, leaf in _checked_leaves(self.root, ()):
            of_type = _COUNT if leaf.count else leaf.type
            ways.setdefault(of_type, {}).setdefault(steps[0], []).append((steps[1:], leaf))
        return ways

    def leaves(self, data: Mapping[str, Any], of_type: str) -> Iterator[tuple[Place, Field, str]]:
        """Every value of a type (term, ref, date or text): its place, its field and its text."""
        for key, ways in self._checked.get(of_type, {}).items():
            if key not in data:
                continue
            value = data[key]
            for steps, leaf in ways:
                if steps == ("*",) and isinstance(value, list):  # most are lists of terms or ids
                    for position, entry in enumerate(value):
                        yield (key, position), leaf, entry
                else:
                    yield from _walk(value, steps, 0, (key,), leaf, str)

    @property
    def has_counts(self) -> bool:
        """Whether records of this kind may hold numbers of people or cases (`x-count`)."""
        return _COUNT in self._checked

    def counts(self, data: Mapping[str, Any]) -> Iterator[tuple[Place, Field, int]]:
        """Every number of people or cases (`x-count`): its place, its field and the number."""
        for key, ways in self._checked.get(_COUNT, {}).items():
            for steps, leaf in ways if key in data else ():
                yield from _walk(data[key], steps, 0, (key,), leaf, int)


class Schemas:
    """All schemas by kind, in the order of the alphabet; `terms` is that of a vocabulary file."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        raw = {name.removesuffix(_SUFFIX): json.loads(text) for name, text in texts.items()}
        self._raw = {name: schema for name, schema in raw.items() if not name.endswith(".collection")}
        self._kinds: dict[str, KindSchema] = {}
        self.kinds = tuple(name for name in sorted(self._raw) if name not in _NOT_KINDS and name != "praev")
        """The kinds of records (without `praev`, the town)."""

    @classmethod
    def load(cls, texts: Mapping[str, str] | None = None) -> Schemas:
        """The schemas that come with the program, or those given as file name → text."""
        return cls(schema_texts() if texts is None else texts)

    def __contains__(self, kind: object) -> bool:
        return kind in self.kinds

    def __getitem__(self, kind: str) -> KindSchema:
        """The schema of a kind (also `praev` and `terms`); KeyError where there is none."""
        if kind not in self._kinds:
            self._kinds[kind] = KindSchema(kind, _inline(self._raw[kind], self._raw, kind), self._with_key)
        return self._kinds[kind]

    def _with_key(self, key: str) -> list[str]:
        """The titles of the kinds whose records may have this key."""
        raw = [self._raw[kind] for kind in self.kinds if key in self._raw[kind].get("properties", ())]
        return [str(schema.get("title", key)) for schema in raw]


def _inline(node: Any, raw: Mapping[str, Any], here: str) -> Any:
    """The schema with every `$ref` replaced by what it points to, so that one lookup is one schema (and no network is asked)."""
    if isinstance(node, list):
        return [_inline(child, raw, here) for child in node]
    if not isinstance(node, dict):
        return node
    own = {
        key: _inline(value, raw, here)
        for key, value in node.items()
        if key not in ("$ref", "$defs", "$id", "$schema")
    }
    target = node.get("$ref")
    if not isinstance(target, str):
        return own
    file, _, pointer = target.partition("#/$defs/")
    name = file.removesuffix(_SUFFIX) or here
    if name == "vocabulary":
        return {"type": "string", "minLength": 1, "x-vocabulary": pointer} | own
    found = _inline(raw[name]["$defs"][pointer], raw, name)
    marks = {"x-date": True} if (name, pointer) == ("common", "date") else {}
    return {"x-form": found.get("description", "")} | found | marks | own


def _field(key: str, schema: Mapping[str, Any], required: bool) -> Field:
    schema = _with_branches(schema)
    items: Field | None = None
    kind = _type(schema)
    if kind == "list" or isinstance(schema.get("items"), Mapping):
        named = {"title": schema.get("title", key), "description": schema.get("description", "")}
        items = _field(key, named | _block(schema.get("items")), required=False)
    elif kind == "map":
        items = _field(key, schema["additionalProperties"], required=False)
    needed = schema.get("required", ())
    properties = _block(schema.get("properties"))
    fields = {name: _field(name, _block(child), name in needed) for name, child in properties.items()}
    return Field(
        key=key,
        title=schema.get("title", key),
        description=schema.get("description", ""),
        type=kind,
        required=required,
        vocabulary=schema.get("x-vocabulary"),
        ref=tuple(schema.get("x-ref", ())),
        typed_ref=schema.get("x-typed-ref") is True,
        survey=schema.get("x-survey") is True,
        form=schema.get("x-form", ""),
        free=kind == "text" and not {"pattern", "enum"} & schema.keys(),
        function=schema.get("x-function") is True,
        precise=schema.get("x-precise") is True,
        count=schema.get("x-count") is True,
        visibility=schema.get("x-visibility", "public"),
        items=items,
        fields=fields,
    )


def _block(schema: Any) -> dict[str, Any]:
    """A schema as a mapping; `true` and `false` say nothing about titles and types."""
    return schema if isinstance(schema, dict) else {}


def _with_branches(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """The schema with what only its alternatives and conditions name: their keys, else their type and items."""
    branches = [
        _with_branches(branch)
        for branch in (
            *(each for word in ("allOf", "oneOf", "anyOf") for each in schema.get(word, ())),
            *(schema[word] for word in ("then", "else") if word in schema),
            *_block(schema.get("dependentSchemas")).values(),
        )
        if isinstance(branch, Mapping)
    ]
    if not branches:
        return schema
    merged = dict(schema)
    for branch in branches:
        merged["properties"] = _block(branch.get("properties")) | _block(merged.get("properties"))
        merged |= {word: branch[word] for word in ("type", "items") if word in branch and word not in merged}
    return merged


def _type(schema: Mapping[str, Any]) -> str:
    for mark, name in (("x-vocabulary", "term"), ("x-ref", "ref"), ("x-date", "date")):
        if schema.get(mark):
            return name
    if schema.get("type") == "object" and isinstance(schema.get("additionalProperties"), dict):
        return "map"
    names = schema.get("type", "text")
    name = str(next((each for each in names if each != "null"), "text") if isinstance(names, list) else names)
    return {"string": "text", "array": "list"}.get(name, name)


def _checked_leaves(node: Field, steps: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Field]]:
    if node.type in ("term", "ref", "date", "text") or node.count:
        yield steps, node
    if node.items:
        yield from _checked_leaves(node.items, (*steps, "*"))
    for key, child in node.fields.items():
        yield from _checked_leaves(child, (*steps, key))


def _walk(
    data: Any, steps: tuple[str, ...], at: int, place: Place, leaf: Field, wanted: type[_Scalar]
) -> Iterator[tuple[Place, Field, _Scalar]]:
    if at == len(steps):
        if isinstance(data, wanted):
            yield place, leaf, data
    elif steps[at] == "*":
        children = (
            enumerate(data) if isinstance(data, list) else data.items() if isinstance(data, dict) else ()
        )
        for key, child in children:
            yield from _walk(child, steps, at + 1, (*place, key), leaf, wanted)
    elif isinstance(data, dict) and steps[at] in data:
        yield from _walk(data[steps[at]], steps, at + 1, (*place, steps[at]), leaf, wanted)
