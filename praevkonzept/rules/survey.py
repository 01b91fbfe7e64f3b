"""PRV901: what was not surveyed yet, one line per record."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.catalogue import Record
from praevkonzept.german import join
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.schema import Field, KindSchema


def open_fields(record: Record, schema: KindSchema) -> tuple[Field, ...]:
    """The keys that the schema marks for the survey (`x-survey`) and this record lacks, in their order."""
    return tuple(field for field in schema.fields.values() if field.survey and field.key not in record.data)


def check(context: Context) -> Iterator[Problem]:
    """A note for each record that lacks something which should be asked."""
    for record in context.catalogue.all():
        missing = [
            field
            for field in open_fields(record, context.schemas[record.kind])
            if (record.ref, field.key) not in context.asked
        ]
        if missing:
            yield Problem(
                record,
                (),
                f"Nicht erhoben: {join(field.title for field in missing)}.",
                "Nachfragen oder nachsehen; Unbekanntes bleibt bis dahin weg.",
            )


RULE = Rule(
    CodeDoc(
        code="PRV901",
        title="Erhebung offen",
        severity=Severity.INFO,
        why="Was nicht bekannt ist, bleibt weg und wird nie geraten. Diese Hinweise sind die Liste dessen, was als Nächstes zu fragen ist.",
        wrong="name: Familienpaten",
        right="name: Familienpaten\nfees: {kind: [kostenfrei]}",
        fix="Die Angabe beim Träger erfragen und mit Quelle eintragen. Nichts schätzen.",
    ),
    check,
)
