"""What libyaml complains about, said so that a clerk can mend it."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Any

from yaml import MarkedYAMLError, YAMLError
from yaml._yaml import CParser
from yaml.events import CollectionEndEvent, CollectionStartEvent, ScalarEvent

from praevkonzept.yamltext.problems import TextProblem

_QUOTE = "Den Text in Anführungszeichen setzen."
_BACKSLASH = "Einfache Anführungszeichen '…' verwenden oder „\\\\“ schreiben."
_EXCLAMATION = "Ein „!“ am Anfang eines Wertes hat in YAML eine eigene Bedeutung."
_PERCENT = "Ein „%“ am Anfang einer Zeile hat in YAML eine eigene Bedeutung."

_SENTENCES: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed", "Ein Doppelpunkt mit Leerzeichen steht mitten in einem Text.",
     "Den ganzen Text in Anführungszeichen setzen oder die Einrückung prüfen."),
    ("mapping keys are not allowed", "Ein Fragezeichen am Anfang hat in YAML eine eigene Bedeutung.",
     "Den Text in Anführungszeichen setzen."),
    ("did not find expected ',' or ']'", "In der Liste fehlt hier ein Komma, oder „[“ wird nicht geschlossen.",
     "Einträge mit Komma trennen, die Liste mit „]“ schließen."),
    ("did not find expected ',' or '}'", "Zwischen den geschweiften Klammern fehlt hier ein Komma, oder „{“ wird nicht geschlossen.",
     "Angaben mit Komma trennen; Text, der mit „{“ beginnt, in Anführungszeichen setzen."),
    ("did not find expected node content", "Hier fehlt ein Wert, oder eine Klammer steht allein.",
     "Klammern paarweise setzen; Text mit Klammer am Anfang in Anführungszeichen setzen."),
    ("did not find expected key", "Die Einrückung passt nicht zu den Zeilen darüber.",
     "Schlüssel derselben Ebene gleich weit einrücken, immer mit Leerzeichen."),
    ("did not find expected '-' indicator", "Die Einträge einer Liste sind nicht gleich weit eingerückt.",
     "Alle Striche „-“ einer Liste untereinander setzen."),
    ("block sequence entries are not allowed", "Ein Listenstrich „-“ steht an einer Stelle, an der keine Liste beginnen kann.",
     "Die Liste in einer neuen Zeile beginnen."),
    ("found unexpected end of stream", "Ein Anführungszeichen wird nicht geschlossen.", "Das schließende Anführungszeichen ergänzen."),
    ("found unexpected document indicator", "Ein Anführungszeichen wird nicht geschlossen.",
     "Das schließende Anführungszeichen ergänzen."),
    ("found unknown escape character", "Der umgekehrte Schrägstrich „\\“ leitet hier ein unbekanntes Zeichen ein.", _BACKSLASH),
    ("did not find expected hexdecimal number", "Hinter dem umgekehrten Schrägstrich „\\“ fehlt eine Zeichennummer.", _BACKSLASH),
    ("found invalid Unicode character escape", "Der umgekehrte Schrägstrich „\\“ nennt ein Zeichen, das es nicht gibt.", _BACKSLASH),
    ("did not find expected <document start>", "Nach dem Ende des Dokuments steht noch Text.", "Den Text löschen oder einrücken."),
    ("did not find expected alphabetic or numeric", "„&“ und „*“ am Anfang eines Wertes haben in YAML eine eigene Bedeutung.", _QUOTE),
    ("found undefined tag handle", _EXCLAMATION, _QUOTE),
    ("did not find expected '!'", _EXCLAMATION, _QUOTE),
    ("did not find the expected '>'", _EXCLAMATION, _QUOTE),
    ("did not find expected tag URI", _EXCLAMATION, _QUOTE),
    ("did not find expected whitespace or line break", _EXCLAMATION, _QUOTE),
    ("did not find expected comment or line break", "Hinter „>“ oder „|“ darf in derselben Zeile kein Text stehen.",
     "Den Text in der nächsten Zeile eingerückt beginnen oder in Anführungszeichen setzen."),
    ("found an indentation indicator equal to 0", "Hinter „>“ oder „|“ steht eine ungültige Zahl.", "Die Zahl löschen."),
    ("could not find expected directive name", _PERCENT, _QUOTE),
    ("found unexpected non-alphabetical character", _PERCENT, _QUOTE),
    ("found unknown directive name", _PERCENT, _QUOTE),
    ("found duplicate %", _PERCENT, _QUOTE),
    ("found incompatible YAML document", _PERCENT, "Die Zeile löschen."),
)  # fmt: skip
"""How each complaint of libyaml begins, what it means for a clerk, and the remedy."""


_IN_BLOCK = ("did not find expected key", "did not find expected '-' indicator")
_IN_BRACKETS = "did not find expected ','"
_WITHOUT_END = ("found unexpected end of stream", "found unexpected document indicator")


def explain(error: MarkedYAMLError, text: str) -> TextProblem:
    """The German problem for an error of the parser, at the place that is to be mended: an opening bracket, a line without colon."""
    original = error.problem or "unbekannter Fehler"
    lines = text.splitlines()
    place = _place(error.problem_mark or error.context_mark)
    begun = _place(error.context_mark or error.problem_mark)
    here = _from(lines, place)
    if "cannot start any token" in original or original.startswith("found a tab character"):
        return _cannot_start(here, *place)
    if original.startswith("could not find expected ':'"):
        return _without_colon(_from(lines, begun), *begun)
    if original.startswith((*_IN_BLOCK, _IN_BRACKETS)):
        special = _not_where_it_stopped(original, text, lines, (place, begun))
        if special:
            return special
    if original.startswith("did not find expected node content") and place[0] > len(lines):
        at = _place(_open_bracket(text))
        sign = _from(lines, at)[:1]
        if sign in ("[", "{"):
            return _not_closed(sign, at)
    for beginning, message, hint in _SENTENCES:
        if original.startswith(beginning):
            at = begun if original.startswith(_WITHOUT_END) or place[0] > len(lines) else place
            length = 2 if original.startswith("found unknown escape") else 1
            return TextProblem("PRV101", *at, message, hint, length)
    message = f"Hier ist die Datei kein gültiges YAML ({original})."
    return TextProblem("PRV101", *place, message, "Klammern, Anführungszeichen und Einrückung prüfen.")


def _place(mark: Any) -> tuple[int, int]:
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _from(lines: list[str], place: tuple[int, int]) -> str:
    line, column = place
    return lines[line - 1][column - 1 :] if line <= len(lines) else ""


def _without_colon(line: str, number: int, column: int) -> TextProblem:
    words = line.split(" #", maxsplit=1)[0].rstrip()
    message = "In dieser Zeile fehlt der Doppelpunkt hinter dem Schlüssel."
    hint = "Zeilen haben die Form „schlüssel: wert“; mehrzeiligen Text einrücken."
    if re.match(r"[\w-]+:\S", words):
        message, hint = (
            "Nach dem Doppelpunkt fehlt ein Leerzeichen.",
            f"Schreiben: {words.replace(':', ': ', 1)}",
        )
    return TextProblem("PRV101", number, column, message, hint, max(len(words), 1))


def _not_where_it_stopped(
    original: str, text: str, lines: list[str], at: tuple[tuple[int, int], tuple[int, int]]
) -> TextProblem | None:
    """What the parser's words do not say: a quote or bracket that was not closed, a sign too many."""
    place, begun = at
    quoted = _quoted_before(text, lines, place)
    if quoted and quoted.start_mark.line + 1 < place[0]:
        message = f"Das Anführungszeichen wird erst in Zeile {place[0]} geschlossen."
        hint = "Das schließende Anführungszeichen in dieser Zeile ergänzen."
        return TextProblem("PRV101", *_place(quoted.start_mark), message, hint)
    if original.startswith(_IN_BRACKETS):
        return _not_closed(_from(lines, begun)[:1], begun) if _is_outside(lines, place, begun) else None
    if quoted:
        message = "Hinter dem schließenden Anführungszeichen steht noch Text."
        hint = "Im Text „…“ verwenden oder den ganzen Text in '…' setzen."
        return TextProblem("PRV101", *place, message, hint)
    return _odd_sign(_from(lines, place), place)


