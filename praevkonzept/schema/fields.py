"""The keys of a kind as values: German titles, types, what they refer to; and what a schema can find wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True)
class Field:
    """One key of a kind (or of an object within): German title and description, type, and what its values refer to.

    `survey`: every record should have it, so its absence is reported as an open survey. `form`: how a value is
    written, where a shared definition says so. `precise`: a number with any decimals. `free`: a text in any words, `function`: one that names an office, never
    a person. `count`: a number of people or cases. `visibility`: the smallest profile whose outputs show it. `type` is text, date, term, ref, integer, number, boolean, list, object or map (free keys, values as in `items`).
    """

    key: str
    title: str
    description: str
    type: str
    required: bool = False
    vocabulary: str | None = None
    ref: tuple[str, ...] = ()
    typed_ref: bool = False
    survey: bool = False
    form: str = ""
    free: bool = False
    function: bool = False
    precise: bool = False
    count: bool = False
    visibility: str = "public"
    items: Field | None = None
    fields: Mapping[str, Field] = field(default_factory=dict)

    @property
    def leaf(self) -> Field:
        """The field of the single values: that of the items of a list, else the field itself."""
        return self.items.leaf if self.items and self.type == "list" else self


UNKNOWN_KEY = "PRV201"
"""The code of a key that the schema does not know: its path is that key."""

MISSING = "PRV202"
"""The code of a missing key: its path is the entry that lacks it."""

WRONG_TYPE = "PRV205"
"""The code of a value of the wrong type, or of none."""

REPEATED = "PRV207"
"""The code of a value that a list names twice: its path is the first that comes again, others may follow."""

Place: TypeAlias = tuple[str | int, ...]
"""A place within a record: keys and list indices."""


@dataclass(frozen=True, slots=True)
class SchemaProblem:
    """Where data does not fit its schema. `on_key`: the key itself is meant, not its value.

    `meant` is the place of the key that is missing, or that an unknown key was probably meant to be.
    """

    code: str
    path: Place
    message: str
    hint: str = ""
    on_key: bool = False
    meant: Place = ()
