"""Sachstand der Maßnahmen: for each its goal, how far it is, where it departs from the plan, and what comes next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from praevkonzept import german
from praevkonzept.analysis.due import is_closed
from praevkonzept.analysis.evidence import RECENT_MONTHS
from praevkonzept.analysis.progress import (
    Departure,
    Deviation,
    deviations,
    last_progress,
    last_value,
)
from praevkonzept.catalogue import Record
from praevkonzept.documents import indicators, measures, wording
from praevkonzept.documents.blocks import Block, Column, Inlines, Table, Text
from praevkonzept.documents.context import Context, Spot, cell, paragraph
from praevkonzept.documents.phrases import (
    cited,
    closed,
    exact,
    few,
    merged,
    run,
    sentence,
    spaced,
)
from praevkonzept.documents.values import short_name

NOT_SURVEYED = "nicht erhoben"

_CHART = "diagramm-massnahmen"
"""The part that says how many measures have which status; where it stands in the paper, that is not said twice."""

_Words: TypeAlias = Callable[[Context, str], Inlines]


def overview(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """How far the measures are, in what they depart from their plans, and for how many goal and next step are known."""
    records = measures.ordered(context)
    if not records:
        return (paragraph("Maßnahmen sind noch nicht erfasst."),)
    states = measures.states(context, records) if _CHART not in context.places else ""
    return (
        paragraph(states),
        paragraph(_departures(context, records)),
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
        return f"Maßnahmen der {name} „{strategy}“"
    return "Sachstand der Maßnahmen" if alone else f"Maßnahmen ohne {name}"


def _deviations(context: Context, measure: Record) -> tuple[Deviation, ...]:
    return deviations(measure, context.schema("measures"), context.catalogue, context.today)


def _is_closed(context: Context, measure: Record) -> bool:
    return is_closed(measure, context.schema("measures"), context.catalogue)


def _reading(context: Context) -> str:
    """How to read the tables; what is left out where nothing is known."""
    return (
        f"Der Stand folgt dem letzten Beleg. „{NOT_SURVEYED.capitalize()}“ heißt: Im Katalog steht dazu nichts. Als Abweichung gilt, was "
        "erfasst ist, und was aus den Angaben folgt: eine verstrichene Frist, ein verfehlter oder nicht gemessener "
        f"Zielwert, kein Beleg in den letzten {RECENT_MONTHS} Monaten, ein Beleg ohne Datum, nicht bezifferte Kosten "
        f"nach einem Beschluss. Gerechnet ist bis zum {german.date(context.today.isoformat())}."
    )


_COUNTED: Mapping[Departure, str] = {
    Departure.RECORDED: "Abweichung erfasst",
    Departure.DROPPED: "zurückgestellt oder aufgegeben",
    Departure.LATE: "Frist verstrichen",
    Departure.MISSED: "Zielwert verfehlt",
    Departure.UNMEASURED: "Zielwert nicht gemessen",
    Departure.SILENT: f"kein Beleg in den letzten {RECENT_MONTHS} Monaten",
    Departure.UNDATED: "Beleg ohne Datum",
    Departure.UNPRICED: "Kosten nach Beschluss nicht beziffert",
}


def _departures(context: Context, records: Sequence[Record]) -> str:
    """For how many measures there is a deviation, and of what kind."""
    found = [{each.departure for each in _deviations(context, measure)} for measure in records]
    touched = sum(1 for departures in found if departures)
    if not touched:
        return "Abweichungen vom Plan sind nicht erfasst und folgen auch nicht aus den Angaben."
    counter = Counter(departure for departures in found for departure in departures)
    parts = [f"{words} ({german.number(counter[key])})" for key, words in _COUNTED.items() if counter[key]]
    total = german.count(len(records), "Maßnahme", "Maßnahmen")
    return (
        f"Bei {few(touched, 'einer')} von {total} ist eine Abweichung vom Plan erfasst oder folgt aus den Angaben: "
        f"{', '.join(parts)}. Eine Maßnahme kann mehrfach zählen."
    )


def _surveyed(context: Context, records: Sequence[Record]) -> str:
    """For how many measures a goal is recorded, and a next step for those that are not closed."""
    total = german.count(len(records), "Maßnahme", "Maßnahmen")
    aimed = sum(1 for measure in records if measure.get("goal") or measure.get("target"))
    text = f"Ein Ziel oder Zielwert ist {_for(aimed)} von {total} erfasst."
    waiting = [measure for measure in records if not _is_closed(context, measure)]
    if waiting:
        known = sum(1 for measure in waiting if measure.text("next_step"))
        rest = german.count(
            len(waiting), "Maßnahme, die nicht abgeschlossen ist", "Maßnahmen, die nicht abgeschlossen sind"
        )
        text += f" Der nächste Schritt ist {_for(known)} von {rest}, erfasst."
    return text


def _for(n: int) -> str:
    return f"bei {few(n, 'einer')}" if n else "bei keiner"


def _table(context: Context, title: str, records: Sequence[Record]) -> Table:
    columns = (
        Column(context.schema("measures").singular, 2.6),
        Column(context.title("measures", "goal"), 1.8),
        Column("Stand", 2.6),
        Column(context.title("measures", "deviation"), 2.8),
        Column(context.title("measures", "next_step"), 1.7),
    )
    rows = tuple(
        (
            _name(context, measure),
            cell(_goal(context, measure), NOT_SURVEYED),
            _state(context, measure),
            cell(_departed(context, measure), "keine"),
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
    dated = context.marked(measure, "as_of", run(f"Beleg {german.date(day)}")) if day else run("ohne Datum")
    entry = last_progress(measure)
    words = wording.progress(entry, context.catalogue) if entry else ""
    progress = context.marked(measure, "progress", cited(sentence(words), context.numbers))
    return spaced(closed((*status, Text(", "), *dated)), progress, context.cite(measure.list("sources")))


def _next(context: Context, measure: Record) -> Inlines:
    """The next step; where none is recorded that it was not surveyed, or that a closed measure has none."""
    step = measure.text("next_step")
    if step:
        return context.marked(measure, "next_step", cited(sentence(step), context.numbers))
    return run("entfällt (abgeschlossen)" if _is_closed(context, measure) else NOT_SURVEYED)


def _departed(context: Context, measure: Record) -> Inlines:
    return spaced(*_departure_words(context, measure))


def _departure_words(context: Context, measure: Record) -> Iterator[Inlines]:
    for each in _deviations(context, measure):
        words = _WORDS[each.departure](context, each.said)
        yield context.marked(measure, "deviation", words) if each.departure is Departure.RECORDED else words


def _since(_context: Context, day: str) -> Inlines:
    return run(f"Seit {'dem ' if exact(day) else ''}{german.date(day)} liegt kein neuer Beleg vor.")


_WORDS: Mapping[Departure, _Words] = {
    Departure.RECORDED: lambda context, text: cited(sentence(text), context.numbers),
    Departure.DROPPED: lambda context, key: run(f"{context.catalogue.label('measure_status', key)}."),
    Departure.LATE: lambda _, day: run(f"Frist {german.date(day)} verstrichen, Abschluss nicht belegt."),
    Departure.MISSED: lambda _, day: run(f"Zielwert bis {german.date(day)} verfehlt."),
    Departure.UNMEASURED: lambda _, day: run(
        f"Zielwert bis {german.date(day)}: kein gemessener Wert erhoben."
    ),
    Departure.SILENT: _since,
    Departure.UNDATED: lambda *_: run("Der Beleg trägt kein Datum."),
    Departure.UNPRICED: lambda *_: run("Kosten nicht beziffert."),
}
