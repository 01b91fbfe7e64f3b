"""A record of the catalogue: one offer, network, measure …, as plain data with its kind, id and file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

Path: TypeAlias = tuple[str | int, ...]
"""A place within a file: keys and list indices, e.g. `("fees", "kind", 0)`."""


@dataclass(frozen=True, slots=True)
class Record:
    """One record. `data` is what the file says (keys as in the schema, unknown = absent); never changed after loading.

    `base` is where the record starts within its file: `()` for a file of its own, `("s12",)` in a shared file.
    """

    kind: str
    id: str
    data: Mapping[str, Any]
    file: str
    base: Path = ()

    @property
    def name(self) -> str:
        """The record's name, or its id as long as none is given."""
        return str(self.data.get("name") or self.id)

    @property
    def ref(self) -> str:
        """The typed reference, unique in a catalogue: `offers/familienpaten`."""
        return f"{self.kind}/{self.id}"

    def get(self, key: str) -> Any:
        """The value of a key, or None where it was not surveyed."""
        return self.data.get(key)

    def list(self, key: str) -> tuple[Any, ...]:
        """The values of a list key; empty where it was not surveyed."""
        value = self.data.get(key)
        return tuple(value) if isinstance(value, list | tuple) else ()

    def text(self, key: str) -> str:
        """The text of a key; empty where it was not surveyed."""
        value = self.data.get(key)
        return value if isinstance(value, str) else ""

    def assumes(self, key: str) -> bool:
        """Whether the value of `key` (or of something in it) is marked as inferred (`assumed`)."""
        return any(entry == key or str(entry).startswith(f"{key}.") for entry in self.list("assumed"))
