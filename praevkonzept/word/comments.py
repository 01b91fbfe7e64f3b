"""Remarks in the margin of a draft."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property

from praevkonzept.documents.blocks import Block, Document, Heading, Paragraph, Section
from praevkonzept.word.annex import Annex, Kind
from praevkonzept.word.templates.template import Template
from praevkonzept.word.xml import clean, run_content

_KIND = Kind("comments", "comment", "commentReference", 0)
_BY = ' w:author="praev" w:initials="praev" w:date="{}"'


class Comments:
    """Collects the remarks of a document, all with the date of the paper. One that has none costs nothing."""

    def __init__(self, template: Template, styles: Mapping[str, str], moment: str) -> None:
        self._template, self._by = template, _BY.format(moment)
        self._text = f'<w:pPr><w:pStyle w:val="{styles["comment_text"]}"/></w:pPr>'
        self._mark = f'<w:rPr><w:rStyle w:val="{styles["comment_reference"]}"/></w:rPr>'

    @cached_property
    def _part(self) -> Annex:
        return Annex(self._template, _KIND)

    def around(self, content: str, comments: Iterable[str]) -> str:
        """The runs with these remarks on them."""
        for comment in comments:
            if clean(comment).strip():
                content = self._with(content, comment)
        return content

    def _with(self, content: str, comment: str) -> str:
        number = self._part.add(
            f"<w:p>{self._text}<w:r>{self._mark}<w:annotationRef/></w:r><w:r>{run_content(comment)}</w:r></w:p>",
            self._by,
        )
        return (
            f'<w:commentRangeStart w:id="{number}"/>{content}<w:commentRangeEnd w:id="{number}"/>'
            f'<w:r>{self._mark}<w:commentReference w:id="{number}"/></w:r>'
        )

    def finish(self) -> None:
        """Put the part into the file."""
        if "_part" in self.__dict__:
            self._part.finish()


def without_comments(document: Document) -> Document:
    """The same paper without remarks, laid out alike: LibreOffice 7.4 loses footnotes of a file with several."""
    return replace(document, blocks=_bare(document.blocks))


def _bare(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(
        replace(block, blocks=_bare(block.blocks))
        if isinstance(block, Section)
        else replace(block, comments=())
        if isinstance(block, Heading | Paragraph) and block.comments
        else block
        for block in blocks
    )
