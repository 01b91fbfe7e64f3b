"""PRV303: what has a beginning and an end does not run backwards."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept import german
from praevkonzept.analysis import periods
from praevkonzept.catalogue import Path, Record
from praevkonzept.problems import Severity
from praevkonzept.rules.dates import wrong
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.schema import Field

BEGINNINGS = {"valid_until": ("valid_from", "date"), "until": ("from",), "due": ("start",)}
"""The key of an end, and the keys of beginnings that may stand beside it."""


def check(context: Context) -> Iterator[Problem]:
    """A problem for each end that lies before its beginning, whatever days the two dates mean; and for such an age."""
    for record in context.catalogue.all():
        beside: dict[Path, dict[str, tuple[Field, str]]] = {}
        for path, field, text in context.schemas[record.kind].leaves(record.data, "date"):
            beside.setdefault(path[:-1], {})[field.key] = (field, text)
        for path, dates in beside.items():
            if len(dates) > 1:
                yield from _periods(record, path, dates)
        yield from _age(record, context)


def _periods(record: Record, path: Path, dates: dict[str, tuple[Field, str]]) -> Iterator[Problem]:
    for end, starts in BEGINNINGS.items():
        for start in starts:
            if end in dates and start in dates and _before(dates[end][1], dates[start][1]):
                (last, until), (first, since) = dates[end], dates[start]
                yield Problem(
                    record,
                    (*path, end),
                    f"„{last.title}“ ({german.date(until)}) liegt vor „{first.title}“ ({german.date(since)}).",
                    "Eines der beiden Daten berichtigen.",
                )


def _before(until: str, since: str) -> bool:
    """Whether the end lies before the beginning; a date that is wrong in itself has its own finding (PRV208)."""
    return not wrong(since) and not wrong(until) and periods.backwards(until, since)


def _age(record: Record, context: Context) -> Iterator[Problem]:
    age = record.get("age")
    if age and "from" in age and "to" in age and age["to"] < age["from"]:
        fields = context.schemas[record.kind].fields["age"].fields
        message = (
            f"„{fields['to'].title}“ ({age['to']}) ist kleiner als „{fields['from'].title}“ ({age['from']})."
        )
        yield Problem(record, ("age", "to"), message, "Eine der beiden Altersangaben berichtigen.")


RULE = Rule(
    CodeDoc(
        code="PRV303",
        title="Ende vor dem Anfang",
        severity=Severity.ERROR,
        why="Laufzeiten, Fristen und Altersangaben stehen so im Konzept, wie sie hier eingetragen sind. Liegt das Ende vor dem Anfang, ist eine der beiden Angaben falsch.",
        wrong="valid_from: 2026-08\nvalid_until: 2025-07",
        right="valid_from: 2025-08\nvalid_until: 2026-07",
        fix="In der Quelle nachsehen, welche der beiden Angaben stimmt, und die andere berichtigen.",
    ),
    check,
)
