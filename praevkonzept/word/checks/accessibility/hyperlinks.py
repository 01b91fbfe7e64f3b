"""The links of a file: those of elements and those of fields, with their text and where they lead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from praevkonzept.word.checks.accessibility.grid import is_blank
from praevkonzept.word.checks.fields import fields
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import Element, Part, nearest, text, value, w
from praevkonzept.word.xml import R

_ID = f"{{{R}}}id"


@dataclass(frozen=True, slots=True)
class Link:
    """A link. `target` is an address, empty where it leads to a place in the document; `blank`: nothing to read or see."""

    part: Part
    element: Element
    text: str
    target: str
    blank: bool


def links(file: WordFile, part: Part) -> Iterator[Link]:
    """The links of a part."""
    for element in part.all("hyperlink"):
        relation = file.relation(part, element.get(_ID)) if element.get(_ID) else None
        written = relation.written if relation else ""
        yield Link(part, element, _plain(text(element)), _outside(written), is_blank(element))
    for field in fields(part).found:
        if field.words[0] == "HYPERLINK":
            said = _plain(_result(field.at))
            yield Link(part, field.at, said, _address(field.words[1:]), blank=False)


def _address(words: list[str]) -> str:
    """The first argument; with a switch before it there is only a place in the document."""
    return _outside(words[0]) if words and not words[0].startswith("\\") else ""


def _outside(written: str) -> str:
    return "" if written.startswith("#") else written


def _result(mark: Element) -> str:
    """The text between separator and end of the field that begins here, as far as its paragraph goes."""
    simple = mark.tag == w("fldSimple")
    paragraph = nearest(mark, "p")
    if simple or paragraph is None:
        return text(mark)
    depth, shown, said = 0, False, ""
    begun = False
    for element in paragraph.iterdescendants(w("fldChar"), w("t")):
        begun = begun or element is mark
        if not begun:
            continue
        kind = value(element, name="fldCharType")
        if kind == "begin":
            depth += 1
        elif kind == "separate" and depth == 1:
            shown = True
        elif kind == "end":
            depth -= 1
            if not depth:
                break
        elif kind is None and shown:
            said += element.text or ""
    return said


def _plain(said: str) -> str:
    return " ".join(said.split())
