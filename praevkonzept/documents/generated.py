"""The generated parts by the names that an outline uses for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from praevkonzept.documents import (
    coverage,
    decisions,
    directory,
    front,
    indicators,
    measures,
    milestones,
    networks,
    participation,
    profiles,
    publicity,
    resources,
    summary,
    survey,
    transitions,
)
from praevkonzept.documents.blocks import Block
from praevkonzept.documents.context import Context, Spot

Generator: TypeAlias = Callable[[Context, Spot], tuple[Block, ...]]

GENERATED: Mapping[str, Generator] = {
    "lesehinweise": front.reading,
    "zusammenfassung": summary.chapter,
    "beschluesse": decisions.chapter,
    "rechtsgrundlagen": decisions.legal,
    "sozialraeume": directory.districts,
    "indikatoren-ueberblick": indicators.overview,
    "meilensteine": milestones.chapter,
    "uebergaenge": transitions.chapter,
    "netzwerke": networks.chapter,
    "beteiligung": participation.chapter,
    "matrix": coverage.chapter,
    "offene-felder": coverage.questions,
    "bewertungen": coverage.assessments,
    "ziele": measures.goals,
    "massnahmen": measures.chapter,
    "kanaele": publicity.chapter,
    "finanzierung": resources.offers,
    "foerderprogramme": resources.programmes,
    "steckbriefe": profiles.offers,
    "netzwerkverzeichnis": profiles.networks,
    "traegerverzeichnis": directory.organisations,
    "orte": directory.places,
    "indikatoren": indicators.tables,
    "nicht-erhoben": survey.chapter,
}

IMPRINT = "impressum"
SOURCES = "quellen"
ABBREVIATIONS = "abkuerzungen"

LATE = (IMPRINT, SOURCES, ABBREVIATIONS)
"""Parts that need more than the catalogue: the state of the paper or everything else in it."""

NAMES = tuple(sorted((*GENERATED, *LATE)))
"""All names that an outline may use."""
