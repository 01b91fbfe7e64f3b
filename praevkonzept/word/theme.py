"""The theme of our template: the colours and the font Word offers a clerk who edits the paper by hand."""

from __future__ import annotations

from praevkonzept.word.design import ACCENT, FONT, GREY, HEAD, LINK, TONES
from praevkonzept.word.xml import DECLARATION

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"

_COLOURS = (
    ("dk1", "000000"),
    ("lt1", "FFFFFF"),
    ("dk2", ACCENT),
    ("lt2", HEAD),
    ("accent1", ACCENT),
    ("accent2", LINK),
    ("accent3", GREY),
    ("accent4", TONES[4]),
    ("accent5", TONES[3]),
    ("accent6", TONES[2]),
    ("hlink", LINK),
    ("folHlink", LINK),
)
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="9525">{_FILL}</a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def part() -> str:
    """The theme part."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS)
    font = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    return (
        f'{DECLARATION}<a:theme xmlns:a="{_DRAWING}" name="praev"><a:themeElements>'
        f'<a:clrScheme name="praev">{colours}</a:clrScheme>'
        f'<a:fontScheme name="praev"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>'
        f'<a:fmtScheme name="praev"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>'
        f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )
