"""The small catalogue on disk, and the command called as in a shell."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from praevkonzept.cli.main import run

SMALL = Path(__file__).parent / "data" / "small"


@dataclass(frozen=True)
class Result:
    """What a call printed and how it ended."""

    code: int
    out: str
    err: str


Praev = Callable[..., Result]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of the small catalogue that a test may break."""
    return Path(shutil.copytree(SMALL, tmp_path / "stadt"))


@pytest.fixture
def praev(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Praev:
    """Calls `praev --root <small catalogue> …` in this process; `root=` names another catalogue."""
    for name in ("NO_COLOR", "FORCE_COLOR", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments: str, root: Path = SMALL) -> Result:
        code = run(["--root", str(root), *arguments])
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return call
