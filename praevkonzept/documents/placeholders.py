"""Placeholders of an outline („{town}“): what a town says of itself in praev.yaml, so that an outline serves any town."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from praevkonzept.catalogue import Catalogue
from praevkonzept.documents.outline import Chapter, Outline
from praevkonzept.errors import CannotRead
from praevkonzept.suggest import did_you_mean

_PLACE = re.compile(r"\{([^{}\n]*)\}")

_UNKNOWN: Mapping[str, str] = {
    "town": "unsere Kommune",
    "concept_title": "Kommunales Präventionskonzept",
    "lead_office": "Jugendamt",
    "district_authority": "Kreis",
    "motto": "",
}
"""What stands there where a town has not said it."""


def filled(outline: Outline, catalogue: Catalogue) -> Outline:
    """The outline with its placeholders exchanged in titles and texts; CannotRead where one is unknown."""
    words = dict(_words(catalogue))

    def fill(text: str) -> str:
        return _PLACE.sub(lambda match: _word(match[1].strip(), words, outline.file), text)

    def chapters(known: tuple[Chapter, ...]) -> tuple[Chapter, ...]:
        return tuple(
            replace(
                chapter,
                title=fill(chapter.title),
                text=fill(chapter.text),
                sections=chapters(chapter.sections),
            )
            for chapter in known
        )

    def values(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: values(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [values(inner) for inner in value]
        return fill(value) if isinstance(value, str) else value

    return replace(
        outline,
        title=fill(outline.title),
        subtitle=fill(outline.subtitle),
        front=chapters(outline.front),
        chapters=chapters(outline.chapters),
        annexes=chapters(outline.annexes),
        form=values(dict(outline.form)),
    )


def _words(catalogue: Catalogue) -> Mapping[str, str]:
    town = catalogue.town
    if town is None:
        return _UNKNOWN
    said = {name: town.text(name) for name in _UNKNOWN}
    if said["lead_office"]:
        said["lead_office"] = catalogue.name_of("organisations", said["lead_office"])
    return {name: said[name] or otherwise for name, otherwise in _UNKNOWN.items()}


def unknown(text: str) -> Iterator[tuple[str, str]]:
    """Sentence and remedy for each placeholder in a text that does not exist."""
    for match in _PLACE.finditer(text):
        name = match[1].strip()
        if name not in _UNKNOWN:
            choice = f"Möglich sind: {', '.join(f'{{{known}}}' for known in _UNKNOWN)}."
            yield f"Der Platzhalter „{{{name}}}“ ist unbekannt.", did_you_mean(name, _UNKNOWN) or choice


def _word(name: str, words: Mapping[str, str], file: str) -> str:
    for sentence, hint in unknown(f"{{{name}}}"):
        raise CannotRead(f"{file}: {sentence} {hint}")
    return words[name]
