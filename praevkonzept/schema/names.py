"""How places of a record are called in German, and which key was probably meant by one that does not exist."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from praevkonzept.german import join
from praevkonzept.schema.fields import Field, Place
from praevkonzept.suggest import SURE, fold, meant, question

_MOST_HOMES = 3
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one kind. `elsewhere` gives the titles of the kinds whose records have a key."""

    root: Field
    elsewhere: Callable[[str], Sequence[str]]

    def field(self, path: Place) -> Field:
        """The field of a place; for one that the schema does not know a field without a title."""
        field = self.root
        for step in path:
            if isinstance(step, int):
                field = field.items or field
            else:
                free = field.items if field.type == "map" else None
                field = field.fields.get(step) or free or Field(step, step, "", "text")
        return field

    def of(self, path: Place) -> str:
        """„Von“ (from); the whole record is „Der Eintrag“."""
        keys = [step for step in path if isinstance(step, str)]
        if not keys:
            return "Der Eintrag" if not path else "Ein Eintrag der Liste"
        return called(self.field(path), keys[-1])

    def called(self, path: Place, key: str) -> str:
        """The name of a key of the block at a place, whether that has it or not."""
        return called(self.field((*path, key)), key)

    def unknown(self, path: Place, key: str, known: Iterable[str]) -> tuple[str, Place]:
        """The remedy for an unknown key of the block at `path`, and the place of the key that was probably meant."""
        here = self.field(path).fields
        spellings = {name: name for name in known}
        spellings |= {field.title: name for name, field in here.items() if field.title not in spellings}
        if sure := meant(key, spellings, SURE):
            return question(sure), (*path, sure)
        if found := self._deeper(path, key) or self._higher(path, key):
            return found
        kinds = self.elsewhere(key) if not path else ()
        likely = meant(key, spellings)
        if kinds and not likely:
            return f"Diesen Schlüssel gibt es nur bei {join(f'„{kind}“' for kind in kinds)}.", ()
        if likely:
            return question(likely), (*path, likely)
        allowed = list(dict.fromkeys(spellings.values()))
        more = " …" if len(allowed) > _SHOWN else ""
        return (f"Erlaubt: {', '.join(allowed[:_SHOWN])}{more}." if allowed else "Den Schlüssel löschen."), ()

    def _deeper(self, path: Place, key: str) -> tuple[str, Place] | None:
        wanted = fold(key)
        homes: dict[str, str] = {}
        for name, field in self.field(path).fields.items():
            for inner in field.leaf.fields.values():
                if wanted in (fold(inner.key), fold(inner.title)):
                    homes.setdefault(name, inner.key)
        if not 0 < len(homes) <= _MOST_HOMES:
            return None
        inner_key = next(iter(homes.values()))
        what = f"„{key}“ gehört" if inner_key == key else f"Gemeint ist wohl „{inner_key}“; das gehört"
        return f"{what} unter {join((f'„{home}“' for home in homes), 'oder')}.", ()

    def _higher(self, path: Place, key: str) -> tuple[str, Place] | None:
        for end in range(len(path) - 1, -1, -1):
            if isinstance(path[end], str) and key in self.field(path[:end]).fields:
                return f"„{key}“ gehört weiter nach außen, neben „{path[end]}“.", (*path[:end], key)
        return None


def called(field: Field, key: str) -> str:
    """„Von“ (from), or only „from“ where the schema gives no title."""
    return f"„{field.title}“ ({key})" if field.title != key else f"„{key}“"
