"""Contents and lists of tables and figures: Word's own fields, already filled, to be read before anyone updates them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from praevkonzept.documents.blocks import Contents, Heading, Listing
from praevkonzept.word.anchors import Anchors
from praevkonzept.word.captions import NAMES
from praevkonzept.word.fields import END, opened, page_of
from praevkonzept.word.xml import run_content

LARGEST_DEPTH = 4
_LONGEST_NUMBER = 7
_TITLE_LINES, _LINE = 3, 80


def contents(
    block: Contents, anchors: Anchors, styles: Mapping[str, str], pages: Mapping[str, int] | None
) -> str:
    """Title and entries in the control Word calls „Table of Contents“; page numbers where `pages` has them."""
    depth = min(max(block.depth, 1), LARGEST_DEPTH)
    headings = [item for item in anchors.headings if item.in_contents and item.level <= depth]
    lines = _entries(headings, anchors, styles, pages or {})
    first, *rest = lines or [(styles["toc1"], "<w:r><w:t>Keine Einträge</w:t></w:r>")]
    paragraphs = [(first[0], opened(f'TOC \\o "1-{depth}" \\h \\z \\u') + first[1]), *rest]
    paragraphs[-1] = (paragraphs[-1][0], paragraphs[-1][1] + END)
    title = _paragraph(styles["toc_heading"], f"<w:r>{run_content(block.title)}</w:r>") if block.title else ""
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{title}"
        + "".join(_paragraph(style, text) for style, text in paragraphs)
        + "</w:sdtContent></w:sdt>"
    )


def listing(block: Listing, anchors: Anchors, pages: Mapping[str, int] | None) -> list[str]:
    """What stands in the lines of a list of tables or figures; no lines where there is nothing to list."""
    lines = []
    for caption in anchors.listed(block.kind):
        text = f"<w:r>{run_content(f'{caption.label}: {caption.text}')}</w:r>"
        lines.append(_line(anchors.name(caption.key), text, (pages or {}).get(caption.key)))
    if lines:
        lines[0] = opened(f'TOC \\h \\z \\c "{NAMES[block.kind]}"') + lines[0]
        lines[-1] += END
    return lines


def length(block: Listing, anchors: Anchors) -> int:
    """About how many lines of a page a list of tables or figures takes, its title too."""
    captions = (f"{caption.label}: {caption.text}" for caption in anchors.listed(block.kind))
    return _TITLE_LINES + sum(1 + len(caption) // _LINE for caption in captions)


def _entries(
    headings: Sequence[Heading], anchors: Anchors, styles: Mapping[str, str], pages: Mapping[str, int]
) -> list[tuple[str, str]]:
    """Style and runs of each line."""
    lines: list[tuple[str, str]] = []
    for heading in headings:
        text = f"<w:r>{numbered(heading)}</w:r>"
        line = _line(anchors.contents_name(heading.anchor), text, pages.get(heading.anchor))
        lines.append((styles[f"toc{min(max(heading.level, 1), LARGEST_DEPTH)}"], line))
    return lines


def _line(target: str | None, text: str, page: int | None) -> str:
    """The runs linked to a bookmark, with the page where it is known."""
    if target is None:
        return text
    number = "" if page is None else page_of(target, page)
    return f'<w:hyperlink w:anchor="{target}" w:history="1">{text}{number}</w:hyperlink>'


def numbered(heading: Heading) -> str:
    """What stands in the run of a heading: number and text at the tab stop; a long „Anlage A“ just before the text."""
    text = run_content(heading.text)
    if not heading.number:
        return text
    gap = "<w:tab/>" if len(heading.number) <= _LONGEST_NUMBER else '<w:t xml:space="preserve">\u00a0 </w:t>'
    return f"{run_content(heading.number)}{gap}{text}"


def _paragraph(style: str, content: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'
