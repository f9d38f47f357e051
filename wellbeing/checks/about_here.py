"""What a report says of the program and the system: versions and kinds, and nothing of whose they are."""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping

from wellbeing import __version__


def about_here(env: Mapping[str, str] = os.environ) -> dict[str, str]:
    """By what they are."""
    return {
        "Feed Wellbeing": __version__,
        "Python": platform.python_version(),
        "System": platform.system() or "unknown",
        "Machine": platform.machine() or "unknown",
        "Desktop": env.get("XDG_CURRENT_DESKTOP", "") or "none",
        "Session": env.get("XDG_SESSION_TYPE", "") or "none",
    }
