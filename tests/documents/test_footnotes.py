"""Footnotes: named in full once and to be told apart again, the day of reading said once, none beside another."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.documents.blocks import Block, Cite, Footnote, Inlines, Paragraph, Text
from praevkonzept.documents.citations import runs
from praevkonzept.documents.footnotes import LONGEST_TITLE, noted
from praevkonzept.documents.phrases import plain

DAY = "2026-01-31"
SAID = "Die Internetadressen in den Fußnoten wurden alle am 31. Januar 2026 abgerufen."


def source(name: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "publisher": "Stadt", "date": "2025", **more}


def on(name: str, day: str = DAY) -> dict[str, Any]:
    return source(name, url=f"https://stadt.example/{name}", accessed=day)


def notes(sources: list[dict[str, Any]], *cited: int) -> list[str]:
    """The footnotes of a paper with a paragraph for each of these references."""
    blocks = made(sources, *(Paragraph((Text("a "), Cite((number,)))) for number in cited))
    pieces = [piece for inlines in runs(blocks) for piece in inlines if isinstance(piece, Footnote)]
    return [plain(piece.inlines).replace("\u00a0", " ") for piece in pieces]


def made(sources: list[dict[str, Any]], *blocks: Block) -> tuple[Block, ...]:
    records = {f"s{n}": Record("sources", f"s{n}", data, "") for n, data in enumerate(sources, 1)}
    numbers = {ref: position for position, ref in enumerate(records, 1)}
    return noted(blocks, Catalogue({"sources": records}, {}), numbers)


def test_no_address_leaves_no_gap() -> None:
    assert notes([source("Bericht")], 1) == ["Stadt: Bericht. 2025."]


def test_the_day_of_reading_is_said_once() -> None:
    assert notes([on("a"), on("b")], 1, 2) == [
        f"Stadt: a. 2025. stadt.example/a. {SAID}",
        "Stadt: b. 2025. stadt.example/b.",
    ]


@pytest.mark.parametrize(
    ("sources", "cited"),
    [
        ([on("a"), on("b", "2026-01-30")], (1, 2)),
        ([on("a"), source("b")], (1, 2)),
        ([on("a"), source("b", url="https://stadt.example")], (1, 2)),
        ([on("a"), on("b")], (1,)),
    ],
    ids=["two days", "one address", "one without a day", "only one is cited"],
)
def test_where_there_is_no_common_day_each_says_its_own(
    sources: list[dict[str, Any]], cited: tuple[int, ...]
) -> None:
    first, *_ = notes(sources, *cited)
    assert first == "Stadt: a. 2025. stadt.example/a, abgerufen am 31. Januar 2026."


@pytest.mark.parametrize(
    ("title", "again"),
    [
        ("Vorlage 026/2017", "Vorlage 026/2017"),
        (
            "Vorlage 041/2018 Gemeinsam stark! Kommunales Präventionskonzept für alle",
            "Vorlage 041/2018 Gemeinsam stark! Kommunales …",
        ),
        ("Mitteilungen im Schul- und Sportausschuss (Qualität, Schulsozialarbeit)", "Mitteilungen im Schul- und Sportausschuss …"),
        ("x" * 80, "x" * 80),
    ],
)  # fmt: skip
def test_a_source_named_again_is_told_apart(title: str, again: str) -> None:
    first, second = notes([source(title)], 1, 1)
    assert first == f"Stadt: {title}. 2025."
    assert second == f"{again} (wie Fußnote 1)."


@given(st.text(alphabet="ab (),–", min_size=1, max_size=120).filter(str.strip))
def test_a_short_title_is_short_and_the_beginning_of_the_title(title: str) -> None:
    _, second = notes([source(title.strip())], 1, 1)
    said = second.removesuffix(" (wie Fußnote 1).")
    assert said == title.strip() or len(said) <= LONGEST_TITLE + 2 or " " not in title.strip()


@pytest.mark.parametrize(
    "inlines",
    [
        (Text("a "), Cite((1,)), Cite((2,))),
        (Text("a "), Cite((1,)), Text(" "), Cite((2,))),
    ],
)
def test_two_references_side_by_side_are_one_footnote(inlines: Inlines) -> None:
    (block,) = made([source("a"), source("b")], Paragraph(inlines))
    assert isinstance(block, Paragraph)
    assert plain(block.inlines) == "a [Fußnote: Stadt: a. 2025. – Stadt: b. 2025.]"


def test_a_reference_to_nothing_known_vanishes() -> None:
    (block,) = made([source("a")], Paragraph((Text("a "), Cite((7,)), Text("."))))
    assert isinstance(block, Paragraph)
    assert plain(block.inlines) == "a ."
