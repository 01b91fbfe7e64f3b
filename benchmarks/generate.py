"""Generated catalogues for measurements: seeded, valid, in German, about 32 lines and 960 bytes per record.

    uv run python benchmarks/generate.py 1000 /tmp/katalog --commits 2

The records of five kinds refer to each other; terms are drawn from the vocabulary of this checkout, which is copied.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import words
import yaml
from records import RECORDS, World, chapters, shared_files, slug, tail

CHECKOUT = Path(__file__).resolve().parent.parent
TODAY = "2026-06-30"
"""The day on which a generated catalogue is to be looked at (`--today`): nothing in it is overdue then."""

SHARES = {"offers": 60, "organisations": 15, "networks": 10, "measures": 10, "indicators": 5}
"""How many of a hundred records are of which kind."""

Files = Mapping[str, str]


def catalogue(count: int, seed: int = 1) -> Files:
    """A whole catalogue of `count` records as file → text, with its vocabulary and schemas."""
    dice = random.Random(seed)
    texts = dict(_copied("catalogue/vocabulary", "*.yaml")) | dict(_copied("schema", "*.json"))
    vocabularies = {
        Path(path).stem: yaml.safe_load(text)
        for path, text in texts.items()
        if path.startswith("catalogue/vocabulary/")
    }
    names = {kind: tuple(_names(kind, count * share // 100, dice)) for kind, share in SHARES.items()}
    world = World(
        dice=dice,
        terms={
            name: tuple(str(term["key"]) for term in content["terms"] if not term.get("all"))
            for name, content in vocabularies.items()
        },
        milestones={
            term["key"]: (term["age"]["from"], term["age"]["to"])
            for term in vocabularies["milestones"]["terms"]
            if "age" in term
        },
        ids={kind: tuple(slug(name) for name in kind_names) for kind, kind_names in names.items()}
        | {"sources": tuple(f"s{n}" for n in range(1, 25))}
        | {"districts": tuple(slug(place) for place in words.PLACES)}
        | {"programmes": tuple(slug(name) for name in words.PROGRAMMES)}
        | {"legal_bases": tuple(slug(name) for name in words.LEGAL_BASES)},
    )
    texts |= dict(shared_files(world))
    texts |= dict(chapters(world, _prose_of_outline()))
    for kind, kind_names in names.items():
        for name in kind_names:
            head = f"# yaml-language-server: $schema=../../schema/{kind}.schema.json\nname: {name}\n"
            lines = [line for line in RECORDS[kind](world, slug(name)) if line]
            texts[f"catalogue/{kind}/{slug(name)}.yaml"] = head + "\n".join([*lines, *tail(world)]) + "\n"
    return texts


def _names(kind: str, count: int, dice: random.Random) -> Iterator[str]:
    stems: Mapping[str, tuple[str, ...]] = {
        "offers": words.OFFERS,
        "organisations": words.ORGANISATIONS,
        "networks": words.NETWORKS,
        "measures": words.MEASURES,
        "indicators": words.INDICATORS,
    }
    for number in range(1, count + 1):
        yield f"{dice.choice(stems[kind])} {dice.choice(words.PLACES)} {number}"


def _prose_of_outline() -> list[str]:
    """The chapters that the outline of the concept asks for."""
    text = (CHECKOUT / "templates/konzept.yaml").read_text(encoding="utf-8")
    found = re.findall(r"^\s*(?:- )?prose: (.+)$", text, re.MULTILINE)
    return sorted({name for line in found for name in re.findall(r"[a-z0-9-]+", line.partition("#")[0])})


def _copied(folder: str, pattern: str) -> Iterator[tuple[str, str]]:
    for path in sorted((CHECKOUT / folder).glob(pattern)):
        yield f"{folder}/{path.name}", path.read_text(encoding="utf-8")


def write(files: Files, folder: Path) -> None:
    """Writes the files into a folder that does not exist yet."""
    for directory in sorted({(folder / path).parent for path in files}):
        directory.mkdir(parents=True, exist_ok=True)
    for path, text in files.items():
        (folder / path).write_text(text, encoding="utf-8", newline="\n")


def commit(folder: Path, changes: int, seed: int = 1) -> None:
    """Makes the folder a git repository: one commit with everything, then `changes` with ten changed records each."""
    _git(folder, "init", "-q", "-b", "main")
    _commit_all(folder, 0)
    dice = random.Random(seed)
    paths = sorted(folder.glob("catalogue/offers/*.yaml"))
    for number in range(1, changes + 1):
        for path in dice.sample(paths, k=min(10, len(paths))):
            text = path.read_text(encoding="utf-8")
            changed = re.sub(
                r"(?m)^schedule: .*$", f"schedule: ab der {number}. Fortschreibung mittwochs um 10 Uhr", text
            )
            path.write_text(changed, encoding="utf-8", newline="\n")
        _commit_all(folder, number)


def _commit_all(folder: Path, number: int) -> None:
    day = f"2026-06-{number + 1:02}T12:00:00+00:00"
    _git(folder, "add", "-A")
    _git(folder, "commit", "-q", "-m", f"Stand {number}", date=day)


def _git(folder: Path, *arguments: str, date: str = "2026-06-01T12:00:00+00:00") -> None:
    """One git command with a fixed author and date, without the settings of this machine."""
    who = {"NAME": "Messung", "EMAIL": "messung@praev.example", "DATE": date}
    environment = {
        f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in who.items()
    }
    environment |= {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "PATH": _path()}
    subprocess.run(["git", *arguments], cwd=folder, env=environment, check=True)


def _path() -> str:
    git = shutil.which("git")
    return str(Path(git).parent) if git else ""


def main() -> None:
    """Command line of this script."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", type=int, help="number of records, e.g. 200, 1000, 10000")
    parser.add_argument("folder", type=Path, help="folder to create")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--commits", type=int, default=None, help="make it a git repository with so many changes"
    )
    arguments = parser.parse_args()
    if arguments.folder.exists():
        parser.error(f"{arguments.folder} already exists")
    files = catalogue(arguments.count, arguments.seed)
    write(files, arguments.folder)
    if arguments.commits is not None:
        commit(arguments.folder, arguments.commits, arguments.seed)
    records = [text for path, text in files.items() if path.split("/")[1] in SHARES]
    lines = sum(text.count("\n") for text in records) / len(records)
    size = sum(len(text.encode()) for text in records) / len(records)
    print(f"{len(records)} records, on average {lines:.1f} lines and {size:.0f} bytes")


if __name__ == "__main__":
    main()
