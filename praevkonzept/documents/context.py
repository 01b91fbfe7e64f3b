"""What every chapter needs to know: the catalogue, its schemas, the day, source numbers, and where other blocks stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from hashlib import sha256
from typing import Any

from praevkonzept import german
from praevkonzept.analysis.query import life_course_key
from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.catalogue.visibility import Profile
from praevkonzept.documents.blocks import Cite, Heading, Inline, Inlines, Link, Paragraph, Role, Text
from praevkonzept.documents.form import Form
from praevkonzept.documents.phrases import run, spaced, typeset
from praevkonzept.schema import Field, KindSchema, Schemas

LARGEST_LEVEL = 4

HOMES = {"offers": "steckbriefe", "networks": "netzwerkverzeichnis", "measures": "massnahmen"}
"""Which generated block holds the full entry of a record, with an anchor that links can go to."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a generated block stands in this paper: „Kapitel 4“ or „Anlage A“ and its anchor."""

    label: str
    anchor: str


@dataclass
class Spot:
    """Where content is made: the level of headings there, the number they go on from, the prefix of their anchors."""

    level: int
    number: str
    anchor: str
    first: int = 1
    _made: int = field(default=0, init=False)
    _anchors: int = field(default=0, init=False)

    def heading(
        self, text: str, anchor: str = "", numbered: bool = True, in_contents: bool = True
    ) -> Heading:
        """The next heading here; without number where the chapter has none."""
        number = ""
        if numbered:
            number = f"{self.number}.{self.first + self._made}" if self.number else ""
            self._made += 1
        self._anchors += 1
        default = f"{self.anchor}_{self._anchors}"
        level = min(self.level, LARGEST_LEVEL)
        return Heading(level, typeset(text), anchor or default, number, in_contents)

    def below(self, heading: Heading) -> Spot:
        """The place under a heading made here."""
        return Spot(heading.level + 1, heading.number, heading.anchor)


@dataclass(frozen=True)
class Context:
    """The state a paper is made from. `numbers`: source id → number; `places`: block name → where it stands.

    `assumed`: per kind the keys that were inferred in every record; they are said once and not marked again.
    `since`: the day from which a report tells what is new; `form`: what the outline says of a council paper beside its chapters.
    `profile`: for whom the paper is; the catalogue holds no more than that profile sees.
    """

    catalogue: Catalogue
    schemas: Schemas
    today: date
    numbers: Mapping[str, int] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    assumed: Mapping[str, frozenset[str]] = field(default_factory=dict)
    since: date | None = None
    form: Form = field(default_factory=Form)
    profile: Profile = Profile.INTERNAL

    @cached_property
    def offers(self) -> tuple[Record, ...]:
        """All offers in the order of a life."""
        return self.by_life("offers")

    def by_life(self, kind: str) -> tuple[Record, ...]:
        """All records of a kind in the order of a life."""
        return self._sorted(kind, "life", lambda record: life_course_key(record, self.catalogue))

    def by_name(self, kind: str) -> tuple[Record, ...]:
        """All records of a kind by name (DIN 5007)."""
        return self._sorted(kind, "name", lambda record: (german.sort_key(record.name), record.id))

    @cached_property
    def _orders(self) -> dict[tuple[str, str], tuple[Record, ...]]:
        return {}

    def _sorted(self, kind: str, order: str, key: Callable[[Record], tuple[Any, ...]]) -> tuple[Record, ...]:
        """The records of a kind in an order, sorted once per paper."""
        if (kind, order) not in self._orders:
            self._orders[kind, order] = tuple(sorted(self.catalogue.of(kind).values(), key=key))
        return self._orders[kind, order]

    def schema(self, kind: str) -> KindSchema:
        """The schema of a kind."""
        return self.schemas[kind]

    def title(self, kind: str, key: str) -> str:
        """The German title of a key of a kind."""
        known: Field | None = self.schemas[kind].fields.get(key)
        return known.title if known else key

    def shows(self, known: Field) -> bool:
        """Whether this paper may show a key at all; what it may not show is not missing in it."""
        return self.profile.sees(known.visibility)

    def cite(self, ids: Iterable[object]) -> Inlines:
        """The reference to sources by their ids; nothing where none is known."""
        numbers = sorted({self.numbers[str(ref)] for ref in ids if str(ref) in self.numbers})
        return (Cite(tuple(numbers)),) if numbers else ()

    def mention(self, kind: str, ref: str, short: bool = False) -> Inline:
        """The name of a record, linked to its full entry where this paper has one."""
        record = self.catalogue.get(kind, ref)
        if record is None:
            return Text(ref)
        name = typeset(record.text("short_name") or record.name if short else record.name)
        if HOMES.get(kind) in self.places:
            return Link(name, f"#{anchor(record)}")
        return Text(name)

    def inferred(self, record: Record, key: str) -> bool:
        """Whether the value is to be marked as an assumption in its place."""
        if "assumed" not in record.data or key in self.assumed.get(record.kind, ()):
            return False
        return record.assumes(key)

    def marked(self, record: Record, key: str, inlines: Inlines) -> Inlines:
        """The value with „(Annahme)“ where it was inferred for this record."""
        return (*inlines, Text(" (Annahme)")) if inlines and self.inferred(record, key) else inlines

    def label(self, record: Record, key: str, vocabulary: str) -> Inlines:
        """The label of a term in a record; nothing where it was not surveyed."""
        value = record.text(key)
        return self.marked(record, key, run(self.catalogue.label(vocabulary, value))) if value else ()

    def see(self, block: str, sentence: str) -> Inlines:
        """A sentence that points to another part: „… stehen in {}.“; nothing where this paper has no such part."""
        place = self.places.get(block)
        if place is None:
            return ()
        before, _, after = sentence.partition("{}")
        return (*run(before), Link(typeset(place.label), f"#{place.anchor}"), *run(after))


def anchor(record: Record) -> str:
    """The anchor of a record's full entry: ASCII letters, digits and „_“, at most 40 characters, unique per kind."""
    return short_anchor(f"{record.kind}_{record.id}")


def short_anchor(text: str) -> str:
    """An anchor that Word accepts as the name of a bookmark; long ones keep their start and end in a checksum."""
    name = text.replace("-", "_")
    return name if len(name) <= 40 else f"{name[:31]}_{sha256(text.encode()).hexdigest()[:8]}"


def paragraph(*parts: Inlines | str, role: Role = Role.BODY, keep: bool = False) -> Paragraph:
    """A paragraph of parts set one after another with spaces between; texts are typeset."""
    return Paragraph(spaced(*(run(part) if isinstance(part, str) else part for part in parts)), role, keep)


def cell(inlines: Inlines, blank: str = "–") -> Inlines:
    """The content of a table's cell; a dash where there is none, so that no cell is empty."""
    return inlines or (Text(blank),)


def common_assumptions(catalogue: Catalogue) -> Mapping[str, frozenset[str]]:
    """Per kind the keys that are marked as inferred in every record that has them (in two records at least)."""
    result: dict[str, frozenset[str]] = {}
    for kind, records in catalogue.kinds.items():
        filled: dict[str, list[bool]] = {}
        for record in records.values():
            inferred = {str(path).split(".", 1)[0] for path in record.list("assumed")}
            for key in record.data:
                filled.setdefault(key, []).append(key in inferred)
        result[kind] = frozenset(key for key, marks in filled.items() if len(marks) > 1 and all(marks))
    return result
