"""German for people: tables and laws."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praevkonzept import german, typography

N = german.NBSP


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2019-08-09", f"9.{N}August{N}2019"),
        ("2021-10", f"Oktober{N}2021"),
        ("2014", "2014"),
        ("2017/2018", "2017/18"),
        ("1999/2000", "1999/00"),
        ("2017/2020", "2017/2020"),
        ("2018/19", "2018/19"),
        ("2023-11/2024-07", f"November{N}2023 bis Juli{N}2024"),
        ("2026-13", "2026-13"),
    ],
)
def test_date(iso: str, words: str) -> None:
    assert german.date(iso) == words


@pytest.mark.parametrize(
    ("iso", "figures"),
    [("2019-08-09", "09.08.2019"), ("2021-10", "10/2021"), ("2014", "2014"), ("2017/2018", "2017/2018")],
)
def test_short_date(iso: str, figures: str) -> None:
    assert german.short_date(iso) == figures


@pytest.mark.parametrize(
    ("value", "text"), [(6000, "6.000"), (59.27, "59,27"), (5.0, "5"), (1234567.5, "1.234.567,5"), (-3, "-3")]
)
def test_number(value: float, text: str) -> None:
    assert german.number(value) == text


def test_money_lists_and_counts() -> None:
    assert german.euro(6000) == f"6.000{N}€"
    assert german.euro(1234.5) == f"1.234,50{N}€"
    assert german.percent(16.6) == f"16,6{N}%"
    assert [german.join(items) for items in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a und b",
        "a, b und c",
    ]
    assert (german.count(1, "Angebot", "Angebote"), german.count(142, "Angebot", "Angebote")) == (
        f"1{N}Angebot",
        f"142{N}Angebote",
    )


def test_sorting_follows_din_5007_1() -> None:
    names = ["Zebra", "Äpfel", "Apfel", "apfelmus", "Österreich", "Ofen", "Straße", "Strasse"]
    assert sorted(names, key=german.sort_key) == [
        "Apfel",
        "Äpfel",
        "apfelmus",
        "Ofen",
        "Österreich",
        "Strasse",
        "Straße",
        "Zebra",
    ]


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("33-Cent-Projekt", "33-cent-projekt"),
        ("Büro für Übergänge (Straße)", "buero-fuer-uebergaenge-strasse"),
        ("…", ""),
    ],
)
def test_slug(name: str, slug: str) -> None:
    assert german.slug(name) == slug


@pytest.mark.parametrize(
    ("plain", "printed"),
    [
        # quotes and apostrophes
        ('das "Haus" - hier', f"das „Haus“{N}– hier"),
        ("zwei - drei – vier", f"zwei{N}– drei{N}– vier"),
        ('("Haus", "Garten")', "(„Haus“, „Garten“)"),
        ("\"Im 'Haus' wohnen\"", "„Im ‚Haus‘ wohnen“"),
        ('"Er sagt "ja" dazu."', "„Er sagt ‚ja‘ dazu.“"),
        ('„Er sagt "ja" dazu.“', "„Er sagt ‚ja‘ dazu.“"),
        ("Wie geht's? Andreas' Haus der '90er", "Wie geht’s? Andreas’ Haus der ’90er"),
        ('ein 24" großer Schirm', 'ein 24" großer Schirm'),
        ('"... und so"', "„… und so“"),
        # dashes and periods
        ("Hortplatz- und Kitaplanung", "Hortplatz- und Kitaplanung"),
        ("Plan 2015-2020, 2020-2025.", "Plan 2015–2020, 2020–2025."),
        ("8-17 Uhr, 8.00-17.30 Uhr", f"8–17{N}Uhr, 8.00–17.30{N}Uhr"),
        ("6-10 Jahre, 3-6-Jährige", f"6–10{N}Jahre, 3–6-Jährige"),
        ("§§ 16-20 SGB VIII", f"§§{N}16–20 SGB{N}VIII"),
        ("S. 12-14", f"S.{N}12–14"),
        # no-break spaces
        ("§ 14 SGB VIII, Abs. 1 Satz 2", f"§{N}14 SGB{N}VIII, Abs.{N}1 Satz{N}2"),
        ("§ 5 ff.", f"§{N}5{N}ff."),
        ("z. B. und z.B., d.h., i.d.R., u. a.", f"z.{N}B. und z.{N}B., d.{N}h., i.{N}d.{N}R., u.{N}a."),
        ("Mütterzentrum e.V.", f"Mütterzentrum e.{N}V."),
        ("12 € im Jahr, 12€, 5 %, 5%", f"12{N}€ im Jahr, 12{N}€, 5{N}%, 5{N}%"),
        ("eine 5%ige Lösung", "eine 5%ige Lösung"),
        ("3 Jahren, 2 Plätze, 1,6 Mio. Euro", f"3{N}Jahren, 2{N}Plätze, 1,6{N}Mio.{N}Euro"),
        ("am 12. März 2026", f"am 12.{N}März{N}2026"),
        ("bis 2025. März ist spät", "bis 2025. März ist spät"),
        ("Jugendamt (FB 51), OGS 3", f"Jugendamt (FB{N}51), OGS{N}3"),
        ("88 Seiten, 3. Auflage, 2025. Auflage", f"88{N}Seiten, 3.{N}Auflage, 2025. Auflage"),
        ("Weg 17 a, 3 z. B. 4 an", f"Weg 17{N}a, 3 z.{N}B. 4 an"),
        ("Dr. Müller, St. Martin", f"Dr.{N}Müller, St.{N}Martin"),
        # white space
        ("zwei  Wörter , dann  ein Punkt .", "zwei Wörter, dann ein Punkt."),
        (f"5 {N}Jahre", f"5{N}Jahre"),
        ("ein Verhältnis von 3 : 4", "ein Verhältnis von 3 : 4"),
    ],
)
def test_typeset(plain: str, printed: str) -> None:
    assert typography.typeset(plain) == printed


@pytest.mark.parametrize(
    "text",
    [
        "2018-03-07",
        "2023-11/2024-07",
        "Vorlage 026/2017",
        "Aktenzeichen 51-2015-2020",
        "Satzung 2019-2018",
        "02307 148-0",
        "02307 2015-2020",
        "plan-2015-2020",
        "https://stadt.example/a...b?q=5%20&z=z.B.-3%",
        "www.stadt.example/2015-2020/o'neill",
        "z.b.kontakt@stadt.example",
        "Version 1.2.3, 3.4.",
        "1.234.567",
    ],
)
def test_what_is_no_prose_stays_as_it_is(text: str) -> None:
    assert typography.typeset(text) == text


PIECES = (
    *"\"'„“‚‘’.-–: ,a1%€/@(§\n", N, "...", "2015", "2020", "12", "z.", "B.", "u.", "März", "Abs.", "Uhr", "ff.", "SGB", "VIII",
    "https://stadt.example",
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=12).map("".join))


@given(TEXTS)
def test_typesetting_twice_is_the_same_as_once(text: str) -> None:
    once = typography.typeset(text)
    assert typography.typeset(once) == once


@given(TEXTS)
def test_typesetting_changes_marks_and_white_space_only(text: str) -> None:
    assert re.sub(r"\W", "", typography.typeset(text)) == re.sub(r"\W", "", text)
