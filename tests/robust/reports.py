"""A report in every format, and whether each is what its readers expect."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree as ET

from praevkonzept.loading.loaded import Loaded
from praevkonzept.output.reports import FORMATS, Counts, View, render
from praevkonzept.problems import Report
from praevkonzept.rules import codes

CODES = codes()
STEERING = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
COMMAND = re.compile(r"^\s*::|##\w*\[", re.MULTILINE)
_GITHUB = re.compile(r"::(error|warning|notice) file=[^:,]+(,[a-zA-Z]+=[^:,]*)*::.+")


def rendered(report: Report, loaded: Loaded, columns: int | None = None) -> dict[str, str]:
    """The report in every format, with everything that it may show."""
    view = View(
        report.findings,
        Counts.of(report.findings, report.files),
        docs=CODES,
        line_of=loaded.places.line,
        open=report.open_fields,
        statistics=True,
        columns=columns,
        verbose=True,
        files=tuple(loaded.texts),
        base="stadt/",
    )
    return {name: render(view, name) for name in FORMATS}


def holds(texts: dict[str, str], report: Report) -> None:
    """Every format can be read by a program, names every finding and steers no terminal."""
    number = len(report.findings)
    for text in texts.values():
        assert not STEERING.search(text), STEERING.search(text)
        assert text.endswith("\n") or not number
    for name in ("text", "concise"):
        assert not COMMAND.search(texts[name])
    assert len(texts["concise"].splitlines()) == number
    lines = texts["github"].splitlines()
    assert len(lines) == number
    assert all(_GITHUB.fullmatch(line) for line in lines)
    assert len(json.loads(texts["json"])["findings"]) == number
    assert len({each["fingerprint"] for each in json.loads(texts["gitlab"])}) == number
    (run,) = json.loads(texts["sarif"])["runs"]
    assert len(run["results"]) == number
    cases = ET.fromstring(texts["junit"]).findall("testsuite/testcase")  # noqa: S314 our own text
    assert len(cases) >= report.files


def is_sound(report: Report, loaded: Loaded) -> None:
    """Every finding has a known code, a German sentence and a place in its file."""
    for finding in report.findings:
        assert finding.code in CODES
        raw = loaded.texts.get(finding.file, b"")
        assert 1 <= finding.line <= raw.count(b"\n") + raw.count(b"\r") + 2, finding
        assert finding.column >= 1, finding
        assert finding.length >= 1, finding
        assert finding.message, finding
        assert not finding.message[0].islower(), finding
        assert finding.message.rstrip()[-1:] in ".?!“)", finding
        for english in ("did not find", "could not", "while parsing", "not allowed", "not match", "is not a"):
            assert english not in finding.message or english.encode() in raw, finding
