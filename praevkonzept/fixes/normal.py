"""Letters in pieces become one: text in Unicode normal form NFC (PRV112), in values, keys and comments."""

from __future__ import annotations

import unicodedata

from praevkonzept.fixes.change import Change, in_lines


def normal(text: str) -> tuple[str, list[Change]]:
    """The text in NFC and what that changed; lines stay lines."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return text, []
    whole = unicodedata.normalize("NFC", text)
    pairs = zip(text.splitlines(), whole.splitlines(), strict=True)
    changed = [number for number, (old, new) in enumerate(pairs, start=1) if old != new]
    return whole, [Change(changed[0], "nfc", f"zerlegte Zeichen zusammengesetzt{in_lines(len(changed))}")]
