"""What is kept between two runs changes nothing but the time: not when it is right, not when it is spoilt, not when it is gone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from praevkonzept.loading import read as reading
from praevkonzept.output import deadlines, listing, reports
from praevkonzept.resources import program_files
from praevkonzept.store.cache import VARIABLE, Cache, stamp
from tests.robust.conftest import SMALL, TODAY, WATCHDOG, Ending, Praev, command, environment, put

OFFER = b"name: Neu\nkind: angebot\nmilestones: [kita]\nsources: [s1]\n"
CALLS = [
    *(("list", "--format", name) for name in listing.FORMATS),
    ("show", "beratung", "verein", "--format", "json"),
    *(("due", "--today", "2030-01-01", "--format", name) for name in deadlines.FORMATS),
    *(("validate", "-v", "--stats", "--format", name) for name in reports.FORMATS),
    ("validate", "--select", "PRV2"),
]
QUICKEST = [("list", "--format", "json"), ("validate", "-v", "--format", "json")]
QUICK = [
    ("list", "--format", "json"),
    ("list",),
    ("show", "beratung"),
    ("validate", "-v", "--format", "json"),
    ("validate", "--format", "text"),
]


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which runs of this test keep something."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "kept"))
    return tmp_path / "kept"


def dated(call: tuple[str, ...], today: str) -> tuple[str, ...]:
    return (*call, "--today", today) if call[0] == "validate" else call


def without_cache(praev: Praev, root: Path, *call: str) -> Ending:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, "")
        return praev(root, *call)


def is_the_same(
    praev: Praev, root: Path, calls: list[tuple[str, ...]], today: str = TODAY, times: int = 2
) -> None:
    """Every call prints byte for byte what it prints without a cache."""
    for call in calls:
        wanted = without_cache(praev, root, *dated(call, today))
        for _ in range(times):
            assert praev(root, *dated(call, today)) == wanted


NAMES = st.sampled_from(
    ["offers/elterncafe.yaml", "offers/neu.yaml", "offers/ferien.yaml", "organisations/verein.yaml", "sources.yaml", "praev.yaml",
     "vocabulary/milestones.yaml", "vocabulary/status.yaml", "chapters/auftrag.md", "offers/X.yaml", "bild.png"]
)  # fmt: skip
CONTENTS = st.sampled_from(
    [OFFER, OFFER.replace(b"Neu", b"Alt"), OFFER.replace(b"kita", b"kitta"), OFFER + b"visibility: internal\n", OFFER + b"sichtbarkeit: intern\n",
     b"name: [\n", b"", b"\xff", b"name: x\x07\n", b"label: L\nterms:\n- {key: kita, label: Kita}\n", b"town: Neustadt\nofficial: true\nsources: [s2]\n",
     b"s1: {name: Quelle}\ns2: {name: x, date: 2020}\n", b"---\nname: K\nproposal: true\nsources: [s1]\n---\nText [@s9]\n", b'name: "\\ud800"\n']
)  # fmt: skip
EDITS = st.one_of(
    st.tuples(st.just("write"), NAMES, CONTENTS),
    st.tuples(st.just("delete"), NAMES, st.just(b"")),
    st.tuples(st.just("rename"), NAMES, st.just(b"")),
    st.tuples(st.just("today"), st.sampled_from(["2026-02-01", "2026-02-02", "2031-01-01"]), st.just(b"")),
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(st.lists(EDITS, min_size=1, max_size=6))
def test_a_warm_run_prints_what_a_cold_one_prints(
    tmp_path: Path, kept: Path, praev: Praev, edits: list[tuple[str, str, bytes]]
) -> None:
    shutil.rmtree(tmp_path / "stadt", ignore_errors=True)
    shutil.rmtree(kept, ignore_errors=True)
    root, today = Path(shutil.copytree(SMALL, tmp_path / "stadt")), TODAY
    is_the_same(praev, root, QUICKEST, today, 1)
    for what, name, raw in edits:
        path = root / "catalogue" / name
        if what == "today":
            today = name
        elif what == "write":
            put(root, {name: raw})
        elif what == "delete":
            path.unlink(missing_ok=True)
        elif path.exists():
            path.rename(path.with_name(f"umbenannt{path.suffix}"))
        is_the_same(praev, root, QUICKEST, today, 1)


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_every_command_prints_the_same(small: Path, kept: Path, praev: Praev, call: tuple[str, ...]) -> None:
    put(small, {"offers/kaputt.yaml": b"name: [\n", "offers/neu.yaml": OFFER.replace(b"kita", b"kitta")})
    is_the_same(praev, small, [call])
    assert list(kept.rglob("*"))


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are read anew."""
    paths: list[str] = []
    read = reading.read

    def counting(path: str, *arguments: object) -> object:
        paths.append(path)
        return read(path, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "read", counting)
    return paths


