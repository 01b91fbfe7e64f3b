"""Repairs at the edge: what is written, what is only shown, what is refused."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from praevkonzept.cli import fixing
from praevkonzept.cli.session import Session, open_session
from praevkonzept.cli.settings import Settings
from praevkonzept.errors import CannotWrite
from praevkonzept.fixes import Change
from praevkonzept.store import write

WRONG = b"name: Elterncaf\xc3\xa9  \nas_of: 2014\n"
RIGHT = b'name: Elterncaf\xc3\xa9\nas_of: "2014"\n'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two files to repair and one that needs nothing."""
    folder = tmp_path / "catalogue" / "offers"
    folder.mkdir(parents=True)
    (folder / "a.yaml").write_bytes(WRONG)
    (folder / "b.yaml").write_bytes(WRONG)
    (folder / "c.yaml").write_bytes(RIGHT)
    return tmp_path


def opened(root: Path) -> Session:
    return open_session(Settings(root=root))


def offer(root: Path, name: str) -> Path:
    return root / "catalogue" / "offers" / f"{name}.yaml"


def test_writes_and_says_what_was_done(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    untouched = offer(root, "c").stat()
    assert fixing.run(opened(root), None, diff=False) == 2
    assert [offer(root, name).read_bytes() for name in "abc"] == [RIGHT] * 3
    assert offer(root, "c").stat() == untouched
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines()[0] == (
        "catalogue/offers/a.yaml: 2 Änderungen (Zeile 1: Leerzeichen am Zeilenende entfernt; "
        "Zeile 2: „2014“ in Anführungszeichen gesetzt)"
    )
    assert fixing.run(opened(root), None, diff=False) == 0


def test_only_some_files(root: Path) -> None:
    assert fixing.run(opened(root), {"catalogue/offers/b.yaml"}, diff=False) == 1
    assert offer(root, "a").read_bytes() == WRONG
    assert offer(root, "b").read_bytes() == RIGHT


def test_diff_shows_and_writes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fixing.run(opened(root), None, diff=True) == 2
    assert offer(root, "a").read_bytes() == WRONG
    out, err = capsys.readouterr()
    assert out.startswith("--- a/catalogue/offers/a.yaml\n+++ b/catalogue/offers/a.yaml\n@@ -1,2 +1,2 @@\n")
    assert '+as_of: "2014"\n--- a/catalogue/offers/b.yaml\n' in out
    assert "a.yaml: 2 Änderungen vorgeschlagen (Zeile 1: " in err


def test_a_file_changed_meanwhile_is_refused_and_the_others_written(root: Path) -> None:
    session = opened(root)
    offer(root, "a").write_bytes(WRONG + b"kind: angebot\n")
    with pytest.raises(CannotWrite, match=r"a\.yaml wurde inzwischen geändert"):
        fixing.run(session, None, diff=False)
    assert offer(root, "a").read_bytes() == WRONG + b"kind: angebot\n"
    assert offer(root, "b").read_bytes() == RIGHT


def test_a_file_gone_meanwhile_is_not_made_again(root: Path) -> None:
    session = opened(root)
    offer(root, "a").unlink()
    with pytest.raises(CannotWrite, match=r"a\.yaml"):
        fixing.run(session, None, diff=False)
    assert not offer(root, "a").exists()
    assert offer(root, "b").read_bytes() == RIGHT


def test_write_errors_come_after_the_other_files(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    offer(root, "d").write_bytes(WRONG)
    real = write.write_atomic

    def failing(path: Path, data: bytes) -> None:
        if path.stem != "b":
            raise CannotWrite(f"{path.name}: kein Platz")
        real(path, data)

    monkeypatch.setattr(write, "write_atomic", failing)
    with pytest.raises(CannotWrite, match=r"d\.yaml: kein Platz"):
        fixing.run(opened(root), None, diff=False)
    assert offer(root, "b").read_bytes() == RIGHT
    assert "a.yaml: kein Platz" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="Verknüpfungen brauchen unter Windows besondere Rechte")
@pytest.mark.parametrize("diff", [True, False])
def test_links_are_not_written_through(root: Path, capsys: pytest.CaptureFixture[str], diff: bool) -> None:
    real = root / "anderswo.yaml"
    real.write_bytes(WRONG)
    offer(root, "a").unlink()
    offer(root, "a").symlink_to(real)
    assert fixing.run(opened(root), None, diff=diff) == 1
    assert real.read_bytes() == WRONG
    assert offer(root, "a").is_symlink()
    assert "catalogue/offers/a.yaml: Das ist eine Verknüpfung" in capsys.readouterr().err


def test_a_refused_file_is_named(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    twice = "name: A\nMü: 1\nMu\u0308: 2\n".encode()
    offer(root, "a").write_bytes(twice)
    fixing.run(opened(root), {"catalogue/offers/a.yaml"}, diff=False)
    assert offer(root, "a").read_bytes() == twice
    assert "a.yaml: Die Reparatur würde mehr ändern" in capsys.readouterr().err


def test_summary_of_many_changes_stays_short() -> None:
    changes = [Change(line, "quotes", "gesetzt") for line in range(1, 9)]
    said = fixing.summary(changes)
    assert said.startswith("8\u00a0Änderungen (Zeile\u00a01: gesetzt; ")
    assert said.endswith("Zeile\u00a05: gesetzt; 3 weitere)")
