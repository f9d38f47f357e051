"""Reads a PAC of ours without JavaScript: its ports, and the host of our own page. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PORTS = re.compile(r'"PROXY localhost:\d{1,5}(?:; PROXY localhost:\d{1,5})*"')
_SELF_TEST = re.compile(
    r"^// To see whether this browser reaches the filter, open https://([a-z0-9.-]+)/$", re.MULTILINE
)
_PORT = re.compile(r":(\d+)")


@dataclass(frozen=True, slots=True)
class PacRead:
    """`ports` are tried in their order. `self_test` is the host of the page that opens where a browser reaches us."""

    ports: tuple[int, ...]
    self_test: str


def read_pac(text: str) -> PacRead | None:
    """What a PAC (wellbeing.engine.pac) says; None where it is none of ours."""
    proxies = _PORTS.search(text)
    page = _SELF_TEST.search(text)
    if proxies is None or "FindProxyForURL" not in text:
        return None
    ports = tuple(port for port in map(int, _PORT.findall(proxies[0])) if 0 < port < 65536)
    return PacRead(ports, page[1] if page else "") if ports else None
