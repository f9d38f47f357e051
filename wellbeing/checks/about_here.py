"""What a report says of the program and the system: versions and kinds, and nothing of whose they are."""

from __future__ import annotations

import os
import platform
from collections.abc import Collection, Mapping

from wellbeing import __version__

DESKTOPS = frozenset(
    [
        "Budgie",
        "Cinnamon",
        "COSMIC",
        "DDE",
        "Deepin",
        "EDE",
        "Endless",
        "Enlightenment",
        "GNOME",
        "GNOME-Classic",
        "GNOME-Flashback",
        "Hyprland",
        "i3",
        "KDE",
        "labwc",
        "LXDE",
        "LXQt",
        "MATE",
        "niri",
        "Old",
        "Pantheon",
        "Phosh",
        "pop",
        "Razor",
        "river",
        "ROX",
        "sway",
        "TDE",
        "ubuntu",
        "UKUI",
        "Unity",
        "wlroots",
        "X-Cinnamon",
        "XFCE",
        "zorin",
    ]
)
"""Names that desktops give themselves in XDG_CURRENT_DESKTOP (desktop-entry specification, registered environments, and
what distributions put beside them)."""
SESSIONS = frozenset({"x11", "wayland", "tty", "mir"})
OTHER = "other"


def about_here(env: Mapping[str, str] = os.environ) -> dict[str, str]:
    """By what they are. The environment is anybody's to set: names that are not known are not told."""
    return {
        "Feed Wellbeing": __version__,
        "Python": platform.python_version(),
        "System": platform.system() or "unknown",
        "Machine": platform.machine() or "unknown",
        "Desktop": _known(env.get("XDG_CURRENT_DESKTOP", ""), DESKTOPS),
        "Session": _known(env.get("XDG_SESSION_TYPE", ""), SESSIONS),
    }


def _known(told: str, names: Collection[str]) -> str:
    """What is `told`, several with colons between them; OTHER in the place of what is none of `names`, once."""
    known = {name.casefold(): name for name in names}
    met = (known.get(each.casefold(), OTHER) for each in told.split(":") if each)
    return ":".join(dict.fromkeys(met)) or "none"
