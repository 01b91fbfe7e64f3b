"""What is due in every format: table for people, csv for Excel, JSON for programs, a calendar for Outlook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from praevkonzept import german
from praevkonzept.analysis.due import Due
from praevkonzept.analysis.reasons import REASONS
from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.output import delimited, jsontext
from praevkonzept.output.cells import Writer
from praevkonzept.output.ics import Event, calendar
from praevkonzept.output.plain import one_line, wrap
from praevkonzept.output.table import table
from praevkonzept.schema import Schemas

FORMATS = ("table", "json", "csv", "ics")
_PRECISIONS = {4: "year", 7: "month", 10: "day"}
_ASKED = ("responsible", "lead", "coordination", "providers", "publisher")
"""The keys that say whom to ask about a record, the first it has."""


@dataclass(frozen=True)
class Deadlines:
    """What is due on a day and until another one, the most urgent first; `limit`: at most so much of it is shown."""

    found: tuple[Due, ...]
    limit: int | None
    today: date
    until: date

    @property
    def items(self) -> tuple[Due, ...]:
        """What is shown."""
        return self.found[: self.limit]


@dataclass(frozen=True)
class Group:
    """What stands under one heading: deadlines of their own or what is looked at every year, over or still ahead."""

    title: str
    items: tuple[Due, ...]
    left_out: tuple[Due, ...] = ()


def groups(deadlines: Deadlines, most_routine: int | None = None) -> list[Group]:
    """The items by urgency; of what is routine at most so many."""
    until = german.short_date(deadlines.until.isoformat())
    titles = {
        (False, True): "Überfällig",
        (False, False): f"Fällig bis {until}",
        (True, True): "Wieder zu prüfen",
        (True, False): f"Wieder zu prüfen bis {until}",
    }
    result = []
    for (routine, overdue), title in titles.items():
        here = tuple(
            each for each in deadlines.items if (each.reason.routine, each.overdue) == (routine, overdue)
        )
        shown = len(here) if most_routine is None or not routine else most_routine
        if here:
            result.append(Group(title, here[:shown], here[shown:]))
    return result


def render(deadlines: Deadlines, catalogue: Catalogue, schemas: Schemas, format: str) -> str:
    """The text in one of the FORMATS but `table`, which is made of `groups`."""
    if format == "json":
        return jsontext.document(content(deadlines))
    if format == "csv":
        return _csv(deadlines, catalogue, schemas)
    return _calendar(deadlines, catalogue, schemas)


def text(shown: Sequence[Group], columns: int | None) -> str:
    """The groups for people; wrapped to the width of a terminal, never in a pipe. What is left out is counted."""
    blocks = []
    for group in shown:
        title = f"{group.title} ({german.number(len(group.items) + len(group.left_out))})"
        head = wrap(title, columns) if columns else [title]
        rows = [[each.in_words, each.record.name, each.sentence] for each in group.items]
        first = "Fällig" if group.items[0].reason.routine else "Frist"
        block = "\n".join(head) + "\n" + table([first, "Eintrag", "Anlass"], rows, columns)
        blocks.append(block + _more(group, columns))
    return "\n".join(blocks)


def _more(group: Group, columns: int | None) -> str:
    """The line below a group of which not everything is shown."""
    if not group.left_out:
        return ""
    reasons = dict.fromkeys(german.slug(REASONS[each.reason].label) for each in group.left_out)
    options = " ".join(f"--reason {reason}" for reason in reasons)
    line = f"… und {german.number(len(group.left_out))} weitere; alle: praev due {options}"
    return "\n".join(wrap(line, columns) if columns else [line]) + "\n"


def content(deadlines: Deadlines) -> dict[str, Any]:
    """The content of `due --format json`; its shape is `schema/output/due.schema.json`."""
    counted = Counter(each.reason for each in deadlines.found)
    return {
        "today": deadlines.today.isoformat(),
        "until": deadlines.until.isoformat(),
        "count": len(deadlines.found),
        "overdue": sum(each.overdue for each in deadlines.found),
        "reasons": [
            {"reason": reason, "label": REASONS[reason].label, "count": counted[reason]}
            for reason in REASONS
            if counted[reason]
        ],
        "items": [_as_json(each) for each in deadlines.items],
    }


def _as_json(each: Due) -> dict[str, Any]:
    return {
        "kind": each.record.kind,
        "id": each.record.id,
        "name": each.record.name,
        "file": each.record.file,
        "reason": each.reason,
        "date": each.when,
        "day": each.day.isoformat(),
        "precision": _PRECISIONS[len(each.when)],
        "overdue": each.overdue,
        "path": _path(each),
        "sentence": one_line(each.sentence),
    }


def _csv(deadlines: Deadlines, catalogue: Catalogue, schemas: Schemas) -> str:
    heads = ["Tag", "Frist", "Überfällig", "Grund", "Art", "Kennung", "Name", "Anlass", "Ansprechen", "Datei"]
    rows = [
        [
            each.day.isoformat(),
            each.in_words,
            "ja" if each.overdue else "nein",
            REASONS[each.reason].label,
            schemas[each.record.kind].singular,
            each.record.id,
            each.record.name,
            each.sentence,
            _whom(each.record, catalogue, schemas),
            each.record.file,
        ]
        for each in deadlines.items
    ]
    return delimited.csv_text(heads, rows)


def _calendar(deadlines: Deadlines, catalogue: Catalogue, schemas: Schemas) -> str:
    town = catalogue.town
    name = f"Fristen im Präventionskatalog {town.text('town') if town else ''}".strip()
    whose = (town.text("ags") if town else "") or "praev"
    events = [_event(each, whose, catalogue, schemas) for each in deadlines.items]
    return calendar(name, events, deadlines.today)


def _event(each: Due, whose: str, catalogue: Catalogue, schemas: Schemas) -> Event:
    """The event of a deadline, on its day even where that has passed: imported again, it stays where it is."""
    record, wording = each.record, REASONS[each.reason]
    whom = _whom(record, catalogue, schemas)
    lines = [
        each.sentence,
        f"Ansprechen: {whom}" if whom else "",
        f"{schemas[record.kind].singular}: {record.ref}",
        f"Datei: {record.file}",
    ]
    return Event(
        uid=f"{record.ref}/{_path(each)}@{whose}",
        day=each.day,
        summary=one_line(f"{wording.title}: {record.name}"),
        description="\n".join(one_line(line) for line in lines if line),
        category=wording.label,
    )


def _whom(record: Record, catalogue: Catalogue, schemas: Schemas) -> str:
    """Who answers for a record, by name; empty where that is not known."""
    fields = schemas[record.kind].fields
    key = next((key for key in _ASKED if key in fields and record.get(key)), "")
    return Writer(catalogue, short=True).text(record.get(key), fields[key]) if key else ""


def _path(each: Due) -> str:
    return ".".join(map(str, each.path))
