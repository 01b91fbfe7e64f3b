"""Vocabularies: ordered lists of terms with labels, aliases and the attributes that logic needs. No term lives in code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Term:
    """One term. `attributes` are the further keys of its entry, e.g. `age: {from: 36, to: 72}` of a milestone."""

    key: str
    label: str
    description: str = ""
    aliases: tuple[str, ...] = ()
    attributes: Mapping[str, Any] = field(default_factory=dict)

    def flag(self, name: str) -> bool:
        """Whether the attribute `name` is true, e.g. `term.flag("covers")`."""
        return self.attributes.get(name) is True


@dataclass(frozen=True)
class Vocabulary:
    """One vocabulary: its terms in the order a town gave them. `own`: from the catalogue, not the default of the program."""

    name: str
    label: str
    terms: tuple[Term, ...]
    description: str = ""
    file: str = ""
    own: bool = True
    _keys: dict[str, int] = field(init=False, repr=False, compare=False, default_factory=dict)
    _spellings: dict[str, str] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        for position, term in enumerate(self.terms):
            self._keys.setdefault(term.key, position)
        for term in self.terms:
            for spelling in (term.key, term.label, *term.aliases):
                self._spellings.setdefault(spelling.casefold(), term.key)

    def __iter__(self) -> Iterator[Term]:
        return iter(self.terms)

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def get(self, key: str) -> Term | None:
        """The term with exactly this key, or None."""
        position = self._keys.get(key)
        return None if position is None else self.terms[position]

    def label_of(self, key: str) -> str:
        """The label of a key; the key itself where it is unknown."""
        term = self.get(key)
        return term.label if term else key

    def order(self, key: str) -> int:
        """Place of a key in the vocabulary; unknown keys come last."""
        return self._keys.get(key, len(self.terms))

    def resolve(self, text: str) -> Term | None:
        """The term meant by a key, label or alias in any case, as people type it on the command line."""
        key = self._spellings.get(text.strip().casefold())
        return self.get(key) if key else None

    @property
    def keys(self) -> tuple[str, ...]:
        """All keys in order."""
        return tuple(self._keys)
