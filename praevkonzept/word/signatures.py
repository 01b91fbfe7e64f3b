"""Lines to sign on: real lines drawn by tab stops, below each who signs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from praevkonzept.documents.blocks import Signatures
from praevkonzept.word.xml import clean, run_content

PLACE_AND_DATE = "Ort, Datum"
_PLACE, _GAP, _NAME = 3402, 567, 5103
"""Twips: the line for place and date, the space after it, the line to sign on."""

_TAB = "<w:r><w:tab/></w:r>"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: style, runs, tab stops, indent; `keep` with the next one."""

    style: str
    content: str
    stops: str
    indent: str | None
    keep: bool


def lines(block: Signatures, styles: Mapping[str, str], width: int) -> Iterator[Line]:
    """The paragraphs, two for each role; all stay on one page. `width` is that of the text in twips."""
    place = min(_PLACE, width * 3 // 8)
    start = place + _GAP if block.dated else 0
    end = min(start + _NAME, width)
    drawn = [(place, "underscore"), (start, "none")] if block.dated else []
    rule = _stops([*drawn, (end, "underscore")])
    said = f"<w:r>{run_content(PLACE_AND_DATE)}</w:r>{_TAB}" if block.dated else ""
    beside = _stops([(start, "none")]) if block.dated else ""
    hanging = f'<w:ind w:left="{start}" w:hanging="{start}"/>'
    roles = [role for role in block.roles if clean(role).strip()]
    for left, role in enumerate(roles, 1 - len(roles)):
        yield Line(styles["signature_line"], _TAB * (len(drawn) + 1), rule, None, keep=True)
        below = f"{said}<w:r>{run_content(role)}</w:r>"
        yield Line(styles["signature"], below, beside, hanging, keep=left < 0)


def _stops(stops: list[tuple[int, str]]) -> str:
    marks = "".join(f'<w:tab w:val="left" w:leader="{leader}" w:pos="{place}"/>' for place, leader in stops)
    return f"<w:tabs>{marks}</w:tabs>"
