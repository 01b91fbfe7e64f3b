"""The Beschlussvorlage: as text, what its form may say, its money, and what it says where nothing is known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.documents import form, outline, paper
from praevkonzept.documents.blocks import Blank, Block, Facts, Heading, Signatures, Table
from praevkonzept.documents.outline import Outline
from praevkonzept.documents.phrases import plain
from praevkonzept.documents.plain import text_of
from praevkonzept.errors import CannotRead
from praevkonzept.resources import template_path
from praevkonzept.schema import Schemas
from praevkonzept.yamltext import plain as yaml

GOLDEN = Path(__file__).parent / "data" / "beschlussvorlage.txt"
TODAY = date(2026, 2, 1)


@pytest.fixture(scope="module")
def proposal() -> Outline:
    name = "beschlussvorlage.yaml"
    return outline.load(template_path(name).read_text(encoding="utf-8"), name)


def build(catalogue: Catalogue, schemas: Schemas, plan: Outline) -> tuple[Block, ...]:
    return paper.compose(catalogue, schemas, plan, None, TODAY).document.blocks


def said(catalogue: Catalogue, schemas: Schemas, plan: Outline) -> str:
    text = text_of(paper.compose(catalogue, schemas, plan, None, TODAY).document)
    return " ".join(text.replace("\u00a0", " ").split())


def with_measures(catalogue: Catalogue, *data: dict[str, Any]) -> Catalogue:
    measures = {
        f"m{n}": Record("measures", f"m{n}", {"name": f"M {n}", **each}, "") for n, each in enumerate(data)
    }
    return Catalogue({**catalogue.kinds, "measures": measures}, catalogue.vocabularies, catalogue.town)


def costs(blocks: tuple[Block, ...]) -> dict[str, tuple[str, ...]]:
    """The table of costs: position → what stands in its columns."""
    table = next(b for b in blocks if isinstance(b, Table) and b.caption == "Finanzielle Auswirkungen")
    cells = [[plain(cell).replace("\u00a0", " ") for cell in row] for row in table.rows]
    return {row[0]: tuple(row[1:]) for row in cells}


def test_text(
    catalogue: Catalogue, schemas: Schemas, proposal: Outline, golden: Callable[[Path, str], None]
) -> None:
    golden(GOLDEN, text_of(paper.compose(catalogue, schemas, proposal, None, TODAY).document))


def test_number_dates_and_results_stay_empty(
    catalogue: Catalogue, schemas: Schemas, proposal: Outline
) -> None:
    blocks = build(catalogue, schemas, proposal)
    facts = dict(next(block for block in blocks if isinstance(block, Facts)).rows)
    table = next(block for block in blocks if isinstance(block, Table) and block.caption == "Beratungsfolge")
    empty = [facts["Vorlage-Nr."], facts["Datum"], *(cell for row in table.rows for cell in row[2:])]
    assert len(empty) == 6
    assert all(isinstance(piece, Blank) for inlines in empty for piece in inlines)
    labels = [piece.label for inlines in empty for piece in inlines if isinstance(piece, Blank)]
    assert len(set(labels)) == len(labels), "wer sie vorgelesen bekommt, muss sie unterscheiden"


def test_headings_have_no_number_and_skip_no_level(
    catalogue: Catalogue, schemas: Schemas, proposal: Outline
) -> None:
    found = [block for block in build(catalogue, schemas, proposal) if isinstance(block, Heading)]
    assert [heading.number for heading in found] == [""] * len(found)
    assert [heading.text for heading in found if heading.level == 2] == [
        "Betreff",
        "Beratungsfolge",
        "Beschlussvorschlag",
        "Sachverhalt und Begründung (einschl. finanzielle Möglichkeit der Verwirklichung)",
        "Finanzielle Auswirkungen",
        "Anlagen",
        "Unterschriften",
    ]


def test_until_adoption_the_head_says_who_did_not_issue_it(
    catalogue: Catalogue, schemas: Schemas, proposal: Outline
) -> None:
    assert catalogue.town is not None
    adopted = replace(catalogue.town, data={**catalogue.town.data, "official": True})
    official = said(Catalogue(catalogue.kinds, catalogue.vocabularies, adopted), schemas, proposal)
    assert said(catalogue, schemas, proposal).startswith(
        "# Beschlussvorlage [Hinweis] Aus öffentlich zugänglichen"
    )
    assert official.startswith("# Beschlussvorlage Stadt Musterstadt Vorlage-Nr.")
    assert "herausgegeben" not in official


def test_earlier_decisions_are_found_by_their_subject(
    catalogue: Catalogue, schemas: Schemas, proposal: Outline
) -> None:
    assert "• etwa Juni 2018, Jugendhilfeausschuss (einstimmig):" in said(catalogue, schemas, proposal)
    other = replace(proposal, form={**proposal.form, "decisions": ["Schulsozialarbeit"]})
    assert "Beschlüsse zu diesem Gegenstand sind im Katalog nicht belegt." in said(catalogue, schemas, other)


ADOPTED = {"status": "beschlossen"}
GOING_ON = {"status": "in-umsetzung"}
PLANNED = {"status": "geplant"}


@pytest.mark.parametrize(
    ("measures", "position", "shown"),
    [
        ([], "Zahl der Maßnahmen", ("keine", "keine")),
        ([], "Jährliche Folgekosten", ("–", "–")),
        ([ADOPTED, GOING_ON, PLANNED], "Zahl der Maßnahmen", ("2", "1")),
        (
            [{"status": "umgesetzt"}, {"status": "zurueckgestellt"}, {}],
            "Zahl der Maßnahmen",
            ("keine", "keine"),
        ),
        ([ADOPTED], "Einmalige Kosten", ("nicht beziffert", "–")),
        ([{**ADOPTED, "cost": {"once": 0}}], "Einmalige Kosten", ("0 €", "–")),
        ([{**ADOPTED, "cost": {"once": 0}}], "Jährliche Folgekosten", ("nicht beziffert", "–")),
        (
            [{**ADOPTED, "cost": {"yearly": 1500}}, ADOPTED],
            "Jährliche Folgekosten",
            ("1.500 € (bei 1 von 2 beziffert)", "–"),
        ),
        (
            [{**PLANNED, "cost": {"once": 10.5}, "assumed": ["cost.once"]}],
            "Einmalige Kosten",
            ("–", "10,50 € (Annahme)"),
        ),
        (
            [{**PLANNED, "cost": {"once": 10}, "assumed": ["cost"]}, {**PLANNED, "cost": {"once": 5}}],
            "Einmalige Kosten",
            ("–", "15 € (davon eine Angabe erschlossen)"),
        ),
        ([{**GOING_ON, "cost": {"fte": 1}}], "Stellenanteile", ("1 Vollzeitstelle", "–")),
        (
            [
                {**GOING_ON, "cost": {"funding": ["land"]}},
                {**GOING_ON, "cost": {"funding": ["land", "kommune"]}},
            ],
            "Erträge und Förderung",
            ("Geldgeber: Land bei 2 Maßnahmen, Kommune bei 1 Maßnahme; Beträge nicht einzeln erfasst", "–"),
        ),
        (
            [{**GOING_ON, "cost": {"budgeted": True}}, {**GOING_ON, "cost": {"budgeted": False}}, GOING_ON],
            "Im Haushalt veranschlagt",
            ("ja (1), nein (1), nicht erhoben (1)", "–"),
        ),
        ([{**PLANNED, "cost": {"product": "06.01"}}], "Produkt im Haushalt", ("–", "06.01")),
    ],
)
def test_costs_of_measures(
    catalogue: Catalogue, schemas: Schemas, proposal: Outline,
    measures: list[dict[str, Any]], position: str, shown: tuple[str, str],
) -> None:  # fmt: skip
    blocks = build(with_measures(catalogue, *measures), schemas, proposal)
    assert costs(blocks)[position][1:] == shown


@pytest.mark.parametrize(
    ("own", "position", "shown"),
    [
        ({}, "Einmalige Kosten", "nicht beziffert"),
        ({}, "Jährliche Folgekosten", "nicht beziffert"),
        ({}, "Produkt im Haushalt", "nicht erhoben"),
        ({"once": 0}, "Einmalige Kosten", "0 €"),
        ({"yearly": 1234.5}, "Jährliche Folgekosten", "1.234,50 €"),
        ({"fte": 0.5}, "Stellenanteile", "0,5 Vollzeitstellen"),
        ({"income": "keine"}, "Erträge und Förderung", "keine"),
    ],
)
def test_costs_of_the_decision_itself(
    catalogue: Catalogue, schemas: Schemas, proposal: Outline, own: dict[str, Any], position: str, shown: str
) -> None:
    blocks = build(catalogue, schemas, replace(proposal, form={**proposal.form, "costs": own}))
    assert costs(blocks)[position][0] == shown


def test_what_is_missing_is_counted(catalogue: Catalogue, schemas: Schemas, proposal: Outline) -> None:
    known = with_measures(catalogue, {**ADOPTED, "cost": {"once": 7}}, ADOPTED, PLANNED, {})
    text = said(known, schemas, proposal)
    assert "Zu 2 von 3 Maßnahmen ist kein Betrag erfasst; sie sind noch zu beziffern." in text
    assert "Bei einer Maßnahme ist der Umsetzungsstand nicht bekannt; sie ist nicht mitgezählt." in text
    assert "beziffert sind die Kosten von einer davon: einmalig 7 €." in text
    assert "Geplant ist eine Maßnahme; Kosten sind dazu nicht beziffert." in text


def test_an_empty_catalogue_makes_a_paper(schemas: Schemas, catalogue: Catalogue, proposal: Outline) -> None:
    text = said(Catalogue({}, catalogue.vocabularies), schemas, proposal)
    for sentence in (
        "Federführung: nicht angegeben",
        "Angebote, Netzwerke und Maßnahmen sind noch nicht erfasst.",
        "Maßnahmen, die nach dem letzten Beleg noch umzusetzen sind, sind nicht erfasst.",
        "Für den Beschluss selbst sind angesetzt: einmalig 0 €, jährlich 0 €.",
    ):
        assert sentence in text


def test_a_form_that_says_nothing_makes_a_paper(
    catalogue: Catalogue, schemas: Schemas, proposal: Outline
) -> None:
    bare = replace(proposal, form={})
    text = said(catalogue, schemas, bare)
    for sentence in (
        "Art: nicht angegeben",
        "Die Beratungsfolge ist noch nicht festgelegt.",
        "Ein Beschlussvorschlag ist noch nicht formuliert.",
        "Was der Beschluss selbst kostet, ist noch nicht beziffert.",
        "## Anlagen Keine.",
    ):
        assert sentence in text
    assert not [block for block in build(catalogue, schemas, bare) if isinstance(block, Signatures)]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("papertype: A", "„form“ hat den unbekannten Schlüssel „papertype“. Meinten Sie „paper_type“?"),
        ("zzz: A", "Erlaubt sind: paper_type, publicity"),
        ("paper_type: 7", "„form.paper_type“ muss ein Text sein"),
        (
            "publicity: nicht-öffentlich",
            "„form.publicity“ ist „nicht-öffentlich“. Meinten Sie „nichtöffentlich“?",
        ),
        ("publicity: geheim", "Möglich sind: öffentlich und nichtöffentlich."),
        ("consultations: Rat", "„form.consultations“ muss eine Liste sein."),
        ("consultations: [Rat]", "„form.consultations, Nr. 1“ muss ein Block"),
        ("consultations: [{role: Entscheidung}]", "„form.consultations, Nr. 1“ braucht „organization: …“"),
        ("consultations: [{organisation: Rat}]", "Meinten Sie „organization“?"),
        ("resolution: [{points: [a]}]", "„form.resolution, Nr. 1“ braucht „opening: …“"),
        (
            "resolution: [{opening: A, points: [{a: b}]}]",
            "„form.resolution, Nr. 1.points“ muss eine Liste von Texten",
        ),
        ("decisions: [1]", "„form.decisions“ muss eine Liste von Texten sein."),
        ("costs: keine", "„form.costs“ muss ein Block mit Schlüsseln sein."),
        ("costs: {once: keine}", "„form.costs.once“ muss eine Zahl ab 0 sein"),
        ("costs: {once: -1}", "„form.costs.once“ muss eine Zahl ab 0 sein"),
        ("costs: {yearly: true}", "„form.costs.yearly“ muss eine Zahl ab 0 sein"),
        ("costs: {fte: .inf}", "„form.costs.fte“ muss eine Zahl ab 0 sein"),
        ("costs: {einmalig: 0}", "„form.costs“ hat den unbekannten Schlüssel „einmalig“."),
        ("annexes: ['']", "„form.annexes“ muss eine Liste von Texten sein."),
        ("signatures: {a: b}", "„form.signatures“ muss eine Liste von Texten sein."),
    ],
)
def test_what_is_wrong_in_a_form_is_said(text: str, sentence: str) -> None:
    with pytest.raises(CannotRead) as caught:
        form.read(yaml(text, "g.yaml"), "g.yaml")
    assert sentence in str(caught.value)
    assert str(caught.value).startswith("g.yaml: ")


def test_one_text_stands_for_a_list_of_one() -> None:
    read = form.read({"decisions": "Konzept", "annexes": ["A", " B\nC "]}, "g.yaml")
    assert (read.decisions, read.annexes) == (("Konzept",), ("A", "B C"))
