"""What a file is, by its path: a record, a kind in one file, a chapter, a vocabulary or the town."""

from __future__ import annotations

import re
from dataclasses import dataclass

from praevkonzept.german import slug
from praevkonzept.resources import vocabulary_names
from praevkonzept.schema import Schemas
from praevkonzept.suggest import closest, meant, question

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MAX_ID = 64
_DEVICES = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
_ENDING = re.compile(r"\.(ya?ml|md)(?:\.txt)?[\s.]*\Z", re.IGNORECASE)
"""An ending that was meant to be one of ours: another case, dots and blanks behind it, what the editor of Windows adds."""

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
    """Why a file is not read; `harmless` where it can hold no records (a picture, a note).

    `meant` is the record (kind, id) that it probably holds: nobody is told that this does not exist.
    """

    code: str
    message: str
    hint: str
    harmless: bool = False
    meant: tuple[str, str] | None = None


def role_of(path: str, schemas: Schemas) -> FileRole | Misplaced:
    """The role of the file at `path` (from the root, with `/`)."""
    steps = path.split("/")[1:]
    stem, _, ending = steps[-1].rpartition(".")
    folder = steps[0] if len(steps) == 2 else ""
    odd = _ENDING.search(steps[-1])
    if odd and odd[0] not in (".yaml", ".md"):
        right = ".md" if odd[1].casefold() == "md" else ".yaml"
        message = f"Die Endung ist {odd[0]}; gelesen wird nur {right}."
        better = path.removesuffix(odd[0]) + right
        hint = f"Umbenennen in {better.rpartition('/')[2]}."
        return Misplaced("PRV123", message, hint, meant=_meant(better, schemas))
    if ending not in ("yaml", "md"):
        message, hint = (
            "Diese Datei gehört nicht zum Katalog und wird nicht gelesen.",
            "Außerhalb von catalogue/ ablegen.",
        )
        return Misplaced("PRV124", message, hint, harmless=True)
    if len(steps) == 1 and ending == "yaml":
        return _at_top(stem, schemas)
    if folder not in schemas and folder != VOCABULARY:
        return _outside(steps, stem, ending, schemas)
    expected = "md" if folder == CHAPTERS else "yaml"
    if ending != expected:
        message = f"In {folder}/ werden nur Dateien mit der Endung .{expected} gelesen."
        return Misplaced("PRV124", message, f"Umbenennen in {stem}.{expected}.", meant=(folder, slug(stem)))
    if folder == VOCABULARY:
        return _vocabulary(stem)
    return wrong_id(stem, folder, f".{ending}") or FileRole(folder, stem)


def wrong_id(id: str, kind: str, ending: str = "") -> Misplaced | None:
    """Why this cannot be the id of a record of this kind, or None. `ending` is that of its file."""
    better = slug(id)[:MAX_ID].strip("-")
    meant = (kind, better) if better else None
    if not ID.fullmatch(id) or len(id) > MAX_ID:
        rule = f"Erlaubt sind kleine Buchstaben a–z, Ziffern und Bindestriche, höchstens {MAX_ID} Zeichen."
        hint = f"Umbenennen in „{better}{ending}“. {rule}" if better else rule
        return Misplaced("PRV123", f"„{id}“ ist als Kennung nicht möglich.", hint, meant=meant)
    if _DEVICES.fullmatch(id):
        return Misplaced("PRV123", f"„{id}“ ist unter Windows ein Gerätename.", "Einen anderen Namen wählen.")
    return None


def _meant(path: str, schemas: Schemas) -> tuple[str, str] | None:
    role = role_of(path, schemas)
    return role.meant if isinstance(role, Misplaced) else (role.kind, role.id)


def _vocabulary(name: str) -> FileRole | Misplaced:
    known = vocabulary_names()
    if name in known:
        return FileRole(VOCABULARY, name)
    likely = closest(name, known)
    hint = question(likely) or f"Vokabulare heißen: {', '.join(known)}."
    message = f"Ein Vokabular „{name}“ gibt es nicht; die Datei wird nicht gelesen."
    return Misplaced("PRV124", message, hint, meant=(VOCABULARY, likely) if likely else None)


def _outside(steps: list[str], stem: str, ending: str, schemas: Schemas) -> Misplaced:
    """A file in a folder that is none of ours, or deeper than one folder."""
    places = [*schemas.kinds, VOCABULARY]
    home = (
        steps[0]
        if len(steps) > 2 and steps[0] in places
        else closest(steps[-2] if len(steps) > 1 else "", places)
    )
    right = ending == ("md" if home == CHAPTERS else "yaml")
    if len(steps) > 2 and home:
        hint = f"Unterordner werden nicht gelesen; nach catalogue/{home}/ verschieben."
    else:
        hint = question(home) or f"Ordner heißen: {', '.join(places)}."
    message = "Dieser Ort gehört zu keiner Art von Eintrag; die Datei wird nicht gelesen."
    return Misplaced("PRV124", message, hint, meant=(home, slug(stem)) if home and right else None)


def _at_top(stem: str, schemas: Schemas) -> FileRole | Misplaced:
    if stem == TOWN:
        return FileRole(TOWN, TOWN)
    if stem in schemas and stem != CHAPTERS:
        return FileRole(stem, "")
    spellings = {name: name for name in (TOWN, *schemas.kinds)}
    spellings |= {schemas[kind].title: kind for kind in schemas.kinds}
    likely = meant(stem, spellings)
    hint = question(likely) or "Einträge gehören in catalogue/<Art>/<Kennung>.yaml."
    message = "Diese Datei gehört zu keiner Art von Eintrag und wird nicht gelesen."
    return Misplaced(
        "PRV124", message, hint, meant=(likely, TOWN if likely == TOWN else "") if likely else None
    )
