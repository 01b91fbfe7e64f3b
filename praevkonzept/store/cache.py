"""What a run may keep for the next one, outside of the catalogue and of git: nobody misses it when it is deleted.

The files lie in the user's own cache folder, never beside the catalogue: whoever sends a change cannot send a cache with
it. Each names what it was made for and the mark of its content; anything else than exactly that counts as nothing.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from pathlib import Path

from praevkonzept import __version__
from praevkonzept.resources import program_files

VARIABLE = "PRAEV_CACHE_DIR"
"""The environment variable that names another folder; empty: keep nothing."""

_FORM = "praev-cache 1"


class Cache:
    """The kept files of one catalogue, found by the folder it lies in. Nothing here ever raises: then it is not kept."""

    def __init__(self, root: Path) -> None:
        base = _base()
        name = hashlib.blake2b(os.fsencode(root), digest_size=12).hexdigest()
        self._folder = base / name if base else None

    def get(self, name: str, key: str) -> str:
        """What was kept under this name for exactly this key; empty where there is nothing or it is damaged."""
        if self._folder is None:
            return ""
        try:
            raw = (self._folder / name).read_bytes()
        except OSError:
            return ""
        head, _, body = raw.partition(b"\n")
        return body.decode("ascii", "replace") if head.decode("ascii", "replace") == _head(key, body) else ""

    def put(self, name: str, key: str, text: str) -> None:
        """Keeps an ASCII text under this name instead of what was there before; whole or not at all."""
        if self._folder is None:
            return
        import tempfile

        body = text.encode("ascii")
        with contextlib.suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=self._folder)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(_head(key, body).encode("ascii") + b"\n" + body)
                Path(temporary).replace(self._folder / name)
            except OSError:
                Path(temporary).unlink(missing_ok=True)


def stamp() -> str:
    """What everything that is kept depends on besides the catalogue: Python and every file of the program.

    A file stands for itself by name, size and time of change: nobody edits the program while it reads.
    """
    total = hashlib.blake2b(f"{__version__}\0{sys.version}".encode(), digest_size=16)
    for entry in program_files():
        state = entry.stat()
        name = os.fsencode(entry.path)
        total.update(b"\0%b\0%d\0%d" % (name, state.st_size, state.st_mtime_ns))
    return total.hexdigest()


def _head(key: str, body: bytes) -> str:
    return f"{_FORM} {key} {hashlib.blake2b(body, digest_size=16).hexdigest()}"


def _base() -> Path | None:
    """The user's cache folder of this system; None where nothing shall be kept or there is no home."""
    if VARIABLE in os.environ:
        given = os.environ[VARIABLE]
        return Path(given) if given else None
    if sys.platform == "win32":
        place = os.environ.get("LOCALAPPDATA")
        return Path(place, "praev", "cache") if place else None
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "praev"
    shared = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (shared if shared.is_absolute() else home / ".cache") / "praev"
