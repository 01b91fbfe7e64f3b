"""PRV501: no names of persons."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept.problems import Severity
from praevkonzept.rules.persons import addressed, masked, named
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule


def check(context: Context) -> Iterator[Problem]:
    """A problem for each text that must name an office and names a person, or that speaks of „Frau …“ or „Herr …“."""
    for passage in context.passages:
        office = passage.field is not None and passage.field.function
        match = named(passage.text) if office else None if passage.quotes else addressed(passage.text)
        if match is None:
            continue
        title = f"„{passage.field.title}“ nennt" if passage.field and office else "Hier steht"
        yield passage.problem(
            match,
            f"{title} anscheinend eine Person: „{masked(match)}“.",
            "Die Stelle oder Funktion nennen, etwa „Familienbüro“."
            if office
            else "Ohne Namen schreiben: Amt, Funktion oder Stelle.",
            Severity.ERROR if office else None,
        )


RULE = Rule(
    CodeDoc(
        code="PRV501",
        title="Name einer Person",
        severity=Severity.WARNING,
        why="Der Verlauf der Dateien lässt sich nicht löschen: Ein Name bliebe stehen, wenn die Person die Stelle längst gewechselt "
        "oder der Veröffentlichung widersprochen hat. In Feldern für eine Funktion (Kontakt, geprüft durch, entschieden durch) ist ein "
        "Name ein Fehler, ehe er in den Verlauf gelangt; in anderen Texten, wo von „Frau …“ oder „Herr …“ die Rede ist, eine "
        "Warnung, denn dort kann auch eine Person der Zeitgeschichte gemeint sein. Titel von Quellen und Beschlüssen "
        "werden so zitiert, wie sie erschienen sind, und nicht geprüft.",
        wrong="contact: {function: Frau Müller}",
        right="contact: {function: Familienbüro}",
        fix="Die Funktion oder Stelle statt des Namens schreiben. Ist der Name schon festgeschrieben (git commit), die "
        "Datenschutzstelle fragen, ob der Verlauf bereinigt werden muss.",
    ),
    check,
)
