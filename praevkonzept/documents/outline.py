"""The outline of a paper: title, chapters and annexes with their prose and generated parts, as a town writes it in YAML."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from praevkonzept import yamltext
from praevkonzept.documents.generated import NAMES
from praevkonzept.documents.shapes import At, Shapes, findings
from praevkonzept.errors import CannotRead
from praevkonzept.problems import Finding, Severity
from praevkonzept.suggest import did_you_mean

WRONG_OUTLINE = "PRV404"

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

    def uses(self, names: Collection[str]) -> bool:
        """Whether one of these generated parts stands in the paper."""
        return any(name in names for chapter in self.every() for name in chapter.blocks)

    def every(self) -> Iterator[Chapter]:
        """All chapters and sections in the order of the paper."""
        for chapter in (*self.front, *self.chapters, *self.annexes):
            yield from chapter.every()


def without(outline: Outline, names: Collection[str]) -> Outline:
    """The outline without these generated parts, and without the chapters that hold nothing else."""

    def kept(chapters: tuple[Chapter, ...]) -> tuple[Chapter, ...]:
        return tuple(left for chapter in chapters if (left := cut(chapter)) is not None)

    def cut(chapter: Chapter) -> Chapter | None:
        blocks = tuple(name for name in chapter.blocks if name not in names)
        sections = kept(chapter.sections)
        if (blocks, sections) == (chapter.blocks, chapter.sections):
            return chapter
        left = blocks or sections or chapter.text or chapter.prose
        return replace(chapter, blocks=blocks, sections=sections) if left else None

    return replace(
        outline, front=kept(outline.front), chapters=kept(outline.chapters), annexes=kept(outline.annexes)
    )


def load(text: str, file: str) -> Outline:
    """The outline in a YAML text; CannotRead with a German sentence for the first thing in it that is wrong."""
    outline, wrong = examined(text, file)
    for each in wrong:
        raise CannotRead(f"{file}:{each.line}:{each.column}: {each.message} {each.hint}".rstrip())
    return outline


def examined(text: str, file: str) -> tuple[Outline, tuple[Finding, ...]]:
    """The outline in a YAML text as far as it can be read, and all that is wrong in it; CannotRead for what is no YAML."""
    shapes = Shapes()
    data = shapes.mapping(yamltext.plain(text, file), (), "Die Gliederung", _TOP_KEYS)
    title = shapes.title(data, (), "Die Gliederung")
    outline = Outline(
        title=title,
        subtitle=str(data.get("subtitle", "")),
        cover=shapes.flag(data, "cover", True, (), title),
        contents=_contents(data.get("contents", {}), shapes),
        chapter_pages=shapes.flag(data, "chapter_pages", True, (), title),
        first_number=shapes.whole(data, "first_number", 1, ()),
        front=_chapters(data, ("front",), shapes, 1),
        chapters=_chapters(data, ("chapters",), shapes, 1),
        annexes=_chapters(data, ("annexes",), shapes, 1),
        abbreviations={
            str(key): str(value)
            for key, value in shapes.free(data, "abbreviations", "„Abkürzung: Bedeutung“").items()
        },
        form=shapes.free(data, "form", "mit Schlüsseln"),
        file=file,
    )
    _refuse_twice(data, shapes)
    return outline, tuple(findings(shapes.wrong, text, file, WRONG_OUTLINE, Severity.ERROR))


def chapters_of(data: Any, at: At = ()) -> Iterator[tuple[At, Mapping[str, Any]]]:
    """Every chapter and section in the data of an outline, with the way to it, in the order of the paper."""
    if not isinstance(data, dict):
        return
    for key in ("front", "chapters", "annexes", "sections"):
        entries = data.get(key, [])
        for position, entry in enumerate(entries if isinstance(entries, list) else []):
            if isinstance(entry, dict):
                place = (*at, key, position)
                yield place, entry
                yield from chapters_of({"sections": entry.get("sections", [])}, place)


def _contents(value: Any, shapes: Shapes) -> ContentsPlan | None:
    """The plan of the table of contents; None where the paper is to have none (`contents: false`)."""
    if value is False:
        return None
    data = shapes.mapping(value, ("contents",), "„contents“", _CONTENTS_KEYS)
    return ContentsPlan(
        title=str(data.get("title", "Inhalt")),
        depth=shapes.whole(data, "depth", 2, ("contents",)),
        tables=str(data.get("tables", "")),
        figures=str(data.get("figures", "")),
    )


def _chapters(
    data: Mapping[str, Any], at: At, shapes: Shapes, depth: int, within: str = ""
) -> tuple[Chapter, ...]:
    """The chapters under the last key of `at`; `within` is the title of the chapter whose sections they are."""
    value, place = data.get(str(at[-1]), []), within or str(at[-1])
    if not isinstance(value, list):
        shapes.note(at, f"„{place}“ muss eine Liste von Kapiteln sein.")
        return ()
    return tuple(
        _chapter(entry, (*at, position), shapes, f"Das Kapitel ({place}, Nr. {position + 1})", depth)
        for position, entry in enumerate(value)
    )


def _chapter(value: Any, at: At, shapes: Shapes, what: str, depth: int) -> Chapter:
    data = shapes.mapping(value, at, what, _CHAPTER_KEYS)
    title = shapes.title(data, at, what) if isinstance(value, dict) else "?"
    if depth > _DEEPEST:
        shapes.note(at, f"„{title}“ liegt zu tief; erlaubt sind {_DEEPEST} Ebenen.")
        return Chapter(title)
    blocks = shapes.names(data, "block", at, title)
    for name in blocks:
        if name not in NAMES:
            hint = did_you_mean(name, NAMES) or f"Möglich sind: {', '.join(NAMES)}."
            shapes.note((*at, "block"), f"„{title}“ verlangt den unbekannten Baustein „{name}“.", hint)
    return Chapter(
        title=title,
        text=str(data.get("text", "")).strip(),
        prose=shapes.names(data, "prose", at, title),
        blocks=blocks,
        sections=_chapters(data, (*at, "sections"), shapes, depth + 1, title),
        landscape=shapes.flag(data, "landscape", False, at, title),
        numbered=shapes.flag(data, "numbered", True, at, title),
        register=str(data.get("register", "")),
    )


def _refuse_twice(data: Mapping[str, Any], shapes: Shapes) -> None:
    """A generated part stands once in a paper: its anchors are the targets of links."""
    seen: dict[str, str] = {}
    for at, chapter in chapters_of(data):
        title = str(chapter.get("title", "?"))
        block = chapter.get("block")
        for name in [block] if isinstance(block, str) else block if isinstance(block, list) else []:
            if name in seen:
                shapes.note(
                    (*at, "block"),
                    f"Der Baustein „{name}“ steht zweimal in der Gliederung, bei „{seen[name]}“ und bei „{title}“.",
                )
            seen.setdefault(str(name), title)
