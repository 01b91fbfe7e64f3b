"""What one file holds, read on its own: it depends on the file's bytes and the schemas and on nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from praevkonzept.catalogue import Record
from praevkonzept.problems import Finding, from_rows, rows

Plain: TypeAlias = list[Any]
"""Content as lists, texts and numbers, as it is kept between two runs."""


@dataclass(slots=True)
class Content:
    """The usable records of a file in their order, or the data of a vocabulary, what could not be read, the findings.

    `spoilt` are the keys (record's ref, key) of which something was left out because it does not fit.
    """

    file: str
    kind: str = ""
    id: str = ""
    records: list[Record] = field(default_factory=list)
    terms: Mapping[str, Any] | None = None
    unread: list[tuple[str, str]] = field(default_factory=list)
    spoilt: list[tuple[str, str]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def to_plain(content: Content) -> Plain:
    """The content without its file name."""
    records = [[record.id, record.data] for record in content.records]
    lost = [content.unread, content.spoilt]
    return [content.kind, content.id, records, content.terms, lost, rows(content.findings)]


def from_plain(file: str, plain: Plain) -> Content:
    """The content that `to_plain` was given."""
    kind, own, records, terms, (unread, spoilt), findings = plain
    return Content(
        file,
        kind,
        own,
        [Record(kind, key, data, file, () if own else (key,)) for key, data in records],
        terms,
        [(one, other) for one, other in unread],
        [(ref, key) for ref, key in spoilt],
        from_rows(findings),
    )
