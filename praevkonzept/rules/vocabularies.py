"""PRV209: a vocabulary names each term, label and alias once, and its terms refer only to terms that exist."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.catalogue import Record, Vocabulary
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule

_ENDS = ("from", "to")


def check(context: Context) -> Iterator[Problem]:
    """A problem for each spelling that means two terms, and for each transition from or to an unknown milestone."""
    for vocabulary in context.catalogue.vocabularies.values():
        record = Record("vocabulary", vocabulary.name, {}, vocabulary.file)
        yield from _repeated(vocabulary, record)
    yield from _ends(context)


def _repeated(vocabulary: Vocabulary, record: Record) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for position, term in enumerate(vocabulary):
        own = dict.fromkeys(spelling.casefold() for spelling in (term.key, term.label, *term.aliases))
        for spelling in own:
            earlier = seen.setdefault(spelling, term.key)
            if earlier != term.key or (
                spelling == term.key.casefold() and term.key in [t.key for t in vocabulary.terms[:position]]
            ):
                message = f"„{spelling}“ steht im Vokabular „{vocabulary.label}“ zweimal: bei „{earlier}“ und bei „{term.key}“."
                yield Problem(record, ("terms", position), message, "Kennung, Bezeichnung oder Alias ändern.")
                break


def _ends(context: Context) -> Iterator[Problem]:
    transitions, milestones = (
        context.catalogue.vocabulary("transitions"),
        context.catalogue.vocabulary("milestones"),
    )
    record = Record("vocabulary", transitions.name, {}, transitions.file)
    for position, term in enumerate(transitions):
        for end in _ENDS:
            key = term.attributes.get(end)
            if isinstance(key, str) and key not in milestones:
                yield Problem(
                    record,
                    ("terms", position, end),
                    f"Den Meilenstein „{key}“ gibt es nicht.",
                    f"erlaubt: {', '.join(milestones.keys)}",
                )


RULE = Rule(
    CodeDoc(
        code="PRV209",
        title="Doppelter oder unbekannter Begriff im Vokabular",
        severity=Severity.ERROR,
        why="Eine Kennung, eine Bezeichnung oder ein Alias muss eindeutig sein, sonst trifft ein Filter den falschen Begriff.",
        wrong="terms:\n  - {key: kita, label: Kita}\n  - {key: krippe, label: Kita}",
        right="terms:\n  - {key: kita, label: Kita}\n  - {key: krippe, label: Krippe}",
        fix="Den doppelten Eintrag umbenennen; bei Übergängen unter from und to Meilensteine aus milestones.yaml nennen.",
    ),
    check,
)
