"""No text of a record gets out of its place in a report: a table of attempts, and laws over any findings."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from markdown_it import MarkdownIt

from praevkonzept.output.findings import brief, sentence
from praevkonzept.output.plain import STEERING, one_line, visible
from praevkonzept.output.reports import FORMATS, render
from praevkonzept.output.reports.markdown import LIMIT
from praevkonzept.problems import Finding
from praevkonzept.rules import codes
from tests.output.views import ATTACKS, OPEN, finding, several, texts, view

TESTS = Path(__file__).parent
OURS = TESTS.parents[1] / "schema" / "output"
JSON = jsonschema_rs.Draft202012Validator(json.loads((OURS / "validate.schema.json").read_text("utf-8")))
GITLAB = jsonschema_rs.Draft202012Validator(json.loads((OURS / "gitlab.schema.json").read_text("utf-8")))
# jsonschema: the Rust library refuses a pattern in the schema of SARIF
SARIF = jsonschema.Draft4Validator(
    json.loads((TESTS / "schemas" / "sarif-2.1.0-rtm.5.json").read_text("utf-8"))
)
JUNIT = etree.XMLSchema(etree.parse(TESTS / "schemas" / "junit-10.xsd"))
OWN_COLOURS = re.compile(r"\x1b\[(1;3[136]|0)m")
OWN_HTML = re.compile(r"<details>\n<summary>\d+ Hinweise?</summary>\n|</details>\n")
ZERO_WIDTH = "\u200b"
DOCS = {code: codes()[code] for code in ("PRV101", "PRV203")}


def heard(line: str) -> bool:
    """Whether a CI system that reads this line takes it for a command."""
    return line.lstrip().startswith("::") or re.search(r"##\w*\[", line) is not None


def attacked(text: str) -> Finding:
    return finding(message=f"Unbekannt: {text}", hint=text, file=f"catalogue/{text}", path=text)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("attack", ATTACKS)
def test_no_attempt_steers_a_terminal_or_breaks_the_encoding(format: str, attack: str) -> None:
    text = render(view(attacked(attack), line_of=lambda *_: attack, left_out=[attack], docs=DOCS), format)
    assert STEERING.search(text) is None
    assert len(text.splitlines()) == text.count("\n")
    assert text.encode("utf-8")


@pytest.mark.parametrize(
    "attack", ["::error::x", "  ::error::x", "\u3000::error::x", "##[error]x", "##vso[x]y"]
)
def test_no_line_for_people_is_a_command(attack: str) -> None:
    wrong = finding(file=attack, message=attack, hint=attack)
    report = view(wrong, line_of=lambda *_: attack, left_out=[attack])
    for text in (render(report, "text"), render(report, "concise"), brief(wrong)):
        assert [line for line in text.splitlines() if heard(line)] == []


@given(several, texts, st.none() | st.integers(1, 120), st.booleans())
def test_text_never_steers_nor_commands(
    found: list[Finding], line: str, columns: int | None, colour: bool
) -> None:
    report = view(*found, line_of=lambda *_: line, columns=columns, colour=colour, left_out=[line], open=OPEN)
    plain = OWN_COLOURS.sub("", render(report, "text"))
    assert STEERING.search(plain) is None
    assert [line for line in plain.splitlines() if heard(line)] == []
    squeezed = re.sub(r"[\s│-]", "", plain)
    if columns is None:
        for each in found:
            assert re.sub(r"[\s│-]", "", unheard_words(one_line(each.message))) in squeezed


def unheard_words(text: str) -> str:
    return re.sub(r"#(?=#\w*\[)", r"\\x23", text)


@given(several)
def test_concise_has_a_line_for_each_finding(found: list[Finding]) -> None:
    lines = render(view(*found), "concise").splitlines()
    assert len(lines) == len(found)
    for line, each in zip(lines, found, strict=True):
        assert f":{each.line}:{each.column}: {each.code} " in line
        assert not heard(line)


@given(several)
def test_github_hears_one_command_for_each_finding(found: list[Finding]) -> None:
    lines = render(view(*found), "github").split("\n")
    assert lines.pop() == ""
    assert len(lines) == len(found)
    for line, each in zip(lines, found, strict=True):
        command, properties, data = as_github_reads(line)
        assert command in {"error", "warning", "notice"}
        assert properties["file"] == seen(each.file)
        assert properties["line"] == properties["endLine"] == str(each.line)
        assert set(properties) == {"file", "line", "col", "endLine", "endColumn", "title"}
        assert data == seen(sentence(each))


def as_github_reads(line: str) -> tuple[str, dict[str, str], str]:
    """Command, properties and message, as the runner takes a line apart."""
    start, _, data = line.removeprefix("::").partition("::")
    command, _, rest = start.partition(" ")
    pairs = (pair.split("=", 1) for pair in rest.split(",") if pair)
    return command, {key: unescaped(value) for key, value in pairs}, unescaped(data)


def unescaped(text: str) -> str:
    for escape, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escape, sign)
    return text


def seen(text: str) -> str:
    """The text with what steers written out, line ends kept."""
    return "\r".join(visible(part) for part in text.split("\r"))


@given(several, texts)
def test_json_says_exactly_what_was_found(found: list[Finding], sentence: str) -> None:
    data = json.loads(render(view(*found, left_out=[sentence], open=OPEN, docs=DOCS), "json"))
    assert [error.message for error in JSON.iter_errors(data)] == []
    assert [(each["file"], each["message"], each["hint"], each["path"]) for each in data["findings"]] == [
        tuple(joined(text) for text in (each.file, each.message, each.hint, each.path)) for each in found
    ]


def joined(text: str) -> str:
    """The text with pairs of surrogates as the one character that every reader of JSON makes of them."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


