"""PRV305: the money of a running offer does not end within a year."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.analysis import periods
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.rules.running import YEAR, end_words, funding_end, running


def check(context: Context) -> Iterator[Problem]:
    """A problem for each running offer whose last funding ends within twelve months, at the entry that ends last."""
    for offer in running(context, "offers"):
        end = funding_end(offer)
        if end and periods.within(end[1], YEAR, context.today):
            yield Problem(
                offer,
                ("funding", end[0], "until"),
                f"Die Förderung läuft nur noch bis {end_words(end[1])}; danach ist keine eingetragen.",
                "Klären, wie es weitergeht, und die neue Finanzierung als weiteren Eintrag unter funding nachtragen.",
            )


RULE = Rule(
    CodeDoc(
        code="PRV305",
        title="Förderung endet bald",
        severity=Severity.WARNING,
        why="Endet die letzte Förderung eines laufenden Angebots binnen zwölf Monaten, müssen Anschlussmittel rechtzeitig beantragt oder im Haushalt angemeldet werden.",
        wrong="status: aktiv\nfunding:\n  - {source: land, until: 2026-07}",
        right="status: aktiv\nfunding:\n  - {source: land, until: 2026-07}\n  - {source: kommune, from: 2026-08}",
        fix="Die Anschlussfinanzierung klären und als weiteren Eintrag unter funding nachtragen. Soll das Angebot enden, bleibt der Hinweis bis dahin stehen.",
    ),
    check,
)
