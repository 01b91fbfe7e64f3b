"""What travels with the program: schemas, Word templates, outlines and the default vocabulary.

In a wheel they lie beside the code in `_data/`; in a checkout the folders at the top are used themselves.
"""

from __future__ import annotations

import os
from collections.abc import Container, Iterator, Mapping
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_PACKED = _PACKAGE / "_data"
_CHECKOUT = _PACKAGE.parent


def _folder(packed: str, checkout: str) -> Path:
    inside = _PACKED / packed
    return inside if inside.is_dir() else _CHECKOUT / checkout


def schema_folder() -> Path:
    """The folder of the JSON Schemas."""
    return _folder("schema", "schema")


def schema_texts() -> Mapping[str, str]:
    """The JSON Schemas by file name: `offers.schema.json` → text."""
    return {
        path.name: path.read_text(encoding="utf-8") for path in sorted(schema_folder().glob("*.schema.json"))
    }


def program_files() -> Iterator[os.DirEntry[str]]:
    """Every file that decides what the program finds in a catalogue: its code, schemas and default vocabulary."""
    yield from _files(str(_PACKAGE), ".py")
    yield from _files(str(schema_folder()), ".json")
    yield from _files(str(_vocabulary_folder()), ".yaml")


def _files(folder: str, ending: str) -> Iterator[os.DirEntry[str]]:
    """The files with this ending in a folder and those below it, in a fixed order; folders with `_` or `.` are left out."""
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.name.endswith(ending):
            yield entry
        elif "." not in entry.name and not entry.name.startswith("_") and entry.is_dir():
            yield from _files(entry.path, ending)


def template_folder() -> Path:
    """The folder of Word templates and outlines."""
    return _folder("templates", "templates")


def template_path(name: str) -> Path:
    """The path of a template or outline that comes with the program, e.g. `praev.docx`, `konzept.yaml`."""
    return template_folder() / name


@cache
def vocabulary_names() -> tuple[str, ...]:
    """The names of all vocabularies there are: those of the default ones."""
    return tuple(default_vocabulary())


def default_vocabulary(own: Container[str] = ()) -> Mapping[str, bytes]:
    """The vocabulary files, by name, that serve a catalogue which does not bring its `own`: `milestones` → bytes."""
    paths = sorted(_vocabulary_folder().glob("*.yaml"))
    return {path.stem: path.read_bytes() for path in paths if path.stem not in own}


def _vocabulary_folder() -> Path:
    return _folder("vocabulary", "catalogue/vocabulary")
