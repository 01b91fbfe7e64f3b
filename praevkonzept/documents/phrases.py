"""Text into runs: typography, joined lists, periods, whole sentences, and source ids in texts as numbered references."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from textwrap import shorten
from typing import Any

from praevkonzept import german, typography
from praevkonzept.documents.blocks import Blank, Cite, Footnote, Inline, Inlines, Link, Ref, Text

_ID = r"[a-z][a-z0-9-]{0,62}\d"  # as long as an id may be: without a limit each hyphen would look ahead to the end
_MENTION = re.compile(rf"\((?P<all>{_ID}(?:[,;] ?{_ID})*)\)|(?P<one>\b{_ID}\b)")


STAR = "*"
"""The mark at what is explained below."""

typeset = lru_cache(maxsize=8192)(typography.typeset)
"""`typography.typeset`, remembered: the same names and labels stand in a paper many times."""


def run(text: str, strong: bool = False) -> Inlines:
    """One run of typeset text; nothing for an empty one."""
    return (Text(typeset(text), strong=strong),) if text else ()


def cited(text: str, numbers: Mapping[str, int]) -> Inlines:
    """Text in which the ids of sources („laut s3“, „(s3, s4)“) become references to the numbered list."""
    text = typeset(text)
    runs: list[Inline] = []
    start = 0
    for match in _MENTION.finditer(text):
        ids = re.split(r"[,;] ?", match["all"] or match["one"])
        if not all(ref in numbers for ref in ids):
            continue
        runs += run(text[start : match.start()])
        runs.append(Cite(tuple(sorted({numbers[ref] for ref in ids}))))
        start = match.end()
    return (*runs, *run(text[start:]))


def sentence(text: str) -> str:
    """The text with a full stop at its end where it has no closing mark."""
    stripped = text.strip()
    return stripped if not stripped or stripped[-1] in ".!?…“" else f"{stripped}."


def closed(inlines: Inlines) -> Inlines:
    """The runs with a full stop at their end where they have no closing mark."""
    return inlines if not inlines or plain(inlines)[-1:] in ".!?…" else (*inlines, Text("."))


def few(n: int, one: str) -> str:
    """A count within a sentence: „einem“ or „einer“ (as given) for one, else the number."""
    return one if n == 1 else german.number(n)


def are(n: int) -> str:
    """The verb for a count: „ist“ for one, „sind“ for several."""
    return "ist" if n == 1 else "sind"


def counted(n: int, one: str, many: str) -> str:
    """A count with its noun in the case of the sentence: „einer Maßnahme“ (as given) for one, else „3 Maßnahmen“."""
    return one if n == 1 else german.count(n, one, many)


def among(n: int, total: int, one: str, many: str) -> str:
    """A part of a whole, in the dative: „3 von 5 Maßnahmen“, „einer von 5 Maßnahmen“, „keiner von 5 Maßnahmen“.

    „allen 5 Maßnahmen“ and „beiden Maßnahmen“ for the whole; for a whole of one „der einen Maßnahme“ or „keiner
    Maßnahme“. `one` has its article: „einer Maßnahme“, „einem Angebot“.
    """
    article, noun = one.split(" ", 1)
    whole = german.count(total, noun, many)
    if total <= 1:
        return f"{'der' if article == 'einer' else 'dem'} einen {noun}" if n else f"k{one}"
    if n == total:
        return f"beiden {many}" if n == 2 else f"allen {whole}"
    return f"{few(n, article) if n else f'k{article}'} von {whole}"


def tallied(counts: Iterable[tuple[str, int]]) -> str:
    """Labels with their numbers: „Aktiv (18), Ausgelaufen (2)“; those without any are left out."""
    return ", ".join(f"{label} ({german.number(n)})" for label, n in counts if n)


def period(block: Mapping[str, Any], start: str = "from", end: str = "until") -> str:
    """„von 2017 bis 2020“, „seit 2017“, „bis 2020“; empty where neither is known."""
    first, last = block.get(start), block.get(end)
    if first and last:
        begin = f"{'vom' if exact(first) else 'von'} {german.date(str(first))}"
        return german.date(str(first)) if str(first) == str(last) else f"{begin} bis {german.date(str(last))}"
    if first:
        return f"seit {'dem ' if exact(first) else ''}{german.date(str(first))}"
    return f"bis {german.date(str(last))}" if last else ""


def exact(text: object) -> bool:
    """Whether a date names a day."""
    return str(text).count("-") == 2


def noted(text: str, block: Mapping[str, Any]) -> str:
    """The text followed by the note of the block: a few words in brackets, a sentence as one of its own.

    Words with brackets stand after a dash. The note stands alone where there is nothing else or where it begins as the
    text does; it is left out where the text says the same already.
    """
    note = str(block.get("note") or "").strip()
    words = note.rstrip(".")
    if not words or f"„{words}“" in text:
        return text
    if not text or re.match(rf"{re.escape(text.replace(german.NBSP, ' '))}(?!\w)", words):
        return words
    if is_sentence(note):
        return f"{text.rstrip('.')}. {note}"
    return f"{text} – {words}" if "(" in words or text.endswith(")") else f"{text} ({words})"


def is_sentence(note: str) -> bool:
    """Whether a note was written as a sentence: with its full stop, and not beginning small."""
    return note.endswith(".") and not note[0].islower()


def shortened(text: str, most: int) -> str:
    """The text; where it is longer than `most`, cut between two words, not within brackets and not after small words."""
    cut = shorten(text, most, placeholder="", break_long_words=False, break_on_hyphens=False)
    if cut in ("", text):
        return text
    if cut.count("(") > cut.count(")"):
        cut = cut.rpartition("(")[0] or cut
    cut = re.sub(r"(?: [a-zäöüß]+)+$", "", cut)
    return f"{cut.rstrip(' ,;:–-')}{german.NBSP}…"


def upper_first(text: str) -> str:
    """The text as it begins a sentence: „seit 2019; aktiv“ → „Seit 2019; aktiv“."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """The label of an adjective or participle within a sentence: „Aktiv“ → „aktiv“."""
    return text[:1].lower() + text[1:]


def listed(parts: Iterable[Inlines], mark: str = "", last: str = "") -> Inlines:
    """Parts one after another, set apart by `mark`: by default „, “, or „; “ where a part has commas itself.

    `last` is the word before the last part, such as „und“.
    """
    known = [part for part in parts if part]
    if not mark:
        mark = "; " if any("," in plain(part) or ";" in plain(part) for part in known) else ", "
    runs: list[Inline] = []
    for position, part in enumerate(known, 1):
        between = f" {last} " if last and position == len(known) else mark
        runs += (Text(between), *part) if runs else part
    return tuple(runs)


def spaced(*parts: Inlines) -> Inlines:
    """Parts with a space between them; empty parts vanish."""
    runs: list[Inline] = []
    for part in parts:
        if part:
            runs += (Text(" "), *part) if runs else part
    return merged(runs)


def merged(runs: Sequence[Inline]) -> Inlines:
    """Neighbouring texts of one look as one text, neighbouring references (also with a space between) as one."""
    result: list[Inline] = []
    for piece in runs:
        last = result[-1] if result else None
        if isinstance(piece, Text) and isinstance(last, Text) and _look(piece) == _look(last):
            result[-1] = Text(last.text + piece.text, last.strong, last.emphasis)
        elif isinstance(piece, Cite) and isinstance(last, Cite):
            result[-1] = Cite(tuple(sorted({*last.numbers, *piece.numbers})))
        elif isinstance(piece, Cite) and _blank(last) and len(result) > 1 and isinstance(result[-2], Cite):
            result[-2:] = [Cite(tuple(sorted({*result[-2].numbers, *piece.numbers})))]
        else:
            result.append(piece)
    return tuple(result)


def _look(text: Text) -> tuple[bool, bool]:
    return (text.strong, text.emphasis)


def _blank(piece: Inline | None) -> bool:
    return isinstance(piece, Text) and not piece.text.strip()


def plain(inlines: Inlines) -> str:
    """The runs as plain text; references as „[1, 2]“, footnotes as „[Fußnote: …]“, blanks by what stands there."""
    return "".join(map(_plain, inlines))


def _plain(piece: Inline) -> str:
    match piece:
        case Cite():
            return f"[{', '.join(map(str, piece.numbers))}]"
        case Footnote():
            return f" [Fußnote: {plain(piece.inlines)}]"
        case Ref():
            return f"[siehe {piece.anchor}]"
        case Blank():
            return f"[{piece.hint}]"
        case _:
            return piece.text


def linked(text: str, url: str, tip: str = "") -> Inline:
    """A link to the outside (http, https, mailto, tel); plain text for any other scheme. `tip` says where it leads."""
    allowed = url.startswith(("https://", "http://", "mailto:", "tel:"))
    return Link(typeset(text), url, typeset(tip)) if allowed else Text(typeset(text))
