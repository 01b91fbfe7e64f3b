"""Text → XML: escaping, and leaving out what Word cannot hold. Namespaces of WordprocessingML."""

from __future__ import annotations

import re

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# Control characters, lone surrogates, noncharacters (not XML), and marks that turn the reading direction round.
_FORBIDDEN = "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\u202a-\\u202e\\u2066-\\u2069\\ud800-\\udfff\\ufeff\\ufffe\\uffff"
_DROPPED = re.compile(f"[{_FORBIDDEN}]")
_UNUSUAL = re.compile(f"[{_FORBIDDEN}\\r\\x85\\u2028\\u2029]")
_LINE_ENDS = re.compile("\\r\\n?|[\\x85\\u2028\\u2029]")
_BREAKS = re.compile("([\\n\\t\\xad])")
_BREAK_ELEMENTS = {"\n": "<w:br/>", "\t": "<w:tab/>", "\xad": "<w:softHyphen/>"}


def clean(text: str) -> str:
    """The text with one kind of line end and without characters Word cannot hold."""
    if (
        text.isprintable() or _UNUSUAL.search(text) is None
    ):  # printable is the quick test; no-break spaces are not
        return text
    return _DROPPED.sub("", _LINE_ENDS.sub("\n", text))


def attribute(text: str) -> str:
    """The text as the value of an attribute in double quotes, on one line."""
    return content(" ".join(clean(text).split())).replace('"', "&quot;")


def content(text: str) -> str:
    """The text as element content, line ends kept."""
    text = clean(text)
    if "&" in text or "<" in text or ">" in text:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text


def run_content(text: str) -> str:
    """The text as what stands in a run: `w:t`, with `w:br`, `w:tab` and `w:softHyphen` for the characters they mean.

    It begins with `<w:t>` only if there is something to see.
    """
    if (
        text.isprintable()
        and not ("&" in text or "<" in text or ">" in text)
        and text == text.strip()
        and text
    ):
        return f"<w:t>{text}</w:t>"
    parts = _BREAKS.split(content(text))
    return "".join(_BREAK_ELEMENTS.get(part) or _element(part) for part in parts if part)


def _element(escaped: str) -> str:
    """One `w:t`; spaces at its ends would be lost without the mark."""
    if escaped == escaped.strip():
        return f"<w:t>{escaped}</w:t>"
    return f'<w:t xml:space="preserve">{escaped}</w:t>'
