"""German dates in fields of type date become ISO dates: `12.03.2026` → `2026-03-12`, `März 2026` → `2026-03`.

Two-digit years are left alone: nobody can tell which century they mean. So are days that the calendar does not have.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from praevkonzept.fixes.change import Change, Edit, Path, Repair
from praevkonzept.fixes.source import Kind, Source, end_of, start_of
from praevkonzept.german import MONTHS
from praevkonzept.rules.dates import wrong
from praevkonzept.yamltext import Mapping, Node, Scalar

_SPACE = "[ \u00a0]"
_NAME = rf"(?P<name>{'|'.join(MONTHS)})"
_YEAR = "(?P<year>[12][0-9]{3})"
_GERMAN = tuple(
    re.compile(form)
    for form in (
        rf"(?P<day>[0-9]{{1,2}})\.{_SPACE}?(?P<month>[0-9]{{1,2}})\.{_SPACE}?{_YEAR}",
        rf"(?P<day>[0-9]{{1,2}})\.{_SPACE}?{_NAME}{_SPACE}{_YEAR}",
        rf"(?P<month>[0-9]{{1,2}})[./]{_YEAR}",
        rf"{_NAME}{_SPACE}{_YEAR}",
    )
)


def dates(source: Source, kind: Kind) -> Repair:
    """Each German date that can only be read in one way."""
    repair = Repair()
    for path, text in _dates(source.data, kind):
        day = iso(text)
        node = _node(source.root, path) if day else None
        if node is None:
            continue
        start, end = start_of(node).index, end_of(node).index
        if node.style in ("'", '"'):
            start, end = start + 1, end - 1
        if source.text[start:end] == text:
            repair.edits.append(Edit(start, end, day))
            repair.changes.append(Change(start_of(node).line + 1, "date", f"„{text}“ als {day} geschrieben"))
            repair.values[path] = day
    return repair


def iso(text: str) -> str:
    """The ISO form of a German date; empty where the text is none or the calendar does not have it."""
    match = next((match for form in _GERMAN if (match := form.fullmatch(text))), None)
    if match is None:
        return ""
    parts = match.groupdict()
    month = MONTHS.index(parts["name"]) + 1 if parts.get("name") else int(parts["month"])
    day = f"-{int(parts['day']):02}" if parts.get("day") else ""
    found = f"{parts['year']}-{month:02}{day}"
    return "" if wrong(found) else found


def _dates(data: Any, kind: Kind) -> Iterator[tuple[Path, str]]:
    if not isinstance(data, dict):
        return
    records: Iterable[tuple[Path, Any]] = (
        (((key,), record) for key, record in data.items()) if kind.many else [((), data)]
    )
    for base, record in records:
        if isinstance(record, dict):
            for path, _, text in kind.schema.leaves(record, "date"):
                if isinstance(text, str):
                    yield base + path, text


def _node(root: Node, path: Path) -> Scalar | None:
    node = root
    for step in path:
        if isinstance(node, Mapping):
            node = node.entries[str(step)][1]
        elif not isinstance(node, Scalar):
            node = node.items[int(step)]
    return node if isinstance(node, Scalar) else None
