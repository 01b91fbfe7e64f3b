"""Known findings kept in a file: a catalogue that begins with many is still checked for new ones."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from praevkonzept import __version__
from praevkonzept.errors import CannotRead
from praevkonzept.problems import Finding, fingerprints

FORMAT_VERSION = 1


@dataclass(frozen=True, slots=True)
class Baseline:
    """The fingerprints of the findings that are known already."""

    known: frozenset[str]


def to_text(findings: Iterable[Finding]) -> str:
    """The file for these findings: JSON, one entry a finding in the order of files, without line numbers.

    Its shape is `schema/output/baseline.schema.json`.
    """
    everything = list(findings)
    entries = [
        {"fingerprint": mark, "code": finding.code, "file": finding.file, "message": finding.message}
        for finding, mark in zip(everything, fingerprints(everything), strict=True)
    ]
    content = {"format_version": FORMAT_VERSION, "tool_version": __version__, "findings": entries}
    return json.dumps(content, ensure_ascii=False, sort_keys=True, indent=2) + "\n"


def parse(text: str, name: str) -> Baseline:
    """The baseline of such a file; CannotRead where it is none."""
    try:
        content: Any = json.loads(text)
        if content["format_version"] != FORMAT_VERSION:
            raise CannotRead(
                f"{name} hat eine Form, die dieses praev nicht kennt. Neu schreiben: --write-baseline {name}"
            )
        return Baseline(frozenset(_mark(entry) for entry in content["findings"]))
    except (ValueError, KeyError, TypeError) as error:
        raise CannotRead(
            f"{name} ist keine Liste bekannter Befunde. Neu schreiben: --write-baseline {name}"
        ) from error


def _mark(entry: Mapping[str, Any]) -> str:
    mark = entry["fingerprint"]
    if not isinstance(mark, str):
        raise TypeError(mark)
    return mark
