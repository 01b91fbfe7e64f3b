"""A template opened: its parts, its styles by role, its page shapes and the places where text goes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from praevkonzept.documents.blocks import Document
from praevkonzept.word import numbering, package, styles
from praevkonzept.word.letters import Letters
from praevkonzept.word.palette import Palette
from praevkonzept.word.relationships import ContentTypes, Relationships, serialise
from praevkonzept.word.sections import Page
from praevkonzept.word.templates import insertion
from praevkonzept.word.templates.leftovers import rels_of, target_of
from praevkonzept.word.templates.room import Room
from praevkonzept.word.xml import clean


@dataclass(slots=True)
class Template:
    """What one build needs of a template.

    `room` is the text part, `sheet` the styles part. `styles`: role → id of the style that plays it, `found`: those of
    them that are the template's own. `letters`: how wide those in tables are, `font`: that of running text, `spaced`: roles of text in tables whose
    style brings space above or below. `landscape_shown`: it shows a landscape page; `counting`: its headings
    counted by themselves.
    """

    parts: package.Parts
    document: str
    room: Room
    styles: dict[str, str]
    found: Mapping[str, str]
    palette: Palette
    letters: Letters
    font: str
    spaced: frozenset[str]
    numbering: numbering.Numbering
    bullets: str
    numbers: str
    relationships: Relationships
    types: ContentTypes
    upright: Page
    landscape: Page
    landscape_shown: bool
    counting: bool
    sheet: etree._Element

    @property
    def folder(self) -> str:
        """The folder of the text part, with `/` at its end."""
        return self.document.rpartition("/")[0] + "/"

    @property
    def has_title_page(self) -> bool:
        """Whether the template brings a title page of its own, so that ours is not written."""
        return self.room.titled

    def set_language(self, language: str) -> None:
        """The language of all text."""
        styles.set_language(self.sheet, clean(language))

    def fill(self, document: Document) -> None:
        """Put what the document says into the tagged content controls around the text, and take the controls away."""
        said = insertion.texts(document)
        self.room.fill(said, titled=insertion.cover_of(document) is not None)
        for name in self.frames():
            root = etree.fromstring(self.parts[name])
            insertion.fill(root, said)
            self.parts[name] = serialise(root)

    def frames(self) -> list[str]:
        """The names of the parts of headers and footers."""
        kinds = ("header", "footer")
        found = {
            target_of(self.document, to) for _, kind, to, _ in self.relationships.each() if kind in kinds
        }
        return sorted(found)

    def frame_controls(self) -> Iterator[tuple[str, str]]:
        """Tag and title of every control in headers and footers."""
        for name in self.frames():
            yield from insertion.every(etree.fromstring(self.parts[name]))

    def part(self, kind: str) -> str | None:
        """The name of the document's part of this kind (`settings`, `footnotes`, …), None if it has none."""
        target = self.relationships.target(kind)
        return target and target_of(self.document, target)

    def links_of(self, part: str) -> Relationships:
        """The relationships of a part as the template has them."""
        return Relationships(self.parts.get(rels_of(part)))

    def add_part(
        self, name: str, data: bytes, content_type: str, kind: str, links: Relationships | None = None
    ) -> str:
        """Add a part of the document; the id of the document's relationship of this `kind` to it.

        `name` as seen from the document's folder (`footnotes.xml`, `charts/chart1.xml`); `links` are its own relationships.
        """
        part = self.folder + name
        self.types.set(part, content_type)
        self.put_part(part, data, links)
        return self.relationships.add(kind, name)

    def put_part(self, part: str, data: bytes, links: Relationships | None = None) -> None:
        """A part the document refers to already, and its own relationships if it has any."""
        self.parts[part] = data
        if links:
            self.parts[rels_of(part)] = links.bytes()

    def around(self) -> etree._Element:
        """The document part as it is without the text to come."""
        return self.room.root

    def finished(self, body: str) -> package.Parts:
        """All parts, with the document's body, the styles, the lists and the relationships as they are now."""
        self.parts[self.document] = self.room.with_paper(body)
        self.parts[self._required("styles")] = serialise(self.sheet)
        self.parts[self._required("numbering")] = serialise(self.numbering.root)
        self.parts[rels_of(self.document)] = self.relationships.bytes()
        self.parts[package.CONTENT_TYPES] = self.types.bytes()
        return self.parts

    def _required(self, kind: str) -> str:
        name = self.part(kind)
        if name is None:
            raise LookupError(kind)
        return name
