"""PRV313: the agreement of a running network is still valid."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.analysis import periods
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.rules.running import end_words, running


def check(context: Context) -> Iterator[Problem]:
    """A problem for each running network whose agreement has expired."""
    for network in running(context, "networks"):
        until = (network.get("agreement") or {}).get("valid_until")
        if until and periods.over(until, context.today):
            yield Problem(
                network,
                ("agreement", "valid_until"),
                f"Die Vereinbarung des Netzwerks galt nur bis {end_words(until)}.",
                "Die Vereinbarung verlängern oder erneuern und das neue Ende eintragen.",
            )


RULE = Rule(
    CodeDoc(
        code="PRV313",
        title="Vereinbarung abgelaufen",
        severity=Severity.WARNING,
        why="Auf der Vereinbarung beruht, wer im Netzwerk was tut und Daten austauschen darf. Nach ihrem Ablauf fehlt der Zusammenarbeit die Grundlage.",
        wrong='agreement: {kind: kooperationsvereinbarung, date: "2020", valid_until: "2024"}',
        right='agreement: {kind: kooperationsvereinbarung, date: 2025-01-15, valid_until: "2027"}',
        fix="Die Vereinbarung erneuern und Datum und Ende eintragen; gilt sie unbefristet, valid_until löschen.",
    ),
    check,
)
