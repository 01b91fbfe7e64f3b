"""PRV331: an adopted measure says what it costs, also where that is nothing."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept import german
from praevkonzept.analysis.finance import FIGURES, has_figure
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule


def check(context: Context) -> Iterator[Problem]:
    """A problem at the status of each adopted measure whose cost is not put in figures."""
    statuses = context.catalogue.vocabulary("measure_status")
    for measure in context.catalogue.of("measures").values():
        term = statuses.get(measure.text("status"))
        if term is None or not term.flag("adopted"):
            continue
        if not has_figure(measure):
            yield Problem(
                measure,
                ("status",),
                f"Die Maßnahme hat den Stand „{term.label}“, ihre Kosten sind aber nicht beziffert.",
                _hint(context),
                asks=() if "cost" in measure.data else ("cost",),
            )


def _hint(context: Context) -> str:
    cost = context.schemas["measures"].fields["cost"]
    keys = german.join((f"{cost.fields[key].title} ({key})" for key in FIGURES), "oder")
    return f"Unter cost eintragen: {keys}; auch 0 wird geschrieben."


RULE = Rule(
    CodeDoc(
        code="PRV331",
        title="Beschlossene Maßnahme ohne Kosten",
        severity=Severity.WARNING,
        why="Wer eine Maßnahme beschließt, muss wissen, was sie kostet. Eine fehlende Zahl liest sich wie „kostenlos“; deshalb "
        "wird auch 0 Euro ausdrücklich angegeben.",
        wrong="status: beschlossen",
        right="status: beschlossen\ncost: {once: 0, yearly: 12000}",
        fix="Einmalige oder jährliche Kosten oder den Stellenanteil aus Beschluss oder Haushalt eintragen, mit Quelle. Nichts schätzen.",
    ),
    check,
)
