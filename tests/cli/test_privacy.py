"""Nothing of a higher profile and no small number is anywhere in what a command prints or writes."""

from __future__ import annotations

import io
import json
import re
import sys
import zipfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import IO, Any

import pytest

from praevkonzept.cli.building import DOCUMENTS
from praevkonzept.output.listing import FORMATS
from praevkonzept.resources import default_vocabulary
from praevkonzept.schema import Field, Schemas
from tests.cli.conftest import Praev, Result
from tests.cli.test_paging import OFFICE, on_posix, program

SCHEMAS = Schemas.load()
ORDER = ("public", "council", "internal")
LOWER = ORDER[:-1]
DAY = ("--today", "2026-02-01")
FORMED = {
    "email": "familienbuero@stadt.example", "phone": "02307 148-0", "postcode": "59174", "year": "2024", "url":
    "https://stadt.example/", "language": "de", "ags": "05978020", "assumed": "name",
}  # fmt: skip
"""Texts of a fixed form by their key."""

LIMITED = {"from": 3, "to": 5, "share": 50, "lat": 51.5, "lon": 7.6}
"""Numbers that have limits by their key."""

COLLECTIONS = [kind for kind in SCHEMAS.kinds if SCHEMAS[kind].is_collection]
OF_RECORDS = [kind for kind in SCHEMAS.kinds if kind != "chapters"]


class Filler:
    """Fills records of every kind from their schemas, so that a new key or mark is tested without another line here.

    Keys above `public` get a marker that names the profile which sees it; references lead to a hidden record of each
    profile and to a visible one. `own` is the profile of the whole record.
    """

    def __init__(self, numbers: Iterator[int], own: str = "public") -> None:
        self.own = own
        self.markers: dict[str, set[str]] = {profile: set() for profile in ORDER}
        self._number = numbers

    def record(self, kind: str) -> dict[str, Any]:
        """A record with every key of its kind."""
        data = {key: self._value(field, "public") for key, field in SCHEMAS[kind].fields.items()}
        if kind != "praev":
            data["visibility"] = self.own
        return {key: value for key, value in data.items() if value is not None}

    def marker(self, profile: str) -> str:
        """A text that nothing else holds; the profile is that of the key or of the whole record, whichever is larger."""
        needed = max(profile, self.own, key=ORDER.index)
        marker = f"MARKE{next(self._number)}"
        self.markers[needed].add(marker)
        return marker

    def _value(self, field: Field, above: str) -> Any:
        needed = max(field.visibility, above, key=ORDER.index)
        if field.key in FORMED and field.type == "text":
            return FORMED[field.key]
        if field.type == "list" and field.items:
            if field.items.type == "ref":
                return self._references(field.items)
            return [self._value(field.items, needed)]
        if field.type == "object":
            return {key: self._value(part, needed) for key, part in field.fields.items()}
        if field.type == "map" and field.items:
            return {"KURZ": self._value(field.items, needed)}
        if field.type == "ref":
            return next(iter(self._references(field)))
        if field.type == "term":
            return term(str(field.vocabulary))
        if field.type in ("integer", "number"):
            return LIMITED.get(field.key) or self._number_for(needed)
        return (
            self.marker(needed) if field.type == "text" else {"date": "2025-03", "boolean": False}[field.type]
        )

    def _number_for(self, needed: str) -> int:
        """A number that nothing else holds, as it stands in data and as people read it."""
        number = next(self._number)
        self.markers[max(needed, self.own, key=ORDER.index)].update(
            (str(number), f"{number:,}".replace(",", "."))
        )
        return number

    def _references(self, field: Field) -> list[str]:
        names = [f"verdeckt-{profile}" for profile in ("internal", "council")] + ["sichtbar"]
        kind = f"{field.ref[0]}/" if field.typed_ref else ""
        return [f"{kind}{name}" for name in names]


def term(vocabulary: str) -> str:
    """A term of a vocabulary of the program."""
    match = re.search(r"- key: (\S+)", default_vocabulary()[vocabulary].decode())
    assert match
    return match[1]


