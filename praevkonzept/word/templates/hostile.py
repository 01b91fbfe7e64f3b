"""What a template may not bring along: macros, programs, anything fetched from elsewhere, fields that run or load something."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from praevkonzept.word.package import CONTENT_TYPES, Parts, refusal
from praevkonzept.word.templates.wellformed import is_xml
from praevkonzept.word.xml import W

_W = f"{{{W}}}"
_VML = "{urn:schemas-microsoft-com:vml}*"
_ACTIVE = re.compile(r"vbaproject|vbadata|/activex/|(^|/)oleobject|\.(bin|exe|dll|js|vbs|scr|lnk|hta)$")
_ACTIVE_TYPES = re.compile(
    r"macroenabled|vbaproject|activex|oleobject|ms-word\.attachedtoolbars", re.IGNORECASE
)
_ACTIVE_KINDS = frozenset(
    {"vbaproject", "wordvbadata", "oleobject", "control", "activexcontrolbinary", "attachedtoolbars"}
)
_FOREIGN_KINDS = {
    "attachedtemplate": "eine verknüpfte Dokumentvorlage (in Word: Entwicklertools, Dokumentvorlage)",
    "afchunk": "ein eingefügtes fremdes Dokument (altChunk)",
    "subdocument": "ein Filialdokument",
    "frame": "einen Rahmen mit fremdem Inhalt",
    "mailmergesource": "eine Seriendruck-Quelle (in Word: Sendungen, Normales Word-Dokument)",
    "mailmergeheadersource": "eine Seriendruck-Quelle (in Word: Sendungen, Normales Word-Dokument)",
}
_LINKS = re.compile(r"(https?|mailto|tel):", re.IGNORECASE)
_STRICT = "http://purl.oclc.org/ooxml/"
_FIELDS = (
    "= AUTHOR BIBLIOGRAPHY CITATION COMMENTS CREATEDATE DATE DOCPROPERTY EDITTIME FILENAME FORMCHECKBOX FORMDROPDOWN"
    " FORMTEXT HYPERLINK IF INDEX KEYWORDS LASTSAVEDBY NOTEREF NUMCHARS NUMPAGES NUMWORDS PAGE PAGEREF PRINTDATE REF"
    " REVNUM SAVEDATE SECTION SECTIONPAGES SEQ STYLEREF SUBJECT SYMBOL TC TEMPLATE TIME TITLE TOC XE"
)
"""The fields a template may use; others load files, run programs (DDE) or are made up of parts (QUOTE)."""


def refuse(path: Path, parts: Parts) -> None:
    """CannotWrite with one German sentence for the first thing that the template at `path` may not bring along."""
    for name in parts:
        if _ACTIVE.search(name.casefold()):
            raise _active(path, name)
    for item in etree.fromstring(parts[CONTENT_TYPES]).iterchildren("{*}*"):
        if _ACTIVE_TYPES.search(item.get("ContentType", "")):
            raise _active(path, item.get("PartName") or item.get("Extension") or CONTENT_TYPES)
    for name, data in parts.items():
        if name.casefold().endswith(".rels"):
            _check_relationships(path, parts, name)
        elif is_xml(name, data):
            root = etree.fromstring(data)
            _check_fields(path, name, root)
            _check_elements(path, root)


def _active(path: Path, part: str) -> Exception:
    return refusal(path, f"sie enthält Makros oder eingebettete Programme (Teil „{part[:60]}“)")


def _check_relationships(path: Path, parts: Parts, name: str) -> None:
    """What a part refers to: only to parts that are there, and by links that a reader clicks."""
    folder = posixpath.dirname(posixpath.dirname(name))
    for item in etree.fromstring(parts[name]).iterchildren("{*}*"):
        address, target = item.get("Type", ""), item.get("Target", "")
        kind = address.rpartition("/")[2].casefold()
        external = item.get("TargetMode", "").casefold() == "external"
        if address.startswith(_STRICT):
            raise refusal(
                path,
                "sie ist als „Strict Open XML“ gespeichert; "
                "in Word mit „Speichern unter“ als „Word-Dokument (*.docx)“ sichern",
            )
        if kind in _ACTIVE_KINDS:
            raise _active(path, target)
        if kind in _FOREIGN_KINDS:
            raise refusal(path, f"sie lädt etwas von außen nach: {_FOREIGN_KINDS[kind]}")
        if kind == "hyperlink":
            if external and target and not _LINKS.match(target):
                raise refusal(
                    path, f"ein Link in ihr führt zu „{target[:60]}“; erlaubt sind http, https, mailto, tel"
                )
        elif external or "://" in target or target.startswith("\\\\"):
            raise refusal(path, f"sie lädt etwas von außen nach („{target[:60]}“)")
        else:
            _check_target(path, parts, folder, target)


def _check_target(path: Path, parts: Parts, folder: str, target: str) -> None:
    plain = unquote(target)
    inside = posixpath.normpath(plain.lstrip("/") if plain.startswith("/") else posixpath.join(folder, plain))
    if inside.startswith(".."):
        raise refusal(path, f"der Verweis „{target[:60]}“ zeigt aus der Datei hinaus")
    if inside not in parts and inside.casefold() not in {name.casefold() for name in parts}:
        raise refusal(path, f"ihr fehlt der Teil „{inside[:60]}“; in Word öffnen und neu speichern")


def _check_elements(path: Path, root: etree._Element) -> None:
    """What needs no relationship: a query that Word runs on opening, addresses in old drawings."""
    if root.find(f"{_W}mailMerge") is not None:
        raise refusal(path, f"sie lädt etwas von außen nach: {_FOREIGN_KINDS['mailmergesource']}")
    for item in root.iter(_VML):
        for key in ("src", "href"):
            address = item.get(key, "")
            if re.match(r"\w+:|\\\\", address) and not (key == "href" and _LINKS.match(address)):
                raise refusal(path, f"sie lädt etwas von außen nach („{address[:60]}“)")


def _check_fields(path: Path, name: str, root: etree._Element) -> None:
    for instruction in _instructions(root):
        word = instruction.split(maxsplit=1)[0].upper() if instruction.strip() else ""
        field = "=" if word.startswith("=") else word
        if field not in _FIELDS.split():
            raise refusal(
                path, f"das Feld „{word[:20] or '{ }'}“ in „{name[:60]}“ ist in einer Vorlage nicht erlaubt"
            )
        if field == "HYPERLINK":
            where = re.search(r'HYPERLINK\s+"?([^"\s\\]+)', instruction, re.IGNORECASE)
            if where and not _LINKS.match(where[1]):
                raise refusal(
                    path, f"ein Link in ihr führt zu „{where[1][:60]}“; erlaubt sind http, https, mailto, tel"
                )


def _instructions(root: etree._Element) -> Iterator[str]:
    """What every field of a part is told to do: of a field within another only its own words."""
    open_fields: list[list[str]] = []
    for item in root.iter(f"{_W}fldSimple", f"{_W}fldChar", f"{_W}instrText"):
        if item.tag == f"{_W}fldSimple":
            yield item.get(f"{_W}instr", "")
        elif item.tag == f"{_W}instrText":
            if open_fields:
                open_fields[-1].append(item.text or "")
        elif item.get(f"{_W}fldCharType") == "begin":
            open_fields.append([])
        elif item.get(f"{_W}fldCharType") == "end" and open_fields:
            yield "".join(open_fields.pop())
    yield from ("".join(words) for words in reversed(open_fields))
