"""`praev show`: which record is meant, and what its card says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Praev
from tests.cli.test_list import checked


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("uebergangslotse", ["offers/uebergangslotse"]),
        ("offers/elterncafe", ["offers/elterncafe"]),
        ("elterncafe", ["offers/elterncafe", "places/elterncafe"]),
        ("33-cent-projekt", ["offers/projekt-33-cent"]),
        ("33-Cent-Projekt", ["offers/projekt-33-cent"]),
        ("Lotse für Übergänge", ["offers/uebergangslotse"]),
        ("lotse-fuer-uebergaenge", ["offers/uebergangslotse"]),
        ("s1", ["sources/s1"]),
        ("praev", ["praev/praev"]),
    ],
)
def test_finds_what_is_meant(praev: Praev, text: str, refs: list[str]) -> None:
    data = checked("show", praev("show", text, "--format", "json").out)
    records = data["records"]
    assert isinstance(records, list)
    assert [f"{record['kind']}/{record['id']}" for record in records] == refs


def test_ambiguous_ids_are_named_with_their_kinds(praev: Praev) -> None:
    assert "offers/elterncafe, places/elterncafe" in praev("show", "elterncafe").err


def test_card_resolves_everything(praev: Praev) -> None:
    lines = [" ".join(line.split()) for line in praev("show", "offers/elterncafe").out.splitlines()]
    for expected in (
        "Elterncafé (Angebot)",
        "Träger Jugendamt der Stadt Musterstadt",
        "Meilensteine Frühe Kindheit (unter 3); Kindertageseinrichtung",
        "Alter 0 bis 5 Jahre (Annahme: Bis einschließlich)",
        "Handlungsfelder Bildung (Annahme)",
        "Quellen s1: Vorlage 001/2026 Prävention, Ratsinformationssystem Musterstadt, 15. Januar 2026",
        "https://example.org/vorlage-001",
        "s2: Broschüre, Mai 2024",
        "Stand des Belegs 15. Januar 2026",
        "Verweise hierher Maßnahme: Elterncafé ausbauen (ausbau) – Angebote",
    ):
        assert expected in lines


def test_json_says_who_refers_to_it(praev: Praev) -> None:
    record = checked("show", praev("show", "verein", "--format", "json").out)["records"][0]  # type: ignore[index]
    assert [other["id"] for other in record["referenced_by"]] == ["projekt-33-cent", "uebergangslotse"]
    assert record["data"]["contact"]["phone"] == "+49 2307 148-0"


def test_markdown_has_no_markup_of_its_own(praev: Praev) -> None:
    out = praev("show", "uebergangslotse", "--format", "md").out
    assert out.startswith("## Lotse für Übergänge (Angebot)\n\n| Feld | Angabe |\n| --- | --- |\n")


def test_a_record_with_nothing_but_a_name_and_a_chapter_with_its_text(praev: Praev, small: Path) -> None:
    folder = small / "catalogue" / "chapters"
    folder.mkdir()
    (folder / "leitbild.md").write_text("---\nname: Leitbild\n---\nVom Kind aus denken.\n", encoding="utf-8")
    assert praev("show", "leitbild", root=small).out == (
        "Leitbild (Kapitel)\nchapters/leitbild · catalogue/chapters/leitbild.md\n\n\nVom Kind aus denken.\n"
    )
    assert praev("show", "leitbild", "--format", "md", root=small).out.endswith("\nVom Kind aus denken.\n")