def write_town(root: Path) -> dict[str, set[str]]:
    """A catalogue in which every record, key and reference of every kind is there at each profile; marker sets by profile."""
    markers: dict[str, set[str]] = {profile: set() for profile in ORDER}
    ids = {"public": "sichtbar", "council": "verdeckt-council", "internal": "verdeckt-internal"}
    shared: dict[str, dict[str, Any]] = {kind: {} for kind in COLLECTIONS}
    folder, numbers = root / "catalogue", count(7_310_001, 13)
    for own, name in ids.items():
        filler = Filler(numbers, own)
        for kind in OF_RECORDS:
            if kind in shared:
                shared[kind][name] = filler.record(kind)
            else:
                write(folder / kind / f"{name}.yaml", json.dumps(filler.record(kind)))
        head = json.dumps(filler.record("chapters"))
        cited = " [@verdeckt-internal; @sichtbar]"
        write(folder / "chapters" / f"{name}.md", f"---\n{head}\n---\n{filler.marker('public')}{cited}\n")
        for profile, some in filler.markers.items():
            markers[profile] |= some
    town = Filler(numbers)
    write(folder / "praev.yaml", json.dumps(town.record("praev") | {"language": "de"}))
    for kind, records in shared.items():
        write(folder / f"{kind}.yaml", json.dumps(records))
    for profile in ("council", "internal"):
        markers[profile] |= town.markers[profile] | {ids[profile]}
    return markers


DIGEST = re.compile(r"sha256:[0-9a-f]+")
"""Says which files a paper was made from; left out of what is compared."""

WITH_REGISTERS = ("beschlussvorlage",)
"""The papers that also come as texts for the council's information system."""

OUTLINE = """\
title: Konzept
chapters:
  - {title: Text, prose: [sichtbar]}
"""


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def is_marked(field: Field) -> bool:
    """Whether something in a field is not for everyone or a number of people."""
    inner = (*field.fields.values(), *((field.items,) if field.items else ()))
    return field.visibility != "public" or field.count or any(map(is_marked, inner))


