"""The texts of the codes that reading gives (PRV101–PRV126); the checks themselves are in yamltext, store and loading."""

from __future__ import annotations

from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc


def _doc(
    code: str, title: str, why: str, wrong: str, right: str, fix: str, severity: Severity = Severity.ERROR
) -> CodeDoc:
    return CodeDoc(code, title, severity, why, wrong, right, fix)


CODES = (
    _doc("PRV101", "Kein gültiges YAML", "Die Datei lässt sich nicht lesen; ihr Inhalt fehlt im Katalog.",
         "providers: [jugendamt-kamen", "providers: [jugendamt-kamen]",
         "Klammern und Anführungszeichen schließen, gleich weit einrücken, Text mit Doppelpunkt in Anführungszeichen setzen."),
    _doc("PRV102", "Nicht in UTF-8 gespeichert", "Umlaute kämen falsch ins Dokument.",
         "name: Müttercafé (Windows-1252)", "name: Müttercafé (UTF-8)", "Im Editor „Speichern mit Codierung: UTF-8“ wählen."),
    _doc("PRV103", "Steuerzeichen im Text", "Word und Terminals können diese unsichtbaren Zeichen nicht darstellen; manche kehren die Schreibrichtung um.",
         "name: Elterncafé<U+0007>", "name: Elterncafé", "Das unsichtbare Zeichen löschen, den Text gegebenenfalls neu tippen."),
    _doc("PRV104", "Schlüssel steht zweimal", "Von zwei gleichen Schlüsseln ginge einer verloren.",
         "name: Elterncafé\nname: Müttercafé", "name: Elterncafé", "Einen der beiden löschen oder die Werte zusammenführen."),
    _doc("PRV105", "Anker oder Verweis", "Verweise innerhalb von YAML machen Dateien unlesbar und können sie ins Riesenhafte wachsen lassen.",
         "partners: &p [diakonie]\nproviders: *p", "partners: [diakonie]\nproviders: [diakonie]", "Den Wert an jeder Stelle ausschreiben."),
    _doc("PRV106", "YAML-Typangabe", "Welcher Typ gemeint ist, sagt das Schema; Typangaben können fremden Code meinen.",
         "name: !!str Elterncafé", "name: Elterncafé", "Die Angabe mit „!“ löschen."),
    _doc("PRV107", "Datei zu groß oder zu tief", "Grenzen: 1 MiB, 40 Ebenen, 10.000 Angaben je Datei, 20.000 Zeichen je Text, 200.000 je Kapitel. Mehr ist ein Versehen oder ein Angriff.",
         "[[[[[[ … ]]]]]]", "[kita]", "Auf mehrere Dateien verteilen, Verschachtelung auflösen."),
    _doc("PRV108", "Zwei Dokumente in einer Datei", "Nur der erste Teil würde gelesen.",
         "name: Elterncafé\n---\nname: Müttercafé", "name: Elterncafé", "Für jeden Eintrag eine eigene Datei anlegen."),
    _doc("PRV109", "Leere Datei", "Eine leere Datei ist meist ein abgebrochenes Speichern.", "", "name: Elterncafé", "Inhalt eintragen oder die Datei löschen."),
    _doc("PRV110", "Tabulator", "YAML erlaubt zum Einrücken nur Leerzeichen.", "age:\n⇥from: 3", "age:\n  from: 3", "Mit zwei Leerzeichen je Ebene einrücken."),
    _doc("PRV111", "Zahlenähnlicher Text ohne Anführungszeichen", "Andere Programme lesen 01067 als 1067 und 12:30 als 750.",
         "postcode: 01067", 'postcode: "01067"', "In Anführungszeichen setzen.", Severity.WARNING),
    _doc("PRV112", "Zeichen in zerlegter Form", "Mancher Rechner speichert „ü“ als „u“ mit zwei Punkten dahinter: sieht gleich aus, wird aber weder gefunden noch richtig sortiert.",
         "name: Mu<U+0308>ttercafé", "name: Müttercafé", "praev validate --fix setzt die Zeichen zusammen; sonst das Wort neu tippen.", Severity.WARNING),
    _doc("PRV120", "Verknüpfung", "Eine Verknüpfung, die aus dem Katalog hinausführt, könnte fremde Dateien ins Dokument bringen.",
         "offers/x.yaml → /etc/passwd", "offers/x.yaml", "Die Datei selbst in den Katalog legen."),
    _doc("PRV121", "Ordner heißt wie eine Datei", "Der Inhalt würde nicht gelesen.", "offers/x.yaml/", "offers/x.yaml", "Den Ordner umbenennen."),
    _doc("PRV122", "Nicht lesbar", "Was nicht gelesen werden kann, fehlt im Katalog.", "(keine Leserechte)", "(lesbare Datei)", "Zugriffsrechte prüfen."),
    _doc("PRV123", "Unmögliche Kennung", "Die Kennung ist der Dateiname und muss unter Windows, macOS und Linux gleich möglich sein.",
         "offers/Müttercafé.yml", "offers/muettercafe.yaml", "Kleinbuchstaben a–z, Ziffern, Bindestriche; Endung .yaml."),
    _doc("PRV124", "Datei am falschen Ort", "Die Datei gehört zu keiner Art von Eintrag und würde übersehen.",
         "catalogue/offer/x.yaml", "catalogue/offers/x.yaml", "In den richtigen Ordner verschieben."),
    _doc("PRV125", "Kennung doppelt vergeben", "Zwei Einträge mit einer Kennung: Verweise wären nicht eindeutig.",
         "sources.yaml und sources/s1.yaml", "nur eine von beiden", "Eine umbenennen oder löschen."),
    _doc("PRV126", "Kapitel ohne Kopf", "Der Kopf nennt Titel und Quellen des Kapitels.", "# Leitbild", "---\nname: Leitbild\n---",
         "Zwischen zwei Zeilen --- mindestens name eintragen."),
)  # fmt: skip
