"""Abweichungen: in what measures depart from their plans, counted for all of them and in words for one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from praevkonzept import german
from praevkonzept.analysis.evidence import RECENT_MONTHS
from praevkonzept.analysis.progress import Departure, Deviation, deviations
from praevkonzept.catalogue import Record
from praevkonzept.documents.blocks import Inlines
from praevkonzept.documents.context import Context
from praevkonzept.documents.phrases import among, cited, exact, run, sentence, spaced, tallied

_Words: TypeAlias = Callable[[Context, str], Inlines]

_OFF_PLAN: Mapping[Departure, str] = {
    Departure.RECORDED: "Abweichung erfasst",
    Departure.DROPPED: "zurückgestellt oder aufgegeben",
    Departure.LATE: "Frist verstrichen",
    Departure.MISSED: "Zielwert verfehlt",
}
_LACKING: Mapping[Departure, str] = {
    Departure.UNMEASURED: "Zielwert nicht gemessen",
    Departure.SILENT: f"kein Beleg in den letzten {RECENT_MONTHS} Monaten",
    Departure.UNDATED: "Stand des Belegs nicht angegeben",
    Departure.UNPRICED: "Kosten nach Beschluss nicht beziffert",
}


def counted(context: Context, measures: Sequence[Record]) -> str:
    """For how many measures something departs from the plan, for how many something is not documented, and what."""
    found = [{each.departure for each in _found(context, measure)} for measure in measures]
    counter = Counter(departure for departures in found for departure in departures)

    def said(kinds: Mapping[Departure, str]) -> tuple[str, str]:
        touched = sum(1 for departures in found if not departures.isdisjoint(kinds))
        which = among(touched, len(measures), "einer Maßnahme", "Maßnahmen") if touched else ""
        return which, tallied((text, counter[key]) for key, text in kinds.items())

    (off, how), (lacking, what) = said(_OFF_PLAN), said(_LACKING)
    sentences = [
        f"Bei {off} ist eine Abweichung vom Plan erfasst oder folgt aus den Angaben: {how}."
        if off
        else "Abweichungen vom Plan sind nicht erfasst und folgen auch nicht aus den Angaben.",
        f"Angaben fehlen bei {lacking}: {what}." if lacking else "",
    ]
    if counter.total() > sum(1 for departures in found if departures):
        sentences.append("Eine Maßnahme kann mehrfach zählen.")
    return " ".join(filter(None, sentences))


def words(context: Context, measure: Record) -> Inlines:
    """In what a measure departs from its plan, a sentence each; nothing where it does not."""
    return spaced(*_sentences(context, measure))


def reading() -> str:
    """What counts as a deviation."""
    return (
        "Als Abweichung gilt, was erfasst ist, und was aus den Angaben folgt: eine verstrichene Frist, ein verfehlter Zielwert. "
        f"Fehlende Angaben sind: ein nicht gemessener Zielwert, kein Beleg in den letzten {RECENT_MONTHS} Monaten, ein Beleg "
        "ohne angegebenen Stand, nicht bezifferte Kosten nach einem Beschluss."
    )


def _found(context: Context, measure: Record) -> tuple[Deviation, ...]:
    return deviations(measure, context.schema("measures"), context.catalogue, context.today)


def _sentences(context: Context, measure: Record) -> Iterator[Inlines]:
    for each in _found(context, measure):
        said = _WORDS[each.departure](context, each.said)
        yield context.marked(measure, "deviation", said) if each.departure is Departure.RECORDED else said


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
    Departure.UNDATED: lambda *_: run("Der Stand des Belegs ist nicht angegeben."),
    Departure.UNPRICED: lambda *_: run("Kosten nicht beziffert."),
}
