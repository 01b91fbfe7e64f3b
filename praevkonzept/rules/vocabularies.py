"""PRV209: a vocabulary names each term, label and alias once, and its terms refer only to terms that exist."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.catalogue import Path, Record, Term, Vocabulary
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.suggest import did_you_mean

_ENDS = ("from", "to")
_SHOWN = 12


def check(context: Context) -> Iterator[Problem]:
    """A problem for each spelling that means two terms, and for each transition from or to an unknown milestone."""
    for vocabulary in context.catalogue.vocabularies.values():
        record = Record("vocabulary", vocabulary.name, {}, vocabulary.file)
        yield from _repeated(vocabulary, record)
    yield from _ends(context)


def _repeated(vocabulary: Vocabulary, record: Record) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for position, term in enumerate(vocabulary):
        own: dict[str, Path] = {}
        for place, spelling in _spellings(term):
            own.setdefault(spelling.casefold(), place)
        again = next((spelling for spelling in own if spelling in seen), None)
        if again is not None:
            message = (
                f"„{again}“ steht im Vokabular „{vocabulary.label}“ zweimal: "
                f"bei „{seen[again]}“ und bei „{term.key}“."
            )
            path = ("terms", position, *own[again])
            yield Problem(record, path, message, "Kennung, Bezeichnung oder Alias ändern.")
        for spelling in own:
            seen.setdefault(spelling, term.key)


def _spellings(term: Term) -> Iterator[tuple[Path, str]]:
    """Each spelling of a term with its place in the entry."""
    yield ("key",), term.key
    yield ("label",), term.label
    for number, alias in enumerate(term.aliases):
        yield ("aliases", number), alias


def _ends(context: Context) -> Iterator[Problem]:
    transitions, milestones = (
        context.catalogue.vocabulary("transitions"),
        context.catalogue.vocabulary("milestones"),
    )
    if ("vocabulary", milestones.name) in context.unread:
        return
    record = Record("vocabulary", transitions.name, {}, transitions.file)
    keys = milestones.keys
    allowed = f"erlaubt: {', '.join(keys[:_SHOWN])}{', …' if len(keys) > _SHOWN else ''}"
    for position, term in enumerate(transitions):
        for end in _ENDS:
            key = term.attributes.get(end)
            if isinstance(key, str) and key not in milestones:
                hint = (did_you_mean(key, keys) if context.guess(record) else "") or allowed
                message = f"Den Meilenstein „{key}“ gibt es nicht."
                yield Problem(record, ("terms", position, end), message, hint)


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
