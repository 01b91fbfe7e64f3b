"""PRV362: whether families wait for a place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from praevkonzept import german
from praevkonzept.analysis import periods
from praevkonzept.catalogue import Record
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.rules.running import closed


def check(context: Context) -> Iterator[Problem]:
    """A note for each offer whose newest entry of capacity has a waiting list; how many wait is not repeated."""
    for offer in context.catalogue.of("offers").values():
        if not offer.get("capacity") or closed(offer, context):
            continue
        position = _newest(offer)
        entry = offer.list("capacity")[position]
        if entry.get("waiting"):
            day = f" (Stand {german.date(entry['on'])})" if entry.get("on") else ""
            yield Problem(
                offer,
                ("capacity", position, "waiting"),
                f"Für das Angebot gibt es eine Warteliste{day}.",
                "Prüfen, ob die Plätze reichen, und den Bedarf im Konzept bewerten.",
            )


def _newest(offer: Record) -> int:
    """The position of the entry with the latest day; of equal or undated ones the last."""
    days = [
        (periods.latest(str(entry.get("on", ""))) or date.min, position)
        for position, entry in enumerate(offer.list("capacity"))
    ]
    return max(days)[1]


RULE = Rule(
    CodeDoc(
        code="PRV362",
        title="Warteliste",
        severity=Severity.INFO,
        why="Eine Warteliste zeigt, dass mehr Familien das Angebot suchen, als es aufnehmen kann.",
        wrong='capacity:\n  - {on: "2025", places: 20, taken: 20, waiting: 12}',
        right='capacity:\n  - {on: "2025", places: 32, taken: 32, waiting: 0}',
        fix="Prüfen, ob die Plätze reichen; den Bedarf als Bewertung (assessments) oder Maßnahme aufnehmen. Gibt es die Warteliste nicht mehr, den neuen Stand eintragen.",
    ),
    check,
)
