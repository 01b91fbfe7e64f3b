"""German for people: dates, numbers, lists, plurals and sorting (DIN 5007-1). Pure functions on text."""

from __future__ import annotations

import re
from collections.abc import Iterable

MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip

NBSP = "\u00a0"
"""No-break space."""

_UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "é": "e", "è": "e", "á": "a", "ç": "c"})
_TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def date(text: str) -> str:
    """An ISO date, partial date or span in words: `2019-08-09` → „9. August 2019“, `2021-10` → „Oktober 2021“.

    A span of two years that follow each other is a school year: `2018/2019` → „2018/19“. Other text comes back unchanged.
    """
    parts = text.split("/")
    if re.fullmatch(r"\d{4}/\d{4}", text) and int(parts[1]) == int(parts[0]) + 1:
        return f"{parts[0]}/{parts[1][2:]}"
    if len(parts) == 2 and any("-" in part for part in parts):
        return f"{date(parts[0])} bis {date(parts[1])}"
    match = re.fullmatch(r"(\d{4})-(\d{2})(?:-(\d{2}))?", text)
    if not match or not 1 <= int(match[2]) <= 12:
        return text
    month = f"{MONTHS[int(match[2]) - 1]}{NBSP}{match[1]}"
    return f"{int(match[3])}.{NBSP}{month}" if match[3] else month


def short_date(text: str) -> str:
    """The same in figures, for narrow columns: `2019-08-09` → „09.08.2019“, `2021-10` → „10/2021“, else unchanged."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return ".".join(reversed(text.split("-")))
    if re.fullmatch(r"\d{4}-\d{2}", text):
        return f"{text[5:]}/{text[:4]}"
    return text


def number(value: float | str, digits: int | None = None) -> str:
    """A number with „.“ between thousands and decimal comma; `digits` fixes the decimals, else as many as it has.

    Words that stand in place of a number („unter 5“) come back unchanged.
    """
    if isinstance(value, str):
        return value
    if digits is None:
        text = f"{value:,}" if isinstance(value, int) or value != int(value) else f"{int(value):,}"
    else:
        text = f"{value:,.{digits}f}"
    return text.translate(str.maketrans(",.", ".,"))


def euro(value: float) -> str:
    """An amount of money: „6.000 €“, with cents only where there are any: „1.234,50 €“."""
    return f"{number(value, 0 if value == int(value) else 2)}{NBSP}€"


def percent(value: float) -> str:
    """A share given in percent: „59,27 %“."""
    return f"{number(value)}{NBSP}%"


def join(items: Iterable[str], last: str = "und") -> str:
    """A list in a sentence: „a, b und c“."""
    parts = list(items)
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {last} {parts[-1]}" if parts else ""


def count(n: int, one: str, many: str) -> str:
    """A count with its noun: „kein …“ is left to the sentence; 1 → „1 Angebot“, 142 → „142 Angebote“."""
    return f"{number(n)}{NBSP}{one if n == 1 else many}"


_WORDS = [
    "null",
    "ein",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
]


def spelled(n: int) -> str:
    """A count as it stands in a sentence: in words from two to twelve, else in figures."""
    return _WORDS[n] if 2 <= n < len(_WORDS) else number(n)


def sort_key(text: str) -> tuple[str, str]:
    """Sorting as in a dictionary (DIN 5007-1): ä as a, ß as ss, case does not matter; the text itself breaks ties."""
    return (text.casefold().translate(_UMLAUTS), text)


def slug(text: str) -> str:
    """The id people expect for a name: „33-Cent-Projekt“ → `33-cent-projekt`, „Büro für Übergänge“ → `buero-fuer-uebergaenge`."""
    lower = text.casefold().translate(_TWO_LETTERS)
    return re.sub(r"[^a-z0-9]+", "-", lower).strip("-")
