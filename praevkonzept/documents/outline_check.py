"""Everything that is wrong in an outline, before a paper is built from it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from praevkonzept import yamltext
from praevkonzept.documents import form, placeholders, registers
from praevkonzept.documents.outline import WRONG_OUTLINE, Outline, chapters_of, examined
from praevkonzept.documents.paper import MISSING_CHAPTER
from praevkonzept.documents.shapes import At, Shapes, findings
from praevkonzept.errors import CannotRead
from praevkonzept.problems import Finding, Severity
from praevkonzept.suggest import did_you_mean


def check(text: str, file: str, known: Collection[str] | None) -> tuple[Outline, list[Finding]]:
    """The outline and its findings in the order of the lines; CannotRead for a text that is no YAML.

    `known` are the names of the texts in catalogue/chapters/, None where nobody knows them.
    """
    outline, wrong = examined(text, file)
    data = yamltext.plain(text, file)
    errors, missing = Shapes(), Shapes()
    for at, value in _texts(data, ()):
        for sentence, hint in placeholders.unknown(value):
            errors.note(at, sentence, hint)
    if known is not None:
        for at, chapter in chapters_of(data):
            _check_prose(chapter.get("prose"), (*at, "prose"), known, missing)
    if not wrong:
        _check_form(outline, errors)
    found = [
        *wrong,
        *findings(errors.wrong, text, file, WRONG_OUTLINE, Severity.ERROR),
        *findings(missing.wrong, text, file, MISSING_CHAPTER, Severity.WARNING),
    ]
    return outline, sorted(found, key=lambda finding: finding.order)


def _texts(value: Any, at: At) -> Iterator[tuple[At, str]]:
    """Every text that is printed, with the way to it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in ("prose", "block"):
                yield from _texts(inner, (*at, key))
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from _texts(inner, (*at, position))
    elif isinstance(value, str):
        yield at, value


def _check_prose(value: Any, at: At, known: Collection[str], missing: Shapes) -> None:
    for name in [value] if isinstance(value, str) else value if isinstance(value, list) else []:
        if name not in known:
            hint = (
                did_you_mean(str(name), known) or "Den Text anlegen oder die Zeile aus der Gliederung nehmen."
            )
            missing.note(at, f"Den Text „{name}“ gibt es in catalogue/chapters/ nicht.", hint)


def _check_form(outline: Outline, errors: Shapes) -> None:
    """What the head of a form and the registers say, by those who read them when a paper is built."""
    for key, read in (
        ("form", lambda: outline.form and form.read(outline.form, outline.file)),
        ("chapters", lambda: registers.file_names(outline)),
    ):
        try:
            read()
        except CannotRead as error:
            errors.note((key,), str(error).removeprefix(f"{outline.file}: "), on_key=True)
