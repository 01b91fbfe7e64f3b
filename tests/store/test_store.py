"""Reading and writing on a real disk: links, folders, locked targets, git."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from praevkonzept.errors import CannotRead, CannotWrite
from praevkonzept.store.git import state
from praevkonzept.store.tree import find_root, read_tree
from praevkonzept.store.write import write_atomic

OFFER = "name: Elterncafé\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "catalogue" / "offers").mkdir(parents=True)
    (tmp_path / "catalogue" / "offers" / "a.yaml").write_text(OFFER, encoding="utf-8")
    return tmp_path


def test_the_root_is_found_upwards(root: Path) -> None:
    below = root / "docs" / "x"
    below.mkdir(parents=True)
    assert find_root(below) == root


def test_without_a_catalogue_the_sentence_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="--root"):
        read_tree(tmp_path)


def test_reads_every_file_in_order_and_skips_hidden_ones(root: Path) -> None:
    (root / "catalogue" / ".cache").write_text("x", encoding="utf-8")
    (root / "catalogue" / "README.md").write_text("x", encoding="utf-8")
    (root / "catalogue" / "sources.yaml").write_bytes(b"s1: {}\n" * 9000)
    files = read_tree(root)
    assert list(files.texts) == ["catalogue/offers/a.yaml", "catalogue/sources.yaml"]
    assert files.texts["catalogue/sources.yaml"] == b"s1: {}\n" * 9000
    assert files.findings == ()


def test_the_digest_changes_with_content_and_with_names(root: Path) -> None:
    before = read_tree(root).digest
    assert read_tree(root).digest == before
    (root / "catalogue" / "offers" / "a.yaml").rename(root / "catalogue" / "offers" / "b.yaml")
    renamed = read_tree(root).digest
    assert renamed != before


@pytest.mark.skipif(sys.platform == "win32", reason="Verknüpfungen brauchen unter Windows besondere Rechte")
def test_links_and_special_files_are_findings_and_never_followed_out(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret.yaml"
    outside.write_text("name: geheim\n", encoding="utf-8")
    offers = root / "catalogue" / "offers"
    (offers / "link.yaml").symlink_to(outside)
    (offers / "loop.yaml").symlink_to(offers / "loop.yaml")
    (offers / "inside.yaml").symlink_to(offers / "a.yaml")
    (offers / "folder.yaml").mkdir()
    (root / "catalogue" / "linked").symlink_to(offers)
    os.mkfifo(offers / "pipe.yaml")
    files = read_tree(root)
    assert {(finding.file.rsplit("/", 1)[-1], finding.code) for finding in files.findings} == {
        ("link.yaml", "PRV120"), ("loop.yaml", "PRV122"), ("folder.yaml", "PRV121"), ("linked", "PRV120"), ("pipe.yaml", "PRV122"),
    }  # fmt: skip
    assert sorted(files.texts) == ["catalogue/offers/a.yaml", "catalogue/offers/inside.yaml"]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root darf alles lesen")
def test_an_unreadable_file_is_a_finding(root: Path) -> None:
    (root / "catalogue" / "offers" / "a.yaml").chmod(0)
    assert [finding.code for finding in read_tree(root).findings] == ["PRV122"]


def test_writing_replaces_the_whole_file_and_leaves_nothing_behind(tmp_path: Path) -> None:
    target = tmp_path / "build" / "x.docx"
    write_atomic(target, b"old")
    write_atomic(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(target.parent.iterdir()) == [target]


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "x.docx"
    target.write_bytes(b"old")

    def locked(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", locked)
    with pytest.raises(CannotWrite, match="in Word geöffnet"):
        write_atomic(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("make", ["folder", "below-a-file"])
def test_an_impossible_target_is_refused(tmp_path: Path, make: str) -> None:
    target = tmp_path / "x.docx"
    if make == "folder":
        target.mkdir()
    else:
        (tmp_path / "file").write_bytes(b"")
        target = tmp_path / "file" / "x.docx"
    with pytest.raises(CannotWrite):
        write_atomic(target, b"new")


def git(root: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=root, check=True, capture_output=True)


def test_the_state_is_that_of_the_commit(root: Path) -> None:
    assert state(root) is None
    git(root, "init", "-q")
    assert state(root) is None
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "Anfang", "--date", "2026-01-02T03:04:05+01:00")
    now = state(root)
    assert now is not None
    assert (len(now.commit), now.dirty, now.short) == (40, False, now.commit[:8])
    (root / "catalogue" / "offers" / "b.yaml").write_text(OFFER, encoding="utf-8")
    changed = state(root)
    assert changed is not None
    assert changed.dirty


def test_reasons_are_german(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CannotWrite, match=r"ein Teil des Pfades ist eine Datei|den Ordner gibt es nicht"):
        write_atomic(tmp_path / "file" / "x.docx", b"new")


def test_a_record_is_read_even_if_it_is_called_readme(tmp_path: Path) -> None:
    offers = tmp_path / "catalogue" / "offers"
    offers.mkdir(parents=True)
    for name in ("README.yaml", "LICENSE.YML", "README.md", "README"):
        (offers / name).write_text("name: x\n", encoding="utf-8")
    assert set(read_tree(tmp_path).texts) == {"catalogue/offers/README.yaml", "catalogue/offers/LICENSE.YML"}
