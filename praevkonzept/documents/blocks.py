"""Paper before Word: the blocks a document is made of. Values only; the last steps (Word, text) walk over this tree."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text."""

    text: str
    strong: bool = False
    emphasis: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A link to the outside (`url`: http, https, mailto, tel) or to an anchor of this document (`#anchor`)."""

    text: str
    url: str
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Cite:
    """A reference to the numbered list of sources: printed as `[12, 15]`, each number linked to its entry."""

    numbers: tuple[int, ...]


def source_anchor(number: int) -> str:
    """The anchor of an entry of the list of sources, to which a `Cite` links."""
    return f"source_{number}"


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note at the foot of the page; only its number stands in the text."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Ref:
    """A cross-reference to a captioned table or chart by its `anchor`: printed as „Tabelle 3“, „Abbildung 2“."""

    anchor: str


@dataclass(frozen=True, slots=True)
class Blank:
    """A place to be filled in by hand or by the council's information system: `label` says what, `hint` stands there."""

    label: str
    hint: str


Inline: TypeAlias = Text | Link | Cite | Footnote | Ref | Blank
Inlines: TypeAlias = tuple[Inline, ...]


class Role(StrEnum):
    """What a paragraph is for; the template decides how it looks."""

    BODY = "body"
    LEAD = "lead"
    NOTE = "note"
    QUOTE = "quote"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1–4. `number` is printed before it (`4.2`, empty for none); `anchor` is its target for links.

    `comments` are remarks in the margin of a draft; they are no part of the paper.
    """

    level: int
    text: str
    anchor: str
    number: str = ""
    in_contents: bool = True
    comments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `keep` holds it together with what follows; `comments` are remarks in the margin of a draft."""

    inlines: Inlines
    role: Role = Role.BODY
    keep: bool = False
    comments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of points, numbered where `ordered`. `anchors` (same length as items, or empty) are link targets."""

    items: tuple[Inlines, ...]
    ordered: bool = False
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its head, its share of the width (relative weight) and how numbers or marks are set."""

    title: str
    weight: float = 1.0
    align: str = "left"  # left | right | center


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head row. Each row has one cell per column, each cell is a sequence of paragraphs' inlines.

    `caption` is printed as „Tabelle n: …“; `description` is read to people who cannot see it. `row_heads`: the first
    column names its row. `shades` may give each cell a tone 0–4 (matrix); the text alone must say the same.
    `anchor` is the target of a `Ref`.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    caption: str
    description: str = ""
    row_heads: bool = False
    shades: tuple[tuple[int, ...], ...] = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """One row of numbers of a chart, one per category; None where nothing is known."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Horizontal bars: one group per category, one bar (or piece, where `stacked`) per series.

    `caption` is printed as „Abbildung n: …“; `description` says in words what the bars show, for people who cannot see
    them. `unit` stands at the axis. The same numbers must stand in a table or the text nearby.
    """

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    caption: str
    description: str
    unit: str = ""
    stacked: bool = False
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """The rows of a Steckbrief: label and value. Kept together on a page where it fits."""

    rows: tuple[tuple[str, Inlines], ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents, filled by the last step from the headings up to `depth`."""

    title: str
    depth: int = 2


class Listed(StrEnum):
    """What a list of captions lists."""

    TABLES = "tables"
    FIGURES = "figures"


@dataclass(frozen=True, slots=True)
class Listing:
    """The list of all tables or of all figures, filled by the last step; nothing where the paper has none."""

    title: str
    kind: Listed


@dataclass(frozen=True, slots=True)
class Signatures:
    """Lines to sign on, one per role („Bürgermeisterin“), each with room for place and date where `dated`."""

    roles: tuple[str, ...]
    dated: bool = True


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks on pages of their own, upright or landscape."""

    blocks: tuple[Block, ...]
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Cover:
    """The title page: lines from top to bottom; `notice` is the box that says who did not issue it, `mark` e.g. ENTWURF.

    `state` has no label of its own, for a template may bring one; elsewhere it is printed as `labelled`.
    """

    title: str
    subtitle: str = ""
    motto: str = ""
    town: str = ""
    state: str = ""
    notice: str = ""
    mark: str = ""

    @property
    def labelled(self) -> str:
        """The state as our own title page prints it: „Stand des Katalogs: 22. November 2026 · Fassung a1b2c3d4“."""
        return f"Stand des Katalogs: {self.state}" if self.state else ""


Block: TypeAlias = (
    Cover
    | Heading
    | Paragraph
    | Bullets
    | Table
    | Chart
    | Facts
    | Contents
    | Listing
    | Signatures
    | PageBreak
    | Section
)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper. `footer` stands at the foot of every page beside „Seite X von Y“, `header` at the top.

    `properties` are those of the file: title, author, subject, keywords, language; `created` is an ISO date-time.
    """

    title: str
    blocks: tuple[Block, ...]
    header: str = ""
    footer: str = ""
    author: str = ""
    subject: str = ""
    keywords: str = ""
    language: str = "de-DE"
    created: str = "2000-01-01T00:00:00Z"
    mark: str = ""
    state: tuple[tuple[str, str], ...] = field(default=())
    """Where the content came from, e.g. ("Commit", "a1b2c3d"), ("Inhalt", "sha256:…"): kept in the file's properties."""
