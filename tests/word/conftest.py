"""A document that has every kind of block, rendered once."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from praevkonzept.documents.blocks import (
    Blank,
    Block,
    Bullets,
    Chart,
    Cite,
    Column,
    Contents,
    Cover,
    Document,
    Facts,
    Footnote,
    Heading,
    Inlines,
    Link,
    Listed,
    Listing,
    PageBreak,
    Paragraph,
    Ref,
    Role,
    Section,
    Series,
    Signatures,
    Table,
    Text,
)
from praevkonzept.resources import template_path
from praevkonzept.word import render


def _text(text: str) -> Inlines:
    return (Text(text),)


def _noted(text: str) -> Inlines:
    return (Text(text), Footnote(_text("Stand der Auskunft")))


def _steckbrief() -> Facts:
    rows = (
        ("Träger", _text("Stadt Kamen & Kreis <Unna>")),
        ("Internet", (Link("Seite des Angebots", "https://www.example.org/?a=1&b=ü", "Öffnet die Seite"),)),
        ("Kosten", _noted("keine")),
        ("Plätze", ()),
        ("Quellen", (Cite((2, 1)),)),
    )
    return Facts(rows, "Elterncafé")


def _table(rows: int, anchor: str = "") -> Table:
    columns = (Column("Angebot", 3), Column("Stand"), Column("Plätze", 1, "right"))
    cells = tuple(
        (
            (Link(f"Angebot {n}", "#angebot-elterncafe"),),
            _noted("August\u00a02024") if n == 1 else _text("August\u00a02024"),
            _text(str(n)) if n else (),
        )
        for n in range(rows)
    )
    return Table(
        columns, cells, "Angebote im Überblick", "Je Zeile ein Angebot", row_heads=True, anchor=anchor
    )


def _matrix() -> Table:
    columns = (Column("Lebensphase", 2), Column("Gesundheit", 1, "center"), Column("", 1, "center"))
    rows = ((_text("Kita"), _text("3"), _text("Lücke")), (_text("Grundschule"), _text("1")))
    return Table(
        columns, rows, "Matrix", "Zahl der Angebote je Feld", row_heads=True, shades=((0, 3, 0), (9,))
    )


@pytest.fixture(scope="session")
def sample() -> Document:
    """Every kind of block once at least."""
    sources = (_text("Stadt Kamen: Bericht."), (Link("Kreis Unna", "https://www.example.org/kreis"),))
    blocks: tuple[Block, ...] = (
        Cover(
            "Konzept für Kamen", "Untertitel", "„Vom Kind aus denken“", "Kamen", "Stand", "Hinweis", "ENTWURF"
        ),
        Contents("Inhalt", 2),
        Listing("Tabellen", Listed.TABLES),
        Listing("Abbildungen", Listed.FIGURES),
        PageBreak(),
        Heading(1, "Einleitung", "einleitung", "1", comments=("Zu lang.",)),
        Paragraph(_text("Worum es geht."), Role.LEAD),
        Paragraph(
            (
                Text("Wichtig", strong=True),
                Text(" ist "),
                Cite((1, 2, 99)),
                Text(" und "),
                Link("C", "#annex"),
            )
        ),
        Paragraph(
            (
                Ref("tabelle-lang"),
                Text(" und "),
                Ref("bild"),
                Text(" zeigen mehr"),
                Footnote((Text("Siehe "), Link("Kreis", "https://www.example.org/kreis"), Text("."))),
                Text(". Sitzung: "),
                Blank("Datum der Sitzung", "Datum eintragen"),
            ),
            comments=("Beleg & Datum fehlen.", "Zweite Anmerkung"),
        ),
        Chart(
            ("Kita", "Schule"),
            (Series("Angebote", (3, None)),),
            "Angebote",
            "Kita: 3",
            "Anzahl",
            anchor="bild",
        ),
        *(Paragraph(_text(role.value), role) for role in Role),
        Bullets((_text("eins"), _text("zwei"))),
        Bullets((_text("erstens"), _text("zweitens")), ordered=True),
        Bullets((_text("wieder erstens"),), ordered=True),
        Heading(2, "Überblick", "ueberblick", "1.1"),
        _table(3),
        _steckbrief(),
        Section((Heading(1, "Matrix", "matrix", "2"), _matrix()), landscape=True),
        Heading(1, "Steckbriefe", "annex", "Anlage A"),
        Heading(2, "Elterncafé", "angebot-elterncafe", in_contents=False),
        _steckbrief(),
        _table(40, "tabelle-lang"),
        Signatures(("Bürgermeisterin", "Kämmerer")),
        Signatures(("Leitung des Jugendamtes",), dated=False),
        Heading(1, "Quellen", "quellen", "Anlage B"),
        Bullets(sources, ordered=True, anchors=("source_1", "source_2")),
    )
    return Document(
        title="Konzept für Kamen",
        blocks=blocks,
        header="Konzept für Kamen",
        footer="Stand 9. August 2026 · Fassung a1b2c3d",
        author="Stadt Kamen",
        subject="Prävention",
        keywords="Prävention, Kamen",
        created="2026-08-09T10:00:00+02:00",
        mark="ENTWURF",
        state=(("Commit", "a1b2c3d"), ("Inhalt", "sha256:00ff")),
    )


@pytest.fixture(scope="session")
def template() -> Path:
    """The template that comes with the program."""
    return template_path("praev.docx")


@pytest.fixture(scope="session")
def rendered(sample: Document, template: Path) -> bytes:
    """The sample as a Word file, with page numbers in its contents."""
    pages = {
        "einleitung": 3,
        "ueberblick": 4,
        "matrix": 5,
        "annex": 6,
        "quellen": 8,
        "tabelle-lang": 6,
        "bild": 3,
    }
    return render(sample, template, pages)


@pytest.fixture(scope="session")
def parts(rendered: bytes) -> Mapping[str, bytes]:
    """The parts of the rendered sample."""
    with zipfile.ZipFile(io.BytesIO(rendered)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="session")
def written(template: Path) -> Callable[..., dict[str, str]]:
    """The XML parts of a document made of these blocks."""

    def write(
        *blocks: Block, template: Path = template, pages: Mapping[str, int] | None = None
    ) -> dict[str, str]:
        with zipfile.ZipFile(io.BytesIO(render(Document("Titel", blocks), template, pages))) as archive:
            names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
            return {name: archive.read(name).decode() for name in names}

    return write


@pytest.fixture
def changed_template(template: Path, tmp_path: Path) -> Callable[[Mapping[str, bytes]], Path]:
    """Our template with some parts changed or added."""

    def change(parts: Mapping[str, bytes]) -> Path:
        target = tmp_path / "vorlage.docx"
        with zipfile.ZipFile(template) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
            whole = {name: old.read(name) for name in old.namelist()} | dict(parts)
            for name, data in whole.items():
                new.writestr(name, data)
        return target

    return change
