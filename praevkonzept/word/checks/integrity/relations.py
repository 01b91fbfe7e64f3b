"""PRV603: relationships between parts that lead nowhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from praevkonzept.problems import Severity
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.place import TITLES
from praevkonzept.word.checks.reader import WordFile, rels_of
from praevkonzept.word.checks.xmlpart import Part, value
from praevkonzept.word.xml import R

_IMAGE = "Das Bild fehlt in der Datei"
_MARGINS = {"headerReference": "header", "footerReference": "footer"}


def check(file: WordFile) -> Iterator[Problem]:
    """A problem for each relationship without target, each doubled id, and each id that is used but not defined."""
    yield from _of(file, None)
    for part in file.parts.values():
        if part.root is not None:
            yield from _of(file, part)
            yield from _used(file, part)
    if file.main is not None:
        yield from _margins(file, file.main)


def _of(file: WordFile, part: Part | None) -> Iterator[Problem]:
    """The relationships of a part, or of the file as a whole."""
    source = part or file.part(rels_of(""))
    if source is None:
        return
    relations = file.relations(part)
    for key, number in Counter(relation.id for relation in relations).items():
        if number > 1:
            yield Problem(f"Die Kennung „{key}“ einer Beziehung kommt {number}-mal vor.", source)
    for relation in relations:
        if relation.external or relation.written.startswith("#") or file.part(relation.target) is not None:
            continue
        at = part.users.get(relation.id) if part else None
        if relation.kind == "image":
            yield Problem(f"{_IMAGE} („{relation.written}“).", source, at, "Das Bild neu einfügen.")
        else:
            yield Problem(
                f"Eine Beziehung ({relation.kind}) führt zu „{relation.written}“, das es nicht gibt.",
                source,
                at,
            )


def _used(file: WordFile, part: Part) -> Iterator[Problem]:
    """The ids that the text uses."""
    known = {relation.id for relation in file.relations(part)}
    for unknown in sorted(part.users.keys() - known - {""}):
        yield Problem(
            f"„{part.name}“ benutzt die Beziehung „{unknown}“, die es nicht gibt.", part, part.users[unknown]
        )


def _margins(file: WordFile, part: Part) -> Iterator[Problem]:
    """Headers and footers have to be what they are referred to as, and one of each type in a section."""
    for section in part.all("sectPr"):
        seen: set[tuple[str, str]] = set()
        for name, kind in _MARGINS.items():
            for reference in section.iterfind(f"{{*}}{name}"):
                relation = file.relation(part, reference.get(f"{{{R}}}id"))
                if relation is not None and relation.kind != kind:
                    yield Problem(
                        f"Ein Abschnitt nimmt „{relation.written}“ als {TITLES[kind]}, das ist etwas anderes.",
                        part,
                        section,
                    )
                which = (name, value(reference, name="type") or "default")
                if which in seen:
                    yield Problem(f"Ein Abschnitt hat zwei {TITLES[kind]}n derselben Art.", part, section)
                seen.add(which)


CHECK = Check(
    CodeDoc(
        code="PRV603",
        title="Beziehung ins Leere",
        severity=Severity.ERROR,
        why="Bilder, Kopfzeilen, Formatvorlagen und Verweise ins Internet stehen in eigenen Teilen und sind über Kennungen verbunden. Führt eine Kennung ins Leere, fehlt der Inhalt, oder Word meldet, die Datei sei beschädigt.",
        wrong="Das Bild rId9 führt zu media/bild3.png, das nicht in der Datei ist",
        right="media/bild3.png liegt in der Datei",
        fix="Das Fehlende neu einfügen, oder die Datei in Word öffnen, durchsehen und neu speichern.",
    ),
    check,
)
