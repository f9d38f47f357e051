"""Desktops without a setting that browsers follow (XFCE, LXQt, bare window managers): says so, and changes nothing.

Chromium reads no proxy setting there but the variables it was started with (`auto_proxy`), which nobody can change in a
running session; Firefox follows GNOME's where its schema is installed (proxy_gnome.py). Sources: the choice of desktops
in Chromium's proxy_config_service_linux.cc; xfconf has no proxy channel.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from wellbeing.system.pac_address import proxy
from wellbeing.system.place import Wanted
from wellbeing.system_part import Part, SystemPart

WHAT_TO_DO = (
    "This desktop has no network setting that Chromium, Chrome, Edge and Brave follow. Open a protected browser"
    " instead. Firefox follows GNOME's network proxy, where that is listed here as on."
)


@dataclass(frozen=True, slots=True)
class ProxyXfce:
    """Nothing to change, and words that say what to do."""

    id: ClassVar[str] = "proxy:none"
    part: ClassVar[Part] = "proxy"
    name: ClassVar[str] = "This desktop's network proxy"

    def look(self, wanted: Wanted) -> SystemPart:
        """Missing, in words."""
        return proxy(self.name, "missing", WHAT_TO_DO)

    def before(self, wanted: Wanted) -> Mapping[str, str] | None:
        """Nothing is changed."""
        return None

    def put(self, wanted: Wanted) -> None:
        """Nothing to do."""

    def restore(self, before: Mapping[str, str]) -> None:
        """Nothing to do."""

    def stands(self, before: Mapping[str, str]) -> bool:
        """Nothing of ours was ever there."""
        return False
