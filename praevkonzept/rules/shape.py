"""The texts of the codes that the schema check gives (PRV201–PRV207) and the reading of numbers (PRV212) give; the checks themselves are in `schema` and `yamltext`."""

from __future__ import annotations

from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc


def _doc(code: str, title: str, why: str, wrong: str, right: str, fix: str) -> CodeDoc:
    return CodeDoc(code, title, Severity.ERROR, why, wrong, right, fix)


CODES = (
    _doc("PRV201", "Unbekannter Schlüssel", "Was unter einem unbekannten Schlüssel steht, erscheint nirgends.",
         "milestone: [kita]", "milestones: [kita]", "Den vorgeschlagenen Schlüssel verwenden; was in kein Feld passt, unter notes schreiben."),
    _doc("PRV202", "Pflichtangabe fehlt", "Ohne diese Angabe lässt sich der Eintrag nicht einordnen oder nicht belegen.",
         "kind: angebot", "name: Elterncafé\nkind: angebot", "Die Angabe ergänzen."),
    _doc("PRV205", "Falsche Art von Wert", "Listen, Zahlen und Texte werden verschieden gelesen; leere Angaben sagen nichts.",
         "providers: jugendamt-kamen", "providers: [jugendamt-kamen]", "So schreiben, wie es der Hinweis zeigt; Unbekanntes ganz weglassen."),
    _doc("PRV206", "Wert hat nicht die erwartete Form", "Der Wert passt nicht zu dem, was das Feld aufnehmen kann.",
         "url: www.stadt-kamen.de", "url: https://www.stadt-kamen.de", "Die Beschreibung des Feldes sagt, welche Form erwartet wird."),
    _doc("PRV207", "Doppelt genannt", "In dieser Liste zählt jeder Wert einmal.", "fields: [bildung, bildung]", "fields: [bildung]", "Die Wiederholung löschen."),
    _doc("PRV212", "Zahl mit Tausenderpunkt", "In YAML trennt der Punkt die Nachkommastellen: Aus 6.000 Euro würden im Papier 6 Euro.",
         "funding:\n  - {source: kommune, amount: 6.000}", "funding:\n  - {source: kommune, amount: 6000}", "Ohne Tausenderpunkt schreiben; Cent nach einem Punkt (1234.50)."),
)  # fmt: skip
