"""`praev check-template`: what a town's own Word template or outline lacks, before anything is built."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from praevkonzept.cli.options import FailOnOption


def command(
    ctx: typer.Context,
    file: Annotated[
        Path,
        typer.Argument(metavar="DATEI", help="Word-Vorlage (docx, dotx) oder Gliederung (yaml)."),
    ],
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="FORMAT", help="text oder json.", show_default=False)
    ] = "text",
    fail_on: FailOnOption = "error",
) -> int:
    """Prüft eine eigene Word-Vorlage oder Gliederung, bevor ein Papier damit gebaut wird.

    Bei einer Word-Vorlage: welche Formatvorlagen und Einfügestellen praev erkennt, was es ergänzt und was wohl anders
    gemeint war. Bei einer Gliederung: alles, was falsch geschrieben ist, mit Zeile. Ausgang 0: verwendbar, 1: Befunde,
    3: nicht lesbar, 4: als Vorlage nicht verwendbar. Die Datei wird nie geändert.
    """
    from praevkonzept.cli.template_checking import run

    return run(ctx.obj, file, format, fail_on)
