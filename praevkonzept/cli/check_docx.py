"""`praev check-docx`: is a Word file whole, and can everybody read it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from praevkonzept.cli.options import FailOnOption, IgnoreOption, OutputOption, SelectOption


def command(
    file: Annotated[
        Path, typer.Argument(metavar="DATEI", help="Irgendeine Word-Datei (docx), auch von anderen.")
    ],
    format: Annotated[
        str,
        typer.Option("--format", "-f", metavar="FORMAT", help="text, json oder sarif.", show_default=False),
    ] = "text",
    output: OutputOption = None,
    fail_on: FailOnOption = "error",
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Auch Hinweise einzeln zeigen.")] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Ohne Zusammenfassung, wenn nichts zu beanstanden ist.")
    ] = False,
) -> int:
    """Prüft, ob eine Word-Datei heil und barrierefrei ist.

    Jeder Befund nennt die Überschriften über der Stelle, den Anfang des Absatzes und die Abhilfe. Ausgang 0: nichts zu
    beanstanden, 1: Befunde, 3: keine Word-Datei oder ein Teil ist nicht lesbar. Die Datei wird nie geändert.
    """
    from praevkonzept.cli.word_checking import Request, run

    return run(
        Request(file, format, output, fail_on, tuple(select or ()), tuple(ignore or ()), verbose, quiet)
    )
