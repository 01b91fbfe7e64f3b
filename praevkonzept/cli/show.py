"""`praev show`: one or more records in full, references resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from praevkonzept.cli.options import ProfileOption

if TYPE_CHECKING:
    from praevkonzept.catalogue import Record
    from praevkonzept.cli.seen import Seen
    from praevkonzept.output.card import Card

FORMATS = ("table", "json", "md")


def command(
    ctx: typer.Context,
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="ID …", help="Kennung, Art/Kennung oder Name.")
    ] = None,
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="FORMAT", help="table, json oder md.", show_default=False)
    ] = "table",
    profile: ProfileOption = "internal",
) -> int:
    """Zeigt Einträge ganz, mit Quellen und Verweisen.

    Begriffe und Verweise stehen mit ihren Namen da, Erschlossenes mit „(Annahme)“, am Ende, was auf den Eintrag verweist.
    Zahlen unter 5 erscheinen nie.
    """
    from praevkonzept.cli import console
    from praevkonzept.cli.choices import one_of
    from praevkonzept.cli.lookup import records_for, unique
    from praevkonzept.cli.seen import open_seen
    from praevkonzept.errors import UsageProblem
    from praevkonzept.output import card, jsontext

    if not ids:
        raise UsageProblem("Welcher Eintrag? Beispiel: praev show familienpaten")
    one_of(format, FORMATS, "--format")
    session = open_seen(ctx.obj, profile)
    found = [(text, records_for(session, text)) for text in ids]
    for text, records in found:
        if len(records) > 1:
            console.note(
                f"„{text}“ steht für mehrere Einträge: {', '.join(record.ref for record in records)}."
            )
    cards = [
        _card(session, record) for record in unique(record for _, records in found for record in records)
    ]
    if format == "json":
        console.data(jsontext.document(card.content(cards, session.catalogue)))
    elif format == "md":
        console.data(card.markdown_text(cards, session.catalogue))
    else:
        console.data(card.text(cards, session.catalogue, console.columns()))
    return session.end()


def _card(session: Seen, record: Record) -> Card:
    """The record with who refers to it and what is not surveyed."""
    from praevkonzept.cli.lookup import mentions
    from praevkonzept.output.card import Card
    from praevkonzept.rules.survey import open_fields

    schema = session.schemas[record.kind]
    backwards = tuple(
        (session.schemas[each.record.kind].singular, each.record, each.field.title)
        for each in mentions(record, session.catalogue, session.schemas)
    )
    whole = session.whole.catalogue.get(record.kind, record.id) or record
    asked = (field for field in open_fields(whole, schema) if session.profile.sees(field.visibility))
    return Card(record, schema, backwards, tuple(asked))
