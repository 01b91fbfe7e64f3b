"""What counts as a person, a personal or private mailbox and a mobile number, as tables."""

from __future__ import annotations

import pytest

from praevkonzept.rules import addresses, persons
from praevkonzept.rules.mobile_numbers import mobile


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Frau Müller", "Frau M…"),
        ("Jugendamt, Frau Klein", "Frau K…"),
        ("Herr Dr. Schmidt", "Herr Dr. S…"),
        ("Herrn Schmidt", "Herrn S…"),
        ("Fr. Müller", "Fr. M…"),
        ("Hr. Kaya", "Hr. K…"),
        ("Frau Dr. Özdemir", "Frau Dr. Ö…"),
        ("Fachkraft Frau Y\u0131ld\u0131z-Braun", "Frau Y…"),
        ("Frau von der Heide", "Frau von der H…"),
        ("Dipl.-Päd. Müller", "Dipl.-Päd. M…"),
        ("Prof. Dr. Weber", "Prof. Dr. W…"),
        ("Dr. med. Schulz", "Dr. med. S…"),
        ("Anna Schmidt", "Anna S…"),
        ("Sabine Müller-Lüdenscheidt", "Sabine M…"),
        ("Mehmet Y\u0131lmaz", "Mehmet Y…"),
        ("Ayşe Demir", "Ayşe D…"),
        ("Ayse Demir", "Ayse D…"),
        ("Agnieszka Kowalska", "Agnieszka K…"),
        ("Anna-Lena Schmidt", "Anna-Lena S…"),
        ("Joerg Becker", "Joerg B…"),
        ("Jörg Neuhaus", "Jörg N…"),
        ("Ulrike von der Heide", "Ulrike von der H…"),
        ("Familienbüro (Petra Meier)", "Petra M…"),
        ("Sachgebiet Prävention – Thomas Krüger", "Thomas K…"),
        ("Hebammenpraxis Sabine Wolf", "Sabine W…"),
        ("Katarzyna Nowak, Koordination", "Katarzyna N…"),
        ("Schmidt, Anna", "S…, Anna"),
        ("A. Schmidt", "A. S…"),
        ("Koordination, A. Schmidt", "A. S…"),
        ("geprüft durch M. Weber", "durch M. W…"),
    ],
)
def test_a_person_where_an_office_belongs(text: str, shown: str) -> None:
    match = persons.named(text)
    assert match is not None
    assert persons.masked(match) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Familienbüro Kamen", "Frühe Hilfen", "Jugendamt Kamen", "Haus Frieden", "Sachgebiet Prävention",
        "Netzwerkkoordination", "Geschäftsstelle", "Stadt Kamen, Fachbereich 50", "Bezirkssozialdienst Süd",
        "Fachbereich Jugend und Familie", "Koordination Frühe Hilfen, Rathaus", "Familien- und Hebammenzentrum",
        "AWO Ruhr-Lippe-Ems", "Rat der Stadt", "Jugendhilfeausschuss", "Team Anna", "Mutter Kind Kurs",
        "Dipl.-Pädagogin", "Frau Bürgermeisterin", "Kita Frau Holle", "Frau und Beruf", "Netzwerk Frau Beruf Familie",
        "Frauen und Paare", "Herrnhuter Gemeinde", "Kita Otto Prein", "Martin Luther Haus", "Dr. Martin Luther Haus",
        "Dr.-Carl-Schule", "St. Anna", "Sankt Martin Kindergarten", "Krankenhaus Maria Hilf", "Paul Gerhardt Schule",
        "Astrid Lindgren Schule", "Elisabeth Krankenhaus", "Erika Mann Platz 3", "Max Planck Realschule",
        "Fridtjof-Nansen-Realschule", "Verein e. V. Kamen", "z. B. Schule", "i. A. Jugendamt", "August Familienkarte", "",
    ],
)  # fmt: skip
def test_an_office_is_no_person(text: str) -> None:
    assert persons.named(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Anna Schmidt liest vor.",
        "Das Haus heißt nach Dr. Schmidt.",
        "Die Herren und Frauen treffen sich.",
        "Kita Frau Holle",
    ],
)
def test_in_running_text_only_a_salutation_counts(text: str) -> None:
    assert persons.addressed(text) is None


