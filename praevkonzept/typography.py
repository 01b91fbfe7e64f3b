"""German typography of printed text: quotes, dashes, no-break spaces. Apart from `german`, for its patterns take time to load."""

from __future__ import annotations

import re

from praevkonzept.german import MONTHS, NBSP

_MONTH = "|".join(MONTHS)
_UNIT = (
    r"(?:[€%]|Euro|Cent|Prozent|Mio\.|Mrd\.|Uhr|Minuten?|Stunden?|Tagen?|Tage|Wochen?|Monat(?:en?|s)?|Jahr(?:en?|s)?|"
    r"[Mm]al|km|m²|Personen|Kindern?|Familien|Plätzen?|Seiten?)(?!\w)"
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
        rf"(?<=\d) (?={_UNIT}|ff?\.)|(?:(?<=\b\d\.)|(?<=\b\d\d\.)) (?=(?:{_MONTH})\b|Auflage\b|Lebens)|\b(?:{_MONTH}) (?=\d{{4}}\b)"
    ),
    re.compile(r"\b(?:Dr|Prof|St)\. (?=[A-ZÄÖÜ])|\bM(?:io|rd)\. (?=Euro|€)|\b[A-ZÄÖÜ]{2,} (?=\d)"),
    re.compile(rf"(?<=\d) (?=[a-z](?![\w.]))|(?<=\S) (?=–(?![^ {NBSP}]))"),
)
"""Where a line must not end: each match has one space. A dash between words stays with the word before it."""

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
