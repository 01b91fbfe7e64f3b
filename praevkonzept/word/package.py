"""The zip around a Word file: read a template that may be hostile, write a file that is the same every time."""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote

from praevkonzept.errors import CannotWrite
from praevkonzept.store.reasons import reason
from praevkonzept.word.templates import wellformed

CONTENT_TYPES = "[Content_Types].xml"
MAX_FILE = 20 * 2**20
MAX_MEMBERS = 500
MAX_MEMBER = 20 * 2**20
MAX_TOTAL = 60 * 2**20
MAX_RATIO = 200
_LEVEL = 3  # a third of the time of the usual 6 for files a few per cent larger
_FIXED_DATE = (1980, 1, 1, 0, 0, 0)
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of Word up to 2003 begin, and the shell around a docx that is locked with a password."""
_ZIP_ERRORS = (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError)
_SAVE_AS = "in Word mit „Speichern unter“ als „Word-Dokument (*.docx)“ sichern"


class Parts(dict[str, bytes]):
    """The parts of a package: name → content."""


def refusal(path: Path, why: str) -> CannotWrite:
    """The failure that says why the template at `path` is not used."""
    said = "".join(letter if letter.isprintable() else "?" for letter in why)
    return CannotWrite(f"Die Word-Vorlage „{path.name}“ wird nicht verwendet: {said}.")


def _unreadable(path: Path, why: str) -> CannotWrite:
    return CannotWrite(f"Die Word-Vorlage „{path.name}“ lässt sich nicht lesen: {why}.")


def read(path: Path) -> Parts:
    """The parts of the template at `path`, each of a sound size and well-formed; CannotWrite with one German sentence if not."""
    data = _bytes(path)
    if data.startswith(_OLD_WORD):
        raise refusal(
            path, f"sie ist ein altes Word-Dokument (.doc) oder mit einem Kennwort geschützt; {_SAVE_AS}"
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            _check_members(path, members)
            parts = Parts(
                (member.filename, archive.read(member)) for member in members if not member.is_dir()
            )
    except _ZIP_ERRORS as error:
        raise refusal(path, "sie ist keine heile docx-Datei") from error
    if parts.get("mimetype", b"").startswith(b"application/vnd.oasis.opendocument"):
        raise refusal(path, f"sie ist ein OpenDocument-Text (.odt); {_SAVE_AS}")
    if CONTENT_TYPES not in parts or "_rels/.rels" not in parts:
        raise refusal(path, "sie ist keine Word-Datei")
    try:
        wellformed.check(parts)
    except wellformed.Unsound as unsound:
        raise refusal(path, str(unsound)) from unsound
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


def _bytes(path: Path) -> bytes:
    """The file's content. A device or pipe could go on for ever and is not opened."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise refusal(path, "sie ist keine Datei")
        if found.st_size > MAX_FILE:
            raise refusal(path, f"sie ist größer als {MAX_FILE // 2**20} MiB")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise _unreadable(path, "die Datei gibt es nicht") from error
    except OSError as error:
        raise _unreadable(path, reason(error)) from error
    except ValueError as error:
        raise _unreadable(path, "der Name ist ungültig") from error


def _check_members(path: Path, members: list[zipfile.ZipInfo]) -> None:
    """Names and sizes, before anything is unpacked."""
    if len(members) > MAX_MEMBERS:
        raise refusal(path, f"sie enthält mehr als {MAX_MEMBERS} Teile")
    names = [member.filename.casefold() for member in members]
    if len(set(names)) < len(names):
        raise refusal(path, "ein Teil kommt in ihr doppelt vor")
    for member in members:
        name = member.filename
        if _leads_out(name) or member.orig_filename != name:
            raise refusal(path, f"der Teil „{name[:60]}“ zeigt aus der Datei hinaus")
        if member.flag_bits & 1:
            raise refusal(path, "sie ist mit einem Kennwort verschlüsselt")
        if member.compress_type not in _METHODS:
            raise refusal(path, f"der Teil „{name[:60]}“ ist auf unbekannte Art gepackt; {_SAVE_AS}")
        packed = max(member.compress_size, 1)
        if member.file_size > MAX_MEMBER or (
            member.file_size > 2**20 and member.file_size / packed > MAX_RATIO
        ):
            raise refusal(path, f"der Teil „{name[:60]}“ ist ausgepackt zu groß")
    if sum(member.file_size for member in members) > MAX_TOTAL:
        raise refusal(path, f"sie ist ausgepackt größer als {MAX_TOTAL // 2**20} MiB")


def _leads_out(name: str) -> bool:
    """Whether a program that unpacks the file by this name could write outside the folder it unpacks into."""
    plain = unquote(name)
    steps = plain.removesuffix("/").split("/")
    return (
        any(not step.strip(". ") for step in steps)
        or "\\" in plain
        or ":" in plain
        or not plain.isprintable()
    )
