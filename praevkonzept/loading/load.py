"""Files → catalogue: each file is read on its own, then all are put together."""

from __future__ import annotations

from collections.abc import Container, Mapping

from praevkonzept.catalogue import Catalogue, Record, Vocabulary
from praevkonzept.loading.content import Content
from praevkonzept.loading.layout import TOWN, VOCABULARY
from praevkonzept.loading.loaded import Loaded
from praevkonzept.loading.memory import Memory
from praevkonzept.loading.parts import vocabulary
from praevkonzept.loading.places import Places
from praevkonzept.problems import Finding, Severity
from praevkonzept.resources import default_vocabulary
from praevkonzept.schema import Schemas
from praevkonzept.store.tree import FOLDER, Files


def load(files: Files, schemas: Schemas, memory: Memory | None = None) -> Loaded:
    """The catalogue that these files hold, with the default vocabularies for those it does not bring.

    With a `memory` only those files are read which it does not know; the result is the same.
    """
    memory = memory or Memory()
    whole = _Whole(Places(files.texts))
    for content in memory.contents(files.texts, schemas):
        whole.take(content)
    for content in memory.contents(_defaults(whole.vocabularies), schemas):
        whole.take_default(content)
    kinds = {kind: dict(sorted(whole.records.get(kind, {}).items())) for kind in schemas.kinds}
    catalogue = Catalogue(kinds, whole.vocabularies, whole.town)
    findings = sorted((*files.findings, *whole.findings), key=lambda finding: finding.order)
    return Loaded(catalogue, tuple(findings), whole.places, frozenset(whole.unread), frozenset(whole.spoilt))


def _defaults(own: Container[str]) -> Mapping[str, bytes]:
    """The files of the default vocabularies by the path they would have in the catalogue."""
    return {f"{FOLDER}/{VOCABULARY}/{name}.yaml": raw for name, raw in default_vocabulary(own).items()}


class _Whole:
    def __init__(self, places: Places) -> None:
        self.places = places
        self.records: dict[str, dict[str, Record]] = {}
        self.vocabularies: dict[str, Vocabulary] = {}
        self.town: Record | None = None
        self.findings: list[Finding] = []
        self.unread: set[tuple[str, str]] = set()
        self.spoilt: set[tuple[str, str]] = set()

    def take(self, content: Content) -> None:
        """Adds what a file holds; of two records with one id the first stays."""
        self.findings += content.findings
        self.unread.update(content.unread)
        self.spoilt.update(content.spoilt)
        if content.terms is not None:
            self.vocabularies[content.id] = vocabulary(content.id, content.file, content.terms, own=True)
        for record in content.records:
            if record.kind == TOWN:
                self.town = record
                continue
            earlier = self.records.setdefault(record.kind, {}).setdefault(record.id, record)
            if earlier is not record:
                self._twice(record, earlier)

    def _twice(self, record: Record, earlier: Record) -> None:
        place = self.places.locate(record, on_key=True)
        message = f"Die Kennung „{record.id}“ gibt es schon in {earlier.file}."
        hint = "Eine der beiden umbenennen oder löschen."
        at = (place.line, place.column, message, hint, "", place.length)
        self.findings.append(Finding("PRV125", Severity.ERROR, record.file, *at))

    def take_default(self, content: Content) -> None:
        """Adds a default vocabulary. They are checked where they are made, so their findings do not count."""
        if content.terms is not None:
            self.vocabularies[content.id] = vocabulary(content.id, content.file, content.terms, own=False)
