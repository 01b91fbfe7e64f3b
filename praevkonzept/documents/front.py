"""What stands before the first chapter: title page, Impressum, hints for reading; and the line at the foot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from praevkonzept import german
from praevkonzept.analysis import evidence
from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.documents.blocks import Block, Bullets, Cover, Facts, Inlines, Role
from praevkonzept.documents.context import Context, Spot, paragraph
from praevkonzept.documents.phrases import run, sentence, typeset
from praevkonzept.documents.values import value_of
from praevkonzept.problems import Finding

DRAFT = "ENTWURF"

KINDS = (
    "offers",
    "networks",
    "measures",
    "indicators",
    "participation",
    "decisions",
    "organisations",
    "programmes",
)
"""Kinds of records in the order in which a reader meets them; any others follow."""


class State(Protocol):
    """Which state of the catalogue a paper shows (`store.git.State`)."""

    @property
    def commit(self) -> str:
        """The full object id."""

    @property
    def date(self) -> str:
        """ISO date-time of the commit."""

    @property
    def dirty(self) -> bool:
        """Whether the files differ from the commit."""


@dataclass(frozen=True, slots=True)
class Stand:
    """The state in words: `day` („22. November 2026“) and `commit` („a1b2c3d4“, empty without git), `dirty` if changed since."""

    day: str
    commit: str
    dirty: bool = False

    def said(self, mark: str) -> str:
        """Day and commit, set apart by `mark`: „22. November 2026, Fassung a1b2c3d4 mit nicht festgeschriebenen Änderungen“."""
        version = f"{mark}Fassung {self.commit}" if self.commit else ""
        return f"{self.day}{version}{' mit nicht festgeschriebenen Änderungen' if self.dirty else ''}"

    @property
    def brief(self) -> str:
        """The same on a line that has no room: „22. November 2026, Fassung a1b2c3d4“, „22. November 2026 (geändert)“."""
        return f"{self.day} (geändert)" if self.dirty else self.said(", ")


def stand_of(state: State | None, today: str) -> Stand:
    """The day and commit of a state; without git the day of the build."""
    if state is None:
        return Stand(german.date(today), "")
    return Stand(german.date(state.date[:10]), state.commit[:8], state.dirty)


def town_of(catalogue: Catalogue) -> str:
    """The name of the body that governs the town („Stadt Kamen“): the one its lead office belongs to, else its own name."""
    if catalogue.town is None:
        return "Kommune"
    seen: list[str] = []
    ref = catalogue.town.text("lead_office")
    while ref and ref not in seen and (office := catalogue.get("organisations", ref)) is not None:
        seen.append(ref)
        ref = office.text("part_of")
    governing = catalogue.name_of("organisations", seen[-1]) if len(seen) > 1 else ""
    return governing or catalogue.town.text("town") or "Kommune"


def is_official(catalogue: Catalogue) -> bool:
    """Whether the town has adopted the catalogue as its own; anything but a clear yes is a no."""
    return catalogue.town is not None and catalogue.town.get("official") is True


# Not whatever ends in „stadt“: Halberstadt is a name.
_FEMININE = frozenset({
    "stadt", "gemeinde", "kommune", "hansestadt", "kreisstadt", "landeshauptstadt", "bundesstadt", "universitätsstadt",
    "hochschulstadt", "samtgemeinde", "verbandsgemeinde", "ortsgemeinde", "städteregion",
})  # fmt: skip


def by_town(town: str) -> str:
    """The town after „von“: „der Stadt Kamen“, „dem Kreis Unna“, „Kamen“."""
    first = town.split(" ", 1)[0].casefold()
    if first in _FEMININE:
        return f"der {town}"
    return f"dem {town}" if first in ("kreis", "landkreis", "markt", "flecken") else town


def for_town(town: str) -> str:
    """The town after „für“: „die Stadt Kamen“, „den Kreis Unna“, „Kamen“."""
    by = by_town(town)
    return f"die{by[3:]}" if by.startswith("der ") else f"den{by[3:]}" if by.startswith("dem ") else by


def notice(catalogue: Catalogue) -> str:
    """The sentence that says who did not issue the paper; empty once the town has adopted it."""
    if is_official(catalogue):
        return ""
    return f"Aus öffentlich zugänglichen Quellen zusammengestellt. {short_notice(catalogue)}."


def short_notice(catalogue: Catalogue) -> str:
    """„Nicht von der Stadt Kamen herausgegeben“, for the foot of a page; empty once the town has adopted it."""
    return "" if is_official(catalogue) else f"Nicht von {by_town(town_of(catalogue))} herausgegeben"


def cover(catalogue: Catalogue, title: str, subtitle: str, stand: Stand, draft: bool) -> Cover:
    """The title page."""
    town = catalogue.town
    return Cover(
        title=typeset(title),
        subtitle=typeset(subtitle),
        motto=typeset(f"„{town.text('motto')}“") if town and town.text("motto") else "",
        town=town_of(catalogue) if is_official(catalogue) else "",
        state=stand.said(" · "),
        notice=typeset(notice(catalogue)),
        mark=DRAFT if draft else "",
    )


def footer(catalogue: Catalogue, stand: Stand) -> str:
    """The foot of every page: state, and who did not issue it; the title stands at the head."""
    parts = (f"Katalogstand {stand.brief}", short_notice(catalogue))
    return typeset(" · ".join(part for part in parts if part))


def recorded(state: State | None) -> Iterator[tuple[str, str]]:
    """The state as it is kept in the properties of the file."""
    if state is not None:
        yield "Commit", state.commit
        yield "Stand", state.date
        if state.dirty:
            yield "Geändert", "ja"


def imprint(context: Context, stand: Stand, draft: Sequence[Finding] | None) -> tuple[Block, ...]:
    """Who is responsible and the state of the content; kept together on a page."""
    town = context.catalogue.town
    blocks: list[Block] = []
    own = sentence(town.text("imprint")) if town else ""
    unissued = notice(context.catalogue)
    if own or unissued:
        blocks.append(paragraph(own or unissued, role=Role.NOTE if unissued else Role.BODY, keep=True))
    if draft is not None:
        errors = german.count(len(draft), "Fehler ist", "Fehler sind")
        text = (
            f"Entwurf: {errors} noch zu beheben; sie stehen am Ende."
            if draft
            else "Entwurf: Fehler sind nicht bekannt. Was zu klären ist, steht als Kommentar am Rand."
        )
        blocks.append(paragraph(text, role=Role.NOTE, keep=True))
    rows = [(label, value) for label, value in _rows(context, town, stand) if value]
    return (*blocks, Facts(tuple(rows), "Impressum"))


def _rows(context: Context, town: Record | None, stand: Stand) -> Iterator[tuple[str, Inlines]]:
    fields = context.schemas["praev"].fields
    if town is not None:
        own = ("publisher", "lead_office") if is_official(context.catalogue) else ()
        for key in (*own, "district_authority", "state", "ags"):
            yield (fields[key].title if key in fields else key), value_of(context, town, key)
    yield "Katalogstand", run(stand.said(", "))
    yield "Jüngster Beleg", run(german.date(evidence.newest(context.catalogue)))
    yield "Quellen abgerufen am", run(german.date(_accessed(context.catalogue)))
    today = german.date(context.today.isoformat())
    yield "Berechnet am", run(today if today != stand.day else "")


def _accessed(catalogue: Catalogue) -> str:
    """The day on which all sources were looked at; empty where they have not all the same."""
    days = {source.text("accessed") for source in catalogue.of("sources").values()}
    return days.pop() if len(days) == 1 else ""


def reading(context: Context, _spot: Spot) -> tuple[Block, ...]:
    """What holds throughout: assumptions made for all entries, how dates and ages of evidence are meant, references."""
    blocks: list[Block] = []
    points = tuple(assumptions(context))
    if points:
        blocks.append(paragraph(
            "Diese Angaben wurden bei allen Einträgen, die sie enthalten, erschlossen und sind deshalb nicht einzeln als "
            "„Annahme“ gekennzeichnet:", keep=True,
        ))  # fmt: skip
        blocks.append(Bullets(points))
    blocks.append(paragraph(*dates(context, bool(points))))
    return tuple(blocks)


def dates(context: Context, others: bool) -> Iterator[Inlines | str]:
    """How single assumptions are marked (`others`: beside those said before), and what dates of evidence mean."""
    which = "Andere erschlossene Angaben" if others else "Erschlossene Angaben"
    yield f"{which} tragen den Zusatz „(Annahme)“."
    yield (
        "Der Stand des Belegs ist das Datum der jüngsten Quelle, die den Eintrag zeigt. Ist nur ein Jahr oder ein Monat "
        f"bekannt, zählt dessen erster Tag. Als jung gilt ein Beleg, der am {german.date(context.today.isoformat())} "
        f"höchstens {evidence.RECENT_MONTHS} Monate alt war."
    )
    yield context.see("abkuerzungen", "Abkürzungen und Kurznamen erklärt {}.")
    yield context.see("quellen", "Zahlen in eckigen Klammern verweisen auf das Verzeichnis in {}.")


def assumptions(context: Context, kinds: Sequence[str] = ()) -> Iterator[Inlines]:
    """Per kind (of these, else of all) the titles of the keys that are inferred throughout."""
    known = [kind for kind in KINDS if kind in context.schemas]
    for kind in kinds or (*known, *(kind for kind in context.schemas.kinds if kind not in known)):
        keys = context.assumed.get(kind, frozenset())
        fields = context.schema(kind).fields
        titles = [field.title for key, field in fields.items() if key in keys]
        if titles:
            yield run(f"{context.schema(kind).title}: {german.join(titles)}")


def findings(draft: Sequence[Finding]) -> Bullets:
    """What is still wrong in a draft, as a list."""
    return Bullets(
        tuple(
            run(
                f"{finding.file}, Zeile {finding.line}: {finding.message}"
                if finding.file
                else finding.message
            )
            for finding in draft
        )
    )
