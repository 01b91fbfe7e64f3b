"""Mail addresses in texts, also those written with „(at)“, and which of them are private mailboxes."""

from __future__ import annotations

import re
from collections.abc import Iterator

ADDRESS = re.compile(
    r"(?<![\w.+-])(?P<local>[\w.+-]+)(?:@|\s?[(\[](?:at|ät)[)\]]\s?)(?P<domain>[\w-]+(?:\.[\w-]+)+)",
    re.IGNORECASE,
)

_EVERYWHERE = frozenset(
    {"aol", "gmx", "googlemail", "gmail", "hotmail", "icloud", "outlook", "protonmail", "yahoo", "ymail"}
)
"""Providers under whatever ending: gmx.de, gmx.net, yahoo.fr."""

_NAMES = """
1und1.de arcor.de email.de freenet.de kabelmail.de live.com live.de mac.com mail.com mail.de mail.ru mailbox.org
me.com msn.com mymagenta.de netcologne.de o2mail.de o2online.de online.de onlinehome.de posteo.de posteo.net
proton.me pm.me t-online.de tuta.com tutanota.com tutanota.de unitybox.de versanet.de vodafone.de web.de yandex.com
"""

_DOMAINS = frozenset(_NAMES.split())
"""Providers whose name alone could be anything."""


def addresses(text: str) -> Iterator[re.Match[str]]:
    """Every mail address in a text; cheap for texts without one."""
    if "@" in text or "(" in text or "[" in text:
        yield from ADDRESS.finditer(text)


def is_private(domain: str) -> bool:
    """Whether a domain belongs to a provider of private mailboxes and not to an office."""
    steps = domain.casefold().rstrip(".").split(".")
    return ".".join(steps[-2:]) in _DOMAINS or steps[-2] in _EVERYWHERE


def masked(match: re.Match[str]) -> str:
    """The address as findings name it: only its domain."""
    return f"…@{match['domain']}"
