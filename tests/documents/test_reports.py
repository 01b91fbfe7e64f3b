"""Kurzfassung and Sachstandsbericht: as text, with empty catalogues, and what the day of `since` changes."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from praevkonzept.catalogue import Catalogue
from praevkonzept.catalogue.visibility import Profile, seen_by
from praevkonzept.documents import outline, paper
from praevkonzept.documents.blocks import Facts, Heading, Paragraph, Section, Table
from praevkonzept.documents.generated import SINCE as SINCE_PARTS
from praevkonzept.documents.outline import Outline
from praevkonzept.documents.plain import text_of
from praevkonzept.loading.load import load
from praevkonzept.resources import template_path
from praevkonzept.schema import Schemas
from praevkonzept.store.git import State
from praevkonzept.store.tree import Files, read_tree

DATA = Path(__file__).parent / "data"
TODAY = date(2026, 2, 1)
SINCE = date(2025, 1, 1)
STATE = State("0123456789abcdef0123456789abcdef01234567", "2026-01-31T10:00:00+01:00", dirty=False)
NEW = "Was neu ist"


def plan(document: str) -> Outline:
    return outline.load(template_path(f"{document}.yaml").read_text(encoding="utf-8"), f"{document}.yaml")


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module")
def reported(schemas: Schemas) -> Catalogue:
    """The small catalogue with measures that went one way or another, and something new."""
    files = {**read_tree(DATA / "small").texts, **read_tree(DATA / "report").texts}
    loaded = load(Files(files), schemas)
    assert [finding.message for finding in loaded.findings] == []
    return seen_by(loaded.catalogue, schemas, Profile.COUNCIL)


@pytest.fixture
def built(reported: Catalogue, schemas: Schemas) -> Callable[..., str]:
    """Builds a paper as text."""

    def build(document: str, since: date | None = None, catalogue: Catalogue = reported) -> str:
        made = paper.compose(catalogue, schemas, plan(document), STATE, TODAY, since=since)
        assert made.findings == ()
        return text_of(made.document)

    return build


@pytest.mark.parametrize(("document", "since"), [("kurzfassung", None), ("sachstandsbericht", SINCE)])
def test_text(
    document: str, since: date | None, built: Callable[..., str], golden: Callable[[Path, str], None]
) -> None:
    golden(DATA / f"{document}.txt", built(document, since))


@pytest.mark.parametrize("document", ["kurzfassung", "sachstandsbericht"])
@pytest.mark.parametrize("since", [None, SINCE, date(2030, 1, 1)])
def test_an_empty_catalogue_makes_a_paper(
    document: str, since: date | None, built: Callable[..., str], reported: Catalogue
) -> None:
    for empty in (Catalogue({}, reported.vocabularies), Catalogue({}, {})):
        text = built(document, since, empty)
        assert "Maßnahmen sind noch nicht erfasst" in text
        assert re.search(r"\b(ist|sind|nennt|nennen|gilt|gelten) 0\b", words(text)) is None


def test_without_measures_the_report_says_so_and_goes_on(
    built: Callable[..., str], reported: Catalogue
) -> None:
    kinds = {**reported.kinds, "measures": {}}
    text = words(built("sachstandsbericht", SINCE, Catalogue(kinds, reported.vocabularies, reported.town)))
    assert text.count("Maßnahmen sind noch nicht erfasst") == 3
    assert "[Tabelle: Angebote: Neues seit dem 1. Januar 2025]" in text


def test_without_a_day_the_chapter_on_news_is_left_out(built: Callable[..., str]) -> None:
    text = words(built("sachstandsbericht"))
    assert NEW not in text
    assert "was seit dem letzten Bericht neu ist, nennt er nicht" in text
    assert "# 3 Indikatoren" in text


def test_a_day_to_come_is_met_calmly(built: Callable[..., str]) -> None:
    text = words(built("sachstandsbericht", date(2030, 1, 1)))
    assert (
        "Der 1. Januar 2030 liegt nach dem Tag, bis zu dem dieser Bericht rechnet (1. Februar 2026)." in text
    )
    assert "Für 2030 oder später gibt es zu keinem Indikator einen Wert" in text


def test_a_day_without_news_names_what_there_is_none_of(built: Callable[..., str]) -> None:
    text = words(built("sachstandsbericht", date(2026, 1, 1)))
    assert "sind keine Angebote, Netzwerke, Förderprogramme oder Beschlüsse neu belegt." in text


def test_the_summary_is_short(reported: Catalogue, schemas: Schemas) -> None:
    document = paper.compose(reported, schemas, plan("kurzfassung"), STATE, TODAY).document
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert len(tables) == 4
    assert not any(isinstance(block, Section) for block in document.blocks)
    levels = {block.level for block in document.blocks if isinstance(block, Heading)}
    assert levels == {1}


def test_sources_of_the_summary_are_footnotes_and_those_of_the_report_a_list(
    built: Callable[..., str],
) -> None:
    assert "[Fußnote: Stadt Musterstadt: Vorlage 12/2018 Präventionskonzept." in words(built("kurzfassung"))
    assert "Fußnote" not in built("sachstandsbericht", SINCE)


@pytest.mark.parametrize(
    ("chapters", "left"),
    [
        ("[{title: A, block: neu-belegt}, {title: B, block: luecken}]", ["B"]),
        ("[{title: A, block: [neu-belegt, luecken]}]", ["A"]),
        ("[{title: A, text: x, block: neu-belegt}]", ["A"]),
        ("[{title: A, prose: x, block: neu-belegt}]", ["A"]),
        ("[{title: A, sections: [{title: B, block: neu-belegt}]}]", []),
        ("[{title: A, sections: [{title: B, block: neu-belegt}, {title: C}]}]", ["A", "C"]),
        ("[{title: A}]", ["A"]),
    ],
)
def test_an_outline_without_a_part(chapters: str, left: list[str]) -> None:
    for place in ("front", "chapters", "annexes"):
        plan = outline.load(f"title: T\n{place}: {chapters}", "g.yaml")
        assert [chapter.title for chapter in outline.without(plan, SINCE_PARTS).every()] == left


def test_the_imprint_is_kept_together(reported: Catalogue, schemas: Schemas) -> None:
    blocks = paper.compose(
        reported, schemas, plan("kurzfassung"), STATE, TODAY, paper.Draft(())
    ).document.blocks
    start = next(
        n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.text == "Impressum"
    )
    *said, facts = blocks[start + 1 :]
    assert [block.keep for block in said if isinstance(block, Paragraph)] == [True] * 2
    assert isinstance(facts, Facts)
