"""Tells a PAC address of ours from everybody else's, and says what is done about theirs."""

from __future__ import annotations

import re

from wellbeing.system_part import SystemPart

QUICK = 5.0
"""Seconds for one command about the proxy: none asks a person, and an engine that leaves cannot wait longer."""

FOREIGN = (
    "Another proxy is set there, perhaps by your company or a VPN. It is left as it is. You can turn it off in the"
    " system's network settings and try again, or open a protected browser, which leaves the system alone."
)
"""What is so and what to do where a proxy of somebody else stands."""

LOCKED = (
    "Whoever looks after this computer has decided this setting, so it is left as it is. You can open a protected"
    " browser, which leaves the system alone."
)
"""What is so and what to do where only an administrator may change it."""

_OURS = re.compile(r"http://127\.0\.0\.1:\d{1,5}/[A-Za-z0-9_-]{32}\.pac")


def is_ours(address: str) -> bool:
    """Whether `address` has the form of our PAC server's (wellbeing.engine.pac_server), of this engine or an earlier.

    One that an engine left behind, and whose ledger is lost, leads nowhere: it is not worth going back to.
    """
    return _OURS.fullmatch(address) is not None


def proxy(name: str, state: str, message: str = "") -> SystemPart:
    """How the proxy setting called `name` stands."""
    return SystemPart(part="proxy", name=name, state=state, message=message)  # type: ignore[arg-type]
