"""What is suggested: umlauts, hyphens, swapped letters, singular and plural; nothing where nothing is alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praevkonzept.suggest import closest, did_you_mean, fold, meant

TERMS = (
    "schwangerschaft-geburt", "fruehe-kindheit", "kita", "grundschule", "weiterfuehrende-schule", "uebergang-beruf", "alle",
    "kita-grundschule", "muetter", "vaeter", "eltern", "kinder", "jugendliche", "alleinerziehende", "offener-treff", "beratung",
    "patenschaft", "einkommensabhaengig", "bildung-und-teilhabe", "familienpaten", "jugendamt-kamen",
)  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("kitta", "kita"), ("Kita", "kita"), ("KITA", "kita"), ("kiat", "kita"), ("ikta", "kita"), ("kitas", "kita"),
        ("kita_grundschule", "kita-grundschule"), ("Kita–Grundschule", "kita-grundschule"),
        ("kitagrundschule", "kita-grundschule"), ("kita grundschule", "kita-grundschule"),
        ("Frühe Kindheit", "fruehe-kindheit"), ("frühe-kindheit", "fruehe-kindheit"), ("fruhe-kindheit", "fruehe-kindheit"),
        ("Mütter", "muetter"), ("mutter", "muetter"), ("vater", "vaeter"), ("Väter", "vaeter"),
        ("kind", "kinder"), ("jugendlicher", "jugendliche"), ("grundschulen", "grundschule"), ("beratungen", "beratung"),
        ("patenschaften", "patenschaft"), ("familienpate", "familienpaten"), ("jugendamt-kahmen", "jugendamt-kamen"),
        ("einkommensabhängig", "einkommensabhaengig"), ("bildung und teilhabe", "bildung-und-teilhabe"),
        ("offenertreff", "offener-treff"), ("uebergangberuf", "uebergang-beruf"),
        ("jugendamt", "jugendamt-kamen"), ("weiterfuehrende", "weiterfuehrende-schule"), ("bildung", "bildung-und-teilhabe"),
        ("kin", "kinder"), ("xyz", ""), ("ferienfreizeit", ""), ("", ""), ("…", ""), ("s", ""),
    ],
)  # fmt: skip
def test_closest(typed: str, expected: str) -> None:
    assert closest(typed, TERMS) == expected


def test_a_sentence_or_nothing() -> None:
    assert did_you_mean("kitta", TERMS) == "Meinten Sie „kita“?"
    assert did_you_mean("xyz", TERMS) == ""


def test_spellings_stand_for_their_key() -> None:
    spellings = {"kita": "kita", "Kindertageseinrichtung": "kita", "kindergarten": "kita"}
    assert meant("Kindertagseinrichtung", spellings) == "kita"
    assert meant("kindergärten", spellings) == "kita"
    assert meant("hort", spellings) == ""


@given(st.text(max_size=30), st.lists(st.text(max_size=30), max_size=8))
def test_any_word_gets_one_of_the_candidates_or_nothing(word: str, candidates: list[str]) -> None:
    assert closest(word, candidates) in {"", *candidates}
    if word:
        assert fold(closest(word, [*candidates, word])) == fold(word)
