"""Fields: what Word counts or looks up again when asked to, with the result it last had."""

from __future__ import annotations

BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def opened(instruction: str) -> str:
    """The beginning of a field; its result follows, then END. A result may reach over several paragraphs."""
    return f'{BEGIN}<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>{SEPARATE}'


def field(instruction: str, result: str) -> str:
    """A whole field; `result` are runs."""
    return f"{opened(instruction)}{result}{END}"


def counted(name: str, number: int) -> str:
    """The next number of a sequence („Tabelle“, „Abbildung“)."""
    return f'<w:fldSimple w:instr=" SEQ {name} \\* ARABIC "><w:r><w:t>{number}</w:t></w:r></w:fldSimple>'


def page_of(bookmark: str, page: int) -> str:
    """A tab and the page on which the bookmark stands."""
    return "<w:r><w:tab/></w:r>" + field(f"PAGEREF {bookmark} \\h", f"<w:r><w:t>{page}</w:t></w:r>")


def reference(bookmark: str, text: str) -> str:
    """What stands at the bookmark, linked to it."""
    return field(f"REF {bookmark} \\h", f"<w:r><w:t>{text}</w:t></w:r>")
