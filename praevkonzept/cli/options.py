"""Options that several commands share, so that they are called and explained alike everywhere."""

from __future__ import annotations

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
