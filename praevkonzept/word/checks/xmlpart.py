"""One XML part of a Word file: parsed once without trusting it, searched by tag, its texts read as Word shows them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property

from lxml import etree

from praevkonzept.word.xml import RELS, R, W

__all__ = ["MC", "Element", "Part", "flag", "name_of", "nearest", "text", "value", "w"]

Element = etree._Element  # noqa: SLF001 - lxml has no other name for it

MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/",
        b"http://schemas.openxmlformats.org/officeDocument/2006/",
    ),
)
"""The names in files saved as „Strict Open XML“, and the usual ones that mean the same."""

_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_OFF = frozenset({"0", "false", "off", "none"})


@cache
def w(name: str) -> str:
    """The tag or attribute of WordprocessingML with this local name."""
    return f"{{{W}}}{name}"


_AROUND = frozenset({w("sdt"), w("sdtContent"), w("customXml")})
_SHOWN = {
    w("tab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
    w("softHyphen"): "",
    w("sym"): "\N{REPLACEMENT CHARACTER}",
}
_T, _TABS, _BOX = w("t"), w("tabs"), w("txbxContent")
_TEXTUAL = (_T, *_SHOWN)


class Part:
    """One part. `root` is None where it is no XML or is damaged; then `damaged` says why, in German, else it is empty.

    `kind` is the last word of the relationship by which it is reached (`officeDocument`, `header`, `styles`, …), empty
    where nothing leads to it. `users` is the first element that uses each relationship, by its id. Of alternatives (mc:AlternateContent) only the first is left: the others say the same.
    """

    def __init__(self, name: str, data: bytes | None, damaged: str = "") -> None:
        self.name = name
        self.kind = ""
        self.root: Element | None = None
        self.damaged = damaged
        self.users: dict[str, Element] = {}
        self._found: dict[tuple[str, ...], list[Element]] = {}
        if data is not None and not damaged:
            self._parse(data)

    def all(self, *names: str) -> list[Element]:
        """All w: elements of these local names, in the order of the part; `all("p", "tbl")`. Looked for once."""
        if names not in self._found:
            tags = [w(name) for name in names]
            self._found[names] = [] if self.root is None else list(self.root.iter(*tags))
        return self._found[names]

    def every(self, tag: str) -> list[Element]:
        """All elements of a full tag (`{namespace}name`, `{*}docPr`)."""
        return [] if self.root is None else list(self.root.iter(tag))

    @cached_property
    def paragraphs(self) -> list[tuple[Element, str]]:
        """Every paragraph with its text, read once for all checks."""
        return [(paragraph, text(paragraph)) for paragraph in self.all("p")]

    @cached_property
    def order(self) -> dict[Element, int]:
        """Every element → its position in the part. Costs a walk over the part: only asked for where there is a problem."""
        return {} if self.root is None else {item: number for number, item in enumerate(self.root.iter())}

    def _parse(self, data: bytes) -> None:
        if any(mark in data for mark in _DOCTYPES):
            self.damaged = "enthält eine Dokumenttyp-Angabe (DOCTYPE)"
            return
        if b"http://purl.oclc.org/ooxml/" in data:
            for strict, usual in _STRICT:
                data = data.replace(strict, usual)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
        )
        try:
            self.root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError):
            self.damaged = "ist kein gültiges XML"
            return
        if self.root.getroottree().docinfo.internalDTD is not None:  # in an encoding not looked for above
            self.root, self.damaged = None, "enthält eine Dokumenttyp-Angabe (DOCTYPE)"
            return
        self._note_users(self.root)
        for alternatives in list(self.root.iter(f"{{{MC}}}AlternateContent")):
            for other in alternatives[1:]:
                alternatives.remove(other)

    def _note_users(self, root: Element) -> None:
        """The first element that uses each relationship, those in alternatives too."""
        found = root.xpath(f"//*[@*[namespace-uri()='{R}' or local-name()='relid']]")
        for element in found if isinstance(found, list) else ():
            if isinstance(element, Element):
                for name, used in element.items():
                    if str(name).startswith(f"{{{R}}}") or str(name).endswith("}relid"):
                        self.users.setdefault(str(used), element)


def value(element: Element | None, path: str = "", name: str = "val") -> str | None:
    """The attribute w:`name` of the element, or of its descendant at `path`: `value(p, "pPr/pStyle")`."""
    found = _at(element, path)
    return None if found is None else found.get(w(name))


def flag(element: Element | None, path: str = "") -> bool:
    """Whether a switch such as w:b is there and not turned off: `flag(p, "pPr/keepNext")`."""
    found = _at(element, path)
    return found is not None and found.get(w("val"), "1") not in _OFF


def _at(element: Element | None, path: str) -> Element | None:
    """The first descendant at a path; twice as quick as `find`, and asked for at every paragraph and cell."""
    for step in _steps(path):
        if element is None:
            return None
        element = next(element.iterchildren(step), None)
    return element


@cache
def _steps(path: str) -> tuple[str, ...]:
    return tuple(w(step) for step in path.split("/") if step)


def name_of(element: Element) -> str:
    """The local name of an element."""
    return str(element.tag).rpartition("}")[2]


def nearest(element: Element, *names: str) -> Element | None:
    """The element itself or the nearest around it that is one of these w: elements."""
    tags = {w(name) for name in names}
    return element if element.tag in tags else next(element.iterancestors(*tags), None)


def text(element: Element) -> str:
    """What is to be read in a paragraph, run, cell …: tabs and line breaks as such, no field codes, nothing deleted.

    The text boxes anchored in a paragraph have paragraphs of their own; they are not part of its text.
    """
    return "".join(_pieces(element))


def _pieces(element: Element) -> Iterator[str]:
    boxed = element.tag != _BOX and element.find(f".//{_BOX}") is not None
    for item in element.iter(*_TEXTUAL):
        if boxed and any(each.tag == _BOX for each in _between(item, element)):
            continue
        around = item.getparent()
        if item.tag == _T:
            yield item.text or ""
        elif around is None or around.tag != _TABS:  # there a tab is a tab stop
            yield _SHOWN[str(item.tag)]


def _between(item: Element, top: Element) -> Iterator[Element]:
    for around in item.iterancestors():
        if around is top:
            return
        yield around


def relations_of(data: Part | None) -> Iterator[Element]:
    """The Relationship elements of a .rels part."""
    return iter(()) if data is None or data.root is None else data.root.iter(f"{{{RELS}}}Relationship")


def within(element: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also those in content controls; not those of tables inside."""
    waiting = list(reversed(element))
    while waiting:
        child = waiting.pop()
        if child.tag == tag:
            yield child
        elif child.tag in _AROUND:
            waiting += reversed(child)
