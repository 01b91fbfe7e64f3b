"""The generated parts by the names that an outline uses for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from praevkonzept.documents import (
    brief,
    charts,
    coverage,
    decisions,
    directory,
    feasibility,
    finances,
    front,
    gaps,
    indicators,
    measures,
    milestones,
    networks,
    news,
    participation,
    prevention,
    profiles,
    progress,
    proposal,
    publicity,
    resources,
    spending,
    summary,
    survey,
    time_series,
    transitions,
    trends,
)
from praevkonzept.documents.blocks import Block
from praevkonzept.documents.context import Context, Spot

Generator: TypeAlias = Callable[[Context, Spot], tuple[Block, ...]]

GENERATED: Mapping[str, Generator] = {
    "lesehinweise": front.reading,
    "praeventionsarten": prevention.chapter,
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
    "meilensteine-kurz": brief.phases,
    "uebergaenge-kurz": brief.passages,
    "netzwerke-kurz": brief.cooperation,
    "massnahmen-kurz": brief.steps,
    "finanzierung-kurz": brief.money,
    "nicht-erhoben-kurz": brief.unsurveyed,
    "lesehinweise-kurz": brief.reading,
    "luecken": gaps.chapter,
    "berichtszeitraum": news.about,
    "sachstand-ueberblick": progress.overview,
    "sachstand": progress.chapter,
    "neu-belegt": news.chapter,
    "indikatoren-vergleich": trends.chapter,
    "massnahmen-kosten": spending.chapter,
    "diagramm-lebensphasen": charts.phases,
    "diagramm-belege": charts.years,
    "diagramm-massnahmen": charts.states,
    "indikatoren-diagramm": time_series.series,
    "vorlagenkopf": proposal.head,
    "beratungsfolge": proposal.consultations,
    "beschlussvorschlag": proposal.resolution,
    "bisherige-beschluesse": proposal.mandate,
    "katalogstand": proposal.state_of_affairs,
    "finanzielle-moeglichkeit": feasibility.chapter,
    "finanzielle-auswirkungen": finances.chapter,
    "anlagen": proposal.annexes,
    "unterschriften": proposal.signatures,
}

IMPRINT = "impressum"
SOURCES = "quellen"
ABBREVIATIONS = "abkuerzungen"

LATE = (IMPRINT, SOURCES, ABBREVIATIONS)
"""Parts that need more than the catalogue: the state of the paper or everything else in it."""

SINCE = ("neu-belegt",)
"""Parts that say what is new since a day; a paper without such a day is built without them."""

NAMES = tuple(sorted((*GENERATED, *LATE)))
"""All names that an outline may use."""
