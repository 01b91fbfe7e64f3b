"""What one state of a catalogue shows as new since a day: records with evidence since then, and what began or ended."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from praevkonzept.analysis.due import is_closed
from praevkonzept.analysis.evidence import day_of
from praevkonzept.analysis.periods import earliest, latest, over
from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.schema import KindSchema

_START = ("valid_from", "from")
_END = ("valid_until", "until")
_OWN = ("as_of", "date")


class Change(StrEnum):
    """What is new of a record; what ended counts as that, whenever it began.

    What was to end and has no evidence of that day or later has only expired: nothing shows that it ended.
    """

    ENDED = "ended"
    EXPIRED = "expired"
    BEGUN = "begun"
    SEEN = "seen"


@dataclass(frozen=True, slots=True)
class News:
    """A record and what is new of it. `when`: the date that says so, as written; `seen`: that of its newest evidence."""

    record: Record
    change: Change
    when: str
    seen: str


def since(
    records: Iterable[Record], schema: KindSchema, catalogue: Catalogue, day: date, today: date
) -> tuple[News, ...]:
    """The records of a kind that began or ended from `day` to `today`, or whose newest evidence is of `day` or later.

    A date of which only month or year is known counts from its first day, as for all evidence; what ends in it ends with
    its last. A record that is closed without a date counts as ended when its newest evidence is of `day` or later.
    """
    found = (_news(record, schema, catalogue, day, today) for record in records)
    return tuple(news for news in found if news is not None)


def is_since(text: object, day: date | None) -> bool:
    """Whether a date is of `day` or later; a month or year counts from its first day."""
    first = day_of(text)
    return first is not None and day is not None and first >= day


def newest(record: Record, catalogue: Catalogue) -> str:
    """The date of the newest evidence as written: its own, else that of the newest of its sources; empty without any."""
    for key in _OWN:
        if day_of(record.get(key)):
            return record.text(key)
    return max(_dates(record, catalogue).values(), key=lambda text: day_of(text) or date.min, default="")


def newest_sources(record: Record, catalogue: Catalogue) -> tuple[str, ...]:
    """The ids of its sources with the newest date; all of them where none is dated."""
    dates = _dates(record, catalogue)
    last = max((day_of(text) for text in dates.values()), default=None, key=lambda day: day or date.min)
    return tuple(ref for ref, text in dates.items() if day_of(text) == last) or record.list("sources")


def _dates(record: Record, catalogue: Catalogue) -> dict[str, str]:
    """The date of each source of a record that has one."""
    known = ((str(ref), catalogue.get("sources", str(ref))) for ref in record.list("sources"))
    return {ref: source.text("date") for ref, source in known if source and day_of(source.get("date"))}


def _news(record: Record, schema: KindSchema, catalogue: Catalogue, day: date, today: date) -> News | None:
    seen = newest(record, catalogue)
    begin = next((record.text(key) for key in _START if record.text(key)), "")
    end = next((record.text(key) for key in _END if record.text(key)), "")
    fresh = is_since(seen, day)
    if over(end, today) and (latest(end) or date.min) >= day:
        shown = (day_of(seen) or date.min) >= (earliest(end) or date.max)
        return News(record, Change.ENDED if shown else Change.EXPIRED, end, seen)
    if fresh and not end and is_closed(record, schema, catalogue):
        return News(record, Change.ENDED, "", seen)
    if day <= (earliest(begin) or date.min) <= today:
        return News(record, Change.BEGUN, begin, seen)
    return News(record, Change.SEEN, seen, seen) if fresh else None
