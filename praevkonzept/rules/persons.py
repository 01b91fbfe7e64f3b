"""How persons look in texts and addresses: salutation, title, first name and surname; `anna.schmidt@`. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from praevkonzept import german
from praevkonzept.rules.first_names import FIRST_NAMES

_NAME = r"[^\W\d_a-zß-ÿ][^\W\d_]*[a-zß-ÿ](?:-[^\W\d_]+)?"
_PARTICLES = r"(?:(?:von|van|de|der|den|zu|el|al)\s+)*"
_TITLE = r"(?:(?:Prof|Dr|Mag|Dipl\.?-\w+)\.\s?(?:(?:med|phil|jur|rer\.\s?\w+|h\.\s?c)\.\s?)?)"
_SALUTED = re.compile(rf"\b(?:Frau|Herrn?|[FH]r\.)\s+{_TITLE}*{_PARTICLES}(?P<name>{_NAME})")
_TITLED = re.compile(rf"(?<![\w-]){_TITLE}+{_PARTICLES}(?P<name>{_NAME})")
_INITIALED = re.compile(
    rf"(?:^|(?<=[,;/(])\s*|\b(?:durch|von|bei)\s+)[A-ZÄÖÜ]\.(?:\s?[A-ZÄÖÜ]\.)?\s?{_PARTICLES}(?P<name>{_NAME})"
)
_PAIR = re.compile(rf"(?P<first>{_NAME})(?P<comma>,?)\s+{_PARTICLES}(?P<name>{_NAME})")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*\.?")

_NEAR = 100
"""So many characters around a name are looked at: more than the words beside it have."""

_NO_SURNAMES = frozenset(
    {"arbeit", "beruf", "bürgermeister", "bürgermeisterin", "familie", "gesundheit", "holle"}
)
"""Words after „Frau“ or „Herr“ that name nobody: Frau Holle, „Frau Beruf Familie“, Frau Bürgermeisterin."""

_HOUSE = (
    "akademie|apotheke|bad|bücherei|gemeinde|gymnasium|halle|haus|heim|hort|hospital|kapelle|kindergarten|kirche|kita|"
    "klinik|klinikum|kolleg|platz|preis|schule|stift|stiftung|straße|stätte|verein|villa|weg|zentrum"
)
_CALLED_AFTER = re.compile(rf"sankt|st\.|\S*(?:{_HOUSE})", re.IGNORECASE)
"""What is often called after somebody: „Kita Otto Prein“, „Martin Luther Haus“, „St. Anna“."""

_HOUSE_ITSELF = re.compile(
    rf"{_HOUSE}|.*(?:gemeinde|gymnasium|kindergarten|kirche|krankenhaus|schule|stiftung|straße|zentrum)",
    re.IGNORECASE,
)
"""The same as a second word; surnames such as Neuhaus are none."""

_OFFICE = re.compile(
    r"st|sankt|info|kontakt|post|team|familie|.*(?:amt|hilfen?|buero|büro|zentrum|treff|haus|stelle|beratung|bildung|schule|"
    r"kita|hort|dienst|service|verein|kirche|gemeinde|heim|rat|foerderung|förderung|arbeit|pflege|praevention)"
)
"""What a mailbox of an office is called, also after one letter: `j.amt@`."""

_SALUTATIONS = frozenset({"dr", "frau", "herr", "prof"})


def addressed(text: str) -> re.Match[str] | None:
    """„Frau Müller“, „Herrn Dr. Schmidt“: the sure sign of a person in any text."""
    if "Frau" not in text and "Herr" not in text and "r. " not in text:
        return None
    found = (match for match in _SALUTED.finditer(text) if match["name"].casefold() not in _NO_SURNAMES)
    return next(found, None)


def named(text: str) -> re.Match[str] | None:
    """A person in a text that should name an office: also „Dr. Schmidt“, „Anna Schmidt“, „Schmidt, Anna“, „A. Schmidt“."""
    return addressed(text) or next(
        (match for match in _candidates(text) if not _is_a_house(text, match)), None
    )


def masked(match: re.Match[str]) -> str:
    """What was found, without the surname: findings go into logs and lists that are kept."""
    group = "first" if match.re is _PAIR and match["comma"] else "name"
    start, end = match.start(group) - match.start(), match.end(group) - match.start()
    return f"{match[0][:start]}{match[group][0]}…{match[0][end:]}".strip()


def is_first_name(word: str) -> bool:
    """Whether a word is a common first name; also a double one („Anna-Lena“), also without umlauts and other marks."""
    return _plain(word).partition("-")[0] in _FIRST_NAMES


def is_mailbox_of_a_person(local: str) -> bool:
    """Whether the part of an address before the @ names somebody: `anna.schmidt`, `schmidt.anna`, `a.schmidt`, `anna`."""
    parts = [part for part in re.split(r"[._-]+", re.sub(r"\d+", "", local.casefold())) if part]
    if not parts or _OFFICE.fullmatch(parts[0]):
        return False
    if len(parts) == 1:
        return is_first_name(parts[0])
    if len(parts[0]) == 1:
        return len(parts) == 2 and len(parts[1]) > 2 and not _OFFICE.fullmatch(parts[1])
    return (
        parts[0] in _SALUTATIONS or is_first_name(parts[0]) or (len(parts) == 2 and is_first_name(parts[1]))
    )


def _candidates(text: str) -> Iterator[re.Match[str]]:
    yield from _TITLED.finditer(text)
    yield from _INITIALED.finditer(text)
    for word in _WORD.finditer(text):
        pair = _PAIR.match(text, word.start())
        if pair and is_first_name(pair["name"] if pair["comma"] else pair["first"]):
            yield pair


def _is_a_house(text: str, match: re.Match[str]) -> bool:
    """Whether the words before, in or after a name say that something is called after somebody."""
    before = _WORD.findall(text[max(match.start() - _NEAR, 0) : match.start()])[-1:]
    after = _WORD.findall(text[match.end() : match.end() + _NEAR])[:2]
    called = any(_CALLED_AFTER.fullmatch(word) for word in (*before, *after))
    return called or _HOUSE_ITSELF.fullmatch(match["name"]) is not None


def _plain(word: str) -> str:
    """A word in small letters a–z: „Ayşe“ → „ayse“, „Jörg“ → „jorg“."""
    lower = word.casefold().translate(_LETTERS)
    return "".join(letter for letter in normalize("NFKD", lower) if letter.isascii())


_LETTERS = str.maketrans({"\u0131": "i", "ł": "l"})
_FIRST_NAMES = frozenset(spelling for name in FIRST_NAMES for spelling in (_plain(name), german.slug(name)))
