"""Each `<kind>.<name>.before.*` in data/ becomes its `.after.*`; where there is none, the file stays as it is.

What was done stands in `<kind>.<name>.txt`; `pytest --update-golden` writes it for you to read.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from praevkonzept.fixes import FixedFile, fixes
from praevkonzept.schema import Schemas
from praevkonzept.store.tree import read_tree

DATA = Path(__file__).parent / "data"
ROOT = Path(__file__).resolve().parent.parent.parent
IN_ONE_FILE = {"sources", "districts"}


@pytest.fixture(scope="module")
def schemas() -> Schemas:
    return Schemas.load()


def cases() -> list[Path]:
    return sorted(DATA.glob("*.before.*"))


def target(case: Path) -> str:
    kind, name, _, ending = case.name.split(".")
    return f"catalogue/{kind}.{ending}" if kind in IN_ONE_FILE else f"catalogue/{kind}/{name}.{ending}"


def fixed(path: str, raw: bytes, schemas: Schemas) -> FixedFile:
    """The file after the repairs; without changes where there is nothing to do."""
    return next(iter(fixes({path: raw}, schemas)), FixedFile(path, raw, raw, ()))


def sibling(case: Path, word: str) -> Path:
    return case.with_name(case.name.replace(".before.", word))


@pytest.mark.parametrize("case", cases(), ids=lambda path: path.name.split(".before")[0])
def test_example(case: Path, schemas: Schemas, golden: Callable[[Path, str], None]) -> None:
    before = case.read_bytes()
    after = sibling(case, ".after.")
    result = fixed(target(case), before, schemas)
    assert result.before == before
    assert result.after == (after.read_bytes() if after.exists() else before)
    done = "".join(f"{change.line} {change.name}: {change.text}\n" for change in result.changes)
    said = f"{done}{result.refused}"
    if said:
        golden(case.with_name(case.name.partition(".before")[0] + ".txt"), said)
    assert bool(result.changes) == after.exists()


@pytest.mark.parametrize(
    "case", sorted(DATA.glob("*.after.*")), ids=lambda path: path.name.split(".after")[0]
)
def test_what_was_repaired_needs_no_repair(case: Path, schemas: Schemas) -> None:
    assert fixes({target(case): case.read_bytes()}, schemas) == ()


def test_only_the_files_asked_for(schemas: Schemas) -> None:
    files = {f"catalogue/offers/{name}.yaml": b"name: 07\n" for name in "abc"}
    assert [each.path for each in fixes(files, schemas, {"catalogue/offers/b.yaml"})] == [
        "catalogue/offers/b.yaml"
    ]
    assert len(fixes(files, schemas)) == 3


@pytest.mark.parametrize("path", ["catalogue/offers/Ä.yaml", "catalogue/offers/x.yml", "catalogue/x.txt"])
def test_what_is_no_file_of_the_catalogue_is_left_alone(path: str, schemas: Schemas) -> None:
    assert fixes({path: b"name: 07  "}, schemas) == ()


def test_a_file_that_would_grow_too_large_is_left_alone(schemas: Schemas) -> None:
    text = b"name: 07\n#" + b"x" * ((1 << 20) - 11) + b"\n"
    assert len(text) == 1 << 20
    result = fixed("catalogue/offers/x.yaml", text, schemas)
    assert result.after == text
    assert result.refused


def test_catalogue_of_the_town_needs_no_repair(schemas: Schemas) -> None:
    assert fixes(read_tree(ROOT).texts, schemas) == ()
