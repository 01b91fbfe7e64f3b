"""Every text of every paper is set as German is printed: looked for in the blocks made from the real catalogue."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from praevkonzept.catalogue import Catalogue
from praevkonzept.catalogue.visibility import Profile, seen_by
from praevkonzept.cli.building import DOCUMENTS
from praevkonzept.documents import outline, paper
from praevkonzept.documents.blocks import (
    Blank,
    Column,
    Document,
    Footnote,
    Heading,
    Link,
    Paragraph,
    Role,
    Series,
    Table,
    Text,
)
from praevkonzept.documents.context import Spot
from praevkonzept.documents.prose import read
from praevkonzept.loading.load import load
from praevkonzept.resources import template_path
from praevkonzept.schema import Schemas
from praevkonzept.store.git import State
from praevkonzept.store.tree import find_root, read_tree
from tests.documents.typography import faults, texts


@pytest.fixture(scope="module")
def schemas() -> Schemas:
    return Schemas.load()


@pytest.fixture(scope="module")
def kamen(schemas: Schemas) -> Catalogue:
    return seen_by(load(read_tree(find_root(Path(__file__))), schemas).catalogue, schemas, Profile.INTERNAL)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_papers_are_set_as_german_is_printed(name: str, kamen: Catalogue, schemas: Schemas) -> None:
    path = template_path(f"{name}.yaml")
    plan = outline.load(path.read_text(encoding="utf-8"), path.name)
    state = State("0123456789abcdef0123456789abcdef01234567", "2026-01-31T10:00:00+01:00", dirty=False)
    document = paper.compose(kamen, schemas, plan, state, date(2026, 2, 1), since=date(2023, 1, 1)).document
    assert sum(1 for _ in texts(document)) > 50
    assert "\n".join(faults(document)) == ""


def _column(title: str) -> Table:
    return Table((Column(title),), (), "")


@pytest.mark.parametrize(
    ("fault", "block"),
    [
        ("gerade Anführungszeichen", Paragraph((Text('das "Haus"'),))),
        ("gerade Anführungszeichen", Heading(1, "geht's", "a")),
        ("Bindestrich als Gedankenstrich", Paragraph((Text("so -"), Link(" dann", "#a")))),
        ("drei Punkte", Paragraph((Footnote((Text("usw..."),)),))),
        ("Abkürzung ohne geschütztes Leerzeichen", Paragraph((Text("z. B."),), Role.NOTE)),
        ("Abkürzung ohne geschütztes Leerzeichen", _column("e.V.")),
        ("Zahl und Einheit trennbar", Series("12 €", ())),
        ("Zahl und Einheit trennbar", Paragraph((Text("12"), Text(" Jahre")))),
        ("kein Leerzeichen vor der Einheit", Paragraph((Blank("5%", "x"),))),
        ("Zahl nach Zeichen oder Abkürzung trennbar", Paragraph((Text("§ 14"),))),
        ("Zahl nach Zeichen oder Abkürzung trennbar", Paragraph((Text("in Anlage E."),))),
        ("Tag und Monat trennbar", Paragraph((Text("7. März"),))),
        ("Datum wie in der Datei", Paragraph((Text("seit 2026-03"),))),
        ("Betrag ohne Punkt", Paragraph((Text("12000\u00a0€"),))),
        ("Jahre mit Bindestrich", Paragraph((Text("Plan 2015-2020"),))),
        ("Spanne mit Bindestrich", Paragraph((Text("3-6\u00a0Jahre"),))),
        ("zwei Leerzeichen", Paragraph((Text("so "), Text(" dann")))),
        ("Leerzeichen vor einem Satzzeichen", Paragraph((Text("so "), Text(".")))),
        ("Satzzeichen doppelt", Paragraph((Text("so."), Text(".")))),
        ("Rand mit Leerzeichen", Paragraph((Text(" so"),))),
    ],
)  # fmt: skip
def test_each_fault_is_seen(fault: str, block: object) -> None:
    found = faults(Document("Titel", (block,)))  # type: ignore[arg-type]
    assert [text.partition(":")[0] for text in found] == [fault]


def test_addresses_and_numbers_of_files_are_left_alone() -> None:
    content = (
        Text("Vorlage 026/2017, www.stadt.example/2026-01-02, a.b.c@stadt.example, "),
        Link("x.de/2026-01-02", "https://x.de/2026-01-02"),
    )
    assert faults(Document("Titel", (Paragraph(content),))) == []


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('"**Haus** am See"', "„Haus am See“"),
        ("Sie sagt: \"Das 'ist' gut [@s1].\"", "Sie sagt: „Das ‚ist‘ gut [1].“"),
        ('"[Link](https://stadt.example/)" und *"ja"*', "„Link“ und „ja“"),
    ],
)
def test_quotes_of_prose_find_each_other_across_runs(typed: str, printed: str) -> None:
    (block,) = read(typed, {"s1": 1}, Spot(2, "1", "a")).blocks
    assert list(texts(block)) == [printed, "body"]
