"""A desktop for tests: a screen that nobody sees, a window manager, and a tray where one is wanted."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.runtime_folder import runtime_folder

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = ("Xvfb", "openbox", "trayer", "xdotool", "import")
SCREEN = "1000x800x24"
TICK = 0.1
"""Seconds between two looks: each starts a program, and on two cores what is looked at must have its turn."""


@dataclass(frozen=True)
class Desktop:
    """A running desktop. `environment` is what a program needs to appear on it; `folder` takes pictures."""

    environment: dict[str, str]
    folder: Path

    def start_app(self, data: Path) -> subprocess.Popen[bytes]:
        """Start the app as its command line does; its own words go to app.log."""
        log = (self.folder / "app.log").open("ab")
        with log:
            command = [sys.executable, "-m", "ui", "--data", str(data)]
            return subprocess.Popen(command, cwd=ROOT, env=self.environment, stdout=log, stderr=log)

    def do(self, *arguments: str) -> str:
        """Let xdotool do something, as a hand or an eye would; "" when it finds nothing."""
        done = subprocess.run(["xdotool", *arguments], env=self.environment, capture_output=True, text=True, timeout=20)
        return done.stdout.strip()

    def titles(self) -> list[str]:
        """The titles of the app's windows that can be seen."""
        found = self.do("search", "--onlyvisible", "--name", "Feed Wellbeing").split()
        return [self.do("getwindowname", window) for window in found]

    def until_title(self, start: str, seconds: float = 60) -> float:
        """Wait until the app's window says `start` in its title; the seconds that it took."""
        return until(lambda: self.says(start), seconds, f"a window “{start}”")

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            self.do("key", key)
            time.sleep(0.3)  # a menu takes the keyboard some frames after it is seen; nothing tells when

    def tray_area(self) -> tuple[int, int, int, int]:
        """Where the tray is: x, y, width, height in pixels; all 0 for the moment in which it has no window."""
        shell = self.do("search", "--onlyvisible", "--class", "trayer", "getwindowgeometry", "--shell", "%@")
        found = dict(line.split("=") for line in shell.splitlines())
        x, y, width, height = (int(found.get(name, 0)) for name in ("X", "Y", "WIDTH", "HEIGHT"))
        return x, y, width, height

    def click_tray(self, button: int) -> None:
        """Click the one icon in the tray: 1 is left, 3 is right."""
        x, y, width, height = self.tray_area()
        self.do("mousemove", str(x + width // 2), str(y + height // 2), "click", str(button))

    def choose(self, *keys: str, until: Callable[[], object]) -> None:
        """Open the tray's menu and press `keys`, as often as a person would: an icon that still moves is missed."""
        for _ in range(5):
            self.click_tray(3)
            self.press(*keys)
            if comes(until, 6):
                return
            self.press("Escape")
        pytest.fail(f"the tray's menu did not take {keys}")

    def open_window(self) -> None:
        """Open the app's window by a left click on its icon, again where the first one missed it."""
        if not any(self._opens() for _ in range(5)):
            pytest.fail("clicks on the tray's icon open no window")

    def _opens(self) -> bool:
        self.click_tray(1)
        return comes(self.titles, 6)

    def says(self, start: str) -> bool:
        """Whether the window's title begins with `start`."""
        return any(title.startswith(start) for title in self.titles())

    def picture(self, name: str) -> QImage:
        """What is on the screen now; kept as NAME.png beside the other traces of the test."""
        file = self.folder / f"{name}.png"
        subprocess.run(["import", "-window", "root", str(file)], env=self.environment, check=True, timeout=30)
        return QImage(str(file))

    def tray_picture(self, name: str) -> QImage:
        """The tray alone."""
        return self.picture(name).copy(*self.tray_area())


def comes(holds: Callable[[], object], seconds: float) -> bool:
    """Whether `holds` within `seconds`."""
    end_of_waiting = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end_of_waiting:
            return False
        time.sleep(TICK)
    return True


def until(holds: Callable[[], object], seconds: float, what: str) -> float:
    """Wait until `holds`; the seconds that it took. Fails the test, naming `what`, when it takes longer."""
    began = time.monotonic()
    if not comes(holds, seconds):
        pytest.fail(f"{what} did not come within {seconds:.0f} s")
    return time.monotonic() - began


@contextmanager
def desktop(folder: Path, *, tray: bool, size: str = SCREEN) -> Iterator[Desktop]:
    """A desktop with or without a tray, gone again afterwards with all that was started on it."""
    if missing := [program for program in PROGRAMS if shutil.which(program) is None]:
        names = "xvfb openbox trayer xdotool imagemagick"
        pytest.fail(f"This test needs a desktop; missing: {', '.join(missing)}. On Debian: apt-get install {names}")
    with ExitStack() as stack:
        environment = _environment(folder, stack.enter_context(runtime_folder()), _screen(stack, size))
        _start(stack, ["openbox"], environment)
        made = Desktop(environment, folder)
        if tray:
            _start_tray(stack, made)
        yield made


def _start_tray(stack: ExitStack, made: Desktop) -> None:
    """Start trayer, again if need be: one that comes while openbox is starting sometimes stays without a window."""
    place = ["--edge", "top", "--align", "right", "--widthtype", "request", "--height", "32", "--transparent", "false"]
    for _ in range(4):
        tray = stack.enter_context(ExitStack())
        _start(tray, ["trayer", *place], made.environment)
        if comes(lambda: made.do("search", "--onlyvisible", "--class", "trayer"), 8):
            return
        tray.close()
    pytest.fail("trayer shows no tray")


def _screen(stack: ExitStack, size: str) -> str:
    """Start an X server on a display that is free; its name."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    stack.callback(end, server)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        number = pipe.readline().strip()
    if not number:
        pytest.fail("Xvfb did not start")
    return f":{number}"


def _environment(folder: Path, runtime: Path, display: str) -> dict[str, str]:
    """A person's environment with a home of the test's own, no session bus and so no keyring."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(runtime),
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "LANG": "C.UTF-8",
    }


def _start(stack: ExitStack, command: list[str], environment: dict[str, str]) -> None:
    program = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    stack.callback(end, program)


def end(program: subprocess.Popen[bytes]) -> None:
    """End what was started here, politely first."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        if program.poll() is None:
            program.send_signal(number)
        try:
            program.wait(timeout=15)
        except subprocess.TimeoutExpired:
            continue
        return
