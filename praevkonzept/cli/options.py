"""Options that several commands share, so that they are called and explained alike everywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

ProfileOption: TypeAlias = Annotated[
    str,
    typer.Option(
        "--profile",
        "--fassung",
        metavar="FASSUNG",
        help="Für wen: public, council (ohne Internes) oder internal (alles).",
        show_default=False,
    ),
]
"""For whom the output is: `praevkonzept.catalogue.visibility.Profile`."""

OutputOption: TypeAlias = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="DATEI", help="In diese Datei schreiben.")
]
"""Where a report goes instead of the console."""

FailOnOption: TypeAlias = Annotated[
    str,
    typer.Option(
        "--fail-on",
        metavar="STUFE",
        help="Ab welcher Stufe der Befehl scheitert: error, warning, info oder never.",
        show_default=False,
    ),
]
"""From which severity findings mean exit code 1."""

SelectOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="CODES", help="Nur diese Codes; ein Anfang wie PRV3 genügt."),
]
"""The codes (or beginnings of codes) that are shown."""

IgnoreOption: TypeAlias = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="CODES", help="Ohne diese Codes.")
]
"""The codes that are not shown."""
