"""What the chapters on phases, transitions, networks, decisions and money say: never more than the catalogue knows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest

from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.documents import (
    coverage,
    decisions,
    milestones,
    networks,
    prevention,
    resources,
    transitions,
)
from praevkonzept.documents.blocks import Block, Bullets, Heading, Paragraph, Table
from praevkonzept.documents.context import Context, Place, Spot, common_assumptions
from praevkonzept.documents.phrases import plain
from praevkonzept.schema import Schemas
from tests.documents.conftest import TODAY

Data = Mapping[str, Any]
Make = Callable[..., Context]
SPOT = Spot(2, "1", "chapter_1")


@pytest.fixture
def make(catalogue: Catalogue, schemas: Schemas) -> Make:
    """A context with these records and the vocabularies of the small catalogue; ids count from r0."""

    def context(**kinds: Sequence[Data]) -> Context:
        records = {
            kind: {
                f"r{n}": Record(kind, f"r{n}", {"name": f"N{n}", **data}, "") for n, data in enumerate(given)
            }
            for kind, given in kinds.items()
        }
        made = Catalogue(records, catalogue.vocabularies)
        return Context(made, schemas, TODAY, assumed=common_assumptions(made))

    return context


def said(blocks: Sequence[Block]) -> str:
    texts = (plain(block.inlines) for block in blocks if isinstance(block, Paragraph))
    return " ".join(filter(None, texts)).replace("\u00a0", " ")


def provided(*counts: int) -> list[Data]:
    """Offers of the organisations r0, r1 … as often as the counts say."""
    return [{"providers": [f"r{who}"]} for who, n in enumerate(counts) for _ in range(n)]


@pytest.mark.parametrize(
    ("counts", "named"),
    [
        ([6, 5, 3], "6-mal N0, 5-mal N1 und 3-mal N2"),
        ([4, 4, 3, 2], "4-mal N0, 4-mal N1 und 3-mal N2"),
        ([6, 4, 4, 4], "6-mal N0"),
        ([9, 7, 3, 3], "9-mal N0 und 7-mal N1"),
        ([3, 3, 3, 3], ""),
        ([2, 2], ""),
        ([], ""),
    ],
)  # fmt: skip
def test_providers_named_equally_often_stand_together_or_not_at_all(
    make: Make, counts: list[int], named: str
) -> None:
    context = make(offers=provided(*counts), organisations=[{}] * 4)
    expected = f"Als Träger am häufigsten genannt: {named}." if named else ""
    assert milestones.most_named(context, context.offers) == expected


@pytest.mark.parametrize(
    ("others", "own", "text"),
    [
        (3, 0, "Hinzu kommen 3 übergreifende Angebote für alle"),
        (3, 1, "Hinzu kommen 2 weitere übergreifende Angebote für alle"),
        (2, 1, "Hinzu kommt 1 weiteres übergreifendes Angebot für alle"),
        (1, 1, ""),
    ],
)
def test_offers_for_all_phases_that_stand_here_already_are_not_counted_again(
    make: Make, others: int, own: int, text: str
) -> None:
    offers = [{"milestones": ["alle", "kita"] if n < own else ["alle"]} for n in range(others)]
    blocks = milestones.chapter(make(offers=offers), SPOT)
    start = next(
        n for n, b in enumerate(blocks) if isinstance(b, Heading) and b.text == "Kindertageseinrichtung"
    )
    section = said(blocks[start : start + 6])
    assert text in section
    assert ("Hinzu" in section) == bool(text)


@pytest.mark.parametrize(
    ("named", "total", "text"),
    [
        (0, 0, ""),
        (0, 1, "Das erfasste Angebot ist keinem Übergang zugeordnet."),
        (1, 1, "Das erfasste Angebot ist einem Übergang zugeordnet."),
        (0, 3, "Von 3 erfassten Angeboten ist keines einem Übergang zugeordnet."),
        (1, 3, "Von 3 erfassten Angeboten ist eines einem Übergang zugeordnet."),
        (2, 3, "Von 3 erfassten Angeboten sind 2 einem Übergang zugeordnet."),
        (3, 3, "Alle 3 erfassten Angebote sind einem Übergang zugeordnet."),
    ],
)
def test_how_many_offers_stand_at_a_transition(make: Make, named: int, total: int, text: str) -> None:
    offers = [{"transitions": ["geburt-kita"]}] * named + [{}] * (total - named)
    opening = said(transitions.opening(make(offers=offers)))
    assert text in opening
    assert ("erfasste" in opening) == bool(text)


@pytest.mark.parametrize(
    ("phase", "transition", "text"),
    [
        (3, 1, "„Übergang Schule–Beruf“ sind 3 Angebote zugeordnet, dem gleichnamigen Übergang eines."),
        (1, 0, "„Übergang Schule–Beruf“ ist 1 Angebot zugeordnet, dem gleichnamigen Übergang keines."),
        (0, 2, "„Übergang Schule–Beruf“ ist kein Angebot zugeordnet, dem gleichnamigen Übergang 2."),
        (2, 2, ""),
    ],
)
def test_a_transition_is_told_from_the_phase_of_the_same_name(
    make: Make, phase: int, transition: int, text: str
) -> None:
    offers = [{"milestones": ["uebergang-beruf"]}] * phase + [{"transitions": ["schule-beruf"]}] * transition
    opening = said(transitions.opening(make(offers=offers)))
    assert text in opening
    assert ("Lebensphase" in opening) == bool(text)


def test_no_offer_is_a_number_in_the_table_of_transitions(make: Make) -> None:
    blocks = transitions.chapter(make(offers=[{"transitions": ["geburt-kita"]}]), SPOT)
    table = next(block for block in blocks if isinstance(block, Table))
    assert [plain(cell) for cell in table.rows[0][1:]] == ["1", "0", "0"]


@pytest.mark.parametrize(
    ("keys", "axes"),
    [
        (("milestones", "fields"), "Lebensphasen und Handlungsfeldern"),
        (("fields",), "Handlungsfeldern"),
        ((), ""),
    ],
)
def test_where_the_matrix_was_inferred_it_says_so(make: Make, keys: tuple[str, ...], axes: str) -> None:
    offer = {"milestones": ["kita"], "fields": ["bildung"], "assumed": list(keys)}
    text = said(coverage.chapter(make(offers=[offer] * 2), SPOT))
    expected = f"Die Zuordnung zu {axes} wurde bei der Erfassung vorgenommen."
    assert (expected in text) if axes else ("Die Zuordnung" not in text)


def test_the_fields_of_the_matrix_are_counted_as_the_reader_would(make: Make) -> None:
    context = make(offers=[{"milestones": ["kita"], "fields": ["bildung"]}])
    total = 6 * len(context.catalogue.vocabulary("fields").terms)
    assert (
        f"Von {total} Feldern der Übersicht, die Zeile „Alle Lebensphasen“ nicht gezählt, sind {total - 1} leer."
        in said(coverage.chapter(context, SPOT))
    )


@pytest.mark.parametrize(
    ("date", "exact", "assumed", "text"),
    [
        ("2017-03-07", None, [], "7. März 2017"),
        ("2017-03-07", None, ["date"], "7. März 2017 (Annahme)"),
        ("2017-03-07", False, [], "vermutlich 7. März 2017"),
        ("2018-07", False, [], "etwa Juli 2018"),
        ("2001", False, ["date"], "etwa 2001"),
        ("", False, [], ""),
    ],
)
def test_a_decision_is_dated_as_surely_as_it_is_known(
    make: Make, date: str, exact: bool | None, assumed: list[str], text: str
) -> None:
    data = {"date": date, "summary": "Es gilt", "assumed": assumed}
    context = make(decisions=[data if exact is None else {**data, "date_exact": exact}, {}])
    record = context.catalogue.of("decisions")["r0"]
    assert plain(decisions.when(context, record)).replace("\u00a0", " ") == text


def lifespan(status: str, **data: str) -> Data:
    return {"valid_from": "2021-09", "as_of": "2021-09", **({"status": status} if status else {}), **data}


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (lifespan("aktiv"), "Seit September 2021; aktiv (Stand September 2021)."),
        (lifespan("geplant"), "Beginn: September 2021; geplant (Stand September 2021)."),
        (lifespan(""), "Beginn: September 2021; Status nicht bekannt (Stand September 2021)."),
        (
            lifespan("ausgelaufen", valid_until="2022"),
            "Von September 2021 bis 2022; ausgelaufen (Stand September 2021).",
        ),
        ({"status": "aktiv"}, "Aktiv (Stand nicht angegeben)."),
    ],
)
def test_only_a_network_that_works_has_worked_since(make: Make, data: Data, text: str) -> None:
    assert text in said(networks.chapter(make(networks=[data]), SPOT))


def test_networks_with_a_profile_elsewhere_are_not_described_twice(make: Make) -> None:
    context = replace(
        make(networks=[lifespan("aktiv")]), places={"netzwerkverzeichnis": Place("Anlage B", "annex_b")}
    )
    blocks = networks.chapter(context, SPOT)
    assert not any(isinstance(block, Heading) for block in blocks)
    assert said(blocks).endswith("Was zu jedem Netzwerk bekannt ist, steht in Anlage B.")


@pytest.mark.parametrize(
    ("kinds", "assumed", "text"),
    [
        ([[], []], False, "Die Präventionsart ist bisher bei keinem Angebot erhoben."),
        ([["universell"], []], False, "ist bei einem von 2 Angeboten erhoben: Universell (1)."),
        (
            [["universell", "selektiv"], ["selektiv"], []],
            False,
            "ist bei 2 von 3 Angeboten erhoben: Universell (1), Selektiv (2). Bei einem davon sind es mehrere Arten.",
        ),
        ([["selektiv"], ["selektiv"]], True, "ist bei beiden Angeboten erschlossen: Selektiv (2)."),
    ],
)
def test_how_many_offers_have_which_kind_of_prevention(
    make: Make, kinds: list[list[str]], assumed: bool, text: str
) -> None:
    offers = [{"prevention": kind, "assumed": ["prevention"] if assumed else []} for kind in kinds]
    assert text in said(prevention.chapter(make(offers=offers), SPOT))


def test_without_offers_nothing_is_said_of_kinds_of_prevention(make: Make) -> None:
    assert prevention.chapter(make(), SPOT) == ()


@pytest.mark.parametrize(
    ("duties", "text"),
    [
        ([None, None], "ist bisher bei keiner Finanzierung erhoben."),
        ([True, None], "ist bei einer von 2 Finanzierungen erhoben: Pflichtaufgabe (1)."),
        (
            [True, False, False],
            "ist bei allen 3 Finanzierungen erhoben: Pflichtaufgabe (1), freiwillige Aufgabe (2).",
        ),
    ],
)
def test_of_how_many_fundings_it_is_known_whether_they_are_a_duty(
    make: Make, duties: list[bool | None], text: str
) -> None:
    funding = [
        {"source": "land"} if duty is None else {"source": "land", "mandatory": duty} for duty in duties
    ]
    blocks = resources.offers(make(offers=[{"funding": funding}]), SPOT)
    assert text in said(blocks)


def test_an_assessment_says_when_and_by_whom(make: Make) -> None:
    judged = {"verdict": "luecke", "reason": "Es fehlt", "decided": {"on": "2025-03-07", "by": "Amt (FB 51)"}}
    (points,) = coverage.assessments(make(assessments=[judged]), SPOT)
    assert isinstance(points, Bullets)
    assert (
        plain(points.items[0])
        .replace("\u00a0", " ")
        .endswith("Es fehlt. Bewertet: 7. März 2025, Amt (FB 51).")
    )
