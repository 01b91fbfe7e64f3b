"""The records of generated catalogues: one generator of YAML lines per kind, drawn from a World."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import words


@dataclass(frozen=True)
class World:
    """What records are drawn from: the dice, the terms of each vocabulary, the milestones' ages, the ids of each kind."""

    dice: random.Random
    terms: Mapping[str, tuple[str, ...]]
    milestones: Mapping[str, tuple[int, int]]
    ids: Mapping[str, tuple[str, ...]]

    def term(self, vocabulary: str) -> str:
        """One term."""
        return self.dice.choice(self.terms[vocabulary])

    def some(self, vocabulary: str, most: int = 2) -> str:
        """One to `most` terms as a YAML list."""
        pool = self.terms[vocabulary]
        return _flow(self.dice.sample(pool, k=self.dice.randint(1, min(most, len(pool)))))

    def ref(self, kind: str) -> str:
        """The id of a record."""
        return self.dice.choice(self.ids[kind])

    def refs(self, kind: str, most: int = 3) -> str:
        """One to `most` ids as a YAML list."""
        return _flow(sorted(set(self.dice.choices(self.ids[kind], k=self.dice.randint(1, most)))))

    def prose(self, sentences: int) -> str:
        """Sentences of a paragraph."""
        return " ".join(self.dice.sample(words.SENTENCES, k=sentences))


def _offer(world: World, own: str) -> Iterator[str]:
    dice = world.dice
    milestone = dice.choice(tuple(world.milestones))
    low, high = world.milestones[milestone]
    yield f"kind: {world.term('offer_kinds')}"
    yield "status: aktiv"
    yield f"summary: {world.prose(1)}"
    yield f"description: >-\n  {world.prose(1)}\n  {world.prose(1)}" if dice.random() < 0.5 else ""
    yield f"providers: {world.refs('organisations', 2)}"
    yield f"partners: {world.refs('organisations', 1)}" if dice.random() < 0.5 else ""
    yield f"milestones: [{milestone}]"
    yield f"transitions: {world.some('transitions', 1)}" if dice.random() < 0.2 else ""
    if low >= 0:
        yield f"age: {{from: {low // 12}, to: {max(low, high - 1) // 12}, unit: jahre}}"
    yield f"target_groups: {world.some('target_groups')}"
    yield f"prevention: {world.some('prevention', 1)}"
    yield f"fields: {world.some('fields')}"
    yield f"forms: {world.some('forms', 1)}"
    yield f"access:\n  kind: {world.some('access_kinds', 1)}\n  low_threshold: {dice.choice(('true', 'false'))}"
    yield f"districts: {world.refs('districts', 2)}"
    yield f"reach: {world.term('reach')}"
    yield f"schedule: {dice.choice(words.SCHEDULES)}"
    yield f"fees:\n  kind: {world.some('fee_kinds', 1)}"
    if dice.random() < 0.3:
        yield f"funding:\n  - source: {world.term('funding_sources')}\n    amount: {dice.randrange(500, 90000, 250)}"
        yield "    per: jahr\n    until: 2029-12-31"
    yield from _contact(world) if dice.random() < 0.6 else ()
    if dice.random() < 0.5:
        yield f"publicity:\n  public: true\n  url: https://familien.example/{own}"


def _organisation(world: World, own: str) -> Iterator[str]:
    yield f"kind: {world.term('organisation_kinds')}"
    yield f"summary: {world.prose(1)}"
    yield f"ownership: {world.term('ownership')}"
    yield f"level: {world.term('levels')}"
    yield f"address:\n  street: {world.dice.choice(words.PLACES)} {world.dice.randint(1, 90)}"
    yield f'  postcode: "0{world.dice.randint(1000, 9999)}"\n  town: Musterstadt'
    yield f"district: {world.ref('districts')}"
    yield from _contact(world)
    yield f"url: https://traeger.example/{own}"
    yield f"recognised_75: {world.dice.choice(('true', 'false'))}"
    yield "notes:\n" + "\n".join(f"  - {sentence}" for sentence in world.dice.sample(words.SENTENCES, k=2))


def _network(world: World, _own: str) -> Iterator[str]:
    dice = world.dice
    yield f"kind: {world.term('network_kinds')}"
    yield "status: aktiv"
    yield f"summary: {world.prose(1)}"
    yield f"purpose: {world.prose(1)}"
    yield f"level: {world.term('levels')}"
    yield f"lead: {world.ref('organisations')}"
    yield f"coordination: {world.ref('organisations')}"
    yield "members:"
    for organisation in sorted(set(dice.choices(world.ids["organisations"], k=3))):
        yield f"  - organisation: {organisation}\n    role: mitglied"
    yield f"fields: {world.some('fields')}"
    yield f"milestones: {world.some('milestones')}"
    yield f"transitions: {world.some('transitions', 1)}"
    yield "rhythm: viermal im Jahr"
    yield f"last_met: 2026-{dice.randint(1, 6):02}-{dice.randint(1, 28):02}"
    yield "agreement:\n  kind: kooperationsvereinbarung\n  date: 2021-03\n  valid_until: 2029-12-31"
    yield f"legal_bases: {world.refs('legal_bases', 1)}"


