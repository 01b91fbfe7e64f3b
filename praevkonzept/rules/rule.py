"""What a rule is: a code with its texts, and a generator of problems over a whole catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from praevkonzept.catalogue import Catalogue, Path, Record
from praevkonzept.problems import Severity
from praevkonzept.schema import Schemas


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
    """What a rule may look at. `unread` are records (kind, id) that exist but could not be read: they are never missing."""

    catalogue: Catalogue
    schemas: Schemas
    today: date
    unread: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule finds: the record, the place within it, a German sentence and a remedy. Code, severity and line come later.

    `at` is line, column and length in the file, for places that are no value of the record (the prose of a chapter).
    """

    record: Record
    path: Path
    message: str
    hint: str = ""
    on_key: bool = False
    at: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its texts and its check."""

    doc: CodeDoc
    check: Callable[[Context], Iterator[Problem]]
