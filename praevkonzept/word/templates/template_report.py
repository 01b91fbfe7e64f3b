"""What a template brings along, what praev adds, and what in it was probably meant otherwise – before anything is built."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from praevkonzept import german
from praevkonzept.problems import Finding, Severity
from praevkonzept.suggest import SURE, closest, question
from praevkonzept.word import styles
from praevkonzept.word.colours import READABLE, contrast
from praevkonzept.word.sections import Page
from praevkonzept.word.stylesheet import STYLES
from praevkonzept.word.stylesheet.style import ROOTS, Style
from praevkonzept.word.templates import assignment, insertion
from praevkonzept.word.templates.opening import open_template
from praevkonzept.word.templates.template import Template

NEAR, ADDED, UNFIT, NO_PLACE, UNKNOWN_PLACE = "PRV421", "PRV422", "PRV423", "PRV424", "PRV425"
COUNTING, PALE, NOT_USED = "PRV426", "PRV427", "PRV428"

_TEXTS = ("normal", "body", "list_bullet", "caption", "heading1", "heading2", "heading3", "toc1")
_OPTIONAL = ("praev.header", "praev.footer", "praev.mark")
_TWIPS_PER_CM = 567


@dataclass(frozen=True, slots=True)
class RoleFound:
    """Who plays a role: the name of a style of the template, or empty where praev adds its own; `title` is for people."""

    role: str
    title: str
    style: str


@dataclass(frozen=True, slots=True)
class Review:
    """A template looked through. `facts` are label and value for people; `places` are the tags of the controls it has."""

    roles: tuple[RoleFound, ...]
    places: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    findings: tuple[Finding, ...]


def review(path: Path, file: str) -> Review:
    """The template at `path`, called `file` in findings. CannotWrite if it is unusable, CannotRead for a broken assignment."""
    own = assignment.beside(path)
    plain = open_template(path, {})
    _forget_added(plain)
    unfit = list(own.unfit(plain.sheet))
    opened = open_template(path, {role: name for role, name in own.names.items() if _fits(plain, role, name)})
    shown = Path(file)
    findings = [
        Finding(
            UNFIT,
            Severity.ERROR,
            shown.with_name(own.file).as_posix(),
            spot.line,
            spot.column,
            sentence,
            hint,
        )
        for spot, sentence, hint in unfit
    ]
    roles = tuple(_roles(opened))
    places = tuple(tag for tag in insertion.TAGS if tag in _tags(opened))
    for look in (_near, _places, _numbers, _contrasts, _added):
        findings.extend(
            Finding(code, severity, file, 0, 0, sentence, hint)
            for code, severity, sentence, hint in look(opened)
        )
    return Review(roles, places, tuple(_facts(opened, roles, places)), tuple(findings))


def added(template: Path) -> tuple[str, ...]:
    """The names of the styles that praev adds to a template, without those that only praev has."""
    return tuple(_usual(_roles(open_template(template))))


Said = Iterator[tuple[str, Severity, str, str]]
"""Code, severity, sentence and remedy of what is found."""


def _fits(plain: Template, role: str, name: str) -> bool:
    return not list(styles.unfit(plain.sheet, {role: name}))


def _forget_added(opened: Template) -> None:
    """Leave only the template's own styles in its sheet."""
    for role, style_id in opened.styles.items():
        if role not in opened.found:
            opened.sheet.remove(next(styles.chain(opened.sheet, style_id)))


def _roles(opened: Template) -> Iterator[RoleFound]:
    kinds = ("paragraph", "character", "table")
    names = {own: name for kind in kinds for name, own in styles.names(opened.sheet, kind).items()}
    for style in STYLES:
        yield RoleFound(
            style.role, style.german or style.name, names.get(opened.found.get(style.role, ""), "")
        )


def _tags(opened: Template) -> Mapping[str, str]:
    """Tag → title of every control in the text, headers and footers."""
    return dict((*opened.room.controls, *opened.frame_controls()))


def _near(opened: Template) -> Said:
    """Roles that no style plays while the template has one with nearly the same name."""
    used = set(opened.styles.values())
    for style in STYLES:
        if style.role in opened.found:
            continue
        free = [each for each, own in styles.names(opened.sheet, style.kind).items() if own not in used]
        name, meant = _meant(style, free)
        if name:
            yield (
                NEAR,
                Severity.WARNING,
                f"Die Vorlage hat keine Formatvorlage „{meant}“, aber eine namens „{name}“. praev ergänzt die eigene.",
                f"Die Formatvorlage in Word umbenennen oder zuordnen: „{style.role}: {name}“ in der Datei neben der Vorlage, die auf {assignment.ENDING} endet.",
            )


