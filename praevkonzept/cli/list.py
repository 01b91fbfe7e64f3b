"""`praev list`: the records of a kind, filtered, sorted, grouped, in the format that is needed."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import typer

from praevkonzept.cli.options import ProfileOption

Terms: TypeAlias = list[str] | None

FORMATS = "table, tsv, json, ndjson, csv, md oder ids"


def command(  # noqa: PLR0913, PLR0917 - one parameter per option is how Typer declares them
    ctx: typer.Context,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="[ART]",
            help="offers (Angebote), networks, organisations, measures, …",
            show_default=False,
        ),
    ] = "offers",
    milestone: Annotated[
        Terms,
        typer.Option("--milestone", "--meilenstein", metavar="BEGRIFF", help="Lebensphase, z. B. kita."),
    ] = None,
    transition: Annotated[
        Terms, typer.Option("--transition", "--uebergang", metavar="BEGRIFF", help="Übergang.")
    ] = None,
    age: Annotated[
        Terms, typer.Option("--age", "--alter", metavar="ALTER", help="Alter des Kindes: 4, 18m, 2j6m.")
    ] = None,
    field: Annotated[
        Terms, typer.Option("--field", "--handlungsfeld", metavar="BEGRIFF", help="Handlungsfeld.")
    ] = None,
    target_group: Annotated[
        Terms, typer.Option("--target-group", "--zielgruppe", metavar="BEGRIFF", help="Zielgruppe.")
    ] = None,
    prevention: Annotated[
        Terms, typer.Option("--prevention", "--praevention", metavar="BEGRIFF", help="Präventionsart.")
    ] = None,
    provider: Annotated[
        Terms, typer.Option("--provider", "--traeger", metavar="ID", help="Träger: Kennung oder Name.")
    ] = None,
    district: Annotated[
        Terms, typer.Option("--district", "--sozialraum", metavar="ID", help="Sozialraum: Kennung oder Name.")
    ] = None,
    status: Annotated[Terms, typer.Option("--status", metavar="BEGRIFF", help="Status.")] = None,
    form: Annotated[Terms, typer.Option("--form", metavar="BEGRIFF", help="Form des Angebots.")] = None,
    text: Annotated[
        Terms, typer.Option("--text", metavar="TEXT", help="Kommt in einem der Texte vor.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option("--sort", metavar="FELD", help="Reihenfolge: Feld, -Feld (rückwärts) oder lebenslauf."),
    ] = None,
    group_by: Annotated[
        str | None, typer.Option("--group-by", metavar="FELD", help="Nach diesem Feld in Gruppen teilen.")
    ] = None,
    columns: Annotated[
        Terms,
        typer.Option(
            "--columns", "--spalten", metavar="FELDER", help="Spalten, z. B. name,age,contact.phone."
        ),
    ] = None,
    limit: Annotated[
        str | None, typer.Option("--limit", metavar="ZAHL", help="Höchstens so viele Einträge.")
    ] = None,
    count: Annotated[bool, typer.Option("--count", help="Nur die Anzahl; mit --group-by je Gruppe.")] = False,
    format: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help=f"{FORMATS}; csv öffnet sich in Excel.",
            show_default=False,
        ),
    ] = "table",
    profile: ProfileOption = "internal",
) -> int:
    """Zeigt die Einträge einer Art, ohne Angabe die Angebote.

    Wiederholte Filter heißen „oder“, verschiedene „und“. Begriffe dürfen Kennung, Bezeichnung oder Nebenname sein. Angebote
    für alle Lebensphasen zählen nicht zu einer einzelnen; sie stehen in einer eigenen Gruppe darunter. Zahlen unter 5
    erscheinen nie.
    """
    from praevkonzept.cli.listing import Request, run

    filters = {
        "milestone": milestone, "transition": transition, "age": age, "field": field, "target-group": target_group,
        "prevention": prevention, "provider": provider, "district": district, "status": status, "form": form, "text": text,
    }  # fmt: skip
    given = {name: tuple(values) for name, values in filters.items() if values}
    return run(
        ctx.obj, Request(kind, given, sort, group_by, tuple(columns or ()), limit, count, format, profile)
    )
