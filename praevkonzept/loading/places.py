"""Where in the files each value stands: made from the texts only when a place is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from praevkonzept.catalogue import Path, Record

_KEPT = 16
"""Trees kept at a time: findings come file by file, but rules also go back and forth between a few large files."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file: line and column from 1, length in characters."""

    file: str
    line: int
    column: int
    length: int


@dataclass(frozen=True)
class Places:
    """The places within these files (path → bytes). Good records never pay for their positions."""

    texts: Mapping[str, bytes] = field(repr=False)
    _lines: dict[str, list[str]] = field(default_factory=dict, repr=False)
    _trees: dict[str, tuple[object, int]] = field(default_factory=dict, repr=False)

    def line(self, file: str, number: int) -> str:
        """A line of a file for an excerpt, without its end; empty where there is none."""
        if file not in self._lines:
            self._lines.clear()
            text = self.texts.get(file, b"").decode("utf-8-sig", errors="replace")
            self._lines[file] = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        lines = self._lines[file]
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def locate(self, record: Record, path: Path = (), on_key: bool = False) -> Place:
        """Where a value of a record stands, or with `on_key` its key; the nearest enclosing place where it is absent."""
        if not path and not record.base:
            return Place(record.file, self._first_line(record.file), 1, 1)
        from praevkonzept import yamltext

        root, offset = self._tree(record.file)
        if root is None:
            return Place(record.file, 1, 1, 1)
        spot = yamltext.find(root, (*record.base, *path), on_key)  # type: ignore[arg-type]
        return Place(record.file, spot.line + offset, spot.column, spot.length)

    def _first_line(self, file: str) -> int:
        """The line on which the content of a file begins, without making its tree."""
        for number, line in enumerate(self.texts.get(file, b"").splitlines(), start=1):
            if line.strip() and not line.startswith((b"#", b"---")):
                return number
        return 1

    def _tree(self, file: str) -> tuple[object, int]:
        from praevkonzept import yamltext

        if file not in self._trees:
            if len(self._trees) >= _KEPT:
                del self._trees[next(iter(self._trees))]
            text, _ = yamltext.decode(self.texts.get(file, b""))
            head, offset = (split_head(text)[0], 1) if file.endswith(".md") else (text, 0)
            self._trees[file] = (yamltext.compose(head).root, offset)
        return self._trees[file]


def split_head(text: str) -> tuple[str, str, int]:
    """The YAML head of a Markdown text (between two lines `---`), the body and the line on which that begins."""
    lines = text.splitlines(keepends=True)
    if lines and lines[0].rstrip() == "---":
        for number, line in enumerate(lines[1:], start=1):
            if line.rstrip() == "---":
                return "".join(lines[1:number]), "".join(lines[number + 1 :]), number + 2
    return "", text, 1
