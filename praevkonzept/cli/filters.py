"""What people type as a filter → keys: terms by key, label or alias; records by id or name; ages in months."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from praevkonzept import german
from praevkonzept.analysis import ages
from praevkonzept.analysis.query import AGE, DISTRICTS, TEXT, across_all_phases, select
from praevkonzept.catalogue import Record
from praevkonzept.cli.choices import said
from praevkonzept.cli.lookup import similar
from praevkonzept.cli.session import Session
from praevkonzept.errors import UsageProblem
from praevkonzept.schema import Field
from praevkonzept.suggest import did_you_mean

FIELDS = {
    "milestone": ("milestones",),
    "transition": ("transitions",),
    "field": ("fields",),
    "target-group": ("target_groups",),
    "prevention": ("prevention",),
    "provider": ("providers",),
    "district": ("districts", "district", "places", "place"),
    "status": ("status",),
    "form": ("forms",),
}
"""Option → the keys it may stand for, the first that a kind has."""

DISTRICT = "district"
_MILESTONES = "milestones"
_AGE = re.compile(r"(?:(\d{1,4})(?:\s*(?:j|jahre?))?)?\s*(?:(\d{1,4})\s*(?:m|monate?))?", re.IGNORECASE)
_MOST_SHOWN = 40


@dataclass(frozen=True)
class Found:
    """The records that name what was asked for, and those that meet all else but are for all phases of life."""

    records: tuple[Record, ...]
    across: tuple[Record, ...] = ()


def criteria(session: Session, kind: str, options: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """The criteria for `select` from options as typed. UsageProblem for what this kind or catalogue does not have."""
    result: dict[str, tuple[str, ...]] = {}
    for option, values in options.items():
        if option == "text":
            result[TEXT] = tuple(values)
        elif option == "age":
            result[AGE] = tuple(str(months(value)) for value in values)
        elif values:
            field = _field(session, kind, option)
            keys = (_keys(session, option, field.leaf, value) for value in values)
            result[DISTRICTS if option == DISTRICT else field.key] = tuple(
                key for found in keys for key in found
            )
    return result


def find(session: Session, kind: str, wanted: Mapping[str, tuple[str, ...]]) -> Found:
    """The records of a kind that meet the criteria, and apart from them those that only meet them across all phases."""
    catalogue, schema = session.catalogue, session.schemas[kind]
    records = catalogue.of(kind).values()
    found = select(records, schema, catalogue, wanted)
    if not wanted.get(_MILESTONES) and not wanted.get(AGE):
        return Found(found)
    rest = {key: values for key, values in wanted.items() if key not in (_MILESTONES, AGE)}
    known = {record.id for record in found}
    across = tuple(
        record
        for record in select(records, schema, catalogue, rest)
        if record.id not in known
        and across_all_phases(record, catalogue)
        and _age_open(session, record, wanted)
    )
    return Found(found, across)


def months(text: str) -> int:
    """An age as typed in months: `4` (years), `18m`, `2j6m`, `-3m` (before birth)."""
    bare = text.strip()
    match = _AGE.fullmatch(bare.removeprefix("-"))
    if not match or not bare.removeprefix("-"):
        raise UsageProblem(f"„{text}“ ist kein Alter. Beispiele: 4 (Jahre), 18m (Monate), 2j6m.")
    total = int(match[1] or 0) * 12 + int(match[2] or 0)
    return -total if bare.startswith("-") else total


def _age_open(session: Session, record: Record, wanted: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether an age that was asked for does not speak against the record: it has none of its own or one that fits."""
    span = ages.span_of(record, session.catalogue)
    values = wanted.get(AGE, ())
    return not values or span is None or any(span.holds(float(value)) for value in values)


def _field(session: Session, kind: str, option: str) -> Field:
    """The field of this kind that an option filters."""
    fields = session.schemas[kind].fields
    for key in FIELDS[option]:
        if key in fields:
            return fields[key]
    able = [session.schemas[other].title for other in session.schemas.kinds if _has(session, other, option)]
    raise UsageProblem(
        f"{session.schemas[kind].title} lassen sich nicht nach --{option} filtern; das geht für {german.join(able)}."
    )


def _has(session: Session, kind: str, option: str) -> bool:
    return any(key in session.schemas[kind].fields for key in FIELDS[option])


def _keys(session: Session, option: str, leaf: Field, value: str) -> tuple[str, ...]:
    """The keys that a value stands for; several only where records share a name."""
    if leaf.vocabulary:
        return (_term(session, option, leaf.vocabulary, value),)
    # a place lies in a district: people ask for the district, whichever of the two a kind names
    return _ids(session, option, (DISTRICTS,) if option == DISTRICT else leaf.ref, value)


def _term(session: Session, option: str, vocabulary: str, value: str) -> str:
    terms = session.catalogue.vocabulary(vocabulary)
    term = terms.resolve(value)
    if term is not None:
        return term.key
    spellings = [spelling for each in terms for spelling in (each.key, each.label, *each.aliases)]
    meant = did_you_mean(value, spellings)
    raise session.unknown(
        said(f"--{option}: „{value}“ ist unbekannt.", meant, f"Erlaubt: {', '.join(terms.keys)}.")
    )


def _ids(session: Session, option: str, kinds: Sequence[str], value: str) -> tuple[str, ...]:
    records = [record for kind in kinds for record in session.catalogue.of(kind).values()]
    wanted = german.slug(value)
    for names in (lambda r: (r.id,), lambda r: (german.slug(r.name), german.slug(r.text("short_name")))):
        found = tuple(record.id for record in records if wanted in names(record))
        if found:
            return found
    ids = [record.id for record in records]
    allowed = (
        f"Erlaubt: {', '.join(ids)}."
        if len(ids) <= _MOST_SHOWN
        else f"Alle Kennungen: praev list {kinds[0]} --format ids"
    )
    raise session.unknown(said(f"--{option}: „{value}“ ist unbekannt.", similar(wanted, records), allowed))
