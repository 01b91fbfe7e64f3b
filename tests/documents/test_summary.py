"""How old the evidence is, in one sentence that fits one offer, half of them, all of them and none; most and fewest."""

from __future__ import annotations

import pytest

from praevkonzept.catalogue import Catalogue, Record, Term, Vocabulary
from praevkonzept.documents.context import Context
from praevkonzept.documents.summary import balance, evidence_age
from praevkonzept.schema import Schemas
from tests.documents.conftest import TODAY

NEW, AGED, OLD = "2025-09", "2022", "2015"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ([], ""),
        ([NEW], "Der jüngste Beleg des Angebots ist höchstens 24 Monate alt. Ein Eintrag"),
        ([OLD], "Der jüngste Beleg des Angebots ist älter als 24 Monate. Ein Eintrag"),
        ([""], "Der Stand des Belegs ist nicht angegeben."),
        ([NEW] * 3, "Die Belege sind jung: Bei allen 3 Angeboten ist der jüngste Beleg höchstens 24 Monate alt. Ein Eintrag"),
        ([NEW, OLD], "Die Belege sind zur Hälfte jung: Bei einem von 2 Angeboten ist der jüngste Beleg höchstens 24 Monate alt, bei einem"),
        ([NEW, NEW, AGED], "Die Belege sind überwiegend jung: Bei 2 von 3 Angeboten"),
        ([NEW, AGED, ""], "Die Belege sind überwiegend alt oder undatiert: Nur bei einem von 3 Angeboten"),
        ([OLD] * 3, "Die Belege sind alt: Bei keinem von 3 Angeboten ist der jüngste Beleg höchstens 24 Monate alt, bei allen ist er"),
    ],
)  # fmt: skip
def test_the_age_of_the_evidence(catalogue: Catalogue, schemas: Schemas, days: list[str], said: str) -> None:
    offers = {
        f"r{n}": Record("offers", f"r{n}", {"name": "x", "as_of": day}, "") for n, day in enumerate(days)
    }
    text = evidence_age(Context(Catalogue({"offers": offers}, catalogue.vocabularies), schemas, TODAY))
    assert text.replace("\u00a0", " ").startswith(said)
    assert bool(text) == bool(said)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ([NEW, OLD, OLD], "Bei 2 von 3 Angeboten stammt er aus dem Jahr 2015 oder früher."),
        ([NEW, OLD, ""], "Bei einem von 3 Angeboten stammt er aus dem Jahr 2015 oder früher."),
        ([OLD] * 4, "Bei allen 4 Angeboten stammt er aus dem Jahr 2015 oder früher."),
    ],
)
def test_the_share_of_old_evidence(
    catalogue: Catalogue, schemas: Schemas, days: list[str], said: str
) -> None:
    offers = {
        f"r{n}": Record("offers", f"r{n}", {"name": "x", "as_of": day}, "") for n, day in enumerate(days)
    }
    text = evidence_age(Context(Catalogue({"offers": offers}, catalogue.vocabularies), schemas, TODAY))
    assert said in text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("phases", "said"),
    [
        ([["a"], ["a", "b"]], "Am häufigsten zugeordnet ist „A“ (2 Angebote), am seltensten „B“ (1 Angebot); ein"),
        ([["a", "b"], ["a", "b"], ["c"]],
         "Am häufigsten zugeordnet sind „A“ und „B“ (je 2 Angebote), am seltensten „C“ (1 Angebot); ein"),
        ([["a"], ["a"]], "Am häufigsten zugeordnet ist „A“ (2 Angebote), keinem Angebot „B“; ein"),
        ([["a", "b"], ["a", "b"]], ""),
    ],
)  # fmt: skip
def test_most_and_fewest(catalogue: Catalogue, schemas: Schemas, phases: list[list[str]], said: str) -> None:
    terms = tuple(Term(key, key.upper()) for key in sorted({key for keys in phases for key in keys} | {"b"}))
    known = {**catalogue.vocabularies, "milestones": Vocabulary("milestones", "Meilensteine", terms)}
    offers = {
        f"r{n}": Record("offers", f"r{n}", {"name": "x", "milestones": keys}, "")
        for n, keys in enumerate(phases)
    }
    text = next(balance(Context(Catalogue({"offers": offers}, known), schemas, TODAY)))
    assert text.replace("\u00a0", " ").startswith(said)
    assert bool(text) == bool(said)