def _quoted_before(text: str, lines: list[str], place: tuple[int, int]) -> Any:
    """The text in quotes that ends where the parser stopped."""
    quoted = _last_quoted(text)
    if quoted is None or quoted.end_mark.line != place[0] - 1 or place[0] > len(lines):
        return None
    between = lines[place[0] - 1][quoted.end_mark.column : place[1] - 1]
    return None if between.strip() else quoted


def _last_quoted(text: str) -> Any:
    """The last value that was read before the parser stopped, if it stands in quotes."""
    last: Any = None
    with suppress(YAMLError):
        parser = CParser(text)
        while (event := parser.get_event()) is not None:
            last = event
    return last if isinstance(last, ScalarEvent) and last.style in ("'", '"') else None


def _open_bracket(text: str) -> Any:
    """Where the innermost bracket begins that is still open where the parser stopped."""
    opened: list[Any] = []
    with suppress(YAMLError):
        parser = CParser(text)
        while (event := parser.get_event()) is not None:
            if isinstance(event, CollectionStartEvent):
                opened.append(event)
            elif isinstance(event, CollectionEndEvent):
                opened.pop()
    return opened[-1].start_mark if opened else None


def _odd_sign(here: str, place: tuple[int, int]) -> TextProblem | None:
    if here.startswith(("]", "}")):
        message = f"Die Klammer „{here[0]}“ schließt nichts."
        return TextProblem("PRV101", *place, message, "Die Klammer löschen oder die öffnende ergänzen.")
    if here.startswith("- "):
        message, hint = next(entry[1:] for entry in _SENTENCES if "'-' indicator" in entry[0])
        return TextProblem("PRV101", *place, message, hint)
    return None


def _is_outside(lines: list[str], place: tuple[int, int], begun: tuple[int, int]) -> bool:
    """Whether the parser stopped behind the block in which the bracket was opened."""
    if place[0] > len(lines):
        return True
    return place[0] > begun[0] and _indentation(lines[place[0] - 1]) <= _indentation(lines[begun[0] - 1])


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _not_closed(bracket: str, place: tuple[int, int]) -> TextProblem:
    if bracket == "[":
        message, hint = "Die eckige Klammer „[“ wird nicht geschlossen.", "Die Liste mit „]“ schließen."
    else:
        message = "Die geschweifte Klammer „{“ wird nicht geschlossen."
        hint = "Mit „}“ schließen; Text, der mit „{“ beginnt, in Anführungszeichen setzen."
    return TextProblem("PRV101", *place, message, hint)


def _cannot_start(here: str, line: int, column: int) -> TextProblem:
    if here.startswith("\t"):
        return TextProblem(
            "PRV110",
            line,
            column,
            "Hier ist mit einem Tabulator eingerückt.",
            "Mit Leerzeichen einrücken, zwei je Ebene.",
        )
    sign = here[:1] or "?"
    return TextProblem(
        "PRV101",
        line,
        column,
        f"Ein Wert darf nicht mit „{sign}“ beginnen.",
        "Den Text in Anführungszeichen setzen.",
    )
