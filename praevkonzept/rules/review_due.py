"""PRV306: a record that was reviewed was so within the last twelve months."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept import german
from praevkonzept.analysis import periods
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.rules.running import YEAR, closed


def check(context: Context) -> Iterator[Problem]:
    """A problem for each review of more than twelve months ago; what has ended needs none."""
    for record in context.catalogue.all():
        on = (record.get("reviewed") or {}).get("on")
        if on and periods.longer_ago(on, YEAR, context.today) and not closed(record, context):
            yield Problem(
                record,
                ("reviewed", "on"),
                f"Die letzte Prüfung ({german.date(on)}) liegt mehr als 12 Monate zurück.",
                "Den Eintrag mit der zuständigen Stelle durchgehen und das Datum der Prüfung erneuern.",
            )


RULE = Rule(
    CodeDoc(
        code="PRV306",
        title="Prüfung überfällig",
        severity=Severity.WARNING,
        why="Angebote ändern sich. Was länger als zwölf Monate niemand geprüft hat, kann veraltet sein, und Familien stehen vor verschlossener Tür.",
        wrong="reviewed: {on: 2024-05-13, by: Jugendamt}",
        right="reviewed: {on: 2026-01-12, by: Jugendamt}",
        fix="Den Eintrag mit der zuständigen Stelle durchgehen, Änderungen eintragen und unter reviewed das heutige Datum setzen.",
    ),
    check,
)
