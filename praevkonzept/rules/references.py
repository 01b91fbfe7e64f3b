"""PRV204: every reference leads to a record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.schema import Field
from praevkonzept.suggest import meant, question

_MOST_SEARCHED = 100
"""For so many references the record that was meant is searched for; where more lead nowhere, the cause is another."""

Known: TypeAlias = dict[tuple[str, ...], Mapping[str, str]]


def check(context: Context) -> Iterator[Problem]:
    """A problem for each reference to a record that does not exist; records that could not be read do exist."""
    town = context.catalogue.town
    known: Known = {}
    searched = 0
    for record in (*context.catalogue.all(), *((town,) if town else ())):
        for path, field, text in context.schemas[record.kind].leaves(record.data, "ref"):
            if not _exists(context, field, text):
                searched += 1
                likely = _likely(context, field, text, known) if searched <= _MOST_SEARCHED else ""
                hint = _wrong_kind(context, field, text) or likely or _otherwise(field)
                yield Problem(record, path, _message(context, field, text), hint)


def _exists(context: Context, field: Field, text: str) -> bool:
    if field.typed_ref:
        kind, _, target = text.partition("/")
        return kind in field.ref and _is_record(context, kind, target)
    return any(_is_record(context, kind, text) for kind in field.ref)


def _is_record(context: Context, kind: str, id: str) -> bool:
    return id in context.catalogue.of(kind) or (kind, id) in context.unread or (kind, "") in context.unread


def _message(context: Context, field: Field, text: str) -> str:
    kinds = " oder ".join(f"„{context.schemas[kind].title}“" for kind in field.ref)
    return f"Die Kennung „{text}“ gibt es unter {kinds} nicht."


def _wrong_kind(context: Context, field: Field, text: str) -> str:
    """Where only the kind is missing, too much or another one: how it is to be written, or what the record is."""
    target = text.rpartition("/")[2]
    for kind in field.ref:
        if target in context.catalogue.of(kind) and (field.typed_ref or "/" in text):
            return f"Schreiben: {f'{kind}/{target}' if field.typed_ref else target}"
    kinds = [kind for kind, records in context.catalogue.kinds.items() if target in records]
    return f"„{target}“ steht unter „{context.schemas[kinds[0]].title}“." if kinds else ""


def _likely(context: Context, field: Field, text: str, known: Known) -> str:
    """The record that was probably meant, by its id or its name."""
    kinds = (*field.ref, "/") if field.typed_ref else field.ref
    if kinds not in known:
        known[kinds] = dict(_spellings(context, field))
    return question(meant(text, known[kinds]))


def _spellings(context: Context, field: Field) -> Iterator[tuple[str, str]]:
    records = [record for kind in field.ref for record in context.catalogue.of(kind).values()]
    yield from ((record.name, record.ref if field.typed_ref else record.id) for record in records)
    yield from ((record.id, record.ref if field.typed_ref else record.id) for record in records)
    yield from ((record.ref, record.ref) for record in records if field.typed_ref)


def _otherwise(field: Field) -> str:
    if field.typed_ref:
        return f"Form: Art/Kennung, erlaubte Arten: {', '.join(field.ref)}."
    return "Den Eintrag anlegen oder die Kennung berichtigen."


RULE = Rule(
    CodeDoc(
        code="PRV204",
        title="Verweis ins Leere",
        severity=Severity.ERROR,
        why="Träger, Orte, Quellen und andere Einträge werden über ihre Kennung (den Dateinamen ohne .yaml) genannt. "
        "Führt ein Verweis ins Leere, fehlt im Konzept der Name oder die Quelle.",
        wrong="providers: [jugendamt-kahmen]",
        right="providers: [jugendamt-kamen]",
        fix="Die vorgeschlagene Kennung einsetzen oder den fehlenden Eintrag anlegen.",
    ),
    check,
)
