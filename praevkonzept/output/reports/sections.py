"""What stands below the findings for people: what is not surveyed, numbers by code, the summary."""

from __future__ import annotations

from praevkonzept import german
from praevkonzept.output.findings import SEVERITIES
from praevkonzept.output.plain import loose, one_line, pad, width, wrap
from praevkonzept.output.reports.view import View

SURVEY = "Erhebung offen"
STATISTICS = "Befunde nach Kennung"
_GAP = "   "
_INDENT = "  "


def survey(view: View) -> str:
    """For each kind how many records lack what should be asked: one line in a pipe, wrapped on a terminal."""
    rows = [
        (
            one_line(f"{title} ({german.number(total)})"),
            [f"{one_line(each.title)} {german.number(each.missing)}" for each in fields],
        )
        for title, total, fields in view.open_kinds
    ]
    if not rows:
        return ""
    labels = max(width(label) for label, _ in rows)
    lines = [line for label, items in rows for line in _row(label, items, labels, view.columns)]
    head = wrap(f"{SURVEY} (bei so vielen Einträgen fehlt die Angabe)", view.columns or 1000)
    return "".join(f"{line}\n" for line in [*head, *lines])


def statistics(view: View) -> str:
    """The number of findings of each code, the most frequent first."""
    rows = [
        (number, f"{SEVERITIES[severity]:<8} {code}", one_line(view.title(code)))
        for code, severity, number in view.total.by_code
    ]
    if not rows:
        return ""
    numbers = max(len(german.number(number)) for number, _, _ in rows)
    lines = [STATISTICS]
    for number, code, title in rows:
        head = f"{_INDENT}{german.number(number):>{numbers}}  {code}  "
        room = max(view.columns - width(head), 1) if view.columns else width(title)
        first, *rest = wrap(title, max(room, 1))
        lines += [head + first, *(" " * width(head) + line for line in rest)]
    return "".join(f"{line}\n" for line in lines)


def closing(view: View) -> str:
    """The summary, below it the sentences about what is not shown."""
    sentences = [one_line(sentence) for sentence in (view.summary(), *view.left_out)]
    lines = [line for each in sentences for line in (wrap(each, view.columns) if view.columns else [each])]
    return "".join(f"{line}\n" for line in lines)


def _row(label: str, items: list[str], labels: int, columns: int | None) -> list[str]:
    """One kind. Where labels would take more than two fifths of the terminal, the fields stand below them."""
    bound = f"{german.NBSP}· ".join(item.replace(" ", german.NBSP) for item in items)
    if columns is None:
        return [loose(f"{_INDENT}{pad(label, labels)}{_GAP}{bound}")]
    beside = labels * 5 <= columns * 2
    left = _INDENT + (" " * labels + _GAP if beside else _INDENT)
    fields = [loose(left + line) for line in wrap(bound, max(columns - len(left), 1))]
    if beside:
        return [f"{_INDENT}{pad(label, labels)}{fields[0][len(_INDENT) + labels :]}", *fields[1:]]
    return [*(_INDENT + line for line in wrap(label, max(columns - len(_INDENT), 1))), *fields]