def _measure(world: World, _own: str) -> Iterator[str]:
    dice = world.dice
    yield f"summary: {world.prose(1)}"
    yield f"gap: {world.prose(1)}"
    yield f"milestones: {world.some('milestones')}"
    yield f"transitions: {world.some('transitions', 1)}"
    yield f"responsible: {world.ref('organisations')}"
    yield f"partners: {world.refs('organisations')}"
    yield f"offers: {world.refs('offers')}"
    yield f"start: 2025-{dice.randint(1, 12):02}\ndue: 2028-{dice.randint(1, 12):02}-28"
    yield f"cost:\n  once: {dice.randrange(0, 9000, 500)}\n  yearly: {dice.randrange(500, 40000, 500)}"
    yield f"  fte: {dice.choice(('0.25', '0.5', '1.0'))}\n  funding: {world.some('funding_sources')}\n  budgeted: true"
    yield "status: in-umsetzung"
    yield f"target:\n  indicator: {world.ref('indicators')}\n  baseline: {dice.randint(10, 40)}"
    yield f"  value: {dice.randint(41, 90)}\n  by: 2028-12"
    yield f"progress:\n  - on: 2026-02-15\n    text: {world.prose(1)}\n  - on: 2026-05-20\n    text: {world.prose(1)}"
    yield f"priority: {dice.randint(1, 3)}"


def _indicator(world: World, _own: str) -> Iterator[str]:
    dice = world.dice
    yield f"summary: {world.prose(1)}"
    yield f"dimension: {world.term('dimensions')}"
    yield f"definition:\n  numerator: {world.prose(1)}\n  denominator: {world.prose(1)}"
    yield "unit: Prozent"
    yield f"direction: {world.term('directions')}"
    yield f"milestones: {world.some('milestones')}"
    yield "values:"
    for year in range(2022, 2026):
        yield f'  - year: "{year}"\n    value: {dice.randint(5, 95)}.{dice.randint(1, 9)}\n    n: {dice.randint(20, 4000)}'
        yield f"    sources: {world.refs('sources', 1)}"


RECORDS = {
    "offers": _offer,
    "organisations": _organisation,
    "networks": _network,
    "measures": _measure,
    "indicators": _indicator,
}


def _contact(world: World) -> Iterator[str]:
    yield f'contact:\n  function: {world.dice.choice(words.FUNCTIONS)}\n  phone: "02999 {world.dice.randint(1000, 99999)}"'


def tail(world: World) -> Iterator[str]:
    """The last keys, the same in every kind."""
    day = f"2026-{world.dice.randint(1, 5):02}-{world.dice.randint(1, 28):02}"
    yield f"sources: {world.refs('sources', 2)}"
    yield f"as_of: {day}"
    yield f"reviewed:\n  on: {day}\n  by: Jugendhilfeplanung"


def shared_files(world: World) -> Iterator[tuple[str, str]]:
    """The town and the kinds whose records share one file."""
    yield (
        "catalogue/praev.yaml",
        (
            "# yaml-language-server: $schema=../schema/praev.schema.json\ntown: Musterstadt\n"
            f"lead_office: {world.ids['organisations'][0]}\nconcept_title: Kommunales Präventionskonzept der Stadt Musterstadt\n"
            "publisher: Erzeugt für Messungen\nlanguage: de\nofficial: false\nsources: [s1]\n"
        ),
    )
    yield _collection(
        "sources",
        (
            f"{own}:\n  name: Bericht {own.upper()}\n  publisher: Stadt Musterstadt\n  date: 2025-11-04\n"
            for own in world.ids["sources"]
        ),
    )
    district = world.terms["district_kinds"][0]
    yield _collection(
        "districts",
        (f"{slug(name)}:\n  name: {name}\n  kind: {district}\n  sources: [s1]\n" for name in words.PLACES),
    )
    yield _collection(
        "programmes",
        (
            f"{slug(name)}:\n  name: {name}\n  until: 2029-12-31\n  sources: [s2]\n"
            for name in words.PROGRAMMES
        ),
    )
    yield _collection(
        "legal_bases",
        (f"{slug(name)}:\n  name: {name}\n  checked: 2026-01-15\n" for name in words.LEGAL_BASES),
    )


def chapters(world: World, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The prose that the outline asks for."""
    for name in names:
        body = "\n\n".join(f"{world.prose(4)} [@{world.ref('sources')}]" for _ in range(3))
        yield f"catalogue/chapters/{name}.md", f"---\nname: {name.capitalize()}\nsources: [s1]\n---\n{body}\n"


def _collection(kind: str, records: Iterator[str]) -> tuple[str, str]:
    head = f"# yaml-language-server: $schema=../schema/{kind}.collection.schema.json\n"
    return f"catalogue/{kind}.yaml", head + "".join(records)


def slug(name: str) -> str:
    """The id made of a name."""
    text = name.lower()
    for umlaut, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("é", "e"), ("§", "p")):
        text = text.replace(umlaut, letters)
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-")


def _flow(items: list[str]) -> str:
    return f"[{', '.join(items)}]"
