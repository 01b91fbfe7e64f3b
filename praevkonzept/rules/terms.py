"""PRV203: every term is in its vocabulary."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.catalogue import Record, Vocabulary
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.suggest import meant, question

_SHOWN = 12


def check(context: Context) -> Iterator[Problem]:
    """A problem for each term that its vocabulary does not have; one that could not be read has its own finding."""
    for record in _records(context):
        for path, field, text in context.schemas[record.kind].leaves(record.data, "term"):
            vocabulary = context.catalogue.vocabulary(field.vocabulary or "")
            if text not in vocabulary and ("vocabulary", vocabulary.name) not in context.unread:
                likely = _meant(context, record, text, vocabulary) or _elsewhere(context, record, text)
                message = f"Unbekannt unter „{vocabulary.label}“: „{text}“.{likely}"
                yield Problem(record, path, message, _allowed(vocabulary))


def _records(context: Context) -> Iterator[Record]:
    yield from context.catalogue.all()
    if context.catalogue.town:
        yield context.catalogue.town


def _meant(context: Context, record: Record, text: str, vocabulary: Vocabulary) -> str:
    term = vocabulary.resolve(text)
    if term is None and not context.guess(record):
        return ""
    spellings = {
        spelling: each.key for each in vocabulary for spelling in (each.key, each.label, *each.aliases)
    }
    key = term.key if term else meant(text, spellings)
    return f" {question(key)}" if key else ""


def _elsewhere(context: Context, record: Record, text: str) -> str:
    """To which other key of this kind of record the term belongs."""
    for key, field in context.schemas[record.kind].fields.items():
        name = field.leaf.vocabulary
        if name and text in context.catalogue.vocabulary(name):
            return f" Der Begriff gehört unter „{field.title}“ ({key})."
    return ""


def _allowed(vocabulary: Vocabulary) -> str:
    keys = vocabulary.keys
    if not keys:
        return f"Das Vokabular „{vocabulary.name}“ ist leer oder nicht lesbar."
    return f"erlaubt: {', '.join(keys[:_SHOWN])}{', …' if len(keys) > _SHOWN else ''}"


RULE = Rule(
    CodeDoc(
        code="PRV203",
        title="Unbekannter Begriff",
        severity=Severity.ERROR,
        why="Begriffe wie Meilensteine oder Handlungsfelder stehen in catalogue/vocabulary/. Ein Tippfehler ließe den Eintrag "
        "in Listen, Matrix und Konzept an der falschen Stelle oder gar nicht erscheinen.",
        wrong="milestones: [kitta]",
        right="milestones: [kita]",
        fix="Den vorgeschlagenen Begriff einsetzen. Fehlt wirklich einer, ihn mit Bezeichnung in die Vokabular-Datei aufnehmen.",
    ),
    check,
)
