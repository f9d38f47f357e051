"""Has the app start when the person signs in, by the means that each system has for that; undone like other changes."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from wellbeing.system.login_linux import LoginLinux
from wellbeing.system.login_macos import LoginMacos
from wellbeing.system.login_windows import LoginWindows
from wellbeing.system.place import Place
from wellbeing.system.registry import reg_in
from wellbeing.system.runner import Run


@dataclass(frozen=True, slots=True)
class Starts:
    """What is started at login: a program with its arguments, in the working `folder`."""

    command: Sequence[str] = ()
    folder: str = ""


def start_at_login(system: str, home: Path, env: Mapping[str, str], run: Run, starts: Starts | None = None) -> Place:
    """The place where `system` (sys.platform) keeps what starts at login. Without `starts` it can only be undone."""
    starts = starts or Starts()
    if system == "win32":
        return LoginWindows(run, reg_in(env), starts.command)
    if system == "darwin":
        return LoginMacos(home / "Library" / "LaunchAgents", run, starts.command, starts.folder)
    config = Path(env.get("XDG_CONFIG_HOME") or home / ".config")
    return LoginLinux(config / "autostart", starts.command, starts.folder)


def login_places(
    system: str, home: Path, env: Mapping[str, str], run: Run, changed: Collection[str] = ()
) -> list[Place]:
    """The place, if it is in the ledger (`changed` are its ids), so that undoing everything finds it."""
    place = start_at_login(system, home, env, run)
    return [place] if place.id in changed else []
