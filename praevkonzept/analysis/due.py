"""What is due: funding, agreements, periods and measures that end, reviews and evidence that are old, on a given day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from praevkonzept import german
from praevkonzept.analysis.evidence import day_of
from praevkonzept.analysis.periods import end_part, latest, months_after
from praevkonzept.analysis.reasons import REASONS, Reason, end
from praevkonzept.catalogue import Catalogue, Path, Record, Term
from praevkonzept.schema import KindSchema, Schemas

ROUTINE_MONTHS = 12
"""How long a review, a check, a meeting or a piece of evidence holds."""

_FIELDS: Mapping[tuple[str, ...], Reason] = {
    ("funding", "until"): Reason.FUNDING,
    ("agreement", "valid_until"): Reason.AGREEMENT,
    ("valid_until",): Reason.VALIDITY,
    ("until",): Reason.PROGRAMME,
    ("due",): Reason.MEASURE,
    ("target", "by"): Reason.TARGET,
    ("last_met",): Reason.MEETING,
    ("checked",): Reason.LEGAL_CHECK,
    ("reviewed", "on"): Reason.REVIEW,
    ("as_of",): Reason.EVIDENCE,
}
"""The keys of a date (without places in lists) → why it makes a record due."""

_EVENT = ("date", "on")
"""A kind with one of these keys tells what happened on a day: that does not grow old."""


@dataclass(frozen=True, slots=True)
class Due:
    """One thing that is due. `when` is the deadline as ISO date, partial where only month or year is known (`2026`).

    `day` is the day that counts: of a partial date the last, for evidence the first. `overdue`: it lies before today. `path` is the field that says so.
    """

    record: Record
    reason: Reason
    when: str
    day: date
    overdue: bool
    path: Path
    sentence: str

    @property
    def in_words(self) -> str:
        """The deadline for a narrow column: „31.12.2026“, „Ende 2026“, „Ende 03/2026“; of what is routine „03/2026“."""
        return german.short_date(self.when) if self.reason.routine else end(self.when, short=True)


def due(catalogue: Catalogue, schemas: Schemas, today: date, horizon_months: int = 12) -> tuple[Due, ...]:
    """All that is overdue on `today` or will be due within the months after it, the most urgent first.

    Deadlines of their own come before what is looked at every year, evidence last. What is closed is never due, and
    the evidence of what is planned or paused may be old; an unknown status is none of these.
    """
    last = min(months_after(today, horizon_months), date.max - timedelta(days=1))
    living = [record for record in catalogue.all() if not is_closed(record, schemas[record.kind], catalogue)]
    needed = _programmes_needed(living, schemas)
    found = [
        each
        for record in living
        for each in _of(record, schemas[record.kind], catalogue, today, needed)
        if each.day <= last
    ]
    return tuple(sorted(found, key=_urgency))


def _urgency(each: Due) -> tuple[bool, bool, bool, date, tuple[str, str], str, str]:
    return (
        each.reason.routine,
        not each.overdue,
        each.reason is Reason.EVIDENCE,
        each.day,
        german.sort_key(each.record.name),
        each.record.ref,
        ".".join(map(str, each.path)),
    )


def _of(
    record: Record, schema: KindSchema, catalogue: Catalogue, today: date, needed: Mapping[str, int]
) -> Iterator[Due]:
    """All deadlines of one record, however far ahead."""
    dates = _dates(record, schema)
    # what was looked at is due by that day: as early as by its evidence, or that was seen then
    reviewed = any(reason in (Reason.REVIEW, Reason.LEGAL_CHECK) for reason, _, _ in dates)
    may_be_old = reviewed or _does_not_run(record, schema, catalogue)
    funded = _last_funded(record)
    users = needed.get(record.id, 0)
    for reason, path, text in dates:
        when, day = _deadline(reason, text)
        overdue = day < today
        renewed = reason is Reason.FUNDING and funded.get(_giver(record, path), day) > day
        unused = reason is Reason.PROGRAMME and not users
        if (overdue and (renewed or unused)) or (reason is Reason.EVIDENCE and may_be_old):
            continue
        detail = _detail(reason, record, path, catalogue, users)
        said = german.date(text) if reason.routine else end(when)
        sentence = REASONS[reason].sentence(said, detail, overdue)
        yield Due(record, reason, when, day, overdue, path, sentence)


def _dates(record: Record, schema: KindSchema) -> list[tuple[Reason, Path, str]]:
    """The dates of a record that make it due, without those that are not in the calendar."""
    happened = any(key in schema.fields for key in _EVENT)
    dates = []
    for path, _, text in schema.leaves(record.data, "date"):
        reason = _FIELDS.get(tuple(step for step in path if isinstance(step, str)))
        if reason and day_of(text) and not (happened and reason.routine):
            dates.append((reason, path, text))
    return dates


def _deadline(reason: Reason, text: str) -> tuple[str, date]:
    """The deadline in the precision of the date it follows from, and the day that counts."""
    part = end_part(text)
    # evidence is never taken for younger than it is shown to be; for all else nobody is late while the date may still be fine
    day = (day_of if reason is Reason.EVIDENCE else latest)(part) or date.max
    if not reason.routine:
        return part, day
    later = months_after(day, ROUTINE_MONTHS)
    return later.isoformat()[: len(part)], later


def is_closed(record: Record, schema: KindSchema, catalogue: Catalogue) -> bool:
    """Whether its status says that a record has come to an end; an unknown status does not."""
    _, term = _status(record, schema, catalogue)
    return term is not None and term.flag("closed")


def _does_not_run(record: Record, schema: KindSchema, catalogue: Catalogue) -> bool:
    """Whether its status does not count as coverage, in a vocabulary where others do."""
    terms, term = _status(record, schema, catalogue)
    return term is not None and not term.flag("covers") and any(each.flag("covers") for each in terms)


def _status(record: Record, schema: KindSchema, catalogue: Catalogue) -> tuple[tuple[Term, ...], Term | None]:
    """The terms that the status of a kind may have, and that of the record where it is known."""
    field = schema.fields.get("status")
    vocabulary = catalogue.vocabulary((field and field.vocabulary) or "")
    return vocabulary.terms, vocabulary.get(record.text("status"))


def _programmes_needed(living: list[Record], schemas: Schemas) -> Counter[str]:
    """How many living records name a programme; funding with an end of its own speaks for itself and does not count."""
    named: set[tuple[str, str]] = set()
    for record in living:
        for path, field, value in schemas[record.kind].leaves(record.data, "ref"):
            if "programmes" in field.ref and not _entry(record, path).get("until"):
                named.add((record.ref, value))
    return Counter(value for _, value in named)


def _entry(record: Record, path: Path) -> Mapping[str, Any]:
    """The object in a list (such as one funding) that holds the value at `path`; empty where it is in none."""
    entry = record.list(str(path[0]))[path[1]] if len(path) > 2 and isinstance(path[1], int) else None
    return entry if isinstance(entry, Mapping) else {}


def _giver(record: Record, path: Path) -> tuple[str, str]:
    entry = _entry(record, path)
    return str(entry.get("source", "")), str(entry.get("programme", ""))


def _last_funded(record: Record) -> dict[tuple[str, str], date]:
    """By giver and programme the last day that is known to be funded: money that was renewed has not run out."""
    known: dict[tuple[str, str], date] = {}
    for place, entry in enumerate(record.list("funding")):
        if isinstance(entry, Mapping):
            day = latest(entry.get("until")) or day_of(entry.get("from")) or date.min
            giver = _giver(record, ("funding", place, "until"))
            known[giver] = max(day, known.get(giver, date.min))
    return known


def _detail(reason: Reason, record: Record, path: Path, catalogue: Catalogue, needed: int) -> str:
    """What the sentence says besides the date: who gave the money, how the record stands, who needs the programme."""
    status = record.text("status")
    if reason is Reason.FUNDING:
        source = _giver(record, path)[0]
        return f" ({catalogue.label('funding_sources', source)})" if source else ""
    if reason is Reason.MEASURE:
        return (
            f" (Stand: {catalogue.label('measure_status', status)})" if status else " (Stand nicht erhoben)"
        )
    if reason is Reason.VALIDITY:
        label = catalogue.label("status", status)
        return f"; steht noch auf „{label}“" if status else "; der Status ist nicht erhoben"
    if reason is Reason.PROGRAMME and needed:
        return f"; {german.count(needed, 'laufender Eintrag nennt', 'laufende Einträge nennen')} es"
    return ""
