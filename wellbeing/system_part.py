"""How one place of this system stands. Needs nothing but Python, for the way back that runs by itself (undoing)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Part = Literal["proxy", "trust", "login"]
"""What is changed: where browsers send feeds, whose certificates they accept, and what starts with the session."""


@dataclass(frozen=True, kw_only=True)
class SystemPart:
    """One place that turning on changes, such as GNOME's proxy setting or Firefox's certificates.

    `state`: "on" (ours), "off", "failed" (we tried), "missing" (not on this computer), "other" (somebody else's
    setting stands there and is left alone). `message` says in words what is so and what to do; "" when all is well.
    """

    part: Part
    name: str
    state: Literal["on", "off", "failed", "missing", "other"]
    message: str = ""
