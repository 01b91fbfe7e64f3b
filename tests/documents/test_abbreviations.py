"""The list of abbreviations: those of the outline, of the town and of organisations, as far as the paper uses them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.documents.abbreviations import listing
from praevkonzept.documents.blocks import Block, Paragraph, Role, Table, Text
from praevkonzept.documents.phrases import plain


def listed(catalogue: Catalogue, text: str) -> list[tuple[str, ...]]:
    (block,) = listing(catalogue, {"FZ": "Familienzentrum", "AG": "Arbeitsgemeinschaft"}, said(text))
    return [tuple(plain(cell) for cell in row) for row in block.rows] if isinstance(block, Table) else []


def said(text: str) -> tuple[Block, ...]:
    return (Paragraph((Text(text),), Role.NOTE),)


@pytest.fixture
def with_own(catalogue: Catalogue) -> Catalogue:
    town = Record("praev", "praev", {"abbreviations": {"FZ": "Freizeitzentrum"}}, "catalogue/praev.yaml")
    return replace(catalogue, town=town)


def test_the_town_has_its_own_words_for_an_abbreviation(with_own: Catalogue) -> None:
    assert listed(with_own, "Die AG trifft sich im FZ.") == [
        ("AG", "Arbeitsgemeinschaft"),
        ("FZ", "Freizeitzentrum"),
    ]


def test_without_them_the_outline_speaks(catalogue: Catalogue) -> None:
    assert listed(catalogue, "Treffpunkt FZ") == [("FZ", "Familienzentrum")]


def test_only_what_the_paper_uses_is_listed(with_own: Catalogue) -> None:
    assert listed(with_own, "FZHaus, AGs und Frühe Hilfen") == []