def test_only_what_has_changed_is_read_again(
    small: Path, kept: Path, praev: Praev, counted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_by(*call: str) -> int:
        counted.clear()
        praev(small, *call)
        return len(counted)

    assert kept.parent.is_dir()
    everything = read_by("list")
    assert everything > 10
    assert read_by("list") == read_by("list", "networks") == read_by("validate", "--today", TODAY) == 0
    assert read_by("validate", "--today", "2026-02-02") == 0
    put(small, {"offers/neu.yaml": OFFER})
    assert read_by("list") == 1
    (small / "catalogue/offers/neu.yaml").rename(small / "catalogue/offers/anders.yaml")
    assert read_by("list") == 1
    (small / "catalogue/offers/anders.yaml").unlink()
    assert read_by("list") == 0
    monkeypatch.setattr("praevkonzept.cli.session.stamp", lambda: "another tool or schema")
    assert read_by("list") == everything


def test_the_stamp_is_that_of_every_file_of_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def entries() -> Iterator[os.DirEntry[str]]:
        with os.scandir(tmp_path) as found:
            yield from sorted(found, key=lambda entry: entry.name)

    monkeypatch.setattr("praevkonzept.store.cache.program_files", entries)
    file = tmp_path / "a.schema.json"
    stamps: list[str] = []
    for text in ("{}", "{ }", "{}"):
        file.write_text(text, encoding="utf-8")
        os.utime(file, ns=(1, len(stamps)))
        stamps.append(stamp())
    (tmp_path / "b.py").touch()
    stamps.append(stamp())
    assert len(set(stamps)) == 4
    assert stamp() == stamp()


def test_the_stamp_of_the_program_counts_code_schemas_and_vocabulary() -> None:
    found = {Path(entry.path).suffix for entry in program_files()}
    assert {".py", ".json", ".yaml"} <= found


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def halved(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def without_its_end(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def longer(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"x")


def only_a_head(path: Path) -> None:
    path.write_bytes(path.read_bytes().partition(b"\n")[0])


def no_text(path: Path) -> None:
    path.write_bytes(b"\xff\x00" * 1000)


def foreign(path: Path) -> None:
    path.write_text('{"records": []}\n[]\n', encoding="utf-8")


def swapped(path: Path) -> None:
    head, _, _ = path.read_bytes().partition(b"\n")
    path.write_bytes(head + b"\n[]")


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()
    (path / "x").touch()


def dangling(path: Path) -> None:
    path.unlink()
    path.symlink_to("gibt-es-nicht/x")


def gone(path: Path) -> None:
    shutil.rmtree(path.parents[1], ignore_errors=True)


def a_file_above(path: Path) -> None:
    shutil.rmtree(path.parents[1], ignore_errors=True)
    path.parents[1].touch()


DAMAGES: list[Callable[[Path], None]] = [
    emptied, halved, without_its_end, longer, only_a_head, no_text, foreign, swapped, folder, dangling, gone, a_file_above,
]  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda each: each.__name__)
def test_damage_changes_nothing(
    small: Path, kept: Path, praev: Praev, damage: Callable[[Path], None]
) -> None:
    if damage is dangling and sys.platform == "win32":
        pytest.skip("Verknüpfungen brauchen unter Windows besondere Rechte")
    praev(small, "validate", "--today", TODAY)
    files = sorted(path for path in kept.rglob("*") if path.is_file())
    assert len(files) >= 2
    for path in files:
        if path.exists():
            damage(path)
    is_the_same(praev, small, QUICK)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_flipped_bit_changes_nothing(small: Path, kept: Path, praev: Praev, data: st.DataObject) -> None:
    wanted = without_cache(praev, small, "validate", "--format", "json", "--today", TODAY)
    praev(small, "validate", "--today", TODAY)
    path = data.draw(st.sampled_from(sorted(path for path in kept.rglob("*") if path.is_file())))
    raw = bytearray(path.read_bytes())
    raw[data.draw(st.integers(0, min(len(raw) - 1, 200)) | st.integers(0, len(raw) - 1))] ^= 1 << data.draw(
        st.integers(0, 7)
    )
    path.write_bytes(raw)
    assert praev(small, "validate", "--format", "json", "--today", TODAY) == wanted


@pytest.mark.skipif(sys.platform == "win32", reason="Rechte gelten hier nur unter POSIX")
def test_a_folder_that_cannot_be_written_changes_nothing(small: Path, kept: Path, praev: Praev) -> None:
    if os.geteuid() == 0:
        pytest.skip("root darf alles schreiben")
    kept.mkdir()
    kept.chmod(0o500)
    try:
        is_the_same(praev, small, QUICK)
    finally:
        kept.chmod(0o700)
    assert list(kept.iterdir()) == []


@pytest.mark.parametrize("failing", ["mkdir", "write", "replace"])
def test_a_disk_that_is_full_changes_nothing(
    small: Path, kept: Path, praev: Praev, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "voll")

    wanted = [without_cache(praev, small, *dated(call, TODAY)) for call in QUICK]
    monkeypatch.setattr(
        *{"mkdir": (Path, "mkdir"), "write": (os, "fdopen"), "replace": (Path, "replace")}[failing], full
    )
    assert [praev(small, *dated(call, TODAY)) for call in QUICK] == wanted
    assert not [path for path in kept.rglob("*") if path.is_file()] or failing == "write"


def test_the_cache_of_another_catalogue_is_not_taken(
    tmp_path: Path, small: Path, kept: Path, praev: Praev
) -> None:
    other = Path(shutil.copytree(small, tmp_path / "andere"))
    put(other, {"offers/neu.yaml": OFFER, "praev.yaml": b"town: Anderswo\nofficial: false\n"})
    praev(other, "validate", "--today", TODAY)
    (there,) = kept.iterdir()
    praev(small, "validate", "--today", TODAY)
    (here,) = (path for path in kept.iterdir() if path != there)
    for path in there.iterdir():
        shutil.copy(path, here / path.name)
    is_the_same(praev, small, QUICK)


def test_it_may_be_deleted_at_any_time(
    small: Path, kept: Path, praev: Praev, monkeypatch: pytest.MonkeyPatch
) -> None:
    get, put_ = Cache.get, Cache.put

    def getting(self: Cache, *arguments: str) -> str:
        found = get(self, *arguments)
        shutil.rmtree(kept, ignore_errors=True)
        return found

    def putting(self: Cache, *arguments: str) -> None:
        put_(self, *arguments)
        shutil.rmtree(kept, ignore_errors=True)

    monkeypatch.setattr(Cache, "get", getting)
    monkeypatch.setattr(Cache, "put", putting)
    is_the_same(praev, small, QUICK)


def test_several_processes_at_once_leave_a_valid_one(small: Path, kept: Path, praev: Praev) -> None:
    put(small, {f"offers/a{number}.yaml": OFFER for number in range(300)})
    words = command(small, "validate", "--format", "json", "--today", TODAY)
    running = [
        subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment())
        for _ in range(6)
    ]
    outs = {process.communicate(timeout=WATCHDOG)[0] for process in running}
    wanted = without_cache(praev, small, "validate", "--format", "json", "--today", TODAY)
    assert outs == {wanted.out}
    assert {process.returncode for process in running} == {wanted.code}
    (folder_,) = kept.iterdir()
    assert {path.name for path in folder_.iterdir()} == {"records", "report"}
    assert Cache(small.resolve()).get("records", stamp())


def snapshot(root: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(path): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def test_the_catalogue_and_git_stay_as_they_are(
    small: Path, kept: Path, praev: Praev, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(small)
    for words in (
        ("init", "-q"),
        ("add", "."),
        ("-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "x"),
    ):
        subprocess.run(["git", *words], cwd=small, check=True, capture_output=True)
    before = snapshot(small)
    for call in CALLS:
        praev(small, *dated(call, TODAY))
    assert snapshot(small) == before
    assert [path for path in kept.rglob("*") if path.is_file()]


@pytest.mark.parametrize("value", ["", ".", "cache", "./x", "~"])
def test_the_users_folder_is_used_only_where_it_is_a_whole_path(
    small: Path, tmp_path: Path, praev: Praev, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    if sys.platform in ("win32", "darwin"):
        pytest.skip("XDG gilt nur unter Linux")
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "heim"))
    monkeypatch.setenv("XDG_CACHE_HOME", value)
    monkeypatch.chdir(small)
    before = snapshot(small)
    praev(small, "list")
    assert snapshot(small) == before
    assert (tmp_path / "heim" / ".cache" / "praev").is_dir()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "anderswo"))
    praev(small, "list")
    assert (tmp_path / "anderswo" / "praev").is_dir()
