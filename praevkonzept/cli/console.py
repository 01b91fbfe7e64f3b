"""The console as an edge: data to stdout, everything else to stderr, always UTF-8; what kind of terminal it is."""

from __future__ import annotations

import io
import os
import sys
from typing import TextIO

from praevkonzept.errors import CannotWrite
from praevkonzept.output.plain import visible
from praevkonzept.store.reasons import reason


class ReaderGone(Exception):
    """Whoever read our output has closed the pipe: `praev list | head` has read enough."""


def prepare_streams() -> None:
    """UTF-8 and plain line feeds on both streams, whatever the locale says; what cannot be encoded is written out.

    Where the caller has closed them (`>&-`), results cannot be written, all else is lost silently, nothing can be read.
    """
    for name, access, mode in (
        ("stdin", os.O_RDONLY, "r"), ("stdout", os.O_RDONLY, "w"), ("stderr", os.O_WRONLY, "w"),
    ):  # fmt: skip
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, access), mode))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def data(text: str) -> None:
    """Writes the result. CannotWrite when the disk is full, ReaderGone when nobody reads any more."""
    rest = memoryview(text.encode("utf-8", "backslashreplace"))
    try:
        while rest:
            # an unbuffered stream (PYTHONUNBUFFERED) may take only a part, and the text layer would not notice
            rest = rest[sys.stdout.buffer.write(rest) :]
        sys.stdout.flush()
    except BrokenPipeError:
        # what is still in the buffer would fail again when the interpreter closes the stream
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise ReaderGone from None
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise CannotWrite(f"Die Ausgabe lässt sich nicht schreiben: {reason(error)}.") from error


def note(text: str) -> None:
    """Writes a line for the person at the keyboard; nothing in it can steer the terminal."""
    say(visible(text.replace("\u00a0", " ")) + "\n")


def working(text: str) -> None:
    """Says what takes a while; only to somebody who sits and waits."""
    if _is_terminal(sys.stderr):
        note(text)


def say(text: str) -> None:
    """Writes finished text to stderr; silent where nobody reads it."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        pass


def colour() -> bool:
    """Whether stdout gets colours: on terminals that can, unless NO_COLOR; in pipes only with FORCE_COLOR."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return _is_terminal(sys.stdout) and os.environ.get("TERM") != "dumb"


def columns() -> int | None:
    """The width of the terminal; None in a pipe or file, where nothing may be wrapped."""
    if not _is_terminal(sys.stdout):
        return None
    import shutil

    return shutil.get_terminal_size().columns


def _is_terminal(stream: TextIO) -> bool:
    return not stream.closed and stream.isatty()
