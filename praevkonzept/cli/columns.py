"""Which columns a list has: those asked for by key or German title, else the ones that say most about a kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from praevkonzept.cli.choices import said
from praevkonzept.errors import UsageProblem
from praevkonzept.output.cells import Column
from praevkonzept.schema import Field, KindSchema
from praevkonzept.suggest import did_you_mean

ID = Field("id", "Kennung", "Name der Datei ohne Endung.", "text")

_USUAL = {
    "offers": ("name", "providers", "milestones", "status", "as_of"),
    "networks": ("name", "kind", "lead", "milestones", "as_of"),
    "organisations": ("name", "kind", "part_of", "district", "as_of"),
    "indicators": ("name", "dimension", "unit", "milestones", "as_of"),
    "measures": ("name", "responsible", "milestones", "status", "as_of"),
    "decisions": ("name", "reference", "date", "result"),
    "sources": ("id", "name", "publisher", "date"),
}
_MOST = 5
_TELLING = ("term", "ref", "date")


def usual(schema: KindSchema) -> tuple[Column, ...]:
    """The columns of a kind when none are asked for; for a kind unknown here: name, terms, references and dates first."""
    keys = [key for key in _USUAL.get(schema.kind, ()) if key == "id" or key in schema.fields]
    if not keys:
        telling = [
            key
            for key, field in schema.fields.items()
            if field.leaf.type in _TELLING and key not in ("sources", "as_of")
        ]
        keys = ["name", *telling[: _MOST - 2], *(key for key in ("as_of",) if key in schema.fields)]
    return tuple(column(schema, key) for key in keys)


def chosen(schema: KindSchema, texts: Sequence[str]) -> tuple[Column, ...]:
    """The columns asked for (`--columns name,as_of`, repeatable); the usual ones where none are."""
    names = [name.strip() for text in texts for name in text.split(",") if name.strip()]
    return tuple(column(schema, name) for name in names) or usual(schema)


def column(schema: KindSchema, name: str) -> Column:
    """The column for a key, a path of keys (`age.from`), a German title or an option's name. UsageProblem if there is none."""
    if name.casefold() in (ID.key, ID.title.casefold()):
        return Column(ID.key, ID.title, ID)
    known = dict(_paths(schema.fields, ""))
    wanted = name.casefold().replace("-", "_")
    for key, field in known.items():
        if wanted in (key, f"{key}".removesuffix("s")) or (
            name.casefold() == field.title.casefold() and "." not in key
        ):
            return Column(key, _title(schema, key), field)
    meant = did_you_mean(name, [*known, *(field.title for field in schema.fields.values())])
    raise UsageProblem(
        said(f"{schema.title} haben kein Feld „{name}“.", meant, f"Felder: id, {', '.join(schema.fields)}.")
    )


def _paths(fields: object, prefix: str) -> Iterator[tuple[str, Field]]:
    """Every key and every path into an object that is no list."""
    for key, field in fields.items() if isinstance(fields, dict) else ():
        yield f"{prefix}{key}", field
        if field.type == "object":
            yield from _paths(field.fields, f"{prefix}{key}.")


def _title(schema: KindSchema, key: str) -> str:
    """The head of a column: „Alter: von“ for a path."""
    titles = []
    fields = schema.fields
    for step in key.split("."):
        titles.append(fields[step].title)
        fields = fields[step].fields
    return ": ".join(titles)
