"""Why a record is due: the kinds of reason, and how each is said in German."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from praevkonzept import german


class Reason(StrEnum):
    """Why something is due: first what ends on a day of its own, then what has to be looked at every year."""

    FUNDING = "funding"
    AGREEMENT = "agreement"
    VALIDITY = "validity"
    PROGRAMME = "programme"
    MEASURE = "measure"
    TARGET = "target"
    MEETING = "meeting"
    LEGAL_CHECK = "legal-check"
    REVIEW = "review"
    EVIDENCE = "evidence"

    @property
    def routine(self) -> bool:
        """Whether it falls due because a year has passed, not on a day of its own."""
        return self in (Reason.MEETING, Reason.LEGAL_CHECK, Reason.REVIEW, Reason.EVIDENCE)


@dataclass(frozen=True, slots=True)
class Wording:
    """The words for a reason: one and several of it, what to call an entry, the sentence before and after the deadline.

    In the sentences `{date}` is the deadline, or for what is routine the day of the last look, `{detail}` what else is known.
    """

    label: str
    plural: str
    title: str
    ahead: str
    over: str = ""

    def sentence(self, when: str, detail: str, overdue: bool) -> str:
        """The sentence for a deadline that is over or still ahead."""
        return ((overdue and self.over) or self.ahead).format(date=when, detail=detail)


REASONS: Mapping[Reason, Wording] = {
    Reason.FUNDING: Wording(
        "Förderung",
        "Förderungen",
        "Förderung endet",
        "Die Förderung{detail} läuft bis {date}.",
        "Die Förderung{detail} lief bis {date}.",
    ),
    Reason.AGREEMENT: Wording(
        "Vereinbarung",
        "Vereinbarungen",
        "Vereinbarung endet",
        "Die Vereinbarung gilt bis {date}.",
        "Die Vereinbarung galt bis {date}.",
    ),
    Reason.VALIDITY: Wording(
        "Laufzeit", "Laufzeiten", "Laufzeit endet", "Läuft bis {date}.", "Lief bis {date}{detail}."
    ),
    Reason.PROGRAMME: Wording(
        "Programm",
        "Programme",
        "Programm endet",
        "Das Programm läuft bis {date}{detail}.",
        "Das Programm lief bis {date}{detail}.",
    ),
    Reason.MEASURE: Wording(
        "Maßnahme",
        "Maßnahmen",
        "Maßnahme fällig",
        "Soll bis {date} umgesetzt sein{detail}.",
        "Sollte bis {date} umgesetzt sein{detail}.",
    ),
    Reason.TARGET: Wording(
        "Zielwert",
        "Zielwerte",
        "Zielwert fällig",
        "Der Zielwert soll bis {date} erreicht sein.",
        "Der Zielwert sollte bis {date} erreicht sein.",
    ),
    Reason.MEETING: Wording(
        "Treffen", "Treffen", "Letztes Treffen vor einem Jahr", "Letztes belegtes Treffen: {date}."
    ),
    Reason.LEGAL_CHECK: Wording(
        "Rechtsgrundlage",
        "Rechtsgrundlagen",
        "Rechtsgrundlage prüfen",
        "Geltung und Wortlaut zuletzt geprüft: {date}.",
    ),
    Reason.REVIEW: Wording("Prüfung", "Prüfungen", "Prüfung fällig", "Zuletzt geprüft: {date}."),
    Reason.EVIDENCE: Wording("Beleg", "Belege", "Beleg erneuern", "Neuester Beleg: {date}."),
}


def end(text: str, short: bool = False) -> str:
    """The end of a period: „Ende 2026“, „Ende März 2026“, else the day; `short`: in figures, „Ende 03/2026“."""
    written = german.short_date(text) if short else german.date(text)
    return written if text.count("-") == 2 else f"Ende {written}"
