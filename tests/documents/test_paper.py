"""What any paper can have: placeholders, a text in the outline, footnotes instead of a list, remarks of a draft."""

from __future__ import annotations

from datetime import date

import pytest

from praevkonzept.catalogue import Catalogue
from praevkonzept.catalogue.visibility import Profile
from praevkonzept.documents import outline, paper
from praevkonzept.documents.blocks import Cite, Document, Footnote, Heading, Inlines, Listed, Listing, Section
from praevkonzept.documents.citations import runs
from praevkonzept.documents.context import Context
from praevkonzept.documents.phrases import plain
from praevkonzept.documents.plain import text_of
from praevkonzept.errors import CannotRead
from praevkonzept.problems import Finding, Severity
from praevkonzept.schema import Schemas

TODAY = date(2026, 2, 1)
SHORT = """
title: Bericht für {town}
subtitle: Federführung {lead_office}
cover: false
contents: false
chapter_pages: false
chapters:
  - title: Auftrag in {town}
    text: |
      Ein **Satz** dieser Gliederung [@q1].

      Noch einer [@q1; @q2].
  - {title: Netzwerke, block: netzwerke}
"""


def build(text: str, catalogue: Catalogue, schemas: Schemas, draft: paper.Draft | None = None) -> Document:
    return paper.compose(catalogue, schemas, outline.load(text, "bericht.yaml"), None, TODAY, draft).document


def notes(document: Document) -> list[Inlines]:
    return [
        piece.inlines for inlines in runs(document.blocks) for piece in inlines if isinstance(piece, Footnote)
    ]


def test_placeholders_say_what_the_town_says_of_itself(catalogue: Catalogue, schemas: Schemas) -> None:
    document = build(SHORT, catalogue, schemas)
    assert document.title == "Bericht für Musterstadt"
    assert document.subject == "Federführung Stadt Musterstadt, Fachbereich Jugend (Jugendamt)"
    assert "Auftrag in Musterstadt" in text_of(document)
    nobody = Catalogue(catalogue.kinds, catalogue.vocabularies)
    assert build(SHORT, nobody, schemas).title == "Bericht für unsere Kommune"


def test_an_unknown_placeholder_is_refused_with_the_one_that_was_meant(
    catalogue: Catalogue, schemas: Schemas
) -> None:
    with pytest.raises(
        CannotRead, match=r"bericht.yaml: Der Platzhalter „\{twon\}“ ist unbekannt. Meinten Sie „town“"
    ):
        build(SHORT.replace("{town}", "{twon}", 1), catalogue, schemas)


def test_without_cover_and_contents(catalogue: Catalogue, schemas: Schemas) -> None:
    document = build(SHORT, catalogue, schemas)
    assert [type(block).__name__ for block in document.blocks[:2]] == ["Heading", "Paragraph"]


def test_lists_of_tables_and_figures_follow_the_contents(catalogue: Catalogue, schemas: Schemas) -> None:
    text = SHORT.replace(
        "contents: false", "contents: {title: Inhalt, tables: Tabellen, figures: Abbildungen}"
    )
    document = build(text, catalogue, schemas)
    assert [block for block in document.blocks if isinstance(block, Listing)] == [
        Listing("Tabellen", Listed.TABLES),
        Listing("Abbildungen", Listed.FIGURES),
    ]


def test_a_paper_without_a_list_of_sources_has_footnotes(catalogue: Catalogue, schemas: Schemas) -> None:
    document = build(SHORT, catalogue, schemas)
    first, second, *_ = map(plain, notes(document))
    name, other = (catalogue.of("sources")[ref].name for ref in ("q1", "q2"))
    assert name in first
    assert f"{name} (wie Fußnote\u00a01)" in second
    assert other in second
    assert not [piece for inlines in runs(document.blocks) for piece in inlines if isinstance(piece, Cite)]
    assert "Ein Satz dieser Gliederung [Fußnote:" in text_of(document)


def test_a_paper_with_a_list_of_sources_has_numbers(catalogue: Catalogue, schemas: Schemas) -> None:
    document = build(f"{SHORT}  - {{title: Quellen, block: quellen}}\n", catalogue, schemas)
    assert not notes(document)
    assert "Ein Satz dieser Gliederung [1]." in text_of(document).replace("\n", " ")


def _remarks(document: Document) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    blocks = list(document.blocks)
    while blocks:
        block = blocks.pop()
        if isinstance(block, Section):
            blocks += block.blocks
        elif isinstance(block, Heading) and block.comments:
            found[block.text] = block.comments
    return found


def test_only_a_draft_has_remarks_and_says_at_each_entry_what_is_open(
    catalogue: Catalogue, schemas: Schemas, plan: outline.Outline
) -> None:
    file = catalogue.of("offers")["elterncafe"].file
    old = Finding("PRV305", Severity.WARNING, file, 1, 1, "Seit 2019 nicht bestätigt.", "Nachfragen.")
    made = paper.compose(catalogue, schemas, plan, None, TODAY, paper.Draft((), (old,))).document
    remarks = _remarks(made)
    (remark,) = remarks["Elterncafé"]
    first, second = remark.split("\n")
    assert first == "Seit 2019 nicht bestätigt. Nachfragen."
    assert second.startswith("Nicht erhoben: ")
    assert len(remarks) > 5
    assert not _remarks(paper.compose(catalogue, schemas, plan, None, TODAY).document)


def test_a_paper_shows_keys_of_its_profile(catalogue: Catalogue, schemas: Schemas) -> None:
    fields = schemas["offers"].fields
    for profile, shown in (
        (Profile.PUBLIC, (True, False, False)),
        (Profile.COUNCIL, (True, True, False)),
        (Profile.INTERNAL, (True, True, True)),
    ):
        context = Context(catalogue, schemas, TODAY, profile=profile)
        assert tuple(context.shows(fields[key]) for key in ("fees", "visibility", "internal_notes")) == shown


def test_what_a_profile_may_not_see_is_not_called_missing(
    catalogue: Catalogue, schemas: Schemas, plan: outline.Outline, monkeypatch: pytest.MonkeyPatch
) -> None:
    title = schemas["offers"].fields["fees"].title

    def said() -> list[str]:
        text = text_of(paper.compose(catalogue, schemas, plan, None, TODAY, paper.Draft(())).document)
        return [
            line for line in text.split("\n") if title in line and ("Nicht erhoben" in line or "|" in line)
        ]

    before = said()
    monkeypatch.setattr(Context, "shows", lambda _, known: known.title != title)
    assert before
    assert not said()
