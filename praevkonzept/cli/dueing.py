"""What `praev due` does with its options."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from praevkonzept import german
from praevkonzept.analysis.due import due
from praevkonzept.analysis.periods import months_after
from praevkonzept.analysis.reasons import REASONS, Reason
from praevkonzept.cli import console
from praevkonzept.cli.choices import day, day_or_today, number, one_of, said
from praevkonzept.cli.listing import kind_named
from praevkonzept.cli.seen import open_seen
from praevkonzept.cli.session import Session
from praevkonzept.cli.settings import Settings
from praevkonzept.errors import UsageProblem
from praevkonzept.output.deadlines import FORMATS, Deadlines, groups, render, text
from praevkonzept.output.plain import visible
from praevkonzept.store.write import write_atomic
from praevkonzept.suggest import did_you_mean

MONTHS = 12
OVERDUE = 1
MOST_ROUTINE = 10
"""On a terminal, so many of what is to be looked at again are shown before the rest is only counted."""
_ENDINGS = {"table": ".txt", "json": ".json", "csv": ".csv", "ics": ".ics"}


@dataclass(frozen=True)
class Request:
    """The options as typed."""

    kinds: tuple[str, ...]
    reasons: tuple[str, ...]
    within: str
    before: str | None
    overdue: bool
    limit: str | None
    format: str
    output: Path | None
    today: str | None
    profile: str
    exit_code: bool


def run(settings: Settings, request: Request) -> int:
    """Prints or writes what is due; 3 where the catalogue could not be read completely, 1 if asked and something is overdue."""
    chosen = _format(request)
    limit = number(request.limit, "--limit")
    today = day_or_today(request.today, "--today")
    until = _until(request, today)
    reasons = [_reason(name) for name in request.reasons]
    session = open_seen(settings, request.profile)
    kinds = [kind_named(session, name) for name in request.kinds]
    months = (until.year - today.year) * 12 + until.month - today.month + 1
    found = [
        each
        for each in due(session.catalogue, session.schemas, today, max(months, 0))
        if each.day <= until
        and (each.overdue or not request.overdue)
        and (not kinds or each.record.kind in kinds)
        and (not reasons or each.reason in reasons)
    ]
    deadlines = Deadlines(tuple(found), limit, today, until)
    _show(session, deadlines, chosen, request)
    console.note(_closing(deadlines))
    code = session.end()
    return code or (OVERDUE if request.exit_code and any(each.overdue for each in found) else 0)


def _show(session: Session, deadlines: Deadlines, format: str, request: Request) -> None:
    """The list to stdout, or to a file whose name is printed then."""
    width = None if request.output else console.columns()
    if format == "table":
        fold = width is not None and not request.limit and not request.reasons
        result = text(groups(deadlines, MOST_ROUTINE if fold else None), width)
    else:
        result = render(deadlines, session.catalogue, session.schemas, format)
    if request.output is None:
        console.data(result)
    else:
        write_atomic(request.output, result.encode("utf-8", "backslashreplace"))
        console.data(f"{visible(str(request.output))}\n")


def _format(request: Request) -> str:
    """The format asked for, else that of the file's ending; UsageProblem where the two do not fit."""
    ending = request.output.suffix.casefold() if request.output else ""
    chosen = request.format or next((name for name in FORMATS if ending == _ENDINGS[name]), "table")
    one_of(chosen, FORMATS, "--format")
    if request.output and ending != _ENDINGS[chosen]:
        wanted = _ENDINGS[chosen] if request.format else german.join(_ENDINGS.values(), "oder")
        raise UsageProblem(f"-o: {request.output.name} muss auf {wanted} enden.")
    return chosen


def _until(request: Request, today: date) -> date:
    """The last day that is looked at: that many months ahead, or the day before the given one; the earlier of the two."""
    within = number(request.within or None, "--within")
    before = day(request.before, "--before")
    if before is None:
        return months_after(today, MONTHS if within is None else within)
    last = max(before, date.min + timedelta(days=1)) - timedelta(days=1)
    return last if within is None else min(last, months_after(today, within))


def _reason(name: str) -> Reason:
    """The reason meant by its key or German name."""
    known = {
        spelling.casefold(): reason
        for reason, wording in REASONS.items()
        for label in (wording.label, wording.plural)
        for spelling in (reason, label, german.slug(label))
    }
    if name.casefold() in known:
        return known[name.casefold()]
    allowed = ", ".join(f"{reason} ({wording.label})" for reason, wording in REASONS.items())
    raise UsageProblem(
        said(f"--reason: „{name}“ gibt es nicht.", did_you_mean(name, known), f"Erlaubt: {allowed}.")
    )


def _closing(deadlines: Deadlines) -> str:
    """How much there is, by reason, and how much of it is overdue."""
    found, shown = deadlines.found, len(deadlines.items)
    if not found:
        return f"Nichts fällig bis {german.date(deadlines.until.isoformat())}."
    counted = Counter(each.reason for each in found)
    parts = [
        german.count(counted[reason], wording.label, wording.plural)
        for reason, wording in REASONS.items()
        if counted[reason]
    ]
    late = sum(each.overdue for each in found)
    cut = f" Gezeigt: die ersten {shown} (--limit)." if shown < len(found) else ""
    return f"{german.join(parts)}; davon überfällig: {german.number(late)}.{cut}"
