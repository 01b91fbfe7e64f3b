"""A part that holds what stands beside the text: footnotes, comments."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from praevkonzept.word import ids
from praevkonzept.word.relationships import serialise
from praevkonzept.word.templates.template import Template
from praevkonzept.word.xml import R, W

_W = f"{{{W}}}"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


@dataclass(frozen=True, slots=True)
class Kind:
    """What a part is: `name` is that of its file, relationship, content type and root; `entry` that of each child.

    `mark` refers to an entry in the text; a new part begins with `start`, where ids count from `first`.
    """

    name: str
    entry: str
    mark: str
    first: int
    start: str = ""


class Annex:
    """The part of this kind while it is written: the template's own, of which only what is in use stays, or a new one."""

    def __init__(self, template: Template, kind: Kind) -> None:
        self._template, self._kind = template, kind
        self._own = template.part(kind.name)
        self.name = self._own or f"{template.folder}{kind.name}.xml"
        self.links = template.links_of(self.name)
        self._root = etree.fromstring(
            template.parts.get(self.name) or f'<w:{kind.name} xmlns:w="{W}">{kind.start}</w:{kind.name}>'
        )
        self._drop_unused()
        self._ids = ids.free(ids.of(self._root, kind.entry), kind.first)
        self._added: list[str] = []

    def add(self, content: str, attributes: str = "") -> int:
        """Add an entry with this content (paragraphs); its id."""
        number = next(self._ids)
        entry = f"w:{self._kind.entry}"
        self._added.append(f'<{entry} w:id="{number}"{attributes}>{content}</{entry}>')
        return number

    def finish(self) -> etree._Element:
        """Put the part into the file; its root."""
        self._root.extend(etree.fromstring(f'<x xmlns:w="{W}" xmlns:r="{R}">{"".join(self._added)}</x>'))
        self._added.clear()
        self._template.types.set(self.name, f"{_TYPE}.{self._kind.name}+xml")
        self._template.put_part(self.name, serialise(self._root), self.links)
        if not self._own:
            self._template.relationships.add(self._kind.name, f"{self._kind.name}.xml")
        return self._root

    def _drop_unused(self) -> None:
        """Forget what belonged to the sample text of the template. Separators (they have a type) stay."""
        if not self._own:
            return
        used = ids.of(self._template.around(), self._kind.mark)
        for entry in self._root.findall(f"{_W}{self._kind.entry}"):
            typed = entry.get(f"{_W}type", "normal") != "normal"
            if not typed and ids.number(entry) not in used:
                self._root.remove(entry)
