"""PRV304: the money of a running offer has not come to an end."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.analysis import periods
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.rules.running import contradiction, end_words, funding_end, running, status_label


def check(context: Context) -> Iterator[Problem]:
    """A problem for each running offer all of whose funding has ended, at the entry that ended last."""
    for offer in running(context, "offers"):
        end = funding_end(offer)
        if end and periods.over(end[1], context.today):
            yield Problem(
                offer,
                ("funding", end[0], "until"),
                f"Die Förderung lief nur bis {end_words(end[1])}, "
                f"der Status des Angebots ist aber „{status_label(offer, context)}“.",
                "Nachtragen, woher das Geld heute kommt (ohne until, wenn unbefristet), oder den Status berichtigen.",
                severity=contradiction(offer, end[1], context),
            )


RULE = Rule(
    CodeDoc(
        code="PRV304",
        title="Förderung beendet, Angebot läuft",
        severity=Severity.ERROR,
        why="Läuft ein Angebot, obwohl alle eingetragenen Mittel ausgelaufen sind, stimmt der Status oder die Finanzierung nicht. Wurde der Eintrag nach dem Ende und in den letzten zwölf Monaten bestätigt, ist das ein Fehler, sonst eine Warnung.",
        wrong='status: aktiv\nfunding:\n  - {source: land, until: "2024"}',
        right='status: aktiv\nfunding:\n  - {source: land, until: "2024"}\n  - {source: kommune, from: "2025"}',
        fix="Beim Träger fragen, ob und mit welchen Mitteln das Angebot weiterläuft; danach Finanzierung oder Status ändern.",
    ),
    check,
)
