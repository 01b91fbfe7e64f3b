"""Outlines: what a town may write and how it is told what is wrong."""

from __future__ import annotations

import re

import pytest

from praevkonzept.cli.building import DOCUMENTS
from praevkonzept.documents.generated import NAMES
from praevkonzept.documents.outline import examined, load
from praevkonzept.documents.outline_check import check
from praevkonzept.errors import CannotRead
from praevkonzept.resources import template_path

GOOD = """
title: Konzept
chapters:
  - title: Eins
    prose: [a, b]
    block: matrix
    landscape: true
    sections:
      - {title: Eins a, block: [ziele, massnahmen], numbered: false}
annexes:
  - {title: Quellen, block: quellen}
"""


def test_good_outline() -> None:
    outline = load(GOOD, "g.yaml")
    chapter = outline.chapters[0]
    assert (chapter.prose, chapter.blocks, chapter.landscape) == (("a", "b"), ("matrix",), True)
    assert chapter.sections[0].blocks == ("ziele", "massnahmen")
    assert not chapter.sections[0].numbered
    assert [part.title for part in outline.every()] == ["Eins", "Eins a", "Quellen"]


def test_the_outlines_that_come_with_the_program_name_and_use_every_part() -> None:
    listed, used = set[str](), set[str]()
    for document in DOCUMENTS:
        text = template_path(f"{document}.yaml").read_text(encoding="utf-8")
        comment = re.search(r"Bausteine[^:.\n]*: ([^.]*)\.", text)
        assert comment, document
        listed |= {name.strip() for name in comment[1].replace("\n#", "").split(",")}
        used |= {name for chapter in load(text, document).every() for name in chapter.blocks}
    assert listed == used == set(NAMES)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- a", "Die Gliederung muss ein Block"),
        ("chapters: []", "braucht einen Titel"),
        ("title: A\nchapter: []", "unbekannten Schlüssel „chapter“. Meinten Sie „chapters“?"),
        ("title: A\nchapters: x", "muss eine Liste von Kapiteln sein"),
        ("title: A\nchapters: [{block: matrix}]", "Das Kapitel (chapters, Nr. 1) braucht einen Titel"),
        ("title: A\nchapters: [{title: B, block: matrixx}]", "Baustein „matrixx“. Meinten Sie „matrix“?"),
        ("title: A\nchapters: [{title: B, block: zzzzzzzz}]", "Möglich sind: abkuerzungen"),
        ("title: A\nchapters: [{title: B, blok: matrix}]", "Meinten Sie „block“?"),
        ("title: A\nchapters: [{title: B, block: {a: b}}]", "in einer unbekannten Form"),
        ("title: A\nchapters: [{title: B, landscape: ja}]", "muss true oder false sein"),
        ("title: A\nfirst_number: eins", "muss eine ganze Zahl sein"),
        ("title: A\nabbreviations: [SGB]", "„abbreviations“ muss ein Block"),
        (
            "title: A\nchapters: [{title: B, block: ziele}, {title: C, block: ziele}]",
            "„ziele“ steht zweimal in der Gliederung, bei „B“ und bei „C“",
        ),
        (
            "title: A\nchapters: [{title: B, sections: [{title: C, sections: [{title: D, sections: [{title: E}]}]}]}]",
            "„E“ liegt zu tief",
        ),
        ("title: [A", "g.yaml"),
    ],
)
def test_what_is_wrong_is_said(text: str, said: str) -> None:
    with pytest.raises(CannotRead) as caught:
        load(text, "g.yaml")
    assert said in str(caught.value)
    assert str(caught.value).startswith("g.yaml")


def test_everything_that_is_wrong_is_said_at_once() -> None:
    text = """\
title: A
first_number: eins
chapters:
  - block: [ziele, zielee]
    landscape: ja
  - {title: B, block: ziele, sections: x}
  - C
"""
    outline, findings = examined(text, "g.yaml")
    assert [(each.line, each.column, each.message.partition(".")[0]) for each in findings] == [
        (2, 15, "„first_number“ muss eine ganze Zahl sein"),
        (4, 5, "Das Kapitel (chapters, Nr"),
        (4, 12, "„?“ verlangt den unbekannten Baustein „zielee“"),
        (5, 16, "„landscape“ bei „?“ muss true oder false sein"),
        (6, 23, "Der Baustein „ziele“ steht zweimal in der Gliederung, bei „?“ und bei „B“"),
        (6, 40, "„B“ muss eine Liste von Kapiteln sein"),
        (7, 5, "Das Kapitel (chapters, Nr"),
    ]
    assert {each.code for each in findings} == {"PRV404"}
    assert [chapter.title for chapter in outline.chapters] == ["?", "B", "?"]


def test_what_only_a_catalogue_can_tell_is_checked_too() -> None:
    text = """\
title: "{town}"
chapters:
  - {title: "{Town}", text: "In {concept_titel} …", prose: [leitbild, leitbilt]}
"""
    _, findings = check(text, "g.yaml", {"leitbild"})
    assert [(each.code, each.line, each.hint) for each in findings] == [
        ("PRV404", 3, "Meinten Sie „town“?"),
        ("PRV404", 3, "Meinten Sie „concept_title“?"),
        ("PRV403", 3, "Meinten Sie „leitbild“?"),
    ]
    assert [each.code for each in check(text, "g.yaml", None)[1]] == ["PRV404", "PRV404"]


def test_registers_and_form_are_checked_by_those_who_read_them() -> None:
    text = "title: A\nform: {publicty: x}\nchapters: [{title: B, register: a}, {title: C, register: A}]\n"
    _, findings = check(text, "g.yaml", None)
    assert [(each.line, each.message.partition(". ")[0]) for each in findings] == [
        (2, "„form“ hat den unbekannten Schlüssel „publicty“"),
        (3, "Die Register von „B“ und „C“ ergäben dieselbe Datei a.txt."),
    ]
