"""Any Word file, opened to be checked: every part parsed once, who refers to whom, the styles, the headings."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

from praevkonzept.errors import CannotRead
from praevkonzept.word.checks import archive
from praevkonzept.word.checks.place import Heading, Places, headings
from praevkonzept.word.checks.styles import Stylesheet
from praevkonzept.word.checks.xmlpart import Part, relations_of, w
from praevkonzept.word.package import CONTENT_TYPES

STORIES = ("officeDocument", "header", "footer", "footnotes", "endnotes", "comments")
"""The kinds of parts that hold text to be read, in the order in which findings are told."""

_GLOSSARY = "glossaryDocument"
"""A second small document with building blocks; its styles and settings are not those of the file."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to. `target` is the name of a part, with `external` the address as it is written."""

    id: str
    kind: str
    target: str
    external: bool = False
    written: str = ""


class WordFile:
    """A Word file. `name` is what findings call it, `parts` all its parts by name, `main` the one with the text.

    Nothing here raises for what is wrong in the file: parts that are damaged have no root, what is missing is None.
    """

    def __init__(self, name: str, found: archive.Archive) -> None:
        self.name = name
        self.archive = found
        self.parts: Mapping[str, Part] = {
            each: Part(each, found.xml.get(each), found.damaged.get(each, "")) for each in found.names
        }
        self._by_folded = {each.casefold(): part for each, part in reversed(self.parts.items())}
        self._relations: dict[str, tuple[Relation, ...]] = {}
        self._by_id: dict[tuple[str, str], Relation] = {}
        self._places: dict[str, Places] = {}
        self._reach()
        self.main: Part | None = next(iter(self.of_kind("officeDocument")), None)

    def part(self, name: str | None) -> Part | None:
        """The part of this name; as in Word, capital and small letters are the same."""
        return self._by_folded.get((name or "").casefold())

    def of_kind(self, kind: str) -> list[Part]:
        """The parts reached by relationships of this kind."""
        return [part for part in self.parts.values() if part.kind == kind]

    @cached_property
    def stories(self) -> tuple[Part, ...]:
        """The parts with text to be read: document, headers, footers, footnotes, endnotes, comments."""
        return tuple(part for kind in STORIES for part in self.of_kind(kind) if part.root is not None)

    @property
    def settings(self) -> Part | None:
        """The settings of the document."""
        return next(iter(self.of_kind("settings")), None)

    @property
    def core(self) -> Part | None:
        """Title, author, dates and language."""
        return next(iter(self.of_kind("core-properties")), None)

    @cached_property
    def styles(self) -> Stylesheet:
        """The styles; an empty sheet where there are none."""
        return Stylesheet(next(iter(self.of_kind("styles")), None))

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of the document in their order."""
        return headings(self.main, self.styles) if self.main else ()

    def relations(self, part: Part | None) -> tuple[Relation, ...]:
        """What a part refers to, in the order written; None stands for the file as a whole. Equal ids stay side by side."""
        name = part.name if part else ""
        if name not in self._relations:
            self._relations[name] = tuple(self._read_relations(name))
            for relation in self._relations[name]:
                self._by_id.setdefault((name, relation.id), relation)
        return self._relations[name]

    def relation(self, part: Part, id: str | None) -> Relation | None:
        """The relationship with this id (`r:embed`, `r:id`)."""
        self.relations(part)
        return self._by_id.get((part.name, id or ""))

    def places(self, part: Part) -> Places:
        """What finds the places in a part."""
        if part.name not in self._places:
            self._places[part.name] = Places(part, self.headings if part is self.main else ())
        return self._places[part.name]

    def _read_relations(self, name: str) -> Iterator[Relation]:
        folder = posixpath.dirname(name)
        for item in relations_of(self.part(rels_of(name))):
            written = item.get("Target") or ""
            external = item.get("TargetMode") == "External"
            inside = posixpath.normpath(posixpath.join("/", folder, unquote(written.partition("#")[0])))
            target = written if external else inside.lstrip("/")
            kind = (item.get("Type") or "").rpartition("/")[2]
            yield Relation(item.get("Id") or "", kind, target, external, written)

    def _reach(self) -> None:
        """Goes from the file as a whole along all relationships and notes what each part is."""
        waiting: list[Part | None] = [None]
        for part in waiting:
            for relation in self.relations(part):
                target = None if relation.external else self.part(relation.target)
                if target is not None and not target.kind:
                    beside = part is not None and part.kind.startswith(_GLOSSARY)
                    target.kind = f"{_GLOSSARY}/{relation.kind}" if beside else relation.kind or "?"
                    waiting.append(target)


def rels_of(name: str) -> str:
    """The part that holds the relationships of a part; of the file as a whole for an empty name."""
    folder, _, last = name.rpartition("/")
    return posixpath.join(folder, "_rels", f"{last}.rels")


def open_word(path: Path, name: str = "") -> WordFile:
    """The Word file at `path`, called `name` in findings; CannotRead with one German sentence if it is none."""
    file = WordFile(name or path.name, archive.read(path))
    types = file.part(CONTENT_TYPES)
    package = file.part(rels_of(""))
    main = file.main
    if main is None and not any(part is None or part.damaged for part in (types, package)):
        raise CannotRead(f"„{path.name}“ lässt sich nicht prüfen: sie ist kein Word-Dokument.")
    if main is not None and not main.damaged and (main.root is None or main.root.tag != w("document")):
        raise CannotRead(f"„{path.name}“ lässt sich nicht prüfen: sie ist kein Word-Dokument.")
    return file
