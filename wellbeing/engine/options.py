"""How one engine was started: what tests and curious people may set, apart from the settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from wellbeing.holding.held_account import HeldAccount, HeldAccountError, read_held


class OptionError(ValueError):
    """An option that cannot be understood; the message says how to write it."""


@dataclass(frozen=True, slots=True)
class EngineOptions:
    """`data`: everything below this folder. `added_hosts`: (kind, host) pairs of a person's own servers.

    `resolve`: hosts to (address, port), instead of asking a name server. `upstream_ca`: a PEM file to trust for sites,
    instead of the usual authorities. `key_file`: the person agreed to keep keys in a file. `heartbeat`: say each second
    that we live. `language`: the system's, as whoever started the engine knows it (settings may name another).
    `guardian`: the folder of a family's agreement; None where there is no guardian. `held`: run as its service.
    """

    data: Path | None = None
    added_hosts: tuple[tuple[str, str], ...] = ()
    resolve: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    upstream_ca: Path | None = None
    key_file: bool = False
    heartbeat: bool = True
    language: str = ""
    guardian: Path | None = None
    held: HeldAccount | None = None

    @property
    def port(self) -> int:
        """The port that browsers' policies name; 0 for any."""
        return self.held.port if self.held else 0


def parse_pair(text: str, meaning: str) -> tuple[str, str]:
    """The two sides of "LEFT=RIGHT". Raises OptionError that names `meaning`."""
    left, equals, right = (part.strip() for part in text.partition("="))
    if not (left and equals and right):
        raise OptionError(f"write {meaning}, not {text!r}")
    return left.lower(), right.lower()


def parse_resolve(text: str) -> tuple[str, tuple[str, int]]:
    """HOST=ADDRESS:PORT. Raises OptionError."""
    host, where = parse_pair(text, "HOST=ADDRESS:PORT")
    address, colon, port = where.rpartition(":")
    if not (address and colon and port.isdecimal() and 0 < int(port) < 65_536):
        raise OptionError(f"write HOST=ADDRESS:PORT, not {text!r}")
    return host, (address.strip("[]"), int(port))


def parse_held(text: str) -> HeldAccount:
    """What is written in the file `text`. Raises OptionError."""
    try:
        return read_held(Path(text))
    except HeldAccountError as error:
        raise OptionError(str(error)) from error
