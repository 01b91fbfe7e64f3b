"""Offers that stand in no field of the matrix: said, so that no one takes a phase for empty."""

from __future__ import annotations

from datetime import date

import pytest

from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.documents.context import Context
from praevkonzept.documents.coverage import beside
from praevkonzept.schema import Schemas


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ((["f"],), ""),
        (([], ["f"]), "Ein Angebot nennt kein Handlungsfeld und steht deshalb in keinem Feld."),
        (([], []), "2 Angebote nennen kein Handlungsfeld und stehen deshalb in keinem Feld."),
    ],
)
def test_offers_in_no_field(fields: tuple[list[str], ...], said: str, schemas: Schemas) -> None:
    offers = {
        f"o{n}": Record("offers", f"o{n}", {"name": f"O{n}", "fields": named}, "")
        for n, named in enumerate(fields)
    }
    context = Context(Catalogue({"offers": offers}, {}), schemas, date(2026, 2, 1))
    assert beside(context).replace("\u00a0", " ") == said
