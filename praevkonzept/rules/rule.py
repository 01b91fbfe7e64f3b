"""What a rule is: a code with its texts, and a generator of problems over a whole catalogue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from praevkonzept.analysis.assessed import Assessed
from praevkonzept.analysis.coverage import Coverage
from praevkonzept.catalogue import Catalogue, Path, Record
from praevkonzept.problems import Severity
from praevkonzept.schema import Schemas

if TYPE_CHECKING:
    from praevkonzept.rules.passages import Passage

TOWN_FILE = "catalogue/praev.yaml"
"""The file that says whose the catalogue is."""

_MOST_GUESSES = 20


@dataclass(frozen=True, slots=True)
class CodeDoc:
    """The texts of a code for `praev explain` and the reference: why it exists, wrong and right example, how to mend.

    `language` is what the examples are written in: `yaml`, or `text` for words.
    """

    code: str
    title: str
    severity: Severity
    why: str
    wrong: str
    right: str
    fix: str
    language: str = "yaml"


@dataclass(frozen=True)
class Context:
    """What a rule may look at. `unread` are records (kind, id) that exist but could not be read: they are never missing.

    `spoilt` are the keys (record's ref, key) of which something was left out because it does not fit: that is reported,
    what follows from it is not. `asked` are those and the keys whose absence another rule has reported; only the last
    rule, PRV901, sees them.
    """

    catalogue: Catalogue
    schemas: Schemas
    today: date
    unread: frozenset[tuple[str, str]] = frozenset()
    spoilt: frozenset[tuple[str, str]] = frozenset()
    asked: AbstractSet[tuple[str, str]] = frozenset()

    @cached_property
    def _guessed(self) -> Counter[str]:
        return Counter()

    def guess(self, record: Record) -> bool:
        """Whether to guess once more what a word in this file was meant to be: after twenty it would only cost time."""
        self._guessed[record.file] += 1
        return self._guessed[record.file] <= _MOST_GUESSES

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The texts in which something about a person may stand, looked for once for all rules."""
        from praevkonzept.rules.passages import passages  # makes problems, so it knows this module

        return tuple(passages(self))

    @cached_property
    def coverage(self) -> Coverage:
        """What the offers and networks cover, worked out once for all rules."""
        return Coverage(self.catalogue)

    @cached_property
    def assessed(self) -> Assessed:
        """Which possible gaps were assessed, worked out once for all rules."""
        return Assessed(self.catalogue)

    def complete(self, *kinds: str) -> bool:
        """Whether everything of these kinds (and every vocabulary) could be read: only then may something be missing."""
        lost = {kind for kind, _ in self.unread} | {ref.partition("/")[0] for ref, _ in self.spoilt}
        return lost.isdisjoint({*kinds, "vocabulary"})

    @property
    def town(self) -> Record:
        """Where a finding about the whole catalogue is placed: praev.yaml, even where it is missing."""
        return self.catalogue.town or Record("praev", "praev", {}, TOWN_FILE)

    def at_term(self, vocabulary: str, key: str) -> tuple[Record, Path]:
        """Where a finding about a term is placed: its entry in the town's own vocabulary file, else praev.yaml."""
        terms = self.catalogue.vocabulary(vocabulary)
        if not terms.own:
            return self.town, ()
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
