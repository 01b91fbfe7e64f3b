"""What each report of `praev validate` says, against published schemas where there are any."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from lxml import etree

from praevkonzept.output.findings import brief
from praevkonzept.output.reports import FORMATS, Counts, closing, render
from praevkonzept.output.reports.markdown import LIMIT
from praevkonzept.problems import Finding, Severity, fingerprints
from praevkonzept.rules import codes
from tests.output.views import OPEN, finding, view

SCHEMAS = Path(__file__).parent / "schemas"
OURS = Path(__file__).parents[2] / "schema" / "output"

HINT = finding(
    code="PRV901", severity=Severity.INFO, line=1, column=1, message="Nicht erhoben: Kosten.", hint=""
)
WARNING = finding(severity=Severity.WARNING, line=9, message="Veraltet.", hint="")
FOUND = (finding(), WARNING, HINT, finding(file="catalogue/praev.yaml", line=1, column=1))


def lines(_file: str, _number: int) -> str:
    return "milestones: [kitta]"


def test_a_finding_looks_as_designed() -> None:
    assert render(view(finding(), line_of=lines), "text") == (
        "catalogue/offers/x.yaml:5:14: Fehler PRV203 Unbekannter Meilenstein „kitta“.\n"
        "  5 │ milestones: [kitta]\n"
        "    │              ^^^^^ Meinten Sie „kita“?   → praev explain PRV203\n"
        "2 Dateien geprüft: 1 Fehler, 0 Warnungen\n"
    )


def test_on_a_terminal_a_finding_is_wrapped_and_coloured_and_nothing_is_lost() -> None:
    text = render(view(finding(), line_of=lines, columns=50, colour=True), "text")
    assert text == (
        "catalogue/offers/x.yaml:5:14: \x1b[1;31mFehler\x1b[0m PRV203\n"
        "  Unbekannter Meilenstein „kitta“.\n"
        "  5 │ milestones: [kitta]\n"
        "    │              \x1b[1;31m^^^^^\x1b[0m\n"
        "    │ Meinten Sie „kita“?   → praev explain PRV203\n"
        "2 Dateien geprüft: 1 Fehler, 0 Warnungen\n"
    )


def test_a_long_line_is_shown_around_its_place() -> None:
    line = "x" * 5000 + "kitta" + "y" * 5000
    shown = render(view(finding(column=5001), line_of=lambda *_: line), "text").splitlines()
    start = shown[1].index("kitta")
    assert shown[2][start : start + 6] == "^^^^^ "
    assert len(shown[1]) < 200


def test_carets_stand_under_wide_and_hidden_characters() -> None:
    shown = render(view(finding(column=3, length=2), line_of=lambda *_: "日\x1bäb"), "text").splitlines()
    assert shown[1] == r"  5 │ 日\x1bäb"
    assert shown[2].startswith("    │       ^^ ")


def test_a_finding_without_a_line_still_has_its_remedy() -> None:
    shown = render(view(finding(), finding(hint="")), "text").splitlines()
    assert shown[1] == "   │ → Meinten Sie „kita“?   → praev explain PRV203"
    assert shown[3] == "   │ → praev explain PRV203"


def test_brief_is_one_line() -> None:
    assert brief(WARNING) == "catalogue/offers/x.yaml:9:14: Warnung PRV203 Veraltet.\n"


@pytest.mark.parametrize(
    ("shown", "counted", "verbose", "said"),
    [
        ([finding()], [finding()], False, "2 Dateien geprüft: 1 Fehler, 0 Warnungen"),
        ([WARNING], [WARNING], False, "2 Dateien geprüft: 0 Fehler, 1 Warnung"),
        ([], [HINT, WARNING, WARNING], False, "2 Dateien geprüft: 0 Fehler, 2 Warnungen, 1 Hinweis (einzeln mit -v)"),
        ([HINT], [HINT], False, "2 Dateien geprüft: 0 Fehler, 0 Warnungen, 1 Hinweis"),
        ([], [HINT] * 1500, True, "2 Dateien geprüft: 0 Fehler, 0 Warnungen, 1.500 Hinweise"),
    ],
)  # fmt: skip
def test_summary_counts_in_german(
    shown: list[Finding], counted: list[Finding], verbose: bool, said: str
) -> None:
    report = view(*shown, total=Counts.of(counted, 2), verbose=verbose, left_out=["Drei nicht gezeigt."])
    assert closing(report) == f"{said}\nDrei nicht gezeigt.\n"


def test_what_is_not_surveyed_is_one_complete_line_a_kind_in_a_pipe() -> None:
    assert render(view(open=OPEN), "text") == (
        "Erhebung offen (bei so vielen Einträgen fehlt die Angabe)\n"
        "  Angebote (142)   Präventionsart 142 · Träger 8\n"
        "  Netzwerke (21)   Letztes Treffen 20\n"
        "\n"
        "2 Dateien geprüft: 0 Fehler, 0 Warnungen\n"
    )


@pytest.mark.parametrize(
    ("columns", "shown"),
    [
        (43, "  Angebote (142)   Präventionsart 142 ·\n                   Träger 8\n"),
        (34, "  Angebote (142)\n    Präventionsart 142 · Träger 8\n"),
    ],
)
def test_what_is_not_surveyed_is_wrapped_between_its_fields(columns: int, shown: str) -> None:
    assert shown in render(view(open=OPEN, columns=columns), "text")


def test_statistics_name_every_code_the_most_frequent_first() -> None:
    text = render(view(*FOUND, docs=codes(), statistics=True, line_of=lines), "text")
    table = text.split("\n\n")[1].splitlines()
    title = codes()["PRV203"].title
    assert table == [
        "Befunde nach Kennung",
        f"  2  Fehler   PRV203  {title}",
        f"  1  Warnung  PRV203  {title}",
        "  1  Hinweis  PRV901  Erhebung offen",
    ]


def test_concise_is_one_line_a_finding_and_nothing_else() -> None:
    assert render(view(finding(), HINT, open=OPEN, left_out=["x"]), "concise") == (
        "catalogue/offers/x.yaml:5:14: PRV203 Fehler Unbekannter Meilenstein „kitta“.\n"
        "catalogue/offers/x.yaml:1:1: PRV901 Hinweis Nicht erhoben: Kosten.\n"
    )


def test_json_holds_everything_and_follows_its_schema() -> None:
    report = view(*FOUND, docs=codes(), open=OPEN, left_out=["Drei nicht gezeigt."])
    data = json.loads(render(report, "json"))
    jsonschema.validate(data, schema(OURS / "validate.schema.json"))
    assert data["summary"] == {"files": 2, "errors": 2, "warnings": 1, "infos": 1}
    assert data["codes"][0] == {
        "code": "PRV203", "severity": "error", "title": codes()["PRV203"].title, "count": 2,
    }  # fmt: skip
    assert data["findings"][0] == {
        "code": "PRV203", "severity": "error", "title": codes()["PRV203"].title, "file": "catalogue/offers/x.yaml",
        "line": 5, "column": 14, "end_column": 19, "path": "milestones.0", "hint": "Meinten Sie „kita“?",
        "message": "Unbekannter Meilenstein „kitta“.", "fingerprint": fingerprints(FOUND)[0],
    }  # fmt: skip
    assert data["open"][0] == {
        "kind": "offers", "title": "Angebote", "records": 142,
        "fields": [
            {"key": "prevention", "title": "Präventionsart", "missing": 142},
            {"key": "providers", "title": "Träger", "missing": 8},
        ],
    }  # fmt: skip
    assert data["left_out"] == ["Drei nicht gezeigt."]


def test_github_names_place_and_title() -> None:
    assert render(view(finding(), base="stadt/"), "github") == (
        "::error file=stadt/catalogue/offers/x.yaml,line=5,col=14,endLine=5,endColumn=19,title=Fehler PRV203::"
        "Unbekannter Meilenstein „kitta“. Meinten Sie „kita“?\n"
    )
    assert render(view(WARNING, HINT), "github").count("\n") == 2


def test_github_escapes_what_would_end_the_command() -> None:
    text = render(view(finding(file="a,b:c.yaml", message="50 %\r\n::error::böse", hint="")), "github")
    assert text.startswith("::error file=a%2Cb%3Ac.yaml,line=5,")
    assert text.endswith("::50 %25%0D%0A::error::böse\n")
    assert text.count("\n") == 1


def test_gitlab_has_what_its_documentation_demands() -> None:
    shape = schema(OURS / "gitlab.schema.json")
    jsonschema.Draft202012Validator.check_schema(shape)
    entries = json.loads(
        render(view(*FOUND, base="stadt/", fingerprints=["0" * 16, "1" * 16, "2" * 16, "3" * 16]), "gitlab")
    )
    jsonschema.validate(entries, shape)
    assert [entry["severity"] for entry in entries] == ["critical", "minor", "info", "critical"]
    assert entries[0] == {
        "check_name": "PRV203",
        "description": "Unbekannter Meilenstein „kitta“. Meinten Sie „kita“?",
        "fingerprint": "0" * 16,
        "location": {"path": "stadt/catalogue/offers/x.yaml", "lines": {"begin": 5}},
        "severity": "critical",
    }
    assert json.loads(render(view(), "gitlab")) == []


def test_junit_has_a_case_for_each_file_and_fails_those_with_errors() -> None:
    report = view(*FOUND, files=3, left_out=["Drei nicht gezeigt."])
    suites = junit(render(report, "junit"))
    assert dict(suites.items()) == {"name": "praev validate", "tests": "2", "failures": "2", "errors": "0"}
    offer, town = suites.iter("testcase")
    assert (offer.get("classname"), offer.get("name")) == ("catalogue.offers", "catalogue/offers/x.yaml")
    assert [each.tag for each in offer] == ["failure", "system-out"]
    assert dict(offer[0].items()) == {
        "type": "PRV203",
        "message": "PRV203 Unbekannter Meilenstein „kitta“.",
    }
    assert offer[0].text == (
        "Zeile 5, Spalte 14: Fehler PRV203 Unbekannter Meilenstein „kitta“. Meinten Sie „kita“?\n"
    )
    assert offer[1].text is not None
    assert offer[1].text.splitlines() == [
        "Zeile 9, Spalte 14: Warnung PRV203 Veraltet.",
        "Zeile 1, Spalte 1: Hinweis PRV901 Nicht erhoben: Kosten.",
    ]
    assert town.get("name") == "catalogue/praev.yaml"
    assert suites[0][-1].text == ("3 Dateien geprüft: 2 Fehler, 1 Warnung, 1 Hinweis\nDrei nicht gezeigt.\n")


@pytest.mark.parametrize(
    ("fails", "failures"), [(Severity.ERROR, 0), (Severity.WARNING, 1), (Severity.INFO, 1)]
)
def test_junit_fails_from_the_severity_asked_for(fails: Severity, failures: int) -> None:
    suites = junit(render(view(WARNING, HINT, fails=fails), "junit"))
    assert suites.get("failures") == str(failures)
    assert len(list(suites.iter("failure"))) == failures


def test_junit_lists_good_files_and_is_never_empty() -> None:
    (only,) = junit(render(view(), "junit")).iter("testcase")
    assert len(only) == 0
    names = ("catalogue/offers/x.yaml", "catalogue/offers/y.yaml")
    cases = junit(render(replace(view(finding()), files=names), "junit")).iter("testcase")
    assert [(case.get("name"), len(case)) for case in cases] == [(names[0], 1), (names[1], 0)]


def test_sarif_knows_every_rule_and_places_every_result() -> None:
    log = sarif(render(view(*FOUND, finding(code="PRV999"), docs=codes(), base="stadt/"), "sarif"))
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [*codes(), "PRV999"]
    rule = rules[list(codes()).index("PRV203")]
    assert rule["shortDescription"]["text"] == codes()["PRV203"].title
    assert rule["defaultConfiguration"]["level"] == "error"
    assert codes()["PRV203"].fix in rule["help"]["text"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note", "error", "error"]
    first = run["results"][0]
    assert first["message"]["text"] == "Unbekannter Meilenstein „kitta“. Meinten Sie „kita“?"
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "stadt/catalogue/offers/x.yaml", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 5, "startColumn": 14, "endColumn": 19},
    }
    assert set(run["originalUriBaseIds"]) == {"%SRCROOT%"}


def test_sarif_escapes_file_names() -> None:
    log = sarif(render(view(finding(file="catalogue/größe ä:b.yaml")), "sarif"))
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "catalogue/gr%C3%B6%C3%9Fe%20%C3%A4%3Ab.yaml"


def test_markdown_groups_by_severity_and_file() -> None:
    report = view(finding(), finding(line=7), WARNING, HINT, left_out=["Drei nicht gezeigt."])
    assert render(report, "md") == (
        "## Prüfung des Katalogs\n\n"
        "| Dateien | Fehler | Warnungen | Hinweise |\n| ---: | ---: | ---: | ---: |\n| 2 | 2 | 1 | 1 |\n\n"
        "### 2 Fehler\n\n"
        "- `catalogue/offers/x.yaml`\n"
        "  - Zeile 5: Unbekannter Meilenstein „kitta“. Meinten Sie „kita“? (PRV203)\n"
        "  - Zeile 7: Unbekannter Meilenstein „kitta“. Meinten Sie „kita“? (PRV203)\n\n"
        "### 1 Warnung\n\n"
        "- `catalogue/offers/x.yaml`\n"
        "  - Zeile 9: Veraltet. (PRV203)\n\n"
        "<details>\n<summary>1 Hinweis</summary>\n\n"
        "- `catalogue/offers/x.yaml`\n"
        "  - Zeile 1: Nicht erhoben: Kosten. (PRV901)\n\n"
        "</details>\n\n"
        "Drei nicht gezeigt.\n"
    )


def test_markdown_shows_survey_and_statistics_as_tables() -> None:
    text = render(view(finding(), open=OPEN, statistics=True), "md")
    assert "| Angebote (142) | Präventionsart 142 · Träger 8 |\n" in text
    assert "| 1 | Fehler | PRV203 | PRV203 |\n" in text


def test_markdown_stays_within_a_comment_and_says_how_many_more_there_are() -> None:
    many = [
        finding(line=number, message="x" * 200, file=f"catalogue/{number // 7}") for number in range(1, 2000)
    ]
    text = render(view(*many, finding(message="y" * LIMIT, line=3000), open=OPEN), "md")
    assert len(text) <= LIMIT
    shown = text.count("  - Zeile ")
    assert 200 < shown < 300
    assert f"… und {2000 - shown:,} weitere Befunde;".replace(",", ".") in text
    assert text.endswith("| Netzwerke (21) | Letztes Treffen 20 |\n")


@pytest.mark.parametrize("format", FORMATS)
def test_every_report_is_the_same_each_time_and_ends_in_a_line_feed(format: str) -> None:
    report = view(*FOUND, docs=codes(), open=OPEN, line_of=lines)
    text = render(report, format)
    assert text == render(report, format)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def schema(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return content


def sarif(text: str) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(text)
    jsonschema.Draft4Validator(schema(SCHEMAS / "sarif-2.1.0-rtm.5.json")).validate(log)
    return log


def junit(text: str) -> etree._Element:
    root = etree.fromstring(text.encode())
    etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd")).assertValid(root)
    return root
