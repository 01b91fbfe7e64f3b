"""A visibility that could not be read makes a record doubtful, never public."""

from __future__ import annotations

import pytest

from praevkonzept.loading.doubtful import doubtful
from praevkonzept.loading.load import load
from praevkonzept.schema import Schemas
from praevkonzept.store.tree import Files

SCHEMAS = Schemas.load()
OFFER = "name: Café\nkind: angebot\nmilestones: [kita]\nsources: [s1]\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("visibility: internal", set()),
        ("visibility: vertraulich", set()),  # a term that does not exist is read, and means internal
        ("visibility: [internal]", {"offers/x"}),
        ("visibility:", {"offers/x"}),
        ("visibilty: internal", {"offers/x"}),
        ("sichtbarkeit: intern", {"offers/x"}),
        ("age: {from: x}", set()),
        ("age: {von: 3}", set()),
    ],
)
def test_a_file_of_its_own(line: str, expected: set[str]) -> None:
    files = Files(
        {"catalogue/offers/x.yaml": f"{OFFER}{line}\n".encode(), "catalogue/offers/y.yaml": OFFER.encode()}
    )
    assert doubtful(load(files, SCHEMAS)) == expected


def test_in_a_shared_file_only_the_entry_itself() -> None:
    entries = {"a": "name: A", "b": "name: B\n  vertraulich: ja", "c": "name: C\n  url: falsch"}
    text = "".join(f"{key}:\n  {entry}\n" for key, entry in entries.items())
    assert doubtful(load(Files({"catalogue/sources.yaml": text.encode()}), SCHEMAS)) == {"sources/b"}
