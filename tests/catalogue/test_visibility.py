"""Who sees what: keys and records above a profile are gone, and with them every reference to those records."""

from __future__ import annotations

from typing import Any

import pytest

from praevkonzept.catalogue import Catalogue, Record, Term, Vocabulary
from praevkonzept.catalogue.visibility import NOT_SHOWN, Profile, profile_of, visible
from praevkonzept.schema import Field, Schemas

SCHEMAS = Schemas.load()
VISIBILITIES = Vocabulary(
    "visibilities",
    "Sichtbarkeiten",
    (
        Term("alle", "Alle", attributes={"profile": "public"}),
        Term("rat", "Rat", attributes={"profile": "council"}),
        Term("haus", "Haus", attributes={"profile": "internal"}),
        Term("unklar", "Unklar"),
        Term("falsch", "Falsch", attributes={"profile": "geheim"}),
    ),
)


def catalogue(*records: Record, town: Record | None = None) -> Catalogue:
    kinds: dict[str, dict[str, Record]] = {kind: {} for kind in SCHEMAS.kinds}
    for record in records:
        kinds[record.kind][record.id] = record
    return Catalogue(kinds, {"visibilities": VISIBILITIES}, town)


def record(kind: str, id: str, **data: Any) -> Record:
    return Record(kind, id, {"name": id, **data}, f"{id}.yaml")


def seen(profile: str, *records: Record, town: Record | None = None) -> Catalogue:
    return visible(catalogue(*records, town=town), SCHEMAS, Profile(profile))


@pytest.mark.parametrize(
    ("term", "profile"),
    [(None, "public"), ("alle", "public"), ("rat", "council"), ("haus", "internal"), ("unklar", "internal"),
     ("falsch", "internal"), ("gibtesnicht", "internal")],
)  # fmt: skip
def test_a_record_says_who_sees_it_and_what_is_unclear_stays_inside(term: str | None, profile: str) -> None:
    given = record("offers", "x", **({"visibility": term} if term else {}))
    assert profile_of(given, catalogue(given)) == profile
    for each in Profile:
        assert ("x" in seen(each, given).of("offers")) is each.sees(profile)


def test_without_a_vocabulary_every_named_visibility_means_internal() -> None:
    assert profile_of(record("offers", "x", visibility="alle"), Catalogue({}, {})) is Profile.INTERNAL


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        ("public", {"name": "x", "reviewed": {"on": "2026"}, "capacity": [{"places": 9}]}),
        ("council", {"name": "x", "reviewed": {"on": "2026"}, "capacity": [{"places": 9, "taken": 8}, {"waiting": 7}]}),
        ("internal", {"name": "x", "reviewed": {"on": "2026", "by": "Jugendamt"}, "internal_notes": ["geheim"],
                      "capacity": [{"places": 9, "taken": 8}, {"waiting": 7}], "assumed": ["internal_notes"]}),
    ],
)  # fmt: skip
def test_keys_above_the_profile_are_absent(profile: str, expected: dict[str, Any]) -> None:
    given = record(
        "offers",
        "x",
        reviewed={"on": "2026", "by": "Jugendamt"},
        internal_notes=["geheim"],
        capacity=[{"places": 9, "taken": 8}, {"waiting": 7}],
        assumed=["internal_notes"],
    )
    data = {key: value for key, value in seen(profile, given).of("offers")["x"].data.items() if value}
    assert data == expected
    assert given.data["internal_notes"] == ["geheim"]


def test_references_to_records_that_are_gone_are_gone() -> None:
    gone = [
        record(kind, "weg", visibility="haus") for kind in ("organisations", "offers", "measures", "sources")
    ]
    there = record("organisations", "da")
    given = seen(
        "public",
        *gone,
        there,
        record("sources", "s1"),
        record(
            "offers", "x", providers=["weg", "da"], partners=["weg"], part_of="weg", sources=["weg", "s1"]
        ),
        record(
            "networks",
            "n",
            lead="weg",
            members=[{"organisation": "weg", "role": "gast"}, {"organisation": "da"}],
        ),
        record("participation", "p", fed_into=["measures/weg", "networks/weg"]),
        town=Record("praev", "praev", {"town": "X", "lead_office": "weg"}, "praev.yaml"),
    )
    assert given.of("offers")["x"].data == {"name": "x", "providers": ["da"], "sources": ["s1"]}
    assert given.of("networks")["n"].data == {"name": "n", "members": [{"organisation": "da"}]}
    assert given.of("participation")["p"].data["fed_into"] == ["networks/weg"], (
        "another kind with the same id"
    )
    assert given.town is not None
    assert given.town.data == {"town": "X"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das ist belegt [@s1; @s2].", "Das ist belegt [@s2]."),
        ("Das ist belegt [@s1].", "Das ist belegt."),
        ("Das ist belegt [@s2, @s3].", "Das ist belegt [@s2, @s3]."),
        ("Laut s1 und s12 (s1, s2)", f"Laut {NOT_SHOWN} und s12 ({NOT_SHOWN}, s2)"),
    ],
)
def test_texts_do_not_name_sources_that_are_gone(text: str, expected: str) -> None:
    chapter = Record("chapters", "k", {"name": "k", "text": text, "line": 4}, "k.md")
    given = seen(
        "public", record("sources", "s1", visibility="haus"), record("offers", "x", summary=text), chapter
    )
    assert given.of("offers")["x"].data["summary"] == expected
    assert given.of("chapters")["k"].data == {"name": "k", "text": expected, "line": 4}


def test_a_doubtful_record_stays_inside() -> None:
    given = catalogue(record("offers", "x"), record("offers", "y"))
    for profile, ids in (("public", ["y"]), ("council", ["y"]), ("internal", ["x", "y"])):
        assert list(visible(given, SCHEMAS, Profile(profile), frozenset({"offers/x"})).of("offers")) == ids


def test_the_largest_profile_sees_everything_as_it_is() -> None:
    given = catalogue(record("offers", "x", visibility="haus", internal_notes=["a"]))
    assert visible(given, SCHEMAS, Profile.INTERNAL) is given


def marks(field: Field) -> set[str]:
    inner = (*field.fields.values(), *((field.items,) if field.items else ()))
    return {field.visibility}.union(*map(marks, inner))


@pytest.mark.parametrize("kind", [*SCHEMAS.kinds, "praev"])
def test_every_kind_has_room_for_internal_notes_and_marks_only_what_there_is(kind: str) -> None:
    assert SCHEMAS[kind].fields["internal_notes"].visibility == "internal"
    assert marks(SCHEMAS[kind].root) <= set(Profile)
    assert kind == "praev" or SCHEMAS[kind].fields["visibility"].vocabulary == "visibilities"
