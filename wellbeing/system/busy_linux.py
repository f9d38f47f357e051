"""Camera, microphone and do-not-disturb on Linux: what programs hold open, and what desktops say."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
from jeepney import DBusAddress, MessageFlag, MessageType, Properties
from jeepney.io.blocking import open_dbus_connection

from wellbeing.system.runner import Run, run

SECONDS = 1.5
"""Seconds that one program may take to answer."""

_VIDEO = re.compile(r"/dev/video\d+\Z")
_WATCHERS = frozenset({"wireplumber", "pipewire-media-"})
"""Programs (as /proc names them, cut at 15 letters) that hold cameras open to know of them, without taking pictures."""

NOTIFICATIONS = DBusAddress(
    "/org/freedesktop/Notifications", "org.freedesktop.Notifications", "org.freedesktop.Notifications"
)


class Camera:
    """Whether a program of this person has a camera open: /proc/PID/fd links to /dev/video*. `proc` is for tests."""

    def __init__(self, proc: Path = Path("/proc")) -> None:
        self._proc = proc

    def look(self) -> bool | None:
        """None where processes cannot be listed."""
        try:
            processes = [each for each in os.listdir(self._proc) if each.isdigit()]
        except OSError:
            return None
        return any(self._holds_one(process) for process in processes)

    def _holds_one(self, process: str) -> bool:
        folder = self._proc / process
        if not any(map(_VIDEO.match, _links(f"{folder}/fd"))):
            return False
        try:
            return (folder / "comm").read_text().strip() not in _WATCHERS
        except OSError:
            return False  # it has ended meanwhile


def _links(folder: str) -> Iterator[str]:
    """Where the links in `folder` lead to; none where it is another person's, or gone."""
    try:
        names = os.listdir(folder)
    except OSError:
        return
    for name in names:
        try:
            yield os.readlink(f"{folder}/{name}")
        except OSError:
            continue


class Recording:
    """Whether a program records from a microphone: the source outputs of PulseAudio, or of PipeWire in its place."""

    def __init__(self, ran: Run = run) -> None:
        self._ran = ran

    def look(self) -> bool | None:
        """None where there is no `pactl`, or no server of sound that answers."""
        sources = self._lines("sources")
        outputs = self._ran(["pactl", "--format=json", "list", "source-outputs"], seconds=SECONDS)
        if outputs.code or sources is None:
            return None
        monitors = {line[0] for line in sources if len(line) > 1 and line[1].endswith(".monitor")}
        try:
            found = msgspec.json.decode(outputs.out.encode(), type=list[dict[str, Any]])
        except msgspec.DecodeError:
            return None
        return any(not each.get("corked") and str(each.get("source")) not in monitors for each in found)

    def _lines(self, kind: str) -> list[list[str]] | None:
        listed = self._ran(["pactl", "list", "short", kind], seconds=SECONDS)
        return None if listed.code else [line.split("\t") for line in listed.out.splitlines()]


class DoNotDisturb:
    """What the `desktop` (XDG_CURRENT_DESKTOP) says of quiet and of presentations, through its own programs."""

    def __init__(self, desktop: str, ran: Run = run) -> None:
        self._ran = ran
        self._asks = [ask for name, ask in self._by_desktop().items() if name in desktop.upper().split(":")]

    def _by_desktop(self) -> dict[str, Callable[[], bool | None]]:
        gnome, cinnamon = "org.gnome.desktop.notifications show-banners", "org.cinnamon.desktop.notifications"
        return {
            "GNOME": lambda: self._is(["gsettings", "get", *gnome.split()], "false"),
            "X-CINNAMON": lambda: self._is(["gsettings", "get", cinnamon, "display-notifications"], "false"),
            "XFCE": self._xfce,
        }

    def _xfce(self) -> bool | None:
        said = [
            self._is(["xfconf-query", "-c", channel, "-p", name], "true")
            for channel, name in (
                ("xfce4-notifyd", "/do-not-disturb"),
                ("xfce4-power-manager", "/xfce4-power-manager/presentation-mode"),
            )
        ]
        return None if None in said and True not in said else True in said

    def _is(self, command: list[str], word: str) -> bool | None:
        ran = self._ran(command, seconds=SECONDS)
        return None if ran.code else ran.out.strip() == word

    def look(self) -> bool | None:
        """None on a desktop that has no such thing, or does not say."""
        return next((said for ask in self._asks if (said := ask()) is not None), None)


class Inhibited:
    """`Inhibited` of the notifications on the session bus at `bus`: KDE sets it for quiet and for presentations."""

    def __init__(self, bus: str) -> None:
        self._bus = bus

    def look(self) -> bool | None:
        """None where nobody has it. Nobody is started by being asked."""
        question = Properties(NOTIFICATIONS).get("Inhibited")
        question.header.flags |= MessageFlag.no_auto_start
        try:
            with open_dbus_connection(bus=self._bus) as connection:
                reply = connection.send_and_get_reply(question, timeout=SECONDS)
        except Exception:  # noqa: BLE001 - jeepney raises what sockets, timers and parsers raise
            return None
        if reply.header.message_type is not MessageType.method_return:
            return None
        value = reply.body[0][1]
        return value if isinstance(value, bool) else None
