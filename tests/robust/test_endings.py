"""However a call ends, it ends with the right code, a sentence or silence, and never with a traceback."""

from __future__ import annotations

import io
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from praevkonzept.cli.app import build
from tests.robust.calls import CALLS, EVERY, names
from tests.robust.conftest import SMALL, WATCHDOG, Ending, Praev, command, environment, process, put
from tests.robust.reports import STEERING

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="so endet ein Aufruf nur unter POSIX")
ONE_EACH = [calls[0] for calls in CALLS.values()]
WITHOUT_CATALOGUE = {
    ("explain",),
    ("explain", "PRV203"),
    ("schema",),
    ("schema", "--vscode"),
    *CALLS["check-docx"],
    *CALLS["check-template"],
}
"""What these print follows from the program alone (its codes, where its schemas lie, how an editor uses them) or a file."""

ONLY_VOCABULARY = {("schema", "--write"), ("schema", "--check")}
"""The generated schemas hold terms, so only an unreadable vocabulary is in their way."""


@pytest.fixture
def root(small: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(small)
    return small


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A catalogue that nobody changes."""
    return Path(shutil.copytree(SMALL, tmp_path_factory.mktemp("shared") / "stadt"))


@cache
def usual(root: Path, call: tuple[str, ...]) -> Ending:
    """How the call ends in a pipe."""
    return process(root, *call)


def broken_yaml(root: Path) -> None:
    put(root, {"offers/kaputt.yaml": b"name: [\n"})


def other_encoding(root: Path) -> None:
    put(root, {"organisations/kaputt.yaml": "name: Träger\n".encode("cp1252")})


def empty(root: Path) -> None:
    put(root, {"networks/leer.yaml": b""})


def wrong_ending(root: Path) -> None:
    put(root, {"offers/x.YAML": b"name: x\n"})


def chapter_without_head(root: Path) -> None:
    put(root, {"chapters/x.md": b"# x\n"})


def folder_like_a_file(root: Path) -> None:
    (root / "catalogue/offers/x.yaml").mkdir()


def broken_town(root: Path) -> None:
    put(root, {"praev.yaml": b"town: [\n"})


def broken_vocabulary(root: Path) -> None:
    put(root, {"vocabulary/status.yaml": b"terms: [\n"})


BREAKERS: list[Callable[[Path], None]] = [
    broken_yaml, other_encoding, empty, wrong_ending, chapter_without_head, folder_like_a_file, broken_town, broken_vocabulary,
]  # fmt: skip


def test_every_command_has_its_calls() -> None:
    assert list(CALLS) == names()


@pytest.mark.parametrize("breaker", BREAKERS, ids=lambda each: each.__name__)
@pytest.mark.parametrize("call", EVERY, ids=" ".join)
def test_what_could_not_be_loaded_is_never_success(
    root: Path, praev: Praev, call: tuple[str, ...], breaker: Callable[[Path], None]
) -> None:
    breaker(root)
    ending = praev(root, *call)
    free = call in WITHOUT_CATALOGUE or (call in ONLY_VOCABULARY and breaker is not broken_vocabulary)
    assert ending.code == (ending.code if free else 3)
    assert ending.code in (0, 1, 3)
    assert free or "PRV1" in ending.said


@pytest.mark.parametrize("call", EVERY, ids=" ".join)
def test_without_a_catalogue_there_is_no_result(tmp_path: Path, praev: Praev, call: tuple[str, ...]) -> None:
    ending = praev(tmp_path, *call)
    assert (ending.code, ending.out) == (3, b"") or call in WITHOUT_CATALOGUE


def plumbed(root: Path, call: tuple[str, ...], stdout: Any, **variables: str) -> Ending:
    """The call with its results going there."""
    done = subprocess.run(
        command(root, *call), stdout=stdout, stderr=subprocess.PIPE, check=False, env=environment(**variables), timeout=WATCHDOG,
    )  # fmt: skip
    return Ending(done.returncode, b"", done.stderr)


@POSIX
@pytest.mark.parametrize("call", ONE_EACH, ids=" ".join)
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_has_gone_ends_it_quietly(root: Path, call: tuple[str, ...], unbuffered: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as stdout:
        ending = plumbed(root, call, stdout, PYTHONUNBUFFERED=unbuffered)
    assert (ending.code, ending.err) == (141, b"")


@POSIX
def test_head_gets_its_line_and_nobody_complains(root: Path) -> None:
    head = f"name: {'x' * 3000}\nkind: angebot\nmilestones: [kita]\nsources: [s1]\n".encode()
    put(root, {f"offers/a{number}.yaml": head for number in range(100)})
    line = " ".join(f"'{word}'" for word in command(root, "list", "--format", "json"))
    done = subprocess.run(
        ["sh", "-c", f"{line} | head -1"],
        capture_output=True,
        check=True,
        env=environment(),
        timeout=WATCHDOG,
    )
    assert (done.stdout, done.stderr) == (b"{\n", b"")


@POSIX
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="braucht /dev/full")
@pytest.mark.parametrize("call", [*ONE_EACH, ("--help",), ("--version",), ("list", "--help")], ids=" ".join)
def test_a_full_disk_is_4(root: Path, call: tuple[str, ...]) -> None:
    for unbuffered in ("", "1"):
        with Path("/dev/full").open("wb") as full:
            ending = plumbed(root, call, full, PYTHONUNBUFFERED=unbuffered)
        assert ending.code == 4
        assert (
            ending.err.decode("utf-8")
            .splitlines()[-1]
            .startswith("Fehler: Die Ausgabe lässt sich nicht schreiben: ")
        )


@POSIX
@pytest.mark.parametrize("call", [*ONE_EACH, ("--help",), ("lst",)], ids=" ".join)
def test_closed_streams(shared: Path, call: tuple[str, ...]) -> None:
    def closed(redirection: str) -> Ending:
        words = ["sh", "-c", f'exec "$@" {redirection}', "sh", *command(shared, *call)]
        done = subprocess.run(words, capture_output=True, check=False, env=environment(), timeout=WATCHDOG)
        return Ending(done.returncode, done.stdout, done.stderr)

    open_ = usual(shared, call)
    without_errors, without_results = closed("2>&-"), closed(">&-")
    assert (without_errors.code, without_errors.out) == (open_.code, open_.out)
    assert without_results.code == closed("<&- >&- 2>&-").code == (4 if open_.out else open_.code)
    assert b"Traceback" not in without_results.err
    assert b"Interner Fehler" not in without_results.err


WORLDS = {
    "ASCII": {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONUNBUFFERED": "1"},
    "Windows-1252": {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0", "COLUMNS": "20", "TERM": "dumb"},
    "UTF-16": {"PYTHONIOENCODING": "utf-16:strict", "LC_ALL": "C.UTF-8", "COLUMNS": "0", "TERM": ""},
}  # fmt: skip


@pytest.mark.parametrize("world", WORLDS)
@pytest.mark.parametrize("call", ONE_EACH, ids=" ".join)
def test_a_pipe_gets_the_same_bytes_everywhere(shared: Path, call: tuple[str, ...], world: str) -> None:
    here, there = usual(shared, call), process(shared, *call, **WORLDS[world])
    assert (there.code, there.out, there.err) == (here.code, here.out, here.err)
    there.out.decode("utf-8")


@POSIX
@pytest.mark.parametrize("call", ONE_EACH, ids=" ".join)
def test_a_narrow_and_dumb_terminal(shared: Path, call: tuple[str, ...]) -> None:
    import pty

    leader, follower = pty.openpty()
    try:
        ending = plumbed(shared, call, follower, COLUMNS="20", TERM="dumb", LC_ALL="C")
    finally:
        os.close(follower)
    parts = []
    try:
        while part := os.read(leader, 65536):
            parts.append(part)
    except OSError:  # Linux says so when the other side is closed
        pass
    os.close(leader)
    shown = b"".join(parts).decode("utf-8").replace("\r\n", "\n")
    assert ending.code == usual(shared, call).code
    assert shown
    assert not STEERING.search(shown)


INTERRUPTED = """
import os, signal, sys
sys.argv[1:] = {arguments!r}
from praevkonzept.cli import console
from praevkonzept.cli.main import main
scan = os.scandir
def interrupted(*arguments):
    signal.raise_signal(signal.SIGINT)
    return (scan if {reading} else print)(*arguments)
def reader(path="."):
    return interrupted(path) if str(path).endswith("catalogue") else scan(path)
if {reading}:
    os.scandir = reader
else:
    console.data = interrupted
main()
"""


@POSIX
@pytest.mark.parametrize("reading", [True, False], ids=["while reading", "while writing"])
@pytest.mark.parametrize("call", ONE_EACH, ids=" ".join)
def test_ctrl_c_ends_it_quietly(root: Path, call: tuple[str, ...], reading: bool) -> None:
    if reading and call in WITHOUT_CATALOGUE:
        pytest.skip("liest keinen Katalog")
    script = INTERRUPTED.format(arguments=["--root", str(root), *call], reading=reading)
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=False, env=environment(PRAEV_CACHE_DIR=""), timeout=WATCHDOG,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


@POSIX
def test_ctrl_c_while_writing_leaves_the_old_file(
    root: Path, praev: Praev, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = root / "schema" / "offers.schema.json"
    target.parent.mkdir()
    target.write_bytes(b"alt")
    monkeypatch.setattr(os, "fsync", lambda _: signal.raise_signal(signal.SIGINT))
    assert praev(root, "schema", "--write").code == 130
    assert target.read_bytes() == b"alt"
    assert not list(target.parent.glob(".*"))


VALUES = (
    "", " ", "-1", "9" * 13, "9" * 5000, "\u0663", "\u00b2", "\x1b[31m", "a\nb", "\u202e", "\udcff", "..", "/", "~", "-", "--",
    "x" * 1000, "0001-01-01", "9999-12-31", "20260201", "=1", "%s", ":", "a:b", "--output=x",
)  # fmt: skip


def options() -> list[tuple[str, str]]:
    """Every option of every command that takes a value, and each command's free argument as „“."""
    commands = build().commands
    found = []
    for name in commands:
        for each in commands[name].params:
            if each.param_type_name == "argument":
                found.append((name, ""))
            elif not each.is_flag and each.name != "help":
                found.append((name, max(each.opts, key=len)))
    return found


@pytest.mark.parametrize(("name", "option"), options())
def test_no_value_of_an_option_is_an_internal_error(
    root: Path, praev: Praev, name: str, option: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = root / "a" / "b"
    deep.mkdir(parents=True)
    monkeypatch.chdir(deep)
    usual = CALLS[name][0]
    for value in VALUES:
        ending = praev(root, *usual, *((f"{option}={value}",) if option else ("--", value)))
        assert ending.code in (0, 1, 2, 3, 4), (value, ending.said)
        assert not STEERING.search(ending.said), value
        assert ending.code < 2 or ending.err


@pytest.mark.parametrize("name", [value for value in VALUES if value], ids=lambda name: ascii(name)[:20])
def test_no_name_for_the_standard_input_is_an_internal_error(
    root: Path, praev: Praev, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    for place in ("", "catalogue", "catalogue/", "catalogue/offers", "catalogue/offers/", "catalogue/../"):
        typed = io.TextIOWrapper(io.BytesIO(b"name: x\n"))
        monkeypatch.setattr("sys.stdin", typed)
        for full in (place, place + name):
            ending = praev(root, "validate", "-", f"--stdin-filename={full}")
            assert ending.code in (0, 1, 2, 3), (full, ending.said)
            assert not STEERING.search(ending.said)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: ascii(value)[:20])
def test_no_root_is_an_internal_error(
    praev: Praev, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ending = praev(Path(value), "list")
    assert (ending.code, ending.out) == (3, b"")
    assert ending.err.startswith(b"Fehler: ")
    assert not STEERING.search(ending.said)


@POSIX
def test_a_closed_standard_input_is_an_empty_file(root: Path) -> None:
    words = command(root, "validate", "-", "--stdin-filename", "catalogue/offers/elterncafe.yaml")
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" <&-', "sh", *words],
        capture_output=True,
        check=False,
        env=environment(),
        timeout=WATCHDOG,
    )
    assert (done.returncode, b"PRV109" in done.stdout, done.stderr) == (3, True, b"")


@pytest.mark.parametrize("day", ["0001-01-01", "0001-02-28", "9999-12-31", "2024-02-29"])
@pytest.mark.parametrize("call", [call for call in EVERY if "--today" in call], ids=" ".join)
def test_any_day_can_be_today(root: Path, praev: Praev, call: tuple[str, ...], day: str) -> None:
    ending = praev(root, *call, "--today", day)
    assert ending.code in (0, 1), ending.said
