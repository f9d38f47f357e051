"""Find help from a page: the window comes up where it was asked for, and the filter knows the person's country."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.test_app import running
from ui.app import App
from ui.help_country import keep_country
from ui.help_window import HelpWindow
from ui.welcomed import kept
from wellbeing import protocol
from wellbeing.places import Places


def help_window(app: App) -> HelpWindow:
    """The window, which must be there."""
    window = app.windows.bring_up("help")
    assert isinstance(window, HelpWindow)
    return window


def told(log: Path) -> list[str]:
    """The countries that the filter was told."""
    lines = [json.loads(text) for text in log.read_text().splitlines() if text[0] == "{"]
    return [each["country"] for each in lines if each["command"] == "help_in"]


@pytest.mark.parametrize("topic", ["", "answer"])
def test_a_press_in_a_page_brings_the_window_up_at_its_topic(
    qtbot: QtBot, start_app: Callable[..., App], topic: str
) -> None:
    """Also where nobody has opened it before."""
    app = running(qtbot, start_app())
    app.engine.said.emit(protocol.HelpWanted(topic=topic))
    qtbot.waitUntil(lambda: bool(seen_help()))
    (window,) = seen_help()
    assert window.main.isVisible() == (topic == "")
    assert [name for name, page in window.pages.items() if page.isVisible()] == [topic] * bool(topic)


def seen_help() -> list[HelpWindow]:
    """Help windows that are to be seen."""
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, HelpWindow) and each.isVisible()]


def test_the_filter_is_told_the_country_when_it_is_there_and_when_it_changes(
    qtbot: QtBot, start_app: Callable[..., App], own: Places, engine_log: Path
) -> None:
    """The chosen one; each new filter again, since it keeps none."""
    keep_country(kept(own.data), "IN")
    app = running(qtbot, start_app())
    qtbot.waitUntil(lambda: told(engine_log) == ["IN"])
    directory = help_window(app).directory
    directory.countries.setCurrentIndex(directory.countries.findData("DE"))
    directory.countries.activated.emit(directory.countries.currentIndex())
    qtbot.waitUntil(lambda: told(engine_log) == ["IN", "DE"])
    app.control.restart_engine()
    qtbot.waitUntil(lambda: told(engine_log) == ["IN", "DE", "DE"], timeout=20_000)
