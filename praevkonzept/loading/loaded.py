"""What loading gives: the catalogue, the findings, and where in which file each value stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from praevkonzept.catalogue import Catalogue
from praevkonzept.loading.places import Places
from praevkonzept.problems import Finding, Severity


@dataclass(frozen=True)
class Loaded:
    """The catalogue of one state. `unread` are the records (kind, id) that exist but have no usable content.

    `spoilt` are the keys (record's ref, key) of which something was left out because it does not fit.
    """

    catalogue: Catalogue
    findings: tuple[Finding, ...]
    places: Places
    unread: frozenset[tuple[str, str]] = frozenset()
    spoilt: frozenset[tuple[str, str]] = frozenset()

    @property
    def texts(self) -> Mapping[str, bytes]:
        """The bytes of all files by path."""
        return self.places.texts

    @property
    def files(self) -> int:
        """How many files were looked at."""
        return len(self.texts)

    @property
    def broken(self) -> tuple[Finding, ...]:
        """The findings because of which something is missing from the catalogue."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)
