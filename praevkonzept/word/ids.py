"""Numbers that may occur only once in a file: the next ones a template has not used yet."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import count

from lxml import etree

from praevkonzept.word.xml import W

_W = f"{{{W}}}"


def free(taken: Collection[int], first: int = 1) -> Iterator[int]:
    """All numbers from `first` on that are not taken."""
    return (number for number in count(first) if number not in taken)


def of(root: etree._Element, tag: str) -> set[int]:
    """The ids (w:id) of the elements of this name."""
    return {found for item in root.iter(f"{_W}{tag}") if (found := number(item)) is not None}


def of_controls(root: etree._Element) -> set[int]:
    """The ids of the content controls, which stand in an element of their own."""
    items = root.iterfind(f".//{_W}sdtPr/{_W}id")
    return {found for item in items if (found := number(item, "val")) is not None}


def number(element: etree._Element, attribute: str = "id") -> int | None:
    """The number in an attribute, None if there is none."""
    try:
        return int(element.get(f"{_W}{attribute}", ""))
    except ValueError:
        return None
