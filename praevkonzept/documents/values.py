"""The value of any key as printed text, by its schema: terms as labels, references as names, dates in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from praevkonzept import german
from praevkonzept.catalogue import Record
from praevkonzept.documents import money, wording
from praevkonzept.documents.blocks import Inline, Inlines
from praevkonzept.documents.context import Context
from praevkonzept.documents.phrases import (
    cited,
    closed,
    is_sentence,
    linked,
    listed,
    lower_first,
    merged,
    run,
    sentence,
    spaced,
)
from praevkonzept.schema import Field

MOST_NAMES = 4
"""More providers than these are counted in tables and lists, not named; the Steckbrief names them all."""

_ADDRESS = re.compile(r"https?://[^\s,;()]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")

_SOURCES = "sources"
_NOTES = "notes"
_PUBLICITY = "publicity"
_COST = "cost"


def value_of(context: Context, record: Record, key: str) -> Inlines:
    """The value of a key of a record, marked as an assumption where it was inferred; nothing where not surveyed."""
    value = record.get(key)
    known = context.schema(record.kind).fields.get(key) if value is not None else None
    if known is None:
        return ()
    if key == _SOURCES:
        return context.cite(record.list(key))
    if key == _COST and isinstance(value, Mapping):
        return cited(money.cost(value, context.catalogue, money.inferred(context, record)), context.numbers)
    if key == _PUBLICITY:
        value = _without_itself(context, record, value)
    if key == _NOTES:
        return cited(" ".join(sentence(str(note)) for note in record.list(key)), context.numbers)
    return merged(context.marked(record, key, render(context, known, value)))


def _without_itself(context: Context, record: Record, value: Mapping[str, Any]) -> Mapping[str, Any]:
    """How a record is made known, without the channel that has its name: it says nothing more."""

    def other(ref: object) -> bool:
        names = record.name.casefold(), context.catalogue.name_of("channels", str(ref)).casefold()
        return not (names[0].startswith(names[1]) or names[1].startswith(names[0]))

    return {**value, "channels": [ref for ref in value.get("channels", ()) if other(ref)]}


def render(context: Context, known: Field, value: Any) -> Inlines:
    """A value by its field: shape as in the schema, unknown shapes as text."""
    if isinstance(value, list | tuple):
        parts = [render(context, known.items or known, entry) for entry in value]
        notes = [str(entry.get("note") or "") for entry in value if isinstance(entry, Mapping)]
        if len(parts) > 1 and any(map(is_sentence, notes)):
            return spaced(*map(closed, parts))
        return listed(parts, mark="; " if any(isinstance(entry, Mapping) for entry in value) else "")
    if isinstance(value, Mapping):
        return _object(context, known, value)
    if isinstance(value, bool):
        return run("ja" if value else "nein")
    if isinstance(value, int | float):
        return run(german.number(value))
    return _text(context, known, str(value))


def _text(context: Context, known: Field, text: str) -> Inlines:
    """A text value: a term's label, a record's name, a date, a link or the text itself."""
    if known.vocabulary:
        return run(context.catalogue.label(known.vocabulary, text))
    if known.ref:
        kind, _, ref = text.rpartition("/")
        return (context.mention(kind or known.ref[0], ref),)
    if known.type == "date":
        return run(german.date(text))
    if text.startswith(("https://", "http://")):
        return (web_link(text),)
    return cited(text, context.numbers)


def _object(context: Context, known: Field, value: Mapping[str, Any]) -> Inlines:
    """A block of keys: in the words made for it, else „Titel: Wert“ for each key that is filled."""
    words = wording.BY_KEY.get(known.key)
    made = words(value, context.catalogue) if words else None
    if made is not None:
        return tuple(_reachable(context, made))
    parts = []
    for key, inner in known.fields.items():
        content = render(context, inner, value[key]) if value.get(key) is not None else ()
        if content:
            parts.append((*run(f"{inner.title}: "), *content))
    return listed(parts)


def _reachable(context: Context, text: str) -> Iterator[Inline]:
    """The runs of a text with its web and mail addresses as links."""
    start = 0
    for match in _ADDRESS.finditer(text):
        yield from cited(text[start : match.start()], context.numbers)
        found = match[0]
        yield web_link(found) if "://" in found else linked(found, f"mailto:{found}")
        start = match.end()
    yield from cited(text[start:], context.numbers)


def web_link(url: str) -> Inline:
    """A link whose text is the address as people say it: without scheme, cut to its host where it is long."""
    bare = url.split("://", 1)[-1].rstrip("/")
    text = bare if len(bare) <= 40 else bare.split("/", 1)[0]
    return linked(text, url)


def target_of(context: Context, record: Record) -> Inlines:
    """Whom an offer is for: in its own words, else by its target groups."""
    note = record.text("target_note")
    if note:
        return context.marked(record, "target_note", cited(note, context.numbers))
    return value_of(context, record, "target_groups")


def providers_of(context: Context, record: Record) -> Inlines:
    """The providers by their short names; only their number where there are many."""
    ids = [str(ref) for ref in record.list("providers")]
    if len(ids) > MOST_NAMES:
        return context.marked(record, "providers", run(f"{german.number(len(ids))} Träger"))
    return context.marked(record, "providers", listed(run(short_name(context, ref)) for ref in ids))


def short_name(context: Context, ref: str) -> str:
    """The short name of an organisation, else its name."""
    record = context.catalogue.get("organisations", ref)
    return (record.text("short_name") or record.name) if record else ref


def standing_of(context: Context, record: Record) -> Inlines:
    """The status and the date of the evidence for it: „aktiv (Stand 7. März 2017)“, „Status nicht bekannt (Stand 2011)“."""
    status, day = record.text("status"), record.text("as_of")
    vocabulary = context.schema(record.kind).fields["status"].vocabulary or ""
    label = lower_first(context.catalogue.label(vocabulary, status)) if status else "Status nicht bekannt"
    assumed = ["Annahme"] if status and context.inferred(record, "status") else []
    vaguely = "vermutlich " if context.inferred(record, "as_of") else ""
    dated = f"Stand {vaguely}{german.date(day)}" if day else "Stand nicht angegeben"
    return run(f"{label} ({'; '.join((*assumed, dated))})")


def evidence_of(context: Context, record: Record) -> Inlines:
    """The date of the newest evidence, with the mark of an assumption where it was inferred."""
    text = record.text("as_of")
    return context.marked(record, "as_of", run(german.date(text))) if text else ()
