"""What jsonschema finds, said in German: one sentence per fault, at the key, the value or the parent it concerns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from praevkonzept.schema.checker import errors
from praevkonzept.schema.fields import MISSING, UNKNOWN_KEY, Field, Place, SchemaProblem
from praevkonzept.schema.names import Names
from praevkonzept.schema.sentences import sentences


def explain(
    data: Any, schema: Mapping[str, Any], root: Field, elsewhere: Callable[[str], Sequence[str]] | None = None
) -> list[SchemaProblem]:
    """The problems of one record, ordered by their place; at least one.

    `elsewhere` gives the titles of the other kinds that have a key.
    """
    names = Names(root, elsewhere or (lambda _: ()))
    found = [problem for error in errors(data, schema) for problem in sentences(error, names)]
    if not found:  # the fast gate said no and this library yes
        hint = "Den Eintrag mit einem ähnlichen vergleichen."
        return [SchemaProblem("PRV206", (), "Der Eintrag passt nicht zum Schema.", hint)]
    return sorted(_without_noise(found), key=_order)


def _without_noise(found: Iterable[SchemaProblem]) -> Iterable[SchemaProblem]:
    """Each fault once: one problem per value, and nothing missing where its key is mistyped or the block is empty."""
    values: dict[Place, SchemaProblem] = {}
    others: dict[SchemaProblem, None] = {}
    for problem in found:
        if problem.code == MISSING or problem.on_key:
            others.setdefault(problem)
        elif problem.path not in values or _rank(problem) < _rank(values[problem.path]):
            values[problem.path] = problem
    mistyped = {problem.meant for problem in others if problem.code == UNKNOWN_KEY}
    seen: set[tuple[Place, str]] = set()
    for problem in others:
        if problem.code == MISSING and (problem.path in values or problem.meant in mistyped):
            continue
        spot = (problem.meant if problem.code == MISSING else problem.path, problem.code)
        if spot not in seen:
            seen.add(spot)
            yield problem
    yield from values.values()


def _rank(problem: SchemaProblem) -> str:
    """A wrong type (PRV205) says more than a wrong form (206), a value named twice (207) or a wrong date (208)."""
    return problem.code


def _order(problem: SchemaProblem) -> tuple[list[tuple[bool, int, str]], str, str]:
    steps = [
        (isinstance(step, str), step if isinstance(step, int) else 0, str(step)) for step in problem.path
    ]
    return steps, problem.code, problem.message
