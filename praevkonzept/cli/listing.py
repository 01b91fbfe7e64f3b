"""What `praev list` does with its options."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from praevkonzept import german
from praevkonzept.cli import console
from praevkonzept.cli.arrange import arranged, grouped
from praevkonzept.cli.choices import number, one_of, said
from praevkonzept.cli.columns import chosen, column
from praevkonzept.cli.filters import FIELDS, Found, criteria, find
from praevkonzept.cli.seen import open_seen
from praevkonzept.cli.session import Session
from praevkonzept.cli.settings import Settings
from praevkonzept.errors import UsageProblem
from praevkonzept.output.findings import unheard
from praevkonzept.output.listing import FORMATS, Listing, Part, render
from praevkonzept.output.plain import one_line
from praevkonzept.schema import KindSchema
from praevkonzept.suggest import did_you_mean


@dataclass(frozen=True)
class Request:
    """The options as typed; `filters` maps the given ones to their values."""

    kind: str
    filters: Mapping[str, tuple[str, ...]]
    sort: str | None
    group_by: str | None
    columns: tuple[str, ...]
    limit: str | None
    count: bool
    format: str
    profile: str


def run(settings: Settings, request: Request) -> int:
    """Prints the list; the exit code is 3 where the catalogue could not be read completely."""
    one_of(request.format, FORMATS, "--format")
    limit = number(request.limit, "--limit")
    session = open_seen(settings, request.profile)
    kind = kind_named(session, request.kind)
    wanted = criteria(session, kind, request.filters)
    listing = _listing(session, kind, request, find(session, kind, wanted), limit)
    if request.count:
        console.data(_counts(listing))
    elif listing.records or listing.across or request.format not in ("table", "md"):
        console.data(render(listing, session.catalogue, request.format, console.columns()))
    for line in _closing(session, session.schemas[kind], request, wanted, listing):
        console.note(line)
    return session.end()


def kind_named(session: Session, text: str) -> str:
    """The kind meant by its folder or German name (Angebote, Angebot)."""
    names = {
        name.casefold(): kind
        for kind in session.schemas.kinds
        for name in (kind, session.schemas[kind].title, session.schemas[kind].singular)
    }
    if text.casefold() in names:
        return names[text.casefold()]
    meant = did_you_mean(text, names)
    raise UsageProblem(
        said(f"Eine Art „{text}“ gibt es nicht.", meant, f"Arten: {', '.join(session.schemas.kinds)}.")
    )


def _listing(session: Session, kind: str, request: Request, found: Found, limit: int | None) -> Listing:
    schema, catalogue = session.schemas[kind], session.catalogue
    columns = chosen(schema, request.columns)
    by = column(schema, request.group_by) if request.group_by else None
    records = arranged(found.records, schema, catalogue, request.sort)[:limit]
    across = arranged(found.across, schema, catalogue, request.sort)
    parts = (
        tuple(Part(group.label, group.records, group.key) for group in grouped(records, by, catalogue))
        if by
        else (Part("", records),)
    )
    return Listing(kind, columns, parts, across, len(found.records), by.key if by else "")


def _counts(listing: Listing) -> str:
    """The number of records; with groups one line for each: number, tab, label."""
    if listing.grouped_by:
        rows = (f"{len(part.records)}\t{one_line(part.label)}\n" for part in listing.parts)
        return unheard("".join(rows))
    return f"{listing.total}\n"


def _closing(
    session: Session,
    schema: KindSchema,
    request: Request,
    wanted: Mapping[str, tuple[str, ...]],
    listing: Listing,
) -> list[str]:
    """The sentences under a list: how many there are, and how many more are for all phases of life."""
    total = german.count(listing.total, schema.singular, schema.title)
    if not request.filters:
        sentence = f"{total}."
    elif set(request.filters) == {"milestone"}:
        labels = [session.catalogue.label("milestones", key) for key in wanted[FIELDS["milestone"][0]]]
        verb = "nennt" if listing.total == 1 else "nennen"
        sentence = f"{total} {verb} {german.join(labels, 'oder')}{_more(listing)}."
    else:
        verb = "entspricht" if listing.total == 1 else "entsprechen"
        sentence = f"{total} {verb} der Auswahl{_more(listing)}."
    shown = len(listing.records)
    cut = [f"Gezeigt: die ersten {shown} (--limit)."] if shown < listing.total and not request.count else []
    return [sentence, *cut]


def _more(listing: Listing) -> str:
    if not listing.across:
        return ""
    verb = "weiteres gilt" if len(listing.across) == 1 else "weitere gelten"
    return f", {german.number(len(listing.across))} {verb} für alle Phasen"
