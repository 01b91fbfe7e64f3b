"""`praev build-docx`: a council paper as a Word document."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from praevkonzept.cli.options import ProfileOption


def command(  # noqa: PLR0913, PLR0917 - one parameter per option is how Typer declares them
    ctx: typer.Context,
    document: Annotated[
        str,
        typer.Option(
            "--document",
            metavar="PAPIER",
            help="Welches Papier: konzept (ohne Angabe), kurzfassung, beschlussvorlage oder sachstandsbericht.",
            show_default=False,
        ),
    ] = "konzept",
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="DATEI",
            help="Zieldatei; sonst im Ordner build, etwa build/praeventionskonzept.docx.",
        ),
    ] = None,
    template: Annotated[
        Path | None,
        typer.Option("--template", "--vorlage", metavar="DATEI", help="Eigene Word-Vorlage (docx, dotx)."),
    ] = None,
    draft: Annotated[
        bool,
        typer.Option(
            "--draft", "--entwurf", help="Trotz Fehlern bauen, als ENTWURF mit der Liste der Fehler."
        ),
    ] = False,
    today: Annotated[
        str | None,
        typer.Option(
            "--today", metavar="DATUM", help="Tag, von dem aus das Alter der Angaben zählt, z. B. 2026-03-01."
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="DATUM",
            help="Sachstandsbericht: Tag, ab dem Belege als neu gelten, z. B. 2025-01-01.",
        ),
    ] = None,
    numbers: Annotated[
        bool,
        typer.Option(
            "--page-numbers/--no-page-numbers",
            help="Seitenzahlen im Inhaltsverzeichnis; LibreOffice zählt die Seiten, das dauert einige Sekunden.",
        ),
    ] = True,
    pdf: Annotated[
        bool,
        typer.Option("--pdf", help="Dazu ein barrierefreies PDF neben der Word-Datei; braucht LibreOffice."),
    ] = False,
    text_blocks: Annotated[
        Path | None,
        typer.Option(
            "--text-blocks",
            "--textbausteine",
            metavar="ORDNER",
            help="Dazu die Abschnitte als Textdateien für das Ratsinformationssystem (Beschlussvorlage).",
        ),
    ] = None,
    profile: ProfileOption = "council",
) -> int:
    """Baut ein Papier für den Rat als Word-Dokument.

    Hat der Katalog Fehler, entsteht kein Dokument; --draft baut einen gekennzeichneten Entwurf. Gleicher Stand, gleiche
    Datei: Das Datum kommt aus SOURCE_DATE_EPOCH oder dem letzten Commit. Was nur für das Haus bestimmt ist, fehlt im
    Papier, wenn nicht --profile internal es verlangt; Zahlen unter 5 erscheinen nie.
    """
    from praevkonzept.cli.building import Order, run

    return run(
        ctx.obj, Order(document, output, template, draft, today, profile, since, numbers, pdf, text_blocks)
    )
