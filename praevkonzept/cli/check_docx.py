"""`praev check-docx`: is a Word file whole, and can everybody read it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def command(
    file: Annotated[
        Path, typer.Argument(metavar="DATEI", help="Irgendeine Word-Datei (docx), auch von anderen.")
    ],
    format: Annotated[
        str,
        typer.Option("--format", "-f", metavar="FORMAT", help="text, json oder sarif.", show_default=False),
    ] = "text",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="DATEI", help="In diese Datei schreiben.")
    ] = None,
    fail_on: Annotated[
        str,
        typer.Option(
            "--fail-on",
            metavar="STUFE",
            help="Ab welcher Stufe der Befehl scheitert: error, warning, info oder never.",
            show_default=False,
        ),
    ] = "error",
    select: Annotated[
        list[str] | None,
        typer.Option("--select", metavar="CODES", help="Nur diese Codes, z. B. PRV61,PRV603."),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="CODES", help="Ohne diese Codes.")
    ] = None,
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
