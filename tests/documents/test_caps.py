"""Short papers stay short: of many measures, decisions, networks and gaps they name some and say how many more there are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.documents import brief, finances, gaps, measures, networks, news, proposal
from praevkonzept.documents.blocks import Block, Bullets, Paragraph, Table
from praevkonzept.documents.context import Context, Spot
from praevkonzept.documents.form import Form
from praevkonzept.documents.phrases import plain
from praevkonzept.schema import Schemas
from tests.documents.conftest import TODAY

Data = Mapping[str, Any]
Make = Callable[..., Context]
MANY = 40
GOING_ON, PLANNED, DONE = ({"status": key} for key in ("in-umsetzung", "geplant", "umgesetzt"))


@pytest.fixture
def make(catalogue: Catalogue, schemas: Schemas) -> Make:
    """A context with these records and the vocabularies of the small catalogue."""

    def context(words: tuple[str, ...] = (), **kinds: list[Data]) -> Context:
        records = {
            kind: {
                f"r{n}": Record(kind, f"r{n}", {"name": f"N{n:02}", **data}, "")
                for n, data in enumerate(given)
            }
            for kind, given in kinds.items()
        }
        return Context(Catalogue(records, catalogue.vocabularies), schemas, TODAY, form=Form(decisions=words))

    return context


def said(blocks: tuple[Block, ...]) -> str:
    texts = (plain(block.inlines) for block in blocks if isinstance(block, Paragraph))
    return " ".join(filter(None, texts)).replace("\u00a0", " ")


def points(blocks: tuple[Block, ...]) -> list[str]:
    """The points of the first list."""
    found = next(block for block in blocks if isinstance(block, Bullets))
    return [plain(item).replace("\u00a0", " ") for item in found.items]


def rows(blocks: tuple[Block, ...]) -> list[str]:
    """What stands in the first column of the first table."""
    found = next(block for block in blocks if isinstance(block, Table))
    return [plain(row[0]) for row in found.rows]


SPOT = Spot(2, "1", "chapter_1")


def costing(*amounts: float, **more: Any) -> list[Data]:
    return [{**GOING_ON, "cost": {"once": amount, **more}} for amount in amounts]


def test_of_many_costs_the_largest_are_listed_and_the_others_added_up(make: Make) -> None:
    blocks = finances.chapter(make(measures=costing(*range(100, 100 + MANY))), SPOT)
    listed = points(blocks)
    assert len(listed) == finances.MOST_PRICED
    assert [point.split(" (")[0] for point in listed[:2]] == ["N39", "N38"]
    left = sum(range(100, 100 + MANY - finances.MOST_PRICED))
    assert said(blocks).endswith(
        f"28 weitere Maßnahmen mit zusammen einmalig {left:,} € stehen im Konzept.".replace(",", ".")
    )


@pytest.mark.parametrize(
    ("count", "end"),
    [
        (finances.MOST_PRICED, "Beziffert sind:"),
        (finances.MOST_PRICED + 1, "Eine weitere Maßnahme mit einmalig 5 € und jährlich 2 € steht im Konzept."),
    ],
)  # fmt: skip
def test_nothing_is_left_out_without_being_said(make: Make, count: int, end: str) -> None:
    assert said(finances.chapter(make(measures=costing(*[5] * count, yearly=2)), SPOT)).endswith(end)


def test_of_many_measures_those_that_matter_now_are_shown_in_their_order(make: Make) -> None:
    known = [PLANNED] * 20 + [GOING_ON] * 15 + [DONE] * 5
    shown = rows(brief.steps(make(measures=known), SPOT))
    assert len(shown) == brief.MOST_MEASURES
    assert shown == [f"N{n:02}" for n in (*range(15), *range(20, 35))]
    assert "Die Tabelle zeigt 30 von 40 Maßnahmen" in said(brief.steps(make(measures=known), SPOT))


def test_few_measures_are_all_shown(make: Make) -> None:
    context = make(measures=[DONE] * brief.MOST_MEASURES)
    assert "Die Tabelle zeigt" not in said(brief.steps(context, SPOT))
    assert len(measures.foremost(context, measures.ordered(context), 5)) == 5


def test_of_many_decisions_the_newest_are_told(make: Make) -> None:
    known = [{"name": f"Konzept {n}", "date": str(2000 + n)} for n in range(proposal.MOST_DECISIONS + 1)]
    blocks = proposal.mandate(make(("konzept",), decisions=known), SPOT)
    assert [points(blocks)[n].split(":")[0] for n in (0, -1)] == ["2001", "2012"]
    assert said(blocks).endswith("Einen früheren Beschluss dazu nennt das Konzept.")


def test_many_networks_without_a_lead_are_counted(make: Make) -> None:
    few, many = (make(networks=[{}] * n) for n in (networks.MOST_NAMED, MANY))
    assert "„N07“ ist nicht bekannt, wer die Federführung hat." in said(brief.cooperation(few, SPOT))
    assert "Bei allen 40 Netzwerken ist nicht bekannt, wer" in said(brief.cooperation(many, SPOT))


def test_of_many_gaps_some_are_named(make: Make) -> None:
    blocks = gaps.chapter(make(assessments=[{"verdict": "luecke"}] * MANY), SPOT)
    assert len(points(blocks)) == gaps.MOST_GAPS
    assert said(blocks).endswith("20 weitere Lücken nennt das Konzept.")


def test_of_much_news_what_began_or_ended_comes_first(make: Make) -> None:
    known = [{"as_of": "2025-06"}] * news.MOST_NEWS + [{"as_of": "2025-06", "valid_from": "2025-05"}]
    blocks = news.chapter(replace(make(offers=known), since=date(2025, 1, 1)), SPOT)
    assert len(rows(blocks)) == news.MOST_NEWS
    assert rows(blocks)[0] == "N100"
    assert "Die Tabelle zeigt 100 von 101 Einträgen" in said(blocks)
