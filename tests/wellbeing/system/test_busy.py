"""Whether somebody is busy: the real /proc and X11 of this machine, recorded answers for what runs elsewhere."""

from __future__ import annotations

import asyncio
import ctypes
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from wellbeing.system.busy import STALE, Busy, busy_here
from wellbeing.system.busy_linux import Camera, DoNotDisturb, Inhibited, Recording
from wellbeing.system.busy_macos import DEFAULT_INPUT, RUNS_SOMEWHERE, Microphone
from wellbeing.system.busy_windows import InUse, Notifications
from wellbeing.system.busy_x11 import FullScreen
from wellbeing.system.runner import NOT_FOUND, TOO_LONG, Ran


class Says:
    """A sensor that says what it is told to, or hangs until it is let go."""

    def __init__(self, said: bool | None, hangs: bool = False) -> None:
        self.said, self.free, self.answered = said, threading.Event(), threading.Event()
        if not hangs:
            self.free.set()

    def look(self) -> bool | None:
        self.free.wait(20)
        self.answered.set()
        return self.said


class Clock:
    def __init__(self) -> None:
        self.at = 100.0

    def __call__(self) -> float:
        return self.at


@pytest.mark.parametrize(
    ("said", "busy"),
    [([], False), ([None], False), ([False, None], False), ([False, True], True), ([True, None], True)],
)
def test_one_sensor_is_enough(said: list[bool | None], busy: bool) -> None:
    """What nobody knows keeps nobody busy."""
    assert asyncio.run(Busy([Says(each) for each in said]).look()) is busy


def test_a_sensor_that_hangs_is_believed_for_a_few_seconds_and_then_no_more() -> None:
    """Nobody is in a call for ever; the others are asked meanwhile, and it again once it has answered."""
    sensor, clock = Says(True), Clock()
    busy = Busy([sensor, Says(False)], clock)

    async def story() -> None:
        assert await busy.look(5)
        sensor.free.clear()
        sensor.answered.clear()
        began = time.monotonic()
        clock.at += STALE - 1
        assert await busy.look(0.05), "its last word holds"
        clock.at += 2
        assert not await busy.look(0.05), "it holds no longer"
        assert time.monotonic() - began < 2
        sensor.free.set()
        await asyncio.to_thread(sensor.answered.wait, 5)
        assert any([await busy.look(5) for _ in range(200)]), "it is asked again"

    asyncio.run(story())


def test_a_sensor_that_hangs_is_not_asked_twice_at_once() -> None:
    """However often somebody looks, one thread waits."""
    sensor = Says(True, hangs=True)
    busy, before = Busy([sensor]), threading.active_count()

    async def story() -> None:
        for _ in range(5):
            assert not await busy.look(0.01)

    asyncio.run(story())
    assert threading.active_count() <= before + 1
    sensor.free.set()


def program(folder: Path, number: int, name: str, *opened: str) -> None:
    """A process as /proc shows it."""
    fds = folder / str(number) / "fd"
    fds.mkdir(parents=True)
    (folder / str(number) / "comm").write_text(name + "\n")
    for at, path in enumerate(opened):
        (fds / str(at)).symlink_to(path)


def test_a_program_that_holds_a_camera_open_is_a_call(tmp_path: Path) -> None:
    """Whichever program and camera it is."""
    program(tmp_path, 7, "bash", "/dev/null", "/dev/videos", "/home/ana/dev/video0")
    assert Camera(tmp_path).look() is False
    program(tmp_path, 8, "chromium", "/dev/null", "/dev/video2")
    assert Camera(tmp_path).look() is True


def test_a_watcher_of_devices_takes_no_pictures(tmp_path: Path) -> None:
    """WirePlumber may hold every camera open all day."""
    program(tmp_path, 9, "wireplumber", "/dev/video0")
    assert Camera(tmp_path).look() is False


def test_the_real_processes_can_be_looked_through() -> None:
    """Of this machine, in a few milliseconds; a file of ours that is named so is no camera."""
    began = time.perf_counter()
    assert Camera().look() in (True, False)
    assert time.perf_counter() - began < 1
    assert Camera(Path("/nowhere")).look() is None


class Recorded:
    """Programs, with what each said when it was recorded."""

    def __init__(self, answers: dict[str, str]) -> None:
        self._answers = answers

    def __call__(self, command: Sequence[str], seconds: float = 20) -> Ran:
        found = self._answers.get(" ".join(command))
        return Ran(0, found) if found is not None else Ran(NOT_FOUND)


SOURCES = "1\talsa_output.pci.monitor\tx\ts16le 2ch\tIDLE\n2\talsa_input.pci\tx\ts16le 2ch\tRUNNING\n"


