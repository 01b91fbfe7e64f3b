"""Blocks of keys in words: age, access, fees, usage, capacity, agreement, members, address, contact …; money is next door.

Where a note says the number itself („rund 40 täglich“), its words stand in place of the bare number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from praevkonzept import german
from praevkonzept.analysis import ages
from praevkonzept.catalogue import Catalogue
from praevkonzept.documents import money
from praevkonzept.documents.phrases import exact, noted

Block: TypeAlias = Mapping[str, Any]

_BEFORE = r"(?!(?:davon|darunter)\b)(?:[a-zäöüß]+ ){0,3}"
_DATED = re.compile(r"(?:Angabe|Stand|Wert|Zahl) (?:für|von|aus)? ?(?P<when>[\d/.-]+)")


def age(block: Block, catalogue: Catalogue) -> str:
    """„17 bis 25 Jahre“, „ab 6 Jahren“, „bis 27 Jahre“; a note stands after it, or alone where it says the same age."""
    text, note = ages.words(block, catalogue), _note(block)
    return note if _same_age(text, note, block, catalogue) else noted(text, block)


def _same_age(text: str, note: str, block: Block, catalogue: Catalogue) -> bool:
    """Whether a note begins as the age does and says its number, also in years for months: „bis 1 Jahr“, „bis 12 Monate“."""
    if text.partition(" ")[0] != note.partition(" ")[0]:
        return False
    unit = catalogue.vocabulary("age_units").get(str(block.get("unit", "")))
    per_year = 12 if unit is not None and unit.attributes.get("months") == 1 else 1
    said = set(map(int, re.findall(r"\d+", note)))
    return all({number, number / per_year} & said for number in map(int, re.findall(r"\d+", text)))


def _note(block: Block) -> str:
    return str(block.get("note") or "").strip().rstrip(".")


def _worded(number: object, noun: str, note: str) -> str:
    """A note that begins with the number, with the noun after it where it has none: „rund 40 Kinder täglich“; else empty."""
    if not isinstance(number, int):
        return ""
    match = re.match(
        rf"(?P<number>{_BEFORE}(?:{re.escape(german.number(number))}|{number}))(?![\w%]|[.,]\d)(?P<rest>.*)",
        note,
    )
    if match is None:
        return ""
    has_noun = re.match(r" [A-ZÄÖÜ]", match["rest"])
    return note if has_noun else f"{match['number']} {noun}{match['rest']}"


def _said(when: str, text: str, block: Block) -> str:
    """„2018/19: 128 Plätze (…)“: without a note that only names the time again."""
    dated = _DATED.fullmatch(_note(block))
    again = dated is not None and german.date(dated["when"]) == when
    whole = ": ".join(part for part in (when, text) if part)
    return whole if again else noted(whole, block)


def access(block: Block, catalogue: Catalogue) -> str:
    """Ways of access by their labels, whether the threshold is low, and the note."""
    parts = [catalogue.label("access_kinds", str(kind)) for kind in block.get("kind", ())]
    low = block.get("low_threshold")
    if low is not None:
        parts.append("niedrigschwellig" if low else "nicht niedrigschwellig")
    return noted("; ".join(parts), block)


def fees(block: Block, catalogue: Catalogue) -> str:
    """Kinds of fees by their labels, the amount and the note."""
    parts = [catalogue.label("fee_kinds", str(kind)) for kind in block.get("kind", ())]
    if block.get("amount") is not None:
        parts.append(german.euro(block["amount"]))
    return noted(", ".join(parts), block)


def usage(block: Block, _catalogue: Catalogue) -> str:
    """„2019: 297 Kinder (95 %)“; „unter 5 Kinder“ where the number is withheld, and then no share."""
    parts = []
    if block.get("reached") is not None:
        parts.append(f"{german.number(block['reached'])} {block.get('unit', 'Personen')}")
    if block.get("population") is not None:
        parts.append(f"von {german.number(block['population'])}")
    if isinstance(block.get("share"), int | float):
        parts.append(f"({german.percent(block['share'])})" if parts else german.percent(block["share"]))
    year = german.date(str(block.get("year", "")))
    unit = str(block.get("unit", "Personen"))
    words = _worded(block.get("reached"), unit, _note(block)) if len(parts) == 1 else ""
    if words or not parts:
        return ": ".join(part for part in (year, words or _note(block)) if part)
    return _said(year, " ".join(parts), block)


def capacity(block: Block, _catalogue: Catalogue) -> str:
    """„2019: 120 Plätze, davon 115 belegt, Warteliste: 4“."""
    parts = []
    if block.get("places") is not None:
        parts.append(german.count(block["places"], "Platz", "Plätze"))
    if block.get("taken") is not None:
        parts.append(f"davon {german.number(block['taken'])} belegt")
    if block.get("waiting") is not None:
        parts.append(f"Warteliste: {german.number(block['waiting'])}")
    day = german.date(str(block["on"])) if block.get("on") else ""
    words = _worded(block.get("places"), "Plätze", _note(block)) if len(parts) == 1 else ""
    return ": ".join(filter(None, (day, words))) if words else _said(day, ", ".join(parts), block)


def agreement(block: Block, catalogue: Catalogue) -> str:
    """„Kooperationsvereinbarung vom 2. März 2018, gültig bis 2025“."""
    text = catalogue.label("agreements", str(block["kind"])) if block.get("kind") else ""
    day = str(block.get("date") or "")
    if day:
        text = f"{text} {'vom' if exact(day) else 'von'} {german.date(day)}".strip()
    if block.get("valid_until"):
        text = f"{text}, gültig bis {german.date(str(block['valid_until']))}".strip(", ")
    return noted(text, block)


def members(block: Block, catalogue: Catalogue) -> str:
    """A member: „Kreis Unna (Mitglied, seit 2012)“."""
    name = catalogue.name_of("organisations", str(block.get("organisation", "")))
    role = catalogue.label("member_roles", str(block["role"])) if block.get("role") else ""
    since = f"seit {german.date(str(block['since']))}" if block.get("since") else ""
    extra = ", ".join(part for part in (role, since) if part)
    return f"{name} ({extra})" if extra else name


def address(block: Block, _catalogue: Catalogue) -> str:
    """„Rathausplatz 4, 59174 Kamen“."""
    town = " ".join(str(block[key]) for key in ("postcode", "town") if block.get(key))
    return ", ".join(part for part in (str(block.get("street", "")), town) if part)


def contact(block: Block, _catalogue: Catalogue) -> str:
    """„Sekretariat, Telefon 02307 …, post@…“."""
    phone = f"Telefon {block['phone']}" if block.get("phone") else ""
    parts = (str(block.get("function", "")), phone, str(block.get("email", "")), str(block.get("url", "")))
    return ", ".join(part for part in parts if part)


def publicity(block: Block, catalogue: Catalogue) -> str:
    """„bekannt gemacht über „Elternbrief“, https://…“ as far as it was surveyed."""
    known = block.get("public")
    channels = [f"„{catalogue.name_of('channels', str(channel))}“" for channel in block.get("channels", ())]
    parts = []
    if known is not None and (not known or not channels):
        parts.append("öffentlich bekannt" if known else "nicht öffentlich bekannt")
    if channels:
        parts.append(f"bekannt gemacht über {german.join(channels)}")
    return ", ".join((*parts, str(block["url"])) if block.get("url") else parts)


