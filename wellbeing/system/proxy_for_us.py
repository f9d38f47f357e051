"""The proxy that a person or a company set for all that a computer does: what we fetch ourselves goes that way too."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from urllib.request import getproxies

from wellbeing.system.pac_address import QUICK
from wellbeing.system.runner import Run, run

_SCHEMA = "org.gnome.system.proxy"


def proxies_for_us(
    system: str = sys.platform, env: Mapping[str, str] = os.environ, ask: Run = run
) -> Mapping[str, str]:
    """By kind of address, as urllib takes them; without "https" connections go straight.

    `https_proxy`, or the setting of Windows and macOS, as urllib finds them; on Linux else GNOME's, where it is set by
    hand. A PAC, ours or another's, is not asked: it tells browsers of their way.
    """
    found = getproxies()
    if "https" in found or not system.startswith("linux"):
        return found
    if _gnome("mode", _SCHEMA, env, ask) != "manual":
        return found
    host, port = (_gnome(key, f"{_SCHEMA}.https", env, ask) for key in ("host", "port"))
    return {**found, "https": f"http://{host}:{port}"} if host and port.isdecimal() and int(port) else found


def _gnome(key: str, schema: str, env: Mapping[str, str], ask: Run) -> str:
    """What the setting says; "" where there is no GNOME."""
    ran = ask(["gsettings", "get", schema, key], env={**env, "LC_ALL": "C.UTF-8"}, seconds=QUICK)
    return ran.out.strip().strip("'") if ran.code == 0 else ""
