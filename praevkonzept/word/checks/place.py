"""Where something is, in the words of the person who has the file open: headings above it, the beginning of its text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from praevkonzept.problems import Spot
from praevkonzept.word.checks.styles import Stylesheet
from praevkonzept.word.checks.xmlpart import Element, Part, nearest, text, value, w

TITLES = {
    "officeDocument": "",
    "header": "Kopfzeile",
    "footer": "Fußzeile",
    "footnotes": "Fußnoten",
    "endnotes": "Endnoten",
    "comments": "Kommentare",
    "styles": "Formatvorlagen",
    "numbering": "Listen",
    "settings": "Einstellungen",
    "core-properties": "Eigenschaften",
    "chart": "Diagramm",
    "theme": "Design",
    "glossaryDocument": "Bausteine",
}
"""What a part is called for people; by the last word of its relationship. The text of the document needs no name."""

EXCERPT = 60


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as it stands in the text; `text` may be empty."""

    level: int
    text: str
    element: Element


def excerpt(element: Element | None, longest: int = EXCERPT) -> str:
    """The beginning of what is to be read in an element, at most so long."""
    return "" if element is None else short(text(element), longest)


def short(said: str, longest: int = EXCERPT) -> str:
    """The beginning of a text, cut at a word."""
    line = " ".join(said.split())
    if len(line) <= longest:
        return line
    words = line[:longest].rpartition(" ")[0] or line[: longest - 1]
    return f"{words.rstrip(' ,;:–-')}…"


def headings(part: Part, styles: Stylesheet) -> tuple[Heading, ...]:
    """The headings of a part in their order."""
    return tuple(
        Heading(level, " ".join(text(paragraph).split()), paragraph)
        for paragraph in part.all("p")
        if (level := styles.level(paragraph))
    )


class Places:
    """Finds the place of an element; everything is looked up only when the first problem needs it."""

    def __init__(self, part: Part, found: Sequence[Heading]) -> None:
        self._part = part
        self._headings = found
        self._starts: list[int] | None = None
        self._paragraphs: list[int] | None = None

    def spot(self, at: Element | None) -> Spot:
        """The place of an element of this part; None stands for the part as a whole."""
        title = TITLES.get(self._part.kind, "Teil der Datei")
        if at is None:
            return Spot(self._part.name, title)
        if self._part.kind == "styles":
            style = nearest(at, "style")
            return Spot(self._part.name, title, (), "" if style is None else value(style, "name") or "")
        return Spot(self._part.name, title, self._path(at), excerpt(self._paragraph(at)))

    def position(self, at: Element | None) -> int:
        """Where an element stands in the order of its part."""
        return -1 if at is None else self._part.order.get(at, -1)

    def _path(self, at: Element) -> tuple[str, ...]:
        """The headings above an element, the outermost first; a heading stands below itself."""
        if self._starts is None:
            self._starts = [self.position(heading.element) for heading in self._headings]
        path: list[Heading] = []
        before = bisect_right(self._starts, self._last(at))
        while before and (not path or path[-1].level > 1):
            before -= 1
            heading = self._headings[before]
            if heading.text and (not path or heading.level < path[-1].level):
                path.append(heading)
        return tuple(heading.text for heading in reversed(path))

    def _paragraph(self, at: Element) -> Element | None:
        """The paragraph an element is in, else the first in it, else the one before it."""
        around = nearest(at, "p")
        if around is not None:
            return around
        inside = next((item for item in at.iter(w("p")) if text(item).strip()), None)
        if inside is not None:
            return inside
        paragraphs = self._part.all("p")
        if self._paragraphs is None:
            self._paragraphs = [self.position(item) for item in paragraphs]
        before = bisect_right(self._paragraphs, self.position(at))
        return paragraphs[before - 1] if before else None

    def _last(self, at: Element) -> int:
        around = nearest(at, "p")
        return self.position(at if around is None else around)
