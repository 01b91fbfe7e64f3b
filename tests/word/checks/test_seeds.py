"""Every check finds its defects, each exactly once and at its place, and nothing in good documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest

from praevkonzept.output.findings import where
from praevkonzept.problems import Finding
from praevkonzept.word.checks import integrity
from praevkonzept.word.checks.registry import CHECKS, codes
from tests.word.checks.conftest import Checked
from tests.word.checks.seeds import DOCUMENT, HEADER, NEAR_MISSES, SEEDS, Change, Seed


def added(checked: Checked, parts: Mapping[str, bytes], change: Change) -> list[Finding]:
    """What a change adds to the findings of the good document."""
    known = Counter(checked(parts))
    changed = dict(parts)
    change(changed)
    return [finding for finding in checked(changed) if not known[finding]]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: f"{seed.code} {seed.name}")
def test_a_defect_is_found_once_and_where_it_is(seed: Seed, checked: Checked, parts: Mapping[str, bytes]):
    found = added(checked, parts, seed.change)
    assert [finding.code for finding in found] == [seed.code], [finding.message for finding in found]
    assert seed.says in found[0].message
    assert found[0].spot is not None
    assert found[0].spot.part == seed.part
    assert seed.place in where(found[0].spot)
    assert found[0].hint


@pytest.mark.parametrize(
    ("name", "change"), NEAR_MISSES, ids=lambda value: value if isinstance(value, str) else ""
)
def test_what_only_looks_like_a_defect_is_none(
    name: str, change: Change, checked: Checked, parts: Mapping[str, bytes]
):
    assert not added(checked, parts, change), name


def test_a_good_document_has_nothing_but_its_comments(checked: Checked, parts: Mapping[str, bytes]):
    assert [finding.message for finding in checked(parts)] == ["Das Dokument enthält 3\u00a0Kommentare."]


def test_all_defects_at_once_do_not_hide_each_other(checked: Checked, parts: Mapping[str, bytes]):
    changed = dict(parts)
    for seed in SEEDS:
        if seed.code not in ("PRV601", "PRV602") and seed.name != "footer as header":
            seed.change(changed)
    seeded = {seed.code for seed in SEEDS} - {"PRV601", "PRV602"}
    assert seeded <= {finding.code for finding in checked(changed)}


def test_every_check_has_a_seed_and_its_own_code():
    assert [check.doc.code for check in integrity.CHECKS] == sorted({seed.code for seed in SEEDS})
    assert len(codes()) == len(CHECKS)


def test_texts_are_written_for_people():
    for doc in codes().values():
        assert doc.why.endswith((".", ".)", "“")), doc.code
        assert doc.fix.endswith((".", "“.")), doc.code
        assert not doc.title.endswith("."), doc.code
        assert '"' not in doc.why + doc.fix + doc.title, doc.code


def test_a_damaged_text_is_one_finding_and_the_rest_is_still_checked(
    checked: Checked, parts: Mapping[str, bytes]
):
    changed = {**parts, DOCUMENT: parts[DOCUMENT][:5000], HEADER: parts[HEADER].replace(b"Konzept", b"TODO")}
    assert [finding.code for finding in checked(changed)] == ["PRV601", "PRV617", "PRV618"]
