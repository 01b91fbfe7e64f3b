"""PRV301: no record leads back to itself through a reference to its own kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule


def check(context: Context) -> Iterator[Problem]:
    """A problem for each circle of references, at its first member in the order of ids."""
    for kind, records in context.catalogue.kinds.items():
        for key, field in context.schemas[kind].fields.items():
            if field.type == "ref" and kind in field.ref and not field.typed_ref:
                onward = {each: record.text(key) for each, record in records.items() if key in record.data}
                for circle in _circles(onward):
                    chain = " → ".join((*circle, circle[0]))
                    yield Problem(
                        records[circle[0]],
                        (key,),
                        f"„{field.title}“ führt im Kreis: „{chain}“.",
                        "Bei einem dieser Einträge die Angabe berichtigen oder löschen.",
                    )


def _circles(onward: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Each circle once, from its first member on; every id is visited once."""
    done: set[str] = set()
    for start in onward:
        way: dict[str, int] = {}
        here = start
        while here in onward and here not in done:
            done.add(here)
            way[here] = len(way)
            here = onward[here]
        if here in way:
            circle = list(way)[way[here] :]
            first = circle.index(min(circle))
            yield (*circle[first:], *circle[:first])


RULE = Rule(
    CodeDoc(
        code="PRV301",
        title="Verweis im Kreis",
        severity=Severity.ERROR,
        why="Über „Teil von“, „Berichtet an“ und ähnliche Angaben steht jeder Eintrag unter einem anderen. Führt der Weg zu ihm zurück, gibt es kein Oben, und die Gliederung im Konzept hätte kein Ende.",
        wrong="# offers/elterncafe.yaml\npart_of: familienzentrum\n# offers/familienzentrum.yaml\npart_of: elterncafe",
        right="# offers/elterncafe.yaml\npart_of: familienzentrum\n# offers/familienzentrum.yaml\n(ohne part_of)",
        fix="Den Eintrag suchen, der ganz oben steht, und dort die Angabe löschen.",
    ),
    check,
)
