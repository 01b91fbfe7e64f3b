"""Nothing is missing while it may stand in a file that cannot be read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from praevkonzept.loading.load import load
from praevkonzept.schema import Schemas
from praevkonzept.store.tree import Files, read_tree
from praevkonzept.validation.validate import validate

HERE = Path(__file__).parent
BROKEN = b"name: [\n"


def codes(files: dict[str, bytes]) -> set[str]:
    schemas = Schemas.load()
    report = validate(load(Files(files), schemas), schemas, date(2026, 2, 1))
    return {finding.code for finding in report.findings}


@pytest.mark.parametrize(
    ("code", "kinds"),
    [
        ("PRV321", ["offers", "networks", "assessments", "vocabulary"]),
        ("PRV322", ["offers", "assessments", "vocabulary"]),
        ("PRV323", ["offers", "assessments", "vocabulary"]),
        ("PRV341", ["offers", "assessments", "vocabulary"]),
        ("PRV342", ["measures"]),
    ],
)
def test_a_rule_about_what_is_missing_waits_for_unreadable_files(code: str, kinds: list[str]) -> None:
    base = dict(read_tree(HERE.parent / "validation/base").texts)
    files = base | dict(read_tree(HERE / code / "bad").texts)
    assert code in codes(files)
    for kind in kinds:
        name = "status" if kind == "vocabulary" else "kaputt"
        assert code not in codes(files | {f"catalogue/{kind}/{name}.yaml": BROKEN})
    assert code in codes(files | {"catalogue/places/kaputt.yaml": BROKEN})