def consultations(block: Block, _catalogue: Catalogue) -> str:
    """A step of the Beratungsfolge: „Jugendhilfeausschuss, 7. März 2017: einstimmig“."""
    day = german.date(str(block["date"])) if block.get("date") else ""
    head = ", ".join(
        part for part in (str(block.get("organization", "")), str(block.get("role", "")), day) if part
    )
    return f"{head}: {block['result']}" if block.get("result") else head


def progress(block: Block, _catalogue: Catalogue) -> str:
    """A note on how a measure went: „2021: Konferenz zur Pandemie“."""
    day = german.date(str(block["on"])) if block.get("on") else ""
    return ": ".join(part for part in (day, str(block.get("text", "")).strip().rstrip(".")) if part)


def reviewed(block: Block, _catalogue: Catalogue) -> str:
    """„1. März 2026 durch das Jugendamt“ as it was written down."""
    day = german.date(str(block["on"])) if block.get("on") else ""
    return ", ".join(part for part in (day, str(block.get("by", ""))) if part)


BY_KEY: Mapping[str, Callable[[Block, Catalogue], str]] = {
    "age": age,
    "access": access,
    "fees": fees,
    "funding": money.funding,
    "usage": usage,
    "capacity": capacity,
    "agreement": agreement,
    "cost": money.cost,
    "members": members,
    "address": address,
    "contact": contact,
    "publicity": publicity,
    "consultations": consultations,
    "progress": progress,
    "reviewed": reviewed,
}
