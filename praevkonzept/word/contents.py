"""The table of contents: Word's own field, already filled, so that it can be read before anyone updates it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from praevkonzept.documents.blocks import Contents, Heading
from praevkonzept.word.anchors import Anchors
from praevkonzept.word.xml import run_content

LARGEST_DEPTH = 4
_LONGEST_NUMBER = 7


def contents(
    block: Contents, anchors: Anchors, styles: Mapping[str, str], pages: Mapping[str, int] | None
) -> str:
    """Title and entries in the control Word calls „Table of Contents“; page numbers where `pages` has them."""
    depth = min(max(block.depth, 1), LARGEST_DEPTH)
    headings = [item for item in anchors.headings if item.in_contents and item.level <= depth]
    lines = _entries(headings, anchors, styles, pages or {})
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> TOC \\o "1-{depth}" \\h \\z \\u </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    first, *rest = lines or [(styles["toc1"], "<w:r><w:t>Keine Einträge</w:t></w:r>")]
    paragraphs = [(first[0], begin + first[1]), *rest]
    paragraphs[-1] = (paragraphs[-1][0], paragraphs[-1][1] + end)
    title = _paragraph(styles["toc_heading"], f"<w:r>{run_content(block.title)}</w:r>") if block.title else ""
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{title}"
        + "".join(_paragraph(style, text) for style, text in paragraphs)
        + "</w:sdtContent></w:sdt>"
    )


def _entries(
    headings: Sequence[Heading], anchors: Anchors, styles: Mapping[str, str], pages: Mapping[str, int]
) -> list[tuple[str, str]]:
    """Style and runs of each line."""
    lines: list[tuple[str, str]] = []
    for heading in headings:
        target = anchors.contents_name(heading.anchor)
        text = f"<w:r>{numbered(heading)}</w:r>"
        page = pages.get(heading.anchor)
        if target is not None:
            text = (
                f'<w:hyperlink w:anchor="{target}" w:history="1">{text}'
                f"{_page(target, page) if page is not None else ''}</w:hyperlink>"
            )
        lines.append((styles[f"toc{min(max(heading.level, 1), LARGEST_DEPTH)}"], text))
    return lines


def numbered(heading: Heading) -> str:
    """What stands in the run of a heading: number and text at the tab stop; a long „Anlage A“ just before the text."""
    text = run_content(heading.text)
    if not heading.number:
        return text
    gap = "<w:tab/>" if len(heading.number) <= _LONGEST_NUMBER else '<w:t xml:space="preserve">\u00a0 </w:t>'
    return f"{run_content(heading.number)}{gap}{text}"


def _page(target: str, page: int) -> str:
    """Tab and the page number as a field with its last known result."""
    return (
        '<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> PAGEREF {target} \\h </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{page}</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _paragraph(style: str, content: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'
