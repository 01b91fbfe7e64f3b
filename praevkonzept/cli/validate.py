"""`praev validate`: reading errors, schema, references, vocabulary and rules."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from praevkonzept.cli.options import FailOnOption, IgnoreOption, OutputOption, SelectOption

FORMATS = "text, concise, json, github, gitlab, junit, sarif oder md"


def command(  # noqa: PLR0913, PLR0917 - one parameter per option is how Typer declares them
    ctx: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PFAD …]",
            help="Nur Befunde in diesen Dateien oder Ordnern zeigen; gelesen wird immer alles. „-“: Standardeingabe.",
        ),
    ] = None,
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="FORMAT", help=f"{FORMATS}.", show_default=False)
    ] = "text",
    output: OutputOption = None,
    fail_on: FailOnOption = "error",
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    changed_since: Annotated[
        str | None,
        typer.Option(
            "--changed-since",
            metavar="REV",
            help="Nur Dateien, die sich seit dieser git-Revision geändert haben.",
        ),
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option(
            "--baseline", metavar="DATEI", help="Befunde, die in dieser Datei stehen, zählen nicht."
        ),
    ] = None,
    write_baseline: Annotated[
        Path | None,
        typer.Option(
            "--write-baseline", metavar="DATEI", help="Alle jetzigen Befunde als bekannt festhalten."
        ),
    ] = None,
    max_findings: Annotated[
        str | None, typer.Option("--max-findings", metavar="ZAHL", help="Höchstens so viele Befunde zeigen.")
    ] = None,
    stats: Annotated[bool, typer.Option("--stats", help="Auch zählen, wie oft jeder Code vorkommt.")] = False,
    fix: Annotated[
        bool,
        typer.Option(
            "--fix", help="Vorher beheben, was sich ohne Risiko beheben lässt; Kommentare bleiben stehen."
        ),
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Mit --fix: nur zeigen, was geändert würde.")] = False,
    stdin_filename: Annotated[
        str | None,
        typer.Option(
            "--stdin-filename", metavar="PFAD", help="Für welche Datei der Text der Standardeingabe steht."
        ),
    ] = None,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Auch Hinweise einzeln zeigen (was noch zu erheben ist).")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Ohne Zusammenfassung, wenn nichts zu beanstanden ist.")
    ] = False,
    today: Annotated[
        str | None,
        typer.Option("--today", metavar="DATUM", help="Tag der Prüfung, z. B. 2026-03-01; sonst heute."),
    ] = None,
) -> int:
    """Prüft den ganzen Katalog.

    Ausgang 0: nichts zu beanstanden, 1: Befunde, 3: etwas war nicht lesbar. Was eine Option ausblendet, wird immer gezählt
    und genannt; Unlesbares lässt sich nicht ausblenden.
    """
    from praevkonzept.cli.checking import Request, run

    return run(
        ctx.obj,
        Request(
            tuple(paths or ()), format, output, fail_on, tuple(select or ()), tuple(ignore or ()), changed_since,
            baseline, write_baseline, max_findings, stats, fix, diff, stdin_filename, verbose, quiet, today,
        ),
    )  # fmt: skip