@pytest.mark.parametrize(
    ("outputs", "busy"),
    [
        ("[]", False),
        ('[{"index":5,"source":2,"corked":false,"properties":{"application.name":"Meet"}}]', True),
        ('[{"index":5,"source":2,"corked":true}]', False),
        ('[{"index":5,"source":1,"corked":false}]', False),
        ("no json", None),
    ],
)
def test_a_program_that_records_a_microphone_is_a_call(outputs: str, busy: bool | None) -> None:
    """One that waits (corked), or records what the computer itself plays (a monitor), is none."""
    ran = Recorded({"pactl list short sources": SOURCES, "pactl --format=json list source-outputs": outputs})
    assert Recording(ran).look() is busy


def test_no_server_of_sound_means_nobody_knows() -> None:
    """No pactl, or one that hangs."""
    assert Recording(Recorded({})).look() is None
    assert Recording(lambda *_, **__: Ran(TOO_LONG)).look() is None


@pytest.mark.parametrize(
    ("desktop", "answers", "busy"),
    [
        ("ubuntu:GNOME", {"gsettings get org.gnome.desktop.notifications show-banners": "false\n"}, True),
        ("GNOME", {"gsettings get org.gnome.desktop.notifications show-banners": "true\n"}, False),
        ("GNOME", {}, None),
        ("XFCE", {"xfconf-query -c xfce4-notifyd -p /do-not-disturb": "true\n"}, True),
        ("XFCE", {"xfconf-query -c xfce4-notifyd -p /do-not-disturb": "false\n"}, None),
        ("sway", {"gsettings get org.gnome.desktop.notifications show-banners": "false\n"}, None),
    ],
)
def test_do_not_disturb_as_each_desktop_says_it(desktop: str, answers: dict[str, str], busy: bool | None) -> None:
    """Asked of the desktop that runs, and of no other."""
    assert DoNotDisturb(desktop, Recorded(answers)).look() is busy


REG = r"""
HKEY_CURRENT_USER\Software\Microsoft\...\webcam\NonPackaged\C:#Meet#meet.exe
    LastUsedTimeStop    REG_QWORD    {stop}

End of search: 1 match(es) found.
"""


@pytest.mark.parametrize(("stop", "busy"), [("0x0", True), ("0x1db3a5f00000000", False)])
def test_windows_enters_who_uses_a_camera(stop: str, busy: bool) -> None:
    """As `reg query` prints it; a stop at 0 is none yet."""
    assert InUse("webcam", lambda *_, **__: Ran(0, REG.format(stop=stop))).look() is busy
    assert InUse("webcam", lambda *_, **__: Ran(1)).look() is None


@pytest.mark.parametrize(("state", "busy"), [(1, False), (2, True), (3, True), (4, True), (5, False), (6, True)])
def test_windows_says_whether_it_would_notify(state: int, busy: bool) -> None:
    """QUNS_ACCEPTS_NOTIFICATIONS (5) and an absent person (1) are not busy."""

    def query(found: Any) -> int:
        found._obj.value = state
        return 0

    assert Notifications(SimpleNamespace(SHQueryUserNotificationState=query)).look() is busy
    assert Notifications(SimpleNamespace(SHQueryUserNotificationState=lambda _found: -1)).look() is None


@pytest.mark.parametrize(("device", "runs", "busy"), [(73, 1, True), (73, 0, False), (0, 1, None)])
def test_macos_says_whether_the_microphone_runs(device: int, runs: int, busy: bool | None) -> None:
    """Device 0 is none."""

    def get(of: ctypes.c_uint32, where: Any, _n: Any, _none: Any, _size: Any, found: Any) -> int:
        answers = {(1, DEFAULT_INPUT): device, (device, RUNS_SOMEWHERE): runs}
        found._obj.value = answers[of.value, where._obj.selector]
        return 0

    assert Microphone(SimpleNamespace(AudioObjectGetPropertyData=get)).look() is busy


def test_each_system_has_its_sensors() -> None:
    """A session without bus or screen has those that need neither."""
    everything = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/bus", "DISPLAY": ":0"}
    assert [type(each) for each in busy_here(everything, "linux")] == [
        *(Camera, Recording, DoNotDisturb, Inhibited, FullScreen)
    ]
    assert [type(each) for each in busy_here({}, "linux")] == [Camera, Recording, DoNotDisturb]
    assert [type(each) for each in busy_here({}, "win32")] == [InUse, InUse, Notifications]
    assert [type(each) for each in busy_here({}, "darwin")] == [Microphone]
