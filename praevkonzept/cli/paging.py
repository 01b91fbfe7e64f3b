"""Page numbers of a paper and its PDF: LibreOffice lays the pages out, a map beside the paper keeps what was counted."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from praevkonzept.cli import console
from praevkonzept.documents.blocks import Contents, Document, Listing
from praevkonzept.errors import CannotWrite
from praevkonzept.store import office
from praevkonzept.store.write import write_atomic

_ROUNDS = 4
_LARGEST_MAP = 4 * 1024 * 1024
_BY_HAND = "In Word: hineinklicken, F9, „Gesamtes Verzeichnis“."


@dataclass(frozen=True)
class Made:
    """The Word file, its PDF where one was made, what to say about both, and why a wanted PDF is missing."""

    docx: bytes
    pdf: bytes | None = None
    notes: tuple[str, ...] = ()
    refused: str = ""

    def end(self, code: int) -> int:
        """The exit code of the build; CannotWrite where the PDF is missing."""
        if self.refused:
            raise CannotWrite(self.refused)
        return code


@dataclass(frozen=True)
class PageMap:
    """On which page each anchor stands. `paper` is the digest of the file without numbers for which that was counted."""

    paper: str = ""
    office: str = ""
    pages: Mapping[str, int] = field(default_factory=dict)

    def text(self) -> str:
        """The map as it stands in its file."""
        plain = {
            "format_version": 1,
            "paper": self.paper,
            "office": self.office,
            "pages": self.pages,
        }
        return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"

    @classmethod
    def of(cls, data: Any) -> PageMap:
        """The map in a JSON value; ValueError where it is none."""
        match data:
            case {"format_version": 1, "paper": str(paper), "office": str(office), "pages": dict(pages)}:
                if all(type(page) is int and page > 0 for page in pages.values()):
                    return cls(paper, office, pages)
        raise ValueError


def map_file(target: Path) -> Path:
    """Where the map of a paper lies: beside it."""
    return target.with_name(f"{target.stem}.seiten.json")


def made(document: Document, template: Path, target: Path, *, numbers: bool, pdf: bool) -> Made:
    """The Word file of a paper, with page numbers where they are wanted and can be had, and its PDF where wanted.

    The map beside the target gives the numbers of a paper it was made for. Otherwise LibreOffice counts, and the map is
    written. Without both the file has no numbers. Whatever LibreOffice does, there is a Word file.
    """
    job = _Job(document, template)
    plain = job.render({})
    if not job.lines:
        return _with_pdf(Made(plain), job, {}, pdf=pdf)
    if not numbers:
        return _with_pdf(Made(plain, notes=(_without(""),)), job, {}, pdf=pdf)
    file = map_file(target)
    kept, notes = _read(file)
    paper = f"sha256:{hashlib.sha256(plain).hexdigest()}"
    if kept.paper == paper:
        result = Made(job.render(kept.pages), notes=(*notes, _counted_by(kept)))
        return _with_pdf(result, job, kept.pages, pdf=pdf)
    try:
        result, counted = job.count(plain, kept.pages)
    except CannotWrite as error:
        why = "" if office.switched_off() else str(error)
        return Made(plain, None, (*notes, _without(why)), _no_pdf(error) if pdf else "")
    counted = replace(counted, paper=paper)
    notes = (*notes, _counted_by(counted), *_keep(file, counted))
    return replace(result, notes=notes, pdf=_settled(result.pdf, document) if pdf else None)


@dataclass(frozen=True)
class _Job:
    """A paper that is to be set once or more often."""

    document: Document
    template: Path

    @property
    def lines(self) -> dict[str, str]:
        """Anchor → bookmark of every line of contents and lists; empty where the paper has neither."""
        from praevkonzept.word.anchors import bookmarks, walk

        listed = any(isinstance(block, (Contents, Listing)) for block in walk(self.document.blocks))
        return bookmarks(self.document) if listed else {}

    def render(self, pages: Mapping[str, int]) -> bytes:
        """The Word file with these numbers."""
        from praevkonzept.word import render

        return render(self.document, self.template, pages)

    def pdf(self, program: Path, docx: bytes, pages: Mapping[str, int]) -> bytes:
        """The PDF of the file with these numbers, without the remarks of a draft."""
        from praevkonzept.word.comments import without_comments

        if self.document.mark:
            docx = _Job(without_comments(self.document), self.template).render(pages)
        return office.to_pdf(program, docx)

    def count(self, plain: bytes, guess: Mapping[str, int]) -> tuple[Made, PageMap]:
        """The file whose numbers are those of its own pages, its PDF, and the map.

        Numbers can move what they count: a line of the contents grows longer, a page fuller. So the file with the
        numbers is counted again, until nothing changes. A `guess` that is right saves one round.
        """
        from praevkonzept.word.pages import count

        program = _program()
        console.working("LibreOffice zählt die Seiten …")
        bookmarks = self.lines
        pages = {anchor: page for anchor, page in guess.items() if anchor in bookmarks}
        docx = self.render(pages) if pages else plain
        for _ in range(_ROUNDS):
            pdf = self.pdf(program, docx, pages)
            counted = count(pdf, bookmarks)
            if counted.pages == pages:
                return Made(docx, pdf), PageMap(office=counted.office, pages=pages)
            pages = dict(counted.pages)
            docx = self.render(pages)
        raise CannotWrite("LibreOffice zählt jedes Mal andere Seiten.")


def _program() -> Path:
    program = office.find()
    if program is None:
        off = f"abgeschaltet ({office.VARIABLE} ist leer)" if office.switched_off() else "nicht installiert"
        raise CannotWrite(f"LibreOffice ist {off}.")
    return program


def _with_pdf(result: Made, job: _Job, pages: Mapping[str, int], *, pdf: bool) -> Made:
    """The same with the PDF of a file that is finished, where one is wanted."""
    if not pdf:
        return result
    try:
        program = _program()
        console.working("LibreOffice macht das PDF …")
        return replace(result, pdf=_settled(job.pdf(program, result.docx, pages), job.document))
    except CannotWrite as error:
        return replace(result, refused=_no_pdf(error))


def _settled(pdf: bytes | None, document: Document) -> bytes | None:
    """The PDF with the dates of the paper."""
    from praevkonzept.word.pages import dated

    return dated(pdf, document.created) if pdf else None


def _read(file: Path) -> tuple[PageMap, tuple[str, ...]]:
    """The map that was kept; an empty one where there is none, with a sentence where the file is no such map."""
    try:
        with file.open("rb") as stream:
            raw = stream.read(_LARGEST_MAP)
        return PageMap.of(json.loads(raw.decode("utf-8"))), ()
    except FileNotFoundError:
        return PageMap(), ()
    except (OSError, ValueError, RecursionError):
        return PageMap(), (f"{file.name} ist beschädigt oder keine Seitenliste und wird nicht beachtet.",)


def _keep(file: Path, counted: PageMap) -> tuple[str, ...]:
    """Writes the map; a paper is good without it, so a failure is only said."""
    try:
        write_atomic(file, counted.text().encode("utf-8"))
    except CannotWrite as error:
        return (str(error),)
    return ()


def _counted_by(kept: PageMap) -> str:
    return f"Seitenzahlen nach {kept.office}. Bricht Word anders um: ins Verzeichnis klicken, F9, „Gesamtes Verzeichnis“."


def _without(why: str) -> str:
    if not why:
        return f"Das Inhaltsverzeichnis hat noch keine Seitenzahlen. {_BY_HAND}"
    return f"Das Inhaltsverzeichnis hat keine Seitenzahlen: {why} {_BY_HAND}"


def _no_pdf(why: CannotWrite) -> str:
    return f"Kein PDF: {why} Das Word-Dokument ist geschrieben."
