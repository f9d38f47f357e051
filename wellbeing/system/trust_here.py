"""Which places of trust there are on this system: every browser's own certificates, or the system's."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from wellbeing.system.place import Place
from wellbeing.system.runner import Run
from wellbeing.system.trust_firefox import firefox_places
from wellbeing.system.trust_macos import LoginKeychain
from wellbeing.system.trust_nss import nss_places
from wellbeing.system.trust_windows import WindowsRoots


def trust_places(
    system: str, home: Path, env: Mapping[str, str], run: Run, changed: Collection[str] = ()
) -> list[Place]:
    """Every place on `system` (sys.platform); `changed` are ids in the ledger, whose places may be gone by now."""
    firefox = firefox_places(system, home, env, run, changed)
    if system == "win32":
        return [WindowsRoots(run, env), *firefox]
    if system == "darwin":
        return [LoginKeychain(run, home), *firefox]
    return [*nss_places(home, env, run, changed), *firefox]
