"""Why the operating system refused, in German."""

from __future__ import annotations

import errno

_REASONS = {
    errno.EACCES: "keine Berechtigung",
    errno.EPERM: "keine Berechtigung",
    errno.ENOENT: "den Ordner gibt es nicht",
    errno.ENOTDIR: "ein Teil des Pfades ist eine Datei",
    errno.EEXIST: "ein Teil des Pfades ist eine Datei",
    errno.EISDIR: "das ist ein Ordner",
    errno.ENOSPC: "auf dem Datenträger ist kein Platz mehr",
    errno.EROFS: "der Datenträger ist schreibgeschützt",
    errno.ENAMETOOLONG: "der Name ist zu lang",
    errno.ELOOP: "die Verknüpfung führt im Kreis",
    errno.EMFILE: "zu viele Dateien sind offen",
    errno.EBADF: "sie ist geschlossen",
    errno.EIO: "Fehler des Datenträgers",
}


def reason(error: OSError) -> str:
    """The reason in a few German words; what is not known here in the words of the system."""
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)
