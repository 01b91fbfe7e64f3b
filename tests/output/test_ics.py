"""The calendar file: read back by another program, whatever the texts are."""

from __future__ import annotations

from datetime import date, timedelta

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from praevkonzept.output.ics import Event, calendar
from praevkonzept.output.plain import loose, visible

TODAY = date(2026, 11, 22)
NASTY = ["\\", ";", ",", "\n", "\r\n", "\r", "\x00", "\x1b[31m", "\u2028", "\u0085", "\u202e", "\ud800", "\u00a0",
         "BEGIN:VEVENT", "END:VCALENDAR", "\\n", " ", "\t", "ß", "👨‍👩‍👧", '"', ":", "^n"]  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(NASTY), st.text(max_size=80))).map("".join)


def one(text: str) -> Event:
    return Event(uid=text, day=date(2026, 12, 31), summary=text, description=text, category=text)


def read(written: str) -> list[icalendar.Event]:
    found = icalendar.Calendar.from_ical(written.encode("utf-8"))
    assert isinstance(found, icalendar.Calendar)
    return list(found.events)


@given(st.lists(TEXTS, max_size=4))
def test_any_text_comes_back_as_it_is_seen(texts: list[str]) -> None:
    written = calendar("Fristen", [one(text) for text in texts], TODAY)
    lines = written.encode("utf-8").split(b"\r\n")
    assert lines.pop() == b""
    assert max(len(line) for line in lines) <= 75
    assert not any(sign in line for line in lines for sign in (b"\r", b"\n"))
    events = read(written)
    assert len(events) == len(texts)
    for event, text in zip(events, texts, strict=True):
        seen = visible(loose(text))
        assert [str(event[key]) for key in ("UID", "SUMMARY", "DESCRIPTION")] == [seen] * 3
        assert event.categories == [seen]


def test_a_whole_day_that_blocks_nothing() -> None:
    (event,) = read(calendar("Fristen", [one("x")], TODAY))
    assert (event.start, event.end) == (date(2026, 12, 31), date(2027, 1, 1))
    assert event.end - event.start == timedelta(days=1)
    assert str(event["TRANSP"]) == "TRANSPARENT"
    assert event.DTSTAMP.isoformat() == "2026-11-22T00:00:00+00:00"


@pytest.mark.parametrize("letter", ["q", "ü", "€", "👪"])
@pytest.mark.parametrize("length", [60, 67, 68, 69, 74, 75, 140, 141, 142, 143])
def test_lines_are_full_but_never_too_long(letter: str, length: int) -> None:
    written = calendar(letter * length, [], TODAY)
    folded = [part for part in written.split("\r\n") if letter in part]
    sizes = [len(part.encode("utf-8")) for part in folded]
    size = len(letter.encode("utf-8"))
    assert all(75 - size < used <= 75 for used in sizes[:-1])
    assert "".join(part.removeprefix(" ") for part in folded) == f"X-WR-CALNAME:{letter * length}"
