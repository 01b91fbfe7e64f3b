"""`praev validate --fix`: shows the repairs as a diff, or writes them, and says what was done."""

from __future__ import annotations

from collections.abc import Container, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from praevkonzept.cli import console
from praevkonzept.errors import CannotWrite
from praevkonzept.german import NBSP, count

if TYPE_CHECKING:
    from praevkonzept.cli.session import Session
    from praevkonzept.fixes import Change, FixedFile

_SHOWN = 5
"""So many changes of a file are named one by one."""


def run(session: Session, paths: Container[str] | None, diff: bool) -> int:
    """Repairs the files in `paths` (None: all) and returns how many; with `diff` they are only shown.

    CannotWrite where a file could not be written or had changed meanwhile; the others are written nevertheless.
    """
    from praevkonzept.fixes import fixes
    from praevkonzept.output.diffs import unified

    done = 0
    failed = []
    for fixed in fixes(session.files.texts, session.schemas, paths):
        refused = fixed.refused or _linked(session.root, fixed.path)
        if refused:
            console.note(f"{fixed.path}: {refused}")
            continue
        if diff:
            console.data(unified(fixed.path, fixed.before, fixed.after, console.colour()))
        else:
            try:
                _write(session.root, fixed)
            except CannotWrite as error:
                failed.append(error)
                continue
        done += 1
        console.note(f"{fixed.path}: {summary(fixed.changes, 'vorgeschlagen ' if diff else '')}")
    if failed:
        raise _together(failed)
    return done


def summary(changes: Iterable[Change], word: str = "") -> str:
    """„2 Änderungen (Zeile 7: …; Zeile 9: …)“; `word` comes before the bracket."""
    found = list(changes)
    named = [f"Zeile{NBSP}{change.line}: {change.text}" for change in found[:_SHOWN]]
    if len(found) > _SHOWN:
        named.append(f"{len(found) - _SHOWN} weitere")
    return f"{count(len(found), 'Änderung', 'Änderungen')} {word}({'; '.join(named)})"


def _linked(root: Path, path: str) -> str:
    """Why a file is not written: it, or a folder on the way to it, is a link to elsewhere."""
    place = root
    for step in path.split("/"):
        place /= step
        if place.is_symlink():
            return "Das ist eine Verknüpfung; repariert wird nur die Datei selbst, an ihrem eigenen Ort."
    return ""


def _write(root: Path, fixed: FixedFile) -> None:
    """Writes a file that is still as it was read. CannotWrite says why not."""
    from praevkonzept.store.reasons import reason
    from praevkonzept.store.write import write_atomic

    place = root / fixed.path
    try:
        now = place.read_bytes()
    except OSError as error:
        raise CannotWrite(f"{fixed.path} ließ sich nicht noch einmal lesen: {reason(error)}.") from error
    if now != fixed.before:
        raise CannotWrite(
            f"{fixed.path} wurde inzwischen geändert und bleibt, wie sie ist. Den Befehl noch einmal aufrufen."
        )
    write_atomic(place, fixed.after)


def _together(failed: list[CannotWrite]) -> CannotWrite:
    """One failure for all: each is said, the last by whoever catches it."""
    for error in failed[:-1]:
        console.note(str(error))
    return failed[-1]
