"""The icon of each status. They differ by shape, so that nobody needs to tell colours apart."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from PySide6.QtGui import QIcon

from ui.state import Phase, State

APP_ICON = "on"
_BY_PHASE = {
    Phase.STARTING: "starting",
    Phase.RESTARTING: "starting",
    Phase.LEAVING: "starting",
    Phase.STOPPED: "stopped",
}


def name_for(state: State) -> str:
    """The name of the drawing in resources/icons that shows `state`."""
    if state.running:
        in_use = "on" if state.used else "ready"
        return "paused" if state.paused else "watching" if state.watching_until else in_use
    return _BY_PHASE[state.phase]


@cache
def icon(name: str) -> QIcon:
    """The drawing `name`, sharp at every size. Needs a QGuiApplication."""
    return QIcon(str(files("resources") / "icons" / f"{name}.svg"))
