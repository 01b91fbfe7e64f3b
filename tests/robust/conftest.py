"""A small catalogue that a test may spoil, and the program as a process of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from praevkonzept.cli.main import run

TESTS = Path(__file__).parents[1]
SMALL = TESTS / "cli" / "data" / "small"
TODAY = "2026-02-01"
WATCHDOG = 60
"""Seconds after which a command counts as hanging; it needs less than one."""


@dataclass(frozen=True)
class Ending:
    """How a process ended, what it wrote, and the most memory it had (MiB; 0 where the system does not say)."""

    code: int
    out: bytes
    err: bytes
    memory: int = 0

    @property
    def said(self) -> str:
        """Both streams."""
        return (self.out + self.err).decode("utf-8")


Praev = Callable[..., Ending]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of the small catalogue."""
    return Path(shutil.copytree(SMALL, tmp_path / "stadt"))


@pytest.fixture
def praev(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Praev:
    """Calls the program in this process: much quicker, for what needs no process of its own."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "SOURCE_DATE_EPOCH", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)

    def call(root: Path, *arguments: str) -> Ending:
        code = run(["--root", str(root), *arguments])
        captured = capsysbinary.readouterr()
        return Ending(code, captured.out, captured.err)

    return call


def put(root: Path, files: Mapping[str, bytes]) -> None:
    """Writes files below `catalogue/`."""
    for name, raw in files.items():
        path = root / "catalogue" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)


def environment(**changes: str) -> dict[str, str]:
    """This process's environment without what would change the output."""
    dropped = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "SOURCE_DATE_EPOCH", "GITHUB_STEP_SUMMARY")
    return {name: value for name, value in os.environ.items() if name not in dropped} | changes


def command(root: Path, *arguments: str) -> list[str]:
    """The words that call the program for a catalogue."""
    return [sys.executable, "-m", "praevkonzept", "--root", str(root), *arguments]


def process(root: Path, *arguments: str, **variables: str) -> Ending:
    """Runs the program to its end; TimeoutExpired where it hangs."""
    done = subprocess.run(
        command(root, *arguments), capture_output=True, check=False,
        env=environment(**variables), timeout=WATCHDOG,
    )  # fmt: skip
    return Ending(done.returncode, done.stdout, done.stderr)


# Linux tells the most memory of a process under VmHWM; getrusage there also counts what the process that started it had.
_MEASURED = """
import sys
from praevkonzept.cli import console
from praevkonzept.cli.main import run
console.prepare_streams()
code = run(sys.argv[1:])
if sys.platform == "linux":
    with open("/proc/self/status", encoding="ascii") as status:
        size = next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmHWM"))
else:
    import resource
    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024**2
print(size, file=sys.stderr)
sys.exit(code)
"""


def measured(root: Path, *arguments: str) -> Ending:
    """The same with the memory it needed. POSIX only."""
    done = subprocess.run(
        [sys.executable, "-c", _MEASURED, "--root", str(root), *arguments],
        capture_output=True, check=False, env=environment(PRAEV_CACHE_DIR=""), timeout=WATCHDOG,
    )  # fmt: skip
    *lines, memory = done.stderr.splitlines(keepends=True)
    return Ending(done.returncode, done.stdout, b"".join(lines), int(memory))
