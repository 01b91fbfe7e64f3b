"""The same state of the catalogue gives the same files: in another folder, time zone, language and order of hashing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from praevkonzept.cli.building import DOCUMENTS
from tests.word.templates import town

WHO = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in (
    ("NAME", "Stadt"), ("EMAIL", "stadt@stadt.example"), ("DATE", "2026-01-31T23:30:00+01:00"),
)}  # fmt: skip
WHO |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}

WORLDS: dict[str, dict[str, str]] = {
    "eins": {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"},
    "zwei/tief im Ordner": {"TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONHASHSEED": "4711"},
}
"""A folder each, and what else differs there."""

BUILD = """
import sys
from praevkonzept.cli.main import run
for name in sys.argv[1:]:
    more = ("--text-blocks", "texte") if name == "beschlussvorlage" else ()
    for look, template in (("", ()), ("-stadt", ("--template", "stadt.docx"))):
        assert run(["build-docx", "--document", name, "-o", f"{name}{look}.docx", *template, *more]) == 0
"""


@pytest.fixture(scope="module")
def built(kamen: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Mapping[str, bytes]]:
    """The files that were built in each world, by their path in it."""
    folder = tmp_path_factory.mktemp("welten")
    shutil.copytree(kamen, folder / "stadt")
    (folder / "stadt" / "stadt.docx").write_bytes(town.german())
    for command in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "Stand")):
        subprocess.run(["git", *command], cwd=folder / "stadt", env=os.environ | WHO, check=True)
    return [
        _built(Path(shutil.copytree(folder / "stadt", folder / place)), WORLDS[place]) for place in WORLDS
    ]


def _built(root: Path, differences: dict[str, str]) -> Mapping[str, bytes]:
    before = set(root.rglob("*"))
    environment = os.environ | WHO | differences | {"PRAEV_CACHE_DIR": str(root.with_name("cache"))}
    subprocess.run([sys.executable, "-c", BUILD, *DOCUMENTS], cwd=root, env=environment, check=True)
    made = sorted(path for path in set(root.rglob("*")) - before if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in made}


def test_every_paper_is_the_same(built: list[Mapping[str, bytes]]) -> None:
    one, two = built
    assert {f"{name}{template}.docx" for name in DOCUMENTS for template in ("", "-stadt")} < set(one)
    assert "texte/betreff.txt" in one
    assert list(one) == list(two)
    assert [name for name in one if one[name] != two[name]] == []
