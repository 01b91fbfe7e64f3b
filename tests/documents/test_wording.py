"""Blocks of keys in words, and texts in runs."""

from __future__ import annotations

from typing import Any

import pytest

from praevkonzept.catalogue import Catalogue
from praevkonzept.catalogue.suppression import FEW, NOT_SHOWN
from praevkonzept.documents import phrases, wording
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
        ({"from": 0, "unit": "jahre"}, "ab der Geburt"),
        ({"from": -9, "unit": "monate"}, "ab der Schwangerschaft"),
        ({"note": "im Grundschulalter"}, "im Grundschulalter"),
        (
            {"to": 27, "unit": "jahre", "note": "bis 27 Jahre; ob einschließlich, ist offen"},
            "bis 27 Jahre; ob einschließlich, ist offen",
        ),
        ({"to": 12, "unit": "monate", "note": "bis 1 Jahr"}, "bis 1 Jahr"),
        ({"from": 0, "unit": "jahre", "note": "ab der Geburt möglich"}, "ab der Geburt möglich"),
        ({"from": 12, "unit": "jahre", "note": "ab Klasse 1"}, "ab 12 Jahren (ab Klasse 1)"),
        (
            {"from": 12, "to": 17, "unit": "jahre", "note": "ab 12 oder 13 Jahren"},
            "12 bis 17 Jahre (ab 12 oder 13 Jahren)",
        ),
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
        ("usage", {"reached": 40, "unit": "Kinder", "note": "rund 40 täglich"}, "rund 40 Kinder täglich"),
        ("usage", {"year": "2022", "reached": 1315, "unit": "Fahrten", "note": "kreisweit mindestens 1.315, ohne Mini"},
         "2022: kreisweit mindestens 1.315 Fahrten, ohne Mini"),
        ("usage", {"year": "2022", "reached": 1315, "unit": "Fahrten", "note": "über 1315 Wege."}, "2022: über 1315 Wege"),
        ("usage", {"reached": 40, "unit": "Kinder", "note": "rund 400 täglich"}, "40 Kinder (rund 400 täglich)"),
        ("usage", {"reached": 40, "unit": "Kinder", "note": "40,5 % aller"}, "40 Kinder (40,5 % aller)"),
        ("usage", {"reached": 40, "unit": "Kinder", "note": "davon 40 aus Ort"}, "40 Kinder (davon 40 aus Ort)"),
        ("usage", {"year": "2024", "reached": FEW, "unit": "Kinder", "note": "in Gruppen"},
         "2024: unter 5 Kinder (in Gruppen)"),
        ("usage", {"year": "2024", "reached": 48, "unit": "Kinder", "share": 48, "note": "kreisweit"},
         "2024: 48 Kinder (48 %) – kreisweit"),
        ("usage", {"year": "2018/2019", "reached": 48, "unit": "Kinder"}, "2018/19: 48 Kinder"),
        ("capacity", {"on": "2018/2019", "places": 128, "note": "Angabe für 2018/19"}, "2018/19: 128 Plätze"),
        ("capacity", {"on": "2018/2019", "places": 128, "note": "Angabe für 2017"}, "2018/19: 128 Plätze (Angabe für 2017)"),
        ("capacity", {"places": 80, "note": "bis zu 80 Kinder"}, "bis zu 80 Kinder"),
        ("capacity", {"on": "2019", "places": 120, "taken": 115, "waiting": FEW},
         "2019: 120 Plätze, davon 115 belegt, Warteliste: unter 5"),
        ("agreement", {"kind": "kooperationsvereinbarung", "date": "2018-03-02", "valid_until": "2025"},
         "Kooperationsvereinbarung vom 2. März 2018, gültig bis 2025"),
        ("agreement", {"kind": "kooperationsvereinbarung", "note": "mündlich (2019)"},
         "Kooperationsvereinbarung – mündlich (2019)"),
        ("agreement", {"kind": "kooperationsvereinbarung", "note": "Als „Kette“ unterzeichnet."},
         "Kooperationsvereinbarung. Als „Kette“ unterzeichnet."),
        ("members", {"organisation": "stadt", "role": "gast", "since": "2012"}, "Stadt Musterstadt (Gast, seit 2012)"),
        ("address", {"street": "Weg 1", "postcode": "01067", "town": "Ort"}, "Weg 1, 01067 Ort"),
        ("contact", {"function": "Büro", "phone": "1", "email": "a@b.example"}, "Büro, Telefon 1, a@b.example"),
        ("publicity", {"public": True, "channels": ["musterblatt"], "url": "https://x.example"},
         "bekannt gemacht über „Elternbrief“, https://x.example"),
        ("publicity", {"public": True, "channels": []}, "öffentlich bekannt"),
        ("publicity", {"public": False, "channels": ["musterblatt"]},
         "nicht öffentlich bekannt, bekannt gemacht über „Elternbrief“"),
        ("progress", {"on": "2021-10", "text": "Begonnen."}, "Oktober 2021: Begonnen"),
    ],
)  # fmt: skip
def test_words(name: str, block: dict[str, Any], words: str, catalogue: Catalogue) -> None:
    made = getattr(wording, name)(block, catalogue)
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
    "url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//example"]
)
def test_only_harmless_links(url: str) -> None:
    assert phrases.linked("x", url) == Text("x")
    assert phrases.linked("x", "https://x.example") == Link("x", "https://x.example")
    assert phrases.linked("x", "https://x.example", "Seite").tip == "Seite"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "most", "cut"),
    [
        ("Kinder im Ganztag", 20, "Kinder im Ganztag"),
        ("Kinder mit Deutsch bei der Untersuchung", 30, "Kinder mit Deutsch …"),
        ("Quote unter drei (Kitas und Pflege)", 25, "Quote unter drei …"),
        ("Donaudampfschifffahrt", 5, "Donaudampfschifffahrt"),
    ],
)
def test_shortened(text: str, most: int, cut: str) -> None:
    assert phrases.shortened(text, most).replace("\u00a0", " ") == cut


@pytest.mark.parametrize(("text", "said"), [("e. V.", "e. V."), ("so", "so."), ("", "")])
def test_closed(text: str, said: str) -> None:
    assert phrases.plain(phrases.closed((Text(text),) if text else ())) == said
