"""Word files made of parts, and what the checks say of them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from praevkonzept.problems import Finding
from praevkonzept.word.checks import integrity, registry
from praevkonzept.word.checks.check import Check
from praevkonzept.word.checks.reader import open_word

Checked = Callable[..., tuple[Finding, ...]]


def pack(path: Path, parts: Mapping[str, bytes]) -> Path:
    """Writes the parts as a Word file."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


@pytest.fixture
def checked(tmp_path: Path) -> Checked:
    """Packs parts and checks the file; `checks` says with what, integrity if nothing is said."""

    def check(parts: Mapping[str, bytes], checks: Sequence[Check] = integrity.CHECKS) -> tuple[Finding, ...]:
        return registry.run(open_word(pack(tmp_path / "papier.docx", parts)), checks)

    return check
