"""What was read before is never read differently: with and without memory the result is the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from praevkonzept.loading.load import load
from praevkonzept.loading.loaded import Loaded
from praevkonzept.loading.memory import Memory
from praevkonzept.schema import Schemas
from praevkonzept.store.tree import Files, read_tree

ROOT = Path(__file__).parents[2]
BAD = ROOT / "tests/validation/bad"


@pytest.fixture(scope="module")
def schemas() -> Schemas:
    return Schemas.load()


@pytest.fixture(scope="module")
def files() -> Files:
    """Real records, and beside them every broken example."""
    texts = dict(read_tree(ROOT / "catalogue/..").texts)
    for path in BAD.iterdir():
        kind, _, name = path.name.partition(".")
        if path.suffix in (".yaml", ".md"):
            texts[f"catalogue/{kind}/{name}"] = path.read_bytes()
    return Files(dict(sorted(texts.items())))


def same(one: Loaded, other: Loaded) -> bool:
    return (one.catalogue, one.findings, one.unread) == (other.catalogue, other.findings, other.unread)


def test_a_second_run_gives_the_same_and_has_nothing_new_to_keep(files: Files, schemas: Schemas) -> None:
    memory = Memory()
    first = load(files, schemas, memory)
    assert memory.text
    again = Memory(memory.text)
    assert same(first, load(files, schemas, again))
    assert again.text is None


def test_only_changed_files_are_read_again(
    files: Files, schemas: Schemas, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = Memory()
    load(files, schemas, memory)
    texts = dict(files.texts)
    gone, changed, *_ = [path for path in texts if path.startswith("catalogue/offers/")]
    del texts[gone]
    texts[changed] += b"notes: [anders]\n"
    texts["catalogue/offers/neu.yaml"] = b"name: Neu\n"
    seen: list[str] = []
    original = Memory._read  # noqa: SLF001 - what is read is what this test counts

    def counted(self: Memory, path: str, *rest: object) -> object:
        seen.append(path)
        return original(self, path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Memory, "_read", counted)
    later = Files(dict(sorted(texts.items())))
    remembered = Memory(memory.text or "")
    loaded = load(later, schemas, remembered)
    assert seen == [changed, "catalogue/offers/neu.yaml"]
    assert same(loaded, load(later, schemas))
    assert remembered.text is not None
    assert remembered.text.count("\n") == (memory.text or "").count("\n")


def test_a_file_under_another_name_is_another_file(files: Files, schemas: Schemas) -> None:
    memory = Memory()
    load(files, schemas, memory)
    path = "catalogue/offers/familienpaten.yaml"
    moved = {"catalogue/networks/familienpaten.yaml": files.texts[path]}
    loaded = load(Files(moved), schemas, Memory(memory.text or ""))
    assert same(loaded, load(Files(moved), schemas))
