"""Notes at the foot of the page: a part of their own, numbered by Word in the order of the text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property

from lxml import etree

from praevkonzept.documents.blocks import Blank, Inlines
from praevkonzept.word.anchors import Anchors
from praevkonzept.word.annex import Annex, Kind
from praevkonzept.word.inlines import Runs
from praevkonzept.word.relationships import serialise
from praevkonzept.word.templates.template import Template
from praevkonzept.word.xml import W

_W = f"{{{W}}}"
_PLAIN = '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
_SEPARATORS = (
    f'<w:footnote w:type="separator" w:id="-1"><w:p>{_PLAIN}<w:r><w:separator/></w:r></w:p></w:footnote>'
    f'<w:footnote w:type="continuationSeparator" w:id="0"><w:p>{_PLAIN}<w:r><w:continuationSeparator/></w:r></w:p>'
    "</w:footnote>"
)
_KIND = Kind("footnotes", "footnote", "footnoteReference", 1, _SEPARATORS)
_LATER_SETTINGS = (
    "endnotePr",
    "compat",
    "docVars",
    "rsids",
    "mathPr",
    "attachedSchema",
    "themeFontLang",
    "clrSchemeMapping",
    "doNotIncludeSubdocsInStats",
    "doNotAutoCompressPictures",
    "forceUpgrade",
    "captions",
    "readModeInkLockDown",
    "smartTagType",
    "schemaLibrary",
    "shapeDefaults",
    "doNotEmbedSmartTags",
    "decimalSymbol",
    "listSeparator",
)
"""What stands after w:footnotePr in the settings; extensions of Word come last of all."""


class Footnotes:
    """Collects the notes of a document. One that has none costs nothing."""

    def __init__(
        self,
        template: Template,
        styles: Mapping[str, str],
        anchors: Anchors,
        blank: Callable[[Blank], str],
    ) -> None:
        self._template, self._anchors, self._blank = template, anchors, blank
        self._styles = styles
        self._mark = f'<w:rPr><w:rStyle w:val="{styles["footnote_reference"]}"/></w:rPr>'

    @cached_property
    def _part(self) -> Annex:
        return Annex(self._template, _KIND)

    @cached_property
    def _runs(self) -> Runs:
        """Links in a note are relationships of its own part."""
        return Runs(self._styles, self._anchors, self._part.links.link, self._blank)

    def add(self, inlines: Inlines) -> str:
        """Put a note at the foot of the page; the run with its raised number. Nothing to say: nothing."""
        text = self._runs.write(inlines)
        if not text:
            return ""
        number = self._part.add(
            f'<w:p><w:pPr><w:pStyle w:val="{self._styles["footnote_text"]}"/></w:pPr>'
            f'<w:r>{self._mark}<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>{text}</w:p>'
        )
        return f'<w:r>{self._mark}<w:footnoteReference w:id="{number}"/></w:r>'

    def finish(self) -> None:
        """Put the part into the file and name its separators in the settings."""
        if "_part" not in self.__dict__:
            return
        root = self._part.finish()
        settings = self._template.part("settings")
        if settings is not None and settings in self._template.parts:
            changed = _with_separators(etree.fromstring(self._template.parts[settings]), root)
            self._template.parts[settings] = serialise(changed)


def _with_separators(settings: etree._Element, notes: etree._Element) -> etree._Element:
    """The settings with a w:footnotePr that names the separators of the notes part."""
    own = settings.find(f"{_W}footnotePr")
    if own is None:
        own = etree.Element(f"{_W}footnotePr")
        settings.insert(_place(settings), own)
    for entry in own.findall(f"{_W}footnote"):
        own.remove(entry)
    for note in notes.findall(f"{_W}footnote"):
        if note.get(f"{_W}type", "normal") != "normal":
            etree.SubElement(own, f"{_W}footnote", {f"{_W}id": note.get(f"{_W}id", "")})
    return settings


def _place(settings: etree._Element) -> int:
    """Where w:footnotePr belongs."""
    for item in settings.iterchildren("*"):
        if not _earlier(etree.QName(item)):
            return settings.index(item)
    return len(settings)


def _earlier(setting: etree.QName) -> bool:
    return setting.namespace == W and setting.localname not in _LATER_SETTINGS
