"""Relationships of a part and content types of the package: who refers to what, and what it is."""

from __future__ import annotations

from collections.abc import Container, Iterator

from lxml import etree

from praevkonzept.word.xml import RELS, TYPES, R

OFFICE = f"{R}/"


class Relationships:
    """The relationships of one part (its `.rels`); new ones get ids no one has yet."""

    def __init__(self, data: bytes | None) -> None:
        self._root = etree.fromstring(data or f'<Relationships xmlns="{RELS}"/>')
        self._taken = {item.get("Id") for item in self._root}
        self._external: dict[str, str] = {}
        self._next = 1

    def __len__(self) -> int:
        return len(self._root)

    def add(self, kind: str, target: str, *, external: bool = False) -> str:
        """The id of a new relationship of `kind` (`styles`, `hyperlink`, … or a whole URI) to `target`."""
        while f"rId{self._next}" in self._taken:
            self._next += 1
        new = f"rId{self._next}"
        self._taken.add(new)
        item = etree.SubElement(self._root, f"{{{RELS}}}Relationship")
        item.set("Id", new)
        item.set("Type", kind if "/" in kind else OFFICE + kind)
        item.set("Target", target)
        if external:
            item.set("TargetMode", "External")
        return new

    def link(self, url: str) -> str:
        """The id of the hyperlink to `url`, one for each address."""
        known = self._external.get(url)
        if known is None:
            known = self._external[url] = self.add("hyperlink", url, external=True)
        return known

    def target(self, kind: str) -> str | None:
        """The target of the first relationship of `kind` inside the package, if there is one."""
        for item in self._root:
            if item.get("Type") == OFFICE + kind and item.get("TargetMode") != "External":
                return item.get("Target")
        return None

    def each(self) -> Iterator[tuple[str, str, str, bool]]:
        """Id, kind (the last word of its URI), target and whether it is external, of every relationship."""
        for item in self._root.iterchildren(f"{{{RELS}}}Relationship"):
            kind, external = item.get("Type", "").rpartition("/")[2], item.get("TargetMode") == "External"
            yield item.get("Id", ""), kind, item.get("Target", ""), external

    def keep(self, ids: Container[str]) -> None:
        """Forget all relationships but those with these ids."""
        for item in list(self._root):
            if item.get("Id") not in ids:
                self._root.remove(item)

    def remove(self, target: str) -> None:
        """Forget the relationships to this target."""
        for item in list(self._root):
            if item.get("Target") == target:
                self._root.remove(item)

    def bytes(self) -> bytes:
        """The part as it is written."""
        return serialise(self._root)


class ContentTypes:
    """The list of what kind each part is."""

    def __init__(self, data: bytes) -> None:
        self._root = etree.fromstring(data)

    def set(self, part: str, content_type: str) -> None:
        """Declare the part (without leading `/`) as of this type, whatever it was declared before."""
        for item in self._root.findall(f"{{{TYPES}}}Override"):
            if item.get("PartName") == f"/{part}":
                item.set("ContentType", content_type)
                return
        item = etree.SubElement(self._root, f"{{{TYPES}}}Override")
        item.set("PartName", f"/{part}")
        item.set("ContentType", content_type)

    def of(self, part: str) -> str:
        """What a part (without leading `/`) is declared as; by its ending where it has no declaration of its own."""
        ending = part.rpartition(".")[2].casefold()
        found = ""
        for item in self._root.iterchildren(f"{{{TYPES}}}Override", f"{{{TYPES}}}Default"):
            if (item.get("PartName") or "").casefold() == f"/{part}".casefold():
                return item.get("ContentType", "")
            if (item.get("Extension") or "").casefold() == ending:
                found = item.get("ContentType", "")
        return found

    def remove(self, part: str) -> None:
        """Forget the part."""
        for item in self._root.findall(f"{{{TYPES}}}Override"):
            if item.get("PartName") == f"/{part}":
                self._root.remove(item)

    def bytes(self) -> bytes:
        """The part as it is written."""
        return serialise(self._root)


def serialise(root: etree._Element) -> bytes:
    """An element as an XML part."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
