"""From what people type to records: ids, `kind/id`, names; and who refers to a record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from praevkonzept import german
from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.cli.session import Session
from praevkonzept.schema import Field, Schemas
from praevkonzept.suggest import closest

_MOST_OFFERED = 6


@dataclass(frozen=True, slots=True)
class Mention:
    """A record that refers to another one, and the key (the outermost) in which it does."""

    record: Record
    field: Field


def records_for(session: Session, text: str) -> tuple[Record, ...]:
    """All records meant by an id, a typed id or a name; UsageProblem (or CannotRead) where there is none."""
    kind, slash, rest = text.strip().strip("/").rpartition("/")
    if slash and kind not in session.schemas and kind != "praev":
        kinds = ", ".join(session.schemas.kinds)
        raise session.unknown(f"„{text}“: eine Art „{kind}“ gibt es nicht. Arten: {kinds}.")
    known = [record for record in _all(session.catalogue) if not slash or record.kind == kind]
    wanted = german.slug(rest)
    exact = tuple(record for record in known if record.id in (rest, wanted))
    named = exact or tuple(record for record in known if german.slug(record.name) == wanted)
    if not named:
        meant = similar(wanted, known)
        elsewhere = "Suchen: praev list --text …, alle Kennungen: praev list ART --format ids"
        raise session.unknown(f"„{text}“ gibt es nicht. {meant or elsewhere}")
    return named


def similar(wanted: str, records: Sequence[Record]) -> str:
    """„Meinten Sie …?“ for an id or the slug of a name: those that contain it, else the most similar one."""
    within = [
        record.id for record in records if wanted and wanted in (f"{record.id} {german.slug(record.name)}")
    ]
    if 0 < len(within) <= _MOST_OFFERED:
        return f"Meinten Sie {german.join((f'„{own}“' for own in within), 'oder')}?"
    names = {spelling: record.id for record in records for spelling in (german.slug(record.name), record.id)}
    meant = closest(wanted, names)
    return f"Meinten Sie „{names[meant]}“?" if meant else ""


def mentions(record: Record, catalogue: Catalogue, schemas: Schemas) -> tuple[Mention, ...]:
    """Who refers to a record, ordered by kind and name; a record that does so in two keys is there twice."""
    found: dict[tuple[str, str, str], Mention] = {}
    for other in _all(catalogue):
        fields = schemas[other.kind].fields
        for place, field, value in schemas[other.kind].leaves(other.data, "ref"):
            if value.endswith(record.id) and _refers(field, value, record):
                outermost = fields[str(place[0])]
                found[(other.kind, other.id, outermost.key)] = Mention(other, outermost)
    return tuple(
        sorted(
            found.values(),
            key=lambda each: (each.record.kind, german.sort_key(each.record.name), each.record.id),
        )
    )


def _refers(field: Field, value: str, record: Record) -> bool:
    if not field.ref:
        return False
    return value == (record.ref if field.typed_ref else record.id) and record.kind in field.ref


def _all(catalogue: Catalogue) -> Iterator[Record]:
    yield from catalogue.all()
    if catalogue.town:
        yield catalogue.town


def unique(records: Iterable[Record]) -> tuple[Record, ...]:
    """Each record once, in the order of first mention."""
    return tuple({record.ref: record for record in records}.values())
