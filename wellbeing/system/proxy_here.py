"""Which network proxy settings there are on this system."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from wellbeing.system.place import Place
from wellbeing.system.proxy_gnome import ProxyGnome
from wellbeing.system.proxy_kde import ProxyKde
from wellbeing.system.proxy_macos import ProxyMacos, services
from wellbeing.system.proxy_windows import ProxyWindows
from wellbeing.system.proxy_xfce import ProxyXfce
from wellbeing.system.registry import reg_in
from wellbeing.system.runner import Run

_LIKE_GNOME = frozenset({"gnome", "unity", "cinnamon", "x-cinnamon", "pantheon", "deepin", "ukui", "mate"})
"""Desktops on which Chromium reads GNOME's setting (GetDesktopEnvironment in its base/nix/xdg_util.cc)."""

_CONFIG_DIRS = "/etc/xdg"
"""Where the XDG Base Directory Specification has the system's settings when XDG_CONFIG_DIRS does not say."""


def proxy_places(
    system: str, home: Path, env: Mapping[str, str], run: Run, changed: Collection[str] = ()
) -> list[Place]:
    """Every setting on `system` (sys.platform); `changed` are ids in the ledger, whose places may be gone by now."""
    if system == "win32":
        return [ProxyWindows(run, reg_in(env))]
    if system == "darwin":
        return [ProxyMacos(run, service) for service in services(run, frozenset(changed))]
    return _linux(home, with_session_bus(env), run)


def sets_chromium(place: Place) -> bool:
    """Whether Chromium and its relatives go by `place` in this session."""
    return isinstance(place, ProxyGnome | ProxyKde) and place.here


def with_session_bus(env: Mapping[str, str]) -> dict[str, str]:
    """`env`, with the person's D-Bus where a remote or plain console was not told of it: settings are kept over it."""
    bus = Path(env.get("XDG_RUNTIME_DIR", "")) / "bus"
    known = "DBUS_SESSION_BUS_ADDRESS" in env or not bus.is_absolute() or not bus.exists()
    return dict(env) if known else {**env, "DBUS_SESSION_BUS_ADDRESS": f"unix:path={bus}"}


def _linux(home: Path, env: Mapping[str, str], run: Run) -> list[Place]:
    desktops = {
        name.lower() for name in [*env.get("XDG_CURRENT_DESKTOP", "").split(":"), env.get("DESKTOP_SESSION", "")]
    }
    kde = "kde" in desktops or "KDE_FULL_SESSION" in env
    gnome = not kde and bool(desktops & _LIKE_GNOME)
    folder = Path(env.get("XDG_CONFIG_HOME") or home / ".config")
    system = (Path(each) for each in (env.get("XDG_CONFIG_DIRS") or _CONFIG_DIRS).split(":") if each)
    gnomes = ProxyGnome(run, env, gnome)
    kdes = ProxyKde(run, env, folder / "kioslaverc", tuple(each / "kioslaverc" for each in system), kde)
    places: list[Place] = [kdes, gnomes] if kde else [gnomes, kdes]  # this desktop's own first: its browsers wait
    return places if kde or gnome else [*places, ProxyXfce()]
