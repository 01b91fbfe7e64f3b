"""What stands inside a paragraph: text, links, references, footnotes, blanks → runs."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Mapping
from urllib.parse import quote, urlsplit, urlunsplit

from praevkonzept.documents.blocks import (
    Blank,
    Cite,
    Footnote,
    Inline,
    Inlines,
    Link,
    Ref,
    Text,
    source_anchor,
)
from praevkonzept.errors import CannotWrite
from praevkonzept.word.anchors import Anchors
from praevkonzept.word.fields import reference
from praevkonzept.word.xml import attribute, clean, run_content

SCHEMES = ("http", "https", "mailto", "tel")
_SAFE = "/?:@!$&'()*+,;=-._~%"
_STRAY_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_LONGEST_URL = 2000
_LONGEST_TIP = 250
_COMMA = '<w:r><w:t xml:space="preserve">, </w:t></w:r>'


class Runs:
    """Writes runs.

    `styles`: role → style id; `link`: address → relationship id; `blank` writes a place to be filled in; `note` puts
    text at the foot of the page and returns the run that refers to it (None: here it stays where it is).
    """

    def __init__(
        self,
        styles: Mapping[str, str],
        anchors: Anchors,
        link: Callable[[str], str],
        blank: Callable[[Blank], str],
        note: Callable[[Inlines], str] | None = None,
    ) -> None:
        self._anchors = anchors
        self._link = link
        self._blank = blank
        self._note = note or self.write
        self._strong = self._style(styles["strong"])
        self._emphasis = self._style(styles["emphasis"])
        self._linked = self._style(styles["link"])
        self._cite = self._style(styles["cite"])

    def write(self, inlines: Inlines) -> str:
        """The runs of these inlines; empty if they hold nothing a reader would see."""
        if len(inlines) == 1 and type(only := inlines[0]) is Text and not (only.strong or only.emphasis):
            written = run_content(only.text)
            return f"<w:r>{written}</w:r>" if written[:5] == "<w:t>" or _visible(only) else ""
        if not any(map(_visible, inlines)):
            return ""
        return "".join(map(self._one, inlines))

    def _one(self, inline: Inline) -> str:
        match inline:
            case Text():
                return self._text(inline)
            case Link():
                return self._hyperlink(inline)
            case Cite():
                return self._citation(inline)
            case Footnote():
                return self._note(inline.inlines)
            case Ref():
                return self._reference(inline.anchor)
            case Blank():
                return self._blank(inline)

    def _text(self, text: Text) -> str:
        style = self._strong if text.strong else self._emphasis if text.emphasis else ""
        return f"<w:r>{style}{run_content(text.text)}</w:r>"

    def _hyperlink(self, link: Link) -> str:
        text = link.text if clean(link.text).strip() else link.url
        tip = f' w:tooltip="{attribute(link.tip[:_LONGEST_TIP])}"' if link.tip not in ("", link.url) else ""
        if link.url.startswith("#"):
            name = self._anchors.name(link.url[1:])
            target = f'w:anchor="{name}"' if name else ""
        else:
            url = address(link.url)
            target = f'r:id="{self._link(url)}"' if url else ""
        if not target:
            return f"<w:r>{run_content(text)}</w:r>"
        return f'<w:hyperlink {target}{tip} w:history="1"><w:r>{self._linked}{run_content(text)}</w:r></w:hyperlink>'

    def _citation(self, cite: Cite) -> str:
        numbers = _COMMA.join(map(self._source, cite.numbers))
        return f"<w:r><w:t>[</w:t></w:r>{numbers}<w:r><w:t>]</w:t></w:r>"

    def _source(self, number: int) -> str:
        name = self._anchors.name(source_anchor(number))
        if name is None:
            return f"<w:r><w:t>{number}</w:t></w:r>"
        return (
            f'<w:hyperlink w:anchor="{name}" w:tooltip="Quelle {number}" w:history="1">'
            f"<w:r>{self._cite}<w:t>{number}</w:t></w:r></w:hyperlink>"
        )

    def _reference(self, anchor: str) -> str:
        """A field that Word keeps right. A reference to nothing would send a reader searching: then there is no paper."""
        caption, name = self._anchors.caption(anchor), self._anchors.name(anchor)
        if caption is None or name is None:
            raise CannotWrite(
                f"Kein Dokument gebaut: der Text verweist auf eine Tabelle oder Abbildung „{anchor}“, die es darin nicht gibt. "
                "Das ist ein Fehler von praev; bitte melden."
            )
        return reference(name, caption.label)

    @staticmethod
    def _style(style: str) -> str:
        return f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>'


def address(url: str) -> str | None:
    """The address as a valid URI, None if it may not become a link (another scheme, no host, not readable)."""
    text = _STRAY_PERCENT.sub("%25", "".join(clean(url).split()))
    try:
        parts = urlsplit(text)
        if parts.scheme not in SCHEMES or len(text) > _LONGEST_URL:
            return None
        if parts.scheme in ("mailto", "tel"):
            return quote(text, safe=_SAFE) if parts.path and not parts.netloc else None
        host = _host(parts.hostname or "")
        port = f":{parts.port}" if parts.port else ""
    except (ValueError, UnicodeError):
        return None
    if not host:
        return None
    path, query, fragment = (quote(part, safe=_SAFE) for part in (parts.path, parts.query, parts.fragment))
    return urlunsplit((parts.scheme, host + port, path, query, fragment))


def _host(name: str) -> str:
    """The host in ASCII; an address in brackets stays one. ValueError if it is neither."""
    if ":" in name:
        return f"[{ipaddress.IPv6Address(name)}]"
    host = name.encode("idna").decode("ascii")
    if not all(label.replace("-", "").replace("_", "").isalnum() for label in host.rstrip(".").split(".")):
        return ""
    return host


def _visible(inline: Inline) -> bool:
    if isinstance(inline, Text):
        return bool(clean(inline.text).strip())
    if isinstance(inline, Link):
        return bool(clean(inline.text).strip() or clean(inline.url).strip())
    if isinstance(inline, Footnote):
        return any(map(_visible, inline.inlines))
    return not isinstance(inline, Cite) or bool(inline.numbers)
