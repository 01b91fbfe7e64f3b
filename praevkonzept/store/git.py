"""Which state of the catalogue this is: the commit of the working tree and whether anything is not yet committed."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from praevkonzept.errors import CannotRead


@dataclass(frozen=True, slots=True)
class State:
    """`commit` is the full object id, `date` its ISO date-time with offset, `dirty` whether the files differ from it."""

    commit: str
    date: str
    dirty: bool

    @property
    def short(self) -> str:
        """The first eight digits of the commit."""
        return self.commit[:8]


def state(root: Path) -> State | None:
    """The state of the working tree at `root`; None without git, outside a repository or before the first commit."""
    head = ask(root, "log", "-1", "--no-show-signature", "--format=%H %cI")
    if not head:
        return None
    commit, date = head.split()
    changed = ask(root, "status", "--porcelain", "--untracked-files=normal", "--", "catalogue", "templates")
    return State(commit, date, bool(changed))


def prefix(root: Path) -> str:
    """The way from the top of the repository down to `root`, with `/` at its end; empty at the top or outside of one."""
    return ask(root, "rev-parse", "--show-prefix") or ""


def resolve(root: Path, revision: str) -> str:
    """The object id of the commit that a branch, tag, id or expression means; CannotRead says why there is none."""
    found = ask(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if found:
        return found
    if ask(root, "rev-parse", "--git-dir") is None:
        raise CannotRead(f"{root}: {_no_repository(root)}")
    if ask(root, "rev-parse", "--is-shallow-repository") == "true":
        raise CannotRead(
            f"Die Revision „{revision}“ fehlt in diesem Klon: Er enthält nur die letzten Commits. "
            "Nachholen: git fetch --unshallow"
        )
    raise CannotRead(
        f"Die Revision „{revision}“ gibt es nicht. Vorhandene zeigen: git log --oneline, git branch -a"
    )


def _no_repository(root: Path) -> str:
    try:
        done = _run(root, "rev-parse", "--git-dir")
    except (OSError, subprocess.SubprocessError):
        return "git lässt sich nicht aufrufen."
    if b"dubious ownership" in done.stderr:
        return f"git misstraut diesem Ordner, weil er jemand anderem gehört. Erlauben: git config --global --add safe.directory {root}"
    return "Hier gibt es kein git-Verzeichnis."


def ask(root: Path, *arguments: str) -> str | None:
    """What git prints, stripped of white space around it; None where it fails."""
    try:
        done = _run(root, *arguments)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", errors="surrogateescape").strip() if done.returncode == 0 else None


def _run(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Runs git without prompts, locks or the hooks of a file system monitor."""
    environment = os.environ | {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    return subprocess.run(
        ["git", "-c", "core.fsmonitor=false", *arguments],
        cwd=root, env=environment, capture_output=True, check=False, timeout=60,
    )  # fmt: skip
