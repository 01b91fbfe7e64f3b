"""PRV505: numbers of people below five."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.catalogue.suppression import FEW, SMALLEST, withheld
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.schema import Field


def check(context: Context) -> Iterator[Problem]:
    """A note for each number of people or cases that no output shows; what is only hidden along with it is not named."""
    for record in context.catalogue.all():
        schema = context.schemas[record.kind]
        for place, words in withheld(record, schema, context.catalogue).items():
            if words == FEW:
                title = _field(schema.root, place).title
                message = f"„{title}“ liegt unter {SMALLEST}: Jede Ausgabe zeigt nur „{FEW}“."
                yield Problem(
                    record, place, message, "Nichts zu tun; in Anmerkungen und Texten die Zahl nicht nennen."
                )


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
        "fehlen ebenfalls. In den Dateien selbst und in praev validate bleibt die Zahl sichtbar.",
        wrong='usage:\n  - {year: "2025", reached: 3, note: drei Familien aus Methler}',
        right='usage:\n  - {year: "2025", reached: 3}',
        fix="Die Zahl darf stehen bleiben. Sie aber nirgends in Worten wiederholen; wird sie nicht gebraucht, weglassen. Zählt der "
        "Indikator keine Fälle (Stellen, Plätze), counts_cases: false eintragen.",
    ),
    check,
)
