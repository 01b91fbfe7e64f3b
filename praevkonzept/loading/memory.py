"""What was read in an earlier run: the content of each file under a mark of its bytes, so that only changed files are read.

A memory changes nothing but the time: an entry is used only for exactly the same path and bytes, and whoever keeps it
does so only for the same program and schemas (`store.cache`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from praevkonzept.loading.content import Content, from_plain, to_plain
from praevkonzept.schema import Schemas
from praevkonzept.store.tree import mark_of

_AT_ONCE = 500
"""So many entries are parsed together: the same key is one text for all of them, and few are in memory twice."""

_encode = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode


class Memory:
    """Contents by mark. `text` is what an earlier run kept (empty: nothing); a damaged text counts as nothing."""

    def __init__(self, text: str = "") -> None:
        self._known = dict(line.split("\t", 1) for line in text.splitlines() if "\t" in line)
        self._used: dict[str, str] = {}
        self._new = not text

    def contents(self, texts: Mapping[str, bytes], schemas: Schemas) -> Iterator[Content]:
        """The content of each of these files, in their order."""
        marks = {path: mark_of(path, raw) for path, raw in texts.items()}
        paths = list(texts)
        for start in range(0, len(paths), _AT_ONCE):
            yield from self._some(paths[start : start + _AT_ONCE], texts, marks, schemas)

    def _some(
        self, paths: list[str], texts: Mapping[str, bytes], marks: Mapping[str, str], schemas: Schemas
    ) -> Iterator[Content]:
        """The contents of some files: those that are known together, the others one by one."""
        hits = [path for path in paths if marks[path] in self._known]
        plain = dict(zip(hits, _parsed([self._known[marks[path]] for path in hits]), strict=False))
        for path in paths:
            if path in plain:
                self._used[marks[path]] = self._known[marks[path]]
                yield from_plain(path, plain[path])
            else:
                yield self._read(path, texts[path], marks[path], schemas)

    def _read(self, path: str, raw: bytes, mark: str, schemas: Schemas) -> Content:
        from praevkonzept.loading.read import read

        content = read(path, raw, schemas)
        self._used[mark] = _encode(to_plain(content))
        self._new = True
        return content

    @property
    def text(self) -> str | None:
        """What to keep for the next run; None where that is what was kept before."""
        if not self._new and len(self._used) == len(self._known):
            return None
        return "\n".join(f"{mark}\t{plain}" for mark, plain in self._used.items())


def _parsed(plains: list[str]) -> list[list[object]]:
    """The entries; none where one of them is damaged."""
    try:
        parsed = json.loads(f"[{','.join(plains)}]")
    except ValueError:
        return []
    return parsed if isinstance(parsed, list) and len(parsed) == len(plains) else []
