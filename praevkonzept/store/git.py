"""Which state of the catalogue this is: the commit of the working tree and whether anything is not yet committed."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path


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
    head = _git(root, "log", "-1", "--no-show-signature", "--format=%H %cI")
    if not head:
        return None
    commit, date = head.split()
    changed = _git(root, "status", "--porcelain", "--untracked-files=normal", "--", "catalogue", "templates")
    return State(commit, date, bool(changed))


def _git(root: Path, *arguments: str) -> str | None:
    """What git prints, stripped; None where it fails. No prompts, no locks, no hooks of the file system monitor."""
    environment = os.environ | {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    try:
        done = subprocess.run(
            ["git", "-c", "core.fsmonitor=false", *arguments],
            cwd=root, env=environment, capture_output=True, check=True, timeout=60,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", errors="replace").strip()
