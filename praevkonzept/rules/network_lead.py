"""PRV311: a network names who leads it."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.analysis.coverage import covers
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule


def check(context: Context) -> Iterator[Problem]:
    """A problem for each network without a lead that runs or of which nobody knows whether it does."""
    for network in context.catalogue.of("networks").values():
        if not network.get("lead") and (not network.get("status") or covers(network, context.catalogue)):
            yield Problem(
                network,
                ("name",),
                "Für das Netzwerk ist keine Federführung genannt.",
                "Unter lead die Stelle nennen, die einlädt und verantwortet; ist sie unbekannt, nachfragen.",
                asks=("lead",),
            )


RULE = Rule(
    CodeDoc(
        code="PRV311",
        title="Netzwerk ohne Federführung",
        severity=Severity.WARNING,
        why="Ein Netzwerk, für das niemand einlädt und verantwortet, trifft sich bald nicht mehr. Für beendete Netzwerke gilt das nicht.",
        wrong="name: Netzwerk Frühe Hilfen\nstatus: aktiv",
        right="name: Netzwerk Frühe Hilfen\nstatus: aktiv\nlead: jugendamt",
        fix="Die Kennung der federführenden Stelle aus catalogue/organisations eintragen. Gibt es das Netzwerk nicht mehr, den Status ändern.",
    ),
    check,
)
