"""`praev due`: the follow-up list: what ends, what is late, what has to be looked at again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from praevkonzept.cli.options import ProfileOption


def command(  # noqa: PLR0913, PLR0917 - one parameter per option is how Typer declares them
    ctx: typer.Context,
    kind: Annotated[
        list[str] | None,
        typer.Option("--kind", "--art", metavar="ART", help="Nur diese Art: offers (Angebote), measures, …"),
    ] = None,
    reason: Annotated[
        list[str] | None,
        typer.Option(
            "--reason", "--grund", metavar="GRUND", help="Nur dieser Grund: funding (Förderung), beleg, …"
        ),
    ] = None,
    within: Annotated[
        str,
        typer.Option("--within", "--monate", metavar="ZAHL", help="So viele Monate voraus; sonst 12."),
    ] = "",
    before: Annotated[
        str | None,
        typer.Option("--before", "--vor", metavar="DATUM", help="Nur, was vor diesem Tag fällig ist."),
    ] = None,
    overdue: Annotated[
        bool, typer.Option("--overdue", "--ueberfaellig", help="Nur, was schon überfällig ist.")
    ] = False,
    limit: Annotated[
        str | None, typer.Option("--limit", metavar="ZAHL", help="Höchstens so viele Einträge.")
    ] = None,
    format: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="table, json, csv (für Excel) oder ics (für Outlook und andere Kalender).",
            show_default=False,
        ),
    ] = "",
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="DATEI", help="In diese Datei; ihre Endung nennt das Format."),
    ] = None,
    today: Annotated[
        str | None,
        typer.Option(
            "--today", metavar="DATUM", help="Tag, von dem aus Fristen zählen, z. B. 2026-03-01; sonst heute."
        ),
    ] = None,
    profile: ProfileOption = "internal",
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Endet mit 1, wenn etwas überfällig ist.")
    ] = False,
) -> int:
    """Zeigt, was fällig ist: Fristen, die enden, und Einträge, die wieder zu prüfen sind.

    Zuerst kommt, was eine eigene Frist hat: Förderung, Vereinbarung, Laufzeit, Programm, Maßnahme, Zielwert. Danach, was
    jedes Jahr zu prüfen ist: Treffen, Rechtsgrundlage, Prüfung, Beleg. Abgeschlossenes fehlt.
    """
    from praevkonzept.cli.dueing import Request, run

    request = Request(
        tuple(kind or ()),
        tuple(reason or ()),
        within,
        before,
        overdue,
        limit,
        format,
        output,
        today,
        profile,
        exit_code,
    )
    return run(ctx.obj, request)
