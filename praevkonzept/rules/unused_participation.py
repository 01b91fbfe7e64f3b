"""PRV343: what people said fed into something, at the latest a year afterwards."""

from __future__ import annotations

from collections.abc import Iterator

from praevkonzept import german
from praevkonzept.analysis import periods
from praevkonzept.analysis.evidence import months_back
from praevkonzept.catalogue import Path
from praevkonzept.problems import Severity
from praevkonzept.rules.rule import CodeDoc, Context, Problem, Rule
from praevkonzept.rules.running import YEAR


def check(context: Context) -> Iterator[Problem]:
    """A problem for each participation without consequence that is older than a year or of unknown age."""
    limit = months_back(context.today, YEAR)
    for record in context.catalogue.of("participation").values():
        if "fed_into" in record.data:
            continue
        text = str(record.get("on") or "")
        day = periods.latest(text)
        if day is not None and day >= limit:
            continue
        at: Path = ("on",) if day else ()
        when = f"liegt länger als zwölf Monate zurück ({german.date(text)})" if day else "ist ohne Datum"
        yield Problem(
            record,
            at,
            f"Die Beteiligung {when}, und was aus ihr wurde, ist nicht festgehalten.",
            "Unter fed_into nennen, in welche Maßnahme, Bewertung, welches Netzwerk oder welchen Beschluss sie eingeflossen ist.",
            asks=("fed_into",),
        )


RULE = Rule(
    CodeDoc(
        code="PRV343",
        title="Beteiligung ohne Folge",
        severity=Severity.WARNING,
        why="Wer Kinder, Familien und Fachkräfte fragt, schuldet ihnen eine Antwort. Spätestens nach einem Jahr soll feststehen, worin "
        "die Ergebnisse eingeflossen sind.",
        wrong="name: Jugendforum\non: 2023-05-04",
        right="name: Jugendforum\non: 2023-05-04\nfed_into: [measures/skatepark]",
        fix="Nachfragen, was aus den Ergebnissen wurde, und die Maßnahme, die Bewertung, das Netzwerk oder den Beschluss unter fed_into nennen.",
    ),
    check,
)
