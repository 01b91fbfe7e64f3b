"""`--since`: the day from which a report tells what is new, and what is said where it is missing or of no use."""

from __future__ import annotations

from datetime import date

from praevkonzept.cli import console
from praevkonzept.cli.choices import day
from praevkonzept.documents.generated import SINCE
from praevkonzept.documents.outline import Outline
from praevkonzept.errors import UsageProblem

OPTION = "--since"


def read(text: str | None, plan: Outline) -> date | None:
    """The day as given; UsageProblem where no part of the paper asks for one."""
    given = day(text, OPTION)
    if given and not plan.uses(SINCE):
        parts = " oder ".join(f"„{name}“" for name in SINCE)
        raise UsageProblem(
            f"{OPTION}: In {plan.file} fragt kein Baustein nach diesem Tag. Weglassen, {parts} in die Gliederung aufnehmen "
            "oder --document sachstandsbericht wählen."
        )
    return given


def tell(given: date | None, plan: Outline) -> None:
    """A line on the console where the paper lacks a chapter because no day is given."""
    if given is None and plan.uses(SINCE):
        titles = " und ".join(
            f"„{chapter.title}“" for chapter in plan.every() if set(chapter.blocks) & set(SINCE)
        )
        console.note(
            f"Ohne {OPTION} DATUM fehlt {titles}; mit dem Tag des letzten Berichts zeigt das Papier, was neu ist."
        )
