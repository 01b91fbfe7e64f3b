"""The zip around a Word file that somebody handed in: whatever can be read is read, the rest is said of each member."""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from praevkonzept.errors import CannotRead
from praevkonzept.store.reasons import reason
from praevkonzept.word.package import CONTENT_TYPES, MAX_RATIO

_LARGEST = 50 * 2**20
_MOST_MEMBERS = 10_000
_MOST_XML = 120 * 2**20
"""A concept with 10,000 entries has 80 MiB of XML; reading it takes ten times as much memory."""

_OLD_FORMAT = bytes.fromhex("d0cf11e0a1b11ae1")
"""How old .doc files begin, and docx files with a password."""

_XML = (".xml", ".rels", ".vml")
_MEMBER_ERRORS = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError, OSError)


@dataclass(slots=True)
class Archive:
    """The members of a Word file. `xml` holds the content of those that are XML; pictures are never unpacked.

    `damaged` says of a member why it could not be unpacked, `doubled` names those that are there more than once.
    """

    names: tuple[str, ...]
    xml: dict[str, bytes] = field(default_factory=dict)
    damaged: dict[str, str] = field(default_factory=dict)
    doubled: tuple[str, ...] = ()


def read(path: Path) -> Archive:
    """The members of the Word file at `path`; CannotRead with one German sentence if it is none or too large."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):  # a pipe or device could go on for ever
            raise _refusal(path, "das ist keine Datei")
        if found.st_size > _LARGEST:
            raise _refusal(path, f"sie ist größer als {_LARGEST // 2**20} MiB")
        with path.open("rb") as file:
            if file.read(len(_OLD_FORMAT)) == _OLD_FORMAT:
                raise _refusal(
                    path,
                    "sie ist mit einem Kennwort geschützt oder im alten Format .doc. In Word öffnen und ohne Kennwort als „Word-Dokument (*.docx)“ speichern",
                )
            file.seek(0)
            with zipfile.ZipFile(file) as archive:
                return _members(path, archive)
    except FileNotFoundError as error:
        raise CannotRead(f"„{path.name}“ lässt sich nicht lesen: Die Datei gibt es nicht.") from error
    except OSError as error:
        raise CannotRead(f"„{path.name}“ lässt sich nicht lesen: {reason(error)}.") from error
    except (zipfile.BadZipFile, NotImplementedError, EOFError, ValueError) as error:
        raise _refusal(path, "sie ist keine docx-Datei") from error


def _refusal(path: Path, why: str) -> CannotRead:
    return CannotRead(f"„{path.name}“ lässt sich nicht prüfen: {why}.")


def _members(path: Path, archive: zipfile.ZipFile) -> Archive:
    members = [member for member in archive.infolist() if not member.is_dir()]
    if len(members) > _MOST_MEMBERS:
        raise _refusal(path, f"sie enthält mehr als {_MOST_MEMBERS} Teile")
    counted = Counter(member.filename.casefold() for member in members)
    doubled = sorted({member.filename for member in members if counted[member.filename.casefold()] > 1})
    xml = [member for member in members if member.filename.casefold().endswith(_XML)]
    _check_sizes(path, xml)
    found = Archive(tuple(dict.fromkeys(member.filename for member in members)), doubled=tuple(doubled))
    for member in xml:
        if member.flag_bits & 1:
            raise _refusal(path, "sie ist mit einem Kennwort geschützt. Ohne Kennwort speichern")
        try:
            found.xml[member.filename] = archive.read(member)
        except _MEMBER_ERRORS:
            found.damaged[member.filename] = "lässt sich nicht auspacken"
    if CONTENT_TYPES not in found.names:
        raise _refusal(path, "sie ist keine docx-Datei")
    return found


def _check_sizes(path: Path, members: list[zipfile.ZipInfo]) -> None:
    """Sizes before anything is unpacked."""
    for member in members:
        ratio = member.file_size / max(member.compress_size, 1)
        if member.file_size > 2**20 and ratio > MAX_RATIO:
            raise _refusal(path, f"der Teil „{member.filename[:60]}“ ist ausgepackt zu groß")
    if sum(member.file_size for member in members) > _MOST_XML:
        raise _refusal(path, f"sie ist ausgepackt größer als {_MOST_XML // 2**20} MiB")
