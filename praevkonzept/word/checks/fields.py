"""The fields of a part: what each asks for, and where begin, separator and end do not fit together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from praevkonzept.word.checks.xmlpart import Element, Part, name_of, value

_WORDS = re.compile(r'"([^"]*)"|(\S+)')


@dataclass(slots=True)
class Field:
    """A field: its instruction in the pieces in which it is written, and the element it begins at."""

    at: Element
    pieces: list[str] = field(default_factory=list)
    separated: bool = False

    @property
    def words(self) -> list[str]:
        """The instruction in words: the kind in capitals, then arguments and switches; quotes are taken off."""
        words = [quoted or bare for quoted, bare in _WORDS.findall("".join(self.pieces))]
        return [words[0].upper(), *words[1:]] if words else [""]


@dataclass(slots=True)
class Fields:
    """The fields of a part; `broken` are sentences with the element at which they do not fit together."""

    found: list[Field] = field(default_factory=list)
    broken: list[tuple[Element, str]] = field(default_factory=list)


def fields(part: Part) -> Fields:
    """Goes once through the field marks of a part."""
    result = Fields()
    open_: list[Field] = []
    for element in part.all("fldChar", "fldSimple", "instrText"):
        name = name_of(element)
        if name == "fldSimple":
            result.found.append(Field(element, [value(element, name="instr") or ""]))
        elif name == "instrText":
            if open_ and not open_[-1].separated:
                open_[-1].pieces.append(element.text or "")
            elif (element.text or "").strip():
                result.broken.append((element, "steht außerhalb eines Feldes"))
        else:
            _mark(element, open_, result)
    result.broken += [(each.at, "hat kein Ende") for each in open_]
    return result


def _mark(element: Element, open_: list[Field], result: Fields) -> None:
    """One w:fldChar."""
    kind = value(element, name="fldCharType")
    if kind == "begin":
        open_.append(Field(element))
    elif not open_:
        result.broken.append((element, "hat keinen Anfang"))
    elif kind == "separate":
        if open_[-1].separated:
            result.broken.append((element, "hat zwei Ergebnisse"))
        open_[-1].separated = True
    elif kind == "end":
        result.found.append(open_.pop())


def targets(each: Field) -> Iterator[str]:
    """The bookmarks a field leads to."""
    kind, *rest = each.words
    if kind in ("PAGEREF", "REF", "NOTEREF") and rest and not rest[0].startswith("\\"):
        yield rest[0]
    elif kind == "HYPERLINK":
        lowered = [word.casefold() for word in rest]
        if "\\l" in lowered[:-1]:
            yield rest[lowered.index("\\l") + 1]
