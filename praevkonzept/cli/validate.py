"""`praev validate`: reading errors, schema, references, vocabulary and rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from praevkonzept.cli.session import Session
    from praevkonzept.problems import Finding
    from praevkonzept.validation import Report

FORMATS = ("text", "json", "github")
LEVELS = ("error", "warning", "info", "never")
FINDINGS = 1


def command(
    ctx: typer.Context,
    format: Annotated[
        str,
        typer.Option("--format", "-f", metavar="FORMAT", help="text, json oder github.", show_default=False),
    ] = "text",
    fail_on: Annotated[
        str,
        typer.Option(
            "--fail-on",
            metavar="STUFE",
            help="Ab welcher Stufe der Befehl scheitert: error, warning, info oder never.",
            show_default=False,
        ),
    ] = "error",
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Auch Hinweise einzeln zeigen (was noch zu erheben ist).")
    ] = False,
    today: Annotated[
        str | None,
        typer.Option("--today", metavar="DATUM", help="Tag der Prüfung, z. B. 2026-03-01; sonst heute."),
    ] = None,
) -> int:
    """Prüft den ganzen Katalog.

    Ausgang 0: nichts zu beanstanden, 1: Befunde, 3: etwas war nicht lesbar.
    """
    from praevkonzept.cli import console
    from praevkonzept.cli.choices import day_or_today, one_of
    from praevkonzept.cli.session import open_session
    from praevkonzept.validation import validate

    one_of(format, FORMATS, "--format")
    one_of(fail_on, LEVELS, "--fail-on")
    on = day_or_today(today, "--today")
    session = open_session(ctx.obj)
    report = validate(session.loaded, session.schemas, on)
    shown = [
        finding for finding in report.findings if verbose or fail_on == "info" or finding.severity.rank < 2
    ]
    _print(session, report, shown, format)
    code = _exit_code(session, report, fail_on)
    if fail_on == "never" and code == 0 and report.errors:
        console.note("Der Katalog hat Fehler; der Ausgang 0 ist durch --fail-on never erzwungen.")
    return code


def _print(session: Session, report: Report, shown: list[Finding], format: str) -> None:
    """JSON holds everything; text and annotations only what is asked for, so that hints do not bury errors."""
    from praevkonzept.cli import console
    from praevkonzept.output import findings, jsontext

    if format == "json":
        console.data(jsontext.document(findings.json_content(report.findings, report.files)))
        return
    summary = findings.summary(report.findings, report.files, folded=len(report.findings) - len(shown))
    if format == "github":
        console.data(findings.github(shown))
        console.say(summary)
    else:
        console.data(findings.text(shown, session.loaded.line, console.colour()) + summary)


def _exit_code(session: Session, report: Report, fail_on: str) -> int:
    """3 where something could not be read: no option talks that round."""
    from praevkonzept.errors import CannotRead
    from praevkonzept.problems import Severity

    if session.unreadable:
        return CannotRead.exit_code
    if fail_on == "never":
        return 0
    threshold = Severity(fail_on).rank
    return FINDINGS if any(finding.severity.rank <= threshold for finding in report.findings) else 0
