"""Values from a YAML file that has no schema: what is expected of each, and everything that is not as expected."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from praevkonzept.problems import Finding, Severity
from praevkonzept.suggest import did_you_mean
from praevkonzept.yamltext import compose, find

At: TypeAlias = tuple[str | int, ...]
"""The way from the top of the file to a value: keys and positions."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is not as expected, in a German sentence with a remedy. `on_key`: its key is meant, not its value."""

    at: At
    message: str
    hint: str = ""
    on_key: bool = False


@dataclass(slots=True)
class Shapes:
    """Takes values as they should be. What is not is noted, and a harmless value stands for it, so that reading goes on."""

    wrong: list[Wrong] = field(default_factory=list)

    def note(self, at: At, message: str, hint: str = "", *, on_key: bool = False) -> None:
        """Note that something is wrong."""
        self.wrong.append(Wrong(at, message, hint, on_key))

    def mapping(self, value: Any, at: At, what: str, allowed: tuple[str, ...]) -> Mapping[str, Any]:
        """A block with these keys."""
        if not isinstance(value, dict):
            self.note(at, f"{what} muss ein Block mit Schlüsseln sein.")
            return {}
        for key in value:
            if key not in allowed:
                hint = did_you_mean(str(key), allowed) or f"Erlaubt sind: {', '.join(allowed)}."
                self.note((*at, key), f"{what} hat den unbekannten Schlüssel „{key}“.", hint, on_key=True)
        return value

    def free(self, data: Mapping[str, Any], key: str, what: str) -> Mapping[str, Any]:
        """A block with keys of its own; an empty one where there is none."""
        value = data.get(key, {})
        if not isinstance(value, dict):
            self.note((key,), f"„{key}“ muss ein Block {what} sein.")
            return {}
        return value

    def title(self, data: Mapping[str, Any], at: At, what: str) -> str:
        """A title, which may not be missing."""
        value = data.get("title")
        if not isinstance(value, str) or not value.strip():
            self.note(at, f"{what} braucht einen Titel („title: …“).")
            return "?"
        return value.strip()

    def whole(self, data: Mapping[str, Any], key: str, default: int, at: At) -> int:
        """A whole number from 0 on."""
        value = data.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            self.note((*at, key), f"„{key}“ muss eine ganze Zahl sein.")
            return default
        return value

    def flag(self, data: Mapping[str, Any], key: str, default: bool, at: At, title: str) -> bool:
        """Yes or no."""
        value = data.get(key, default)
        if not isinstance(value, bool):
            self.note((*at, key), f"„{key}“ bei „{title}“ muss true oder false sein.")
            return default
        return value

    def names(self, data: Mapping[str, Any], key: str, at: At, title: str) -> tuple[str, ...]:
        """One name or a list of names."""
        value = data.get(key)
        names = [value] if isinstance(value, str) else value or []
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            self.note(
                (*at, key),
                f"„{title}“ nennt Text oder Baustein in einer unbekannten Form; erwartet wird ein Name oder eine Liste.",
            )
            return ()
        return tuple(names)


def findings(wrong: list[Wrong], text: str, file: str, code: str, severity: Severity) -> Iterator[Finding]:
    """What is wrong with its place in the text of the file, in the order of the places."""
    root = compose(text).root if wrong else None
    if root is None:
        return
    spots = [(find(root, each.at, each.on_key), each) for each in wrong]
    for spot, each in sorted(spots, key=lambda pair: (pair[0].line, pair[0].column)):
        yield Finding(
            code,
            severity,
            file,
            spot.line,
            spot.column,
            each.message,
            each.hint,
            ".".join(map(str, each.at)),
            spot.length,
        )
