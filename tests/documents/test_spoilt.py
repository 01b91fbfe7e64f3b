"""Whatever is wrong in a catalogue, what is left of it fits the schemas and a draft can be made of it."""

from __future__ import annotations

import copy
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from praevkonzept.documents import outline, paper
from praevkonzept.loading.load import load
from praevkonzept.resources import template_path
from praevkonzept.schema import MISSING, Schemas
from praevkonzept.store.tree import Files, read_tree
from praevkonzept.validation.validate import validate

SCHEMAS = Schemas.load()
SMALL = dict(read_tree(Path(__file__).parent / "data" / "small").texts)
RECORDS = sorted(path for path in SMALL if path.endswith(".yaml"))
OUTLINES = [
    outline.load(template_path(name).read_text(encoding="utf-8"), name)
    for name in ("konzept.yaml", "kurzfassung.yaml", "sachstandsbericht.yaml")
]
WRONG = st.sampled_from([None, "", 3, -1, 2.5, True, [], {}, ["x"], {"x": 1}, "2026-02-31", "x" * 300])


def spoil(value: Any, data: st.DataObject) -> None:
    """Takes something out of a record or puts something wrong into it."""
    key = data.draw(st.sampled_from(list(value) if isinstance(value, dict) else list(range(len(value)))))
    if isinstance(value[key], dict | list) and value[key] and data.draw(st.booleans()):
        spoil(value[key], data)
    elif data.draw(st.booleans()):
        value[key] = copy.deepcopy(data.draw(WRONG))
    else:
        del value[key]


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_a_spoilt_catalogue_still_gives_a_draft(data: st.DataObject) -> None:
    files = dict(SMALL)
    for path in data.draw(st.lists(st.sampled_from(RECORDS), min_size=1, max_size=8, unique=True)):
        content = yaml.safe_load(SMALL[path])
        for _ in range(data.draw(st.integers(1, 3))):
            if content:
                spoil(content, data)
        files[path] = yaml.safe_dump(content, allow_unicode=True).encode()
    loaded = load(Files(files), SCHEMAS)
    for record in loaded.catalogue.all():
        fields = {key: value for key, value in record.data.items() if key not in ("text", "line")}
        assert {(p.code, p.path) for p in SCHEMAS[record.kind].problems(fields)} <= {(MISSING, ())}
    report = validate(loaded, SCHEMAS, date(2026, 1, 1))
    plan = data.draw(st.sampled_from(OUTLINES))
    today, draft, since = date(2026, 1, 1), paper.Draft(report.errors), date(2024, 1, 1)
    made = paper.compose(loaded.catalogue, SCHEMAS, plan, None, today, draft, since)
    assert made.document.mark == "ENTWURF"
