"""PRV309: what counts as running has not come to its own end."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.analysis import periods
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.rules.running import contradiction, end_words, running, status_label


def check(context: Context) -> Iterator[Problem]:
    """A problem for each running offer or network whose end has passed."""
    for record in running(context, "offers", "networks"):
        until = record.text("valid_until")
        if periods.over(until, context.today) and not periods.backwards(until, record.get("valid_from")):
            yield Problem(
                record,
                ("valid_until",),
                f"Die Laufzeit ging bis {end_words(until)}, der Status ist aber „{status_label(record, context)}“.",
                "Ist es zu Ende gegangen, den Status ändern; läuft es weiter, valid_until berichtigen oder löschen.",
                severity=contradiction(record, until, context),
            )


RULE = Rule(
    CodeDoc(
        code="PRV309",
        title="Laufzeit vorbei",
        severity=Severity.WARNING,
        why="Was schon zu Ende ist, aber als laufend geführt wird, zählt in der Matrix als Abdeckung. Wurde der Eintrag nach dem Ende und in den letzten zwölf Monaten bestätigt, ist das ein Fehler, sonst eine Warnung.",
        wrong="status: aktiv\nvalid_until: 2024-07",
        right="status: ausgelaufen\nvalid_until: 2024-07",
        fix="Beim Träger nachfragen. Ist das Angebot oder Netzwerk zu Ende, den Status ändern; sonst das Ende berichtigen.",
    ),
    check,
)
