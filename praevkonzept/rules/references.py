"""PRV204: every reference leads to a record."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.schema import Field
from praevkonzept.suggest import did_you_mean


def check(context: Context) -> Iterator[Problem]:
    """A problem for each reference to a record that does not exist; records that could not be read do exist."""
    town = context.catalogue.town
    for record in (*context.catalogue.all(), *((town,) if town else ())):
        for path, field, text in context.schemas[record.kind].leaves(record.data, "ref"):
            if not _exists(context, field, text):
                yield Problem(record, path, _message(context, field, text), _hint(context, field, text))


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


def _hint(context: Context, field: Field, text: str) -> str:
    if field.typed_ref:
        known = [record.ref for kind in field.ref for record in context.catalogue.of(kind).values()]
        otherwise = f"Form: Art/Kennung, erlaubte Arten: {', '.join(field.ref)}."
    else:
        known = [key for kind in field.ref for key in context.catalogue.of(kind)]
        otherwise = "Den Eintrag anlegen oder die Kennung berichtigen."
    return did_you_mean(text, known) or otherwise


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
