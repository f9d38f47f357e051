"""Windows wait for files without halting the app: when they are opened, when they are made anew, and at the end."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from threading import Event
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.watchdog import ALLOWED, Stillness, watched
from ui import loading
from ui import windows as module
from ui.app import App
from ui.loading import Loading
from ui.parts import Sheet
from ui.windows import Windows

LIMIT_MS = 20_000


class Writing(Sheet):
    """A window that writes until it is told that it is done."""

    def __init__(self) -> None:
        super().__init__("Rules")
        self.done = False
        self.field = QLineEdit()
        self.add(self.field)

    def settled(self) -> bool:
        return self.done

    def typed(self) -> object:
        return self.field.text()

    def take_up(self, typed: object) -> None:
        self.field.setText(str(typed))


@pytest.fixture
def windows(qtbot: QtBot) -> Windows:
    """With one that writes, open."""
    made = Windows(lambda: {"rules": Writing}, Loading())
    qtbot.addWidget(made.bring_up("rules"))
    return made


@pytest.fixture
def tidy() -> Iterator[None]:
    """Python looks for garbage among what this test makes alone, as in the app once all is loaded (ui/loading.py)."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def writing(windows: Windows) -> Any:
    return windows._built["rules"]


def test_whoever_waits_for_windows_that_write_goes_on_once_they_have(qtbot: QtBot, windows: Windows) -> None:
    """In a later turn of the loop, once; where nothing is written, at once."""
    told: list[str] = []
    windows.when_settled(lambda: told.append("later"))
    qtbot.wait(50)
    assert told == []
    writing(windows).done = True
    qtbot.waitUntil(lambda: told == ["later"])
    windows.when_settled(lambda: told.append("at once"))
    assert told == ["later", "at once"]
    qtbot.wait(50)
    assert len(told) == 2


def test_the_newer_of_two_wishes_counts(qtbot: QtBot, windows: Windows) -> None:
    """Two languages chosen one after the other."""
    told: list[str] = []
    for code in ("de", "es"):
        windows.when_settled(lambda code=code: told.append(code))
    writing(windows).done = True
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["es"]


def test_a_disk_that_never_answers_is_not_waited_for_for_ever(
    qtbot: QtBot, windows: Windows, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither by a language nor by the end of the app."""
    for limit in ("SETTLE_MS", "END_MS"):
        monkeypatch.setattr(module, limit, 100)
    told: list[str] = []
    windows.when_settled(lambda: told.append("de"))
    qtbot.waitUntil(lambda: told == ["de"])
    windows.close_all()
    assert windows._built == {}


def test_at_the_end_nobody_looks_at_a_window_that_halts(windows: Windows, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is still being written is waited for, out of sight."""
    monkeypatch.setattr(module, "END_MS", 2_000)
    window, seen = writing(windows), list[bool]()

    def settled() -> bool:
        seen.append(window.isVisible())
        return len(seen) > 3

    monkeypatch.setattr(window, "settled", settled)
    window.show()
    windows.close_all()
    assert seen == [False] * 4


def test_a_language_is_chosen_while_a_window_writes(qtbot: QtBot, start_app: Callable[..., App]) -> None:
    """The old window goes on meanwhile, and what is typed into it then is there in the new one."""
    app = start_app()
    app.speak("en")
    app.windows._builders = lambda: {"rules": Writing}
    qtbot.waitUntil(lambda: app.control.state.running, timeout=LIMIT_MS)
    old = app.windows.bring_up("rules")
    qtbot.waitUntil(old.isVisible)
    with watched() as seen:
        app.speak("de")
        qtbot.wait(100)
        assert app.windows._built["rules"] is old
        assert old.isVisible()
        old.field.setText("typed meanwhile")  # type: ignore[attr-defined]
        old.done = True  # type: ignore[attr-defined]
        qtbot.waitUntil(lambda: app.windows._built.get("rules") not in (None, old))
        qtbot.waitUntil(lambda: writing(app.windows).field.text() == "typed meanwhile")
    assert seen.longest < ALLOWED, str(seen)
    writing(app.windows).done = True


def test_another_language_with_every_window_open_holds_nobody_up(
    qtbot: QtBot, start_app: Callable[..., App], tidy: None
) -> None:
    """They come back one after the other, and a second choice while they do loses none."""
    app = start_app()
    app.speak("en")
    qtbot.waitUntil(lambda: app.control.state.running, timeout=LIMIT_MS)
    for name in sorted(app.windows.names):
        qtbot.waitUntil(app.windows.bring_up(name).isVisible)
    qtbot.wait(300)
    seen = _while_another_is_chosen(qtbot, app)
    assert app.windows._built["rules"].windowTitle() == "Reglas"
    assert seen.longest < ALLOWED, str(seen)


def _while_another_is_chosen(qtbot: QtBot, app: App) -> Stillness:
    with watched() as seen:
        app.speak("de")
        qtbot.wait(20)
        app.speak("es")
        qtbot.waitUntil(lambda: set(app.windows._built) == app.windows.names, timeout=LIMIT_MS)
        qtbot.waitUntil(lambda: all(each.isVisible() for each in app.windows._built.values()), timeout=LIMIT_MS)
        qtbot.wait(300)
    return seen


def test_a_button_in_a_window_opens_others_as_the_menu_does(
    qtbot: QtBot, start_app: Callable[..., App], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not before everything is read from the disk, and without waiting for that."""
    read = Event()
    monkeypatch.setattr(loading, "_load", lambda: read.wait(10) and None)
    app = start_app()
    today = app._builders()["today"]()
    qtbot.addWidget(today)
    feeds = next(each for each in today.findChildren(QAbstractButton) if each.text() == "How &feeds work…")
    feeds.click()
    qtbot.wait(50)
    assert app.windows._built == {}
    read.set()
    qtbot.waitUntil(lambda: list(app.windows._built) == ["weekly"])


def test_a_window_that_is_still_to_come_comes_in_the_language_chosen_meanwhile(
    qtbot: QtBot, start_app: Callable[..., App], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opened in the first moment, and the language changed before it was there."""
    read = Event()
    monkeypatch.setattr(loading, "_load", lambda: read.wait(10) and None)
    app = start_app()
    app.actions.opens["today"].trigger()
    app.speak("de")
    read.set()
    qtbot.waitUntil(lambda: [each.windowTitle() for each in app.windows._built.values()] == ["Heute"])
