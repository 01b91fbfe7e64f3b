"""What `praev validate` looks at: the catalogue, and which of its files the findings may be in."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from praevkonzept import german
from praevkonzept.cli.choices import said
from praevkonzept.cli.session import Session, open_session
from praevkonzept.cli.settings import Settings
from praevkonzept.errors import UsageProblem
from praevkonzept.store.tree import FOLDER, MOST_BYTES, Files
from praevkonzept.suggest import did_you_mean

STDIN = "-"


@dataclass(frozen=True)
class Scope:
    """A catalogue and the files that count (None: all), with the words that say which; `typed_in`: one comes from stdin."""

    session: Session
    files: frozenset[str] | None = None
    where: str = ""
    typed_in: bool = False


def scope_of(
    settings: Settings, paths: Sequence[str], stdin_filename: str | None, changed_since: str | None
) -> Scope:
    """The scope that paths, `-` and `--changed-since` describe. UsageProblem for what is no part of the catalogue."""
    named = [Path(path) for path in paths if path != STDIN]
    typed_in = STDIN in paths
    if typed_in != (stdin_filename is not None) or (typed_in and named):
        raise UsageProblem(
            "Für die Standardeingabe: praev validate - --stdin-filename catalogue/offers/beispiel.yaml"
        )
    if settings.root is None and named:
        settings = replace(settings, root=_root_above(named[0]))
    session = open_session(settings)
    if typed_in:
        return _typed_in(session, str(stdin_filename))
    files: frozenset[str] | None = None
    reasons = []
    if named:
        files = frozenset(file for path in named for file in _below(session, path))
        reasons.append(
            f"außerhalb von {german.join(str(path) for path in named[:3])}{' …' if len(named) > 3 else ''}"
        )
    if changed_since is not None:
        from praevkonzept.store.changes import changed_since as changes

        changed = changes(session.root, changed_since)
        files = changed if files is None else files & changed
        reasons.append(f"in Dateien, die sich seit {changed_since} nicht geändert haben")
    return Scope(session, files, german.join(reasons))


def codes_of(values: Sequence[str], option: str, known: Iterable[str] = ()) -> tuple[str, ...]:
    """Codes or their beginnings, given one by one or with commas. UsageProblem for what no code begins with.

    `known` are the codes there are; without them those of the catalogue.
    """
    wanted = tuple(code.strip().upper() for value in values for code in value.split(",") if code.strip())
    if not wanted:
        return ()
    from praevkonzept.rules import codes

    known = tuple(known) or tuple(codes())
    for code in wanted:
        if not any(each.startswith(code) for each in known):
            raise UsageProblem(
                said(
                    f"{option}: Einen Code „{code}“ gibt es nicht.",
                    did_you_mean(code, known),
                    "Alle: praev explain",
                )
            )
    return wanted


def _typed_in(session: Session, name: str) -> Scope:
    """The catalogue with the text of the standard input in place of one of its files."""
    file = _inside(session, Path(name))
    if _there(session.root / file) and (session.root / file).is_dir():
        raise UsageProblem(f"--stdin-filename: {name} ist ein Ordner.")
    raw = sys.stdin.buffer.read(MOST_BYTES)
    texts = dict(sorted({**session.files.texts, file: raw}.items()))
    findings = tuple(finding for finding in session.files.findings if finding.file != file)
    return Scope(
        Session(session.root, Files(texts, findings)), frozenset({file}), f"nicht in {file}", typed_in=True
    )


def _root_above(path: Path) -> Path | None:
    """The catalogue that a path lies in, where that is not the one found from here."""
    from praevkonzept.store.tree import find_root

    return find_root(path if _there(path) and path.is_dir() else path.parent)


def _below(session: Session, path: Path) -> list[str]:
    """The files of the catalogue at or below a path."""
    if not _there(path):
        raise UsageProblem(f"{path} gibt es nicht.")
    inside = _inside(session, path)
    seen = [*session.files.texts, *(finding.file for finding in session.files.findings)]
    return [inside, *(file for file in seen if file.startswith(f"{inside}/"))]


def _there(path: Path) -> bool:
    try:
        return path.exists() or path.is_symlink()
    except OSError:  # a name that no file can have
        return False


def _inside(session: Session, path: Path) -> str:
    """The path from the root, with `/`; the root itself stands for the whole catalogue."""
    place = os.path.normpath(path.absolute())
    for root in (str(session.root), os.path.realpath(session.root)):
        if place == root:
            return FOLDER
        if place.startswith(root + os.sep):
            inside = place[len(root) + 1 :].replace(os.sep, "/")
            if inside == FOLDER or inside.startswith(f"{FOLDER}/"):
                return inside
    raise UsageProblem(f"{path} gehört nicht zum Katalog in {session.root}.")
