"""Where a German compound may be parted.

Running text is never hyphenated. But a word wider than its table column would be torn apart anywhere: there it gets
soft hyphens at joints that are certain (a missed joint is better than a wrong one).
"""

from __future__ import annotations

import re

SOFT_HYPHEN = "\u00ad"

_HEADS = "familien|jugend|kinder|eltern|frauen|mädchen|gruppen|generationen|konflikt|zurück"
_LINKED = "ungs|schafts|heits|keits|täts|tions|lings|tages|arbeits"
_TAILS = (
    "angebot|arbeit|ausschuss|bedarf|begleitung|beratung|bericht|besuch|betreuung|bildung|büro|café|"
    "dienst|einrichtung|empfehlung|entwicklung|erkundung|forum|förder|gemeinde|gemeinschaft|geschichte|"
    "gruppe|hilfe|kette|konferenz|koordin|krankenpflege|management|mitteilung|nachricht|netzwerk|nummer|"
    "orientierung|pflege|planung|programm|projekt|prävention|schlüssel|schul|schutz|schwach|sprachig|"
    "stelle|steuerung|stätte|träger|unterstützung|untersuchung|verband|verbund|verein|verfahren|"
    "versorgung|werkstatt|zentr"
)
_SURE_TAILS = "erzeugnis|führung|kommun|pädagog|straße|veranstaltung|vertretung|wohlfahrt"
"""What begins a word even after „er“ or „ein“, which are prefixes before the others."""

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
_AFTER = re.compile(rf"({_HEADS}|(?<=[a-zäöüß]){_LINKED})(?=[a-zäöüß]{{4}}|amt)(?!lich|heit)", re.IGNORECASE)
_BEFORE = re.compile(rf"(?<=[a-zäöüß]{{2}})(?={_SURE_TAILS}|{_NOT_AFTER}(?:{_TAILS}))", re.IGNORECASE)
_CAPITAL = re.compile("(?<=[a-zäöüß]{2})(?=[A-ZÄÖÜ][a-zäöüß]{2})")


def parted(word: str) -> str:
    """The word with soft hyphens at its joints; unchanged if none is certain."""
    return _CAPITAL.sub(SOFT_HYPHEN, _BEFORE.sub(SOFT_HYPHEN, _AFTER.sub(rf"\1{SOFT_HYPHEN}", word)))
