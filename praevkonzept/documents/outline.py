"""The outline of a paper: title, chapters and annexes with their prose and generated parts, as a town writes it in YAML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from praevkonzept import yamltext
from praevkonzept.documents.generated import NAMES
from praevkonzept.errors import CannotRead
from praevkonzept.suggest import did_you_mean

_TOP_KEYS = (
    "title",
    "subtitle",
    "cover",
    "contents",
    "chapter_pages",
    "first_number",
    "front",
    "chapters",
    "annexes",
    "abbreviations",
    "form",
)
_CHAPTER_KEYS = ("title", "prose", "text", "block", "sections", "landscape", "numbered", "register")
_CONTENTS_KEYS = ("title", "depth", "tables", "figures")
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter or section: its own text first, then prose, then generated parts, then its sections.

    `text` is Markdown written in the outline itself, `prose` names texts of the catalogue. `register` is the name of the
    field of the council's information system that takes this chapter.
    """

    title: str
    text: str = ""
    prose: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()
    sections: tuple[Chapter, ...] = ()
    landscape: bool = False
    numbered: bool = True
    register: str = ""

    def every(self) -> Iterator[Chapter]:
        """This chapter and all sections within."""
        yield self
        for section in self.sections:
            yield from section.every()


@dataclass(frozen=True, slots=True)
class ContentsPlan:
    """The table of contents: its title, how many levels it shows, titles of the lists of tables and figures (or none)."""

    title: str = "Inhalt"
    depth: int = 2
    tables: str = ""
    figures: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """A paper as it is to be built. `front` stands before the table of contents and carries no numbers.

    `chapter_pages`: every chapter begins a page. `form`: what the head of a form says; its own block reads it.
    """

    title: str
    chapters: tuple[Chapter, ...]
    subtitle: str = ""
    cover: bool = True
    contents: ContentsPlan | None = field(default_factory=ContentsPlan)
    chapter_pages: bool = True
    first_number: int = 1
    front: tuple[Chapter, ...] = ()
    annexes: tuple[Chapter, ...] = ()
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, Any] = field(default_factory=dict)
    file: str = ""

    def every(self) -> Iterator[Chapter]:
        """All chapters and sections in the order of the paper."""
        for chapter in (*self.front, *self.chapters, *self.annexes):
            yield from chapter.every()


def load(text: str, file: str) -> Outline:
    """The outline in a YAML text; CannotRead with a German sentence where something in it is wrong."""
    data = _mapping(yamltext.plain(text, file), file, "Die Gliederung", _TOP_KEYS)
    short = data.get("abbreviations", {})
    if not isinstance(short, dict):
        raise CannotRead(f"{file}: „abbreviations“ muss ein Block „Abkürzung: Bedeutung“ sein.")
    form = data.get("form", {})
    if not isinstance(form, dict):
        raise CannotRead(f"{file}: „form“ muss ein Block mit Schlüsseln sein.")
    title = _text(data, "title", file, "Die Gliederung")
    outline = Outline(
        title=title,
        subtitle=str(data.get("subtitle", "")),
        cover=_flag(data, "cover", True, file, title),
        contents=_contents(data.get("contents", {}), file),
        chapter_pages=_flag(data, "chapter_pages", True, file, title),
        first_number=_whole(data.get("first_number", 1), file, "first_number"),
        front=_chapters(data.get("front", []), file, "front", 1),
        chapters=_chapters(data.get("chapters", []), file, "chapters", 1),
        annexes=_chapters(data.get("annexes", []), file, "annexes", 1),
        abbreviations={str(key): str(value) for key, value in short.items()},
        form=form,
        file=file,
    )
    _refuse_twice(outline)
    return outline


def _contents(value: Any, file: str) -> ContentsPlan | None:
    """The plan of the table of contents; None where the paper is to have none (`contents: false`)."""
    if value is False:
        return None
    data = _mapping(value, file, "„contents“", _CONTENTS_KEYS)
    return ContentsPlan(
        title=str(data.get("title", "Inhalt")),
        depth=_whole(data.get("depth", 2), file, "depth"),
        tables=str(data.get("tables", "")),
        figures=str(data.get("figures", "")),
    )


def _chapters(value: Any, file: str, place: str, depth: int) -> tuple[Chapter, ...]:
    if not isinstance(value, list):
        raise CannotRead(f"{file}: „{place}“ muss eine Liste von Kapiteln sein.")
    return tuple(
        _chapter(entry, file, f"{place}, Nr. {position}", depth) for position, entry in enumerate(value, 1)
    )


def _chapter(value: Any, file: str, place: str, depth: int) -> Chapter:
    data = _mapping(value, file, f"Das Kapitel ({place})", _CHAPTER_KEYS)
    title = _text(data, "title", file, f"Das Kapitel ({place})")
    if depth > _DEEPEST:
        raise CannotRead(f"{file}: „{title}“ liegt zu tief; erlaubt sind {_DEEPEST} Ebenen.")
    blocks = _names(data.get("block"), file, title)
    for name in blocks:
        if name not in NAMES:
            hint = did_you_mean(name, NAMES) or f"Möglich sind: {', '.join(NAMES)}."
            raise CannotRead(f"{file}: „{title}“ verlangt den unbekannten Baustein „{name}“. {hint}")
    return Chapter(
        title=title,
        text=str(data.get("text", "")).strip(),
        prose=_names(data.get("prose"), file, title),
        blocks=blocks,
        sections=_chapters(data.get("sections", []), file, title, depth + 1),
        landscape=_flag(data, "landscape", False, file, title),
        numbered=_flag(data, "numbered", True, file, title),
        register=str(data.get("register", "")),
    )


def _mapping(value: Any, file: str, what: str, allowed: tuple[str, ...]) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise CannotRead(f"{file}: {what} muss ein Block mit Schlüsseln sein.")
    for key in value:
        if key not in allowed:
            hint = did_you_mean(str(key), allowed) or f"Erlaubt sind: {', '.join(allowed)}."
            raise CannotRead(f"{file}: {what} hat den unbekannten Schlüssel „{key}“. {hint}")
    return value


def _text(data: Mapping[str, Any], key: str, file: str, what: str) -> str:
    value = data.get(key)
    if not isinstance(value, str) or not value.strip():
        raise CannotRead(f"{file}: {what} braucht einen Titel („{key}: …“).")
    return value.strip()


def _whole(value: Any, file: str, key: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise CannotRead(f"{file}: „{key}“ muss eine ganze Zahl sein.")
    return value


def _flag(data: Mapping[str, Any], key: str, default: bool, file: str, title: str) -> bool:
    value = data.get(key, default)
    if not isinstance(value, bool):
        raise CannotRead(f"{file}: „{key}“ bei „{title}“ muss true oder false sein.")
    return value


def _names(value: Any, file: str, title: str) -> tuple[str, ...]:
    """One name or a list of names."""
    names = [value] if isinstance(value, str) else value or []
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise CannotRead(
            f"{file}: „{title}“ nennt Text oder Baustein in einer unbekannten Form; erwartet wird ein Name oder eine Liste."
        )
    return tuple(names)


def _refuse_twice(outline: Outline) -> None:
    """A generated part stands once in a paper: its anchors are the targets of links."""
    seen: dict[str, str] = {}
    for chapter in outline.every():
        for name in chapter.blocks:
            if name in seen:
                raise CannotRead(
                    f"{outline.file}: Der Baustein „{name}“ steht zweimal in der Gliederung, "
                    f"bei „{seen[name]}“ und bei „{chapter.title}“."
                )
            seen[name] = chapter.title
