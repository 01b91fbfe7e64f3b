"""The diff that is shown: can be applied, steers no terminal, says where the last line has no end."""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from praevkonzept.output import diffs
from praevkonzept.output.diffs import unified

PATH = "catalogue/offers/x.yaml"
BEFORE = b"name: A\nkind: b\npostcode: 01067\nas_of: 2026\n"
AFTER = b'name: A\nkind: b\npostcode: "01067"\nas_of: 2026\n'


def test_how_it_looks() -> None:
    assert unified(PATH, BEFORE, AFTER) == (
        "--- a/catalogue/offers/x.yaml\n+++ b/catalogue/offers/x.yaml\n@@ -1,4 +1,4 @@\n"
        ' name: A\n kind: b\n-postcode: 01067\n+postcode: "01067"\n as_of: 2026\n'
    )


def test_nothing_where_nothing_differs() -> None:
    assert unified(PATH, BEFORE, BEFORE) == ""


def test_colours_only_when_asked() -> None:
    lines = unified(PATH, BEFORE, AFTER, colour=True).splitlines()
    assert lines[5] == "\x1b[31m-postcode: 01067\x1b[0m"
    assert lines[6] == '\x1b[32m+postcode: "01067"\x1b[0m'
    assert lines[0].startswith("\x1b[1m---")
    assert lines[3] == " name: A"
    assert "\x1b" not in unified(PATH, BEFORE, AFTER)


def test_last_line_without_end() -> None:
    shown = unified(PATH, b"a: 1\nb: 2", b"a: 1\nb: 2\n")
    assert shown.endswith("-b: 2\n\\ Kein Zeilenende am Ende der Datei\n+b: 2\n")


def test_nothing_steers_the_terminal() -> None:
    shown = unified("catalogue/\x1b[31m\n.yaml", "a: \x1b[2J\u202e\n".encode(), b"a: \r\x07 b\n")
    assert not set(shown) & set("\x1b\u202e\x07\r")
    assert "\\x1b[2J\\u202e" in shown
    assert shown.splitlines()[0] == "--- a/catalogue/\\x1b[31m\\n.yaml"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (BEFORE, AFTER),
        (BEFORE.replace(b"\n", b"\r\n"), AFTER.replace(b"\n", b"\r\n")),
        (b"a:\t1 \nb: 2", b"a:\t1\nb: 2\n"),
        ("name: Mu\u0308tter\n".encode(), "name: Mütter\n".encode()),
        (b"- --- x\n-- y\n", b"- --- x\n-- z\n+ u\n"),
    ],
    ids=["plain", "CRLF", "tab and last line", "umlaut", "signs"],
)
def test_it_can_be_applied(tmp_path: Path, before: bytes, after: bytes) -> None:
    applied(tmp_path, before, after)


LINES = st.lists(st.sampled_from("abc"), max_size=12).map(
    lambda lines: "".join(f"{line}\n" for line in lines).encode()
)


@settings(max_examples=30)
@given(LINES.filter(bool), LINES.filter(bool), st.sampled_from([2, 400]))
def test_any_two_states(before: bytes, after: bytes, closely: int) -> None:
    with pytest.MonkeyPatch.context() as patch, TemporaryDirectory() as folder:
        patch.setattr(diffs, "_CLOSELY", closely)
        if before != after:
            applied(Path(folder), before, after)


def test_thousands_of_lines(tmp_path: Path) -> None:
    before = b"".join(b"s%d:\n  date: 1\n\n  name: %d\n" % (n, n) for n in range(2000))
    after = b"".join(b"s%d:\n  name: %d\n\n  date: 1\n" % (n, n) for n in range(2000))
    applied(tmp_path, before, after)
    applied(tmp_path, before, after + b"z: 1\n")


def applied(tmp_path: Path, before: bytes, after: bytes) -> None:
    file = tmp_path / PATH
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(before)
    diff = unified(PATH, before, after).encode()
    subprocess.run(["git", "-c", "core.autocrlf=false", "apply"], input=diff, cwd=tmp_path, check=True)
    assert file.read_bytes() == after
