"""Where a German compound may be parted.

Running text is never hyphenated. But a word wider than its table column would be torn apart anywhere: there it gets
soft hyphens at joints that are certain (a missed joint is better than a wrong one).
"""

from __future__ import annotations

import re

SOFT_HYPHEN = "\u00ad"

_HEADS = "familien|jugend|kinder|eltern|frauen|mädchen|gruppen|generationen|konflikt"
_LINKED = "ungs|schafts|heits|keits|täts|tions|lings|tages|arbeits"
_TAILS = (
    "angebot|arbeit|ausschuss|bedarf|begleitung|beratung|bericht|betreuung|bildung|büro|café|dienst|einrichtung|empfehlung|"
    "entwicklung|förder|forum|gemeinschaft|geschichte|gruppe|hilfe|kette|konferenz|koordin|krankenpflege|management|netzwerk|"
    "nummer|orientierung|pflege|planung|prävention|programm|projekt|schlüssel|schul|schutz|sprachig|stelle|stätte|steuerung|"
    "träger|unterstützung|untersuchung|verband|verbund|verein|verfahren|versorgung|werkstatt|zentr"
)
_PREFIXES = (
    "ver",
    "be",
    "er",
    "ent",
    "aus",
    "ein",
    "um",
    "zu",
    "ab",
    "an",
    "auf",
    "mit",
    "vor",
    "nach",
    "ge",
)
_NOT_AFTER = "".join(f"(?<!{prefix})" for prefix in _PREFIXES)
_AFTER = re.compile(rf"({_HEADS}|(?<=[a-zäöüß]){_LINKED})(?=[a-zäöüß]{{4}})(?!lich|heit)", re.IGNORECASE)
_BEFORE = re.compile(rf"(?<=[a-zäöüß]{{2}}){_NOT_AFTER}(?={_TAILS})", re.IGNORECASE)


def parted(word: str) -> str:
    """The word with soft hyphens at its joints; unchanged if none is certain."""
    return _BEFORE.sub(SOFT_HYPHEN, _AFTER.sub(rf"\1{SOFT_HYPHEN}", word))