@pytest.mark.parametrize(
    "local",
    ["anna.schmidt", "a.schmidt", "schmidt.anna", "anna", "dr.schmidt", "frau.mueller", "joerg.becker", "ayse_demir",
     "m-weber", "anna-lena.schmidt", "thomas.krueger2", "Petra.Meier"],
)  # fmt: skip
def test_mailbox_of_a_person(local: str) -> None:
    assert persons.is_mailbox_of_a_person(local)


@pytest.mark.parametrize(
    "local",
    ["praevention", "info", "jugend.amt", "fruehe.hilfen", "familien.buero", "kita.otto-prein", "st.anna", "j.amt",
     "f.hilfen", "stadtjugendring", "post.stelle", "ogs.suedschule", "e.v", "team", "villa-fib", "info.maria", "buero2",
     "jugend-kultur-cafe", "haus.maria", "beratung-kamen", "..", "u3"],
)  # fmt: skip
def test_mailbox_of_an_office(local: str) -> None:
    assert not persons.is_mailbox_of_a_person(local)


@pytest.mark.parametrize(
    ("domain", "private"),
    [
        ("gmx.de", True), ("gmx.net", True), ("web.de", True), ("GMAIL.com", True), ("t-online.de", True),
        ("yahoo.fr", True), ("outlook.de", True), ("hotmail.com", True), ("icloud.com", True), ("posteo.de", True),
        ("mailbox.org", True), ("aol.com", True), ("arcor.de", True), ("proton.me", True), ("freenet.de", True),
        ("stadt-kamen.de", False), ("web.kamen.de", False), ("live.kreis-unna.de", False), ("gmx.verein.example", False),
        ("awo-web.de", False), ("mail.stadt.example", False),
    ],
)  # fmt: skip
def test_private_domain(domain: str, private: bool) -> None:
    assert addresses.is_private(domain) is private


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Schreiben Sie an info@gmx.de.", ["info@gmx.de"]),
        ("a@b.de, c (at) web.de und d[at]e.org", ["a@b.de", "c (at) web.de", "d[at]e.org"]),
        ("Quelle [@s1; @s2], @stadt auf Mastodon", []),
        ("mailto:post@verein.example?subject=x", ["post@verein.example"]),
    ],
)
def test_addresses_in_a_text(text: str, found: list[str]) -> None:
    assert [match[0] for match in addresses.addresses(text)] == found


@pytest.mark.parametrize(
    "text",
    ["0171 2345678", "0171/2345678", "0171-23 45 678", "(0171) 2345678", "0151 12345678", "0160 1234567", "01761234 5678",
     "+49 171 2345678", "+49 (0)171 2345678", "+49(0)171/2345678", "0049 171 2345678", "+4915112345678",
     "Telefon: 0157.12345678, mobil", "02307 148-0 oder 0171 2345678"],
)  # fmt: skip
def test_mobile_number(text: str) -> None:
    assert mobile(text)


@pytest.mark.parametrize(
    "text",
    ["02307 148-0", "+49 2307 148-1571", "(02307) 1571234", "0800 1110550", "116111", "2015/2016", "026/2017",
     "0157/2017 und 0158/2017", "0157/2017 0158/2017", "https://stadt.example/0171-2345678", "www.stadt.example/01712345678",
     "Vorlage 0171", "1571234567 €", "AZ 50-0171-2345678", "01067 Dresden", "0171 23456"],
)  # fmt: skip
def test_no_mobile_number(text: str) -> None:
    assert mobile(text) is None
