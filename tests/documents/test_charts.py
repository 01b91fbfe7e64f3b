"""Diagrams: what they count, that the same numbers stand beside them, and when there is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.catalogue.suppression import FEW
from praevkonzept.documents import charts, time_series
from praevkonzept.documents.blocks import Block, Chart, Paragraph, Ref, Table
from praevkonzept.documents.context import Context, Place, Spot
from praevkonzept.documents.phrases import plain
from praevkonzept.schema import Schemas

TODAY = date(2026, 2, 1)
Data = Mapping[str, Any]
Kind = TypeVar("Kind", Chart, Table, Paragraph)
Make = Callable[..., Context]
SCHEMAS = Schemas.load()


@pytest.fixture
def make(catalogue: Catalogue) -> Make:
    """A context with these records and the vocabularies of the small catalogue."""

    def context(**kinds: Sequence[Data]) -> Context:
        records = {
            kind: {
                f"r{n}": Record(kind, f"r{n}", {"name": f"Name {n}", **data}, "")
                for n, data in enumerate(given)
            }
            for kind, given in kinds.items()
        }
        return Context(Catalogue(records, catalogue.vocabularies), SCHEMAS, TODAY)

    return context


def spot() -> Spot:
    return Spot(2, "1", "chapter_1")


def only(kind: type[Kind], blocks: tuple[Block, ...]) -> Kind:
    (found,) = (block for block in blocks if isinstance(block, kind))
    return found


def bars(chart: Chart) -> dict[str, tuple[float | None, ...]]:
    """Category → the value of each series."""
    return {
        name: tuple(series.values[n] for series in chart.series) for n, name in enumerate(chart.categories)
    }


def text(block: Paragraph) -> str:
    return plain(block.inlines).replace("\u00a0", " ")


def offers(*days: str, milestones: Sequence[str] = ("kita",)) -> list[Data]:
    return [{"milestones": list(milestones), "as_of": day} for day in days]


def test_offers_by_phase_are_pieces_by_the_age_of_their_evidence(make: Make):
    context = make(
        offers=[
            *offers("2025-09", "2024-02-01", "2024-01-31", "2001", ""),
            *offers("2023", milestones=("kita", "grundschule")),
        ]
    )
    blocks = charts.phases(context, spot())
    chart = only(Chart, blocks)
    assert chart.stacked
    assert [series.name.replace("\u00a0", " ") for series in chart.series] == [
        "Beleg höchstens 24 Monate alt",
        "Älterer Beleg",
        "Stand nicht angegeben",
    ]
    found = bars(chart)
    assert [found[name] for name in ("Kindertageseinrichtung", "Grundschule")] == [(2, 3, 1), (0, 1, 0)]
    assert list(found) == [term.label for term in context.catalogue.vocabulary("milestones")]
    assert "Höchster Wert: 6 („Kindertageseinrichtung“)" in chart.description
    assert "niedrigster Wert: 0 (" in chart.description
    assert "6 Angebote" in chart.description.replace("\u00a0", " ")
    assert blocks.index(chart) == 1


def test_the_table_beside_it_says_the_same_numbers(make: Make):
    context = make(offers=[*offers("2025-09", "2001"), *offers("2025-09", milestones=("grundschule",))])
    blocks = charts.phases(context, spot())
    chart, table = only(Chart, blocks), only(Table, blocks)
    assert len(chart.series) == 2  # no offer without a date: no piece and no column for it
    assert [column.title for column in table.columns[2:]] == [series.name for series in chart.series]
    for row, (label, values) in zip(table.rows, bars(chart).items(), strict=True):
        numbers = [int(plain(cell)) for cell in row[1:]]
        assert plain(row[0]) == label
        assert numbers == [sum(value or 0 for value in values), *values]
    refs = [piece.anchor for piece in only(Paragraph, blocks).inlines if isinstance(piece, Ref)]
    assert refs == [chart.anchor, table.anchor]


def test_offers_by_year_leave_no_year_out(make: Make):
    blocks = charts.years(make(offers=offers("2025-09", "2022", "2022-03", "")), spot())
    assert bars(only(Chart, blocks)) == {
        "2022": (2,),
        "2023": (0,),
        "2024": (0,),
        "2025": (1,),
        "nicht angegeben": (1,),
    }
    assert "Nach Jahren: 2022 (2), 2023 (0), 2024 (0), 2025 (1), nicht angegeben (1)." in text(
        only(Paragraph, blocks)
    )


def test_the_years_long_past_share_a_bar(make: Make):
    chart = only(Chart, charts.years(make(offers=offers("1990", "2010", "2011", "2025")), spot()))
    assert len(chart.categories) == charts.MOST_YEARS + 1
    assert list(bars(chart).items())[:2] == [("2010 und früher", (2,)), ("2011", (1,))]


@given(st.lists(st.one_of(st.integers(1900, 2100).map(str), st.just("")), min_size=1, max_size=30))
def test_no_offer_is_lost_or_counted_twice(days: list[str]):
    records = {
        f"r{n}": Record("offers", f"r{n}", {"name": "x", "as_of": day}, "") for n, day in enumerate(days)
    }
    blocks = charts.years(Context(Catalogue({"offers": records}, {}), SCHEMAS, TODAY), spot())
    drawn = [block for block in blocks if isinstance(block, Chart)]
    assert len(drawn) == (len(set(days)) > 1)
    for chart in drawn:
        assert sum(value or 0 for value in chart.series[0].values) == len(days)
        assert len(chart.categories) <= charts.MOST_YEARS + 2


def test_measures_by_status_in_the_order_of_the_vocabulary(make: Make):
    states = ["umgesetzt", "geplant", "umgesetzt", "idee"]
    blocks = charts.states(make(measures=[*({"status": state} for state in states), {}]), spot())
    chart = only(Chart, blocks)
    assert list(bars(chart).items()) == [
        ("Idee", (1,)),
        ("Geplant", (1,)),
        ("Umgesetzt", (2,)),
        ("nicht bekannt", (1,)),
    ]
    assert "Idee (1), Geplant (1), Umgesetzt (2), nicht bekannt (1)" in text(only(Paragraph, blocks))
    assert "Zusammen 5 Maßnahmen." in chart.description.replace("\u00a0", " ")


@pytest.mark.parametrize("measures", [[], [{"status": "idee"}, {"status": "idee"}], [{}]])
def test_one_bar_is_no_diagram_of_measures(make: Make, measures: list[Data]):
    assert charts.states(make(measures=measures), spot()) == ()


def test_without_offers_there_is_no_diagram(make: Make):
    assert charts.phases(make(), spot()) == ()
    (said,) = charts.years(make(), spot())
    assert isinstance(said, Paragraph)
    assert text(said) == "Angebote sind noch nicht erfasst."


def indicator(*values: Data | tuple[str, Any], unit: str = "Kinder") -> Data:
    whole = [{"year": v[0], "value": v[1]} if isinstance(v, tuple) else v for v in values]
    return {"unit": unit, "values": whole, "sources": []}


FIVE = [("2023", 673), ("2004", 172), ("2010/11", 359), ("2006", 215.5), ("2013", 1413)]


def test_an_indicator_with_enough_values_is_drawn_in_the_order_of_years(make: Make):
    blocks = time_series.series(make(indicators=[indicator(*FIVE), indicator(*FIVE[:4])]), spot())
    chart = only(Chart, blocks)
    assert list(bars(chart).items()) == [
        ("2004", (172,)),
        ("2006", (215.5,)),
        ("2010/11", (359,)),
        ("2013", (1413,)),
        ("2023", (673,)),
    ]
    assert chart.unit == "Kinder"
    assert "Höchster Wert: 1.413 Kinder; niedrigster Wert: 172 Kinder." in chart.description.replace(
        "\u00a0", " "
    )
    lead, said = (text(block) for block in blocks if isinstance(block, Paragraph))
    assert "Eine Reihe sagt nichts über Ursachen." in lead
    assert (
        "2004 (172 Kinder), 2006 (215,5 Kinder), 2010/11 (359 Kinder), 2013 (1.413 Kinder), 2023 (673 Kinder)"
        in said
    )


@pytest.mark.parametrize(
    "values",
    [
        [],
        [*FIVE[:4], ("2030", FEW)],
        [*FIVE[:4], ("2010", 4)],
        [*FIVE[:4], {"year": "2030", "value": 4, "level": "kreis"}],
        [*FIVE[:4], {"year": "2030", "value": 4, "group": "Mädchen"}],
        [*FIVE[:4], {"year": "2030", "value": 4, "period": "Januar bis Juni"}],
    ],
    ids=["none", "withheld", "two of one year", "other area", "other group", "half a year"],
)
def test_values_that_make_no_series_are_not_drawn(make: Make, values: list[Any]):
    assert time_series.series(make(indicators=[indicator(*values)]), spot()) == ()


def test_a_withheld_number_is_said_in_words_and_never_drawn(make: Make):
    blocks = time_series.series(make(indicators=[indicator(*FIVE, ("2030", FEW))]), spot())
    chart = only(Chart, blocks)
    assert bars(chart)["2030"] == (None,)
    assert "2030 (unter 5)" in text([block for block in blocks if isinstance(block, Paragraph)][1])


def test_only_the_longest_series_are_drawn(make: Make):
    longer = indicator(*FIVE, ("2030", 9))
    blocks = time_series.series(make(indicators=[*[indicator(*FIVE)] * 9, longer]), spot())
    drawn = [block for block in blocks if isinstance(block, Chart)]
    assert [chart.caption for chart in drawn] == ["Name 9", "Name 0", "Name 1", "Name 2"]
    assert len({chart.anchor for chart in drawn}) == time_series.MOST_SERIES


def test_the_area_of_a_series_is_named(make: Make):
    values = [{"year": year, "value": value, "level": "kreis"} for year, value in FIVE]
    context = replace(
        make(indicators=[indicator(*values)]), places={"indikatoren": Place("Anlage C", "annex_c")}
    )
    blocks = time_series.series(context, spot())
    assert only(Chart, blocks).caption == "Name 0 (Kreis)"
    assert "steht in Anlage C." in text(next(block for block in blocks if isinstance(block, Paragraph)))
