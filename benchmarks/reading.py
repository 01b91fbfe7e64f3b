"""Measures ways of reading and checking one record, the grounds for docs/adr/0002 and 0003.

    uv run python benchmarks/reading.py

Microseconds per file, the best of several passes over the same generated offers.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

import yaml
from generate import catalogue
from jsonschema import Draft202012Validator
from jsonschema_rs import Draft202012Validator as CompiledValidator
from ruamel.yaml import YAML

from praevkonzept.loading.load import load
from praevkonzept.schema import Schemas
from praevkonzept.store.tree import Files
from praevkonzept.yamltext import compose

RECORDS = 200


def main() -> None:
    """Prints both tables."""
    offers = [text for path, text in catalogue(RECORDS).items() if path.startswith("catalogue/offers/")]
    safe, round_trip = YAML(typ="safe", pure=True), YAML()
    print("Lesen")
    for name, read in (
        ("libyaml, nur Ereignisse", lambda text: list(yaml.parse(text, Loader=yaml.CSafeLoader))),
        ("libyaml, compose", lambda text: yaml.compose(text, Loader=yaml.CSafeLoader)),
        ("praevkonzept.yamltext.compose", compose),
        ("PyYAML, CSafeLoader", lambda text: yaml.load(text, Loader=yaml.CSafeLoader)),  # noqa: TID251
        ("PyYAML, SafeLoader", yaml.safe_load),
        ("ruamel, safe", safe.load),
        ("ruamel, round-trip", round_trip.load),
    ):
        _print(name, read, offers)
    schemas = Schemas.load()
    schema = dict(schemas["offers"].resolved)
    slow, fast = Draft202012Validator(schema), CompiledValidator(schema)
    files = {
        path: text.encode() for path, text in catalogue(RECORDS).items() if path.startswith("catalogue/")
    }
    records = [record.data for record in load(Files(files), schemas).catalogue.of("offers").values()]
    print("Prüfen gegen das Schema")
    _print("jsonschema-rs, übersetzt", fast.is_valid, records)
    _print("jsonschema, übersetzt", slow.is_valid, records)


def _print(name: str, work: Callable[[Any], object], items: Sequence[Any]) -> None:
    """One line: the best of five passes, per item."""
    best = min(_timed(work, items) for _ in range(5))
    print(f"  {name:32}{1_000_000 * best / len(items):10.0f} µs")


def _timed(work: Callable[[Any], object], items: Sequence[Any]) -> float:
    start = time.perf_counter()
    for item in items:
        work(item)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
