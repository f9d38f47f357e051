"""A family's agreement with a real filter: set up, asked, given by a phone's code, there through a crash."""

from __future__ import annotations

import base64
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP
from pytestqt.qtbot import QtBot

from tests.end_to_end.engine_process import REPOSITORY
from tests.ui.conftest import end
from tests.ui.test_family_window import PASSCODE, fill, press, said
from ui.control import Control
from ui.engine_process import EngineProcess
from ui.family_read import FamilyRead
from ui.family_window import FamilyWindow
from ui.programs import Program
from ui.sample_feed import SampleFeed
from wellbeing import protocol
from wellbeing.family_page import FamilyPage

PATIENCE = 60_000
"""Milliseconds that an engine has on a busy machine to load its model, and to check a passcode."""


class Home:
    """The page in front of a real engine whose data is in `data`."""

    def __init__(self, qtbot: QtBot, data: Path) -> None:
        self.qtbot, self.data = qtbot, data
        arguments = ("-m", "wellbeing", "engine", "--data", str(data), "--key-file")
        data.mkdir(exist_ok=True)
        self.engine = EngineProcess(Program(sys.executable, arguments, str(REPOSITORY)))
        self.control = Control(self.engine, SampleFeed(Program("false", (), ".")))
        self.window = FamilyWindow(self.control, FamilyRead(data), lambda: str(data / "saved.json"))
        qtbot.addWidget(self.window)
        self.control.start()
        self.window.bring_up()
        self.until(lambda: self.window.shown is not None)

    def until(self, so: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(so()), timeout=PATIENCE)

    @property
    def page(self) -> FamilyPage:
        assert self.window.shown is not None
        assert self.window.shown.page is not None
        return self.window.shown.page

    def agree(self) -> list[str]:
        """Fill in and agree; the addresses that the phone reads."""
        fill(self.window)
        for night in (self.window.setup.terms.school_nights, self.window.setup.terms.weekend_nights):
            night.some.setChecked(False)  # a test may run at night
        press(self.window, "We agree on this")
        self.until(lambda: self.window.once is not None and self.window.once.isVisible())
        assert self.window.once is not None
        addresses = [phone.address for phone in self.window.once.told.phones]
        press(self.window, "I have kept them")
        self.until(lambda: self.window.page_parts.isVisible())
        return addresses

    def give(self, words: str, passcode: str = PASSCODE) -> None:
        """A guardian presses a button, with the passcode."""
        self.window.guardian.passcode.setText(passcode)
        press(self.window, words)


@pytest.fixture
def home(qtbot: QtBot, tmp_path: Path) -> Iterator[Home]:
    made = Home(qtbot, tmp_path / "data")
    yield made
    end(made.engine)


def code(address: str) -> str:
    """What an authenticator app shows now for the code that it read from the screen."""
    secret = parse_qs(urlsplit(address).query)["secret"][0]
    totp = TOTP(base64.b32decode(secret), 6, SHA1(), 30)
    return totp.generate(int(time.time())).decode()


def allowed(home: Home) -> float:
    return home.page.allowed or 0.0


def test_set_up_given_time_killed_and_still_there(home: Home) -> None:
    """Two codes from a phone, each once; a wrong passcode; a killed engine; a pause and quitting that are proposals."""
    first, second = home.agree()
    usual = allowed(home)
    assert usual in (3600.0, 7200.0)

    used = code(first)
    home.window.time.code.setText(used)
    press(home.window, "Use the code")
    home.until(lambda: allowed(home) == usual + 900)
    home.window.time.code.setText(used)
    press(home.window, "Use the code")
    home.until(lambda: "not known, or was used already" in said(home.window))

    home.give("Give 15 min", passcode="not the passcode")
    home.until(lambda: "This is not the passcode" in said(home.window))
    home.give("Give 15 min")
    home.until(lambda: allowed(home) == usual + 1800)

    before = home.engine.pid
    os.kill(before, signal.SIGKILL)
    home.until(lambda: home.control.state.running and home.engine.pid != before)
    home.window.ask()
    home.until(lambda: home.control.state.family)
    home.window.time.code.setText(code(second))
    press(home.window, "Use the code")
    home.until(lambda: allowed(home) == usual + 1800 + 1800)

    home.control.pause(15)
    home.until(lambda: any(each.what == "pause" for each in home.page.proposals))
    assert not home.control.state.paused
    home.give("A guardian agrees")
    home.until(lambda: home.control.state.paused)


def test_the_folder_has_no_passcode_and_no_recovery_code(home: Home) -> None:
    """What is kept opens nothing for who reads it, but for the phone's secrets, which the computer has to know."""
    home.agree()
    files = {each.name: each.read_text() for each in (home.data / "family").iterdir()}
    assert {"agreement.toml", "secrets.json", "book.json", "day.json"} <= set(files)
    assert "$argon2id$" in files["secrets.json"]
    assert not any(PASSCODE in text for text in files.values())


def test_erasing_everything_leaves_the_agreement(home: Home) -> None:
    """What was counted and kept of the person goes; what they agreed on with others stays."""
    home.agree()
    done: list[protocol.AnyEvent] = []
    home.control.ask(protocol.Erase(), done.append)
    home.until(lambda: done)
    home.window.ask()
    assert home.page.name == "Mia"