@given(several)
def test_gitlab_tells_all_findings_apart(found: list[Finding]) -> None:
    entries: list[dict[str, Any]] = json.loads(render(view(*found), "gitlab"))
    assert [error.message for error in GITLAB.iter_errors(entries)] == []
    assert len({entry["fingerprint"] for entry in entries}) == len(found)
    assert all(len(entry["description"].splitlines()) == 1 for entry in entries)


@given(several, texts)
def test_junit_is_sound_xml_and_loses_nothing(found: list[Finding], sentence: str) -> None:
    root = etree.fromstring(render(view(*found, left_out=[sentence]), "junit").encode())
    JUNIT.assertValid(root)
    said = str(root.xpath("string()"))
    assert all(one_line(each.message) in said for each in found)
    assert root.get("failures") == str(len(list(root.iter("failure"))))
    assert all(len(case.findall("failure")) <= 1 for case in root.iter("testcase"))
    assert all(child.tag in {"failure", "system-out"} for case in root.iter("testcase") for child in case)


@given(several)
def test_sarif_is_valid_and_says_no_links(found: list[Finding]) -> None:
    log = json.loads(render(view(*found, docs=DOCS), "sarif"))
    assert [error.message for error in SARIF.iter_errors(log)] == []
    for result, each in zip(log["runs"][0]["results"], found, strict=True):
        message = result["message"]["text"]
        assert message.replace(ZERO_WIDTH, "") == one_line(sentence(each)).replace(ZERO_WIDTH, "")
        assert not re.search(r"\]\(|\{\d", message)
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9_.~/%-]+", uri)
        assert unquote(uri) == visible(each.file)


@given(several, texts)
def test_markdown_shows_records_as_text_only(found: list[Finding], left_out: str) -> None:
    shows_text_only(found, left_out)


@pytest.mark.parametrize(
    "attack",
    [*ATTACKS, "1. x", "2) x", "+ x", "- x", "===", "    x", "\u00a0" * 4 + "x", "<a", "<!-- x", "<script x"],
)
def test_markdown_shows_no_attempt_as_more_than_text(attack: str) -> None:
    shows_text_only([attacked(attack), finding(message=attack, hint="")], attack)


def shows_text_only(found: list[Finding], left_out: str) -> None:
    text = render(view(*found, left_out=[left_out], open=OPEN), "md")
    assert len(text) <= LIMIT
    page = Page(text)
    assert page.tags <= {
        "h2", "h3", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "code", "p", "details", "summary",
    }  # fmt: skip
    assert page.attributes <= {("style", "text-align:right")}
    assert page.rows == 2 + 3
    assert all(OWN_HTML.fullmatch(html) for html in page.html), page.html
    assert not re.search(r"@\w|#\d|!\d|://|www\.|GH-\d|:\w+:", page.prose)
    shown = page.prose.replace(ZERO_WIDTH, "")
    for each in found:
        said = one_line(sentence(each)).strip().replace(ZERO_WIDTH, "")
        assert f"Zeile {each.line}: {said} ({each.code})" in shown
    assert one_line(left_out).strip().replace(ZERO_WIDTH, "") in shown


class Page(HTMLParser):
    """What a reader of the Markdown gets: tags, HTML in the source, rows of tables, the text outside of code."""

    def __init__(self, markdown: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str | None]] = set()
        self.rows = 0
        self.prose = ""
        self._code = False
        reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
        tokens = [token for block in reader.parse(markdown) for token in (block, *(block.children or ()))]
        self.html = {token.content for token in tokens if token.type in {"html_block", "html_inline"}}
        self.feed(reader.render(markdown))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= set(attrs)
        self.rows += tag == "tr"
        self._code |= tag == "code"

    def handle_endtag(self, tag: str) -> None:
        self._code &= tag != "code"

    def handle_data(self, data: str) -> None:
        if not self._code:
            self.prose += data

    def handle_comment(self, data: str) -> None:
        self.tags.add(f"<!--{data}")

    def handle_decl(self, decl: str) -> None:
        self.tags.add(f"<!{decl}")

    def handle_pi(self, data: str) -> None:
        self.tags.add(f"<?{data}")
