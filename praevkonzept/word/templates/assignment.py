"""A town's own assignment of its styles to our roles: `stadt.styles.yaml` beside `stadt.docx`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from praevkonzept import yamltext
from praevkonzept.errors import CannotRead
from praevkonzept.store.reasons import reason
from praevkonzept.word import styles

ENDING = ".styles.yaml"


@dataclass(frozen=True, slots=True)
class Assignment:
    """Role → name of the style that plays it; `text` is that of the file, for the places of what does not fit."""

    file: str
    names: Mapping[str, str] = field(default_factory=dict)
    text: str = ""

    def unfit(self, root: etree._Element) -> Iterator[tuple[yamltext.Spot, str, str]]:
        """Place, sentence and remedy for each entry that does not fit the styles part `root`."""
        found = list(styles.unfit(root, self.names))
        top = yamltext.compose(self.text).root if found else None
        for role, sentence, hint in found:
            yield (yamltext.find(top, (role,), on_key=True) if top else yamltext.Spot(1, 1)), sentence, hint

    def check(self, root: etree._Element) -> None:
        """CannotRead for the first entry that does not fit."""
        for spot, sentence, hint in self.unfit(root):
            raise CannotRead(f"{self.file}:{spot.line}:{spot.column}: {sentence} {hint}")


def beside(template: Path) -> Assignment:
    """The assignment that lies beside a template; an empty one where there is none. CannotRead if it is none by its form."""
    path = template.with_name(template.stem + ENDING)
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return Assignment(path.name)
    except OSError as error:
        raise CannotRead(f"{path.name} lässt sich nicht lesen: {reason(error)}.") from error
    text = yamltext.text_of(raw, path.name)
    data = yamltext.plain(text, path.name)
    if not isinstance(data, dict) or not all(isinstance(name, str) for name in data.values()):
        raise CannotRead(
            f"{path.name}: Erwartet wird je Zeile „Aufgabe: Name der Formatvorlage“, z. B. „heading1: Kapitel“."
        )
    return Assignment(path.name, {str(role): name for role, name in data.items()}, text)
