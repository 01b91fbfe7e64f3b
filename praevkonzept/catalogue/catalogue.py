"""The catalogue as a value: all records by kind and id, the vocabularies and the town."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from praevkonzept.catalogue.records import Record
from praevkonzept.catalogue.vocabulary import Vocabulary


@dataclass(frozen=True)
class Catalogue:
    """All that one state of a catalogue says. `kinds[kind][id]` is a record; kinds without records are empty mappings.

    `town` is the record of `praev.yaml` (None where that file is missing or broken); `chapters` map id → chapter, whose
    `data["text"]` is its Markdown and `data["line"]` the file line on which that begins.
    """

    kinds: Mapping[str, Mapping[str, Record]]
    vocabularies: Mapping[str, Vocabulary]
    town: Record | None = None

    def of(self, kind: str) -> Mapping[str, Record]:
        """The records of a kind by id, in the order of ids."""
        return self.kinds.get(kind, {})

    def get(self, kind: str, id: str) -> Record | None:
        """The record of a kind with this id, or None."""
        return self.of(kind).get(id)

    def vocabulary(self, name: str) -> Vocabulary:
        """The vocabulary of this name; one without terms where the catalogue has none."""
        return self.vocabularies.get(name) or Vocabulary(name=name, label=name, terms=())

    def label(self, vocabulary: str, key: str) -> str:
        """The label of a term, or its key where it is unknown."""
        return self.vocabulary(vocabulary).label_of(key)

    def name_of(self, kind: str, id: str) -> str:
        """The name of a referenced record, or the id where it does not exist."""
        record = self.get(kind, id)
        return record.name if record else id

    def all(self) -> Iterator[Record]:
        """Every record of every kind."""
        for records in self.kinds.values():
            yield from records.values()
