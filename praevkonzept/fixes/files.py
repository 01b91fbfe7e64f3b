"""All repairs of a file, and the check that it still says the same: else it is left as it is."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Container, Mapping
from functools import cache
from typing import Any

from praevkonzept import yamltext
from praevkonzept.fixes.change import Change, FixedFile, Path, apply
from praevkonzept.fixes.dates import dates
from praevkonzept.fixes.line_ends import line_ends
from praevkonzept.fixes.normal import normal
from praevkonzept.fixes.order import order
from praevkonzept.fixes.quotes import quotes
from praevkonzept.fixes.source import Kind, Source, read
from praevkonzept.loading.layout import CHAPTERS, VOCABULARY, FileRole, role_of
from praevkonzept.loading.places import split_head
from praevkonzept.schema import Schemas

_BOM = b"\xef\xbb\xbf"
_REFUSED = "Die Reparatur würde mehr ändern als die Schreibweise; die Datei bleibt, wie sie ist."


def fixes(
    files: Mapping[str, bytes], schemas: Schemas, only: Container[str] | None = None
) -> tuple[FixedFile, ...]:
    """The files in which something can be repaired, of those in `only`. What cannot be read whole is never among them."""

    @cache
    def kind_of(kind: str, many: bool) -> Kind:
        if kind == VOCABULARY:
            return Kind(schemas["terms"], ordered=False)
        return Kind(schemas[kind], many=many, chapter=kind == CHAPTERS, ordered=kind != CHAPTERS)

    found = []
    for path, raw in files.items():
        role = role_of(path, schemas) if only is None or path in only else None
        if isinstance(role, FileRole):
            fixed = _fixed(path, raw, kind_of(role.kind, not role.id))
            if fixed:
                found.append(fixed)
    return tuple(found)


def _fixed(path: str, raw: bytes, kind: Kind) -> FixedFile | None:
    refused = FixedFile(path, raw, raw, (), _REFUSED)
    text, source = _read(raw, kind)
    if source is None:
        return None
    whole, changes = normal(text)
    before, head, after = _parts(whole, kind)
    clean = read(head, kind) if changes else source
    if clean is None:  # two keys that looked the same have become the same
        return refused
    repaired = _repaired(clean, kind)
    if repaired is None:
        return refused
    head, more, values = repaired
    changes += [Change(change.line + kind.chapter, change.name, change.text) for change in more]
    if not changes:
        return None
    new = (_BOM if raw.startswith(_BOM) else b"") + f"{before}{head}{after}".encode()
    result = _read(new, kind)[1]
    if result is None or _canonical(result.data) != _canonical(_with(_composed(source.data), values)):
        return refused
    changes.sort(key=lambda change: change.line)
    return FixedFile(path, raw, new, tuple(changes))


def _read(raw: bytes, kind: Kind) -> tuple[str, Source | None]:
    text, problems = yamltext.decode(raw)
    readable = not any(problem.fatal for problem in problems)
    return text, read(_parts(text, kind)[1], kind) if readable else None


def _parts(text: str, kind: Kind) -> tuple[str, str, str]:
    """The YAML of a file, with what stands above and below: the whole of it, or the head of a chapter."""
    if not kind.chapter:
        return "", text, ""
    head = split_head(text)[0]
    start = len(text.splitlines(keepends=True)[0]) if head else 0
    return text[:start], head, text[start + len(head) :]


def _repaired(source: Source, kind: Kind) -> tuple[str, list[Change], dict[Path, Any]] | None:
    """The text, what was done to it, and the values that are others now; None where the text would break."""
    repair = dates(source, kind)
    repair.add(quotes(source, {edit.start for edit in repair.edits}))
    repair.add(line_ends(source))
    edited: Source | None = source
    if repair.edits:
        edited = read(apply(source.text, repair.edits), kind)
    if edited is None:
        return None
    text, moved = order(edited, kind)
    return text, repair.changes + moved, repair.values


def _with(data: Any, values: Mapping[Path, Any]) -> Any:
    """The data (which is ours alone) with other values in these places."""
    for path, value in values.items():
        holder = data
        for step in path[:-1]:
            holder = holder[step]
        holder[path[-1]] = value
    return data


def _canonical(data: Any) -> str:
    """One text for equal data, whatever the order of keys and the form of letters; tells 1 from true."""
    return json.dumps(_composed(data), sort_keys=True)


def _composed(data: Any) -> Any:
    """The data with all texts and keys in NFC."""
    if isinstance(data, str):
        return unicodedata.normalize("NFC", data)
    if isinstance(data, dict):
        return {_composed(key): _composed(value) for key, value in data.items()}
    return [_composed(value) for value in data] if isinstance(data, list) else data
