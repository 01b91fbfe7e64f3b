"""Every file in bad/ gives exactly the findings written beside it, every file in good/ gives none.

Adding a case is adding a file `<kind>.<id>.<ending>`; `pytest --update-golden` writes its `.txt` for you to read.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from praevkonzept.loading.load import load
from praevkonzept.problems import Finding, Severity
from praevkonzept.rules import RULES, codes, papers
from praevkonzept.schema import Schemas
from praevkonzept.store.tree import Files, read_tree
from praevkonzept.validation.validate import validate

HERE = Path(__file__).parent
TODAY = date(2026, 2, 1)
ENDINGS = {".yaml", ".md"}
WHOLE = {"PRV321", "PRV322", "PRV323", "PRV341"}
"""What a whole catalogue lacks: no matter of a single file, and not said while a file cannot be read."""


def cases(folder: str) -> list[Path]:
    return sorted(path for path in (HERE / folder).iterdir() if path.suffix in ENDINGS)


def target(case: Path) -> str:
    kind, _, name = case.name.partition(".")
    return f"catalogue/{kind}/{name}"


def findings(case: Path, schemas: Schemas) -> list[Finding]:
    """What a case adds to the findings of the small base catalogue; open surveys left out."""
    files = dict(read_tree(HERE / "base").texts)
    before = Counter(checked(files, schemas))
    return list((Counter(checked(files | {target(case): case.read_bytes()}, schemas)) - before).elements())


def checked(files: dict[str, bytes], schemas: Schemas) -> list[Finding]:
    report = validate(load(Files(files), schemas), schemas, TODAY)
    return [
        finding
        for finding in report.findings
        if finding.severity is not Severity.INFO and finding.code not in WHOLE
    ]


def text(found: list[Finding], file: str) -> str:
    lines = []
    for each in found:
        elsewhere = "" if each.file == file else f"{each.file}:"
        lines.append(
            f"{elsewhere}{each.line}:{each.column} +{each.length} {each.severity} {each.code} {each.message}\n  → {each.hint}\n"
        )
    return "".join(lines)


@pytest.fixture(scope="module")
def schemas() -> Schemas:
    return Schemas.load()


@pytest.mark.parametrize("case", cases("bad"), ids=lambda path: path.stem)
def test_bad_example_gives_exactly_its_findings(case: Path, schemas: Schemas, golden: object) -> None:
    found = findings(case, schemas)
    assert found, "a bad example without a finding"
    golden(case.with_suffix(".txt"), text(found, target(case)))  # type: ignore[operator]


@pytest.mark.parametrize("case", cases("good"), ids=lambda path: path.stem)
def test_good_example_gives_no_finding(case: Path, schemas: Schemas) -> None:
    assert text(findings(case, schemas), target(case)) == ""


def test_base_catalogue_has_no_error(schemas: Schemas) -> None:
    assert validate(load(read_tree(HERE / "base"), schemas), schemas, TODAY).errors == ()


def test_every_code_on_a_file_has_a_bad_example() -> None:
    made_at_run_time = {
        "PRV107",
        "PRV120",
        "PRV121",
        "PRV122",
        "PRV123",
        "PRV124",
        "PRV125",
        "PRV211",
        "PRV901",
    }
    of_papers = {doc.code for doc in papers.CODES}  # tests/documents, tests/word
    shown = {
        word
        for path in (HERE / "bad").glob("*.txt")
        for word in path.read_text(encoding="utf-8").split()
        if word.startswith("PRV")
    }
    in_their_folders = {rule.doc.code for rule in RULES}  # tests/rules
    assert set(codes()) - shown - made_at_run_time - in_their_folders - of_papers == set()


def test_one_broken_file_hides_no_other(schemas: Schemas) -> None:
    files = dict(read_tree(HERE / "base").texts)
    for case in cases("bad"):
        files[target(case)] = case.read_bytes()
    together = validate(load(Files(files), schemas), schemas, TODAY)
    alone = {(target(case), finding.code) for case in cases("bad") for finding in findings(case, schemas)}
    assert alone <= {(finding.file, finding.code) for finding in together.findings}
