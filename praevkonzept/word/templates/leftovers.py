"""What of a template does not go into a paper: traces of its making, settings that ask questions, parts no one refers to."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote

from lxml import etree

from praevkonzept.word import properties
from praevkonzept.word.package import CONTENT_TYPES, Parts
from praevkonzept.word.relationships import ContentTypes, Relationships, serialise
from praevkonzept.word.xml import W

_W = f"{{{W}}}"
_BY_KIND = frozenset(
    {
        "styles",
        "numbering",
        "settings",
        "fontTable",
        "theme",
        "webSettings",
        "footnotes",
        "endnotes",
        "comments",
    }
)
"""Parts of a document that no id in its text refers to."""
_OF_PACKAGE = frozenset({"officeDocument", "core-properties", "extended-properties", "custom-properties"})
_SETTINGS = (
    "writeProtection",
    "trackRevisions",
    "documentProtection",
    "attachedTemplate",
    "updateFields",
    "rsids",
)
"""Settings of the template itself; `updateFields` makes Word ask a question on opening."""
_USED = re.compile(r' [A-Za-z0-9_]+:[A-Za-z]+="([^"]+)"')


def rels_of(part: str) -> str:
    """The name of the part that holds the relationships of a part; of the whole package for an empty name."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels".lstrip("/")


def target_of(part: str, target: str) -> str:
    """The name of the part that a relationship of `part` refers to."""
    plain = unquote(target)
    return (
        plain.lstrip("/")
        if plain.startswith("/")
        else posixpath.normpath(posixpath.join(posixpath.dirname(part), plain))
    )


def drop(parts: Parts, document: str, text: str, links: Relationships, types: ContentTypes) -> None:
    """Remove from `parts` what a paper does not need, when `text` is all XML of the template that stays in it."""
    whole = Relationships(parts["_rels/.rels"])
    whole.keep({own for own, kind, _, _ in whole.each() if kind in _OF_PACKAGE})
    parts["_rels/.rels"] = whole.bytes()
    used = set(_USED.findall(text))
    links.keep({own for own, kind, _, _ in links.each() if own in used or kind in _BY_KIND})
    parts[rels_of(document)] = links.bytes()
    for _, kind, target, external in (*whole.each(), *links.each()):
        if kind == "settings" and not external:
            parts[target_of(document, target)] = _settings(parts[target_of(document, target)])
        elif kind == "extended-properties":
            parts[target_of("", target)] = properties.EXTENDED.encode()
    kept = _reachable(parts)
    for name in [name for name in parts if name not in kept]:
        del parts[name]
        types.remove(name)


def _settings(data: bytes) -> bytes:
    root = etree.fromstring(data)
    for name in _SETTINGS:
        for item in root.findall(f"{_W}{name}"):
            root.remove(item)
    return serialise(root)


def _reachable(parts: Parts) -> set[str]:
    """The parts that the package refers to, with their relationships, and the list of content types."""
    kept, waiting = {CONTENT_TYPES}, [""]
    while waiting:
        part = waiting.pop()
        rels = rels_of(part)
        kept.update({part, rels} & parts.keys())
        if rels in parts:
            inside = [target for _, _, target, external in Relationships(parts[rels]).each() if not external]
            waiting.extend({target_of(part, target) for target in inside} & parts.keys() - kept)
    return kept
