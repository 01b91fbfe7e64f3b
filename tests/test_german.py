"""German for people: tables and laws."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praevkonzept import german

N = german.NBSP


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2019-08-09", f"9.{N}August{N}2019"),
        ("2021-10", f"Oktober{N}2021"),
        ("2014", "2014"),
        ("2017/2018", "2017/2018"),
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
        ("§ 14 SGB VIII", f"§{N}14 SGB{N}VIII"),
        ("z. B. und z.B.", f"z.{N}B. und z.{N}B."),
        ("12 € im Jahr", f"12{N}€ im Jahr"),
        ('das "Haus" - hier', "das „Haus“ – hier"),
        ("am 12. März", f"am 12.{N}März"),
        ("8-17 Uhr", f"8–17{N}Uhr"),
        ("2018-03-07", "2018-03-07"),
        ("3 Jahren", f"3{N}Jahren"),
    ],
)
def test_typeset(plain: str, printed: str) -> None:
    assert german.typeset(plain) == printed


@given(st.text())
def test_typesetting_twice_is_the_same_as_once(text: str) -> None:
    once = german.typeset(text)
    assert german.typeset(once) == once
