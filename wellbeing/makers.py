"""Who makes Feed Wellbeing: the key that signs their files, what shipped of each kind, and where newer ones are."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


@dataclass(frozen=True, slots=True)
class Makers:
    """Their public `key`; the versions of the `sites` and `helplines` that shipped.

    `address` is where newer files can be fetched, over https; "" where they have no server, and nothing is fetched.
    Raises ValueError for an address that could lead elsewhere or tell of who asks.
    """

    key: Ed25519PublicKey
    sites: int
    helplines: int
    address: str = ""

    def __post_init__(self) -> None:
        parts = urlsplit(self.address)
        plain = parts.scheme == "https" and parts.hostname and parts.path.startswith("/")
        if self.address and (not plain or "@" in parts.netloc or parts.query or parts.fragment):
            raise ValueError(f"{self.address!r} is no https address without name, question and place")

    @property
    def earliest(self) -> datetime:
        """Before this nobody can have run the program: a clock that says so is wrong. A day earlier, for all zones."""
        day = datetime.strptime(str(self.sites)[:8], "%Y%m%d").replace(tzinfo=UTC)
        return day - timedelta(days=1)

    @property
    def host(self) -> str:
        """Who is asked, as people know it; "" for nobody."""
        return urlsplit(self.address).hostname or ""


def makers() -> Makers:
    """As resources/makers.toml has it."""
    return _shipped()


@cache
def _shipped() -> Makers:
    read = tomllib.loads((files("resources") / "makers.toml").read_text("utf-8"))
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(read["public_key"]))
    return Makers(key, int(read["sites"]), int(read["helplines"]), str(read["address"]))
