"""Sachstand der Maßnahmen: for each its goal, how far it is, where it departs from the plan, and what comes next."""

from __future__ import annotations

import re
from collections.abc import Sequence

from praevkonzept import german
from praevkonzept.analysis.due import is_closed
from praevkonzept.analysis.progress import last_progress, last_value
from praevkonzept.catalogue import Record
from praevkonzept.documents import departures, indicators, measures, wording
from praevkonzept.documents.blocks import Block, Column, Inlines, Table, Text
from praevkonzept.documents.context import Context, Spot, cell, paragraph
from praevkonzept.documents.phrases import among, cited, closed, merged, run, sentence, spaced, upper_first
from praevkonzept.documents.values import short_name

NOT_SURVEYED = "nicht erhoben"

_NUMBERED = re.compile(r"(\d+)[.:)]? (.+)")
"""A strategy that has its number at the start of its name."""


def overview(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """How far the measures are, in what they depart from their plans, and for how many goal and next step are known."""
    records = measures.ordered(context)
    if not records:
        return (paragraph("Maßnahmen sind noch nicht erfasst."),)
    return (
        paragraph("" if measures.charted(context, records) else measures.states(context, records)),
        paragraph(departures.counted(context, records)),
        paragraph(_surveyed(context, records)),
    )


def chapter(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """A table per strategy, in the order of their names; measures without a strategy come last."""
    records = measures.ordered(context)
    if not records:
        return (paragraph("Maßnahmen sind noch nicht erfasst."),)
    groups: dict[str, list[Record]] = {}
    for measure in records:
        groups.setdefault(measure.text("strategy"), []).append(measure)
    ordered = sorted(groups, key=lambda name: (not name, german.sort_key(name)))
    tables = (
        _table(context, _title(context, name, alone=len(groups) == 1), groups[name]) for name in ordered
    )
    return (paragraph(_reading(context)), *tables)


def _title(context: Context, strategy: str, alone: bool) -> str:
    name = context.title("measures", "strategy")
    if strategy:
        numbered = _NUMBERED.fullmatch(strategy)
        return f"Maßnahmen der {name} " + (f"{numbered[1]}: „{numbered[2]}“" if numbered else f"„{strategy}“")
    return "Sachstand der Maßnahmen" if alone else f"Maßnahmen ohne {name}"


def _is_closed(context: Context, measure: Record) -> bool:
    return is_closed(measure, context.schema("measures"), context.catalogue)


def _reading(context: Context) -> str:
    """How to read the tables; what is left out where nothing is known."""
    return (
        f"Der Stand folgt dem letzten Beleg. „{upper_first(NOT_SURVEYED)}“ heißt: Im Katalog steht dazu nichts. "
        f"{departures.reading()} Gerechnet ist bis zum {german.date(context.today.isoformat())}."
    )


def _surveyed(context: Context, records: Sequence[Record]) -> str:
    """For how many measures a goal is recorded, and a next step for those that are not closed."""
    aimed = sum(1 for measure in records if measure.get("goal") or measure.get("target"))
    text = (
        f"Ein Ziel oder Zielwert ist bei {among(aimed, len(records), 'einer Maßnahme', 'Maßnahmen')} erfasst."
    )
    waiting = [measure for measure in records if not _is_closed(context, measure)]
    if waiting:
        known = sum(1 for measure in waiting if measure.text("next_step"))
        which = among(known, len(waiting), "einer offenen Maßnahme", "offenen Maßnahmen")
        text += f" Der nächste Schritt ist bei {which} erfasst."
    return text


def _table(context: Context, title: str, records: Sequence[Record]) -> Table:
    columns = (
        Column(context.schema("measures").singular, 2.6),
        Column(context.title("measures", "goal"), 1.8),
        Column("Stand", 2.6),
        Column("Abweichung oder fehlende Angabe", 2.8),
        Column(context.title("measures", "next_step"), 1.7),
    )
    rows = tuple(
        (
            _name(context, measure),
            cell(_goal(context, measure), NOT_SURVEYED),
            _state(context, measure),
            cell(departures.words(context, measure), "keine"),
            _next(context, measure),
        )
        for measure in records
    )
    described = "Je Zeile eine Maßnahme mit Ziel, Stand, Abweichung und nächstem Schritt."
    return Table(columns, rows, title, described, row_heads=True)


def _name(context: Context, measure: Record) -> Inlines:
    """Name, and who is responsible."""
    ref = measure.text("responsible")
    office = context.marked(measure, "responsible", run(short_name(context, ref))) if ref else ()
    name = context.mention("measures", measure.id)
    return (name, Text(" – "), *office) if office else (name,)


def _goal(context: Context, measure: Record) -> Inlines:
    """The goal that the measure serves and its target value."""
    ref = measure.text("goal")
    goal = (
        context.marked(measure, "goal", run(sentence(context.catalogue.name_of("goals", ref)))) if ref else ()
    )
    target = context.marked(measure, "target", run(_target(context, measure)))
    return merged(spaced(goal, closed(target)))


def _target(context: Context, measure: Record) -> str:
    """„Kinder in Armut: 12 % bis 2027 (Ausgangswert 16,6 %), zuletzt 14 % (2025)“."""
    target = measure.get("target") or {}
    ref = str(target.get("indicator", ""))
    indicator = context.catalogue.get("indicators", ref) or Record("indicators", ref, {}, "")

    def number(value: object) -> str:
        return indicators.amount(indicator, {"value": value}).rstrip() if value is not None else ""

    aim = number(target.get("value"))
    if aim and target.get("by"):
        aim += f" bis {german.date(str(target['by']))}"
    if target.get("baseline") is not None:
        aim = f"{aim} (Ausgangswert {number(target['baseline'])})".strip()
    text = f"{indicator.name}: {aim}" if ref and aim else indicator.name if ref else aim
    reached = last_value(measure)
    if reached.get("value") is not None:
        day = f" ({german.date(str(reached['on']))})" if reached.get("on") else ""
        text = f"{text}, zuletzt {number(reached['value'])}{day}".strip(", ")
    return text


def _state(context: Context, measure: Record) -> Inlines:
    """Status and date of the newest evidence, then the newest progress and the sources."""
    status = context.label(measure, "status", "measure_status") or run("Stand nicht bekannt")
    day = measure.text("as_of")
    dated = (
        context.marked(measure, "as_of", run(f"Beleg {german.date(day)}"))
        if day
        else run("Stand nicht angegeben")
    )
    entry = last_progress(measure)
    words = wording.progress(entry, context.catalogue) if entry else ""
    progress = context.marked(measure, "progress", cited(sentence(words), context.numbers))
    return spaced(closed((*status, Text(", "), *dated)), progress, context.cite(measure.list("sources")))


def _next(context: Context, measure: Record) -> Inlines:
    """The next step; where none is recorded that it was not surveyed, or that a closed measure has none."""
    step = measure.text("next_step")
    if step:
        return context.marked(measure, "next_step", cited(sentence(step), context.numbers))
    return run("entfällt" if _is_closed(context, measure) else NOT_SURVEYED)
