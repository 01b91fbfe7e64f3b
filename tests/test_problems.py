"""Fingerprints: what moves or is counted does not change them, what is wrong does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from praevkonzept import german
from praevkonzept.problems import Finding, Severity, fingerprints

ONE = Finding(
    "PRV104",
    Severity.ERROR,
    "catalogue/offers/a.yaml",
    7,
    3,
    "„name“ steht zweimal: in Zeile 3 und in Zeile 7.",
    path="x.0.y",
)


@pytest.mark.parametrize(
    "change",
    [
        {"line": 9, "column": 1, "length": 2},
        {"message": "„name“ steht zweimal: in Zeile 5 und in Zeile 9."},
        {"path": "x.4.y"},
        {"hint": "Anders gesagt."},
        {"severity": Severity.WARNING},
    ],
)
def test_the_same_finding_elsewhere(change: dict[str, object]) -> None:
    assert fingerprints([replace(ONE, **change)]) == fingerprints([ONE])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "change",
    [
        {"code": "PRV105"},
        {"file": "catalogue/offers/b.yaml"},
        {"message": "„kind“ steht zweimal: in Zeile 3 und in Zeile 7."},
        {"path": "x.0.z"},
    ],
)
def test_another_finding(change: dict[str, object]) -> None:
    assert fingerprints([replace(ONE, **change)]) != fingerprints([ONE])  # type: ignore[arg-type]


def test_a_count_may_grow_but_a_value_may_not_change() -> None:
    def of(message: str) -> tuple[str, ...]:
        return fingerprints([replace(ONE, message=message)])

    few, many = (f"{german.count(n, 'Angebot', 'Angebote')} nennen ihn." for n in (3, 1200))
    assert of(few) == of(many)
    assert of("„2026-02-30“ gibt es nicht.") != of("„2026-02-31“ gibt es nicht.")


def test_equal_findings_of_a_file_are_told_apart() -> None:
    assert len(set(fingerprints([ONE, ONE, ONE]))) == 3
