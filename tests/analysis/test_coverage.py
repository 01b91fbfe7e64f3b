"""Coverage and assessments against their plain definitions, on small catalogues of any shape."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praevkonzept.analysis.assessed import AXES, Assessed
from praevkonzept.analysis.coverage import Cell, Coverage
from praevkonzept.catalogue import Catalogue, Record, Term, Vocabulary

MILESTONES = ("a", "b", "alle")
FIELDS = ("f", "g")


def vocabulary(name: str, *terms: Term) -> Vocabulary:
    return Vocabulary(name, name, terms)


VOCABULARIES = {
    "milestones": vocabulary("milestones", Term("a", "A"), Term("b", "B"), Term("alle", "Alle", attributes={"all": True})),
    "transitions": vocabulary("transitions", Term("a-b", "A–B")),
    "fields": vocabulary("fields", *(Term(key, key) for key in FIELDS)),
    "status": vocabulary("status", Term("laeuft", "Läuft", attributes={"covers": True}), Term("endet", "Endet")),
    "gap_classes": vocabulary("gap_classes", Term("angebot", "Angebot"), Term("netz", "Netz", attributes={"network": True})),
}  # fmt: skip


def catalogue(**kinds: list[Mapping[str, Any]]) -> Catalogue:
    records = {
        kind: {f"x{n}": Record(kind, f"x{n}", data, f"{n}.yaml") for n, data in enumerate(found)}
        for kind, found in kinds.items()
    }
    return Catalogue(records, VOCABULARIES)


def some(values: tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), unique=True)


RECORDS = st.lists(
    st.fixed_dictionaries(
        {"milestones": some((*MILESTONES, "fremd")), "fields": some(FIELDS)},
        optional={"status": st.sampled_from(["laeuft", "endet", "fremd"]), "transitions": some(("a-b",))},
    ),
    max_size=6,
)


def sorted_out(found: list[Record], names_it: list[Record]) -> Cell:
    """The cell by its definition: `found` are all records, `names_it` those that name the place."""
    running = [record for record in found if record.text("status") == "laeuft"]
    return Cell(
        covering=tuple(record for record in names_it if record in running),
        open=tuple(record for record in names_it if record not in running),
        across=tuple(
            record for record in running if "alle" in record.list("milestones") and record not in names_it
        ),
    )


@given(RECORDS, RECORDS)
def test_each_cell_holds_what_its_definition_says(offers: Any, networks: Any) -> None:
    whole = catalogue(offers=offers, networks=networks)
    coverage = Coverage(whole)
    for kind, view in (("offers", coverage.offers), ("networks", coverage.networks)):
        records = list(whole.of(kind).values())
        for name in ("milestones", "transitions"):
            expected = {
                key: sorted_out(records, [record for record in records if key in record.list(name)])
                for key in VOCABULARIES[name].keys
            }
            assert view[name] == expected
    found = list(whole.of("offers").values())
    for milestone in MILESTONES:
        for field in FIELDS:
            here = [offer for offer in found if field in offer.list("fields")]
            expected_cell = sorted_out(
                here, [offer for offer in here if milestone in offer.list("milestones")]
            )
            assert coverage.grid.cell(milestone, field) == expected_cell
    assert coverage.running == tuple(offer for offer in found if offer.text("status") == "laeuft")


CELLS = st.dictionaries(
    st.sampled_from(list(AXES)), st.sampled_from(["a", "b", "alle", "f"]), min_size=1, max_size=3
)


@given(st.lists(st.tuples(CELLS, st.booleans()), max_size=5), CELLS, st.booleans())
def test_an_assessment_speaks_for_every_place_within_its_cell(
    assessments: Any, place: dict[str, str], network: bool
) -> None:
    whole = catalogue(
        assessments=[{"cell": cell, "gap_class": "netz" if net else "angebot"} for cell, net in assessments]
    )
    expected = any(
        net == network
        and all(place.get(axis) == value or ((axis, value) == ("milestone", "alle") and axis in place) for axis, value in cell.items())
        for cell, net in assessments
    )  # fmt: skip
    assert Assessed(whole).holds(place, network) == expected


@pytest.mark.parametrize("data", [{}, {"cell": {}}, {"cell": "kita"}])
def test_an_assessment_without_a_place_speaks_for_none(data: Mapping[str, Any]) -> None:
    assert not Assessed(catalogue(assessments=[data])).holds({"milestone": "a"})
