"""The real process: pipes, locales, terminals, colours, and what is (not) imported."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SMALL = Path(__file__).parent / "data" / "small"
HEAVY = ("pydantic", "rich", "jsonschema", "docx", "lxml", "markdown_it")


def praev(*arguments: str, root: Path = SMALL, **environment: str) -> subprocess.CompletedProcess[bytes]:
    clean = {
        name: value
        for name, value in os.environ.items()
        if name not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")
    }
    return subprocess.run(
        [sys.executable, "-m", "praevkonzept", "--root", str(root), *arguments],
        capture_output=True, check=False, env=clean | environment, timeout=60,
    )  # fmt: skip


def many(root: Path) -> None:
    for number in range(3000):
        (root / f"catalogue/offers/angebot-{number}.yaml").write_text(
            f"name: Angebot Nummer {number}\nkind: angebot\nmilestones: [kita]\nsources: [s1]\n",
            encoding="utf-8",
        )


def test_output_is_utf8_whatever_the_locale() -> None:
    done = praev("list", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert done.returncode == 0
    assert "Lotse für Übergänge" in done.stdout.decode("utf-8")
    assert "5 Angebote" in done.stderr.decode("utf-8")


def test_a_pipe_gets_plain_whole_lines() -> None:
    out = praev("list", COLUMNS="20", TERM="xterm-256color").stdout.decode("utf-8")
    assert "\x1b" not in out
    assert "─" not in out
    assert len(out.splitlines()) == 6
    assert "Frühe Kindheit (unter 3); Kindertageseinrichtung" in out


@pytest.mark.parametrize("variables", [{"NO_COLOR": "1", "FORCE_COLOR": "1"}, {"TERM": "dumb"}, {}])
def test_no_colour(small: Path, variables: dict[str, str]) -> None:
    (small / "catalogue/offers/kaputt.yaml").write_text("name: [\n", encoding="utf-8")
    assert b"\x1b" not in praev("validate", root=small, **variables).stdout


def test_forced_colour(small: Path) -> None:
    (small / "catalogue/offers/kaputt.yaml").write_text("name: [\n", encoding="utf-8")
    assert b"\x1b[" in praev("validate", root=small, FORCE_COLOR="1").stdout


def test_closed_pipe_ends_quietly(small: Path) -> None:
    many(small)
    process = subprocess.Popen(
        [sys.executable, "-m", "praevkonzept", "--root", str(small), "list", "--format", "json"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    errors = process.stderr.read().decode("utf-8")
    process.stderr.close()
    assert process.wait(timeout=60) == 141
    assert errors == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_full_disk_is_4() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "praevkonzept", "--root", str(SMALL), "list"],
            stdout=full, stderr=subprocess.PIPE, check=False, timeout=60,
        )  # fmt: skip
    assert done.returncode == 4
    assert done.stderr.decode("utf-8").startswith("Fehler: Die Ausgabe lässt sich nicht schreiben")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("columns", [20, 40, 80, 200])
def test_a_terminal_gets_lines_that_fit(columns: int) -> None:
    for line in on_terminal(columns, "list", "--milestone", "kita").splitlines():
        assert len(line) <= max(columns, 24), line
    shown = on_terminal(columns, "show", "offers/elterncafe")
    assert max(len(line) for line in shown.splitlines() if "https://" not in line) <= max(columns, 40)


def on_terminal(columns: int, *arguments: str) -> str:
    """What `praev` prints to a terminal of this width."""
    import pty

    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "praevkonzept", "--root", str(SMALL), *arguments],
        stdout=follower, stderr=subprocess.DEVNULL, env=os.environ | {"COLUMNS": str(columns), "TERM": "xterm"},
    )  # fmt: skip
    os.close(follower)
    parts = []
    try:
        while part := os.read(leader, 65536):
            parts.append(part)
    except OSError:  # Linux says so when the other side is closed
        pass
    os.close(leader)
    assert process.wait(timeout=60) == 0
    return b"".join(parts).decode("utf-8").replace("\r\n", "\n")


def test_records_cannot_steer_a_terminal_or_write_markup(small: Path) -> None:
    name = "Kurs [/1] [bold]fett[/bold] <b>|"
    head = f"name: '{name}'\nkind: angebot\nmilestones: [kita]\nsources: [s1]\n"
    (small / "catalogue/offers/fremd.yaml").write_text(head, encoding="utf-8")
    (small / "catalogue/offers/boese.yaml").write_bytes(
        f"{head}summary: \x1b[31mrot \u202everkehrt\n".encode()
    )
    for arguments in (("list",), ("show", "fremd"), ("validate",), ("validate", "--format", "github")):
        for variables in ({}, {"FORCE_COLOR": "1"}):
            done = praev(*arguments, root=small, **variables)
            both = (done.stdout + done.stderr).decode("utf-8")
            assert "\x1b[31mrot" not in both
            assert "\u202e" not in both
            assert arguments[0] == "validate" or name in both
    markdown = praev("list", "--format", "md", root=small).stdout.decode("utf-8")
    assert r"Kurs \[/1\] \[bold\]fett\[/bold\] &lt;b>\|" in markdown


@pytest.mark.parametrize(
    "arguments",
    [("--version",), ("--help",), ("list", "--milestone", "kita"), ("validate",), ("show", "verein")],
    ids=" ".join,
)
def test_stays_light(arguments: tuple[str, ...]) -> None:
    code = (
        "import sys\nfrom praevkonzept.cli.main import run\n"
        f"code = run(['--root', {str(SMALL)!r}, *{list(arguments)!r}])\n"
        f"print(code, sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=60)
    assert done.stderr.decode("utf-8").splitlines()[-1] == "0 []"
