"""The jobs: our commands, the floors below which no program gets, and other programs doing the same or less."""

from __future__ import annotations

import json
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from generate import TODAY, catalogue, write
from measure import Job
from records import RECORDS

from praevkonzept.schema import Schemas

HERE = Path(__file__).resolve().parent
PEERS = (
    "check-jsonschema==0.39.0",
    "docxtpl==0.20.2",
    "python-docx==1.2.0",
    "sourcemeta-jsonschema==17.3.0",
    "yamllint==1.38.0",
)
AJV = "ajv-cli@5.0.0"
ROWS = 12
COLD = {"PRAEV_CACHE_DIR": ""}
CHANGED = 10


@dataclass(frozen=True)
class Peers:
    """Where the other programs are: the folder of those from PyPI, and ajv; None for what is not installed."""

    python: Path | None
    ajv: Path | None


def peers_folder(work: Path, say: Callable[[str], None]) -> Path | None:
    """The folder of the other programs, installed into an environment of their own; None where that fails."""
    environment = work / "peers"
    programs = environment / ("Scripts" if sys.platform == "win32" else "bin")
    if (programs / "check-jsonschema").exists():
        return programs
    try:
        subprocess.run(["uv", "venv", "--quiet", "--python", sys.executable, str(environment)], check=True)
        subprocess.run(["uv", "pip", "install", "--quiet", "--python", str(environment), *PEERS], check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        say(f"Vergleichsprogramme nicht installiert, sie werden ausgelassen: {error}")
        return None
    return programs


def ajv_program(work: Path, say: Callable[[str], None]) -> Path | None:
    """The JSON Schema program for Node, installed below `work`; None where that fails."""
    program = work / "node_modules/.bin/ajv"
    if not program.exists():
        try:
            subprocess.run(
                ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(work), AJV],
                check=True,
            )
        except (OSError, subprocess.CalledProcessError) as error:
            say(f"ajv-cli nicht installiert, es wird ausgelassen: {error}")
            return None
    return program


def front_jobs() -> Iterator[Job]:
    """What does not depend on a catalogue: start-up."""
    python = sys.executable
    yield Job("python -I -c pass", ((python, "-I", "-c", "pass"),))
    yield Job("Typer, leerer Befehl", ((python, "-I", str(HERE / "peers/floor_typer.py")),))
    yield Job("praev --version", ((_praev(), "--version"),))
    yield Job("praev --help", ((_praev(), "--help"),))


def catalogue_jobs(records: int, work: Path, peers: Peers, say: Callable[[str], None]) -> Iterator[Job]:
    """What reads a catalogue of so many records, which is generated once."""
    folder = work / str(records)
    if not (folder / "offers.md").exists():
        write(catalogue(records), folder)
        _prepare_peers(folder)
    praev = (_praev(), "--root", str(folder))
    lone = {"SOURCE_DATE_EPOCH": "1782820800"} | COLD
    yield Job(
        "Dateien lesen",
        ((sys.executable, "-I", str(HERE / "peers/floor_bytes.py"), str(folder / "catalogue")),),
        records,
    )
    yield from _our_jobs(records, work, praev)
    yield Job(
        "praev build-docx",
        ((*praev, "build-docx", "--no-page-numbers", "-o", str(folder / "praev.docx")),),
        records,
        environment=lone,
    )
    floor = (sys.executable, "-I", str(HERE / "peers/floor_docx.py"), "offers.json", "floor.docx")
    yield Job("Text und ZIP", (floor,), records, folder=folder)
    writer = (sys.executable, str(HERE / "peers/praev_docx.py"), "offers.json", "writer.docx")
    yield Job("praev, nur Word", (writer,), records, folder=folder)
    yield from _peer_jobs(records, folder, peers, say)


def _our_jobs(records: int, work: Path, praev: tuple[str, ...]) -> Iterator[Job]:
    """Our commands reading everything, again with nothing changed, and with ten files changed before each run."""
    kept = {"PRAEV_CACHE_DIR": str(work / f"cache-{records}")}
    listed, checked = ("list", "--milestone", "kita"), ("validate", "--today", TODAY)
    for name, state in (("", COLD), (", wieder", kept)):
        yield Job(f"praev list{name}", ((*praev, *listed),), records, environment=state)
        yield Job(f"praev validate{name}", ((*praev, *checked),), records, codes=(0, 1), environment=state)
    changing = work / f"{records}-changing"
    write(catalogue(records), changing)
    command = (_praev(), "--root", str(changing), *checked)
    changes = _Changes(sorted((changing / "catalogue/offers").glob("*.yaml"))[:CHANGED])
    yield Job(
        "praev validate, zehn geändert", (command,), records, (0, 1), environment=kept, prepare=changes.next
    )


class _Changes:
    """Changes the same files again and again, by one comment line at their end."""

    def __init__(self, files: list[Path]) -> None:
        self._texts = {path: path.read_text(encoding="utf-8") for path in files}
        self._turn = 0

    def next(self) -> None:
        """Makes every file differ from what it was before."""
        self._turn += 1
        for path, text in self._texts.items():
            path.write_text(
                f"{text}# Lauf {self._turn} von {time.time_ns()}\n", encoding="utf-8", newline="\n"
            )


