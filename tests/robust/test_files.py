"""Whatever lies in the folder of a catalogue, whatever it is called: nothing blocks, nothing is lost in silence."""

from __future__ import annotations

import os
import socket
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from praevkonzept.loading.layout import FileRole, role_of
from praevkonzept.loading.load import load
from praevkonzept.schema import Schemas
from praevkonzept.store.tree import Files, read_tree
from tests.robust.conftest import TODAY, Ending, Praev, process, put
from tests.robust.reports import COMMAND, STEERING

SCHEMAS = Schemas.load()
OFFER = b"name: Fund\nkind: angebot\nmilestones: [kita]\nsources: [s1]\n"
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="solche Dateien gibt es nur unter POSIX")
Maker = Callable[[Path], None]


def fifo(path: Path) -> None:
    os.mkfifo(path)


def a_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))


def link_to_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def link_to_fifo(path: Path) -> None:
    os.mkfifo(path.parent / ".roehre")
    path.symlink_to(path.parent / ".roehre")


def link_out(path: Path) -> None:
    outside = path.parents[3] / "geheim.yaml"
    outside.write_bytes(b"name: geheim\n")
    path.symlink_to(outside)


def link_out_by_dots(path: Path) -> None:
    (path.parents[3] / "geheim.yaml").write_bytes(b"name: geheim\n")
    path.symlink_to("../../../geheim.yaml")


def link_to_itself(path: Path) -> None:
    path.symlink_to(path)


def link_to_nothing(path: Path) -> None:
    path.symlink_to(path.parent / "gibt-es-nicht.yaml")


def folder(path: Path) -> None:
    path.mkdir()
    (path / "darin.yaml").write_bytes(OFFER)


def unreadable(path: Path) -> None:
    path.write_bytes(OFFER)
    path.chmod(0)


ODD: list[tuple[Maker, str]] = [
    (fifo, "PRV122"),
    (a_socket, "PRV122"),
    (link_to_device, "PRV120"),
    (link_to_fifo, "PRV122"),
    (link_out, "PRV120"),
    (link_out_by_dots, "PRV120"),
    (link_to_itself, "PRV122"),
    (link_to_nothing, "PRV122"),
    (folder, "PRV121"),
    (unreadable, "PRV122"),
]


def checked(root: Path) -> Ending:
    return process(root, "validate", "--format", "concise", "--today", TODAY)


@POSIX
@pytest.mark.parametrize(("make", "code"), ODD, ids=lambda value: getattr(value, "__name__", value))
def test_what_is_no_ordinary_file_is_a_finding(
    small: Path, monkeypatch: pytest.MonkeyPatch, make: Maker, code: str
) -> None:
    if make is unreadable and os.geteuid() == 0:
        pytest.skip("root darf alles lesen")
    monkeypatch.chdir(small / "catalogue" / "offers")  # the address of a socket must be short
    make(Path("fund.yaml") if make is a_socket else small / "catalogue" / "offers" / "fund.yaml")
    ending = checked(small)
    assert ending.code == 3
    assert any(f"/fund.yaml:1:1: {code} Fehler" in line for line in ending.said.splitlines())
    assert "geheim" not in ending.said
    assert process(small, "list").code == 3


@POSIX
def test_a_link_within_the_catalogue_is_read_and_a_linked_folder_is_not(small: Path) -> None:
    (small / "catalogue/offers/zweite.yaml").symlink_to("elterncafe.yaml")
    assert b"zweite" in process(small, "list", "--format", "ids").out
    (small / "catalogue/goals").symlink_to("offers")
    assert "catalogue/goals:1:1: PRV120" in checked(small).said


