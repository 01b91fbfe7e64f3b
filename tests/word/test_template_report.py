"""What is said of a template before anything is built with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from praevkonzept.word.templates.template_report import Review, added, review
from tests.word.templates import town
from tests.word.templates.town import BODY, control, packed, paragraph, parts, section, style

Look = Callable[[bytes], Review]


@pytest.fixture
def look(tmp_path: Path) -> Look:
    """Looks through a template."""

    def look(template: bytes) -> Review:
        (tmp_path / "stadt.docx").write_bytes(template)
        return review(tmp_path / "stadt.docx", "vorlagen/stadt.docx")

    return look


def said(found: Review, code: str) -> list[str]:
    """Sentence and remedy of the findings with this code."""
    return [f"{each.message} {each.hint}".strip() for each in found.findings if each.code == code]


def test_ours_has_nothing_to_be_said(template: Path):
    found = review(template, "praev.docx")
    assert found.findings == ()
    assert all(role.style for role in found.roles)
    assert dict(found.facts)["Formatvorlagen"].endswith(", 0 ergänzt praev")


def test_a_good_one_of_a_town(look: Look):
    found = look(town.german())
    names = {role.role: role.style for role in found.roles}
    assert (names["heading1"], names["body"], names["quote"]) == ("Überschrift 1", "Textkörper", "")
    assert {code for code in ("PRV421", "PRV423", "PRV424", "PRV425", "PRV427") if said(found, code)} == set()
    assert len(said(found, "PRV426")) == 1
    assert dict(found.facts) | {"Formatvorlagen": "", "Einfügestellen": ""} == {
        "Formatvorlagen": "",
        "Einfügestellen": "",
        "Titelblatt": "aus der Vorlage",
        "Hochformat": "Text 15,5 cm breit",
        "Querformat": "Text 24,2 cm breit (das Hochformat gedreht)",
        "Farbe": "#8C1D40",
    }


def test_what_is_added_is_named_without_what_only_praev_has(tmp_path: Path):
    (tmp_path / "stadt.docx").write_bytes(town.german())
    names = added(tmp_path / "stadt.docx")
    assert "Zitat" in names
    assert not any(name.startswith("Präv") for name in names)
    assert "Überschrift 1" not in names


def test_near_misses_are_guessed(look: Look):
    found = look(town.mistyped())
    assert [line.partition(". praev")[0] for line in said(found, "PRV421")] == [
        "Die Vorlage hat keine Formatvorlage „Überschrift 1“, aber eine namens „Überschrft 1“",
        "Die Vorlage hat keine Formatvorlage „Beschriftung“, aber eine namens „Beschrftung“",
    ]
    assert said(found, "PRV425") == [
        "Den Tag „praev.bdy“ kennt praev nicht; das Feld bleibt leer. Meinten Sie „praev.body“?",
        "Den Tag „praev.cover.titel“ kennt praev nicht; das Feld bleibt leer. Meinten Sie „praev.cover.title“?",
    ]
    assert dict(found.facts)["Titelblatt"] == "von praev", "a field nobody fills makes no title page"


def test_another_number_is_no_near_miss(look: Look):
    sheet = "".join(style(f"x{n}", f"heading {n}") for n in (5, 6)) + style("Standard", "Normal")
    assert said(look(packed(parts(BODY + section(), sheet))), "PRV421") == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (control("prav.body", paragraph("x")) + BODY, "Das Feld mit dem Tag „prav.body“ wird nicht gefüllt. Meinten Sie „praev.body“?"),
        (control("praev.zzzzzz", paragraph("x")) + BODY, "Den Tag „praev.zzzzzz“ kennt praev nicht; das Feld bleibt leer. Möglich sind: "),
        (control("", paragraph("x")).replace('<w:tag w:val=""/>', '<w:alias w:val="praev.body"/>'), "Ein Feld hat den Titel „praev.body“, aber nicht den Tag. "),
        (control("Amt", paragraph("x")) + BODY, ""),
    ],
)  # fmt: skip
def test_tags(look: Look, body: str, expected: str):
    found = said(look(packed(parts(body + section()))), "PRV425")
    assert bool(found) == bool(expected)
    assert not found or found[0].startswith(expected)


def test_a_place_in_a_table_is_no_place(look: Look):
    table = f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{BODY}<w:p/></w:tc></w:tr></w:tbl>"
    (line,) = said(look(packed(parts(table + section()))), "PRV424")
    assert "(es steht in einer Tabelle oder einem Textfeld)" in line
    assert said(look(town.without_place()), "PRV424")


def test_pale_text(look: Look):
    sheet = style("Standard", "Normal", run='<w:color w:val="999999"/>') + style("Body", "Body Text")
    (line,) = said(look(packed(parts(BODY + section(), sheet))), "PRV427")
    assert line.startswith(
        "Die Textfarbe #999999 von „Standard“ hebt sich zu wenig von Weiß ab (Kontrast 2,8)."
    )


def test_an_assignment_is_checked_line_by_line(look: Look, tmp_path: Path):
    (tmp_path / "stadt.styles.yaml").write_text(
        "note: Beschriftung\nbdy: Textkörper\ntitle: Titl\n", encoding="utf-8"
    )
    found = look(town.german())
    wrong = [(each.file, each.line, each.message) for each in found.findings if each.code == "PRV423"]
    assert wrong == [
        ("vorlagen/stadt.styles.yaml", 2, "Die Aufgabe „bdy“ gibt es nicht."),
        ("vorlagen/stadt.styles.yaml", 3, "Die Formatvorlage „Titl“ gibt es in der Vorlage nicht."),
    ]
    assert {role.role: role.style for role in found.roles}["note"] == "Beschriftung"
