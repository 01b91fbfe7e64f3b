"""Reading the catalogue's files from a working tree: bytes by path, and what could not be read as findings."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from praevkonzept.errors import CannotRead
from praevkonzept.problems import Finding, Severity
from praevkonzept.store.reasons import reason

FOLDER = "catalogue"
"""The folder that makes a directory the root of a catalogue."""

_CHUNK = 16 * 1024
MOST_BYTES = (1 << 20) + 1
"""At most this much of a file is read: one byte more than it may have."""

_DEEPEST = 3
_READING = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_IGNORED = ("README", "LICENSE")
_RECORDS = (".yaml", ".yml")
"""Who names a file like this means a record, whatever else it is called."""


@dataclass(frozen=True)
class Files:
    """The bytes of every file of a catalogue by its path from the root (`catalogue/offers/x.yaml`), in order of paths."""

    texts: Mapping[str, bytes]
    findings: tuple[Finding, ...] = ()

    @cached_property
    def digest(self) -> str:
        """A fingerprint of the whole content: 64 hexadecimal digits (SHA-256 over paths, bytes and what was unreadable)."""
        total = hashlib.sha256()
        for path, raw in self.texts.items():
            total.update(path.encode("utf-8", "surrogateescape") + b"\0%d\0" % len(raw))
            total.update(raw)
        for finding in self.findings:
            total.update(f"{finding}".encode("utf-8", "surrogateescape"))
        return total.hexdigest()


def mark_of(path: str, raw: bytes) -> str:
    """What stands for a file with this path and content: 32 hexadecimal digits (BLAKE2b)."""
    name = path.encode("utf-8", "surrogateescape")
    return hashlib.blake2b(b"%d\0%b%b" % (len(name), name, raw), digest_size=16).hexdigest()


def find_root(start: Path) -> Path:
    """The nearest folder at or above `start` with `catalogue/praev.yaml`, else with `catalogue/`. CannotRead where there is none."""
    begin = start.absolute()
    above = (begin, *begin.parents)
    for sign in (f"{FOLDER}/praev.yaml", FOLDER):
        for folder in above:
            if (folder / sign).exists():
                return folder
    raise CannotRead(
        f"Kein Katalog gefunden: weder in {begin} noch darüber gibt es einen Ordner „{FOLDER}“. "
        "Mit --root den Ordner angeben, der ihn enthält."
    )


def read_tree(root: Path) -> Files:
    """All files below `catalogue/`. What cannot be read becomes a finding; links that leave the root are not followed."""
    if not (root / FOLDER).is_dir():
        raise CannotRead(
            f"Kein Katalog: {root} enthält keinen Ordner „{FOLDER}“. Mit --root den richtigen Ordner angeben."
        )
    texts: dict[str, bytes] = {}
    findings: list[Finding] = []
    for found in _walk(str(root / FOLDER), FOLDER, os.path.realpath(root), 1):
        if isinstance(found, Finding):
            findings.append(found)
        else:
            path, raw = found
            texts[path] = raw
    return Files(dict(sorted(texts.items())), tuple(findings))


def _walk(folder: str, path: str, root: str, depth: int) -> Iterator[tuple[str, bytes] | Finding]:
    try:
        with os.scandir(folder) as entries:
            found = list(entries)
    except OSError as error:
        yield _unreadable(path, f"Der Ordner lässt sich nicht lesen: {reason(error)}.")
        return
    for entry in found:
        below = f"{path}/{entry.name}"
        if entry.name.startswith(".") or (
            entry.name.startswith(_IGNORED) and not entry.name.casefold().endswith(_RECORDS)
        ):
            continue
        if entry.is_symlink() and not _stays_inside(entry.path, root):
            yield _finding("PRV120", below, "Die Verknüpfung zeigt aus dem Katalog hinaus und wird nicht gelesen.",
                           "Die Datei selbst in den Katalog legen.")  # fmt: skip
        elif _is(entry, os.DirEntry.is_dir):
            yield from _folder(entry, below, root, depth)
        elif _is(entry, os.DirEntry.is_file):
            yield _file(entry.path, below)
        else:
            yield _unreadable(below, "Das ist keine gewöhnliche Datei.")


def _is(entry: os.DirEntry[str], kind: Callable[[os.DirEntry[str]], bool]) -> bool:
    try:
        return kind(entry)
    except OSError:  # a link that leads to itself
        return False


def _folder(
    entry: os.DirEntry[str], path: str, root: str, depth: int
) -> Iterator[tuple[str, bytes] | Finding]:
    if entry.name.endswith((".yaml", ".yml", ".md")):
        yield _finding(
            "PRV121", path, "Hier liegt ein Ordner, der wie eine Datei heißt.", "Den Ordner umbenennen."
        )
    elif entry.is_symlink():
        yield _finding(
            "PRV120",
            path,
            "Ein verknüpfter Ordner wird nicht gelesen.",
            "Die Dateien selbst in den Katalog legen.",
        )
    elif depth >= _DEEPEST:
        yield _finding(
            "PRV124",
            path,
            "So tief liegende Ordner werden nicht gelesen.",
            "Einträge gehören in catalogue/<Art>/.",
        )
    else:
        yield from _walk(entry.path, path, root, depth + 1)


def _file(place: str, path: str) -> tuple[str, bytes] | Finding:
    try:
        handle = os.open(place, _READING)
    except OSError as error:
        return _unreadable(path, f"Die Datei lässt sich nicht lesen: {reason(error)}.")
    try:
        return path, _read(handle)
    except OSError as error:
        return _unreadable(path, f"Die Datei lässt sich nicht lesen: {reason(error)}.")
    finally:
        os.close(handle)


def _read(handle: int) -> bytes:
    raw = os.read(handle, _CHUNK)
    if len(raw) < _CHUNK:
        return raw
    parts = [raw]
    size = len(raw)
    while raw and size < MOST_BYTES:
        raw = os.read(handle, _CHUNK)
        parts.append(raw)
        size += len(raw)
    return b"".join(parts)


def _stays_inside(path: str, root: str) -> bool:
    target = os.path.realpath(path)
    return (
        os.path.commonpath((target, root)) == root
        if os.path.splitdrive(target)[0] == os.path.splitdrive(root)[0]
        else False
    )


def _unreadable(path: str, message: str) -> Finding:
    return _finding("PRV122", path, message, "Zugriffsrechte prüfen.")


def _finding(code: str, path: str, message: str, hint: str) -> Finding:
    return Finding(code, Severity.ERROR, path, 1, 1, message, hint)
