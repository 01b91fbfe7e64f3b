"""LibreOffice as a tool: where it is looked for, what it is told, and that nothing of it is left behind."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path
from types import FrameType

import pytest

from praevkonzept.errors import CannotWrite, UsageProblem
from praevkonzept.resources import template_path
from praevkonzept.store import office
from tests.tools import tool

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="der Ersatz ist ein Shell-Skript")


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, with a name that needs care."""
    folder = tmp_path / "Ablage für Ümläute"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


def program(folder: Path, script: str) -> Path:
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def alive(pid: int) -> bool:
    """Whether a process still does something; one that only waits to be counted out does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def gone(pid: int) -> bool:
    """Whether the process ends within a moment: the signal is sent, the system takes its time."""
    for _ in range(100):
        if not alive(pid):
            return True
        time.sleep(0.02)
    return False


@on_posix
def test_it_is_told_to_use_a_profile_of_its_own(tmp_path: Path, scratch: Path) -> None:
    said = tmp_path / "said"
    script = f'for f; do echo "$f"; done > "{said}"\ncat "$f" > "${{f%.docx}}.pdf"\ncat profil/user/*.xcu >> "{said}"'
    assert office.to_pdf(program(tmp_path, script), b"wie hinein") == b"wie hinein"
    text = said.read_text(encoding="utf-8")
    assert "-env:UserInstallation=file:///" in text
    assert "%C3%BC" in text
    assert '"UseTaggedPDF": {"type": "boolean", "value": "true"}' in text
    assert '"OpenBookmarkLevels": {"type": "long", "value": "1"}' in text
    assert "DisableMacrosExecution" in text
    assert list(scratch.iterdir()) == []


@on_posix
@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("exit 3", "kein PDF geschrieben (Rückgabewert 3)."),
        ("echo eins; echo zwei >&2", "kein PDF geschrieben (zwei)."),
        ('echo "$f in $PWD/papier.docx"', "kein PDF geschrieben (in papier.docx)."),
        ('for f; do :; done; cp "$f" "${f%.docx}.pdf"; exit 1', "kein PDF geschrieben (Rückgabewert 1)."),
        ("kill -SEGV $$", "kein PDF geschrieben (Rückgabewert -11)."),
    ],
)
def test_its_failures_are_one_sentence(tmp_path: Path, scratch: Path, script: str, words: str) -> None:
    with pytest.raises(CannotWrite) as failure:
        office.to_pdf(program(tmp_path, script), b"")
    assert words in str(failure.value)
    assert list(scratch.iterdir()) == []


def test_what_cannot_be_started_is_one_sentence(tmp_path: Path, scratch: Path) -> None:
    with pytest.raises(CannotWrite, match=r"LibreOffice lässt sich nicht aufrufen \(.+\)\."):
        office.to_pdf(tmp_path / "fehlt", b"")
    assert list(scratch.iterdir()) == []


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="fragt Linux nach Prozessen")
def test_who_takes_too_long_ends_with_its_children(
    tmp_path: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "PATIENCE", 0.5)
    child = tmp_path / "child"
    with pytest.raises(CannotWrite, match="nicht fertig und wurde beendet"):
        office.to_pdf(program(tmp_path, f'sleep 600 &\necho $! > "{child}"\nwait'), b"")
    assert gone(int(child.read_text(encoding="ascii")))
    assert list(scratch.iterdir()) == []


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="fragt Linux nach Prozessen")
def test_an_interruption_leaves_nothing_running(tmp_path: Path, scratch: Path) -> None:
    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    child = tmp_path / "child"
    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.5)
        with pytest.raises(KeyboardInterrupt):
            office.to_pdf(program(tmp_path, f'sleep 600 &\necho $! > "{child}"\nwait'), b"")
    finally:
        signal.signal(signal.SIGALRM, before)
    assert gone(int(child.read_text(encoding="ascii")))
    assert list(scratch.iterdir()) == []


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine without LibreOffice; programs put into this folder are on its path."""
    monkeypatch.delenv(office.VARIABLE)
    monkeypatch.setattr(office, "_USUAL_PLACES", ())
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


@on_posix
def test_it_is_found_on_the_path_or_where_it_usually_lies(
    nowhere: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert office.find() is None
    found = program(nowhere, "")
    assert office.find() == found
    usual = tmp_path / "Applications"
    usual.write_bytes(b"")
    monkeypatch.setattr(office, "_USUAL_PLACES", (str(usual),))
    assert office.find() == usual


@on_posix
def test_a_program_in_the_working_folder_is_not_taken(nowhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(nowhere, "")
    monkeypatch.chdir(nowhere)
    for path in (".", "", f".{os.pathsep}"):
        monkeypatch.setenv("PATH", path)
        assert office.find() is None


def test_a_named_program_must_exist_and_none_means_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert office.switched_off()
    assert office.find() is None
    monkeypatch.setenv(office.VARIABLE, str(tmp_path))
    assert not office.switched_off()
    with pytest.raises(UsageProblem, match="dort ist kein Programm"):
        office.find()


@pytest.mark.system
def test_the_real_one_writes_a_pdf_from_a_folder_with_umlauts(
    scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool("soffice")
    monkeypatch.delenv(office.VARIABLE)
    monkeypatch.setenv("LC_ALL", "C")
    found = office.find()
    assert found is not None
    assert office.to_pdf(found, template_path("praev.docx").read_bytes()).startswith(b"%PDF-1.")
    assert list(scratch.iterdir()) == []
