"""Whether the XML parts of a package can be read without danger: no entities, nothing too deep, too many or too wide."""

from __future__ import annotations

from collections.abc import Mapping
from xml.parsers import expat

MAX_DEPTH = 200
MAX_ELEMENTS = 1_000_000
MAX_ATTRIBUTES = 200
_ENCODINGS = ("utf-8", "utf-16", "us-ascii")
"""What a package allows (ECMA-376 part 2, 8.1.4); other encodings can hide from one reader what another sees."""
_BEGINNING = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"


class Unsound(Exception):
    """A part cannot be read without danger; `str()` says which and why, in German."""


def check(parts: Mapping[str, bytes]) -> None:
    """Read every XML part of the package once as a stream; Unsound for the first that should not be read any further."""
    reader = _Reader()
    for name, data in parts.items():
        if is_xml(name, data):
            reader.read(f"der Teil „{name[:60]}“", data)


def is_xml(name: str, data: bytes) -> bool:
    """Whether a part is XML: by its name, or because it begins as XML whatever it is called."""
    return name.casefold().endswith((".xml", ".rels")) or data[:100].lstrip(_BEGINNING).startswith(b"<")


class _Reader:
    """Counts elements over all parts, the depth within each. A document type ends the reading: no entity is resolved."""

    def __init__(self) -> None:
        self._elements = 0
        self._depth = 0
        self._part = ""

    def read(self, part: str, data: bytes) -> None:
        self._part, self._depth = part, 0
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartDoctypeDeclHandler = self._doctype
        parser.XmlDeclHandler = self._declared
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        try:
            parser.Parse(data, True)
        except (expat.ExpatError, LookupError, ValueError) as error:
            raise Unsound(f"{part} ist kein gültiges XML") from error

    def _doctype(self, *_: object) -> None:
        raise Unsound(f"{self._part} enthält eine Dokumenttyp-Angabe (DOCTYPE)")

    def _declared(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and not encoding.casefold().startswith(_ENCODINGS):
            raise Unsound(f"{self._part} hat eine Zeichenkodierung, die Word nicht verwendet")

    def _begin(self, _tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._elements += 1
        if self._depth > MAX_DEPTH or self._elements > MAX_ELEMENTS or len(attributes) > MAX_ATTRIBUTES:
            raise Unsound(f"{self._part} ist zu tief verschachtelt oder zu groß")

    def _end(self, _tag: str) -> None:
        self._depth -= 1
