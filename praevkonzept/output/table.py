"""A table for people: padded columns in a pipe, wrapped ones on a terminal, one block per row where it is too narrow."""

from __future__ import annotations

from collections.abc import Sequence

from praevkonzept.output.findings import unheard
from praevkonzept.output.plain import longest_word, loose, one_line, pad, width, wrap

GAP = "  "
INDENT = "  "
NARROWEST = 9
"""Columns narrower than this break most German words: the table becomes a list of blocks instead."""
_SHORT = 12
_WIDEST = 400
"""In a pipe, longer cells stick out: padding all others to the longest would make the list as long as it is wide."""


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], columns: int | None = None) -> str:
    """The table as text, ending in a line feed. `columns` is the width of the terminal; None: never wrap or break.

    Every row has as many cells as there are heads. Cells are made safe here.
    """
    clean = [[one_line(cell, bound=True) for cell in row] for row in rows]
    natural = [max(width(cell) for cell in cells) for cells in zip(heads, *clean, strict=True)]
    if columns is None:
        return unheard(_lines([list(heads), *clean], [min(size, _WIDEST) for size in natural]))
    widths = _fit(natural, list(zip(heads, *clean, strict=True)), columns)
    if widths is None:
        return unheard("\n".join(_block(heads, row, columns) for row in clean))
    wrapped = [_wrapped(row, widths) for row in [list(heads), *clean]]
    head, *body = wrapped
    ruled = [*head, ["─" * size for size in widths]]
    return unheard(_lines([*ruled, *(line for lines in body for line in lines)], widths))


def _lines(rows: Sequence[Sequence[str]], widths: Sequence[int]) -> str:
    return "".join(
        loose(GAP.join(pad(cell, columns) for cell, columns in zip(row, widths, strict=True)).rstrip() + "\n")
        for row in rows
    )


def _fit(natural: Sequence[int], cells: Sequence[Sequence[str]], columns: int) -> list[int] | None:
    """Widths that fill the terminal: enough for most words, then for all words, then for whole cells. None: too narrow."""
    room = columns - len(GAP) * (len(natural) - 1)
    longest = [max(longest_word(cell) for cell in column) for column in cells]
    usual = [_usual_word(column) for column in cells]
    for sizes in (longest, usual):  # a word on a further line of the first column stands behind the indent
        sizes[0] = min(sizes[0] + len(INDENT), natural[0])
    widths = _level(usual, room)
    if any(size < min(NARROWEST, wanted) for size, wanted in zip(widths, usual, strict=True)):
        return None
    for goal in (longest, natural):
        for _ in range(room - sum(widths)):
            missing = [wanted - size for size, wanted in zip(widths, goal, strict=True)]
            widths[missing.index(max(missing))] += max(missing) > 0
    return widths


def _level(sizes: Sequence[int], room: int) -> list[int]:
    """The sizes, the largest cut down to one common size so that all together fit the room."""
    limit = max(sizes)
    for place, size in enumerate(sorted(sizes)):
        share = room // (len(sizes) - place)
        if size > share:
            limit = share
            break
        room -= size
    return [min(size, limit) for size in sizes]


def _usual_word(cells: Sequence[str]) -> int:
    """The width in which the head and three of four cells need not break a word; short words never break."""
    head, *rest = [longest_word(cell) for cell in cells]
    filled = sorted(size for cell, size in zip(cells[1:], rest, strict=True) if cell)
    if not filled or filled[-1] <= _SHORT:
        return max(head, *filled, 1)
    return max(head, filled[len(filled) * 3 // 4], _SHORT)


def _wrapped(row: Sequence[str], widths: Sequence[int]) -> list[list[str]]:
    """The lines of one row. The first column hangs, so that the eye finds where the next row begins."""
    cells = [
        wrap(cell, columns, INDENT if place == 0 else "")
        for place, (cell, columns) in enumerate(zip(row, widths, strict=True))
    ]
    height = max(len(cell) for cell in cells)
    return [[cell[line] if line < len(cell) else "" for cell in cells] for line in range(height)]


def _block(heads: Sequence[str], row: Sequence[str], columns: int) -> str:
    """One row as a block: the first cell as its head, the others below with their titles."""
    lines = wrap(row[0], columns, INDENT)
    for head, cell in list(zip(heads, row, strict=True))[1:]:
        lines += [INDENT + line for line in wrap(f"{head}: {cell}", max(columns - len(INDENT), 1), INDENT)]
    return loose("\n".join(lines)) + "\n"
