"""Writes docs/referenz/ from the commands, the schemas, the vocabulary and the texts of the findings.

uv run python docs/reference.py            writes the pages
uv run python docs/reference.py --check    exit code 1 where a page is not what it would write
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from praevkonzept.catalogue import Vocabulary
from praevkonzept.cli.app import build
from praevkonzept.cli.explain import every_code
from praevkonzept.loading.load import load
from praevkonzept.problems import Severity
from praevkonzept.schema import Field, KindSchema, Schemas
from praevkonzept.store.tree import read_tree

DOCS = Path(__file__).resolve().parent
NOTICE = "<!-- Erzeugt von docs/reference.py; nicht von Hand ändern. -->"
SEVERITIES = {Severity.ERROR: "Fehler", Severity.WARNING: "Warnung", Severity.INFO: "Hinweis"}
TYPES = {
    "text": "Text",
    "date": "Datum",
    "integer": "ganze Zahl",
    "number": "Zahl",
    "boolean": "ja/nein (true/false)",
    "object": "Angaben darunter",
}


def pages() -> Mapping[str, str]:
    """All pages by file name."""
    schemas = Schemas.load()
    catalogue = load(read_tree(DOCS.parent), schemas).catalogue
    return {
        "befehle.md": _page("Befehle", _commands()),
        "felder.md": _page("Arten von Einträgen und ihre Felder", _kinds(schemas)),
        "vokabulare.md": _page("Vokabulare", _vocabularies(catalogue.vocabularies)),
        "befunde.md": _page("Befunde", _findings()),
    }


def _page(title: str, blocks: Iterator[str]) -> str:
    return "\n\n".join((f"# {title}", NOTICE, *blocks)) + "\n"


def _commands() -> Iterator[str]:
    """The help page of each command, as it appears in a terminal of 100 columns."""
    app = build()
    yield "Was `praev --help` und `praev BEFEHL --help` zeigen."
    yield _help(app, "praev")
    yield "Ausgang (exit code) aller Befehle:"
    yield _table(
        ("Ausgang", "heißt"),
        (
            ("0", "erledigt; kein Befund ab der verlangten Stufe"),
            ("1", "Befunde; erzeugte Dateien sind veraltet"),
            ("2", "falsch aufgerufen, unbekannter Filterwert"),
            ("3", "nicht lesbar: kein Katalog, eine kaputte Datei, die gebraucht wird"),
            ("4", "nicht schreibbar: Datei in Word geöffnet, Vorlage unbrauchbar, Datenträger voll"),
            ("70", "Fehler im Programm; `praev --debug …` zeigt den Hergang"),
        ),
    )
    for name in app.commands:
        yield f"## praev {name}"
        yield _help(app.commands[name], f"praev {name}")


def _help(command: Any, name: str) -> str:
    context = command.context_class(command, info_name=name, terminal_width=100, max_content_width=100)
    return f"```text\n{command.get_help(context).rstrip()}\n```"


def _kinds(schemas: Schemas) -> Iterator[str]:
    yield (
        "Ein Stern heißt: muss angegeben werden. Alles andere bleibt weg, solange es nicht erhoben ist. "
        "Begriffe stehen in den [Vokabularen](vokabulare.md)."
    )
    for kind in ("praev", *schemas.kinds):
        schema = schemas[kind]
        yield f"## {schema.title} (`{kind}`)"
        yield schema.description
        yield f"Ablage: {_where(schema)}"
        yield _table(
            ("Schlüssel", "Bezeichnung", "Inhalt", "Beschreibung"), tuple(_field_rows(schema.fields, ""))
        )


def _where(schema: KindSchema) -> str:
    if schema.kind == "praev":
        return "`catalogue/praev.yaml`"
    if schema.kind == "chapters":
        return "`catalogue/chapters/<kennung>.md`; die Schlüssel stehen im Kopf zwischen `---`, darunter folgt der Text."
    if schema.is_collection:
        return f"alle in `catalogue/{schema.kind}.yaml`, jeder unter seiner Kennung."
    return f"je Eintrag eine Datei `catalogue/{schema.kind}/<kennung>.yaml`."


def _field_rows(fields: Mapping[str, Field], prefix: str) -> Iterator[tuple[str, ...]]:
    for key, field in fields.items():
        path = f"{prefix}{key}"
        star = " *" if field.required else ""
        yield (f"`{path}`{star}", field.title, _content(field), field.description)
        yield from _field_rows(field.fields or field.leaf.fields, f"{path}.")


def _content(field: Field) -> str:
    if field.type in ("list", "map"):
        return f"Liste: {_content(field.leaf)}" if field.type == "list" else "freie Schlüssel"
    if field.vocabulary:
        return f"[{field.vocabulary}](vokabulare.md#{field.vocabulary})"
    if field.ref:
        form = "Art/Kennung" if field.typed_ref else "Kennung"
        return f"{form} aus {', '.join(field.ref)}"
    return TYPES.get(field.type, field.type)


def _vocabularies(vocabularies: Mapping[str, Vocabulary]) -> Iterator[str]:
    yield (
        "Die Begriffe stehen in `catalogue/vocabulary/`, nicht im Programm; eine Kommune kann sie ändern. "
        "Hier steht das mitgelieferte Vokabular. Auf der Kommandozeile gilt auch die Bezeichnung oder ein Nebenname."
    )
    for name in sorted(vocabularies):
        vocabulary = vocabularies[name]
        yield f"## {name}"
        yield f"**{vocabulary.label}**" + (f" – {vocabulary.description}" if vocabulary.description else "")
        rows = (
            (
                f"`{term.key}`",
                term.label,
                ", ".join(term.aliases),
                _explained(term.description, term.attributes),
            )
            for term in vocabulary
        )
        yield _table(("Schlüssel", "Bezeichnung", "Nebennamen", "Erläuterung"), tuple(rows))


def _explained(description: str, attributes: Mapping[str, Any]) -> str:
    extra = "; ".join(f"`{key}: {_yaml(value)}`" for key, value in attributes.items())
    return " ".join(part for part in (description, extra) if part)


def _yaml(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_yaml(inner)}" for key, inner in value.items()) + "}"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _findings() -> Iterator[str]:
    yield (
        "Was `praev validate` im Katalog findet und `praev check-docx` (PRV6…) in Word-Dateien. Fehler: Das Papier würde "
        "falsch oder ist nicht für alle lesbar. Warnung: sollte behoben werden. Hinweis: noch zu erheben, zu überlegen. "
        "Auf der Kommandozeile zeigt `praev explain CODE` dasselbe."
    )
    docs = every_code()
    rows = ((f"[{code}](#{code.lower()})", SEVERITIES[doc.severity], doc.title) for code, doc in docs.items())
    yield _table(("Code", "Stufe", "Befund"), tuple(rows))
    for code, doc in docs.items():
        yield f"## {code}"
        yield f"**{doc.title}** ({SEVERITIES[doc.severity]})"
        yield doc.why
        for label, example in (("Falsch", doc.wrong), ("Richtig", doc.right)):
            if example:
                yield f"{label}:"
                yield f"```{doc.language}\n{example.rstrip()}\n```"
        yield f"Abhilfe: {doc.fix}"


def _table(head: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> str:
    lines = (head, ("---",) * len(head), *rows)
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def main() -> int:
    """Writes or checks; the exit code."""
    folder = DOCS / "referenz"
    wanted = pages()
    stale = [
        name
        for name, text in wanted.items()
        if not (folder / name).is_file() or (folder / name).read_text(encoding="utf-8") != text
    ]
    if "--check" in sys.argv[1:]:
        for name in stale:
            print(f"docs/referenz/{name} ist veraltet: uv run python docs/reference.py")
        return 1 if stale else 0
    folder.mkdir(exist_ok=True)
    for name in stale:
        (folder / name).write_text(wanted[name], encoding="utf-8", newline="\n")
    print(f"{len(stale)} von {len(wanted)} Seiten erneuert")
    return 0


if __name__ == "__main__":
    os.environ.pop("COLUMNS", None)
    sys.exit(main())
