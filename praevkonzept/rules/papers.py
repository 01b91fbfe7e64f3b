"""The texts of the codes that building a paper gives (PRV401, PRV403); the checks themselves are in documents."""

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
)
