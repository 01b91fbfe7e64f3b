"""Reading very many files with all processors at once, where new processes cost next to nothing (fork: Linux)."""

from __future__ import annotations

import json
import multiprocessing
import os
import sys
from collections.abc import Mapping, Sequence

from praevkonzept.loading.content import to_plain
from praevkonzept.loading.read import read
from praevkonzept.schema import Schemas

_CHUNK = 200


class _Worker:
    """What a process reads from; it gets the whole by being a copy of this process."""

    texts: Mapping[str, bytes]
    schemas: Schemas


def read_many(paths: Sequence[str], texts: Mapping[str, bytes], schemas: Schemas) -> list[str] | None:
    """The contents of these files as JSON, in their order; None where one process does it as fast."""
    processes = _processors()
    if processes < 2 or sys.platform != "linux":
        return None
    chunks = [paths[start : start + _CHUNK] for start in range(0, len(paths), _CHUNK)]
    with multiprocessing.get_context("fork").Pool(processes, _begin, (texts, schemas)) as pool:
        return [plain for plains in pool.imap(_read, chunks) for plain in plains]


def plain_text(path: str, raw: bytes, schemas: Schemas) -> str:
    """The content of a file as JSON on one line."""
    return json.dumps(to_plain(read(path, raw, schemas)), separators=(",", ":"))


def _begin(texts: Mapping[str, bytes], schemas: Schemas) -> None:
    _Worker.texts, _Worker.schemas = texts, schemas


def _read(paths: Sequence[str]) -> list[str]:
    return [plain_text(path, _Worker.texts[path], _Worker.schemas) for path in paths]


def _processors() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
