"""What styles say about runs and paragraphs: each definition read once, with all it is based on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from praevkonzept.word.checks.accessibility.paint import Paint
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.styles import Style
from praevkonzept.word.checks.xmlpart import Element, flag, name_of, value, w

Format = Mapping[str, Any]
"""Properties by their name in the file: what is not there is not said. Shading stands under `shd`, None for no colour."""

_SWITCHES = frozenset({"b", "i", "caps", "vanish"})
"""Where a table, a paragraph and a character style say the same of these, they cancel each other out in pairs."""

_PROPERTIES = {"rPr": w("rPr"), "pPr": w("pPr"), "tcPr": w("tcPr"), "tblPr": w("tblPr")}
_HALF_POINTS = 2
_TWIPS = 20


class Formats:
    """Formats of one file by style; nothing is read before it is asked for."""

    def __init__(self, file: WordFile, paint: Paint) -> None:
        self._styles = file.styles
        self._readers: Mapping[str, Callable[[Element], Any]] = {
            **dict.fromkeys(_SWITCHES, flag),
            **dict.fromkeys(("u", "jc", "lang"), _written),
            "color": paint.text,
            "shd": paint.ground,
            "highlight": paint.highlight,
            "numPr": _is_listed,
        }
        self._known: dict[tuple[str, str, tuple[str, ...]], Format] = {}
        root = file.styles.part.root if file.styles.part else None
        self.run_defaults = self.read(_at(root, "docDefaults/rPrDefault/rPr"))
        self.paragraph_defaults = self.read(_at(root, "docDefaults/pPrDefault/pPr"))

    def style(self, id: str | None, kind: str, conditions: tuple[str, ...] = ()) -> Format:
        """What a style and all below it say in their `rPr`, `pPr`, `tcPr` or `tblPr`; for tables, in these parts of it."""
        key = (id or "", kind, conditions)
        if key not in self._known:
            chain = list(self._styles.chain(id))[::-1]
            found: dict[str, Any] = {}
            for style in chain:
                found.update(self.read(next(style.element.iterchildren(_PROPERTIES[kind]), None)))
            for condition in conditions:
                for style in chain:
                    found.update(self._condition(style, condition, kind))
            self._known[key] = found
        return self._known[key]

    def varies(self, id: str | None) -> bool:
        """Whether a table style has parts of its own for first row, last column and the like."""
        return any(
            next(style.element.iterchildren(w("tblStylePr")), None) is not None
            for style in self._styles.chain(id)
        )

    def read(self, properties: Element | None) -> Format:
        """The properties written in an element; those that do not matter here are left out."""
        found: dict[str, Any] = {}
        for element in () if properties is None else properties:
            name = name_of(element)
            if name in self._readers:
                found[name] = self._readers[name](element)
            elif name == "sz":
                _put(found, name, _number(value(element)), _HALF_POINTS)
            elif name == "spacing":
                _put(found, "line", _number(value(element, name="line")), _TWIPS)
                if (rule := value(element, name="lineRule")) is not None:
                    found["rule"] = rule
        return found

    def _condition(self, style: Style, condition: str, kind: str) -> Format:
        found: dict[str, Any] = {}
        for part in style.element.iterchildren(w("tblStylePr")):
            if value(part, name="type") == condition:
                found.update(self.read(next(part.iterchildren(_PROPERTIES[kind]), None)))
        return found


def combined(defaults: Format, styles: Iterable[Format], direct: Format) -> Format:
    """One format of several, the last one wins; switches of styles cancel each other out, what is set directly counts."""
    found = dict(defaults)
    turned: dict[str, bool] = {}
    for style in styles:
        for name, said in style.items():
            if name in _SWITCHES:
                turned[name] = turned.get(name, False) != said
            else:
                found[name] = said
    for name, said in turned.items():
        found[name] = bool(defaults.get(name)) or said
    found.update(direct)
    return found


def _written(element: Element) -> str:
    return value(element) or ""


def _is_listed(element: Element) -> bool:
    """Whether a w:numPr makes a list; number 0 takes a paragraph out of it."""
    return value(element, "numId") != "0"


def _put(found: dict[str, Any], name: str, number: float | None, unit: int) -> None:
    if number is not None:
        found[name] = number / unit


def _number(written: str | None) -> float | None:
    """A measure; None for what is none, also for the lengths with a unit that no program writes here."""
    text = (written or "").removeprefix("-")
    return float(text) if text.isascii() and text.replace(".", "", 1).isdecimal() and len(text) < 10 else None


def _at(root: Element | None, path: str) -> Element | None:
    for step in path.split("/"):
        root = None if root is None else next(root.iterchildren(w(step)), None)
    return root
