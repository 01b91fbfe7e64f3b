"""Records whose visibility is not certain, because that key or an unknown one in its place could not be read."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.catalogue import Record
from praevkonzept.loading.loaded import Loaded
from praevkonzept.problems import Finding
from praevkonzept.schema import UNKNOWN_KEY

_VISIBILITY = "visibility"


def doubtful(loaded: Loaded) -> frozenset[str]:
    """The refs of records that may have been meant for fewer readers than what could be read of them says.

    A wrong value of `visibility` is left out when a record is read, and „sichtbarkeit: intern“ is an unknown key; neither
    may make the record public.
    """
    found = [finding for finding in loaded.findings if _about_visibility(finding)]
    if not found:
        return frozenset()
    files: dict[str, list[Record]] = {}
    for record in loaded.catalogue.all():
        files.setdefault(record.file, []).append(record)
    return frozenset(
        record.ref for finding in found for record in _at(finding, files.get(finding.file, []), loaded)
    )


def _about_visibility(finding: Finding) -> bool:
    first, _, rest = finding.path.partition(".")
    return first == _VISIBILITY or (finding.code == UNKNOWN_KEY and not rest)


def _at(finding: Finding, records: list[Record], loaded: Loaded) -> Iterator[Record]:
    """The record of a file in which a finding stands: the last that begins before it."""
    starts = [(loaded.places.locate(record, on_key=True).line, record) for record in records]
    before = [(line, record) for line, record in starts if line <= finding.line or len(records) == 1]
    if before:
        yield max(before, key=lambda each: each[0])[1]
