"""Every check of accessibility finds its defect and nothing else, and leaves alone what only looks like it."""

from __future__ import annotations

from pathlib import Path

import pytest

from praevkonzept.problems import Finding
from praevkonzept.word.checks import accessibility, registry
from praevkonzept.word.checks.accessibility.telling import MOST
from praevkonzept.word.checks.reader import open_word
from tests.word.checks.accessibility.cases import CASES, Case
from tests.word.checks.accessibility.papers import HEAD, Paper, link, p, parts, picture, r, row, table
from tests.word.checks.conftest import pack


def found(tmp_path: Path, paper: Paper) -> tuple[Finding, ...]:
    return registry.run(open_word(pack(tmp_path / "papier.docx", parts(paper))), accessibility.CHECKS)


def test_the_paper_without_a_defect_is_good(tmp_path: Path):
    assert found(tmp_path, {}) == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code} {case.name}")
def test_a_defect_is_found_once_and_alone(case: Case, tmp_path: Path):
    (finding,) = found(tmp_path, case.bad)
    assert (finding.code, finding.severity) == (case.code, case.severity), finding.message
    assert case.says in finding.message
    assert finding.hint
    assert finding.spot is not None


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code} {case.name}")
def test_what_only_looks_like_it_is_left_alone(case: Case, tmp_path: Path):
    assert [(each.code, each.message) for each in found(tmp_path, case.good)] == []


def test_every_check_has_a_case_and_a_code_of_its_own():
    codes = [check.doc.code for check in accessibility.CHECKS]
    assert codes == sorted(set(codes))
    assert set(codes) == {case.code for case in CASES}
    assert all("PRV620" <= code <= "PRV659" for code in codes)


def test_no_check_is_more_severe_than_its_texts_say():
    severities = {check.doc.code: check.doc.severity for check in accessibility.CHECKS}
    harder = {case.code for case in CASES if case.severity.rank < severities[case.code].rank}
    assert harder <= {"PRV645", "PRV653", "PRV656"}, (
        "an empty link, lines on top of each other, typed capitals"
    )


def test_all_defects_of_the_text_at_once_do_not_hide_each_other(tmp_path: Path):
    bodies = [case for case in CASES if set(case.bad) == {"body"} and case.code not in ("PRV621", "PRV622")]
    codes = {each.code for each in found(tmp_path, {"body": "".join(case.bad["body"] for case in bodies)})}
    assert {case.code for case in bodies} <= codes | {"PRV652", "PRV653"}


def test_without_properties_there_is_no_title(tmp_path: Path):
    without = {name: data for name, data in parts({}).items() if name != "docProps/core.xml"}
    file = open_word(pack(tmp_path / "papier.docx", without))
    assert [each.code for each in registry.run(file, accessibility.CHECKS)] == ["PRV620"]


def test_an_address_in_a_note_may_stand_behind_the_title(tmp_path: Path):
    def note(before: str) -> Paper:
        return {"notes": f"<w:p>{r(before)}{link('www.kamen.de/bericht.html')}</w:p>"}

    assert found(tmp_path, note("Stadt Kamen: Bericht 2025. ")) == ()
    assert [each.code for each in found(tmp_path, note("Siehe "))] == ["PRV645"]


def test_what_says_nothing_is_not_also_ambiguous(tmp_path: Path):
    vague = f"<w:p>{link('hier')}{r(' und ')}{link('hier', 2)}</w:p>"
    assert [each.code for each in found(tmp_path, {"body": vague})] == ["PRV645", "PRV645"]


def test_many_places_are_told_one_by_one_then_counted(tmp_path: Path):
    findings = found(tmp_path, {"body": picture() * (MOST + 3)})
    assert len(findings) == MOST + 1
    assert findings[-1].message == "Dasselbe an 3\u00a0weiteren Stellen."
    assert (
        found(tmp_path, {"body": picture() * (MOST + 1)})[-1].message == "Dasselbe an einer weiteren Stelle."
    )


def test_the_place_is_the_heading_above(tmp_path: Path):
    body = p("Kosten", "Heading2") + table(HEAD, row("Kita", ""))
    (finding,) = found(tmp_path, {"body": body})
    assert finding.spot is not None
    assert finding.spot.headings == ("Bericht", "Kosten")


def test_every_kind_of_block_we_write_is_accessible(rendered: bytes, tmp_path: Path):
    (tmp_path / "papier.docx").write_bytes(rendered)
    findings = registry.run(open_word(tmp_path / "papier.docx"), accessibility.CHECKS)
    assert [(each.code, each.message) for each in findings] == []
