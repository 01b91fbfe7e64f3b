"""The results as tables: for the console and for docs/benchmarks.md."""

from __future__ import annotations

import math
import platform
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from budgets import BUDGETS, GROWTH, MEMORY_MIB, Budget
from measure import Result

Results = Mapping[tuple[str, int], Result]


def indexed(results: Sequence[Result]) -> Results:
    """The results by name of the job and number of records."""
    return {(result.job.name, result.job.records): result for result in results}


def times(results: Sequence[Result]) -> Iterator[tuple[str, ...]]:
    """One row per job: name, records, milliseconds, multiple of a bare Python process, spread, memory."""
    yield ("Was", "Einträge", "Zeit (ms)", "× pass", "Streuung", "Speicher (MiB)")
    known = indexed(results)
    floor = known[("python -I -c pass", 0)].wall
    for result in results:
        size = _number(result.job.records) if result.job.records else "–"
        if result.failure or not result.samples:
            yield (result.job.name, size, "nicht gemessen", "", "", "")
            continue
        ratio = _number(result.wall / floor, 1)
        spread = f"{_number(100 * result.spread)} %" if len(result.samples) > 1 else "eine Messung"
        yield (result.job.name, size, _number(1000 * result.wall), ratio, spread, _number(result.memory))


def budgets(results: Sequence[Result]) -> Iterator[tuple[str, ...]]:
    """One row per budget that concerns a measured size: what, beside what, allowed, measured, verdict."""
    yield ("Befehl", "Einträge", "gegenüber", "höchstens", "gemessen", "Ergebnis")
    known = indexed(results)
    sizes = sorted({result.job.records for result in results})
    for budget in BUDGETS:
        for size in sizes:
            if (budget.job, size) in known and budget.records in (None, size):
                yield _verdict(budget, size, known)
    yield from _growth(known, [size for size in sizes if size])
    yield from _memory(known)


def _verdict(budget: Budget, size: int, known: Results) -> tuple[str, ...]:
    ours = known[(budget.job, size)]
    beside = known.get((budget.beside, size)) or known.get((budget.beside, 0))
    head = (budget.job, _number(size) if size else "–", budget.beside, _factor(budget.factor))
    if beside is None or not beside.samples or not ours.samples:
        return (*head, "–", "nicht gemessen")
    ratio = ours.wall / beside.wall
    return (*head, _factor(ratio), _kept(ratio <= budget.factor))


def _growth(known: Results, sizes: Sequence[int]) -> Iterator[tuple[str, ...]]:
    """The exponent between the smallest and the largest size from 1.000 records on, where start-up no longer hides it."""
    large = [size for size in sizes if size >= 1000]
    if len(large) < 2:
        return
    low, high = large[0], large[-1]
    for job, most in GROWTH.items():
        first, last = known.get((job, low)), known.get((job, high))
        if first and last and first.samples and last.samples:
            exponent = math.log(last.wall / first.wall) / math.log(high / low)
            span = f"{_number(low)} → {_number(high)}"
            yield (
                job,
                span,
                "Wachstum (Exponent)",
                _number(most, 2),
                _number(exponent, 2),
                _kept(exponent <= most),
            )


def _memory(known: Results) -> Iterator[tuple[str, ...]]:
    for (job, size), result in known.items():
        if size in MEMORY_MIB and job.startswith(("praev list", "praev validate")) and result.samples:
            most = MEMORY_MIB[size]
            yield (
                job,
                _number(size),
                "Speicher (MiB)",
                _number(most),
                _number(result.memory),
                _kept(result.memory <= most),
            )


def plain(rows: Sequence[tuple[str, ...]]) -> str:
    """The rows in columns for the console."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def markdown(rows: Sequence[tuple[str, ...]]) -> str:
    """The rows as a Markdown table."""
    head, *rest = rows
    return "\n".join(["| " + " | ".join(row) + " |" for row in (head, ("---",) * len(head), *rest)])


def machine() -> str:
    """Processor, cores, system and Python, without the name of the machine."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    model = next(
        (line.partition(":")[2].strip() for line in lines if line.startswith("model name")),
        platform.machine(),
    )
    cores = sum(line.startswith("processor") for line in lines) or "?"
    return f"{model}, {cores} Kerne, {platform.system()}, {platform.python_implementation()} {platform.python_version()}"


def _kept(good: bool) -> str:
    return "eingehalten" if good else "**überschritten**"


def _factor(value: float) -> str:
    return f"{_number(value, 1)} ×" if value >= 1 else f"1/{_number(1 / value, 1)}"


def _number(value: float, digits: int = 0) -> str:
    return f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))
