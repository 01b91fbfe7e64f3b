"""PRV346: what was judged a gap is looked at again once offers or networks stand there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from praevkonzept import german
from praevkonzept.analysis.assessed import AXES, cell_of, of_network
from praevkonzept.analysis.evidence import day_of
from praevkonzept.catalogue import Catalogue, Record
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.rules.running import running
from praevkonzept.rules.sentences import names


def check(context: Context) -> Iterator[Problem]:
    """A hint at the verdict of each gap in whose place something runs that was not there when it was judged."""
    catalogue = context.catalogue
    verdicts = catalogue.vocabulary("verdicts")
    gaps = [
        record
        for record in catalogue.of("assessments").values()
        if (term := verdicts.get(record.text("verdict"))) and term.flag("gap") and cell_of(record)
    ]
    if not gaps:
        return
    shelves = {
        False: _shelves(context.coverage.running, catalogue),
        True: _shelves(running(context, "networks"), catalogue),
    }
    for gap in gaps:
        network = of_network(gap, catalogue)
        found = [each for each in _standing(gap, shelves[network]) if not _known(each, gap)]
        if found:
            yield _problem(
                context, gap, found, ("Netzwerk", "Netzwerke") if network else ("Angebot", "Angebote")
            )


def _shelves(
    records: Iterable[Record], catalogue: Catalogue
) -> Mapping[tuple[str, str], Mapping[str, Record]]:
    """The records at each (axis, value), by id in their order."""
    shelves: dict[tuple[str, str], dict[str, Record]] = defaultdict(dict)
    for record in records:
        for axis, key in AXES.items():
            for value in _districts(record, catalogue) if axis == "district" else record.list(key):
                shelves[axis, str(value)][record.id] = record
    return shelves


def _districts(record: Record, catalogue: Catalogue) -> tuple[str, ...]:
    """The districts a record names; where it names none, those of its places."""
    named = tuple(str(key) for key in record.list("districts"))
    if named:
        return named
    places = (catalogue.get("places", str(key)) for key in record.list("places"))
    return tuple(dict.fromkeys(text for place in places if place and (text := place.text("district"))))


def _standing(gap: Record, shelves: Mapping[tuple[str, str], Mapping[str, Record]]) -> list[Record]:
    """What runs in the place of a gap: it is on the shelf of each axis."""
    few, *others = sorted((shelves.get(spot, {}) for spot in cell_of(gap)), key=len)
    return [record for record in few.values() if all(record.id in shelf for shelf in others)]


def _known(record: Record, gap: Record) -> bool:
    """Whether it ran already when the gap was judged."""
    decided, begun = day_of((gap.get("decided") or {}).get("on")), day_of(record.get("valid_from"))
    return decided is not None and begun is not None and begun <= decided


def _problem(context: Context, gap: Record, found: Sequence[Record], noun: tuple[str, str]) -> Problem:
    label = context.catalogue.label("verdicts", gap.text("verdict"))
    many = "laufendes" if len(found) == 1 else "laufende"
    return Problem(
        gap,
        ("verdict",),
        f"Als „{label}“ bewertet, doch an dieser Stelle gibt es "
        f"{german.count(len(found), f'{many} {noun[0]}', f'{many} {noun[1]}')}: {names(found)}.",
        "Prüfen, ob die Bewertung noch stimmt: das Ergebnis ändern oder die Stelle (cell) genauer fassen.",
    )


RULE = Rule(
    CodeDoc(
        code="PRV346",
        title="Bewertung vielleicht überholt",
        severity=Severity.INFO,
        why="Ist eine Lücke festgestellt und gibt es dort inzwischen ein laufendes Angebot, kann die Bewertung überholt sein. Was bei der "
        "Entscheidung (decided) schon lief (valid_from), ist berücksichtigt und wird nicht gemeldet.",
        wrong="cell: {milestone: kita, field: gesundheit}\nverdict: luecke\n# inzwischen läuft dort ein Angebot",
        right="cell: {milestone: kita, field: gesundheit, target_group: vaeter}\nverdict: luecke",
        fix="Reicht das Angebot aus, das Ergebnis ändern oder die Bewertung löschen; fehlt weiter etwas, die Stelle genauer fassen.",
    ),
    check,
)
