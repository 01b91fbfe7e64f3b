"""The form of a council paper as an outline says it (`form:`): who deals with it, what is to be decided, what it costs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from praevkonzept.errors import CannotRead
from praevkonzept.suggest import did_you_mean

PUBLICITY = ("öffentlich", "nichtöffentlich")


@dataclass(frozen=True, slots=True)
class Consultation:
    """A step of the Beratungsfolge; the names of the keys are those of a decision in the catalogue (OParl)."""

    organization: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What one body is asked to decide: „Der Rat beschließt:“ and its numbered points, if any."""

    opening: str
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Costs:
    """What the decision itself costs, in EUR and full posts; None and empty texts where nobody has said it."""

    once: float | None = None
    yearly: float | None = None
    fte: float | None = None
    income: str = ""
    budgeted: str = ""
    product: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """All that a form says beside its chapters. `decisions`: words by which earlier decisions on the matter are found."""

    paper_type: str = ""
    publicity: str = ""
    consultations: tuple[Consultation, ...] = ()
    resolution: tuple[Resolution, ...] = ()
    resolution_note: str = ""
    decisions: tuple[str, ...] = ()
    costs: Costs = field(default_factory=Costs)
    annexes: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()


def read(data: Mapping[str, Any], file: str) -> Form:
    """The form in the outline of this file; CannotRead with a German sentence for the first thing that is wrong."""
    reader = _Reader(file)
    reader.check_keys(data, "form", Form)
    publicity = reader.text(data, "publicity", "form")
    if publicity and publicity not in PUBLICITY:
        hint = did_you_mean(publicity, PUBLICITY) or f"Möglich sind: {' und '.join(PUBLICITY)}."
        raise CannotRead(f"{file}: „form.publicity“ ist „{publicity}“. {hint}")
    return Form(
        paper_type=reader.text(data, "paper_type", "form"),
        publicity=publicity,
        consultations=tuple(
            Consultation(reader.needed(step, "organization", place), reader.text(step, "role", place))
            for place, step in reader.entries(data, "consultations", Consultation)
        ),
        resolution=tuple(
            Resolution(reader.needed(step, "opening", place), reader.texts(step, "points", place))
            for place, step in reader.entries(data, "resolution", Resolution)
        ),
        resolution_note=reader.text(data, "resolution_note", "form"),
        decisions=reader.texts(data, "decisions", "form"),
        costs=_costs(reader, data.get("costs") or {}),
        annexes=reader.texts(data, "annexes", "form"),
        signatures=reader.texts(data, "signatures", "form"),
    )


def _costs(reader: _Reader, data: Any) -> Costs:
    place = "form.costs"
    reader.check_keys(data, place, Costs)
    return Costs(
        once=reader.amount(data, "once", place),
        yearly=reader.amount(data, "yearly", place),
        fte=reader.amount(data, "fte", place),
        income=reader.text(data, "income", place),
        budgeted=reader.text(data, "budgeted", place),
        product=reader.text(data, "product", place),
        note=reader.text(data, "note", place),
    )


def _one_line(text: str) -> str:
    """The text without line ends, as YAML keeps them after „|“; no-break spaces stay."""
    return re.sub(r"[ \t\r\n]+", " ", text).strip()


@dataclass(frozen=True, slots=True)
class _Reader:
    """Takes values out of the blocks of a form; `place` says in messages where they stand."""

    file: str

    def check_keys(self, data: Any, place: str, shape: type[Any]) -> None:
        """Refuses what is no block, and keys that `shape` does not have."""
        if not isinstance(data, dict):
            raise CannotRead(f"{self.file}: „{place}“ muss ein Block mit Schlüsseln sein.")
        allowed = [known.name for known in fields(shape)]
        for key in data:
            if key not in allowed:
                hint = did_you_mean(str(key), allowed) or f"Erlaubt sind: {', '.join(allowed)}."
                raise CannotRead(f"{self.file}: „{place}“ hat den unbekannten Schlüssel „{key}“. {hint}")

    def text(self, data: Mapping[str, Any], key: str, place: str) -> str:
        """A text, empty where none is given."""
        value = data.get(key)
        if value is not None and not isinstance(value, str):
            raise CannotRead(
                f"{self.file}: „{place}.{key}“ muss ein Text sein, notfalls in Anführungszeichen."
            )
        return _one_line(value or "")

    def needed(self, data: Mapping[str, Any], key: str, place: str) -> str:
        """A text that must not be empty."""
        value = self.text(data, key, place)
        if not value:
            raise CannotRead(f"{self.file}: „{place}“ braucht „{key}: …“.")
        return value

    def texts(self, data: Mapping[str, Any], key: str, place: str) -> tuple[str, ...]:
        """One text or a list of texts."""
        value = data.get(key)
        found = [value] if isinstance(value, str) else value or []
        if not isinstance(found, list) or not all(isinstance(text, str) and text.strip() for text in found):
            raise CannotRead(f"{self.file}: „{place}.{key}“ muss eine Liste von Texten sein.")
        return tuple(map(_one_line, found))

    def amount(self, data: Mapping[str, Any], key: str, place: str) -> float | None:
        """A number that is not negative; None where none is given."""
        value = data.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < float("inf"):
            raise CannotRead(
                f"{self.file}: „{place}.{key}“ muss eine Zahl ab 0 sein, ohne Einheit und ohne Tausenderpunkt."
            )
        return float(value)

    def entries(
        self, data: Mapping[str, Any], key: str, shape: type[Any]
    ) -> tuple[tuple[str, Mapping[str, Any]], ...]:
        """The blocks of a list, each with its place for messages."""
        value = data.get(key) or []
        if not isinstance(value, list):
            raise CannotRead(f"{self.file}: „form.{key}“ muss eine Liste sein.")
        found = tuple((f"form.{key}, Nr. {position}", entry) for position, entry in enumerate(value, 1))
        for place, entry in found:
            self.check_keys(entry, place, shape)
        return found
