"""What Word expects beside text and styles: settings and a list of fonts, for our template and for one that lacks them."""

from __future__ import annotations

from praevkonzept.word.design import FONT
from praevkonzept.word.xml import DECLARATION, W

_BOUND = f'xmlns:w="{W}"'
_WORD_2013 = "http://schemas.microsoft.com/office/word"


def settings() -> str:
    """German, no hyphenation, the layout of Word 2013 and later; nothing that makes Word ask a question."""
    compatibility = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{_WORD_2013}" w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
            ("differentiateMultirowTableHeaders", 1),
        )
    )
    return (
        f'{DECLARATION}<w:settings {_BOUND}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
        '<w:autoHyphenation w:val="0"/><w:characterSpacingControl w:val="doNotCompress"/>'
        f'<w:compat>{compatibility}</w:compat><w:themeFontLang w:val="de-DE"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def font_table() -> str:
    """The fonts with what may stand in for them."""
    return (
        f'{DECLARATION}<w:fonts {_BOUND}><w:font w:name="{FONT}"><w:altName w:val="Carlito"/>'
        '<w:panose1 w:val="020F0502020204030204"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    )
