"""Money in words: what a note adds or says better, what is inferred, and sums that tell how much of them is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.documents import measures, money
from praevkonzept.documents.context import Context
from praevkonzept.documents.phrases import plain
from praevkonzept.documents.values import value_of
from praevkonzept.schema import Schemas
from tests.documents.conftest import TODAY


def spoken(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.fixture(scope="module")
def towns(catalogue: Catalogue) -> Catalogue:
    """The small catalogue with a programme that has the word in its name."""
    named = {"pmg": Record("programmes", "pmg", {"name": "Bundesprogramm Mehrgenerationenhaus"}, "")}
    kinds = {**catalogue.kinds, "programmes": {**catalogue.of("programmes"), **named}}
    return Catalogue(kinds, catalogue.vocabularies, catalogue.town)


@pytest.mark.parametrize(
    ("block", "words"),
    [
        ({"source": "land", "amount": 6000, "per": "jahr", "from": "2020", "mandatory": False},
         "Land: 6.000 € je Jahr, seit 2020, freiwillige Aufgabe"),
        ({"source": "bund", "amount": 17500, "per": "jahr", "from": "2012", "until": "2012", "note": "Mittel für Ort"},
         "Bund: 17.500 € für 2012 (Mittel für Ort)"),
        ({"source": "bund", "amount": 100, "per": "monat", "from": "2012", "until": "2012"},
         "Bund: 100 € je Monat, 2012"),
        ({"source": "land", "programme": "kinderstark", "note": "kinderstark"}, "Land, Programm „kinderstark“"),
        ({"source": "land", "programme": "kinderstark", "note": "Landesprogramm kinderstark"}, "Land, Programm „kinderstark“"),
        ({"source": "land", "programme": "kinderstark", "note": "kinderstark 2021"},
         "Land, Programm „kinderstark“ (kinderstark 2021)"),
        ({"source": "bund", "programme": "pmg", "note": "LWL-Projekt „Bundesprogramm Mehrgenerationenhaus“"},
         "Bund, „Bundesprogramm Mehrgenerationenhaus“"),
        ({"source": "bund", "programme": "pmg"}, "Bund, „Bundesprogramm Mehrgenerationenhaus“"),
        ({"source": "land", "from": "2016", "note": "als anerkannte Stätte"}, "Land (als anerkannte Stätte, seit 2016)"),
        ({"source": "land", "from": "2016"}, "Land, seit 2016"),
        ({"source": "kommune", "until": "2020", "note": "3,5 Stellen, zunächst bis Ende 2020 befristet"},
         "Kommune (3,5 Stellen, zunächst bis Ende 2020 befristet)"),
        ({"source": "land", "amount": 50000, "note": "rund 50.000 Euro"}, "Land: rund 50.000 €"),
        ({"source": "land", "amount": 50000, "per": "jahr", "note": "rund 50.000 Euro für alle"},
         "Land: rund 50.000 € je Jahr für alle"),
        ({"source": "bund", "amount": 1600000, "note": "rund 1,6 Mio. Euro von Bund und ESF"},
         "Bund: rund 1,6 Mio. € von Bund und ESF"),
        ({"source": "bund", "amount": 16000, "note": "rund 1,6 Mio. Euro"}, "Bund: 16.000 € (rund 1,6 Mio. Euro)"),
    ],
)  # fmt: skip
def test_funding(block: Mapping[str, Any], words: str, towns: Catalogue) -> None:
    assert spoken(money.funding(block, towns)) == words


@pytest.mark.parametrize(
    ("block", "marked", "words"),
    [
        ({"once": 0, "yearly": 12.5, "funding": ["land", "kommune"], "budgeted": True}, (),
         "einmalig 0 €, jährlich 12,50 €; Geldgeber: Land und Kommune; im Haushalt veranschlagt"),
        ({"once": 34420, "note": "34.420 Euro über drei Jahre."}, ["once"], "einmalig 34.420 € (Annahme) über drei Jahre"),
        ({"once": 4750000, "funding": ["land"], "note": "4,75 Mio. Euro, davon 1,64 Mio. Euro vom Land."}, (),
         "einmalig 4,75 Mio. €, davon 1,64 Mio. € vom Land; Geldgeber: Land"),
        ({"once": 4750000, "note": "1,64 Mio. Euro trägt das Land."}, (),
         "einmalig 4.750.000 €. 1,64 Mio. Euro trägt das Land."),
        ({"once": 5, "yearly": 7, "note": "7 Euro im Mittel"}, (), "einmalig 5 €, jährlich 7 € im Mittel"),
        ({"funding": ["land"], "fte": 0.5}, ["funding", "fte"],
         "0,5 Vollzeitstellen (Annahme); Geldgeber: Land (Annahme)"),
        ({"note": "Teil der Förderung (2021)."}, (), "Teil der Förderung (2021)"),
        ({"note": "Teil der Förderung (2021)."}, ["note"], "Teil der Förderung (2021) (Annahme)"),
        ({}, ["note"], ""),
    ],
)  # fmt: skip
def test_cost(block: Mapping[str, Any], marked: list[str], words: str, catalogue: Catalogue) -> None:
    assert spoken(money.cost(block, catalogue, marked)) == words


@pytest.mark.parametrize(
    ("block", "words"),
    [
        ({"once": 0, "product": "06.01"}, "einmalig 0 €"),
        ({"funding": ["land"]}, "nicht beziffert; Geldgeber: Land"),
        ({"funding": ["land"], "note": "Aus der Förderung 2021 (29.516 Euro)."},
         "nicht beziffert; Geldgeber: Land. Aus der Förderung 2021 (29.516 Euro)."),
        ({"note": "gering"}, "nicht beziffert (gering)"),
    ],
)  # fmt: skip
def test_cost_in_a_table(block: Mapping[str, Any], words: str, catalogue: Catalogue) -> None:
    assert spoken(money.in_table(block, catalogue)) == words


def measure(ref: str, **data: Any) -> Record:
    return Record("measures", ref, {"name": ref, "status": "beschlossen", **data}, "")


GUESSED, KNOWN = (
    measure("a", cost={"once": 10}, assumed=["cost.once"]),
    measure("b", cost={"once": 5, "fte": 1}),
)


@pytest.mark.parametrize(
    ("group", "said"),
    [
        ([KNOWN], ["einmalig 5 €", "1 Vollzeitstelle"]),
        ([GUESSED], ["einmalig 10 € (Annahme)"]),
        ([GUESSED, KNOWN], ["einmalig 15 € (davon eine Angabe erschlossen)", "1 Vollzeitstelle"]),
        ([GUESSED, GUESSED, KNOWN], ["einmalig 25 € (davon 2 Angaben erschlossen)", "1 Vollzeitstelle"]),
        ([measure("c")], []),
    ],
)
def test_sums_say_what_is_inferred(group: list[Record], said: list[str]) -> None:
    assert [spoken(text) for text in money.sums(group)] == said


def test_adopted_measures_in_a_sentence(catalogue: Catalogue, schemas: Schemas) -> None:
    context = Context(catalogue, schemas, TODAY)
    assert spoken(measures.costs(context, [GUESSED, KNOWN, measure("c"), measure("d")])) == (
        "Beschlossen, begonnen oder umgesetzt sind 4 Maßnahmen; beziffert sind die Kosten von 2 davon, zusammen "
        "einmalig 15 € (davon eine Angabe erschlossen) und 1 Vollzeitstelle. Für die übrigen ist kein Betrag erfasst."
    )


@pytest.mark.parametrize(
    ("inferred", "said"),
    [
        (["cost.once"], "einmalig 10 € (Annahme); Geldgeber: Land"),
        (["cost.funding"], "einmalig 10 €; Geldgeber: Land (Annahme)"),
        (["cost"], "einmalig 10 € (Annahme); Geldgeber: Land (Annahme)"),
        (["status"], "einmalig 10 €; Geldgeber: Land"),
    ],
)
def test_each_part_of_a_cost_has_its_own_mark(
    inferred: list[str], said: str, catalogue: Catalogue, schemas: Schemas
) -> None:
    record = measure("a", cost={"once": 10, "funding": ["land"]}, assumed=inferred)
    context = Context(catalogue, schemas, TODAY)
    assert spoken(plain(value_of(context, record, "cost"))) == said
    assert spoken(plain(measures.row(context, record)[3])) == said


@pytest.mark.parametrize(
    ("data", "due", "said"),
    [
        ({"due": "2025-12-31"}, "31. Dezember 2025 – Frist verstrichen",
         "Bei einer von 2 Maßnahmen ist die Frist verstrichen; ein Abschluss ist nicht belegt."),
        ({"due": "2026-12-31"}, "31. Dezember 2026", ""),
        ({"due": "2025-12-31", "status": "umgesetzt"}, "31. Dezember 2025", ""),
        ({}, "–", ""),
    ],
)  # fmt: skip
def test_a_passed_deadline(
    data: dict[str, Any], due: str, said: str, catalogue: Catalogue, schemas: Schemas
) -> None:
    context = Context(catalogue, schemas, TODAY)
    late = measure("a", **data)
    assert spoken(plain(measures.row(context, late)[2])) == due
    assert spoken(measures.overdue(context, [late, measure("b")])) == said
