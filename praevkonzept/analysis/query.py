"""Choosing records: by the terms, references and text in their fields, by age, and in the order of a life."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from praevkonzept import german
from praevkonzept.analysis import ages
from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.schema import Field, KindSchema

TEXT = "text"
AGE = "age"
DISTRICTS = "districts"


def select(
    records: Iterable[Record],
    schema: KindSchema,
    catalogue: Catalogue,
    criteria: Mapping[str, Sequence[str]],
) -> tuple[Record, ...]:
    """The records that meet all criteria, in their given order; no criteria (or an empty list) means all.

    A key is a field name with the keys looked for (resolved terms and ids): several values = one of them, several keys =
    all of them. `text` looks for its values in every text, `age` takes months. An offer that only names the milestone for
    all phases does not match another one: ask `across_all_phases`.
    """
    tests = [(key, tuple(values)) for key, values in criteria.items() if values]
    return tuple(
        record
        for record in records
        if all(_meets(record, schema, catalogue, key, values) for key, values in tests)
    )


def across_all_phases(record: Record, catalogue: Catalogue) -> bool:
    """Whether a record names a milestone that stands for all phases (the term with the flag `all`)."""
    vocabulary = catalogue.vocabulary("milestones")
    terms = (vocabulary.get(str(key)) for key in record.list("milestones"))
    return any(term is not None and term.flag("all") for term in terms)


def life_course_key(record: Record, catalogue: Catalogue) -> tuple[int, tuple[str, str], str]:
    """Sort key: first milestone in the order of the vocabulary, then name (DIN 5007), then id; without milestone last."""
    vocabulary = catalogue.vocabulary("milestones")
    places = [vocabulary.order(str(key)) for key in record.list("milestones")]
    return (min(places, default=len(vocabulary.terms) + 1), german.sort_key(record.name), record.id)


def _meets(
    record: Record, schema: KindSchema, catalogue: Catalogue, key: str, values: tuple[str, ...]
) -> bool:
    """Whether one criterion is met by at least one of its values."""
    if key == TEXT:
        return _contains(record, schema, values)
    if key == AGE:
        span = ages.span_of(record, catalogue)
        return span is not None and any(span.holds(float(value)) for value in values)
    wanted = set(values)
    if key == DISTRICTS:
        return not wanted.isdisjoint(_districts(record, catalogue))
    field = schema.fields.get(key)
    return field is not None and not wanted.isdisjoint(_keys(record.get(key), field))


def _contains(record: Record, schema: KindSchema, needles: tuple[str, ...]) -> bool:
    """Whether one of the needles occurs in a text of the record, whatever the case."""
    wanted = [needle.casefold() for needle in needles]
    texts = (
        text.casefold() for key, field in schema.fields.items() for text in _texts(record.get(key), field)
    )
    return any(needle in text for text in texts for needle in wanted)


def _texts(value: Any, field: Field) -> Iterator[str]:
    """Every free text within a value (no terms, references or dates)."""
    if isinstance(value, Mapping):
        for key, inner in field.fields.items():
            yield from _texts(value.get(key), inner)
    elif isinstance(value, list | tuple):
        if field.items is not None:
            for entry in value:
                yield from _texts(entry, field.items)
    elif isinstance(value, str) and field.type == "text":
        yield value


def _keys(value: Any, field: Field) -> Iterator[str]:
    """Every term, reference or plain value within a value, as criteria name them (`true`/`false` for booleans)."""
    if isinstance(value, Mapping):
        for key, inner in field.fields.items():
            if inner.type in ("term", "ref", "list"):
                yield from _keys(value.get(key), inner)
    elif isinstance(value, list | tuple):
        if field.items is not None:
            for entry in value:
                yield from _keys(entry, field.items)
    elif isinstance(value, bool):
        yield "true" if value else "false"
    elif value is not None:
        yield str(value)


def _districts(record: Record, catalogue: Catalogue) -> Iterator[str]:
    """The districts a record names or whose places it uses, with those they are part of."""
    named = [str(ref) for ref in (*record.list(DISTRICTS), record.get("district") or ()) if ref]
    places = (
        catalogue.get("places", str(ref))
        for ref in (*record.list("places"), record.get("place") or ())
        if ref
    )
    named += [place.text("district") for place in places if place is not None]
    seen: set[str] = set()
    while named:
        ref = named.pop()
        if ref and ref not in seen:
            seen.add(ref)
            yield ref
            district = catalogue.get("districts", ref)
            named.append(district.text("part_of") if district else "")
