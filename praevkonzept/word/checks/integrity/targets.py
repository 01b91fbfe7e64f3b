"""PRV610: cross-references and links to bookmarks that do not exist."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept import german
from praevkonzept.problems import Severity
from praevkonzept.suggest import did_you_mean
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.fields import Fields, fields, targets
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import Element, Part, value
from praevkonzept.word.xml import R

_ALWAYS = frozenset({"_top", "_bottom"})
_MADE_BY = frozenset({"SET", "ASK"})
"""Fields that make a bookmark themselves."""

_MOST_GUESSES = 20


def check(file: WordFile) -> Iterator[Problem]:
    """A problem for each bookmark that is missing, at the first place that leads to it."""
    if file.main is None or file.main.root is None:
        return
    found = {part.name: fields(part) for part in file.stories}
    known = _known(file, found)
    missing: dict[str, list[tuple[Part, Element]]] = {}
    for part in file.stories:
        for name, at in _wanted(file, part, found[part.name]):
            if name.casefold() not in known:
                missing.setdefault(name, []).append((part, at))
    for number, (name, places) in enumerate(missing.items()):
        meant = did_you_mean(name, known) if number < _MOST_GUESSES else ""
        links = german.count(len(places), "Verweis führt", "Verweise führen")
        yield Problem(f"{links} zur Textmarke „{name}“, die es nicht gibt. {meant}".strip(), *places[0])


def _known(file: WordFile, found: dict[str, Fields]) -> set[str]:
    names = {
        (value(element, name="name") or "").casefold()
        for part in file.stories
        for element in part.all("bookmarkStart")
    }
    made = {
        field.words[1].casefold()
        for each in found.values()
        for field in each.found
        if field.words[0] in _MADE_BY and len(field.words) > 1
    }
    return names | made | _ALWAYS


def _wanted(file: WordFile, part: Part, found: Fields) -> Iterator[tuple[str, Element]]:
    for field in found.found:
        for name in targets(field):
            yield name, field.at
    for link in part.all("hyperlink"):
        anchor = value(link, name="anchor")
        key = link.get(f"{{{R}}}id")
        relation = file.relation(part, key) if key else None
        inside = relation is None or relation.written.startswith("#")
        if relation is not None and inside:
            anchor = relation.written[1:]
        if anchor and inside:
            yield anchor, link


CHECK = Check(
    CodeDoc(
        code="PRV610",
        title="Verweis ohne Ziel",
        severity=Severity.ERROR,
        why="Ein Querverweis, eine Seitenzahl im Verzeichnis oder ein Link im Dokument führt zu einer Textmarke, die es nicht gibt. Beim nächsten Aktualisieren steht dort „Fehler! Textmarke nicht definiert.“",
        wrong="Link zu „ziele“, die Überschrift „Ziele“ wurde gelöscht",
        right="Link zu einer Überschrift, die es gibt",
        fix="Den Verweis neu einfügen: „Referenzen › Querverweis“; Verzeichnisse mit F9 aktualisieren.",
    ),
    check,
)
