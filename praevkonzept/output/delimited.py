"""Rows as tsv, csv, Markdown. One row is one line."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from praevkonzept.output.plain import one_line

BOM = "\ufeff"
_FORMULA = re.compile(r"[=+\-@]")
_NUMBER_OR_PHONE = re.compile(r"[+-]?[\s()/.,–-]*\d[\d\s()/.,–-]*")


def tsv(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Tab-separated: no quoting, since no cell holds a tab or a line end any more."""
    return "".join("\t".join(one_line(cell) for cell in row) + "\n" for row in [heads, *rows])


def csv_text(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """CSV that a German Excel opens with a double click: byte order mark, semicolons, everything quoted, CRLF."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([guarded(one_line(cell)) for cell in row] for row in [heads, *rows])
    return BOM + stream.getvalue()


def guarded(cell: str) -> str:
    """The cell as text where a spreadsheet would run it as a formula; numbers and phone numbers stay as they are."""
    runs = _FORMULA.match(cell) and not _NUMBER_OR_PHONE.fullmatch(cell)
    return f"'{cell}" if runs else cell


def markdown(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table whose cells are text only: no markup, no HTML."""
    lines = [heads, ["---"] * len(heads)]
    body = [[markdown_cell(cell) for cell in row] for row in rows]
    return "".join("| " + " | ".join(row) + " |\n" for row in [*lines, *body])


def markdown_cell(cell: str) -> str:
    """The cell with everything escaped that Markdown or HTML would read as markup."""
    return re.sub(r"([\\`*_\[\]|])", r"\\\1", one_line(cell)).replace("&", "&amp;").replace("<", "&lt;")
