"""Markdown into blocks: what is understood, what is reported, and that nothing gets lost or comes alive."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praevkonzept.documents.blocks import (
    Block,
    Bullets,
    Cite,
    Heading,
    Inline,
    Link,
    Paragraph,
    Role,
    Table,
    Text,
)
from praevkonzept.documents.citations import runs
from praevkonzept.documents.context import Spot
from praevkonzept.documents.phrases import plain
from praevkonzept.documents.prose import Prose, read

NUMBERS = {"s1": 1, "s2": 2, "s10": 3}


def prose(text: str) -> Prose:
    return read(text, NUMBERS, Spot(2, "4", "chapter_4"), "catalogue/chapters/a.md", 6)


def inlines(text: str) -> tuple[Inline, ...]:
    block = prose(text).blocks[0]
    assert isinstance(block, Paragraph)
    return block.inlines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ein **fetter** und *kursiver* Text", (
            Text("Ein "), Text("fetter", strong=True), Text(" und "), Text("kursiver", emphasis=True), Text(" Text"),
        )),
        ("zwei\nZeilen", (Text("zwei Zeilen"),)),
        ('"Zitat" in § 14', (Text("„Zitat“ in §\u00a014"),)),
        ("belegt [@s1].", (Text("belegt "), Cite((1,)), Text("."))),
        ("belegt [@s10; @s2]", (Text("belegt "), Cite((2, 3)))),
        ("belegt [@s1] [@s2]", (Text("belegt "), Cite((1, 2)))),
        ("**belegt [@s1]**", (Text("belegt ", strong=True), Cite((1,)))),
        ("[Stadt](https://stadt.example)", (Link("Stadt", "https://stadt.example"),)),
        ("[Post](mailto:a@b.example)", (Link("Post", "mailto:a@b.example"),)),
        ("<b>fett</b> & <script>x</script>", (Text("<b>fett</b> & <script>x</script>"),)),
        ("&lt;b&gt;", (Text("<b>"),)),
        ("`code`", (Text("code"),)),
    ],
)  # fmt: skip
def test_inline(text: str, expected: tuple[Inline, ...]) -> None:
    assert inlines(text) == expected


def test_headings_are_numbered_and_skip_no_level() -> None:
    made = prose("## Eins\n\ntext\n\n#### Tief\n\n## Zwei").blocks
    headings = [(block.level, block.number, block.text) for block in made if isinstance(block, Heading)]
    assert headings == [(2, "4.1", "Eins"), (3, "4.1.1", "Tief"), (2, "4.2", "Zwei")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a\n- b", Bullets(((Text("a"),), (Text("b"),)))),
        ("1. a\n2. b", Bullets(((Text("a"),), (Text("b"),)), ordered=True)),
        ("> gesagt", Paragraph((Text("gesagt"),), Role.QUOTE)),
    ],
)
def test_block(text: str, expected: Block) -> None:
    assert prose(text).blocks == (expected,)


def test_table_takes_its_caption_from_the_paragraph_before() -> None:
    block = prose("Tabelle: Schritte.\n\n| a | b |\n|---|---|\n| 1 | 2 |").blocks[0]
    assert isinstance(block, Table)
    assert block.caption == "Schritte"
    assert [column.title for column in block.columns] == ["a", "b"]
    assert block.rows == (((Text("1"),), (Text("2"),)),)


@pytest.mark.parametrize(
    ("text", "kept", "line"),
    [
        ("gut\n\n![ein Bild](x.png)", "ein Bild", 8),
        ("gut\n\n```\ncode\n```", "code", 8),
        ("- a\n  - b", "b", 7),
        ("[x](javascript:alert)", "[x](javascript:alert)", None),
        ("[x](file:///etc/passwd)", "[x](file:///etc/passwd)", None),
        ("[x](andere.md)", "x", 6),
        ("gut\n\n---", "gut", 8),
    ],
)
def test_what_is_not_understood_is_printed_as_text_and_reported(
    text: str, kept: str, line: int | None
) -> None:
    made = prose(text)
    assert kept in " ".join(plain(inlines) for inlines in runs(made.blocks))
    assert [finding.line for finding in made.findings] == ([] if line is None else [line])
    assert not [p for inlines in runs(made.blocks) for p in inlines if isinstance(p, Link)]


def test_unknown_source_stays_and_is_an_error() -> None:
    made = prose("gut\n\nbelegt [@s1; @s99]")
    assert "[@s1; @s99]" in plain(made.blocks[1].inlines)  # type: ignore[union-attr]
    assert [(finding.code, finding.line, finding.file) for finding in made.findings] == [
        ("PRV402", 8, "catalogue/chapters/a.md")
    ]


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"]), max_size=200))
def test_any_text_becomes_blocks(text: str) -> None:
    made = prose(text)
    assert all(isinstance(piece, Text | Link | Cite) for inlines in runs(made.blocks) for piece in inlines)


@given(
    st.lists(st.sampled_from(["wort", "Über", "zwei Worte", "100", "z. B.", "„so“"]), min_size=1, max_size=20)
)
def test_plain_words_survive(words: list[str]) -> None:
    text = " ".join(words)
    found = " ".join(plain(inlines) for inlines in runs(prose(text).blocks))
    assert found.replace("\u00a0", "").replace(" ", "") == text.replace(" ", "").replace("\u00a0", "")
