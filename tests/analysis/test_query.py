"""Choosing records: what each criterion means, and the laws that hold for any of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praevkonzept.analysis.query import across_all_phases, life_course_key, select
from praevkonzept.catalogue import Catalogue, Record, Term, Vocabulary
from praevkonzept.schema import KindSchema, Schemas

MILESTONES = Vocabulary(
    "milestones",
    "Meilensteine",
    (
        Term("baby", "Baby", attributes={"age": {"from": -9, "to": 36}}),
        Term("kita", "Kita", attributes={"age": {"from": 36, "to": 72}}),
        Term("schule", "Schule", attributes={"age": {"from": 72, "to": 192}}),
        Term("alle", "Alle", attributes={"all": True}),
    ),
)
UNITS = Vocabulary(
    "age_units",
    "Einheiten",
    (
        Term("jahre", "Jahre", attributes={"months": 12}),
        Term("wochen", "Wochen", attributes={"months": 0.23}),
    ),
)


def record(kind: str, id: str, **data: Any) -> Record:
    return Record(kind, id, {"name": id, **data}, f"catalogue/{kind}/{id}.yaml")


OFFERS = {
    offer.id: offer
    for offer in (
        record(
            "offers",
            "cafe",
            name="Élterncafé",
            milestones=["baby", "kita"],
            fields=["bildung"],
            status="aktiv",
        ),
        record(
            "offers",
            "hort",
            milestones=["schule"],
            providers=["awo"],
            districts=["nord"],
            notes=["Am Bahnhof."],
        ),
        record(
            "offers", "lotse", milestones=["baby"], places=["haus"], fees={"kind": ["frei"]}, status="geplant"
        ),
        record("offers", "portal", milestones=["alle"], description="Für ALLE Familien"),
        record("offers", "teens", milestones=["schule"], age={"from": 12, "to": 17, "unit": "jahre"}),
        record("offers", "saeugling", milestones=["baby"], age={"to": 8, "unit": "wochen"}),
        record("offers", "ab6", milestones=["kita"], age={"from": 6, "unit": "jahre"}),
        record("offers", "niemand", milestones=[]),
    )
}
CATALOGUE = Catalogue(
    {
        "offers": OFFERS,
        "places": {"haus": record("places", "haus", district="quartier")},
        "districts": {
            "quartier": record("districts", "quartier", part_of="mitte"),
            "mitte": record("districts", "mitte"),
        },
    },
    {"milestones": MILESTONES, "age_units": UNITS},
)
SCHEMA: KindSchema = Schemas.load()["offers"]


def chosen(criteria: Mapping[str, list[str]]) -> set[str]:
    return {offer.id for offer in select(OFFERS.values(), SCHEMA, CATALOGUE, criteria)}


@pytest.mark.parametrize(
    ("criteria", "expected"),
    [
        ({"milestones": ["kita"]}, {"cafe", "ab6"}),
        ({"milestones": ["alle"]}, {"portal"}),
        ({"milestones": ["baby", "alle"]}, {"cafe", "lotse", "saeugling", "portal"}),
        ({"milestones": ["baby"], "status": ["aktiv"]}, {"cafe"}),
        ({"milestones": ["baby"], "fields": []}, {"cafe", "lotse", "saeugling"}),
        ({"providers": ["awo"]}, {"hort"}),
        ({"fees": ["frei"]}, {"lotse"}),
        ({"districts": ["nord"]}, {"hort"}),
        ({"districts": ["quartier"]}, {"lotse"}),
        ({"districts": ["mitte"]}, {"lotse"}),
        ({"text": ["BAHNHOF"]}, {"hort"}),
        ({"text": ["élternCAFÉ"]}, {"cafe"}),
        ({"text": ["alle"]}, {"portal"}),
        ({"text": ["awo"]}, set()),
        ({"age": ["0"]}, {"cafe", "lotse", "saeugling"}),
        ({"age": ["3"]}, {"cafe", "lotse"}),
        ({"age": ["48"]}, {"cafe"}),
        ({"age": ["72"]}, {"hort", "ab6"}),
        ({"age": ["144"]}, {"hort", "teens", "ab6"}),
        ({"age": ["215"]}, {"teens", "ab6"}),
        ({"age": ["216"]}, {"ab6"}),
        ({"age": ["-3"]}, {"cafe", "lotse", "saeugling"}),
        ({"unbekannt": ["x"]}, set()),
    ],
)
def test_criteria(criteria: dict[str, list[str]], expected: set[str]) -> None:
    assert chosen(criteria) == expected


def test_for_all_phases() -> None:
    assert [offer.id for offer in OFFERS.values() if across_all_phases(offer, CATALOGUE)] == ["portal"]


def test_order_of_a_life() -> None:
    names = sorted(OFFERS.values(), key=lambda offer: life_course_key(offer, CATALOGUE))
    assert [offer.id for offer in names] == [
        "cafe", "lotse", "saeugling", "ab6", "hort", "teens", "portal", "niemand",
    ]  # fmt: skip


CRITERIA = st.dictionaries(
    st.sampled_from(["milestones", "status", "fields", "providers", "districts", "text", "age", "fees"]),
    st.lists(st.sampled_from(["baby", "kita", "alle", "aktiv", "awo", "mitte", "a"]), max_size=3),
)


def usable(criteria: dict[str, list[str]]) -> dict[str, list[str]]:
    return {key: ["48", "200"][: len(values)] if key == "age" else values for key, values in criteria.items()}


def test_no_criteria_choose_all_in_order() -> None:
    assert select(OFFERS.values(), SCHEMA, CATALOGUE, {}) == tuple(OFFERS.values())


@given(CRITERIA, CRITERIA)
def test_a_further_criterion_never_adds(first: dict[str, list[str]], second: dict[str, list[str]]) -> None:
    fewer = {key: values for key, values in usable(second).items() if key not in first}
    assert chosen({**usable(first), **fewer}) <= chosen(usable(first))


@given(CRITERIA, st.sampled_from(["baby", "kita", "alle"]))
def test_a_further_value_never_removes(criteria: dict[str, list[str]], value: str) -> None:
    before = {**usable(criteria), "milestones": ["schule"]}
    assert chosen(before) <= chosen({**before, "milestones": ["schule", value]})
