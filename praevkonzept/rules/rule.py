"""What a rule is: a code with its texts, and a generator of problems over a whole catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from praevkonzept.catalogue import Catalogue, Path, Record
from praevkonzept.problems import Severity
from praevkonzept.schema import Schemas

TOWN_FILE = "catalogue/praev.yaml"
"""The file that says whose the catalogue is."""


@dataclass(frozen=True, slots=True)
class CodeDoc:
    """The texts of a code for `praev explain` and the reference: why it exists, wrong and right example, how to mend."""

    code: str
    title: str
    severity: Severity
    why: str
    wrong: str
    right: str
    fix: str


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may look at. `unread` are records (kind, id) that exist but could not be read: they are never missing.

    `asked` are the keys (record's ref, key) whose absence another rule has reported; only the last rule, PRV901, sees them.
    """

    catalogue: Catalogue
    schemas: Schemas
    today: date
    unread: frozenset[tuple[str, str]] = frozenset()
    asked: AbstractSet[tuple[str, str]] = frozenset()

    def at_term(self, vocabulary: str, key: str) -> tuple[Record, Path]:
        """Where a finding about a term is placed: its entry in the town's own vocabulary file, else praev.yaml."""
        terms = self.catalogue.vocabulary(vocabulary)
        if not terms.own:
            return self.catalogue.town or Record("praev", "praev", {}, TOWN_FILE), ()
        return Record("vocabulary", terms.name, {}, terms.file), ("terms", terms.order(key), "key")


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule finds: the record, the place within it, a German sentence and a remedy. Code, severity and line come later.

    `at` is line, column and length in the file, for places that are no value of the record (the prose of a chapter).
    `severity` is given where it depends on the case, else that of the rule's texts holds. `asks` are the keys of the
    record whose absence is reported here, so that the open survey (PRV901) need not ask for them again.
    """

    record: Record
    path: Path
    message: str
    hint: str = ""
    on_key: bool = False
    at: tuple[int, int, int] | None = None
    severity: Severity | None = None
    asks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its texts and its check."""

    doc: CodeDoc
    check: Callable[[Context], Iterator[Problem]]
