"""One defect in the real catalogue gives exactly one finding, with the right code at the right place: nothing follows from it.

Each defect in seeded/ is a change to one file, with the place of its finding marked:

    === Umlaut im Begriff
    file: offers/elterncafe-foerju.yaml
    code: PRV203
    word: fruehe-kindheit
    - milestones: [fruehe-kindheit]
    + milestones: [⟦frühe-kindheit⟧]

Lines after `- ` are replaced by those after `+ `, lines after two blanks stay and only say where; together they occur once
in the file. `new:` instead of `file:` is a file that does not exist yet, `gone:` one that is taken away, `moved: a -> b`
one with another name. `word:` (several times) must be in the sentence or the remedy, `severity:` is error where nothing
is said. `as:` is how the file is saved: crlf, bom, latin-1, utf-16. ⟦…⟧ marks the place (⟦⟧: one character wide); without
a mark it is the beginning of the file. `<U+0007>` is that character, `<×50 x>` the text x fifty times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from praevkonzept.loading.load import load
from praevkonzept.loading.memory import Memory
from praevkonzept.problems import Finding
from praevkonzept.rules import codes
from praevkonzept.schema import Schemas
from praevkonzept.store.tree import Files, find_root, read_tree
from praevkonzept.validation.validate import validate

HERE = Path(__file__).parent
TODAY = date(2026, 11, 24)
OPEN = "PRV901"

SPECIAL = re.compile(r"<U\+([0-9A-F]{4,5})>|<×(\d+) ([^>]+)>")
FOLDER = "catalogue"


@dataclass
class Seeded:
    """One defect and the finding it gives."""

    name: str
    heads: dict[str, list[str]] = field(default_factory=dict)
    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)

    def one(self, head: str, otherwise: str = "") -> str:
        """The value of a head that occurs at most once."""
        (value,) = self.heads.get(head, [otherwise])
        return value

    def apply(self, files: Mapping[str, bytes]) -> tuple[dict[str, bytes], tuple[str, int, int, int]]:
        """The files with the defect in them, and file, line, column and length of its finding."""
        files = dict(files)
        if "moved" in self.heads:
            old, _, new = self.one("moved").partition(" -> ")
            files[f"{FOLDER}/{new}"] = files.pop(f"{FOLDER}/{old}")
            return dict(sorted(files.items())), (f"{FOLDER}/{new}", 1, 1, 1)
        path = f"{FOLDER}/{self.one('file') or self.one('new') or self.one('gone')}"
        if "gone" in self.heads:
            del files[path]
            return files, (path, 1, 1, 1)
        text = self.changed(files[path].decode()) if "file" in self.heads else joined(self.after)
        text = SPECIAL.sub(special, text)
        place = place_of(text)
        files[path] = saved(text.replace("⟦", "").replace("⟧", ""), self.one("as"))
        return dict(sorted(files.items())), (path, *place)

    def changed(self, text: str) -> str:
        if not self.before:
            return text
        before, after = f"\n{joined(self.before)}", f"\n{joined(self.after)}"
        found = f"\n{text}".count(before)
        assert found == 1, f"„{self.name}“: the text to be replaced occurs {found} times:{before}"
        return f"\n{text}".replace(before, after).removeprefix("\n")


def read(file: Path) -> Iterator[Seeded]:
    """The defects of a file."""
    case = Seeded("")
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("=== "):
            case = Seeded(line.removeprefix("=== "))
            yield case
        elif line[:2] in ("- ", "+ ", "  ", "-", "+"):
            case.before += [line[2:]] if line[0] in "- " else []
            case.after += [line[2:]] if line[0] in "+ " else []
        elif line and not line.startswith("#"):
            head, _, value = line.partition(": ")
            case.heads.setdefault(head, []).append(value)


def joined(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def special(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] else int(match[2]) * match[3]


def place_of(text: str) -> tuple[int, int, int]:
    for number, line in enumerate(text.split("\n"), 1):
        before, mark, rest = line.partition("⟦")
        if mark:
            return number, len(before) + 1, max(rest.index("⟧"), 1)
    return 1, 1, 1


def saved(text: str, how: str) -> bytes:
    if how == "crlf":
        return text.replace("\n", "\r\n").encode()
    if how == "bom":
        return b"\xef\xbb\xbf" + text.encode()
    return text.encode(how or "utf-8")


CASES = [case for file in sorted((HERE / "seeded").glob("*.txt")) for case in read(file)]


@cache
def schemas() -> Schemas:
    return Schemas.load()


@cache
def kamen() -> Files:
    return read_tree(find_root(HERE))


@cache
def read_before() -> str:
    """What was read of the untouched catalogue, so that only the changed file is read again."""
    memory = Memory()
    load(kamen(), schemas(), memory)
    return memory.text or ""


def findings(texts: dict[str, bytes]) -> tuple[Finding, ...]:
    return validate(load(Files(texts), schemas(), Memory(read_before())), schemas(), TODAY).findings


def said(finding: Finding) -> set[tuple[str, str, str]]:
    """What a finding says, whatever numbers it counts; the open survey says one thing per key that is missing."""
    things = [re.sub(r"\d+", "", finding.message)]
    if finding.code == OPEN:
        things = re.split(r", | und |: ", finding.message.rstrip("."))
    return {(finding.code, finding.file, thing) for thing in things}


@cache
def known() -> frozenset[tuple[str, str, str]]:
    return frozenset(thing for finding in findings(dict(kamen().texts)) for thing in said(finding))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_one_defect_gives_one_finding(case: Seeded) -> None:
    texts, place = case.apply(kamen().texts)
    new = [each for each in findings(texts) if not said(each) <= known()]
    shown = [
        (each.code, each.severity.value, (each.file, each.line, each.column, each.length)) for each in new
    ]
    words = "\n".join(f"{each.message} → {each.hint}" for each in new[:5])
    assert shown == [(case.one("code"), case.one("severity", "error"), place)], words
    for word in case.heads["word"]:
        assert word in words


def test_every_case_has_a_name_of_its_own() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 80


def test_every_code_of_reading_and_schema_is_seeded() -> None:
    outside = {"PRV120", "PRV121", "PRV122"}  # links, folders and rights: not in the bytes of files
    wanted = {code for code in codes() if "PRV101" <= code < "PRV211"} - outside
    assert wanted <= {case.one("code") for case in CASES}
