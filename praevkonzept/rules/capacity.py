"""PRV361: no more places are taken than there are."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept import german
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule


def check(context: Context) -> Iterator[Problem]:
    """A problem for each entry of capacity with more places taken than there are."""
    for offer in context.catalogue.of("offers").values():
        for position, entry in enumerate(offer.list("capacity")):
            places, taken = entry.get("places"), entry.get("taken")
            if places is not None and taken is not None and taken > places:
                yield Problem(
                    offer,
                    ("capacity", position, "taken"),
                    f"Mehr Plätze belegt als vorhanden: {german.number(taken)} belegt, {german.number(places)} vorhanden.",
                    "Die Zahlen prüfen. Stimmen sie, ist das Angebot überbelegt: den Bedarf unter assessments bewerten.",
                )


RULE = Rule(
    CodeDoc(
        code="PRV361",
        title="Mehr Plätze belegt als vorhanden",
        severity=Severity.WARNING,
        why="Entweder ist eine der Zahlen falsch, oder das Angebot ist überbelegt und reicht nicht aus.",
        wrong='capacity:\n  - {on: "2025", places: 20, taken: 24}',
        right='capacity:\n  - {on: "2025", places: 24, taken: 24}',
        fix="Beim Träger nachfragen, welche Zahl stimmt. Eine Überbelegung gehört als Bedarf in das Konzept.",
    ),
    check,
)
