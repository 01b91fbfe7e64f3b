"""Blocks of keys in words, and texts in runs."""

from __future__ import annotations

from typing import Any

import pytest

from praevkonzept.catalogue import Catalogue
from praevkonzept.catalogue.suppression import FEW, NOT_SHOWN
from praevkonzept.documents import money, phrases, wording
from praevkonzept.documents.blocks import Cite, Link, Text


@pytest.mark.parametrize(
    ("block", "words"),
    [
        ({"from": 17, "to": 25, "unit": "jahre"}, "17 bis 25 Jahre"),
        ({"from": 6, "unit": "jahre"}, "ab 6 Jahren"),
        ({"from": 1, "unit": "jahre"}, "ab 1 Jahr"),
        ({"to": 27, "unit": "jahre"}, "bis 27 Jahre"),
        ({"from": 4, "to": 4, "unit": "jahre"}, "4 Jahre"),
        ({"from": -9, "to": 12, "unit": "monate"}, "von der Schwangerschaft bis 12 Monate"),
        ({"to": 1, "unit": "monate"}, "bis 1 Monat"),
        ({"from": 2, "unit": "wochen"}, "ab 2 Wochen"),
        ({"note": "im Grundschulalter"}, "im Grundschulalter"),
        ({"from": 6, "to": 10, "unit": "jahre", "note": "je nach Ort."}, "6 bis 10 Jahre (je nach Ort)"),
    ],
)
def test_age(block: dict[str, Any], words: str, catalogue: Catalogue) -> None:
    assert wording.age(block, catalogue) == words


@pytest.mark.parametrize(
    ("name", "block", "words"),
    [
        ("access", {"kind": ["offen"], "low_threshold": True}, "Offen, ohne Anmeldung; niedrigschwellig"),
        ("fees", {"kind": ["eigenanteil"], "amount": 25, "note": "je Kind"}, "Eigenanteil, 25 € (je Kind)"),
        ("usage", {"year": "2024", "reached": 48, "unit": "Kinder"}, "2024: 48 Kinder"),
        ("usage", {"year": "2024", "reached": FEW, "unit": "Kinder", "population": 80, "share": NOT_SHOWN},
         "2024: unter 5 Kinder von 80"),
        ("usage", {"year": "2024", "reached": 48, "unit": "Kinder", "population": 100, "share": 48},
         "2024: 48 Kinder von 100 (48 %)"),
        ("usage", {"year": "2024", "share": 95.5}, "2024: 95,5 %"),
        ("usage", {"year": "2024", "note": "gut besucht."}, "2024: gut besucht"),
        ("capacity", {"on": "2019", "places": 120, "taken": 115, "waiting": FEW},
         "2019: 120 Plätze, davon 115 belegt, Warteliste: unter 5"),
        ("funding", {"source": "land", "amount": 6000, "per": "jahr", "from": "2020", "mandatory": False},
         "Land: 6.000 € je Jahr, seit 2020, freiwillige Aufgabe"),
        ("funding", {"source": "land", "programme": "kinderstark", "note": "kinderstark"},
         "Land, Programm „kinderstark“"),
        ("cost", {"once": 0, "yearly": 12.5, "funding": ["land", "kommune"], "budgeted": True},
         "einmalig 0 €, jährlich 12,50 €, Geldgeber: Land und Kommune, im Haushalt veranschlagt"),
        ("cost", {"note": "Teil der Förderung (2021)."}, "Teil der Förderung (2021)"),
        ("amounts", {"funding": ["land"]}, "nicht beziffert; Geldgeber: Land"),
        ("amounts", {"once": 0}, "einmalig 0 €"),
        ("agreement", {"kind": "kooperationsvereinbarung", "date": "2018-03-02", "valid_until": "2025"},
         "Kooperationsvereinbarung vom 2. März 2018, gültig bis 2025"),
        ("agreement", {"kind": "kooperationsvereinbarung", "note": "mündlich (2019)"},
         "Kooperationsvereinbarung, mündlich (2019)"),
        ("members", {"organisation": "stadt", "role": "gast", "since": "2012"}, "Stadt Musterstadt (Gast, seit 2012)"),
        ("address", {"street": "Weg 1", "postcode": "01067", "town": "Ort"}, "Weg 1, 01067 Ort"),
        ("contact", {"function": "Büro", "phone": "1", "email": "a@b.example"}, "Büro, Telefon 1, a@b.example"),
        ("publicity", {"public": True, "channels": ["musterblatt"], "url": "https://x.example"},
         "öffentlich bekannt über „Elternbrief“, https://x.example"),
        ("progress", {"on": "2021-10", "text": "Begonnen."}, "Oktober 2021: Begonnen"),
    ],
)  # fmt: skip
def test_words(name: str, block: dict[str, Any], words: str, catalogue: Catalogue) -> None:
    made = getattr(money if hasattr(money, name) else wording, name)(block, catalogue)
    assert made.replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (None, None, ""),
        ("2017", None, "seit 2017"),
        ("2017-10-04", None, "seit dem 4. Oktober 2017"),
        (None, "2020", "bis 2020"),
        ("2017", "2017", "2017"),
        ("2020-07-01", "2022-12", "vom 1. Juli 2020 bis Dezember 2022"),
    ],
)
def test_period(start: str | None, end: str | None, words: str) -> None:
    assert phrases.period({"from": start, "until": end}).replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("laut s3", (Text("laut "), Cite((3,)))),
        ("Zahl (s3, s1) so", (Text("Zahl "), Cite((1, 3)), Text(" so"))),
        ("laut s99", (Text("laut s99"),)),
        ("laut S3", (Text("laut S3"),)),
        ("kurs3", (Text("kurs3"),)),
    ],
)
def test_source_ids_in_texts_become_references(text: str, expected: tuple[Any, ...]) -> None:
    assert phrases.cited(text, {"s1": 1, "s3": 3}) == expected


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        (["a", "b", "c"], "a, b und c"),
        (["a", "Wohnen und Stadt"], "a; Wohnen und Stadt"),
        (["Sport, Kultur"], "Sport, Kultur"),
        ([], ""),
    ],
)
def test_enumerated(labels: list[str], words: str) -> None:
    assert phrases.enumerated(labels) == words


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//example"]
)
def test_only_harmless_links(url: str) -> None:
    assert phrases.linked("x", url) == Text("x")
    assert phrases.linked("x", "https://x.example") == Link("x", "https://x.example", "https://x.example")


@pytest.mark.parametrize(("text", "said"), [("e. V.", "e. V."), ("so", "so."), ("", "")])
def test_closed(text: str, said: str) -> None:
    assert phrases.plain(phrases.closed((Text(text),) if text else ())) == said
