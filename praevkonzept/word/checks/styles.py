"""The styles of a checked file: what there is, what it is based on, and which of them are headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from praevkonzept.word.checks.xmlpart import Element, Part, value, w

_HEADING = re.compile(r"(?:heading|überschrift)\s*([1-9])", re.IGNORECASE)
_BODY_LEVEL = 9
_DEFAULT = w("default")
_TRUE = frozenset({"1", "true", "on"})


@dataclass(frozen=True, slots=True)
class Style:
    """A defined style; `kind` is paragraph, character, table or numbering, `based` the id of the one below or empty."""

    id: str
    kind: str
    name: str
    based: str
    element: Element


class Stylesheet:
    """The styles of a file by id; of several with one id the first counts."""

    def __init__(self, part: Part | None) -> None:
        self.part = part
        self.all: list[Style] = [_style(element) for element in (part.all("style") if part else [])]
        self._by_id: dict[str, Style] = {}
        for style in self.all:
            self._by_id.setdefault(style.id, style)
        self._defaults = {
            style.kind: style for style in reversed(self.all) if style.element.get(_DEFAULT) in _TRUE
        }
        self._levels: dict[str, int] = {}

    def get(self, id: str | None) -> Style | None:
        """The style with this id."""
        return self._by_id.get(id or "")

    def default(self, kind: str = "paragraph") -> Style | None:
        """The style of what names none."""
        return self._defaults.get(kind)

    def chain(self, id: str | None) -> Iterator[Style]:
        """A style, the one it is based on, and so on; ends where the chain breaks or goes in circles."""
        seen: set[str] = set()
        style = self.get(id)
        while style is not None and style.id not in seen:
            seen.add(style.id)
            yield style
            style = self.get(style.based)

    def level(self, paragraph: Element) -> int:
        """The level of a heading, from 1 to 9; 0 for a paragraph that is none."""
        direct = value(paragraph, "pPr/outlineLvl")
        if direct is not None:
            return _level(direct)
        named = value(paragraph, "pPr/pStyle")
        if named not in self._by_id:
            default = self.default()
            named = default.id if default else ""
        if named not in self._levels:
            self._levels[named] = self._level_of(named)
        return self._levels[named]

    def _level_of(self, id: str) -> int:
        for style in self.chain(id):
            direct = value(style.element, "pPr/outlineLvl")
            if direct is not None:
                return _level(direct)
            named = _HEADING.fullmatch(style.name.strip())
            if named:
                return int(named[1])
        return 0


def _style(element: Element) -> Style:
    return Style(
        id=value(element, name="styleId") or "",
        kind=value(element, name="type") or "paragraph",
        name=value(element, "name") or value(element, name="styleId") or "",
        based=value(element, "basedOn") or "",
        element=element,
    )


def _level(text: str) -> int:
    return int(text) + 1 if text.isdecimal() and int(text) < _BODY_LEVEL else 0
