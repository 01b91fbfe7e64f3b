"""Writing a file whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from praevkonzept.errors import CannotWrite
from praevkonzept.store.reasons import reason


def write_atomic(path: Path, data: bytes) -> None:
    """Replaces the file by `data`; its folder is made where missing. On any failure the old file stays. CannotWrite says why."""
    temporary: Path | None = None
    try:
        if path.is_dir():
            raise CannotWrite(f"{path} ist ein Ordner; dorthin lässt sich keine Datei schreiben.")
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(path))
        temporary.replace(path)
    except OSError as error:
        raise CannotWrite(
            f"{path} lässt sich nicht schreiben ({_why(error)}). Eine bisherige Datei ist unverändert."
        ) from error
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink()


def append(path: Path, data: bytes) -> None:
    """Adds data to the end of a file that others write to as well. CannotWrite says why it cannot."""
    try:
        with path.open("ab") as file:
            file.write(data)
    except OSError as error:
        raise CannotWrite(f"{path} lässt sich nicht schreiben ({_why(error)}).") from error


def _mode(path: Path) -> int:
    """The permissions of the old file, or those a new file gets here (mkstemp alone would make it private)."""
    try:
        return path.stat().st_mode & 0o7777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _why(error: OSError) -> str:
    return (
        "kein Schreibrecht, oder die Datei ist in Word geöffnet"
        if isinstance(error, PermissionError)
        else reason(error)
    )