def _peer_jobs(records: int, folder: Path, peers: Peers, say: Callable[[str], None]) -> Iterator[Job]:
    offers = [str(path.relative_to(folder)) for path in sorted((folder / "catalogue/offers").glob("*.yaml"))]
    for name, command in (
        ("yq", ("yq", '.milestones | contains(["kita"])', *offers)),
        ("pandoc", ("pandoc", "offers.md", "-o", "pandoc.docx")),
    ):
        if shutil.which(name):
            yield Job(name, (command,), records, folder=folder)
        else:
            say(f"{name}: nicht installiert, wird ausgelassen")
    if peers.ajv:
        options = ("--spec=draft2020", "--strict=false", "--validate-formats=false", "--errors=no")
        each = tuple(
            (
                str(peers.ajv),
                "validate",
                *options,
                "-s",
                f"{kind}.schema.json",
                "-d",
                f"catalogue/{kind}/*.yaml",
            )
            for kind in RECORDS
        )
        yield Job("ajv-cli", each, records, codes=(0, 1), folder=folder)
    if peers.python is None:
        say("check-jsonschema, sourcemeta-jsonschema, yamllint, docxtpl, python-docx: werden ausgelassen")
        return
    schemas = [(kind, f"{kind}.schema.json") for kind in RECORDS]
    checks = tuple(
        (str(peers.python / "check-jsonschema"), "--schemafile", schema, *_files(folder, kind))
        for kind, schema in schemas
    )
    yield Job("check-jsonschema", checks, records, folder=folder)
    binary = _compiled(peers.python)
    fast = tuple((binary, "validate", schema, *_files(folder, kind)) for kind, schema in schemas)
    yield Job("sourcemeta-jsonschema", fast, records, folder=folder)
    yield Job(
        "yamllint",
        ((str(peers.python / "yamllint"), "-d", "relaxed", "catalogue"),),
        records,
        folder=folder,
        codes=(0, 1),
    )
    for name, script in (("docxtpl", "template_docx"), ("python-docx, einfach", "naive_docx")):
        command = (
            str(peers.python / "python"),
            str(HERE / f"peers/{script}.py"),
            "offers.json",
            f"{script}.docx",
        )
        yield Job(name, (command,), records, folder=folder)


def _compiled(peers: Path) -> str:
    """The C++ program itself, without the Python script of the same name that starts it."""
    name = f"jsonschema-{platform.system()}-{platform.machine()}".lower().replace("amd64", "x86_64")
    return next(map(str, peers.parent.rglob(f"sourcemeta_jsonschema/{name}*")), name)


def _praev() -> str:
    """The command of this checkout's environment."""
    return str(Path(sys.executable).with_name("praev"))


def _files(folder: Path, kind: str) -> list[str]:
    return [str(path.relative_to(folder)) for path in sorted((folder / "catalogue" / kind).glob("*.yaml"))]


def _prepare_peers(folder: Path) -> None:
    """What the other programs need: schemas without references, the offers as JSON and as Markdown."""
    schemas = Schemas.load()
    vocabulary = json.loads((folder / "schema/vocabulary.schema.json").read_text(encoding="utf-8"))["$defs"]
    for kind in RECORDS:
        resolved = _with_terms(schemas[kind].resolved, vocabulary) | {
            "$schema": "https://json-schema.org/draft/2020-12/schema"
        }
        (folder / f"{kind}.schema.json").write_text(json.dumps(resolved), encoding="utf-8")
    offers = [_paper(path) for path in sorted((folder / "catalogue/offers").glob("*.yaml"))]
    (folder / "offers.json").write_text(json.dumps(offers, ensure_ascii=False), encoding="utf-8")
    (folder / "offers.md").write_text("\n".join(map(_markdown, offers)), encoding="utf-8")


def _with_terms(node: Any, vocabulary: Any) -> Any:
    """The schema with the allowed terms in place."""
    if isinstance(node, list):
        return [_with_terms(child, vocabulary) for child in node]
    if not isinstance(node, dict):
        return node
    own = {key: _with_terms(value, vocabulary) for key, value in node.items()}
    name = node.get("x-vocabulary")
    return own | ({"enum": vocabulary[name]["enum"]} if isinstance(name, str) else {})


def _paper(path: Path) -> dict[str, Any]:
    """One offer as heading, text and table of twelve rows."""
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    rows = [(key, str(value)) for key, value in data.items()][:ROWS]
    return {"name": data["name"], "text": data["summary"], "rows": rows}


def _markdown(offer: dict[str, Any]) -> str:
    rows = "\n".join(f"| {label} | {text.replace('|', ' ')} |" for label, text in offer["rows"])
    return f"# {offer['name']}\n\n{offer['text']}\n\n| Feld | Inhalt |\n|---|---|\n{rows}\n"
