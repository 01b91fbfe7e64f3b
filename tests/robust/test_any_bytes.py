"""Whatever a file of the catalogue holds, wherever it lies: findings, never a failure, in every output format."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from praevkonzept.loading.load import load
from praevkonzept.loading.loaded import Loaded
from praevkonzept.loading.memory import Memory
from praevkonzept.problems import Report
from praevkonzept.schema import Schemas
from praevkonzept.store.tree import Files, read_tree
from praevkonzept.validation.validate import validate
from tests.robust import yamlish
from tests.robust.reports import holds, is_sound, rendered

TESTS = Path(__file__).parents[1]
TODAY = date(2026, 2, 1)
SCHEMAS = Schemas.load()
BASE = read_tree(TESTS / "validation" / "base").texts
ROLES = (
    *(f"catalogue/{kind}/probe.{'md' if kind == 'chapters' else 'yaml'}" for kind in SCHEMAS.kinds),
    "catalogue/offers/elterncafe.yaml",
    "catalogue/sources.yaml",
    "catalogue/districts.yaml",
    "catalogue/praev.yaml",
    *(
        f"catalogue/vocabulary/{name}.yaml"
        for name in ("milestones", "transitions", "status", "visibilities")
    ),
)
PLACES = st.sampled_from(ROLES)
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
HEAD = b"---\nname: x\nproposal: true\n---\n"


def _originals() -> dict[str, list[bytes]]:
    """Two files of each folder of the real catalogue by the place where one of them is put."""
    found: dict[str, list[bytes]] = {}
    for path in sorted((TESTS.parent / "catalogue").glob("*/*.*")):
        here = found.setdefault(path.parent.name, [])
        if len(here) < 2:
            here.append(path.read_bytes())
    return found


ORIGINALS = _originals()


def reported(path: str, raw: bytes, memory: Memory | None = None) -> tuple[Report, Loaded]:
    loaded = load(Files(dict(sorted({**BASE, path: raw}.items()))), SCHEMAS, memory)
    return validate(loaded, SCHEMAS, TODAY), loaded


def check(path: str, raw: bytes, columns: int | None = None) -> None:
    cold = Memory()
    report, loaded = reported(path, raw, cold)
    is_sound(report, loaded)
    texts = rendered(report, loaded, columns)
    holds(texts, report)
    again, warm = reported(path, raw, Memory(cold.text or ""))
    assert again == report
    assert rendered(again, warm, columns) == texts
    assert Report.from_plain(json.loads(json.dumps(report.to_plain()))) == report


@settings(max_examples=100, suppress_health_check=SLOW)
@given(PLACES, st.binary(max_size=300))
@example("catalogue/chapters/probe.md", HEAD + b"\xff")
@example("catalogue/chapters/probe.md", b"---\nname: \x07\n---\n")
@example("catalogue/offers/probe.yaml", b"name: x\r\xff")
def test_any_bytes(path: str, raw: bytes) -> None:
    check(path, raw)


@settings(max_examples=100, suppress_health_check=SLOW)
@given(PLACES, st.text(max_size=200), st.sampled_from((None, None, 20, 80)))
@example("catalogue/offers/probe.yaml", "a: [", None)
@example("catalogue/offers/probe.yaml", "name: e\u0301\u0316" + "\u0301\u0316" * 40, 20)
@example("catalogue/offers/probe.yaml", "name: x\n\u0308\u0308: y\n", 20)
def test_any_text(path: str, text: str, columns: int | None) -> None:
    raw = text.encode("utf-8", "surrogatepass")
    check(path, HEAD + raw if path.endswith(".md") else raw, columns)


@settings(max_examples=250, suppress_health_check=SLOW)
@given(PLACES, yamlish.texts())
def test_anything_that_looks_like_yaml(path: str, raw: bytes) -> None:
    check(path, b"---\n" + raw + b"\n---\nText [@s1]\n" if path.endswith(".md") else raw)


@settings(max_examples=200, suppress_health_check=SLOW)
@given(st.data())
def test_real_files_after_accidents(data: st.DataObject) -> None:
    folder = data.draw(st.sampled_from(sorted(ORIGINALS)))
    raw = data.draw(yamlish.spoilt(ORIGINALS[folder]))
    name = (
        "milestones.yaml" if folder == "vocabulary" else "probe.md" if folder == "chapters" else "probe.yaml"
    )
    check(f"catalogue/{folder}/{name}", raw)
