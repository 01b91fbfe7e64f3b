"""A small catalogue on disk and the paper made from it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from praevkonzept.catalogue import Catalogue
from praevkonzept.catalogue.visibility import Profile, seen_by
from praevkonzept.documents import outline, paper
from praevkonzept.documents.outline import Outline
from praevkonzept.loading.load import load
from praevkonzept.schema import Schemas
from praevkonzept.store.git import State
from praevkonzept.store.tree import read_tree

DATA = Path(__file__).parent / "data"
TODAY = date(2026, 2, 1)
STATE = State("0123456789abcdef0123456789abcdef01234567", "2026-01-31T10:00:00+01:00", dirty=False)


@pytest.fixture(scope="session")
def schemas() -> Schemas:
    return Schemas.load()


@pytest.fixture(scope="session")
def catalogue(schemas: Schemas) -> Catalogue:
    loaded = load(read_tree(DATA / "small"), schemas)
    assert [finding.message for finding in loaded.findings] == []
    return seen_by(loaded.catalogue, schemas, Profile.INTERNAL)


@pytest.fixture(scope="session")
def plan() -> Outline:
    return outline.load((DATA / "small" / "gliederung.yaml").read_text(encoding="utf-8"), "gliederung.yaml")


@pytest.fixture(scope="session")
def composed(catalogue: Catalogue, schemas: Schemas, plan: Outline) -> paper.Composed:
    return paper.compose(catalogue, schemas, plan, STATE, TODAY)