def test_a_file_that_vanishes_while_the_folder_is_read_is_a_finding(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    openly = os.open

    def late(path: str, *arguments: int) -> int:
        if path.endswith("ferien.yaml"):
            Path(path).unlink()
        return openly(path, *arguments)

    monkeypatch.setattr(os, "open", late)
    files = read_tree(small)
    assert [(each.code, each.file) for each in files.findings] == [("PRV122", "catalogue/offers/ferien.yaml")]
    assert "catalogue/offers/elterncafe.yaml" in files.texts


def test_a_folder_that_vanishes_is_a_finding(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scan = os.scandir

    def late(path: str) -> object:
        if path.endswith("offers"):
            raise FileNotFoundError(2, "weg")
        return scan(path)

    monkeypatch.setattr(os, "scandir", late)
    assert [(each.code, each.file) for each in read_tree(small).findings] == [("PRV122", "catalogue/offers")]


REFUSED = [
    "offers/con.yaml", "offers/nul.yaml", "offers/com1.yaml", "offers/lpt9.yaml", "offers/aux.yaml", "offers/prn.yaml",
    "vocabulary/con.yaml", "vocabulary/milestone.yaml", "vocabulary/Status.yaml",
    "offers/x.YAML", "offers/x.Yml", "offers/x.yml", "offers/x.yaml.", "offers/x.yaml ", "offers/x.yaml.txt", "offers/x.yaml\n",
    "chapters/x.MD", "Offers/x.yaml", "OFFERS/x.yaml", "Sources.yaml", "sources.YAML", "Praev.yaml",
    "offers/Elterncafe.yaml", "offers/ELTERNCAFE.yaml", "offers/elterncaf\u00e9.yaml", "offers/elterncafe\u0301.yaml",
    "offers/x y.yaml", "offers/-x.yaml", "offers/x-.yaml", "offers/x--y.yaml", "offers/x_y.yaml", "offers/.yaml.yaml", "offers/x..yaml",
    "offers/\u0130.yaml", "offers/\u212a.yaml", "offers/\uff41.yaml", "offers/a\u200bb.yaml", "offers/x\x1b[31m.yaml", "offers/x\n::error::y.yaml",
    "offers/x\r.yaml", "offers/\u202eylamy.yaml", "offers/\udcff.yaml", "offers/" + "x" * 250 + ".yaml", "offers/a/b.yaml", "x.yaml",
]  # fmt: skip


@pytest.mark.parametrize("name", REFUSED, ids=ascii)
def test_a_name_that_is_not_possible_everywhere_is_an_error(name: str) -> None:
    loaded = load(Files({f"catalogue/{name}": OFFER}), SCHEMAS)
    assert list(loaded.catalogue.all()) == []
    assert len(loaded.broken) == 1
    assert loaded.findings[0].file == f"catalogue/{name}"


NAMES = st.text(min_size=1, max_size=12) | st.text(
    st.sampled_from("abAB01-_. \u0131\u0307\u017f\u212aä\ufb01"), max_size=12
)


@given(st.lists(NAMES, min_size=2, max_size=6))
@example(["x", "X"])
@example(["\u00e4", "a\u0308"])
@example(["x", "x "])
@example(["straße", "strasse"])
def test_two_files_whose_names_are_one_elsewhere_are_never_both_read(names: list[str]) -> None:
    read = [name for name in names if isinstance(role_of(f"catalogue/offers/{name}.yaml", SCHEMAS), FileRole)]
    alike = {unicodedata.normalize("NFKC", name).casefold().rstrip(" .") for name in read}
    assert len(alike) == len(set(read))


@POSIX
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(st.binary(min_size=1, max_size=40).filter(lambda raw: b"\0" not in raw and b"/" not in raw))
@example(b"\xff\xfe")
@example(b"\x1b]0;x\x07")
@example(b"x\n::error::y")
@example("\u202e".encode())
@example(b"##vso[task.setvariable]x")
def test_any_name_on_disk_is_named_and_steers_nothing(small: Path, praev: Praev, name: bytes) -> None:
    path = os.fsencode(small / "catalogue" / "offers") + b"/" + name + b".yaml"
    try:
        with open(path, "xb") as file:  # noqa: PTH123 - a name that is no text
            file.write(b"name: [\n")
    except OSError:  # longer than the disk allows, or there already
        return
    hidden = name.startswith((b".", b"README", b"LICENSE"))
    try:
        for arguments in (("validate",), ("validate", "--format", "concise"), ("list",), ("due",)):
            ending = praev(small, *arguments, *(() if arguments == ("list",) else ("--today", TODAY)))
            assert ending.code == (0 if hidden else 3)
            assert hidden or "/offers/" in ending.said
            assert not STEERING.search(ending.said)
            assert not COMMAND.search(ending.said)
    finally:
        os.unlink(path)  # noqa: PTH108 - a name that is no text


def test_reading_looks_at_each_file_once(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(small, {f"offers/a{number}.yaml": OFFER for number in range(2000)})
    opened: list[str] = []
    openly = os.open

    def counted(path: str, *arguments: int) -> int:
        opened.append(path)
        return openly(path, *arguments)

    monkeypatch.setattr(os, "open", counted)
    files = read_tree(small)
    assert len(opened) == len(set(opened)) == len(files.texts) > 2000