def _meant(style: Style, candidates: list[str]) -> tuple[str, str]:
    """A candidate that differs from a name of the style by a letter or two, but not in its number; and that name."""
    for name in styles.usual_names(style):
        found = closest(name, [each for each in candidates if _digits(each) == _digits(name)], SURE)
        if found:
            return found, name
    return "", ""


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def _places(opened: Template) -> Said:
    """The controls: the one for the text, unknown ones, and those that nobody misses until they are needed."""
    tags = _tags(opened)
    if not opened.room.placed:
        misplaced = " (es steht in einer Tabelle oder einem Textfeld)" if insertion.BODY in tags else ""
        yield (
            NO_PLACE,
            Severity.WARNING,
            f"Das Inhaltssteuerelement „{insertion.BODY}“ fehlt{misplaced}. Das Papier ersetzt den ganzen Text der Vorlage.",
            f"In Word dort, wo der Text stehen soll, ein Inhaltssteuerelement mit dem Tag „{insertion.BODY}“ einfügen.",
        )
    for tag, title in tags.items():
        meant = "" if tag in insertion.TAGS else closest(tag, insertion.TAGS, SURE)
        if tag.startswith(insertion.PREFIX) and tag not in insertion.TAGS:
            hint = (
                question(meant or closest(tag, insertion.TAGS))
                or f"Möglich sind: {', '.join(insertion.TAGS)}."
            )
            yield (
                UNKNOWN_PLACE,
                Severity.WARNING,
                f"Den Tag „{tag}“ kennt praev nicht; das Feld bleibt leer.",
                hint,
            )
        elif meant:
            yield (
                UNKNOWN_PLACE,
                Severity.WARNING,
                f"Das Feld mit dem Tag „{tag}“ wird nicht gefüllt.",
                question(meant),
            )
        elif title in insertion.TAGS and title not in tags:
            hint = "Der Name gehört bei den Eigenschaften des Felds in die Zeile „Tag“."
            yield (
                UNKNOWN_PLACE,
                Severity.WARNING,
                f"Ein Feld hat den Titel „{title}“, aber nicht den Tag.",
                hint,
            )
    missing = [tag for tag in _OPTIONAL if tag not in tags]
    if missing:
        named = german.join(f"„{tag}“ ({insertion.TAGS[tag]})" for tag in missing)
        yield NOT_USED, Severity.INFO, f"In Kopf- und Fußzeile steht nicht: {named}.", ""


def _numbers(opened: Template) -> Said:
    if opened.counting:
        yield (
            COUNTING,
            Severity.INFO,
            "Die Überschriften der Vorlage zählen selbst. praev schaltet das im Papier ab und druckt die Nummern der Gliederung.",
            "",
        )


def _contrasts(opened: Template) -> Said:
    """Text that is hard to read on white."""
    seen: set[str] = set()
    for role in _TEXTS:
        colour = styles.colour(opened.sheet, opened.found[role]) if role in opened.found else ""
        if colour and contrast(colour) < READABLE and colour not in seen:
            seen.add(colour)
            ratio, name = german.number(round(contrast(colour), 1)), styles.ROLES[role].german
            yield (
                PALE,
                Severity.WARNING,
                f"Die Textfarbe #{colour} von „{name}“ hebt sich zu wenig von Weiß ab (Kontrast {ratio}).",
                "Eine dunklere Farbe wählen; barrierefrei ist ein Kontrast ab 4,5.",
            )


def _added(opened: Template) -> Said:
    missing = list(_usual(_roles(opened)))
    if missing:
        named = ", ".join(missing)
        yield (
            ADDED,
            Severity.INFO,
            f"praev ergänzt diese Formatvorlagen in den Farben der Vorlage: {named}.",
            "",
        )


def _usual(roles: Iterable[RoleFound]) -> Iterator[str]:
    """What a template lacks and could have: not the styles that only praev has, nor those that every text rests on."""
    for each in roles:
        if not each.style and each.role not in ROOTS and not styles.ROLES[each.role].id.startswith("Praev"):
            yield each.title


def _facts(
    opened: Template, roles: tuple[RoleFound, ...], places: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    own = sum(bool(each.style) for each in roles)
    yield "Formatvorlagen", f"{own} aus der Vorlage, {len(roles) - own} ergänzt praev"
    yield "Einfügestellen", ", ".join(places) or "keine"
    yield "Titelblatt", "aus der Vorlage" if opened.has_title_page else "von praev"
    yield "Hochformat", _page(opened.upright)
    yield (
        "Querformat",
        _page(opened.landscape) + ("" if opened.landscape_shown else " (das Hochformat gedreht)"),
    )
    yield "Farbe", f"#{opened.palette.accent}"


def _page(page: Page) -> str:
    return f"Text {german.number(round(page.width / _TWIPS_PER_CM, 1))} cm breit"
