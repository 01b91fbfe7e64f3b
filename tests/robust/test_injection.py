"""No text of a record can steer a terminal, a spreadsheet, a CI system or whatever else reads what is printed."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.robust.calls import CALLS, EVERY, format_of, names
from tests.robust.conftest import Ending, Praev, put
from tests.robust.reports import COMMAND, STEERING

PAYLOADS = (
    "[bold]fett[/bold]", "Kurs [/1]", "[link=https://x]y[/link]", "::error file=x::y", "::stop-commands::x", "  ::warning::y",
    "##vso[task.setvariable variable=x]y", "##[error]x", "%0A::error::x", "%0D%0A::error::x", "a|b", "| --- |", "<script>alert(1)</script>",
    "<img src=x onerror=y>", "</w:t></w:r>", "<!-- x", "]]>", "<![CDATA[x", "&lt;b&gt;", "&#60;b>", "&xxe;", "`x`", "``` x", "@org/team", "#12",
    "GH-12", "[x](javascript:alert(1))", "![x](https://example.org/x.png)", "<https://example.org>", "https://example.org", "[x]: https://x",
    "=cmd|' /C calc'!A0", "=1+1", "+cmd|x", "-2+3+cmd|x", "@SUM(1)", "\uff1d1+1", "+49 2307 148-0", "-5", "+49 (0)2307/148", "\t=1+1", "\r=1+1", "\n=1+1",
    "{{ 7*7 }}", "{% x %}", "${x}", "$x^2$", "%s %(x)s", "{0}", r"\x1b[31m", r"\033[0m", "'; DROP", '"quoted"', 'a";"=1', "a;b", "a,b", "„x“",
    "a\u200bb", "a\u00adb", "\U000e0041\U000e0042", "\ufff9x\ufffb", "x\u0301", "\u6f22\u5b57", "~~x~~", "# x", "- x", "1. x", "> x", "---", "\\", "\\|", "*x*",
    "_x_", "END:VCALENDAR", "x\nBEGIN:VEVENT", "x\n\n# y", "x\n::error::y", "x\r\n::error::y", "x\ry", "tab\there", "a\n---\nb", "[@s1", "[@s1]", "(s1)",
)  # fmt: skip
REFUSED = (
    "\x1b[31m",
    "\x9b31m",
    "\x07",
    "\x00",
    "\u202e",
    "\u2066",
    "\u2028",
    "\x85",
    "\ufeff",
    "\uffff",
    "\x7f",
)
"""What makes a file unreadable, so that only its findings are shown."""

_KEPT = {"csv": "\ufeff\r", "ics": "\r", "tsv": "\t"}
"""The control characters that belong to a format."""
_PEOPLE = {"", "table", "text", "concise"}
_OURS = re.compile("</?details>|<summary>[^<]*</summary>")
_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-][\d\s()/.–-]+")


def quoted(text: str) -> str:
    """The text as a YAML scalar."""
    return json.dumps(text, ensure_ascii=False)


def offer(text: str) -> bytes:
    value = quoted(text)
    return (
        f"name: {value}\nkind: angebot\nstatus: aktiv\nsummary: {value}\nproviders: [verein]\nmilestones: [kita]\n"
        f"contact: {{function: {value}}}\nnotes: [{value}]\nschedule: {value}\nsources: [s1]\nas_of: 2020-01\n"
        f"funding: [{{programme: {value}, until: 2026-01}}]\n"
    ).encode("utf-8", "surrogatepass")


def everywhere(*texts: str) -> dict[str, bytes]:
    """Records of several kinds, a chapter, a term and the town with these texts, in files that have other ones now."""
    one = cycle(texts)
    source, term, chapter, body = (quoted(next(one)) for _ in range(4))
    name, short, district, town = (quoted(next(one)) for _ in range(4))
    return {
        "offers/elterncafe.yaml": offer(next(one)),
        "organisations/verein.yaml": f"name: {name}\nshort_name: {short}\nkind: verein\nsources: [s1]\n".encode(),
        "districts.yaml": f"mitte:\n  name: {district}\n  kind: stadtteil\n  sources: [s1]\n".encode(),
        "sources.yaml": f"s1: {{name: {source}, publisher: {name}, date: 2026-01}}\ns2: {{name: {term}}}\n".encode(),
        "chapters/auftrag.md": f"---\nname: {chapter}\nproposal: true\nsources: [s1]\n---\n{json.loads(body)}\n".encode(),
        "vocabulary/offer_kinds.yaml": f"label: {term}\nterms:\n  - {{key: angebot, label: {term}}}\n".encode(),
        "praev.yaml": f"town: {town}\nmotto: {name}\nofficial: false\nsources: [s1]\n".encode(),
    }


@pytest.fixture
def root(small: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(small)
    return small


def test_every_command_is_called_in_every_format() -> None:
    assert set(CALLS) == set(names())
    assert all(call[0] == name for name, calls in CALLS.items() for call in calls)


@pytest.mark.parametrize("call", EVERY, ids=" ".join)
def test_no_text_of_a_record_does_anything(root: Path, praev: Praev, call: tuple[str, ...]) -> None:
    put(root, {f"offers/p{number}.yaml": offer(text) for number, text in enumerate(PAYLOADS)})
    harmless(praev(root, *call), call, root)


@pytest.mark.parametrize("call", EVERY, ids=" ".join)
def test_no_text_of_an_unreadable_file_does_anything(root: Path, praev: Praev, call: tuple[str, ...]) -> None:
    files = {f"offers/p{number}.yaml": offer(f"x{text}") for number, text in enumerate(PAYLOADS)}
    broken = {f"offers/q{number}.yaml": offer(text) + b": [\n" for number, text in enumerate(PAYLOADS)}
    refused = {
        f"offers/r{number}.yaml": b"summary: x" + text.encode() + b"\n" for number, text in enumerate(REFUSED)
    }
    put(root, files | broken | refused)
    harmless(praev(root, *call), call, root)


@pytest.mark.parametrize("first", range(0, len(PAYLOADS), 4))
def test_no_text_of_any_kind_of_record_does_anything(root: Path, praev: Praev, first: int) -> None:
    put(root, everywhere(*PAYLOADS[first : first + 9]))
    for call in EVERY:
        if call[0] in ("list", "show", "due"):
            harmless(praev(root, *call), call, root)


@settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=30))
@example("\u2028::error::x")
@example("\x1b]0;x\x07")
@example("#" * 9 + "x[")
def test_no_name_does_anything(root: Path, praev: Praev, text: str) -> None:
    put(root, everywhere(text))
    for call in (
        ("list",),
        ("list", "--format", "csv"),
        ("show", "verein", "--format", "md"),
        ("show", "mitte"),
        ("validate",),
    ):
        harmless(praev(root, *call), call, root)


def harmless(ending: Ending, call: tuple[str, ...], root: Path) -> None:
    """Nothing on either stream, and nothing in the file that was written, does what its reader did not ask for."""
    assert ending.code in (0, 1, 2, 3), ending.said
    name = format_of(call)
    out, err = ending.out.decode("utf-8"), ending.err.decode("utf-8")
    counted = "--count" in call and "--group-by" in call
    kept = "\t\r" if "--diff" in call else "\t" if counted else _KEPT.get(name, "")
    assert not STEERING.search(out.translate(dict.fromkeys(map(ord, kept))))
    assert not STEERING.search(err)
    assert not COMMAND.search(err)
    if name in _PEOPLE and "--diff" not in call:
        assert not COMMAND.search(out)
    if name in _READERS and out:
        _READERS[name](out)
    if call[0] == "build-docx" and ending.code == 0:
        document(root / ending.out.decode("utf-8").strip())


def cells(text: str) -> None:
    """No cell of a csv is a formula."""
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";", strict=True))
    assert len({len(row) for row in rows}) == 1
    for cell in (cell for row in rows for cell in row):
        assert not _FORMULA.match(cell) or _NUMBER.fullmatch(cell), cell


def tabs(text: str) -> None:
    """Every line of a tsv has as many cells as its head."""
    assert len({line.count("\t") for line in text.splitlines()}) == 1


def calendar(text: str) -> None:
    """Every line of a calendar is a property or goes on; nothing begins or ends but what we began."""
    lines = text.split("\r\n")
    assert all("\n" not in line and len(line.encode()) <= 75 for line in lines)
    whole = re.sub(r"\r\n ", "", text).split("\r\n")
    assert whole.count("END:VCALENDAR") == 1
    assert whole.count("BEGIN:VEVENT") == whole.count("END:VEVENT")
    assert all(re.match(r"[A-Z][A-Z-]*[;:]", line) for line in whole if line)


def markdown(text: str) -> None:
    """Nothing in the Markdown is a link, a picture, code or HTML."""
    for token in _tokens(text):
        assert token not in {"link_open", "image", "html_inline", "html_block", "fence", "code_block"}


def _tokens(text: str) -> Iterator[str]:
    for token in MarkdownIt("commonmark").enable("table").parse(_OURS.sub("", text)):
        yield token.type
        yield from (child.type for child in token.children or ())


def document(path: Path) -> None:
    """Every part of a Word file is well-formed and holds nothing that runs or loads."""
    with zipfile.ZipFile(path) as archive:
        for part in archive.namelist():
            if part.endswith((".xml", ".rels")):
                ET.fromstring(archive.read(part))  # noqa: S314 our own file
        relations = archive.read("word/_rels/document.xml.rels").decode("utf-8")
        assert "javascript:" not in relations
        _fields(archive.read("word/document.xml"))


def _fields(xml: bytes) -> None:
    """Word runs no field but those that we set."""
    words = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    root = ET.fromstring(xml)  # noqa: S314 our own file
    for field in (*root.iter(f"{words}instrText"), *root.iter(f"{words}fldSimple")):
        code = field.text or field.get(f"{words}instr") or ""
        assert code.split()[:1] <= ["TOC"] or code.split()[0] in {
            "PAGE",
            "NUMPAGES",
            "SEQ",
            "REF",
            "PAGEREF",
            "STYLEREF",
        }, code


def lines_of_json(text: str) -> None:
    """Every line is a JSON object."""
    assert all(isinstance(json.loads(line), dict) for line in text.splitlines())


_READERS: dict[str, Callable[[str], object]] = {
    "json": json.loads, "gitlab": json.loads, "sarif": json.loads, "ndjson": lines_of_json, "csv": cells, "tsv": tabs,
    "ics": calendar, "md": markdown, "junit": ET.fromstring,
}  # fmt: skip
