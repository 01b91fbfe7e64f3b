"""The zip around a Word file: read a template that may be hostile, write a file that is the same every time."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.parsers import expat

from praevkonzept.errors import CannotWrite

CONTENT_TYPES = "[Content_Types].xml"
MAX_FILE = 20 * 2**20
MAX_MEMBERS = 500
MAX_MEMBER = 20 * 2**20
MAX_TOTAL = 60 * 2**20
MAX_RATIO = 200
_LEVEL = 3  # a third of the time of the usual 6 for files a few per cent larger
_FIXED_DATE = (1980, 1, 1, 0, 0, 0)
_ACTIVE = re.compile(r"vbaproject|vbadata|/activex/|(^|/)oleobject|\.(bin|exe|dll|js|vbs)$")
_ACTIVE_TYPES = re.compile(r"macroenabled|vbaproject|activex|oleobject", re.IGNORECASE)
_ZIP_ERRORS = (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError)


class Parts(dict[str, bytes]):
    """The parts of a package: name → content."""


def read(path: Path) -> Parts:
    """The checked parts of the template at `path`; CannotWrite with one German sentence if it cannot be used."""
    try:
        if path.stat().st_size > MAX_FILE:
            raise _refusal(path, f"sie ist größer als {MAX_FILE // 2**20} MiB")
        data = path.read_bytes()
    except OSError as error:
        raise CannotWrite(
            f"Die Word-Vorlage „{path.name}“ lässt sich nicht lesen: {error.strerror}."
        ) from error
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            _check_members(path, members)
            parts = Parts(
                (member.filename, archive.read(member)) for member in members if not member.is_dir()
            )
    except _ZIP_ERRORS as error:
        raise _refusal(path, "sie ist keine heile docx-Datei") from error
    _check_contents(path, parts)
    return parts


def write(parts: Mapping[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The zip file of the parts: content types first, then by name, every date fixed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compresslevel=_LEVEL) as archive:
        for name in sorted(parts, key=lambda name: (name != CONTENT_TYPES, name)):
            member = zipfile.ZipInfo(name, _FIXED_DATE)
            member.compress_type = compression
            member.create_system = 0
            archive.writestr(member, parts[name], compresslevel=_LEVEL)
    return buffer.getvalue()


def _refusal(path: Path, reason: str) -> CannotWrite:
    return CannotWrite(f"Die Word-Vorlage „{path.name}“ wird nicht verwendet: {reason}.")


def _check_members(path: Path, members: list[zipfile.ZipInfo]) -> None:
    """Names and sizes, before anything is unpacked."""
    if len(members) > MAX_MEMBERS:
        raise _refusal(path, f"sie enthält mehr als {MAX_MEMBERS} Teile")
    names = [member.filename.casefold() for member in members]
    if len(set(names)) < len(names):
        raise _refusal(path, "ein Teil kommt in ihr doppelt vor")
    for member in members:
        name = member.filename
        if name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/"):
            raise _refusal(path, f"der Teil „{name[:60]}“ zeigt aus der Datei hinaus")
        if member.flag_bits & 1:
            raise _refusal(path, "sie ist mit einem Kennwort verschlüsselt")
        if _ACTIVE.search(name.casefold()):
            raise _refusal(path, f"sie enthält Makros oder eingebettete Programme (Teil „{name[:60]}“)")
        packed = max(member.compress_size, 1)
        if member.file_size > MAX_MEMBER or (
            member.file_size > 2**20 and member.file_size / packed > MAX_RATIO
        ):
            raise _refusal(path, f"der Teil „{name[:60]}“ ist ausgepackt zu groß")
    if sum(member.file_size for member in members) > MAX_TOTAL:
        raise _refusal(path, f"sie ist ausgepackt größer als {MAX_TOTAL // 2**20} MiB")


def _check_contents(path: Path, parts: Parts) -> None:
    """What the parts say: well-formed, no document type, no macros, nothing fetched from elsewhere."""
    for name, data in parts.items():
        if name.endswith((".xml", ".rels")):
            _check_xml(path, name, data)
    if CONTENT_TYPES not in parts or "_rels/.rels" not in parts:
        raise _refusal(path, "sie ist keine Word-Datei")


def _check_xml(path: Path, name: str, data: bytes) -> None:
    """One XML part, read as a stream: entities are never resolved because a document type ends the reading."""

    def refuse_doctype(*_: object) -> None:
        raise _refusal(path, f"der Teil „{name[:60]}“ enthält eine Dokumenttyp-Angabe (DOCTYPE)")

    def look(tag: str, attributes: dict[str, str]) -> None:
        kind = attributes.get("ContentType", "")
        if tag in ("Default", "Override") and _ACTIVE_TYPES.search(kind):
            raise _refusal(path, "sie enthält Makros oder eingebettete Programme")
        if tag != "Relationship" or attributes.get("TargetMode") != "External":
            return
        if not attributes.get("Type", "").endswith("/hyperlink"):
            target = attributes.get("Target", "")[:60]
            raise _refusal(path, f"sie lädt etwas von außen nach („{target}“)")

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse_doctype
    if name == CONTENT_TYPES or name.endswith(".rels"):
        parser.StartElementHandler = look
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise _refusal(path, f"der Teil „{name[:60]}“ ist kein gültiges XML") from error
