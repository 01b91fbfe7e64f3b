"""Text that is safe to print: control characters made visible, widths as a terminal counts them, wrapping at words."""

from __future__ import annotations

import re
import unicodedata

# Everything that would steer a terminal or turn text around: C0/C1 controls without line feed, DEL, line and
# paragraph separators, directional marks and overrides, lone surrogates, byte order mark and non-characters.
STEERING = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
_NBSP = "\u00a0"
_SPACES = re.compile(r"[ \t\r\n]+")
_TAIL = 4
"""A broken word leaves at least so many letters for the next line."""
_SINGLE = re.compile("[\x00-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u2500-\u257f]*")
"""Letters of European languages, their punctuation, arrows and lines: one column each."""
_BREAKS = re.compile(r"(?<=[-–/])")


def visible(text: str) -> str:
    r"""The text with every steering character written out (`\x1b`, `\u202e`); line feeds stay."""
    return text if text.isprintable() else STEERING.sub(_written_out, text)


def one_line(text: str, bound: bool = False) -> str:
    """The text on one line: runs of white space become one space; `bound`: no-break spaces stay, for text to be wrapped."""
    line = visible(_SPACES.sub(" ", text).strip(" "))
    return line if bound else loose(line)


def loose(text: str) -> str:
    """The text with ordinary spaces for no-break spaces: people search the output for „12 €“."""
    return text.replace(_NBSP, " ")


def longest_word(text: str) -> int:
    """The width of the longest piece that wrapping would rather not break."""
    return max(width(piece) for word in text.split(" ") for piece in _BREAKS.split(word))


def width(text: str) -> int:
    """Columns a terminal needs: East Asian wide characters two, combining and invisible ones none."""
    if _SINGLE.fullmatch(text):
        return len(text)
    return sum(_columns(character) for character in text)


def pad(text: str, columns: int) -> str:
    """The text filled with spaces up to this width; never cut."""
    return text + " " * (columns - width(text))


def wrap(text: str, columns: int, indent: str = "") -> list[str]:
    """Lines of at most `columns`; further lines start with `indent`. Words that are too long are broken (with a hyphen), nothing is lost."""
    lines: list[str] = []
    line, used = "", 0
    hanging = columns - width(indent)
    later = max(hanging, 1)
    for word in text.split(" "):
        for place, piece in enumerate(_pieces(word, later if line or lines else columns, later)):
            gap = " " if line and place == 0 else ""
            more = len(gap) + width(piece)
            if line and used + more > (hanging if lines else columns):
                lines.append(line)
                line, used = piece, width(piece)
            else:
                line, used = f"{line}{gap}{piece}", used + more
    lines.append(line)
    return [lines[0], *(indent + rest for rest in lines[1:])]


def _written_out(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def _pieces(word: str, columns: int, later: int) -> list[str]:
    """A word in pieces that fit: at a hyphen, dash, slash or no-break space where there is one, else anywhere; an address stays whole.

    The first piece has `columns`, every further one `later`.
    """
    if "://" in word or width(word) <= columns:
        return [word]
    pieces: list[str] = []
    start, letters_from = (
        0,
        max((place for place, sign in enumerate(word, 1) if not sign.isalpha()), default=0),
    )
    while (end := _end(word, start, columns)) < len(word):
        head = word[start:end]
        cut = max(head.rfind(sign) for sign in f"-–/{_NBSP}") + 1
        hyphen = not cut and columns > _TAIL and start >= letters_from
        if hyphen:
            cut = max(min(len(head) - 1, len(word) - start - _TAIL), 1)
        cut = cut or len(head)
        pieces.append(f"{head[:cut]}-" if hyphen else head[:cut])
        start, columns = start + cut, later
    return [*pieces, word[start:]]


def _end(word: str, start: int, columns: int) -> int:
    """Where the longest part that fits ends, at least one character behind its start."""
    used = 0
    for place in range(start, len(word)):
        used += _columns(word[place])
        if used > columns and place > start:
            return place
    return len(word)
