"""Lists: bullets and numbers. Every numbered list counts from 1."""

from __future__ import annotations

from lxml import etree

from praevkonzept.word.xml import DECLARATION, W

_W = f"{{{W}}}"
_LEVELS = 3


def _level(number: int, form: str, text: str, left: int, hanging: int) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
    )


def _abstract(number: int, code: str, levels: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{code}"/>'
        f'<w:multiLevelType w:val="hybridMultilevel"/><w:tmpl w:val="{code}"/>{levels}</w:abstractNum>'
    )


_BULLETS = "".join(_level(n, "bullet", "•–·"[n], 397 * (n + 1), 397) for n in range(_LEVELS))
_NUMBERS = "".join(_level(n, "decimal", f"%{n + 1}.", 624 * (n + 1), 624) for n in range(_LEVELS))

BULLETS, NUMBERS = "1", "2"
"""The ids of the two lists of our own numbering part."""


def own_part() -> bytes:
    """The numbering part of our template: bullets (1) and numbers (2)."""
    return (
        f'{DECLARATION}<w:numbering xmlns:w="{W}">{_abstract(1, "70726101", _BULLETS)}'
        f"{_abstract(2, '70726102', _NUMBERS)}"
        f'<w:num w:numId="{BULLETS}"><w:abstractNumId w:val="1"/></w:num>'
        f'<w:num w:numId="{NUMBERS}"><w:abstractNumId w:val="2"/></w:num></w:numbering>'
    ).encode()


class Numbering:
    """The numbering part of a document; new numbered lists are added to it."""

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self._lists = {item.get(f"{_W}numId", ""): item for item in root.iterfind(f"{_W}num")}

    def has(self, number: str | None) -> bool:
        """Whether the list with this id exists."""
        return number in self._lists

    def add_own(self, own: str) -> str:
        """Add our list with the id `own` (BULLETS or NUMBERS) to a template that has none; its id here."""
        abstract = etree.fromstring(own_part()).find(f"{_W}abstractNum[@{_W}abstractNumId='{own}']")
        if abstract is None:
            raise LookupError(own)
        ids = [int(item.get(f"{_W}abstractNumId", "0")) for item in self.root.iterfind(f"{_W}abstractNum")]
        new = str(max(ids, default=0) + 1)
        abstract.set(f"{_W}abstractNumId", new)
        self.root.insert(self._position(), abstract)
        return self._add(new, restart=False)

    def restarted(self, number: str) -> str:
        """The id of a new list that looks like `number` and counts from 1 again."""
        abstract = self._lists[number].find(f"{_W}abstractNumId")
        return self._add("0" if abstract is None else abstract.get(f"{_W}val", "0"), restart=True)

    def _position(self) -> int:
        """Where the next w:abstractNum belongs: before the first w:num."""
        for position, item in enumerate(self.root):
            if item.tag in (f"{_W}num", f"{_W}numIdMacAtCleanup"):
                return position
        return len(self.root)

    def _add(self, abstract: str, *, restart: bool) -> str:
        new = str(max((int(number) for number in self._lists if number.isdigit()), default=0) + 1)
        item = etree.Element(f"{_W}num", {f"{_W}numId": new})
        etree.SubElement(item, f"{_W}abstractNumId", {f"{_W}val": abstract})
        if restart:
            override = etree.SubElement(item, f"{_W}lvlOverride", {f"{_W}ilvl": "0"})
            etree.SubElement(override, f"{_W}startOverride", {f"{_W}val": "1"})
        last = self.root.find(f"{_W}numIdMacAtCleanup")
        self.root.insert(len(self.root) if last is None else self.root.index(last), item)
        self._lists[new] = item
        return new
