"""All papers of the program, built as a town builds them: by the command, in our template and in one of a town's own."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from praevkonzept.cli.building import DOCUMENTS, OWN_TEMPLATE
from praevkonzept.cli.main import run
from praevkonzept.resources import template_path
from praevkonzept.store.tree import find_root
from tests.word.templates import town

DAY = ("--today", "2026-02-01")
LOOKS = {"draft": ("program", "--draft"), "town": ("town",)}
"""Our template for a draft, for it has everything that a paper has and remarks in the margin; a town's own for the paper."""

EVERY = [(name, look) for name in DOCUMENTS for look in LOOKS]

Build = Callable[[Path, str, str], Path]


@pytest.fixture(scope="session")
def kamen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the real catalogue, and nothing of it from git."""
    root = tmp_path_factory.mktemp("kamen")
    shutil.copytree(find_root(Path(__file__)) / "catalogue", root / "catalogue")
    return root


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Builds a paper of the catalogue below a folder, once each; `look` is one of LOOKS."""
    folder = tmp_path_factory.mktemp("papers")
    (folder / "stadt.docx").write_bytes(town.german())
    templates = {"program": template_path(OWN_TEMPLATE), "town": folder / "stadt.docx"}

    @cache
    def built(root: Path, name: str, look: str) -> Path:
        target = folder / f"{root.name}-{name}-{look}.docx"
        template, *more = LOOKS[look]
        options = ("--document", name, "--template", str(templates[template]), "-o", str(target))
        assert run(["--root", str(root), "build-docx", *DAY, *options, *more]) == 0
        return target

    return built
