"""What travels with the program: schemas, Word templates, outlines and the default vocabulary.

In a wheel they lie beside the code in `_data/`; in a checkout the folders at the top are used themselves.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
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


def template_folder() -> Path:
    """The folder of Word templates and outlines."""
    return _folder("templates", "templates")


def template_path(name: str) -> Path:
    """The path of a template or outline that comes with the program, e.g. `praev.docx`, `konzept.yaml`."""
    return template_folder() / name


def default_vocabulary(own: Container[str] = ()) -> Mapping[str, bytes]:
    """The vocabulary files, by name, that serve a catalogue which does not bring its `own`: `milestones` → bytes."""
    folder = _folder("vocabulary", "catalogue/vocabulary")
    return {path.stem: path.read_bytes() for path in sorted(folder.glob("*.yaml")) if path.stem not in own}
