"""Values of a record as German text: terms by their label, references by name, dates and numbers as people write them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from praevkonzept import german
from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.schema import Field

SEPARATOR = "; "
"""Between the values of a list: names hold commas, none holds a semicolon."""


@dataclass(frozen=True)
class Column:
    """A column of a list: the path of keys it shows (`age.from`), the title of its head, the last field of the path."""

    key: str
    title: str
    field: Field

    def value(self, record: Record) -> Any:
        """The value of a record in this column, None where it was not surveyed."""
        value: Any = record.id if self.key == "id" else record.data
        for key in () if self.key == "id" else self.key.split("."):
            value = value.get(key) if isinstance(value, Mapping) else None
        return value


@dataclass(frozen=True)
class Writer:
    """Writes values. `words`: for people („9. August 2019“, „1.234,5“); otherwise for programs (ISO dates, decimal point).

    `short`: references by the short name where a record has one, dates in figures.
    """

    catalogue: Catalogue
    words: bool = True
    short: bool = False

    def text(self, value: Any, field: Field) -> str:
        """The value as one piece of text; empty where it was not surveyed."""
        if value is None:
            return ""
        if isinstance(value, list | tuple):
            return SEPARATOR.join(self.text(item, field.items or field) for item in value)
        if isinstance(value, Mapping):
            return self._object(value, field)
        return self._scalar(value, field)

    def _object(self, value: Mapping[str, Any], field: Field) -> str:
        """An object in the words made for it („6 bis 10 Jahre“), else part by part: „Zähler: …, Nenner: …“."""
        from praevkonzept.documents import wording  # most lists show no objects and start faster without

        words = wording.BY_KEY.get(field.key)
        if words and self.words:
            return words(value, self.catalogue)
        parts = [
            f"{part.title}: {self.text(value[key], part)}"
            for key in value
            if (part := field.fields.get(key) or field.items)
        ]
        return ", ".join(parts)

    def _scalar(self, value: Any, field: Field) -> str:
        if field.vocabulary:
            return self.catalogue.label(field.vocabulary, str(value))
        if field.ref:
            return self.reference(str(value), field)
        if isinstance(value, bool):
            return "ja" if value else "nein"
        if isinstance(value, int | float):
            return german.number(value) if self.words else str(value)
        if self.words and field.type == "date":
            return (german.short_date if self.short else german.date)(str(value))
        return str(value)

    def reference(self, value: str, field: Field) -> str:
        """The name of the record a reference means, the reference itself where there is none."""
        kind, _, own = value.rpartition("/")
        kinds = (kind,) if kind else field.ref
        found = [record for kind in kinds if (record := self.catalogue.get(kind, own))]
        if not found:
            return value
        return (found[0].text("short_name") if self.short else "") or found[0].name
