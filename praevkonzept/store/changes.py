"""Which files of the catalogue changed since a revision, as git tells."""

from __future__ import annotations

from pathlib import Path

from praevkonzept.errors import CannotRead
from praevkonzept.store.git import ask, resolve
from praevkonzept.store.tree import FOLDER


def changed_since(root: Path, revision: str) -> frozenset[str]:
    """The paths (from the root, with `/`) below `catalogue/` that differ from where this state branched off `revision`.

    Files not yet committed or not yet known to git count; deleted ones, too. CannotRead where git cannot tell.
    """
    commit = resolve(root, revision)
    begin = ask(root, "merge-base", commit, "HEAD") or commit
    changed = ask(
        root, "diff", "--name-only", "--no-renames", "--no-ext-diff", "--relative", "-z", begin, "--", FOLDER
    )
    new = ask(root, "ls-files", "-z", "--others", "--exclude-standard", "--", FOLDER)
    if changed is None or new is None:
        raise CannotRead("git konnte nicht sagen, welche Dateien sich geändert haben.")
    return frozenset(path for path in f"{changed}\0{new}".split("\0") if path)
