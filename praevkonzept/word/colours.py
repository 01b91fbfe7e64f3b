"""Colours as six hexadecimal digits (`0B4F5C`): how they stand out from one another, and shades of them."""

from __future__ import annotations

import re

WHITE, BLACK = "FFFFFF", "000000"
READABLE = 4.5
"""Least contrast of text with its background (WCAG 2, level AA)."""

_HEX = re.compile(r"[0-9A-Fa-f]{6}")


def is_colour(text: str) -> bool:
    """Whether the text is a colour; Word also writes `auto`."""
    return _HEX.fullmatch(text) is not None


def contrast(one: str, other: str = WHITE) -> float:
    """The contrast of two colours, from 1 (the same) to 21 (black and white)."""
    dark, bright = sorted((_luminance(one), _luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def mixed(colour: str, other: str, share: float) -> str:
    """The colour with another mixed in; `share` (0 to 1) is how much of the first stays."""
    pairs = zip(bytes.fromhex(colour), bytes.fromhex(other), strict=True)
    return "".join(f"{round(one * share + two * (1 - share)):02X}" for one, two in pairs)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(value / 255) for value in bytes.fromhex(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    """The light of one channel as the eye adds it up."""
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
