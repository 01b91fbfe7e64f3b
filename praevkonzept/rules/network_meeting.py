"""PRV312: a running network met within the last twelve months."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept import german
from praevkonzept.analysis import periods
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.rules.running import YEAR, running


def check(context: Context) -> Iterator[Problem]:
    """A problem for each running network whose last known meeting was more than twelve months ago."""
    for network in running(context, "networks"):
        met = network.text("last_met")
        if met and periods.longer_ago(met, YEAR, context.today):
            yield Problem(
                network,
                ("last_met",),
                f"Das letzte bekannte Treffen ({german.date(met)}) liegt mehr als 12 Monate zurück.",
                "Nachfragen, wann sich das Netzwerk zuletzt getroffen hat; ruht es, den Status ändern.",
            )


RULE = Rule(
    CodeDoc(
        code="PRV312",
        title="Netzwerk ohne Treffen",
        severity=Severity.WARNING,
        why="Ein Netzwerk, das sich länger als zwölf Monate nicht getroffen hat, arbeitet vielleicht nicht mehr, zählt im Konzept aber als bestehend.",
        wrong="status: aktiv\nlast_met: 2023-09-27",
        right="status: aktiv\nlast_met: 2025-11-05",
        fix="Das Datum des letzten Treffens erfragen und eintragen. Ruht das Netzwerk oder ist es beendet, den Status ändern.",
    ),
    check,
)
