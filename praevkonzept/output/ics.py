"""A calendar of all-day events as iCalendar text (RFC 5545), as Outlook, Thunderbird and phones import it.

Events, not to-dos: Outlook ignores to-dos when it imports a calendar. With an end on the day after, which some programs
need to see a whole day, and marked as free time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from praevkonzept.output.plain import loose, visible

_LIMIT = 75
"""The most octets of a line, without its end."""
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


@dataclass(frozen=True, slots=True)
class Event:
    """One day in a calendar. `uid` names it for ever: imported again it replaces itself."""

    uid: str
    day: date
    summary: str
    description: str
    category: str


def calendar(name: str, events: Iterable[Event], today: date) -> str:
    """The whole calendar with CRLF line ends. `today` is the day on which it was drawn up."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//praev//praev due//DE",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(name)}",
        *(line for event in events for line in _event(event, today)),
        "END:VCALENDAR",
    ]
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _event(event: Event, today: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.uid)}"
    yield f"DTSTAMP:{_day(today)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(event.day)}"
    yield f"DTEND;VALUE=DATE:{_day(event.day + timedelta(days=1))}"
    yield f"SUMMARY:{_text(event.summary)}"
    yield f"DESCRIPTION:{_text(event.description)}"
    yield f"CATEGORIES:{_text(event.category)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _text(text: str) -> str:
    """A text as a value: no control characters, nothing that could begin another line or value."""
    return visible(loose(text)).translate(_ESCAPES)


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets, each further one behind a space; no character is torn apart."""
    start, used = 0, 0
    for position, character in enumerate(line):
        size = len(character.encode())
        if used + size > _LIMIT:
            yield (" " if start else "") + line[start:position]
            start, used = position, 1
        used += size
    yield (" " if start else "") + line[start:]
