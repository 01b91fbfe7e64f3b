"""What stands before a paper: who did not issue it, in German that a town reads without a smile, and its state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from praevkonzept import german
from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.documents.blocks import Facts, Paragraph
from praevkonzept.documents.context import Context
from praevkonzept.documents.front import Stand, by_town, cover, footer, for_town, imprint, stand_of
from praevkonzept.documents.phrases import plain
from praevkonzept.schema import Schemas
from praevkonzept.store.git import State
from tests.documents.conftest import STATE, TODAY


@pytest.mark.parametrize(
    ("town", "by", "for_"),
    [
        ("Stadt Kamen", "der Stadt Kamen", "die Stadt Kamen"),
        ("Hansestadt Lübeck", "der Hansestadt Lübeck", "die Hansestadt Lübeck"),
        ("Kreis Unna", "dem Kreis Unna", "den Kreis Unna"),
        ("Kamen", "Kamen", "Kamen"),
        ("Halberstadt", "Halberstadt", "Halberstadt"),
        ("Neustadt an der Weinstraße", "Neustadt an der Weinstraße", "Neustadt an der Weinstraße"),
        ("Kommune", "der Kommune", "die Kommune"),
    ],
)
def test_the_article_before_a_town(town: str, by: str, for_: str) -> None:
    assert (by_town(town), for_town(town)) == (by, for_)


CHANGED = State(STATE.commit, STATE.date, dirty=True)


@pytest.mark.parametrize(
    ("state", "on_cover", "at_foot"),
    [
        (STATE, "31. Januar 2026 · Fassung 01234567", "Katalogstand 31. Januar 2026, Fassung 01234567"),
        (CHANGED, "31. Januar 2026 · Fassung 01234567 mit nicht festgeschriebenen Änderungen",
         "Katalogstand 31. Januar 2026 (geändert)"),
        (None, "1. Februar 2026", "Katalogstand 1. Februar 2026"),
    ],
)  # fmt: skip
def test_the_state(catalogue: Catalogue, state: State | None, on_cover: str, at_foot: str) -> None:
    stand = stand_of(state, TODAY.isoformat())
    shown = cover(catalogue, "T", "", stand, draft=False)
    assert shown.state.replace("\u00a0", " ") == on_cover
    assert shown.labelled == f"Stand des Katalogs: {shown.state}"
    said = f"{at_foot} · Nicht von der Stadt Musterstadt herausgegeben"
    assert footer(catalogue, stand).replace("\u00a0", " ") == said


def front_page(
    catalogue: Catalogue, schemas: Schemas, day: str, **town: Any
) -> tuple[list[str], Mapping[str, str]]:
    """The sentences and the rows of the Impressum, made on the first of February from a state of `day`."""
    assert catalogue.town is not None
    own = replace(catalogue.town, data={**catalogue.town.data, **town})
    context = Context(Catalogue(catalogue.kinds, catalogue.vocabularies, own), schemas, TODAY)
    blocks = imprint(context, Stand(day, "a1b2c3d4"), None)
    rows = {
        label: plain(value) for block in blocks if isinstance(block, Facts) for label, value in block.rows
    }
    said = [plain(block.inlines) for block in blocks if isinstance(block, Paragraph)]
    return said, {label: value.replace("\u00a0", " ") for label, value in rows.items()}


def test_the_imprint_tells_the_state_from_what_it_rests_on(catalogue: Catalogue, schemas: Schemas) -> None:
    _, rows = front_page(catalogue, schemas, "31. Januar 2026", as_of="2025-12-24")
    assert list(rows) == ["Kreis", "Land", "Katalogstand", "Jüngster Beleg", "Berechnet am"]
    assert rows["Katalogstand"] == "31. Januar 2026, Fassung a1b2c3d4"
    assert rows["Jüngster Beleg"] == "24. Dezember 2025"
    assert "Berechnet am" not in front_page(catalogue, schemas, german.date(TODAY.isoformat()))[1]


@pytest.mark.parametrize(
    ("days", "said"),
    [(["2026-01-15", "2026-01-15"], "15. Januar 2026"), (["2026-01-15", "2026-01-16"], ""), (["2026-01-15", ""], "")],
)  # fmt: skip
def test_sources_looked_at_on_one_day(
    catalogue: Catalogue, schemas: Schemas, days: list[str], said: str
) -> None:
    sources = {f"q{n}": Record("sources", f"q{n}", {"accessed": day}, "") for n, day in enumerate(days)}
    known = Catalogue({**catalogue.kinds, "sources": sources}, catalogue.vocabularies, catalogue.town)
    assert front_page(known, schemas, "31. Januar 2026")[1].get("Quellen abgerufen am", "") == said


def test_the_imprint_says_once_who_did_not_issue_the_paper(catalogue: Catalogue, schemas: Schemas) -> None:
    said, rows = front_page(catalogue, schemas, "31. Januar 2026")
    assert [text.count("Nicht von der Stadt Musterstadt herausgegeben") for text in said] == [1]
    assert "Herausgeber" not in rows
    assert front_page(catalogue, schemas, "31. Januar 2026", imprint="Nicht amtlich")[0] == ["Nicht amtlich."]
    said, rows = front_page(catalogue, schemas, "31. Januar 2026", official=True, publisher="Stadt")
    assert (said, rows["Herausgeber"]) == ([], "Stadt")
