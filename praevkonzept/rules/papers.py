"""The texts of the codes that building a paper gives (PRV401, PRV403), and those of templates (PRV404, PRV42x)."""

from __future__ import annotations

from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc

CODES = (
    CodeDoc(
        "PRV401",
        "Im Papier nicht darstellbar",
        Severity.WARNING,
        "Bilder, Programmtext oder verschachtelte Listen im Text eines Kapitels werden als einfacher Text gedruckt.",
        "![Karte](karte.png)",
        "Die Karte liegt beim Jugendamt aus.",
        "Den Text so umschreiben, dass er mit Absätzen, einfachen Listen und Tabellen auskommt.",
    ),
    CodeDoc(
        "PRV403",
        "Kapitel der Gliederung fehlt",
        Severity.WARNING,
        "Die Gliederung nennt unter prose einen Text, den es in catalogue/chapters/ nicht gibt; im Papier steht das an seiner Stelle.",
        "prose: leitbildt",
        "prose: leitbild",
        "Den Text anlegen oder den Namen in der Gliederung berichtigen.",
    ),
    CodeDoc(
        "PRV404",
        "Gliederung nicht verwendbar",
        Severity.ERROR,
        "In der Gliederung steht ein Schlüssel, ein Baustein oder ein Platzhalter, den praev nicht kennt, oder ein Wert hat die "
        "falsche Form. Mit ihr entsteht kein Papier.",
        "block: matrixx",
        "block: matrix",
        "Die Zeile berichtigen; der Anfang der mitgelieferten Gliederung erklärt alle Schlüssel.",
    ),
    CodeDoc(
        "PRV421",
        "Formatvorlage wohl verschrieben",
        Severity.WARNING,
        "Die Word-Vorlage hat eine Formatvorlage, deren Name fast so lautet wie der gesuchte. praev erkennt sie nicht und ergänzt "
        "eine eigene; das Papier sieht dann an dieser Stelle nicht aus wie gewollt.",
        "Überschrft 1",
        "Überschrift 1",
        "Die Formatvorlage in Word umbenennen oder in der Datei mit der Endung .styles.yaml zuordnen.",
    ),
    CodeDoc(
        "PRV422",
        "Formatvorlagen ergänzt",
        Severity.INFO,
        "Diese Formatvorlagen fehlen der Word-Vorlage. praev fügt sie dem Papier hinzu: in Schrift und Farbe der Vorlage.",
        "",
        "",
        "Nichts tun, oder in der Word-Vorlage Formatvorlagen mit diesen Namen anlegen.",
    ),
    CodeDoc(
        "PRV423",
        "Zuordnung passt nicht",
        Severity.ERROR,
        "Die Datei mit der Endung .styles.yaml neben der Word-Vorlage nennt eine Aufgabe, die es nicht gibt, oder eine "
        "Formatvorlage, die der Vorlage fehlt. Mit ihr entsteht kein Papier.",
        "heading1: Kapitelüberschrfit",
        "heading1: Kapitelüberschrift",
        "Den Namen so schreiben, wie Word ihn anzeigt.",
    ),
    CodeDoc(
        "PRV424",
        "Platz für den Text fehlt",
        Severity.WARNING,
        "Ohne das Inhaltssteuerelement praev.body weiß praev nicht, wohin der Text gehört. Es ersetzt dann alles, was in der "
        "Word-Vorlage steht, auch ein Titelblatt; Kopf- und Fußzeile bleiben.",
        "",
        "",
        "In Word dort, wo der Text stehen soll, ein Inhaltssteuerelement mit dem Tag praev.body einfügen, nicht in einer Tabelle.",
    ),
    CodeDoc(
        "PRV425",
        "Unbekannte Einfügestelle",
        Severity.WARNING,
        "Ein Feld der Word-Vorlage hat einen Tag, den praev nicht kennt. Es wird nicht gefüllt.",
        "praev.cover.titel",
        "praev.cover.title",
        "Den Tag in Word berichtigen: Entwicklertools, Eigenschaften.",
    ),
    CodeDoc(
        "PRV426",
        "Überschriften zählen selbst",
        Severity.INFO,
        "Die Überschriften der Word-Vorlage sind nummeriert. Die Nummern eines Papiers kommen aus seiner Gliederung; damit sie "
        "nicht doppelt stehen, schaltet praev die der Vorlage im Papier ab.",
        "",
        "",
        "Nichts tun; die Vorlage selbst bleibt, wie sie ist.",
    ),
    CodeDoc(
        "PRV427",
        "Textfarbe zu blass",
        Severity.WARNING,
        "Text in dieser Farbe hebt sich zu wenig von weißem Papier ab. Wer schlecht sieht, kann ihn nicht lesen; das Papier ist "
        "dann nicht barrierefrei.",
        "",
        "",
        "In der Formatvorlage eine dunklere Farbe wählen (Kontrast ab 4,5).",
    ),
    CodeDoc(
        "PRV428",
        "Kopf- oder Fußzeile ohne Feld",
        Severity.INFO,
        "In Kopf- und Fußzeile der Word-Vorlage ist kein Feld für diese Angaben. Ohne sie lässt sich ein ausgedrucktes Blatt "
        "schwerer zuordnen.",
        "",
        "",
        "Nichts tun, oder in der Kopf- oder Fußzeile ein Inhaltssteuerelement mit diesem Tag einfügen.",
    ),
)
