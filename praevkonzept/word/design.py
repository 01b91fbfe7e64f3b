"""The look of our own template: page, type, colours. One accent colour; every text colour has a contrast ≥ 7."""

from __future__ import annotations

FONT = "Calibri"
ACCENT = "0B4F5C"
GREY = "4A5560"
LINK = "0B5C8A"
RULE = "9FB4BA"
LIGHT = "EEF5F6"
HEAD = "DCEAED"
FINE = "D5E0E3"

TONES = ("", "E7F2F4", "CBE3E8", "A9D0D8", "86BCC7")
"""Backgrounds of matrix cells from none (0) to strong (4); black text on each has a contrast ≥ 4.5."""

# Twips (1/20 pt; 567 = 1 cm). A4 upright and landscape.
SHORT, LONG = 11906, 16838
MARGIN_TOP, MARGIN_BOTTOM, MARGIN_SIDE = 1531, 1361, 1417
MARGIN_SIDE_LANDSCAPE = 1134
HEADER, FOOTER = 709, 624
TEXT_WIDTH = SHORT - 2 * MARGIN_SIDE
TEXT_WIDTH_LANDSCAPE = LONG - 2 * MARGIN_SIDE_LANDSCAPE
