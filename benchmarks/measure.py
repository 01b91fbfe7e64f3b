"""Whole processes measured in turn: wall time, processor time and the most memory of each run."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

Command = tuple[str, ...]
LAUNCHER = str(Path(__file__).resolve().with_name("launch.py"))


@dataclass(frozen=True)
class Job:
    """What is measured: one or more processes in a row, e.g. one per kind for a tool that knows one schema at a time.

    `codes` are the exit codes that count as done; `records` is the size of the catalogue, 0 where none is read. `prepare`
    is done before each run and not measured.
    """

    name: str
    commands: tuple[Command, ...]
    records: int = 0
    codes: tuple[int, ...] = (0,)
    folder: Path | None = None
    environment: Mapping[str, str] = field(default_factory=dict)
    prepare: Callable[[], None] | None = None


@dataclass(frozen=True, slots=True)
class Sample:
    """One run: seconds on the clock, seconds on the processor, MiB of memory at most."""

    wall: float
    processor: float
    memory: float


@dataclass(frozen=True, slots=True)
class Result:
    """All runs of a job; `failure` says why there are none."""

    job: Job
    samples: tuple[Sample, ...] = ()
    failure: str = ""

    @property
    def wall(self) -> float:
        """Median of the seconds on the clock."""
        return median(sample.wall for sample in self.samples)

    @property
    def spread(self) -> float:
        """How far the slowest run lies above the fastest, as a share of the median."""
        times = [sample.wall for sample in self.samples]
        return (max(times) - min(times)) / self.wall

    @property
    def memory(self) -> float:
        """Median of the MiB."""
        return median(sample.memory for sample in self.samples)


def run(jobs: Sequence[Job], rounds: int, patience: float, say: Callable[[str], None]) -> list[Result]:
    """Every job `rounds` times, one after the other in each round so that drift of the machine meets all alike.

    A first round warms up and is not counted, except for a job that took longer than `patience` seconds: it is not run again.
    """
    samples: dict[int, list[Sample]] = {number: [] for number in range(len(jobs))}
    done: dict[int, str] = {}
    for turn in range(rounds + 1):
        for number, job in enumerate(jobs):
            if number in done:
                continue
            outcome = _once(job)
            if isinstance(outcome, str):
                done[number] = outcome
                say(f"{job.name}: {outcome}")
                continue
            slow = turn == 0 and outcome.wall > patience
            if slow:
                done[number] = ""
            if turn > 0 or slow:
                samples[number].append(outcome)
        say(f"Runde {turn} von {rounds}")
    return [Result(job, tuple(samples[number]), done.get(number, "")) for number, job in enumerate(jobs)]


def _surroundings() -> dict[str, str]:
    """The environment without settings for Python: a machine on which compiled modules are not kept is not what we measure."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def _once(job: Job) -> Sample | str:
    """One run of a job, or why it failed."""
    wall = processor = memory = 0.0
    if job.prepare:
        job.prepare()
    for command in job.commands:
        launched = subprocess.run(
            [sys.executable, "-I", "-S", LAUNCHER, *command],
            capture_output=True,
            encoding="utf-8",
            cwd=job.folder,
            env=_surroundings() | dict(job.environment),
            check=False,
        )
        if launched.returncode:
            return f"lässt sich nicht starten: {' '.join(command)[:150]}"
        code, seconds, used, most = map(float, launched.stdout.split())
        if code not in job.codes:
            return f"endet mit {code:g}: {' '.join(command)[:150]}"
        wall += seconds
        processor += used
        memory = max(memory, most)
    return Sample(wall, processor, memory)
