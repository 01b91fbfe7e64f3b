"""What there is to know of a run and of a paragraph, when all styles have had their say."""

from __future__ import annotations

import re
from dataclasses import dataclass

from praevkonzept.word.checks.xmlpart import Element, Part

_CAPTION = re.compile(r"caption|beschriftung", re.IGNORECASE)
_CONTENTS = re.compile(
    r"(?:toc|verzeichnis|contents) ?\d|table of figures|abbildungsverzeichnis|index ?\d", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks. `size` in points; colours as six digits, None: automatic text, white ground."""

    size: float
    bold: bool
    italic: bool
    underlined: bool
    capitals: bool
    hidden: bool
    colour: str | None
    ground: str | None
    language: str


@dataclass(frozen=True, slots=True)
class Run:
    """A run with the text that is to be read in it."""

    element: Element
    text: str
    look: Look


@dataclass(frozen=True)
class Paragraph:
    """A paragraph in its place. `style` is the name, `size` that of a run that says nothing, `line` a multiple of single.

    `align` is as written (`both` is justified); `cell` the cell around it, `boxed` says that it stands in a text box.
    """

    part: Part
    element: Element
    text: str
    style: str
    level: int
    align: str
    line: float
    listed: bool
    size: float
    cell: Element | None
    boxed: bool
    runs: tuple[Run, ...]

    @property
    def in_contents(self) -> bool:
        """Whether it is a line of a list of contents or figures."""
        return _CONTENTS.match(self.style) is not None

    @property
    def is_body(self) -> bool:
        """Whether it is running text: no heading or caption, not in a table, text box or list of contents."""
        return (
            self.part.kind == "officeDocument"
            and not self.level
            and self.cell is None
            and not self.boxed
            and not self.in_contents
            and not _CAPTION.match(self.style)
        )
