"""Measures the commands beside floors and other programs and compares the ratios with the budgets.

    uv run python benchmarks/run.py                          1.000 and 10.000 records, five rounds
    uv run python benchmarks/run.py --records 1000 -n 11     other sizes, other number of rounds
    uv run python benchmarks/run.py --write                  writes docs/benchmarks.md, too

Generated catalogues and the other programs' environment stay in build/benchmarks for the next time.
"""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

import report
from jobs import Peers, ajv_program, catalogue_jobs, front_jobs, peers_folder
from measure import run

CHECKOUT = Path(__file__).resolve().parent.parent

PAGE = """# Messungen

<!-- Erzeugt von benchmarks/run.py --write; nicht von Hand ändern. -->

Gemessen werden ganze Prozesse, reihum, damit Schwankungen der Maschine alle gleich treffen; angegeben ist der Median von
{rounds} Läufen (was länger als {patience} Sekunden dauert, läuft einmal). Die Kataloge sind erzeugt (`benchmarks/generate.py`): eine Datei je
Eintrag, rund 30 Zeilen und 950 Bytes, fünf Arten von Einträgen, die aufeinander verweisen. Absolute Zeiten
hängen von der Maschine ab, die Verhältnisse weit weniger.

- Maschine: {machine}
- Datum: {date}

## Zeiten

{times}

## Vorgaben

{budgets}

## Was verglichen wird

- `python -I -c pass`: ein Python-Prozess, der nichts tut; darunter kommt kein Befehl.
- `Dateien lesen`: ein Python-Prozess, der alle Dateien des Katalogs liest und nichts damit tut.
- `Text und ZIP`: die Angebote als Überschrift, Text und Tabelle mit zwölf Zeilen, als Zeichenketten in ein ZIP geschrieben;
  gelesen aus einer vorbereiteten JSON-Datei. Ebenso `docxtpl`, `python-docx, einfach` und `pandoc` (aus Markdown).
  `praev, nur Word` schreibt denselben Inhalt aus derselben Datei mit unserer Vorlage; `praev build-docx` liest dagegen den ganzen
  YAML-Katalog, prüft ihn und schreibt das vollständige Konzept, ohne Seiten zu zählen.
- `check-jsonschema` und `sourcemeta-jsonschema` prüfen nur die Schemas, mit einem Aufruf je Art;
  `praev validate` prüft Schemas, Verweise und alle Regeln.
- `yamllint` prüft nur die Schreibweise. `yq` ist das Programm dieses Namens auf der Maschine{yq}.
- `ajv-cli` ist das JSON-Schema-Programm für Node; auch es liest die YAML-Dateien selbst, nimmt
  dabei aber Daten wie 2026-01-15 nicht als Text und lehnt solche Einträge ab.
- `praev list` und `praev validate` lesen jede Datei (`PRAEV_CACHE_DIR` ist leer); „wieder“ heißt: nichts hat sich seit dem letzten Lauf
  geändert, „zehn geändert“: vor jedem Lauf ändern sich zehn Dateien.
"""


def main() -> None:
    """Command line of this script."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--records", type=int, nargs="+", default=[1000, 10000])
    parser.add_argument("-n", "--rounds", type=int, default=5)
    parser.add_argument(
        "--patience", type=float, default=10.0, help="seconds after which a job is measured only once"
    )
    parser.add_argument("--only-ours", action="store_true", help="leave the other programs out")
    parser.add_argument("--write", action="store_true", help="write docs/benchmarks.md")
    arguments = parser.parse_args()
    work = CHECKOUT / "build/benchmarks"
    work.mkdir(parents=True, exist_ok=True)
    peers = None if arguments.only_ours else peers_folder(work, _say)
    ajv = None if arguments.only_ours else ajv_program(work, _say)
    jobs = [*front_jobs()]
    for records in arguments.records:
        jobs += catalogue_jobs(records, work, Peers(peers, ajv), _say)
    results = run(jobs, arguments.rounds, arguments.patience, _say)
    times, budgets = list(report.times(results)), list(report.budgets(results))
    print(f"{report.machine()}\n\n{report.plain(times)}\n\n{report.plain(budgets)}".replace("**", ""))
    if arguments.write:
        page = PAGE.format(
            rounds=arguments.rounds,
            patience=f"{arguments.patience:g}",
            machine=report.machine(),
            date=datetime.now(UTC).date().isoformat(),
            times=report.markdown(times),
            budgets=report.markdown(budgets),
            yq=" (hier die Python-Fassung, die jq aufruft)",
        )
        (CHECKOUT / "docs/benchmarks.md").write_text(page, encoding="utf-8", newline="\n")


def _say(text: str) -> None:
    """A line about the progress."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
