"""Every rule on disk: `<CODE>/bad…/` gives exactly the findings in its `expected.txt`, `<CODE>/good…/` gives none.

A folder holds files of a catalogue (`catalogue/offers/x.yaml`, …) that are laid over the base of tests/validation; what
counts is what they add to the findings of that base. `without.txt` names files of the base that are taken away. `pytest --update-golden` writes `expected.txt` for you to read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from praevkonzept.loading.load import load
from praevkonzept.problems import Finding
from praevkonzept.rules import RULES
from praevkonzept.schema import Schemas
from praevkonzept.store.tree import Files, read_tree
from praevkonzept.validation.validate import validate

HERE = Path(__file__).parent
BASE = HERE.parent / "validation/base"
TODAY = date(2026, 2, 1)
WHOLE = {"PRV321", "PRV322", "PRV323", "PRV341", "PRV901"}
"""What the whole catalogue lacks: it changes with every record and counts only in the folders of its own code."""

Golden = Callable[[Path, str], None]


@cache
def schemas() -> Schemas:
    return Schemas.load()


@cache
def base() -> Files:
    return read_tree(BASE)


def findings(files: Files) -> list[Finding]:
    return list(validate(load(files, schemas()), schemas(), TODAY).findings)


@cache
def known() -> Counter[Finding]:
    return Counter(findings(base()))


def added(folder: Path) -> list[Finding]:
    """What the files of a folder add to the findings of the base; what is open as a whole only where it is the subject."""
    texts = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted((folder / "catalogue").rglob("*"))
        if path.is_file()
    }
    list_of_gone = folder / "without.txt"
    gone = list_of_gone.read_text(encoding="utf-8").split() if list_of_gone.is_file() else []
    together = {path: raw for path, raw in {**base().texts, **texts}.items() if path not in gone}
    found = findings(Files(dict(sorted(together.items()))))
    new = Counter(found) - known()
    subject = folder.parent.name
    return [
        finding
        for finding in found
        if new[finding] and (finding.code not in WHOLE or finding.code == subject)
    ]


def text(found: list[Finding]) -> str:
    return "".join(
        f"{each.file}:{each.line}:{each.column} +{each.length} {each.severity} {each.code} {each.message}\n  → {each.hint}\n"
        for each in found
    )


def folders(beginning: str) -> list[Path]:
    return sorted(path for path in HERE.glob(f"PRV*/{beginning}*") if path.is_dir())


def name(folder: Path) -> str:
    return f"{folder.parent.name}-{folder.name}"


@pytest.mark.parametrize("folder", folders("bad"), ids=name)
def test_bad_example_gives_exactly_its_findings(folder: Path, golden: Golden) -> None:
    found = added(folder)
    assert {finding.code for finding in found} == {folder.parent.name}
    golden(folder / "expected.txt", text(found))


@pytest.mark.parametrize("folder", folders("good"), ids=name)
def test_good_example_gives_no_finding(folder: Path) -> None:
    assert text(added(folder)) == ""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.doc.code)
def test_every_rule_has_its_texts_and_both_examples(rule: object) -> None:
    doc = rule.doc  # type: ignore[attr-defined]
    assert all((doc.title, doc.why, doc.wrong, doc.right, doc.fix))
    assert list(HERE.glob(f"{doc.code}/bad*/**/*.*"))
    assert list(HERE.glob(f"{doc.code}/good*/catalogue/**/*.*"))


def test_every_rule_is_one_module_named_in_the_registry_once() -> None:
    modules = [rule.check.__module__ for rule in RULES]
    assert len(set(modules)) == len(RULES)
    assert len({rule.doc.code for rule in RULES}) == len(RULES)
