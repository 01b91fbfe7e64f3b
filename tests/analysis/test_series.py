"""Values of indicators side by side: which of them belong together, and which two are compared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from praevkonzept.analysis.series import pairs, rows
from praevkonzept.catalogue import Record


def indicator(*values: Mapping[str, Any]) -> Record:
    return Record("indicators", "i", {"name": "I", "values": list(values)}, "")


def at(year: str, value: float = 1, **more: str) -> dict[str, Any]:
    return {"year": year, "value": value, **more}


def test_a_row_holds_the_values_of_one_area_group_and_period_in_the_order_of_years() -> None:
    values = [at("2024"), at("2023", level="kreis"), at("2020"), at("2021", group="Mädchen"), {"value": 9}]
    assert [[value["year"] for value in row] for row in rows(indicator(*values))] == [
        ["2020", "2024"],
        ["2023"],
        ["2021"],
    ]


@pytest.mark.parametrize(
    ("values", "years"),
    [
        ([], []),
        ([at("2024")], []),
        ([at("2024"), at("2020"), at("2022")], [("2022", "2024")]),
        ([at("2024"), at("2020", level="kreis")], []),
        ([at("2024"), at("2022"), at("2022")], []),
        ([at("2024", level="kreis"), at("2020", level="kreis"), at("2022"), at("2021")], [("2020", "2024")]),
        ([at("2023/24"), at("2024/25")], [("2023/24", "2024/25")]),
    ],
    ids=["none", "one", "newest two", "other area", "two of one year", "an older row", "school years"],
)
def test_the_newest_value_and_the_one_before_it(
    values: list[dict[str, Any]], years: list[tuple[str, str]]
) -> None:
    found = pairs(indicator(*values))
    assert [(str(pair.before["year"]), str(pair.newest["year"])) for pair in found] == years
