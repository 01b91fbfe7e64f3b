"""Files at and over every limit, and texts made to cost much: a few findings, no hang, little memory.

How long they take is measured by nobody here; a watchdog ends what hangs.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from praevkonzept.loading.load import load
from praevkonzept.loading.read import MAX_PROSE
from praevkonzept.output.plain import width, wrap
from praevkonzept.schema import Schemas
from praevkonzept.store.tree import Files, read_tree
from praevkonzept.validation.validate import MOST_OF_A_KIND, validate
from praevkonzept.yamltext.compose import MAX_DEPTH, MAX_NODES, MAX_TEXT
from praevkonzept.yamltext.decode import MAX_BYTES, MOST_MARKS
from tests.robust.conftest import TODAY, measured, put

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Speicher wird mit resource gemessen (POSIX)")

MEMORY = 200
"""MiB; the program itself needs about 40."""

M = MAX_BYTES
HEAD = b"name: x\nkind: angebot\nmilestones: [kita]\nsources: [s1]\n"
CHAPTER = b"---\nname: x\nproposal: true\nsources: [s1]\n---\n"


def fill(piece: bytes, size: int = M - 200) -> bytes:
    """The piece again and again, at most so many bytes."""
    return piece * (size // len(piece))


def numbered(piece: bytes, number: int) -> bytes:
    """The piece with every number in it."""
    return b"".join(piece % each for each in range(number))


TERMS = b"label: M\nterms:\n" + numbered(b"- {key: t%d, label: x}\n", 1900)
AS_A_FILE = {
    "open brackets": (fill(b"["), "PRV107"),
    "dashes": (fill(b"- "), "PRV107"),
    "open mappings": (fill(b'"a": {'), "PRV107"),
    "nested mappings": (fill(b'{"a": '), "PRV107"),
    "anchors": (fill(b"- &a x\n"), "PRV105"),
    "anchors and aliases in a row": (b"[" + fill(b"&a ,*a, ") + b"x]", "PRV105"),
    "alias bomb": (
        b"a: &a [x,x,x,x,x,x,x,x,x]\n" + b"".join(b"%c: &%c [%s]\n" % (97 + n, 97 + n, b",".join([b"*%c" % (96 + n)] * 9)) for n in range(1, 25)),
        "PRV105",
    ),
    "tabs": (fill(b"\t"), "PRV110"),
    "wrong bytes": (fill(b"\xff"), "PRV102"),
    "control characters": (fill(b"\x1b"), "PRV103"),
    "C1 in UTF-8": (fill(b"\xc2\x9b"), "PRV103"),
    "letters in pieces": (HEAD + b"summary: " + fill("e\u0301".encode()) + b"\n", "PRV112"),
    "marks in a heap": (HEAD + b"summary: a" + fill("\u0301\u0316".encode()) + b"\n", "PRV103"),
    "marks that are two": (HEAD + b"summary: a" + fill("\u0f73".encode()) + b"\n", "PRV103"),
    "heaps at the limit": (HEAD + b"summary: " + fill(("a" + "\u0301\u0316" * (MOST_MARKS // 2)).encode()) + b"\n", "PRV112"),
    "marks as escapes": (HEAD + b'summary: "a' + fill(rb"\u0301\u0316", MAX_TEXT) + b'"\n', "PRV103"),
    "one line": (fill(b"x"), "PRV107"),
    "a comment": (b"#" + fill(b"x"), "PRV109"),
    "over the size": (fill(b"x", M + 1), "PRV107"),
    "too many nodes": (b"a:\n" + b"- x\n" * MAX_NODES, "PRV107"),
    "too deep": (b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1), "PRV107"),
    "the same key": (b"a: 1\n" * 10_000, "PRV104"),
    "a long key": (b"? " + fill(b"k") + b"\n: x\n", "PRV107"),
    "unknown keys": (b"{" + numbered(b"k%d: 1, ", 4900) + b"s: '" + fill(b"x", MAX_TEXT) + b"'}", "PRV201"),
    "unknown terms": (HEAD.replace(b"[kita]", b"[" + numbered(b"u%d, ", 9000) + b"x]"), "PRV203"),
    "unknown ids": (HEAD + b"providers: [" + numbered(b"jugendamt-%d, ", 9000) + b"x]\n", "PRV204"),
    "unknown assumptions": (HEAD + b"assumed: [" + numbered(b"nam%d, ", 9000) + b"x]\n", "PRV210"),
    "a place with many digits": (HEAD + b"notes: [x]\nassumed: [notes." + fill(b"9", 9000) + b"]\n", "PRV210"),
    "private mailboxes": (HEAD + b"target_note: " + fill(b"a@gmx.de ", MAX_TEXT) + b"\n", "PRV502"),
    "a name without an end": (HEAD + b"contact:\n  function: Frau " + fill(b"Dr. ", MAX_TEXT - 100) + b"\n", "PRV501"),
}  # fmt: skip
"""What one file of an offer holds, and a code that says so."""

AS_A_TEXT = {
    "digits": b"1", "hyphens": b"-", "spaces": b" ", "letters": b"a", "capital letters": b"A", "at signs": b"@", "words": b"Aa ",
    "addresses": b"a@b.de ", "an address without an end": b"a.", "citations": b"[@", "titles": b"Dr. ", "houses": b"Haus Anna Maier ",
    "salutations": b"Frau Holle ", "numbers": b"0151 ", "links": b"http://", "quotes": b"\xe2\x80\x9e", "backslashes": b"\\",
    "wide letters": b"\xe6\xbc\xa2", "ids": b"a1,", "ids in brackets": b"(a1,", "hyphenated": b"a-",
}  # fmt: skip
"""What fills every text of an offer, a chapter and a vocabulary."""

MANY = {
    "terms": {
        "vocabulary/milestones.yaml": TERMS,
        "offers/a.yaml": HEAD.replace(b"[kita]", b"[" + numbered(b"u%d, ", 9000) + b"x]"),
    },
    "ends of transitions": {
        "vocabulary/milestones.yaml": TERMS,
        "vocabulary/transitions.yaml": b"label: M\nterms:\n" + numbered(b"- {key: t%d, label: x, from: x, to: y}\n", 1000),
    },
    "sources": {
        "sources.yaml": numbered(b"s%d: {name: x, date: 2020}\n", 3300),
        "offers/a.yaml": HEAD.replace(b"[s1]", b"[" + numbered(b"s%dx, ", 9000) + b"x]"),
    },
    "a circle": {"districts.yaml": b"".join(b"d%d: {name: x, kind: stadtteil, sources: [s1], part_of: d%d}\n" % (n, (n + 1) % 1300) for n in range(1300))},
    "long words that look alike": {
        "vocabulary/milestones.yaml": b"label: M\nterms:\n- {key: a, label: " + fill("".join(map(chr, range(0x4E00, 0x4F00))).encode()) + b"}\n",
        "offers/a.yaml": HEAD.replace(b"[kita]", b"[" + fill("".join(map(chr, range(0x4E00, 0x4F00))).encode()) + b"x]"),
    },
}  # fmt: skip


@pytest.mark.parametrize("name", AS_A_FILE)
def test_a_file_at_a_limit(small: Path, name: str) -> None:
    raw, code = AS_A_FILE[name]
    put(small, {"offers/a.yaml": raw})
    ending = measured(small, "validate", "--format", "concise", "--today", TODAY)
    found = [
        line
        for line in ending.out.decode("utf-8").splitlines()
        if line.startswith("catalogue/offers/a.yaml:")
    ]
    assert ending.code in (0, 1, 3), ending.err[-500:]
    assert code in {line.split(" ")[1] for line in found}
    assert len(found) <= MAX_NODES
    assert ending.memory < MEMORY


def texts_of(piece: bytes, size: int) -> bytes:
    """An offer whose texts are full of this piece."""
    quoted = b"'x" + fill(piece, size) + b"'"
    head = HEAD.replace(b"name: x", b"name: '+" + fill(piece, size // 4) + b"'")
    return head + b"summary: %s\nnotes: [%s]\ncontact:\n  function: %s\n" % (quoted, quoted, quoted)


@pytest.mark.parametrize("name", AS_A_TEXT)
def test_the_longest_texts(small: Path, name: str) -> None:
    piece = AS_A_TEXT[name]
    put(
        small,
        {
            "offers/a.yaml": texts_of(piece, MAX_TEXT - 100),
            "chapters/auftrag.md": CHAPTER + fill(piece, MAX_PROSE),
        },
    )
    ending = measured(small, "validate", "--format", "json", "--today", TODAY)
    assert ending.code in (0, 1), ending.err[-500:]
    assert ending.memory < MEMORY


@pytest.mark.parametrize(
    "arguments",
    [
        ("list", "--format", "csv", "--profile", "public"),
        ("list", "--format", "md"),
        ("list", "--text", "nichts", "--group-by", "contact.function"),
        ("show", *(f"offers/a{number}" for number in range(len(AS_A_TEXT)))),
        ("due", "--format", "ics", "--today", "2030-01-01"),
        ("validate", "--fix", "--diff"),
        ("build-docx", "--draft", "--today", TODAY, "-o", "build/x.docx"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_long_texts_through_the_commands(
    small: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(small)
    for number, piece in enumerate(AS_A_TEXT.values()):
        put(small, {f"offers/a{number}.yaml": texts_of(piece, MAX_TEXT - 100)})
        put(small, {f"chapters/a{number}.md": CHAPTER + fill(piece, 40_000)})
    ending = measured(small, *arguments)
    assert ending.code in (0, 1), ending.err[-500:]
    assert ending.memory < MEMORY


@pytest.mark.parametrize("name", MANY)
def test_many_small_things(small: Path, name: str) -> None:
    put(small, MANY[name])
    ending = measured(small, "validate", "--today", TODAY)
    assert ending.code in (0, 1, 3), ending.err[-500:]
    assert ending.memory < MEMORY


def test_what_lies_at_a_limit_is_read(small: Path) -> None:
    put(
        small,
        {
            "offers/nodes.yaml": HEAD + b"notes:\n" + b"- x\n" * (MAX_NODES - 8),
            "offers/depth.yaml": HEAD + b"zuviel: " + b"[" * (MAX_DEPTH - 1) + b"]" * (MAX_DEPTH - 1) + b"\n",
            "offers/size.yaml": HEAD + b"summary: x\n#" + b"x" * (M - len(HEAD) - 13) + b"\n",
        },
    )
    assert (small / "catalogue/offers/size.yaml").stat().st_size == M
    codes = {finding.code for finding in load(read_tree(small), Schemas.load()).findings}
    assert codes == {"PRV201", "PRV207"}


def test_more_findings_of_a_kind_are_counted() -> None:
    schemas = Schemas.load()
    for more in (0, 1, 500):
        number = MOST_OF_A_KIND + more
        raw = CHAPTER + numbered(b"[@x%d] ", number)
        found = validate(
            load(Files({"catalogue/chapters/a.md": raw}), schemas), schemas, date(2026, 2, 1)
        ).findings
        cited = [finding for finding in found if finding.code == "PRV402"]
        assert len(cited) == MOST_OF_A_KIND + (more > 0)
        assert sum(each.message.startswith(f"{more}\u00a0weitere") for each in cited) == (more > 0)


def test_the_longest_name_does_not_widen_every_row(small: Path) -> None:
    put(small, {"offers/a.yaml": HEAD.replace(b"name: x", b"name: " + b"x" * MAX_TEXT)})
    put(small, {f"offers/b{number}.yaml": HEAD for number in range(300)})
    ending = measured(small, "list")
    assert ending.code == 0
    assert b"x" * MAX_TEXT in ending.out
    assert len(ending.out) < 300 * MAX_TEXT / 10


def test_a_word_as_long_as_a_file_is_broken_once_from_its_beginning_to_its_end() -> None:
    for sign in ("ä", "漢", "-"):
        lines = wrap(sign * 300_000, 20)
        assert "".join(lines).count(sign) == 300_000
        assert all(width(line) <= 20 for line in lines)
