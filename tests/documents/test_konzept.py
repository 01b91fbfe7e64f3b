"""The whole concept of a small catalogue: as text, its anchors and levels, its state, what a draft says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.documents import outline, paper
from praevkonzept.documents.blocks import Block, Bullets, Cite, Cover, Document, Heading, Link, Section, Table
from praevkonzept.documents.citations import runs
from praevkonzept.documents.outline import Outline
from praevkonzept.documents.plain import text_of
from praevkonzept.problems import Finding, Severity
from praevkonzept.resources import template_path
from praevkonzept.schema import Schemas

GOLDEN = Path(__file__).parent / "data" / "konzept.txt"
TODAY = date(2026, 2, 1)


def build(*arguments: Any) -> Document:
    return paper.compose(*arguments).document


def flat(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Section):
            yield from flat(block.blocks)
        else:
            yield block


def anchors(document: Document) -> list[str]:
    found: list[str] = []
    for block in flat(document.blocks):
        if isinstance(block, Heading):
            found.append(block.anchor)
        elif isinstance(block, Bullets):
            found += block.anchors
    return found


def cover(document: Document) -> Cover:
    return next(block for block in document.blocks if isinstance(block, Cover))


def official(catalogue: Catalogue) -> Catalogue:
    assert catalogue.town is not None
    town = replace(catalogue.town, data={**catalogue.town.data, "official": True})
    return Catalogue(catalogue.kinds, catalogue.vocabularies, town)


def test_text(composed: paper.Composed, golden: Callable[[Path, str], None]) -> None:
    golden(GOLDEN, text_of(composed.document))


def test_same_input_gives_the_same_document(catalogue: Catalogue, schemas: Schemas, plan: Outline) -> None:
    first, second = (build(catalogue, schemas, plan, None, TODAY) for _ in range(2))
    assert first == second


def test_anchors_are_names_that_word_takes_and_unique(composed: paper.Composed) -> None:
    names = anchors(composed.document)
    assert len({name.casefold() for name in names}) == len(names)
    assert [name for name in names if not re.fullmatch(r"[a-z][a-z0-9_]{0,39}", name)] == []


def test_links_and_references_have_a_target(composed: paper.Composed) -> None:
    names = set(anchors(composed.document))
    pieces = [piece for inlines in runs(composed.document.blocks) for piece in inlines]
    wanted = {piece.url[1:] for piece in pieces if isinstance(piece, Link) and piece.url.startswith("#")}
    wanted |= {f"source_{number}" for piece in pieces if isinstance(piece, Cite) for number in piece.numbers}
    assert wanted
    assert wanted - names == set()


def test_headings_skip_no_level(composed: paper.Composed) -> None:
    levels = [block.level for block in flat(composed.document.blocks) if isinstance(block, Heading)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_cell_says_something(composed: paper.Composed) -> None:
    for block in flat(composed.document.blocks):
        if isinstance(block, Table):
            assert all(len(row) == len(block.columns) and all(row) for row in block.rows), block.caption


def test_sources_are_numbered_without_gaps(composed: paper.Composed) -> None:
    names = [name for name in anchors(composed.document) if name.startswith("source_")]
    assert names == ["source_1", "source_2", "source_3"]


def test_sources_that_are_not_cited_are_not_listed(composed: paper.Composed) -> None:
    assert "Wird nirgends genannt" not in text_of(composed.document)


def test_state_is_in_cover_footer_and_properties(composed: paper.Composed) -> None:
    document = composed.document
    assert cover(document).state.replace("\u00a0", " ") == "31. Januar 2026 · Fassung 01234567"
    assert "01234567" in document.footer
    assert document.created == "2026-01-31T10:00:00+01:00"
    assert ("Commit", "0123456789abcdef0123456789abcdef01234567") in document.state


def test_until_adoption_the_paper_says_who_did_not_issue_it(composed: paper.Composed) -> None:
    said = "Nicht von der Stadt Musterstadt herausgegeben"
    assert said in cover(composed.document).notice
    assert said in composed.document.footer
    imprint = text_of(composed.document).split("# Impressum")[1].split("# Hinweise")[0]
    assert said in " ".join(imprint.split())


def test_after_adoption_it_does_not(catalogue: Catalogue, schemas: Schemas, plan: Outline) -> None:
    text = text_of(build(official(catalogue), schemas, plan, None, TODAY))
    assert "herausgegeben" not in text
    assert "Federführung: Stadt Musterstadt, Fachbereich Jugend (Jugendamt)" in text


def test_draft_is_marked_and_lists_what_is_wrong(
    catalogue: Catalogue, schemas: Schemas, plan: Outline
) -> None:
    wrong = Finding("PRV1", Severity.ERROR, "catalogue/offers/x.yaml", 3, 1, "Es fehlt ein Träger.")
    document = build(catalogue, schemas, plan, None, TODAY, paper.Draft((wrong,)))
    assert document.mark == cover(document).mark == "ENTWURF"
    assert "catalogue/offers/x.yaml, Zeile 3: Es fehlt ein Träger." in text_of(document)


def test_missing_chapter_is_said_in_the_paper_and_reported(composed: paper.Composed) -> None:
    assert "Dieser Abschnitt ist noch nicht geschrieben." in text_of(composed.document)
    assert [(finding.code, finding.file) for finding in composed.findings] == [("PRV403", "gliederung.yaml")]


def test_html_stays_text(composed: paper.Composed) -> None:
    text = text_of(composed.document)
    assert "<script>alert(1)</script>" in text
    assert "<b>der</b>" in text


def test_counts_below_five_are_hidden(composed: paper.Composed) -> None:
    text = text_of(composed.document).replace("\u00a0", " ")
    assert "2025: unter 5 Väter" in text
    assert "30 %" not in text


def test_an_empty_catalogue_makes_a_paper(schemas: Schemas, catalogue: Catalogue, plan: Outline) -> None:
    empty = Catalogue({}, catalogue.vocabularies)
    text = text_of(build(empty, schemas, plan, None, TODAY))
    assert "Für diese Lebensphase ist kein Angebot erfasst." in text
    assert "Netzwerke und Gremien sind noch nicht erfasst." in text


def test_a_catalogue_without_vocabulary_makes_a_paper(schemas: Schemas, plan: Outline) -> None:
    offer = Record("offers", "a", {"name": "A", "milestones": ["m"], "fields": ["f"]}, "a.yaml")
    text = text_of(build(Catalogue({"offers": {"a": offer}}, {}), schemas, plan, None, TODAY))
    assert "### A" in text


def test_the_outline_that_comes_with_the_program(catalogue: Catalogue, schemas: Schemas) -> None:
    text = template_path("konzept.yaml").read_text(encoding="utf-8")
    document = build(catalogue, schemas, outline.load(text, "konzept.yaml"), None, TODAY)
    titles = [
        block.text for block in flat(document.blocks) if isinstance(block, Heading) and block.level == 1
    ]
    assert titles[:3] == ["Impressum", "Hinweise zum Lesen", "Zusammenfassung"]
    assert titles[-2:] == ["Quellen", "Abkürzungen"]


@pytest.mark.parametrize(("identifier", "length"), [("kurz", 11), ("a" * 64, 40), (f"{'a' * 60}-b", 40)])
def test_anchor_of_long_ids(identifier: str, length: int) -> None:
    from praevkonzept.documents.context import anchor

    assert len(anchor(Record("offers", identifier, {}, ""))) == length
