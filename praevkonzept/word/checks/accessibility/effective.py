"""How text looks in the end: defaults, table style, paragraph style, character style, and what is set by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from praevkonzept.word.checks.accessibility.formats import Format, Formats, combined
from praevkonzept.word.checks.accessibility.grid import Grid, grids
from praevkonzept.word.checks.accessibility.look import Look, Paragraph, Run
from praevkonzept.word.checks.accessibility.paint import Paint
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import Element, Part, nearest, text, value, w

READ = ("officeDocument", "footnotes", "endnotes")
"""The parts a screen reader reads in passing; headers and footers only when asked to."""

PRINTED = (*READ, "header", "footer")

_BOX, _SHADING = w("txbxContent"), w("shd")
_SINGLE = 12.0
"""The lines of a paragraph that says nothing: 240 twentieths of a point, which means single spacing."""

_SINGLE_OF_SIZE = 1.2
"""About how high a single line is, measured by the size of the type."""

_OWN_SIZE = 10.0


class Reading:
    """All paragraphs of a file with their looks; made once and used by every check."""

    def __init__(self, file: WordFile) -> None:
        self._file = file
        self._paint = Paint(file)
        self._formats = Formats(file, self._paint)
        self._grids: dict[str, list[Grid]] = {}
        self._cells: dict[Element, _Context] = {}
        self._blocks: dict[tuple[Any, ...], _Block] = {}
        self._looks: dict[tuple[Any, ...], Look] = {}

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Those of text, notes, headers and footers, in this order."""
        return tuple(each for kind in PRINTED for part in self._file.of_kind(kind) for each in self._of(part))

    @property
    def read(self) -> Iterator[Paragraph]:
        """Those of text and notes."""
        return (each for each in self.paragraphs if each.part.kind in READ)

    @cached_property
    def body(self) -> tuple[Paragraph, ...]:
        """The running text."""
        return tuple(each for each in self.paragraphs if each.is_body)

    @cached_property
    def tables(self) -> tuple[Grid, ...]:
        """The tables in text and notes."""
        return tuple(
            grid for kind in READ for part in self._file.of_kind(kind) for grid in self._tables(part)
        )

    @cached_property
    def default_language(self) -> str:
        """The language of text that says nothing."""
        default = self._file.styles.default()
        style = self._formats.style(default.id if default else None, "rPr")
        return str(style.get("lang", self._formats.run_defaults.get("lang", "")))

    def _of(self, part: Part) -> Iterator[Paragraph]:
        for grid in self._tables(part):
            self._place(grid)
        has_boxes = part.root is not None and next(part.root.iter(_BOX), None) is not None
        for element, said in part.paragraphs:
            yield self._paragraph(part, element, said, has_boxes=has_boxes)

    def _tables(self, part: Part) -> list[Grid]:
        if part.name not in self._grids:
            self._grids[part.name] = grids(part)
        return self._grids[part.name]

    def _place(self, grid: Grid) -> None:
        """Notes for each cell of a table what its style says there; outer tables come before those in them."""
        style = value(grid.element, "tblPr/tblStyle") or self._default("table")
        around = next(grid.element.iterancestors(w("tc")), None)
        beneath = self._cells[around].ground if around is not None and around in self._cells else None
        varies = self._formats.varies(style)
        for row in grid.rows:
            for cell in row:
                conditions = grid.conditions(cell) if varies else ()
                shading = (
                    None if cell.properties is None else next(cell.properties.iterchildren(_SHADING), None)
                )
                if shading is None:
                    ground = self._formats.style(style, "tcPr", conditions).get("shd")
                else:
                    ground = self._paint.ground(shading)
                self._cells[cell.element] = _Context(style, conditions, ground or beneath)

    def _paragraph(self, part: Part, element: Element, said: str, *, has_boxes: bool) -> Paragraph:
        around = nearest(element, "tc", "txbxContent") if has_boxes else nearest(element, "tc")
        boxed = has_boxes and next(element.iterancestors(_BOX), None) is not None
        cell = around if around is not None and around.tag != _BOX else None
        context = self._cells.get(cell, _NOWHERE) if cell is not None else _NOWHERE
        properties = next(element.iterchildren(w("pPr")), None)
        named = value(properties, "pStyle") or self._default("paragraph")
        style = self._file.styles.get(named)
        block = self._block(context, named, self._formats.read(properties))
        return Paragraph(
            part=part,
            element=element,
            text=said,
            style=style.name if style else "",
            level=self._file.styles.level(element),
            align=block.align,
            line=block.line,
            listed=block.listed,
            size=block.size,
            cell=cell,
            boxed=boxed,
            runs=tuple(self._runs(element, block.base, has_boxes=has_boxes)),
        )

    def _block(self, context: _Context, named: str | None, direct: Format) -> _Block:
        """What holds for a paragraph as a whole; most are like one that was there before."""
        key = (context, named, tuple(direct.items()))
        if key not in self._blocks:
            styles = (
                self._formats.style(context.style, "pPr", context.conditions),
                self._formats.style(named, "pPr"),
            )
            found = combined(self._formats.paragraph_defaults, styles, direct)
            base = (context.style, context.conditions, named, found.get("shd") or context.ground)
            size = self._look(base, None, None).size
            align, listed = str(found.get("jc", "")), bool(found.get("numPr"))
            self._blocks[key] = _Block(base, align, _multiple(found, size), listed, size)
        return self._blocks[key]

    def _runs(self, paragraph: Element, base: tuple[Any, ...], *, has_boxes: bool) -> Iterator[Run]:
        for run in paragraph.iterdescendants(w("r")):
            if has_boxes and nearest(run, "p") is not paragraph:
                continue
            said = text(run)
            if said:
                properties = next(run.iterchildren(w("rPr")), None)
                yield Run(run, said, self._look(base, value(properties, "rStyle"), properties))

    def _look(self, base: tuple[Any, ...], named: str | None, properties: Element | None) -> Look:
        """The look of a run; most are like one that was there before."""
        direct = self._formats.read(properties)
        key = (base, named, tuple(direct.items()))
        if key not in self._looks:
            table, conditions, paragraph, ground = base
            found = combined(
                self._formats.run_defaults,
                (
                    self._formats.style(table, "rPr", conditions),
                    self._formats.style(paragraph, "rPr"),
                    self._formats.style(named, "rPr"),
                ),
                direct,
            )
            self._looks[key] = Look(
                size=found.get("sz", _OWN_SIZE),
                bold=found.get("b", False),
                italic=found.get("i", False),
                underlined=found.get("u", "none") not in ("none", ""),
                capitals=found.get("caps", False),
                hidden=found.get("vanish", False),
                colour=found.get("color"),
                ground=found.get("highlight") or found.get("shd") or ground,
                language=found.get("lang", ""),
            )
        return self._looks[key]

    def _default(self, kind: str) -> str | None:
        style = self._file.styles.default(kind)
        return style.id if style else None


@dataclass(frozen=True, slots=True)
class _Context:
    """What a cell does to the text in it."""

    style: str | None = None
    conditions: tuple[str, ...] = ()
    ground: str | None = None


_NOWHERE = _Context()


@dataclass(frozen=True, slots=True)
class _Block:
    """What a paragraph does to the runs in it (`base`), and how it looks itself."""

    base: tuple[Any, ...]
    align: str
    line: float
    listed: bool
    size: float


@lru_cache(maxsize=1)
def reading(file: WordFile) -> Reading:
    """The file read for its looks; all checks of one file share it."""
    return Reading(file)


def _multiple(format_: Format, size: float) -> float:
    """Line spacing as a multiple of single spacing."""
    line = float(format_.get("line", _SINGLE))
    rule = format_.get("rule", "auto")
    single = size * _SINGLE_OF_SIZE or 1
    if rule == "exact":
        return line / single
    return max(line / single, 1) if rule == "atLeast" else line / _SINGLE
