"""Steckbriefe, directories, indicators and sources: what an entry says, and in what order entries stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.documents import directory, indicators, profiles, sources, time_series, values
from praevkonzept.documents.blocks import (
    Block,
    Chart,
    Column,
    Heading,
    Link,
    PageBreak,
    Paragraph,
    Role,
    Table,
    Text,
)
from praevkonzept.documents.context import Context, Spot, paragraph
from praevkonzept.documents.parts import finished
from praevkonzept.documents.phrases import plain
from praevkonzept.schema import Schemas
from tests.documents.conftest import TODAY

Data = Mapping[str, Any]
Make = Callable[..., Context]
SPOT = Spot(1, "A", "annex_a")


@pytest.fixture
def make(catalogue: Catalogue, schemas: Schemas) -> Make:
    """A context with these records, ids as given, and the vocabularies of the small catalogue."""

    def context(**kinds: dict[str, Data]) -> Context:
        records = {
            kind: {ref: Record(kind, ref, {"name": ref, **data}, "") for ref, data in given.items()}
            for kind, given in kinds.items()
        }
        return Context(Catalogue(records, catalogue.vocabularies), schemas, TODAY)

    return context


def words(inlines: tuple[Any, ...]) -> str:
    return plain(inlines).replace("\u00a0", " ")


def table(blocks: tuple[Block, ...]) -> list[list[str]]:
    """The head and the rows of the first table."""
    found = next(block for block in blocks if isinstance(block, Table))
    return [
        [column.title for column in found.columns],
        *([words(cell) for cell in row] for row in found.rows),
    ]


def said(blocks: tuple[Block, ...]) -> str:
    return " ".join(words(block.inlines) for block in blocks if isinstance(block, Paragraph))


@pytest.mark.parametrize(
    ("data", "standing"),
    [
        ({"status": "aktiv", "as_of": "2017-03-07"}, "aktiv (Stand 7. März 2017)"),
        ({"as_of": "2011"}, "Status nicht bekannt (Stand 2011)"),
        ({"status": "geplant"}, "geplant (Stand nicht angegeben)"),
        ({"status": "aktiv", "as_of": "2016", "assumed": ["as_of"]}, "aktiv (Stand vermutlich 2016)"),
        ({"status": "aktiv", "as_of": "2016", "assumed": ["status"]}, "aktiv (Annahme; Stand 2016)"),
    ],
)
def test_how_an_entry_stands(make: Make, data: Data, standing: str) -> None:
    context = make(offers={"a": data})
    assert words(values.standing_of(context, context.offers[0])) == standing


def test_offers_stand_by_phase_and_name_those_for_all_phases_last(make: Make) -> None:
    every = ["alle", "kita"]
    context = make(
        offers={
            "Zebra": {"milestones": ["alle"]},
            "Äpfel": {"milestones": every},
            "Kita B": {"milestones": ["kita"]},
            "Kita A": {"milestones": ["kita", "grundschule"]},
        }
    )
    headings = [block.text for block in profiles.offers(context, SPOT) if isinstance(block, Heading)]
    assert headings == ["Kindertageseinrichtung", "Kita A", "Kita B", "Alle Lebensphasen", "Äpfel", "Zebra"]


@pytest.mark.parametrize(
    ("channel", "row"),
    [("Kalender (Heft)", "öffentlich bekannt"), ("Elternbrief", "bekannt gemacht über „Elternbrief“")],
)
def test_a_channel_named_like_its_offer_says_nothing(make: Make, channel: str, row: str) -> None:
    context = make(
        offers={"Kalender": {"publicity": {"public": True, "channels": ["k"]}}},
        channels={"k": {"name": channel}},
    )
    assert words(values.value_of(context, context.offers[0], "publicity")) == row


@pytest.mark.parametrize(
    ("usage", "row"),
    [
        (
            [{"year": "2019", "reached": 9}, {"year": "2020", "reached": 8}],
            "2019: 9 Personen; 2020: 8 Personen",
        ),
        (
            [{"year": "2019", "reached": 9, "note": "Nur ein Ort."}, {"year": "2020", "reached": 8}],
            "2019: 9 Personen. Nur ein Ort. 2020: 8 Personen.",
        ),
    ],
)
def test_entries_with_sentences_are_set_as_sentences(make: Make, usage: list[Data], row: str) -> None:
    context = make(offers={"a": {"usage": usage}})
    assert words(values.value_of(context, context.offers[0], "usage")) == row


@pytest.mark.parametrize(
    ("name", "short", "whole"),
    [
        ("Kreissportbund", "KSB", "Kreissportbund (KSB)"),
        ("Verein FörJu", "FörJu", "Verein FörJu"),
        (
            "Stadt, Fachbereich (Jugendamt)",
            "Jugendamt (FB 51)",
            "Stadt, Fachbereich (Jugendamt), kurz Jugendamt (FB 51)",
        ),
        ("Verein", "", "Verein"),
    ],
)
def test_an_organisation_with_its_short_name(make: Make, name: str, short: str, whole: str) -> None:
    context = make(organisations={"o": {"name": name, "short_name": short}})
    row = table(directory.organisations(context, SPOT))[1]
    assert (row[0], row[4]) == (whole, "0")


def test_what_is_not_known_of_any_district_is_said_once(make: Make) -> None:
    known = {"population": [{"year": "2020", "total": 900, "under_18": 90}]}
    bare = make(districts={"Nord": {"population": [{"year": "2020", "total": 900}]}, "Süd": {}})
    full = make(districts={"Nord": known, "Süd": {}})
    assert "unter 18 Jahren" not in table(directory.districts(bare, SPOT))[0]
    assert [row[3] for row in table(directory.districts(full, SPOT))] == ["unter 18 Jahren", "90", "–"]
    assert "unter 18" in said(directory.districts(bare, SPOT))
    assert "unter 18" not in said(directory.districts(full, SPOT))


INDICATORS: dict[str, Data] = {
    "Quote": {"values": [{"year": "2020", "value": 5}, {"year": "2022", "value": 7, "note": "Rund."}]},
    "Plätze": {
        "values": [{"year": "2022", "value": n, "district": d} for n, d in ((3, "nord"), (9, "sued"))]
    },
    "Armut": {"values": [{"year": "2022", "value": 30, "district": "nord"}, {"year": "2022", "value": 16}]},
    "Geburten": {"values": [{"year": "2022", "value": 300, "group": "Mädchen"}]},
}


def test_the_newest_value_is_one_for_the_whole_area_with_a_mark(make: Make) -> None:
    common = {"dimension": "armut", "unit": "Kinder"}
    context = make(indicators={name: {**common, **data} for name, data in INDICATORS.items()})
    blocks = indicators.overview(context, SPOT)
    assert [row[1:] for row in table(blocks)[1:]] == [
        ["Armut", "16 Kinder", "2022"],
        ["Geburten (Mädchen)", "300 Kinder", "2022"],
        ["Quote", "7 Kinder *", "2022"],
    ]
    assert "1 Indikator mit mehreren Werten" in said(blocks)
    assert said(blocks[-1:]).startswith("* ")


def test_notes_on_indicators_name_them_in_short(make: Make) -> None:
    long = "Kinder mit anderer Erstsprache als Deutsch bei der Untersuchung im Jahr vor der Schule"
    data = {
        "dimension": "armut",
        "unit": "Kinder",
        "notes": ["Kreiswert."],
        "values": [{"year": "2022", "value": 1}],
    }
    one = make(indicators={long: data, "Andere": {**data, "notes": []}})
    all_of_them = make(indicators={long: data, "Andere": data})
    assert "Zu „Kinder mit anderer Erstsprache als Deutsch …“: Kreiswert." in said(
        indicators.tables(one, SPOT)
    )
    assert "Zu allen Indikatoren dieser Tabelle: Kreiswert." in said(indicators.tables(all_of_them, SPOT))


@pytest.mark.parametrize(
    ("value", "remark"),
    [
        ({"note": "Rund."}, "Kreis. Rund"),
        ({"note": "davon 3 neu", "n": 9}, "Kreis; 9 Fälle; davon 3 neu"),
        ({"period": "Januar"}, "Kreis; Januar"),
        ({}, "Kreis"),
    ],
)
def test_a_note_that_is_a_sentence_begins_one(value: Data, remark: str) -> None:
    assert indicators.remark(value, "Kreis").replace("\u00a0", " ") == remark


def test_a_series_marks_values_with_a_note(make: Make) -> None:
    known: list[dict[str, Any]] = [{"year": f"{year}", "value": year % 10} for year in range(2015, 2020)]
    known[1]["note"] = "Alter 0–3."
    context = make(indicators={"Quote": {"dimension": "armut", "unit": "Prozent", "values": known}})
    blocks = time_series.series(context, SPOT)
    chart = next(block for block in blocks if isinstance(block, Chart))
    assert chart.categories[:2] == ("2015", "2016*")
    assert said(blocks[-1:]) == "* Zu beachten: 2016: Alter 0–3."


LONG = "https://stadt.example/rathaus/presse/4711-" + "viele-worte-" * 12 + "das-ende.html"


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://stadt.example/presse/4711/", "stadt.example/presse/4711"),
        (LONG, f"stadt.example/rathaus/presse/4711-{'viele-worte-' * 3}…-{'worte-viele-' * 4}worte-das-ende.html"),
        ("https://stadt.example/" + "x" * 200, "stadt.example/…" + "x" * 70),
    ],
)  # fmt: skip
def test_an_address_keeps_both_ends(url: str, shown: str) -> None:
    record = Record("sources", "q1", {"name": "Bericht", "url": url, "date_exact": True}, "")
    link = next(piece for piece in sources.entry(record, "") if isinstance(piece, Link))
    assert (link.text, link.url, link.tip) == (shown, url, "Bericht")
    assert len(link.text) <= sources.LONGEST_ADDRESS + 1


def test_what_leads_to_a_table_stays_with_it() -> None:
    lead, other = paragraph("Die Tabelle zeigt."), paragraph("Danach.", role=Role.NOTE)
    shown = Table((Column("A"),), (((Text("1"),),),), "T")
    kept = finished((other, lead, shown, other, PageBreak()))
    assert [block.keep for block in kept if isinstance(block, Paragraph)] == [False, True, False]
