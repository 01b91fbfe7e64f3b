"""Styles of single words: links, references to sources, emphasis."""

from __future__ import annotations

from praevkonzept.word.design import GREY, LIGHT, LINK
from praevkonzept.word.stylesheet.style import Style


def _character(role: str, id: str, name: str, german: str, run: str) -> Style:
    return Style(role, id, name, german, kind="character", based="default_font", run=run, priority=22)


STYLES: tuple[Style, ...] = (
    Style(
        "default_font",
        "DefaultParagraphFont",
        "Default Paragraph Font",
        "Absatz-Standardschriftart",
        kind="character",
        priority=1,
        default=True,
    ),
    _character(
        "link", "Hyperlink", "Hyperlink", "Internetlink", f'<w:color w:val="{LINK}"/><w:u w:val="single"/>'
    ),
    _character("cite", "PraevCite", "Präv Quellenverweis", "", f'<w:color w:val="{LINK}"/>'),
    _character("strong", "Strong", "Strong", "Fett", "<w:b/><w:bCs/>"),
    _character(
        "footnote_reference",
        "FootnoteReference",
        "footnote reference",
        "Fußnotenzeichen",
        '<w:vertAlign w:val="superscript"/>',
    ),
    _character(
        "comment_reference",
        "CommentReference",
        "annotation reference",
        "Kommentarzeichen",
        '<w:sz w:val="16"/><w:szCs w:val="16"/>',
    ),
    _character(
        "placeholder",
        "PlaceholderText",
        "Placeholder Text",
        "Platzhaltertext",
        f'<w:color w:val="{GREY}"/><w:shd w:val="clear" w:color="auto" w:fill="{LIGHT}"/>',
    ),
    _character("emphasis", "Emphasis", "Emphasis", "Hervorhebung", "<w:b/><w:bCs/>"),
)
