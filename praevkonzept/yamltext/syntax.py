"""What libyaml complains about, said so that a clerk can mend it."""

from __future__ import annotations

from yaml import MarkedYAMLError

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
    ("did not find expected ',' or ']'", "Eine eckige Klammer „[“ wird nicht geschlossen oder ein Komma fehlt.",
     "Die Liste mit „]“ schließen, Einträge mit Komma trennen."),
    ("did not find expected ',' or '}'", "Eine geschweifte Klammer „{“ wird nicht geschlossen oder ein Komma fehlt.",
     "Mit „}“ schließen; Text, der mit „{“ beginnt, in Anführungszeichen setzen."),
    ("did not find expected node content", "Hier fehlt ein Wert, oder eine Klammer steht allein.",
     "Klammern paarweise setzen; Text mit Klammer am Anfang in Anführungszeichen setzen."),
    ("could not find expected ':'", "Nach einem Schlüssel fehlt der Doppelpunkt.",
     "Zeilen haben die Form „schlüssel: wert“; mehrzeiligen Text einrücken."),
    ("did not find expected key", "Die Einrückung passt nicht zur Zeile darüber, oder Text steht hinter einem Anführungszeichen.",
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


def explain(error: MarkedYAMLError, text: str) -> TextProblem:
    """The German problem for an error of the parser, placed where the parser stopped."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    original = error.problem or "unbekannter Fehler"
    lines = text.splitlines()
    here = lines[line - 1][column - 1 :] if line <= len(lines) else ""
    if "cannot start any token" in original or original.startswith("found a tab character"):
        return _cannot_start(here, line, column)
    for beginning, message, hint in _SENTENCES:
        if original.startswith(beginning):
            context = error.context_mark
            opened = f" Begonnen in Zeile {context.line + 1}." if context and context.line + 1 < line else ""
            if line > len(lines) and context:
                line, column = context.line + 1, context.column + 1
                opened = ""
            return TextProblem("PRV101", line, column, message + opened, hint)
    return TextProblem(
        "PRV101",
        line,
        column,
        f"Hier ist die Datei kein gültiges YAML ({original}).",
        "Klammern, Anführungszeichen und Einrückung prüfen.",
    )


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
