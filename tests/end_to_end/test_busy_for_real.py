"""Whether somebody is busy, as real systems tell it: X11 with a window manager, GNOME's settings, a bus, sound."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from jeepney import DBus, MessageType, new_method_return
from jeepney.io.blocking import open_dbus_connection

from tests.desktop_session import desktop_session, gnome
from tests.end_to_end.desktop import comes, desktop
from wellbeing.system.busy_linux import Camera, DoNotDisturb, Inhibited, Recording
from wellbeing.system.busy_x11 import FullScreen
from wellbeing.system.runner import Ran, run

FILM = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
film = QWidget()
film.show{how}()
app.exec()
"""


@contextmanager
def window(environment: dict[str, str], how: str) -> Iterator[None]:
    """Another program's window, "FullScreen" or "Normal"."""
    environment = {**environment, "QT_QPA_PLATFORM": "xcb"}
    with subprocess.Popen([sys.executable, "-c", FILM.format(how=how)], env=environment) as film:
        try:
            yield
        finally:
            film.kill()


def test_a_window_that_fills_the_screen_is_seen_on_x11(tmp_path: Path) -> None:
    """A film of another program, and no more once it is gone; a server that is gone ends nothing."""
    with desktop(tmp_path, tray=False) as screen:
        sensor = FullScreen(screen.environment["DISPLAY"])
        with window(screen.environment, "FullScreen"):
            assert comes(lambda: sensor.look() is True, 20)
        assert comes(lambda: sensor.look() is not True, 10)
        with window(screen.environment, "Normal"):
            assert comes(lambda: sensor.look() is False, 20)
    assert sensor.look() is None


def test_do_not_disturb_of_gnome(tmp_path: Path) -> None:
    """The switch in GNOME's own menu is this setting."""
    with desktop_session(tmp_path / "session", XDG_CURRENT_DESKTOP="GNOME") as environment:

        def ran(command: list[str], seconds: float) -> Ran:
            return run(command, env=environment, seconds=20)

        sensor = DoNotDisturb("GNOME", ran)
        try:
            gnome(environment, "get", "org.gnome.desktop.notifications", "show-banners")
        except subprocess.CalledProcessError:
            assert sensor.look() is None, "no such setting is installed here"
            return
        assert sensor.look() is False
        gnome(environment, "set", "org.gnome.desktop.notifications", "show-banners", "false")
        assert sensor.look() is True


class Notifications(threading.Thread):
    """A notification service as KDE has one, on `bus`."""

    def __init__(self, bus: str) -> None:
        super().__init__(daemon=True)
        self._connection = open_dbus_connection(bus=bus)
        self._connection.send_and_get_reply(DBus().RequestName("org.freedesktop.Notifications"))
        self.inhibited: Any = ("b", True)
        self.start()

    def run(self) -> None:
        """Serve until the bus is gone."""
        with self._connection, suppress(EOFError, OSError):
            while True:
                message = self._connection.receive()
                if message.header.message_type is MessageType.method_call:
                    self._connection.send(new_method_return(message, "v", (self.inhibited,)))


def test_do_not_disturb_of_kde(tmp_path: Path) -> None:
    """Told by the notification service itself; nobody there means nobody knows."""
    with desktop_session(tmp_path / "session") as environment:
        bus = environment["DBUS_SESSION_BUS_ADDRESS"]
        assert Inhibited(bus).look() is None
        service = Notifications(bus)
        assert Inhibited(bus).look() is True
        service.inhibited = ("b", False)
        assert Inhibited(bus).look() is False
        service.inhibited = ("s", "yes")
        assert Inhibited(bus).look() is None
    assert Inhibited(bus).look() is None


def test_a_camera_that_a_program_holds_open(tmp_path: Path) -> None:
    """The real /proc; where there is no camera to open, no program holds one."""
    cameras = [each for each in Path("/dev").glob("video*") if os.access(each, os.R_OK)]
    if not cameras:
        assert Camera().look() is False
        return
    held = os.open(cameras[0], os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert Camera().look() is True
    finally:
        os.close(held)


def test_a_program_that_records(tmp_path: Path) -> None:
    """A real server of sound with a made-up microphone: `parecord` is a call, its monitor is none."""
    missing = [each for each in ("pulseaudio", "pactl", "parecord") if shutil.which(each) is None]
    if missing:
        pytest.fail(f"this test needs {' and '.join(missing)}: apt-get install pulseaudio pulseaudio-utils")
    server = f"unix:{tmp_path}/native"
    environment = {**os.environ, "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path), "PULSE_SERVER": server}
    socket = f"module-native-protocol-unix socket={tmp_path}/native auth-anonymous=1"
    modules = [socket, "module-null-source source_name=mic"]
    command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]
    with subprocess.Popen(
        [*command, *(f"--load={each}" for each in [*modules, "module-null-sink sink_name=play"])],
        env={**environment, "PULSE_SERVER": ""}, stderr=subprocess.DEVNULL,
    ) as sound:  # fmt: skip
        try:
            sensor = Recording(lambda words, seconds: run(words, env=environment, seconds=seconds))
            assert comes(lambda: sensor.look() is False, 20)
            for device, busy in (("play.monitor", False), ("mic", True)):
                with subprocess.Popen(
                    ["parecord", f"--device={device}", "/dev/null"], env=environment, stderr=subprocess.DEVNULL
                ) as records:
                    try:
                        listed = ["pactl", "list", "short", "source-outputs"]
                        assert comes(lambda: run(listed, env=environment).out, 10), device  # noqa: B023
                        assert comes(lambda busy=busy: sensor.look() is busy, 5), device  # type: ignore[misc]
                    finally:
                        records.terminate()
        finally:
            sound.terminate()
