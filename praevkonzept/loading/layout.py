"""What a file is, by its path: a record, a kind in one file, a chapter, a vocabulary or the town."""

from __future__ import annotations

import re
from dataclasses import dataclass

from praevkonzept.schema import Schemas
from praevkonzept.suggest import did_you_mean

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MAX_ID = 64
_DEVICES = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")

TOWN = "praev"
VOCABULARY = "vocabulary"
CHAPTERS = "chapters"


@dataclass(frozen=True, slots=True)
class FileRole:
    """`kind` is that of the record(s) within, `id` the record's (empty for a kind in one file)."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Misplaced:
    """Why a file is not read; `harmless` where it can hold no records (a picture, a note)."""

    code: str
    message: str
    hint: str
    harmless: bool = False


def role_of(path: str, schemas: Schemas) -> FileRole | Misplaced:
    """The role of the file at `path` (from the root, with `/`)."""
    steps = path.split("/")[1:]
    stem, _, ending = steps[-1].rpartition(".")
    folder = steps[0] if len(steps) == 2 else ""
    expected = "md" if folder == CHAPTERS else "yaml"
    if ending == "yml":
        return Misplaced(
            "PRV123", "Die Endung ist .yml; gelesen wird nur .yaml.", f"Umbenennen in {stem}.yaml."
        )
    if ending not in ("yaml", "md"):
        return Misplaced(
            "PRV124",
            "Diese Datei gehört nicht zum Katalog und wird nicht gelesen.",
            "Außerhalb von catalogue/ ablegen.",
            True,
        )
    if len(steps) == 1 and ending == "yaml":
        return _at_top(stem, schemas)
    if len(steps) != 2 or ending != expected or not (folder in schemas or folder == VOCABULARY):
        places = [*schemas.kinds, VOCABULARY]
        hint = did_you_mean(folder, places) or f"Ordner heißen: {', '.join(places)}."
        return Misplaced(
            "PRV124", "Dieser Ort gehört zu keiner Art von Eintrag; die Datei wird nicht gelesen.", hint
        )
    if folder == VOCABULARY:
        return FileRole(VOCABULARY, stem)
    return wrong_id(stem) or FileRole(folder, stem)


def wrong_id(id: str) -> Misplaced | None:
    """Why this cannot be an id, or None."""
    if not ID.fullmatch(id) or len(id) > MAX_ID:
        hint = f"Erlaubt sind kleine Buchstaben a–z, Ziffern und Bindestriche, höchstens {MAX_ID} Zeichen (ä wird ae)."
        return Misplaced("PRV123", f"„{id}“ ist als Kennung nicht möglich.", hint)
    if _DEVICES.fullmatch(id):
        return Misplaced("PRV123", f"„{id}“ ist unter Windows ein Gerätename.", "Einen anderen Namen wählen.")
    return None


def _at_top(stem: str, schemas: Schemas) -> FileRole | Misplaced:
    if stem == TOWN:
        return FileRole(TOWN, TOWN)
    if stem in schemas and stem != CHAPTERS:
        return FileRole(stem, "")
    hint = did_you_mean(stem, [TOWN, *schemas.kinds]) or "Einträge gehören in catalogue/<Art>/<Kennung>.yaml."
    return Misplaced("PRV124", "Diese Datei gehört zu keiner Art von Eintrag und wird nicht gelesen.", hint)
