"""LibreOffice as a tool: where it is, and a Word file turned into a PDF by it. Nothing else starts it."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from praevkonzept.errors import CannotWrite, UsageProblem
from praevkonzept.store.reasons import reason

VARIABLE = "PRAEV_SOFFICE"
"""The environment variable that names the program; empty: work as if there were none."""

PATIENCE = 180
"""Seconds that a conversion may take, and one more for every `_BYTES_A_SECOND` of the file."""

_BYTES_A_SECOND = 5_000
_NAMES = ("soffice", "libreoffice")
_USUAL_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
)

# Tagged and after PDF/UA, so that a screen reader can read it; every bookmark a target, so that its page can be found.
_PDF = {
    "UseTaggedPDF": True,
    "PDFUACompliance": True,
    "ExportBookmarks": True,
    "OpenBookmarkLevels": 1,
    "ExportBookmarksToPDFDestination": True,
    "DisplayPDFDocumentTitle": True,
    "ExportNotes": False,
}

# A profile of its own for every call: nothing of the user's LibreOffice is touched, a running one does not get in the
# way. No macros, nothing loaded from outside, no search for Java.
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Office.Java/VirtualMachine"><prop oor:name="Enable" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
"""


def switched_off() -> bool:
    """Whether LibreOffice is not to be used even where it is installed."""
    return os.environ.get(VARIABLE) == ""


def find() -> Path | None:
    """The program that is named, in its usual place or on the path; UsageProblem where a wrong one is named."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        if named and not Path(named).is_file():
            raise UsageProblem(
                f"{VARIABLE} nennt „{named}“; dort ist kein Programm. Leer gesetzt, baut praev ohne LibreOffice."
            )
        return Path(named) if named else None
    usual = (Path(place) for place in _USUAL_PLACES)
    on_path = (Path(found) for name in _NAMES if (found := shutil.which(name)))
    # Windows also looks in the working folder, where a program may have come with somebody's catalogue
    return next((path for path in (*usual, *on_path) if path.is_absolute() and path.is_file()), None)


def to_pdf(program: Path, docx: bytes) -> bytes:
    """The Word file as PDF, tagged, with its headings as outline and its bookmarks as named destinations.

    CannotWrite where LibreOffice cannot be started, takes too long or writes nothing. Takes seconds.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="praev-", ignore_cleanup_errors=True) as name:
            folder = Path(name)
            source, log = folder / "papier.docx", folder / "ausgabe.txt"
            source.write_bytes(docx)
            profile = _profile(folder)
            options = {key: _typed(value) for key, value in _PDF.items()}
            command = [
                str(program), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore",
                "--nolockcheck", "--nodefault", "--nologo", "--convert-to",
                f"pdf:writer_pdf_Export:{json.dumps(options)}", "--outdir", str(folder), str(source),
            ]  # fmt: skip
            code = _run(command, log, PATIENCE + len(docx) // _BYTES_A_SECOND)
            made = source.with_suffix(".pdf")
            if code or not made.is_file():
                raise CannotWrite(f"LibreOffice hat kein PDF geschrieben ({_last_words(log, folder, code)}).")
            return made.read_bytes()
    except OSError as error:
        raise CannotWrite(f"LibreOffice lässt sich nicht aufrufen ({reason(error)}).") from error


def _profile(folder: Path) -> Path:
    """A fresh profile with our settings."""
    profile = folder / "profil"
    user = profile / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
    return profile


def _typed(value: bool | int) -> dict[str, str]:
    """A value as the export filter wants it."""
    kind = "boolean" if isinstance(value, bool) else "long"
    return {"type": kind, "value": json.dumps(value)}


def _run(command: list[str], log: Path, seconds: float) -> int:
    """Runs to the end, what it prints goes to the log; its exit code. Whatever happens, no process is left behind."""
    # UTC: the dates in the PDF then have one form. UTF-8: LibreOffice could not name its own folder otherwise.
    settings = os.environ | {"TZ": "UTC"} | ({} if sys.platform == "win32" else {"LC_ALL": "C.UTF-8"})
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=log.parent, env=settings, stdin=subprocess.DEVNULL,
            stdout=output, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
        try:
            return process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise CannotWrite(
                f"LibreOffice war nach {seconds:.0f} Sekunden nicht fertig und wurde beendet."
            ) from None
        finally:
            if process.poll() is None:
                _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends the program with everything it has started: `soffice` is only the parent of what does the work."""
    if sys.platform == "win32":
        subprocess.run(
            ["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False, timeout=30
        )
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _last_words(log: Path, folder: Path, code: int) -> str:
    """The last line LibreOffice printed, else its exit code."""
    lines = log.read_text(encoding="utf-8", errors="replace").replace(f"{folder}{os.sep}", "").split("\n")
    said = [line.strip() for line in lines if line.strip()]
    return said[-1] if said else f"Rückgabewert {code}"
