"""Data → the values of the catalogue: a vocabulary file as a vocabulary, a record without what does not fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from praevkonzept.catalogue import Path, Term, Vocabulary
from praevkonzept.loading.layout import ID
from praevkonzept.schema import MISSING, REPEATED, KindSchema, SchemaProblem

_TERM_KEYS = frozenset({"key", "label", "description", "aliases"})


def usable(data: Any, schema: KindSchema, problems: Sequence[SchemaProblem]) -> Any:
    """What of a record fits its schema, so that nobody downstream meets a wrong type or half an entry; None if nothing does.

    Wrong values are left out; an entry within the record that lacks what it needs is left out whole. Only what is
    missing at the top of the record stays missing.
    """
    while problems := [problem for problem in problems if problem.path or problem.code != MISSING]:
        wrong = {problem.path for problem in problems if problem.code != REPEATED}
        repeating = {problem.path[:-1] for problem in problems if problem.code == REPEATED}
        rest = without(data, wrong, repeating)
        if rest is None or rest == data:
            return None
        data, problems = rest, schema.problems(rest)
    return data


def without(data: Any, wrong: AbstractSet[Path], repeating: AbstractSet[Path], at: Path = ()) -> Any:
    """The data without the values at the places in `wrong`, the lists in `repeating` with each value once; None where all is wrong."""
    if at in wrong:
        return None
    if isinstance(data, dict):
        kept = {key: without(value, wrong, repeating, (*at, key)) for key, value in data.items()}
        return {key: value for key, value in kept.items() if value is not None}
    if isinstance(data, list):
        items = (without(item, wrong, repeating, (*at, position)) for position, item in enumerate(data))
        rest = [item for item in items if item is not None]
        return _once(rest) if at in repeating else rest
    return data


def _once(items: list[Any]) -> list[Any]:
    """Each value once, the first stays; lists that may not repeat hold texts, anything else is left to the next look."""
    texts = dict.fromkeys(item for item in items if isinstance(item, str))
    return [*texts, *(item for item in items if not isinstance(item, str))]


def with_every_term(data: Mapping[str, Any], fitting: Any) -> tuple[Mapping[str, Any] | None, bool]:
    """The fitting data of a vocabulary with the terms that do not fit by their key alone, and whether each has a key.

    So no record is told that its term does not exist while that only lacks its label. None where nothing fits.
    """
    if fitting is data:
        return fitting, True
    raw = data.get("terms")
    entries = [entry if isinstance(entry, dict) else {} for entry in raw] if isinstance(raw, list) else []
    keys = [key for entry in entries if isinstance(key := entry.get("key"), str) and ID.fullmatch(key)]
    if not keys or not isinstance(fitting, dict):
        return None, False
    kept = {entry["key"]: entry for entry in fitting.get("terms", ())}
    return fitting | {"terms": [kept.get(key, {"key": key}) for key in keys]}, len(keys) == len(entries)


def vocabulary(name: str, path: str, data: Mapping[str, Any], own: bool) -> Vocabulary:
    """The vocabulary that a file holds; entries without a key are left out (the schema check reports them)."""
    terms = tuple(
        Term(
            key=entry["key"],
            label=entry.get("label", entry["key"]),
            description=entry.get("description", ""),
            aliases=tuple(entry.get("aliases", ())),
            attributes={key: value for key, value in entry.items() if key not in _TERM_KEYS},
        )
        for entry in data.get("terms", ())
        if "key" in entry
    )
    return Vocabulary(name, data.get("label", name), terms, data.get("description", ""), path, own)
