"""`praev schema`: where the schemas are; regenerates the part that follows from the vocabulary."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from praevkonzept.cli.session import Session

FOLDER = "schema"
STALE = 1


def command(
    ctx: typer.Context,
    write: Annotated[
        bool, typer.Option("--write", help="Schemas im Ordner schema/ des Katalogs erneuern.")
    ] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Nur prüfen, ob sie aktuell sind; Ausgang 1, wenn nicht.")
    ] = False,
    vscode: Annotated[
        bool,
        typer.Option(
            "--vscode",
            help="Einstellungen für VS Code schreiben: Schemas, Erweiterung, Prüfen mit Strg+Umschalt+B.",
        ),
    ] = False,
) -> int:
    """Zeigt, wo die Schemas liegen, oder erneuert sie.

    Mit --write folgen sie wieder dem Vokabular des Katalogs: Der Editor schlägt dann dessen Begriffe vor.
    """
    from praevkonzept.cli import console

    if vscode:
        from praevkonzept.cli.editors import write_vscode

        return write_vscode(ctx.obj)
    if not write and not check:
        from praevkonzept.resources import schema_folder

        console.data(f"{schema_folder()}\n")
        return 0
    from praevkonzept.cli.session import open_session
    from praevkonzept.store.write import write_atomic

    session = open_session(ctx.obj)
    _readable_vocabulary(session)
    stale = _stale(session)
    for path, text in stale.items():
        if check:
            console.data(f"{path.relative_to(session.root).as_posix()} ist nicht aktuell.\n")
        else:
            write_atomic(path, text.encode("utf-8"))
            console.data(f"{path.relative_to(session.root).as_posix()} geschrieben.\n")
    if not stale:
        console.note("Alle Schemas sind aktuell.")
    elif check:
        console.note("Erneuern: praev schema --write")
    return STALE if stale and check else 0


def _readable_vocabulary(session: Session) -> None:
    """CannotRead where a vocabulary is broken: half a vocabulary would make half a schema."""
    from praevkonzept.errors import CannotRead

    broken = [
        finding for finding in session.loaded.broken if finding.file.startswith("catalogue/vocabulary/")
    ]
    if broken:
        session.end()
        raise CannotRead("Das Vokabular hat Fehler; die Schemas bleiben, wie sie sind.")


def _stale(session: Session) -> dict[Path, str]:
    """The files whose content is not what it should be, with that content.

    Besides the generated ones these are the schemas that come with the program: a town's editor needs them all.
    """
    from praevkonzept.catalogue.editor import collection_schema, vocabulary_schema
    from praevkonzept.resources import schema_texts

    wanted = dict(schema_texts())
    wanted["vocabulary.schema.json"] = vocabulary_schema(session.catalogue.vocabularies)
    for kind in session.schemas.kinds:
        schema = session.schemas[kind]
        if schema.is_collection:
            wanted[f"{kind}.collection.schema.json"] = collection_schema(kind, schema.title)
    paths = {session.root / FOLDER / name: text for name, text in wanted.items()}
    return {path: text for path, text in paths.items() if _content(path) != text}


def _content(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
