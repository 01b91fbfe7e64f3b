"""The colours of a Word file as they are printed: theme colours with tint and shade, shading patterns, highlighting."""

from __future__ import annotations

import colorsys
from collections.abc import Mapping
from functools import cached_property

from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import Element, name_of, value
from praevkonzept.word.colours import BLACK, WHITE, is_colour, mixed

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "darkBlue": "000080", "darkCyan": "008080",
    "darkGray": "808080", "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000",
    "darkYellow": "808000", "green": "00FF00", "lightGray": "C0C0C0", "magenta": "FF00FF", "red": "FF0000",
    "white": "FFFFFF", "yellow": "FFFF00",
}  # fmt: skip
_MAPPED = {
    "background1": ("bg1", "lt1"),
    "background2": ("bg2", "lt2"),
    "text1": ("t1", "dk1"),
    "text2": ("t2", "dk2"),
}
"""Names that mean another one: the attribute of w:clrSchemeMapping that says which, and what holds without it."""

_SHORT = {
    "dark1": "dk1", "dark2": "dk2", "light1": "lt1", "light2": "lt2", "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}  # fmt: skip
_NONE = frozenset({"nil", "none"})
_FULL = 100


class Paint:
    """The colours of one file, as six hexadecimal digits; None stands for „automatic“ and for „no colour“."""

    def __init__(self, file: WordFile) -> None:
        self._file = file

    def text(self, element: Element) -> str | None:
        """The colour a w:color asks for."""
        return self._named(element, "val", "theme", "Color")

    def highlight(self, element: Element) -> str | None:
        """The colour of the marker pen (w:highlight)."""
        return _HIGHLIGHTS.get(value(element) or "")

    def ground(self, element: Element) -> str | None:
        """The background a w:shd makes: its fill, with the pattern (`pct20`) mixed in."""
        pattern = value(element) or "clear"
        if pattern in _NONE:
            return None
        fill = self._named(element, "fill", "theme", "Fill")
        share = _share(pattern)
        if not share:
            return fill
        return mixed(self._named(element, "color", "theme", "Color") or BLACK, fill or WHITE, share)

    def _named(self, element: Element, name: str, theme: str, kind: str) -> str | None:
        """A colour written as digits, or as a colour of the theme; Word takes the latter where both are there."""
        colour = self._theme.get(self._slot(value(element, name=f"{theme}{kind}") or ""))
        if colour is not None:
            prefix = theme if kind == "Color" else f"{theme}{kind}"
            return _toned(colour, value(element, name=f"{prefix}Tint"), value(element, name=f"{prefix}Shade"))
        written = value(element, name=name) or ""
        return written.upper() if is_colour(written) else None

    def _slot(self, name: str) -> str:
        if name in _MAPPED:
            attribute, usual = _MAPPED[name]
            settings = self._file.settings
            mapping = value(settings.root, "clrSchemeMapping", attribute) if settings else None
            return _SHORT.get(mapping or "", mapping or usual)
        return _SHORT.get(name, name)

    @cached_property
    def _theme(self) -> Mapping[str, str]:
        """The colours of the theme by their name there (`accent1`)."""
        found: dict[str, str] = {}
        for part in self._file.of_kind("theme")[:1]:
            for scheme in part.every(f"{{{_DRAWING}}}clrScheme")[:1]:
                for slot in scheme:
                    written = next(
                        (each.get("lastClr") or each.get("val") or "" for each in slot.iterchildren()), ""
                    )
                    if is_colour(written):
                        found[name_of(slot)] = written.upper()
        return found


def _share(pattern: str) -> float:
    """How much of the pattern's colour covers the fill, from 0 to 1; stripes and grids count as none."""
    if pattern == "solid":
        return 1
    number = pattern.removeprefix("pct")
    return min(int(number), _FULL) / _FULL if pattern != number and number.isdecimal() else 0


def _toned(colour: str, tint: str | None, shade: str | None) -> str:
    """A theme colour made lighter (tint) or darker (shade): both change the luminance in HSL, the tint wins."""
    hue, light, saturation = colorsys.rgb_to_hls(*(value / 255 for value in bytes.fromhex(colour)))
    if (part := _fraction(tint)) is not None:
        light = light * part + 1 - part
    elif (part := _fraction(shade)) is not None:
        light *= part
    return "".join(f"{round(value * 255):02X}" for value in colorsys.hls_to_rgb(hue, light, saturation))


def _fraction(text: str | None) -> float | None:
    """Two hexadecimal digits as a number from 0 to 1."""
    try:
        return min(max(int(text or "", 16), 0), 255) / 255
    except ValueError:
        return None
