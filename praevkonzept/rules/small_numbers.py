"""PRV505: numbers of people below five."""

from __future__ import annotations

import re
from collections.abc import Iterator

from praevkonzept.catalogue import Record
from praevkonzept.catalogue.suppression import FEW, SMALLEST, withheld
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.schema import Field, KindSchema

_FEW_OF_THEM = re.compile(
    r"\b(?:darunter|davon) (?:eine?[mnr]?|zwei|drei|vier|[1-4])"
    r" (?:Person(?:en)?|Männern?|Mann|Frau(?:en)?|Müttern?|Mutter|Vätern?|Vater|Mädchen|Jungen?|Kind(?:ern?)?"
    r"|Jugendlichen?|Schüler(?:n|in|innen)?|Familien?|Eltern|Alleinerziehenden?|Schwangeren?|Säuglingen?|Fällen?|Fall)\b",
    re.IGNORECASE,
)
"""„darunter vier Männer“: people or cases among those counted; „davon vier Familienzentren“ are none."""


def check(context: Context) -> Iterator[Problem]:
    """A note for each number of people or cases that no output shows, and for each that a text names all the same.

    What is only hidden along with such a number is not named.
    """
    for record in context.catalogue.all():
        schema = context.schemas[record.kind]
        yield from _in_words(record, schema)
        for place, words in withheld(record, schema, context.catalogue).items():
            if words == FEW:
                title = _field(schema.root, place).title
                message = f"„{title}“ liegt unter {SMALLEST}: Jede Ausgabe zeigt nur „{FEW}“."
                yield Problem(
                    record, place, message, "Nichts zu tun; in Anmerkungen und Texten die Zahl nicht nennen."
                )


def _in_words(record: Record, schema: KindSchema) -> Iterator[Problem]:
    """A note for each text that every output shows and that names a small part of those counted."""
    for place, field, text in schema.leaves(record.data, "text"):
        match = _FEW_OF_THEM.search(text) if field.free and ("arunter" in text or "avon" in text) else None
        if match:
            message = f"„{field.title}“ nennt eine Zahl unter {SMALLEST} in Worten, die jede Ausgabe zeigt."
            yield Problem(record, place, message, "Die Zahl weglassen oder „wenige“ schreiben.")


def _field(root: Field, place: tuple[str | int, ...]) -> Field:
    field = root
    for step in place:
        field = field.items or field if isinstance(step, int) else field.fields[step]
    return field


RULE = Rule(
    CodeDoc(
        code="PRV505",
        title="Kleine Zahl",
        severity=Severity.INFO,
        why="Sind es weniger als fünf, lässt sich in einer kleinen Stadt erkennen, wer gemeint ist. Listen, Steckbriefe und Papiere "
        "zeigen deshalb „unter 5“, auch in der internen Fassung; Anteile und Teilsummen, aus denen sich die Zahl errechnen ließe, "
        "fehlen ebenfalls. In den Dateien selbst und in praev validate bleibt die Zahl sichtbar. Was ein Text in Worten sagt, "
        "etwa „darunter vier Männer“, lässt sich dagegen nicht verbergen und wird deshalb gemeldet.",
        wrong='usage:\n  - {year: "2025", reached: 3, note: drei Familien aus Methler}',
        right='usage:\n  - {year: "2025", reached: 3}',
        fix="Die Zahl darf stehen bleiben. Sie aber nirgends in Worten wiederholen; wird sie nicht gebraucht, weglassen. Zählt der "
        "Indikator keine Fälle (Stellen, Plätze), counts_cases: false eintragen.",
    ),
    check,
)
