"""How wide letters are: those of Calibri and of Arial; other fonts are a multiple of one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from praevkonzept.german import NBSP

Family = Literal["calibri", "arial"]

# Twips at 10 pt and the letters that are so wide, or a little less; plain and bold.
_TWIPS: Mapping[tuple[Family, bool], Mapping[int, str]] = {
    ("calibri", False): {
        46: "il '", 50: "jI.,·", 54: ":;", 61: "f-()[]", 65: "J!", 70: "rt", 80: 'sz"/', 87: "cxL„“", 93: "kvyFS?|",
        97: "agäTYZ", 101: "eéE0123456789–+*€§", 105: "bdhnopquöüßKPX", 109: "BCR", 116: "AVÄ", 123: "D", 128: "GHUÜ",
        132: "NOÖ", 138: "Q&…", 143: "w%", 160: "m", 171: "M", 181: "W—@",
    },
    ("calibri", True): {
        47: " '", 51: "ijl", 55: "I.,:;·", 62: "-()", 66: "fJ![]", 71: "rt", 80: "sz", 84: "c", 88: 'L"/„“', 92: "xF",
        96: "gkvySZ?|", 100: "aäET–+*§", 104: "eéY0123456789€", 109: "bdhnopquöüCKP", 113: "ßBRX", 121: "AVÄ", 127: "DGH",
        132: "NUÜ", 137: "OQÖ", 142: "&…", 149: "w%", 163: "m", 175: "M", 181: "W—@",
    },
    ("arial", False): {
        38: "'", 44: "ijl", 52: "|", 56: "ftI .,:;!/[]·", 67: "r-()„“", 71: '"', 78: "*", 100: "cksvxyzJ",
        111: "abdeghnopquäöüéL0123456789?–€§", 117: "+", 122: "ßFTZ", 133: "ABEKPSVXYÄ&", 144: "wCDHNRUÜ", 156: "GOQÖ",
        167: "mM", 178: "%", 189: "W", 200: "—…", 203: "@",
    },
    ("arial", True): {
        48: "'", 56: "ijlI .,/|·", 67: "ft:;!-()[]", 78: "r*", 95: '"', 100: "z„“", 111: "aceksvxyäéJ0123456789–€§",
        117: "+", 122: "bdghnopquöüßFLTZ?", 133: "EPSVXY", 144: "ABCDHKNRUÄÜ&", 156: "wGOQÖ", 167: "M", 178: "m%", 189: "W",
        195: "@", 200: "—…",
    },
}  # fmt: skip
_USUAL, _CAPITAL = "n", "G"
"""As wide as these are small and capital letters of other languages, and signs, taken to be."""

_WIDTHS = {
    which: {letter: twips for twips, letters in groups.items() for letter in letters}
    for which, groups in _TWIPS.items()
}


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of tables: those of a font at 10 pt, times `scale`."""

    family: Family = "calibri"
    scale: float = 1.0

    def width(self, text: str, *, bold: bool) -> int:
        """How wide a text on one line is, in twips."""
        known = _WIDTHS[self.family, bold]
        usual, capital = known[_USUAL], known[_CAPITAL]
        twips = (
            known.get(letter) or (capital if letter.isupper() else usual)
            for letter in text.replace(NBSP, " ")
        )
        return round(sum(twips) * self.scale)
