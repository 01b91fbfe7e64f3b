"""Word banks and sentences of the generated catalogues: German, harmless for YAML without quotes, about no real town."""

from __future__ import annotations

OFFERS = (
    "Elterncafé", "Familienpaten", "Willkommensbesuch", "Eltern-Kind-Gruppe", "Hausaufgabenhilfe", "Lesepaten",
    "Schwimmkurs", "Babysprechstunde", "Elternkurs", "Mädchentreff", "Jugendwerkstatt", "Ferienprogramm",
    "Sprachbrücke", "Bewerbungstraining", "Krabbelgruppe", "Spielplatzmobil", "Trennungsberatung", "Väterfrühstück",
)  # fmt: skip

ORGANISATIONS = (
    "Familienzentrum", "Kindertagesstätte", "Grundschule", "Jugendzentrum", "Beratungsstelle", "Sportverein",
    "Stadtbücherei", "Musikschule", "Förderverein", "Familienbildungsstätte", "Gesundheitsamt", "Bürgerstiftung",
)  # fmt: skip

NETWORKS = (
    "Netzwerk Frühe Hilfen", "Arbeitskreis Übergänge", "Runder Tisch Kinderschutz", "Stadtteilkonferenz",
    "Qualitätszirkel Sprache", "Bündnis für Familien", "Arbeitsgemeinschaft Jugendarbeit", "Lenkungskreis Prävention",
)  # fmt: skip

MEASURES = (
    "Elternbroschüre neu auflegen", "Sprechzeiten ausweiten", "Lotsendienst aufbauen", "Gruppe wieder öffnen",
    "Übergabebogen einführen", "Fachtag ausrichten", "Räume umbauen", "Befragung wiederholen",
)  # fmt: skip

INDICATORS = (
    "Anteil besuchter Familien", "Betreuungsquote", "Anteil sprachauffälliger Kinder", "Schulabgänge ohne Abschluss",
    "Teilnahmen am Ferienprogramm", "Kinder in Bedarfsgemeinschaften", "Plätze im Ganztag", "Fälle der Hilfen zur Erziehung",
)  # fmt: skip

PLACES = (
    "Nordstadt", "Südfeld", "Am Mühlbach", "Oststraße", "Westerholt", "Altmarkt", "Lindenhöhe", "Bahnhofsviertel",
    "Schloßgärten", "Neue Kolonie", "Hagenbusch", "Rosengarten",
)  # fmt: skip

SENTENCES = (
    "Das Angebot richtet sich an Familien im Stadtteil und ist ohne Anmeldung offen.",
    "Fachkräfte und Ehrenamtliche begleiten die Eltern in den ersten Monaten zu Hause.",
    "Die Gruppe trifft sich wöchentlich; Geschwisterkinder können mitgebracht werden.",
    "Beraten wird vertraulich, kostenfrei und auf Wunsch auch außerhalb der Einrichtung.",
    "Kinder üben spielerisch Sprache, Bewegung und das Miteinander in kleinen Gruppen.",
    "Schule, Träger und Jugendamt stimmen sich zweimal im Jahr über den Bedarf ab.",
    "Wer Unterstützung braucht, wird an die zuständige Stelle weitergeleitet und dorthin begleitet.",
    "Jugendliche lernen Berufe kennen, schreiben Bewerbungen und finden einen Praktikumsplatz.",
    "Über die Aufnahme entscheidet die Leitung; Familien mit geringem Einkommen haben Vorrang.",
    "Die Räume sind stufenlos erreichbar, ein Aufzug ist vorhanden.",
    "Rückmeldungen der Eltern fließen in die Planung des nächsten Jahres ein.",
    "Im Mittelpunkt steht das Kind mit seinen Stärken, nicht die Zuständigkeit der Ämter.",
)

SCHEDULES = (
    "montags von 9.30 bis 11 Uhr, nicht in den Schulferien",
    "jeden zweiten Donnerstag um 15 Uhr",
    "dienstags und freitags am Nachmittag",
    "nach Vereinbarung, auch am Abend",
)

FUNCTIONS = ("Familienbüro", "Leitung", "Netzwerkkoordination", "Anmeldung", "Sekretariat")

PROGRAMMES = (
    "Bundesstiftung Frühe Hilfen",
    "Landesprogramm Familienzentren",
    "Kreisfonds Prävention",
    "Stiftungsfonds Bildung",
)

LEGAL_BASES = ("§ 16 SGB VIII", "§ 11 SGB VIII", "§ 13 SGB VIII", "§ 79 SGB VIII", "§ 80 SGB VIII", "§ 3 KKG")
