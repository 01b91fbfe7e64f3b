"""Small numbers: which are withheld, what would give them away, and that nothing more is withheld the second time."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.catalogue.stratum import further
from praevkonzept.catalogue.suppression import (
    FEW,
    FEW_CASES,
    NOT_SHOWN,
    SMALLEST,
    published,
    suppressed,
    withheld,
)
from praevkonzept.schema import Schemas

SCHEMAS = Schemas.load()
CASES = {"name": "Hilfen", "unit": "Fälle"}


def catalogue(*records: Record) -> Catalogue:
    kinds: dict[str, dict[str, Record]] = {kind: {} for kind in SCHEMAS.kinds}
    for record in records:
        kinds[record.kind][record.id] = record
    return Catalogue(kinds, {})


def hidden(kind: str, data: dict[str, Any], *others: Record) -> dict[str, str]:
    record = Record(kind, "x", data, "x.yaml")
    places = withheld(record, SCHEMAS[kind], catalogue(record, *others))
    return {".".join(map(str, place)): str(words) for place, words in places.items()}


def values(*entries: tuple[Any, ...]) -> list[dict[str, Any]]:
    """Entries of one year from (value, district, group)."""
    return [
        {"year": "2024", "value": value}
        | ({"district": where} if where else {})
        | ({"group": group} if group else {})
        for value, where, group in entries
    ]


@pytest.mark.parametrize(
    ("kind", "data", "expected"),
    [
        ("offers", {"usage": [{"reached": 0}, {"reached": 1}, {"reached": 4}, {"reached": 5}]},
         {"usage.1.reached": FEW, "usage.2.reached": FEW}),
        ("offers", {"usage": [{"reached": 3, "population": 60, "share": 5}]},
         {"usage.0.reached": FEW, "usage.0.share": NOT_SHOWN}),
        ("offers", {"usage": [{"population": 60, "share": 5}, {"population": 600, "share": 5}, {"share": 5}]},
         {"usage.0.share": NOT_SHOWN}),
        ("offers", {"capacity": [{"places": 2, "taken": 2, "waiting": 1}]},
         {"capacity.0.taken": FEW, "capacity.0.waiting": FEW}),
        ("offers", {"fees": {"amount": 3}, "age": {"from": 1, "to": 4}}, {}),
        ("participation", {"count": 2}, {"count": FEW}),
        ("districts", {"population": [{"year": "2024", "total": 4, "under_18": 1}]},
         {"population.0.total": FEW, "population.0.under_18": FEW}),
        ("indicators", CASES | {"values": values((4, "", ""), (5, "", ""), (0, "", ""), (3.5, "", ""))},
         {"values.0.value": FEW}),
        ("indicators", CASES | {"values": [{"year": "2024", "value": 90, "n": 2}]},
         {"values.0.n": FEW, "values.0.value": FEW_CASES}),
        ("indicators", {"unit": "Prozent", "values": [{"value": 3}, {"value": 3, "n": 113}, {"value": 50, "n": 4}]},
         {"values.2.n": FEW, "values.2.value": FEW_CASES}),
        ("indicators", {"unit": "Stellen", "counts_cases": False, "values": [{"value": 3}]}, {}),
        ("indicators", {"unit": "Stellen", "values": [{"value": 3}]}, {"values.0.value": FEW}),
    ],
)  # fmt: skip
def test_what_is_withheld(kind: str, data: dict[str, Any], expected: dict[str, str]) -> None:
    assert hidden(kind, data) == expected


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("Kinder", {"target.baseline": FEW, "target.actual.0.value": FEW}),
        ("Prozent", {}),
    ],
)
def test_measured_values_of_a_measure_follow_its_indicator(unit: str, expected: dict[str, str]) -> None:
    indicator = Record("indicators", "kinder", {"unit": unit}, "kinder.yaml")
    target = {"indicator": "kinder", "baseline": 2, "value": 4, "actual": [{"value": 3}, {"value": 30}]}
    assert hidden("measures", {"target": target}, indicator) == expected
    assert hidden("measures", {"target": target}) == {}


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        # one hidden part could be reckoned, so the next smallest goes with it
        (values((100, "", ""), (3, "a", ""), (37, "b", ""), (60, "c", "")), {1: FEW, 2: NOT_SHOWN}),
        # two hidden ones that make five together are enough
        (values((100, "", ""), (3, "a", ""), (2, "b", ""), (95, "c", "")), {1: FEW, 2: FEW}),
        # 1 + 1: their sum says what both are
        (values((100, "", ""), (1, "a", ""), (1, "b", ""), (98, "c", "")), {1: FEW, 2: FEW, 3: NOT_SHOWN}),
        # without a total nothing can be reckoned
        (values((3, "a", ""), (37, "b", "")), {0: FEW}),
        (values((40, "", ""), (3, "", "Mädchen"), (37, "", "Jungen")), {1: FEW, 2: NOT_SHOWN}),
        # the groups of a district may not give away its hidden total, or that of the town gives away district a
        (values((50, "", ""), (3, "a", ""), (47, "b", ""), (20, "b", "Mädchen"), (27, "b", "Jungen")),
         {1: FEW, 2: NOT_SHOWN, 3: NOT_SHOWN}),
        # nothing but zeros beside it: they tell nothing when hidden
        (values((3, "", ""), (3, "a", ""), (0, "b", "")), {0: FEW, 1: FEW}),
        ([*values((40, "", ""), (3, "a", "")), {"year": "2023", "value": 37, "district": "b"}], {1: FEW}),
    ],
)  # fmt: skip
def test_a_total_gives_no_part_away(entries: list[dict[str, Any]], expected: dict[int, str]) -> None:
    places = hidden("indicators", CASES | {"values": entries})
    assert places == {f"values.{position}.value": words for position, words in expected.items()}


@given(st.lists(st.integers(0, 30), min_size=1, max_size=6))
def test_hidden_parts_of_a_total_are_two_at_least_and_five_together(parts: list[int]) -> None:
    entries: list[dict[str, Any]] = [
        {"value": sum(parts)},
        *({"value": n, "district": str(i)} for i, n in enumerate(parts)),
    ]
    small = {position for position, entry in enumerate(entries) if 0 < entry["value"] < SMALLEST}
    all_hidden = small | further(entries, small, SMALLEST)
    chosen = [n for position, n in enumerate(parts, 1) if position in all_hidden]
    left = [n for position, n in enumerate(parts, 1) if position not in all_hidden and n]
    assert all(n >= SMALLEST for n in left)
    assert not chosen or not left or (len(chosen) > 1 and sum(chosen) >= SMALLEST)


def test_programs_get_no_words_where_a_number_belongs() -> None:
    data: dict[str, Any] = {
        "name": "Café",
        "usage": [{"year": "2025", "reached": 3, "population": 60, "share": 5}],
    }
    seen = suppressed(catalogue(Record("offers", "x", data, "x.yaml")), SCHEMAS)
    record = seen.of("offers")["x"]
    assert record.data["usage"] == [{"year": "2025", "reached": FEW, "population": 60, "share": NOT_SHOWN}]
    assert published(record.data) == (
        {"name": "Café", "usage": [{"year": "2025", "population": 60}]},
        ["usage.0.reached", "usage.0.share"],
    )
    assert data["usage"][0]["reached"] == 3, "the data that was read stays as it was"
    assert suppressed(seen, SCHEMAS) == seen


@given(
    st.lists(
        st.tuples(st.integers(0, 9), st.sampled_from(["", "a", "b", "c"]), st.sampled_from(["", "m", "w"])),
        min_size=1,
        max_size=8,
    )
)
def test_withholding_twice_changes_nothing_more(entries: list[tuple[int, str, str]]) -> None:
    record = Record("indicators", "x", CASES | {"values": values(*entries)}, "x.yaml")
    once = suppressed(catalogue(record), SCHEMAS)
    assert suppressed(once, SCHEMAS) == once


def table(cells: list[list[int]]) -> list[dict[str, Any]]:
    """Districts by groups with all their totals, as values of an indicator."""
    rows = [(n, f"d{i}", f"g{j}") for i, row in enumerate(cells) for j, n in enumerate(row)]
    rows += [(sum(row), f"d{i}", "") for i, row in enumerate(cells)]
    rows += [(sum(column), "", f"g{j}") for j, column in enumerate(zip(*cells, strict=True))]
    return values(*rows, (sum(map(sum, cells)), "", ""))


def reckoned(entries: list[dict[str, Any]], unknown: set[int]) -> set[int]:
    """What of the unknown values can be reckoned: a sum with one unknown gives it, again and again."""
    at = {(entry.get("district"), entry.get("group")): position for position, entry in enumerate(entries)}
    districts, groups = ({key[side] for key in at if key[side]} for side in (0, 1))
    sums = [[at[None, g], *(at[d, g] for d in districts)] for g in (*groups, None)]
    sums += [[at[d, None], *(at[d, g] for g in groups)] for d in (*districts, None)]
    left = set(unknown)
    while found := {one for members in sums if len(hit := left.intersection(members)) == 1 for one in hit}:
        left -= found
    return unknown - left


@given(st.lists(st.lists(st.integers(0, 12), min_size=2, max_size=3), min_size=2, max_size=3))
def test_no_small_number_of_a_table_can_be_reckoned_from_its_totals(cells: list[list[int]]) -> None:
    width = min(map(len, cells))
    entries = table([row[:width] for row in cells])
    small = {position for position, entry in enumerate(entries) if 0 < entry["value"] < SMALLEST}
    unknown = small | further(entries, small, SMALLEST)
    assert not reckoned(entries, unknown) & small
