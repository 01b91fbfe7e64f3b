"""Small numbers of people or cases: 1 to 4 leave the house in no output, at no profile; nor does what would give them away.

The numbers are found by the mark `x-count` of the schemas; what else depends on them (shares, values of indicators,
measured values of measures) is named here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from praevkonzept.catalogue.catalogue import Catalogue
from praevkonzept.catalogue.records import Path, Record
from praevkonzept.catalogue.stratum import further
from praevkonzept.schema import KindSchema, Schemas

SMALLEST = 5
"""The smallest number of people or cases that may be shown (except none at all)."""


class Withheld(str):
    """What stands in place of a number that is not shown: it prints as these words and counts as no number."""

    __slots__ = ()


FEW = Withheld(f"unter {SMALLEST}")
FEW_CASES = Withheld(f"nicht gezeigt (unter {SMALLEST} Fälle)")
NOT_SHOWN = Withheld("nicht gezeigt")

Places: TypeAlias = dict[Path, Withheld]
_SHARES = ("prozent", "%", "promille", "‰")


def is_small(value: Any) -> bool:
    """Whether a value is a number of cases too small to be shown."""
    return isinstance(value, int | float) and 0 < value < SMALLEST and value == int(value)


def suppressed(catalogue: Catalogue, schemas: Schemas) -> Catalogue:
    """The catalogue with words (`Withheld`) for every number that may not be shown; doing it twice changes nothing more."""
    kinds = {
        kind: {
            own: _without(record, withheld(record, schemas[kind], catalogue))
            for own, record in records.items()
        }
        if records and _may_hold(kind, schemas[kind])
        else records
        for kind, records in catalogue.kinds.items()
    }
    return replace(catalogue, kinds=kinds)


def withheld(record: Record, schema: KindSchema, catalogue: Catalogue) -> Places:
    """The places of a record whose numbers may not be shown, with the words that are shown instead."""
    places: Places = {place: FEW for place, _, number in schema.counts(record.data) if is_small(number)}
    depending = _DEPENDING.get(record.kind)
    if depending:
        places |= depending(record, catalogue, places)
    return places


def counts_cases(indicator: Record) -> bool:
    """Whether the values of an indicator are numbers of people or cases: unless it says otherwise or they are shares."""
    return (
        indicator.get("counts_cases") is not False
        and indicator.text("unit").strip().casefold() not in _SHARES
    )


def published(data: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """The data for a program: without the withheld numbers, and the places (`usage.0.reached`) where they are missing."""
    missing: list[str] = []
    return {
        key: part for key, value in data.items() if (part := _plain(value, key, missing)) is not None
    }, missing


def _plain(value: Any, at: str, missing: list[str]) -> Any:
    if isinstance(value, Withheld):
        missing.append(at)
        return None
    if isinstance(value, dict):
        parts = {key: _plain(part, f"{at}.{key}", missing) for key, part in value.items()}
        return {key: part for key, part in parts.items() if part is not None}
    if isinstance(value, list):
        return [_plain(part, f"{at}.{position}", missing) for position, part in enumerate(value)]
    return value


def _may_hold(kind: str, schema: KindSchema) -> bool:
    return kind in _DEPENDING or schema.has_counts


def _without(record: Record, places: Places) -> Record:
    return replace(record, data=_replaced(record.data, (), places)) if places else record


def _replaced(value: Any, at: Path, places: Places) -> Any:
    if at in places:
        return places[at]
    if isinstance(value, Mapping):
        return {key: _replaced(part, (*at, key), places) for key, part in value.items()}
    if isinstance(value, list):
        return [_replaced(part, (*at, position), places) for position, part in enumerate(value)]
    return value


def _shares(record: Record, _catalogue: Catalogue, few: Places) -> Places:
    """The shares from which, with the population beside them, a small number of people could be reckoned."""
    return {
        ("usage", position, "share"): NOT_SHOWN
        for position, entry in enumerate(record.list("usage"))
        if "share" in entry and (("usage", position, "reached") in few or _gives_away(entry))
    }


def _gives_away(entry: Mapping[str, Any]) -> bool:
    population, share = entry.get("population"), entry.get("share")
    if not isinstance(population, int) or not isinstance(share, int | float):
        return False
    return 0 < round(population * share / 100) < SMALLEST


def _values(record: Record, _catalogue: Catalogue, few: Places) -> Places:
    """The values of an indicator that are small numbers, rest on few cases, or with a total would give such a one away."""
    values: Sequence[Mapping[str, Any]] = record.list("values")
    counting = counts_cases(record)
    hidden: Places = {}
    for position, entry in enumerate(values):
        if counting and is_small(entry.get("value")):
            hidden["values", position, "value"] = FEW
        elif ("values", position, "n") in few:
            hidden["values", position, "value"] = FEW_CASES
    if counting and hidden:
        first = {int(place[1]) for place in hidden}
        hidden |= {("values", position, "value"): NOT_SHOWN for position in further(values, first, SMALLEST)}
    return hidden


def _measured(record: Record, catalogue: Catalogue, _few: Places) -> Places:
    """The measured values of a measure that are small numbers of its indicator; what it aims at is no number of cases."""
    target = record.get("target")
    if not isinstance(target, Mapping):
        return {}
    indicator = catalogue.get("indicators", str(target.get("indicator")))
    if indicator is None or not counts_cases(indicator):
        return {}
    return {place: FEW for place, value in _measurements(target) if is_small(value)}


def _measurements(target: Mapping[str, Any]) -> Iterator[tuple[Path, Any]]:
    yield ("target", "baseline"), target.get("baseline")
    for position, entry in enumerate(target.get("actual", ())):
        yield ("target", "actual", position, "value"), entry.get("value")


_DEPENDING: Mapping[str, Callable[[Record, Catalogue, Places], Places]] = {
    "offers": _shares,
    "indicators": _values,
    "measures": _measured,
}
