"""Outlines: what a town may write and how it is told what is wrong."""

from __future__ import annotations

import pytest

from praevkonzept.documents.generated import NAMES
from praevkonzept.documents.outline import load
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


def test_the_outline_that_comes_with_the_program_names_every_part() -> None:
    text = template_path("konzept.yaml").read_text(encoding="utf-8")
    listed = text.split("# Bausteine: ")[1].split(". Jeder")[0].replace("\n#", "")
    assert tuple(name.strip() for name in listed.split(",")) == NAMES
    used = {name for chapter in load(text, "konzept.yaml").every() for name in chapter.blocks}
    assert used == set(NAMES)


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