def everything(
    praev: Praev, root: Path, profile: str, kinds: tuple[str, ...], ids: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """What every command that gives something out says at a profile: name of the output and its text."""
    at = ("--profile", profile)
    for kind in kinds:
        columns = ("--columns", ",".join(SCHEMAS[kind].fields))
        for form in FORMATS:
            yield (
                f"list {kind} {form}",
                printed(praev("list", kind, *at, *columns, "-f", form, root=root)),
            )
        for key in (key for key, field in SCHEMAS[kind].fields.items() if is_marked(field)):
            for option in ("--group-by", "--sort"):
                yield (
                    f"list {kind} {option} {key}",
                    printed(praev("list", kind, *at, option, key, "-f", "md", root=root)),
                )
    for form in ("table", "json", "md"):
        yield f"show {form}", printed(praev("show", *ids, *at, "-f", form, root=root))
    for form in ("table", "json", "csv", "ics"):
        yield f"due {form}", printed(praev("due", *at, *DAY, "-f", form, root=root))
    for name, file in DOCUMENTS.items():
        texts = ("--text-blocks", str(root / "texte")) if name in WITH_REGISTERS else ()
        pages = () if name == "konzept" else ("--no-page-numbers",)
        result = praev("build-docx", "--document", name, "--draft", *DAY, *at, *texts, *pages, root=root)
        yield f"build-docx {name}", printed(result)
        yield from parts(root / "build" / file)
    yield from files(root / "build")
    yield from files(root / "texte")
    write(root / "templates" / "konzept.yaml", OUTLINE)
    yield "build-docx own outline", printed(praev("build-docx", "--draft", *DAY, *at, root=root))
    yield from parts(root / "build" / DOCUMENTS["konzept"])
    (root / "templates" / "konzept.yaml").unlink()


def printed(result: Result) -> str:
    assert result.code == 0, result.err
    return result.out + result.err


def parts(path: Path | IO[bytes]) -> Iterator[tuple[str, str]]:
    """Every part of a Word file and of the workbooks in it, texts also without the marks between their runs."""
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            data = archive.read(name)
            if name.endswith(".xlsx"):
                yield from parts(io.BytesIO(data))
            xml = DIGEST.sub("", data.decode("utf-8", "replace"))
            yield name, xml + re.sub(r"<[^>]+>", "", xml)


def files(folder: Path) -> Iterator[tuple[str, str]]:
    """What else lies in a folder beside Word files: texts, and on which page what stands."""
    for path in sorted(folder.iterdir()):
        if path.suffix != ".docx":
            yield path.name, DIGEST.sub("", path.read_text(encoding="utf-8"))


@pytest.fixture
def _counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Something counts the pages of papers, so that the file is written that says on which page what stands."""
    (tmp_path / "calls").write_text("0", encoding="ascii")
    monkeypatch.setenv("CALLS", str(tmp_path / "calls"))
    program(tmp_path, monkeypatch, f'exec "{sys.executable}" "{OFFICE}" "$@"')


@on_posix
@pytest.mark.usefixtures("_counted")
@pytest.mark.parametrize("profile", LOWER)
def test_nothing_of_a_higher_profile_is_anywhere(praev: Praev, tmp_path: Path, profile: str) -> None:
    markers = write_town(tmp_path)
    secret = set().union(*(markers[above] for above in ORDER[ORDER.index(profile) + 1 :]))
    assert len(secret) > 50
    for name, text in everything(praev, tmp_path, profile, SCHEMAS.kinds, ("sichtbar", "praev")):
        assert not [marker for marker in secret if marker in text], name


def test_what_a_profile_may_see_it_sees(praev: Praev, tmp_path: Path) -> None:
    markers = write_town(tmp_path)
    for position, profile in enumerate(ORDER):
        ids = ["sichtbar", "verdeckt-council", "verdeckt-internal"][: position + 1]
        text = praev("show", *ids, "praev", "--profile", profile, "-f", "json", root=tmp_path).out
        open_to = set().union(*(markers[below] for below in ORDER[: position + 1]))
        numbers = {marker for marker in open_to if re.fullmatch(r"[\d.]+", marker) and "." in marker}
        assert not [marker for marker in open_to - numbers if marker not in text], profile


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_paper_shows_the_house_what_it_hides_from_others(
    praev: Praev, tmp_path: Path, name: str
) -> None:
    markers = write_town(tmp_path)
    result = praev("build-docx", "--document", name, "--draft", *DAY, "--profile", "internal", root=tmp_path)
    assert result.code == 0
    text = "".join(text for _, text in parts(tmp_path / "build" / DOCUMENTS[name]))
    assert all(any(marker in text for marker in markers[profile]) for profile in ORDER)


@pytest.mark.parametrize("profile", LOWER)
def test_a_hidden_record_does_not_exist(praev: Praev, tmp_path: Path, profile: str) -> None:
    write_town(tmp_path)
    for asked in ("verdeckt-internal", "offers/verdeckt-internal", "verdeckt-intern"):
        result = praev("show", asked, "--profile", profile, root=tmp_path)
        assert result.code == 2
        assert "verdeckt-internal" not in result.err.replace(f"„{asked}“ gibt es nicht", "")


def test_by_default_the_house_lists_all_and_a_paper_is_for_the_council(praev: Praev, tmp_path: Path) -> None:
    write_town(tmp_path)
    assert "verdeckt-internal" in praev("list", "-f", "ids", root=tmp_path).out
    assert praev("show", "verdeckt-internal", root=tmp_path).code == 0
    praev("build-docx", "--draft", *DAY, root=tmp_path)
    by_default = dict(parts(tmp_path / "build" / "praeventionskonzept.docx"))
    praev("build-docx", "--draft", *DAY, "--profile", "council", root=tmp_path)
    assert by_default == dict(parts(tmp_path / "build" / "praeventionskonzept.docx"))


@pytest.mark.parametrize("command", [("list",), ("show", "elterncafe"), ("build-docx",)])
def test_an_unknown_profile_is_a_usage_error(praev: Praev, small: Path, command: tuple[str, ...]) -> None:
    result = praev(*command, "--profile", "publik", root=small)
    assert result.code == 2
    assert "Meinten Sie „public“?" in result.err


def test_what_could_not_be_read_is_not_public(praev: Praev, small: Path) -> None:
    offer = small / "catalogue" / "offers" / "elterncafe.yaml"
    offer.write_text(offer.read_text(encoding="utf-8") + "sichtbarkeit: intern\n", encoding="utf-8")
    assert "offers/elterncafe" not in praev("list", "-f", "json", "--profile", "public", root=small).out
    assert "elterncafe\n" not in praev("list", "-f", "ids", "--profile", "public", root=small).out
    assert "elterncafe\n" in praev("list", "-f", "ids", root=small).out


def test_a_draft_names_its_errors_only_to_the_house(praev: Praev, small: Path) -> None:
    offer = small / "catalogue" / "offers" / "elterncafe.yaml"
    offer.write_text(offer.read_text(encoding="utf-8") + "visibility: geheim\n", encoding="utf-8")
    for profile, expected in (("internal", True), ("council", False), ("public", False)):
        assert praev("build-docx", "--draft", *DAY, "--profile", profile, root=small).code == 0
        text = "".join(text for _, text in parts(small / "build" / "praeventionskonzept.docx"))
        assert ("elterncafe.yaml" in text) is expected
        assert "Unbekannter Begriff (PRV203)" in text or expected


SMALL_NUMBERS = {
    "offers/kleine.yaml": "name: Kleine Gruppe\nkind: angebot\nmilestones: [kita]\nsources: [s1]\n"
    'usage: [{year: "2025", reached: N, population: 80, share: S, unit: Kinder}]\n'
    'capacity: [{on: "2025", places: 20, taken: N, waiting: N}]\n',
    "participation/runde.yaml": "name: Runde\nkind: workshop\ncount: N\nsources: [s1]\n",
    "indicators/hilfen.yaml": "name: Hilfen\ndimension: armut\nunit: Fälle\nsources: [s1]\nvalues:\n"
    '  - {year: "2024", value: 60}\n  - {year: "2024", value: N, district: mitte}\n'
    '  - {year: "2024", value: R, district: nord}\n  - {year: "2023", value: 50, n: N}\n'
    '  - {year: "2022", value: N}\n',
    "measures/mehr.yaml": "name: Mehr Hilfen\nsources: [s1]\n"
    'target: {indicator: hilfen, baseline: N, value: 70, actual: [{on: "2024", value: N}]}\n',
    "districts.yaml": "mitte:\n  name: Stadtmitte\n  kind: stadtteil\n  sources: [s1]\n"
    '  population: [{year: "2024", total: 900, under_18: N}]\n'
    "nord:\n  name: Nord\n  kind: stadtteil\n  sources: [s1]\n",
}
"""N is a small number, S a share that follows from it, R what is left of a total."""


@on_posix
@pytest.mark.usefixtures("_counted")
@pytest.mark.parametrize("profile", ["public", "internal"])
def test_outputs_are_the_same_whatever_the_small_number_is(praev: Praev, small: Path, profile: str) -> None:
    kinds = tuple(re.split(r"[/.]", name)[0] for name in SMALL_NUMBERS)
    outputs, ids = [], ("kleine", "runde", "hilfen", "mehr", "mitte")
    for number in (1, 4):
        for name, text in SMALL_NUMBERS.items():
            values = {"N": str(number), "S": str(number / 0.8), "R": str(60 - number)}
            write(small / "catalogue" / name, re.sub(r"\b[NSR]\b", lambda match: values[match[0]], text))  # noqa: B023
        outputs.append(list(everything(praev, small, profile, kinds, ids)))
    for name, *texts in zip([name for name, _ in outputs[0]], *outputs, strict=True):
        assert len({text for _, text in texts}) == 1, name
    whole = "".join(text for _, text in outputs[0])
    assert "unter 5" in whole
    assert "usage.0.reached" in whole


def test_five_is_shown(praev: Praev, small: Path) -> None:
    for name, text in SMALL_NUMBERS.items():
        write(small / "catalogue" / name, re.sub(r"\bS\b", "6.25", re.sub(r"\b[NR]\b", "5", text)))
    text = praev("show", "kleine", root=small).out
    assert "2025: 5 Kinder von 80 (6,25" in text
    assert "unter 5" not in text
