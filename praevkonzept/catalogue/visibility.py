"""Who sees what: public ⊂ council ⊂ internal. A smaller profile gets the catalogue without all that is above it.

Keys are marked in the schemas (`x-visibility`), whole records by their key `visibility`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import Any

from praevkonzept.catalogue.catalogue import Catalogue
from praevkonzept.catalogue.records import Record
from praevkonzept.catalogue.suppression import suppressed
from praevkonzept.schema import Field, Schemas

KEY = "visibility"
VOCABULARY = "visibilities"
SOURCES = "sources"
CHAPTERS = "chapters"
ASSUMED = "assumed"
NOT_SHOWN = "[Quelle nicht gezeigt]"
"""What stands in a text where it named a source that this profile does not see."""

_CITED = re.compile(r" ?\[@[^\]\n]*\]?")
"""A citation, or one that is not closed: if its end were asked for, each beginning would look for it again."""
_ID = re.compile(r"@[a-z0-9-]+")
_MENTION = re.compile(r"(?<![\w-])[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?![\w-])")


class Profile(StrEnum):
    """For whom an output is: everyone, the council, the house itself."""

    PUBLIC = "public"
    COUNCIL = "council"
    INTERNAL = "internal"

    def sees(self, needed: str) -> bool:
        """Whether this profile sees what needs another one; ValueError where there is no such profile."""
        return _ORDER.index(needed) <= _ORDER.index(self)


_ORDER = [str(profile) for profile in Profile]


def profile_of(record: Record, catalogue: Catalogue) -> Profile:
    """The smallest profile that sees a record: that of its term, public without one; an unclear term means internal."""
    key = record.data.get(KEY)
    if key is None:
        return Profile.PUBLIC
    term = catalogue.vocabulary(VOCABULARY).get(str(key))
    named = term.attributes.get("profile") if term else None
    return Profile(named) if named in _ORDER else Profile.INTERNAL


def seen_by(
    catalogue: Catalogue, schemas: Schemas, profile: Profile, doubtful: AbstractSet[str] = frozenset()
) -> Catalogue:
    """What an output for this profile may be made from: nothing above the profile, no small numbers at any."""
    return visible(suppressed(catalogue, schemas), schemas, profile, doubtful)


def visible(
    catalogue: Catalogue, schemas: Schemas, profile: Profile, doubtful: AbstractSet[str] = frozenset()
) -> Catalogue:
    """The catalogue as a profile sees it: without keys and records above it, and without any reference to those records.

    `doubtful` are records (by their ref) whose visibility could not be read: only the largest profile sees them.
    """
    if profile is Profile.INTERNAL:
        return catalogue
    gone = frozenset(
        record.ref
        for record in catalogue.all()
        if record.ref in doubtful or not profile.sees(profile_of(record, catalogue))
    )
    cuts = {kind: _Cut(profile, gone, schemas[kind].root) for kind in (*catalogue.kinds, "praev")}
    kinds = {
        kind: {own: cuts[kind].record(record) for own, record in records.items() if record.ref not in gone}
        for kind, records in catalogue.kinds.items()
    }
    town = cuts["praev"].record(catalogue.town) if catalogue.town else None
    return replace(catalogue, kinds=kinds, town=town)


@dataclass(frozen=True)
class _Cut:
    """What is taken from the records of one kind."""

    profile: Profile
    gone: frozenset[str]
    root: Field

    def record(self, record: Record) -> Record:
        """The record without what the profile does not see; the same one where it sees all of it."""
        if self._touched.isdisjoint(record.data):
            return record
        seen = {
            key: self._value(value, self.root.fields[key]) if key in self._touched else value
            for key, value in record.data.items()
            if key in self.root.fields
        }
        data = {key: value for key, value in seen.items() if value is not None}
        if ASSUMED in data:
            data[ASSUMED] = [name for name in data[ASSUMED] if str(name).split(".", 1)[0] in data]
        if self.root.key == CHAPTERS:
            data |= {"text": self._text(record.text("text")), "line": record.get("line")}
        return replace(record, data=data)

    def _value(self, value: Any, field: Field) -> Any:
        """The value without what is not seen; None where nothing is left, or not what an entry needs."""
        if not self.profile.sees(field.visibility):
            return None
        if isinstance(value, list):
            return self._kept(value, field.items) or None
        if isinstance(value, Mapping):
            known = {key: part for key, part in value.items() if key in field.fields}
            parts = {key: self._value(part, field.fields[key]) for key, part in known.items()}
            kept = {key: part for key, part in parts.items() if part is not None}
            whole = all(key in kept for key in known if field.fields[key].required)
            return kept if kept and whole else None
        if field.type == "ref":
            return None if self._leads_away(value, field) else value
        return self._text(value) if field.free and isinstance(value, str) else value

    def _kept(self, values: list[Any], field: Field | None) -> list[Any]:
        seen = (self._value(value, field) if field else value for value in values)
        return [value for value in seen if value is not None]

    def _leads_away(self, value: str, field: Field) -> bool:
        """Whether a reference means a record that is gone."""
        refs = [value] if field.typed_ref else [f"{kind}/{value}" for kind in field.ref]
        return any(ref in self.gone for ref in refs)

    def _text(self, text: str) -> str:
        """A text without the ids of sources that are gone."""
        if not self._sources:
            return text
        text = _CITED.sub(self._citation, text)
        return _MENTION.sub(lambda match: NOT_SHOWN if match[0] in self._sources else match[0], text)

    def _citation(self, match: re.Match[str]) -> str:
        cited = _ID.findall(match[0])
        left = [own for own in cited if own[1:] not in self._sources]
        if len(left) == len(cited) or not match[0].endswith("]"):
            return match[0]
        return f"{match[0].partition('[')[0]}[{'; '.join(left)}]" if left else ""

    @cached_property
    def _sources(self) -> frozenset[str]:
        """The ids of sources that are gone."""
        return frozenset(ref.partition("/")[2] for ref in self.gone if ref.startswith(f"{SOURCES}/"))

    @cached_property
    def _touched(self) -> frozenset[str]:
        """The keys of this kind in which something may have to be taken away."""
        keys = {key for key, field in self.root.fields.items() if any(map(self._concerns, _all(field)))}
        return frozenset(keys | ({"text"} if self._sources and self.root.key == CHAPTERS else set()))

    def _concerns(self, field: Field) -> bool:
        leads = not self._kinds.isdisjoint(field.ref)
        return leads or not self.profile.sees(field.visibility) or (field.free and bool(self._sources))

    @cached_property
    def _kinds(self) -> frozenset[str]:
        return frozenset(ref.partition("/")[0] for ref in self.gone)


def _all(field: Field) -> Iterable[Field]:
    yield field
    for child in (*field.fields.values(), *((field.items,) if field.items else ())):
        yield from _all(child)
