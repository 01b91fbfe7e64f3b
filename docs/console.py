"""Runs the commands shown in README.md and docs/handbuch/ and puts what they print below them.

    uv run python docs/console.py            renews the pages
    uv run python docs/console.py --check    exit code 1 where a page shows something else than the commands print

A block is renewed if it is a ```console block; its lines with `$ ` are run in a terminal of 100 columns, in a copy of the
catalogue. A comment before a block may say more:
    <!-- Änderung: DATEI | ALT | NEU -->   this text is replaced in the copy before the block runs, and put back after it
    <!-- Zeilen: 12 -->                    only so many lines are shown, then „…“ and the last line
    <!-- Zeilen: 12, ohne die letzte -->   the same without the last line
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"((?:<!-- (?:Änderung|Zeilen): .*? -->\n)*)```console\n(.*?)```\n", re.DOTALL)
DIRECTIVE = re.compile(r"<!-- (Änderung|Zeilen): (.*?) -->")
COLUMNS = 100


def pages() -> list[Path]:
    """The pages with commands."""
    return [CHECKOUT / "README.md", *sorted((CHECKOUT / "docs/handbuch").glob("*.md"))]


def renewed(text: str, town: Path) -> str:
    """The page with what its commands print now."""
    return BLOCK.sub(lambda found: _block(found.group(1), found.group(2), town), text)


def _block(comments: str, content: str, town: Path) -> str:
    settings = DIRECTIVE.findall(comments)
    lines = next((value for name, value in settings if name == "Zeilen"), "")
    with _changed(town, [value for name, value in settings if name == "Änderung"]):
        commands = [line for line in content.splitlines() if line.startswith("$ ")]
        shown = "".join(f"{line}\n{_shortened(_run(line[2:], town), lines)}" for line in commands)
    return f"{comments}```console\n{shown}```\n"


@contextmanager
def _changed(town: Path, changes: list[str]) -> Iterator[None]:
    """The copy with texts replaced, for as long as the block runs."""
    before: dict[Path, str] = {}
    for change in changes:
        name, old, new = (part.strip() for part in change.split(" | "))
        file = town / name
        text = file.read_text(encoding="utf-8")
        if old not in text:
            message = f"{name} enthält „{old}“ nicht"
            raise SystemExit(message)
        before.setdefault(file, text)
        file.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")
    try:
        yield
    finally:
        for file, text in before.items():
            file.write_text(text, encoding="utf-8", newline="\n")


def _shortened(output: str, limit: str) -> str:
    """The output within „12“ or „12, ohne die letzte“ lines."""
    lines = output.splitlines(keepends=True)
    first = int(limit.partition(",")[0] or len(lines))
    if len(lines) <= first + 2:
        return output
    last = "" if "ohne" in limit else lines[-1]
    return "".join((*lines[:first], "…\n", last))


def _run(command: str, town: Path) -> str:
    """What a command prints in a terminal."""
    reader, writer = pty.openpty()
    fcntl.ioctl(writer, termios.TIOCSWINSZ, struct.pack("HHHH", 50, COLUMNS, 0, 0))
    settings = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(town),
        "LC_ALL": "C.UTF-8",
        "TZ": "Europe/Berlin",
        "TERM": "xterm",
        "NO_COLOR": "1",
        "COLUMNS": str(COLUMNS),
        "UV_NO_SYNC": "1",
        # the pages show the same whether LibreOffice is installed or not
        "PRAEV_SOFFICE": "",
    }
    command = command.removeprefix("uv run ")
    process = subprocess.Popen(
        ["sh", "-c", command],
        cwd=town,
        env=settings,
        stdin=writer,
        stdout=writer,
        stderr=writer,
        close_fds=True,
    )
    os.close(writer)
    parts = []
    while chunk := _read(reader):
        parts.append(chunk)
    os.close(reader)
    process.wait()
    text = b"".join(parts).decode("utf-8").replace("\r\n", "\n")
    return re.sub(r"[ \t]+\n", "\n", text)


def _read(reader: int) -> bytes:
    try:
        return os.read(reader, 65536)
    except OSError:  # the way a terminal says that its last user is gone
        return b""


@contextmanager
def copied_town() -> Iterator[Path]:
    """A copy of the catalogue in a git repository whose only commit is always the same."""
    with tempfile.TemporaryDirectory() as folder:
        town = Path(folder) / "kamen"
        shutil.copytree(CHECKOUT / "catalogue", town / "catalogue")
        shutil.copytree(CHECKOUT / "schema", town / "schema")
        shutil.copytree(CHECKOUT / "templates", town / "templates")
        who = {"NAME": "praev", "EMAIL": "praev@praev.example", "DATE": "2026-11-22T12:00:00+01:00"}
        names = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in who.items()}
        quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        for arguments in (("init", "-q", "-b", "main"), ("commit", "-q", "--allow-empty", "-m", "Stand")):
            subprocess.run(["git", *arguments], cwd=town, env={**os.environ, **names, **quiet}, check=True)
        (town / ".git/info/exclude").write_text("*\n", encoding="utf-8")
        yield town


def main() -> int:
    """Renews or checks; the exit code."""
    checking = "--check" in sys.argv[1:]
    stale = 0
    with copied_town() as town:
        for page in pages():
            text = page.read_text(encoding="utf-8")
            wanted = renewed(text, town)
            if wanted == text:
                continue
            stale += 1
            name = page.relative_to(CHECKOUT)
            print(f"{name} {'ist veraltet: uv run python docs/console.py' if checking else 'erneuert'}")
            if not checking:
                page.write_text(wanted, encoding="utf-8", newline="\n")
    return 1 if checking and stale else 0


if __name__ == "__main__":
    sys.exit(main())
