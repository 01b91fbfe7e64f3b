"""What `praev build-docx` does with its options: check, compose, set in Word, write, say what was written."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from praevkonzept import german
from praevkonzept.cli import console, paging, since, text_blocks
from praevkonzept.cli.choices import day, day_or_today, one_of
from praevkonzept.cli.seen import FOR_THE_HOUSE, Seen, open_seen
from praevkonzept.cli.session import Session
from praevkonzept.cli.settings import Settings
from praevkonzept.documents import outline, paper
from praevkonzept.documents.blocks import Document
from praevkonzept.errors import CannotRead, CannotWrite, UsageProblem
from praevkonzept.output import findings as shown
from praevkonzept.problems import Finding, Report, Severity
from praevkonzept.resources import template_path
from praevkonzept.store.git import State, state
from praevkonzept.store.reasons import reason
from praevkonzept.store.write import write_atomic
from praevkonzept.yamltext import text_of

DOCUMENTS = {
    "konzept": "praeventionskonzept.docx",
    "kurzfassung": "kurzfassung.docx",
    "beschlussvorlage": "beschlussvorlage.docx",
    "sachstandsbericht": "sachstandsbericht.docx",
}
"""The papers by name, and the file each is written to."""

OWN_TEMPLATE = "praev.docx"
EPOCH = "SOURCE_DATE_EPOCH"
REFUSED = 1


@dataclass(frozen=True)
class Order:
    """The options as typed."""

    document: str
    output: Path | None
    template: Path | None
    draft: bool
    today: str | None
    profile: str
    since: str | None = None
    numbers: bool = True
    pdf: bool = False
    text_blocks: Path | None = None


@dataclass(frozen=True)
class Dates:
    """`today` is the day from which ages count, `created` what the file says; both never from the clock unless `clock`."""

    today: date
    created: str
    clock: bool = False


def run(settings: Settings, order: Order) -> int:
    """Builds the paper; refuses a catalogue with errors (1, or 3 where it could not be read) unless a draft is wanted."""
    one_of(order.document, tuple(DOCUMENTS), "--document")
    session = open_seen(settings, order.profile)
    at = state(session.root)
    dates = _dates(order.today, at)
    plan = _outline(session.root, order.document)
    if order.text_blocks:
        text_blocks.check(plan)
    new_since = since.read(order.since, plan)
    report = session.report(dates.today)
    if report.errors and not order.draft:
        return _refuse(session, report.errors)
    draft = _draft(report, session) if order.draft else None
    composed = paper.compose(
        session.catalogue,
        session.schemas,
        plan,
        at,
        dates.today,
        draft,
        new_since,
        session.profile,
    )
    wrong = [finding for finding in composed.findings if finding.severity is Severity.ERROR]
    if wrong and not order.draft:
        return _refuse(session, wrong)
    document = replace(
        composed.document,
        created=dates.created,
        state=(*composed.document.state, ("Inhalt", f"sha256:{session.files.digest}")),
    )
    target = (order.output or session.root / "build" / DOCUMENTS[order.document]).absolute()
    template = _template(session.root, order.template)
    made = _write(target, document, template, order)
    if order.text_blocks:
        text_blocks.write(order.text_blocks, composed.texts)
    _tell(report, composed.findings, at, dates, made.notes)
    since.tell(new_since, plan)
    _tell_template(template)
    return made.end(session.end())


def _draft(report: Report, session: Seen) -> paper.Draft:
    """What a draft lists at its end and remarks in its margin.

    Below the largest profile only what kind they are, for they quote the files; a list then names no file either.
    """
    if session.profile.sees(FOR_THE_HOUSE):
        return paper.Draft(tuple(report.errors), report.findings)
    from praevkonzept.rules import codes

    docs = codes()
    remarks = tuple(
        replace(finding, message=f"{docs[finding.code].title} ({finding.code})", hint="")
        for finding in report.findings
    )
    listed = tuple(finding for finding in remarks if finding.severity is Severity.ERROR)
    return paper.Draft(tuple(replace(error, file="", line=0) for error in listed), remarks)


def _write(target: Path, document: Document, template: Path, order: Order) -> paging.Made:
    """Writes the paper and names its file, then the PDF in the same way."""
    if target.suffix.casefold() != ".docx":
        raise UsageProblem(f"-o: {target.name} muss auf .docx enden.")
    if target == template.absolute():
        raise CannotWrite(f"{target.name} ist die Vorlage selbst; sie wird nicht überschrieben.")
    made = paging.made(document, template, target, numbers=order.numbers, pdf=order.pdf)
    for path, content in ((target, made.docx), (target.with_suffix(".pdf"), made.pdf)):
        if content is not None:
            write_atomic(path, content)
            console.data(f"{_short(path)}\n")
    return made


def _refuse(session: Session, errors: Sequence[Finding]) -> int:
    for finding in errors:
        console.say(shown.brief(finding))
    number = german.count(len(errors), "Fehler", "Fehler")
    console.note(
        f"Kein Dokument gebaut: {number} im Katalog. Mehr dazu: praev validate; Entwurf trotzdem: --draft"
    )
    return CannotRead.exit_code if session.unreadable else REFUSED


def _dates(text: str | None, at: State | None) -> Dates:
    """The dates of a build: as given, from SOURCE_DATE_EPOCH, from the commit, at last from the clock."""
    given = day(text, "--today")
    epoch = _epoch()
    if epoch:
        return Dates(given or epoch.date(), epoch.strftime("%Y-%m-%dT%H:%M:%SZ"))
    if at:
        moment = datetime.fromisoformat(at.date)
        return Dates(given or moment.date(), moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
    on = given or day_or_today(None, "--today")
    return Dates(on, f"{on.isoformat()}T00:00:00Z", clock=given is None)


def _epoch() -> datetime | None:
    text = os.environ.get(EPOCH)
    if not text:
        return None
    try:
        return datetime.fromtimestamp(int(text), UTC)
    except (ValueError, OverflowError, OSError):
        raise UsageProblem(
            f"{EPOCH} ist „{text}“; erwartet werden Sekunden seit dem 1. Januar 1970."
        ) from None


def _outline(root: Path, document: str) -> outline.Outline:
    """The town's own outline in `templates/`, else the one that comes with the program."""
    path = _of_town(root, f"{document}.yaml")
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise CannotRead(
            f"Die Gliederung {_short(path)} lässt sich nicht lesen ({reason(error)})."
        ) from error
    return outline.load(text_of(raw, _short(path)), _short(path))


