"""Text blocks for the council's information system: how each block becomes plain text, which files there are."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.documents import outline, paper, registers
from praevkonzept.documents.blocks import (
    Blank,
    Block,
    Bullets,
    Chart,
    Cite,
    Column,
    Facts,
    Footnote,
    Heading,
    Link,
    PageBreak,
    Paragraph,
    Role,
    Section,
    Series,
    Signatures,
    Table,
    Text,
)
from praevkonzept.documents.context import Context
from praevkonzept.documents.outline import Outline
from praevkonzept.documents.sources import numbering
from praevkonzept.errors import CannotRead
from praevkonzept.problems import Finding, Severity
from praevkonzept.resources import template_path
from praevkonzept.schema import Schemas

TODAY = date(2026, 2, 1)
A, B, EMPTY = (Text("a"),), (Text("b"),), (Blank("Tag", "Tag der Sitzung"),)


def plan(text: str) -> Outline:
    return outline.load(f"title: T\nchapters:\n{text}", "g.yaml")


@pytest.fixture(scope="module")
def context(catalogue: Catalogue, schemas: Schemas) -> Context:
    return Context(catalogue, schemas, TODAY, numbering(catalogue))


def written(context: Context, *blocks: Block) -> str:
    made = registers.texts(plan("  - {title: A, register: feld}"), {"feld": blocks}, context, "")
    return made.get("feld.txt", "")


@pytest.mark.parametrize(
    ("block", "text"),
    [
        (Paragraph((Text("Ein "), Text("fetter", strong=True), Text(" Satz."))), "Ein fetter Satz.\n"),
        (Paragraph((Text("10\u00a0€"),)), "10 €\n"),
        (Paragraph(A, Role.SMALL), ""),
        (Paragraph(A, Role.NOTE), "a\n"),
        (Heading(3, "Titel", "x"), "Titel\n"),
        (Heading(3, "Titel", "x", number="4.1"), "4.1 Titel\n"),
        (Bullets((A, B)), "• a\n• b\n"),
        (Bullets((A, B), ordered=True), "1. a\n2. b\n"),
        (Facts((("Art", A), ("Datum", EMPTY))), "Art: a\n"),
        (Table((Column("X"), Column("Y")), ((A, B),), "T"), "X\tY\na\tb\n"),
        (Table((Column("X"), Column("Y")), ((A, B),), "T", row_heads=True), "a: b\n"),
        (Table((Column("X"), Column("Y"), Column("Z")), ((A, B, EMPTY),), "T", row_heads=True), "a: b\n"),
        (Table((Column("X"),), ((EMPTY,),), "T"), ""),
        (Paragraph((Text("a"), Footnote(B))), "a (b)\n"),
        (Paragraph((Link("Seite", "https://x.example/"),)), "Seite (https://x.example/)\n"),
        (Paragraph((Link("x.example", "https://x.example/"),)), "x.example\n"),
        (Paragraph((Link("Eintrag", "#offers_x"),)), "Eintrag\n"),
        (Section((Paragraph(A), Paragraph(B)), landscape=True), "a\n\nb\n"),
        (Chart(("k",), (Series("s", (1.0,)),), "Bild", "Ein Balken."), "Bild: Ein Balken.\n"),
        (Signatures(("Rat",)), ""),
        (PageBreak(), ""),
        (Paragraph((Text("a "), Cite((99,)))), "a\n"),
    ],
)
def test_a_block_as_plain_text(context: Context, block: Block, text: str) -> None:
    assert written(context, block) == text


def test_sources_stand_in_brackets(context: Context) -> None:
    one = written(context, Paragraph((Text("Belegt "), Cite((1,)))))
    assert one == "Belegt (Quelle: Stadt Musterstadt: Vorlage 12/2018 Präventionskonzept, etwa Juni 2018)\n"
    assert "(Quellen: Stadt Musterstadt: " in written(context, Paragraph((Cite((1, 2)),)))


@given(st.lists(st.tuples(st.text(), st.text(min_size=1), st.text(min_size=1)), min_size=1))
def test_any_text_keeps_its_place_in_a_table(context: Context, cells: list[tuple[str, str, str]]) -> None:
    rows = tuple(tuple((Text(f"x{cell}"),) for cell in row) for row in cells)
    text = written(context, Table((Column("A"), Column("B"), Column("C")), rows, "T"))
    assert [line.count("\t") for line in text.split("\n")] == [2] * (len(rows) + 1) + [0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "  - {title: A, register: Betreff}\n  - {title: B, register: betreff}",
            "von „A“ und „B“ ergäben dieselbe Datei betreff.txt.",
        ),
        ("  - {title: A, register: aux}", "„A“ nennt das Register „aux“; daraus wird kein Dateiname."),
        ("  - {title: A, register: ../..}", "daraus wird kein Dateiname. Erlaubt sind"),
        (f"  - {{title: A, register: {'x' * 80}}}", "daraus wird kein Dateiname."),
    ],
)
def test_a_register_that_makes_no_file_is_refused(text: str, said: str) -> None:
    with pytest.raises(CannotRead) as caught:
        registers.file_names(plan(text))
    assert said in str(caught.value)
    assert str(caught.value).startswith("g.yaml: ")


def test_names_become_safe_file_names() -> None:
    names = registers.file_names(plan("  - {title: A, register: Finanzielle Auswirkungen/2}\n  - {title: B}"))
    assert names == {"Finanzielle Auswirkungen/2": "finanzielle-auswirkungen-2.txt"}


def texts(catalogue: Catalogue, schemas: Schemas, **more: Any) -> dict[str, str]:
    name = "beschlussvorlage.yaml"
    loaded = outline.load(template_path(name).read_text(encoding="utf-8"), name)
    return dict(paper.compose(catalogue, schemas, loaded, None, TODAY, **more).texts)


def test_the_outline_that_comes_with_the_program(catalogue: Catalogue, schemas: Schemas) -> None:
    made = texts(catalogue, schemas)
    assert list(made) == [
        "betreff.txt",
        "beratungsfolge.txt",
        "beschlussvorschlag.txt",
        "sachverhalt.txt",
        "finanzielle-auswirkungen.txt",
        "anlagen.txt",
    ]
    assert made["betreff.txt"] == "Präventionskonzept der Stadt Musterstadt\n"
    assert made["beratungsfolge.txt"] == "Jugendhilfeausschuss: Vorberatung\nRat: Entscheidung\n"
    assert made["beschlussvorschlag.txt"].startswith("Der Jugendhilfeausschuss empfiehlt")
    assert "\n1. Das Papier „Präventionskonzept der Stadt Musterstadt“" in made["beschlussvorschlag.txt"]
    assert "\n\nAuftrag und bisherige Beschlüsse\n\n" in f"\n\n{made['sachverhalt.txt']}"
    assert "Jährliche Folgekosten\t0 €\t5.000,50 €\t" in made["finanzielle-auswirkungen.txt"]
    assert "(Quelle: Stadt Musterstadt: " in made["finanzielle-auswirkungen.txt"]


def test_no_mark_of_a_layout_is_left(catalogue: Catalogue, schemas: Schemas) -> None:
    everything = "".join(texts(catalogue, schemas).values())
    assert not [mark for mark in ("**", "](", "[", "Fußnote", "\u00a0", "\r") if mark in everything]


def test_a_draft_says_so_in_every_text(catalogue: Catalogue, schemas: Schemas) -> None:
    wrong = Finding("PRV1", Severity.ERROR, "catalogue/offers/x.yaml", 3, 1, "Es fehlt ein Träger.")
    made = texts(catalogue, schemas, draft=paper.Draft((wrong,), (wrong,)))
    assert [text.startswith("ENTWURF\n\n") for text in made.values()] == [True] * 6
    assert "Es fehlt ein Träger" not in "".join(made.values())


def test_a_part_holds_its_sections(catalogue: Catalogue, schemas: Schemas) -> None:
    loaded = plan(
        "  - title: A\n    register: a\n    text: Erster.\n    sections:\n"
        "      - {title: B, register: b, text: Zweiter.}\n  - {title: C, text: Dritter.}"
    )
    made = paper.compose(catalogue, schemas, loaded, None, TODAY).texts
    assert made == {"a.txt": "Erster.\n\n1.1 B\n\nZweiter.\n", "b.txt": "Zweiter.\n"}


def test_text_of_the_catalogue_stays_text(catalogue: Catalogue, schemas: Schemas) -> None:
    loaded = plan("  - {title: A, register: a, prose: x}")
    chapter = Record(
        "chapters", "x", {"text": "<b>Fett</b> & *betont* \\* [Netz](https://x.example)"}, "x.md"
    )
    extended = Catalogue(
        {**catalogue.kinds, "chapters": {"x": chapter}}, catalogue.vocabularies, catalogue.town
    )
    made = paper.compose(extended, schemas, loaded, None, TODAY).texts
    assert made["a.txt"] == "<b>Fett</b> & betont * Netz (https://x.example)\n"
