"""German for people: dates, numbers, lists, plurals, sorting (DIN 5007-1) and typography. Pure functions on text."""

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

    Text that is no ISO date (school years such as `2018/19`) comes back unchanged.
    """
    parts = text.split("/")
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


_MONTH = "|".join(MONTHS)
_UNIT = (
    r"(?:[€%]|Euro|Cent|Prozent|Mio\.|Mrd\.|Uhr|Minuten?|Stunden?|Tagen?|Tage|Wochen?|Monat(?:en?|s)?|Jahr(?:en?|s)?|"
    r"[Mm]al|km|m²|Personen|Kindern?|Familien|Plätzen?)(?!\w)"
)
_BEFORE_A_NUMBER = r"\b(?:Art\.|Abs\.|Nr\.|Satz|S\.|Seiten?|Kapitel|Abschnitt|Klassen?|Tabelle|Abbildung|Ziffer|Band|Bd\.|Heft)"
_SEVERAL_WORDS = (
    "a. D.", "d. h.", "e. V.", "i. A.", "i. d. R.", "i. S. d.", "k. A.", "n. F.", "o. Ä.", "o. g.", "s. o.", "s. u.",
    "u. a.", "u. Ä.", "u. U.", "u. v. m.", "v. a.", "v. H.", "z. B.", "z. T.",
)  # fmt: skip
_ABBREVIATION = "|".join(words.replace(".", r"\.").replace(" ", f"[ {NBSP}]?") for words in _SEVERAL_WORDS)
_NUMBER = r"\d+(?:[.,:]\d+)?"

_DASHES = (
    (re.compile(rf"(?<=[ {NBSP}])--?(?=[ {NBSP}])"), "–"),
    (re.compile(rf"(?<![\w./:-])({_NUMBER})-(?={_NUMBER}(?:[ {NBSP}]?{_UNIT}|-[Jj]ährig))"), r"\1–"),
    (re.compile(rf"(§§[ {NBSP}]?\d+[a-z]?|\b(?:S\.|Seiten)[ {NBSP}]\d+)-(?=\d)"), r"\1–"),
)
_YEARS = re.compile(r"(?<![\w./=-])(?<!\d )((?:19|20)\d\d)-((?:19|20)\d\d)(?![\w/-]|[.:]\d)")
"""Two years on their own: in telephone numbers, file numbers and ids there is something before or behind them."""

_BOUND = (
    re.compile(rf"§ (?=\d)|{_BEFORE_A_NUMBER} (?=\d)|\bAnlage (?=\d|[A-Z]\b)|\bSGB (?=[IVX]+\b)"),
    re.compile(
        rf"(?<=\d) (?={_UNIT}|ff?\.)|(?:(?<=\b\d\.)|(?<=\b\d\d\.)) (?=(?:{_MONTH})\b|Lebens)|\b(?:{_MONTH}) (?=\d{{4}}\b)"
    ),
    re.compile(r"\b(?:Dr|Prof|St)\. (?=[A-ZÄÖÜ])|\bM(?:io|rd)\. (?=Euro|€)"),
)
"""Where a line must not end: each match has one space."""

_GAPS = re.compile(rf"[ {NBSP}]{{2,}}")
_GAP_BEFORE_MARK = re.compile(rf"(?<=[^\W\d_])[ {NBSP}](?=[,;:!?.](?!\S))")
_NO_GAP = re.compile(r"(?<=\d)(?=[€%](?!\w))")
_ELLIPSIS = re.compile(r"(?<!\.)\.{3}(?!\.)")
_SHORT = re.compile(rf"(?<![\w.@/])(?:{_ABBREVIATION})")
_ADDRESS = re.compile(r'(?<![^\s"„“()<>])((?>[^\s"„“()<>]*(?:://|www\.|@))[^\s"„“()<>]*)')

_QUOTE = re.compile(r"""(?P<begin>(?<![\w.,;:!?…])["'](?=[^\s.,;:!?)\]]|\.{3})|„)|(?<=\S)["'](?!\w)|“""")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'|'(?=\w)")


def _quotes(text: str) -> str:
    """„…“ and within them ‚…‘ for straight marks; a mark without its fellow, as in 24", stays."""
    signs = list(text)
    begun: list[int] = []
    for match in _QUOTE.finditer(text):
        place, mark = match.start(), match[0]
        if match["begin"]:
            begun.append(place)
            continue
        while begun and text[begun[-1]] == "'" != mark:
            begun.pop()
        if not begun or text[begun[-1]] != ("„" if mark == "“" else mark):
            continue
        start = begun.pop()
        within = mark == "'" or (begun and text[begun[-1]] != "'")
        if mark != "“":
            signs[start], signs[place] = "‚‘" if within else "„“"
    return "".join(signs)


def _period(match: re.Match[str]) -> str:
    return f"{match[1]}–{match[2]}" if match[1] < match[2] else match[0]


def _words(text: str) -> str:
    """Text without addresses as it is printed."""
    text = _APOSTROPHE.sub("’", text)
    text = _ELLIPSIS.sub("…", text)
    text = _YEARS.sub(_period, text)
    for pattern, replacement in _DASHES:
        text = pattern.sub(replacement, text)
    text = _SHORT.sub(lambda match: re.sub(rf"\.[ {NBSP}]?(?=\w)", f".{NBSP}", match[0]), text)
    text = _NO_GAP.sub(NBSP, text)
    for pattern in _BOUND:
        text = pattern.sub(lambda match: match[0].replace(" ", NBSP), text)
    return text


def typeset(text: str) -> str:
    """The text as it is printed: „…“ for straight quotes, dashes, one space between words, no-break spaces in „§ 14“, „z. B.“.

    Changes marks and white space only. Web and mail addresses, ids, file numbers and dates in figures stay as they are;
    setting a text twice is the same as once.
    """
    text = _GAPS.sub(lambda match: NBSP if NBSP in match[0] else " ", text)
    text = _GAP_BEFORE_MARK.sub("", text)
    if '"' in text or "'" in text:
        text = _quotes(text)
    parts = _ADDRESS.split(text)
    return "".join(part if position % 2 else _words(part) for position, part in enumerate(parts))