def _template(root: Path, given: Path | None) -> Path:
    """The Word template: the given one, the town's own, else the one that comes with the program."""
    return given or _of_town(root, OWN_TEMPLATE)


def _of_town(root: Path, name: str) -> Path:
    own = root / "templates" / name
    return own if own.is_file() else template_path(name)


def _short(path: Path) -> str:
    """The path as seen from here where it lies below, else in full."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def _tell(
    report: Report, made: Sequence[Finding], at: State | None, dates: Dates, notes: Sequence[str]
) -> None:
    """From which state the paper was made and what is left open."""
    for finding in made:
        if finding.severity is Severity.WARNING:
            console.say(shown.brief(finding))
    console.note(_origin(at, dates))
    for note in notes:
        console.note(note)
    if report.errors:
        console.note(
            f"ENTWURF mit {german.count(len(report.errors), 'Fehler', 'Fehlern')}; sie stehen am Ende des Dokuments."
        )
    warnings = report.count(Severity.WARNING)
    if warnings:
        number = german.count(warnings, "Warnung", "Warnungen")
        console.note(f"Zu klären: {number} zum Katalog. Ansehen: praev validate")
    if report.open_fields:
        most = sorted(report.open_fields, key=lambda field: -field.missing)[:3]
        titles = [f"{field.kind_title} – {field.title} ({field.missing} von {field.total})" for field in most]
        console.note(f"Nicht erhoben, am häufigsten: {'; '.join(titles)}. Alle: praev validate -v")


def _tell_template(template: Path) -> None:
    """What praev added to a template of the town's own."""
    if template == template_path(OWN_TEMPLATE):
        return
    from praevkonzept.word.templates.template_report import added

    names = added(template)
    if names:
        number = german.count(len(names), "Formatvorlage", "Formatvorlagen")
        console.note(f"Vorlage {template.name}: {number} ergänzt ({', '.join(names)}).")


def _origin(at: State | None, dates: Dates) -> str:
    if at:
        changed = ", mit Änderungen, die noch nicht festgeschrieben sind" if at.dirty else ""
        return f"Stand: Commit {at.short} vom {german.date(at.date[:10])}{changed}."
    today = german.date(dates.today.isoformat())
    if dates.clock:
        return f"Stand: ohne git; das Datum {today} kommt von der Uhr dieses Rechners (fest: --today oder {EPOCH})."
    return f"Stand: ohne git, {today}."
