"""PRV645 and PRV646: links whose text does not say where they lead (EN 301 549, 10.2.4.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from praevkonzept import german
from praevkonzept.problems import Severity
from praevkonzept.word.checks.accessibility.effective import READ, reading
from praevkonzept.word.checks.accessibility.hyperlinks import Link, links
from praevkonzept.word.checks.accessibility.look import Paragraph
from praevkonzept.word.checks.accessibility.telling import limited
from praevkonzept.word.checks.check import Check, CodeDoc, Problem
from praevkonzept.word.checks.place import short
from praevkonzept.word.checks.reader import WordFile
from praevkonzept.word.checks.xmlpart import Element, nearest

_VAGUE = frozenset(
    {
        "hier", "hier klicken", "klicken sie hier", "bitte hier klicken", "siehe hier", "hier lesen", "mehr",
        "mehr dazu", "mehr lesen", "mehr erfahren", "mehr informationen", "weiter", "weiterlesen", "weitere infos",
        "weitere informationen", "informationen", "infos", "link", "zum link", "dieser link", "links", "webseite",
        "website", "internetseite", "homepage", "seite", "dokument", "datei", "pdf", "download", "herunterladen",
        "details", "siehe", "here", "click here", "more", "read more", "this link",
    }
)  # fmt: skip
_ADDRESS = re.compile(r"(?:https?://|ftp://|www\.)\S+|(?<![\w.-])[\w.-]+\.[a-z]{2,6}/\S+", re.IGNORECASE)
_DOMAIN = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,10}/?", re.IGNORECASE)
_MARKS = " .,:;!?()[]»«›>→…„“\"'"
_TITLE = 4
"""Words that can be the title of a source."""

_WEB = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)


def speaking(file: WordFile) -> Iterator[Problem]:
    """A problem for each link that is empty, says „hier“ or shows a long address; „www.kamen.de“ can be remembered.

    In notes and lists of sources an address may stand behind the title: the purpose is clear from the paragraph.
    """
    read: dict[Element | None, Paragraph] = {each.element: each for each in reading(file).read}
    yield from limited(
        Problem(said, link.part, link.element, severity=severity)
        for link in _links(file)
        for said, severity in _faults(link, read.get(nearest(link.element, "p")))
    )


def ambiguous(file: WordFile) -> Iterator[Problem]:
    """A problem for each text that stands for several addresses."""
    targets: dict[str, dict[str, Link]] = {}
    for link in _links(file):
        said = link.text.strip(_MARKS).casefold()
        if said and link.target and said not in _VAGUE and not _ADDRESS.fullmatch(link.text):
            targets.setdefault(said, {}).setdefault(_normal(link.target), link)
    yield from limited(
        Problem(
            f"„{short(link.text, 40)}“ ist der Text von Links zu {german.count(len(found), 'Adresse', 'verschiedenen Adressen')}.",
            link.part,
            link.element,
        )
        for found in targets.values()
        if len(found) > 1
        for link in [*found.values()][1:2]
    )


def _links(file: WordFile) -> Iterator[Link]:
    return (link for kind in READ for part in file.of_kind(kind) for link in links(file, part))


def _faults(link: Link, around: Paragraph | None) -> Iterator[tuple[str, Severity]]:
    if link.blank:
        yield "Ein Link hat keinen Text.", Severity.ERROR
    elif link.text.strip(_MARKS).casefold() in _VAGUE:
        yield f"Der Linktext „{short(link.text, 40)}“ sagt nicht, wohin er führt.", Severity.WARNING
    elif _shows_an_address(link) and not (around is not None and _is_reference(link, around)):
        yield f"Der Linktext ist eine Adresse: {short(link.text, 50)}", Severity.WARNING


def _shows_an_address(link: Link) -> bool:
    return bool(link.target and _ADDRESS.fullmatch(link.text) and not _DOMAIN.fullmatch(link.text))


def _is_reference(link: Link, around: Paragraph) -> bool:
    """Whether a note or an entry of a list of sources has said before what is to be found there: that has to be printed."""
    before = around.text.partition(link.text)[0]
    in_list = around.listed or around.part.kind in ("footnotes", "endnotes")
    return in_list and len(before.split()) >= _TITLE


def _normal(target: str) -> str:
    """The address without what makes no difference."""
    return _WEB.sub("", target).rstrip("/")


SPEAKING = Check(
    CodeDoc(
        code="PRV645",
        title="Linktext sagt nicht, wohin",
        severity=Severity.WARNING,
        why="Screenreader lesen auf Wunsch eine Liste aller Links vor: „hier, hier, mehr“ hilft niemandem, und Adressen werden Zeichen für Zeichen gelesen. Gefordert von EN 301 549, 10.2.4.4.",
        wrong="Den Bericht finden Sie hier.",
        right="Sie finden den Bericht zur Jugendhilfeplanung im Ratsinformationssystem. (Link auf „Bericht zur Jugendhilfeplanung“)",
        fix="Rechte Maustaste › „Link bearbeiten › Anzuzeigender Text“: den Titel des Ziels schreiben. Kurze Adressen wie www.kamen.de dürfen bleiben, ebenso die in Fußnoten und Quellenlisten hinter dem Titel.",
    ),
    speaking,
)

AMBIGUOUS = Check(
    CodeDoc(
        code="PRV646",
        title="Gleicher Linktext, andere Ziele",
        severity=Severity.WARNING,
        why="In der Liste der Links steht mehrmals dasselbe; welcher wohin führt, ist nicht zu hören. (EN 301 549, 10.2.4.4.)",
        wrong="„Anlage“ zu drei verschiedenen Dateien",
        right="„Anlage 1: Konzept“, „Anlage 2: Kosten“",
        fix="Die Texte so ergänzen, dass sie sich unterscheiden.",
    ),
    ambiguous,
)
