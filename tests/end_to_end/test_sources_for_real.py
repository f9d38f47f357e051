"""A person adds a source, and then somebody, in the settings; an open page follows: real app, engine and Chromium."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.end_to_end.test_last_posts import IS_COVERED, IS_OPEN, PAGE
from tests.end_to_end.test_rule_for_real import app, click, write
from tests.end_to_end.world import World
from ui.adding_line import AddingLine
from ui.app import App
from ui.settings_page import select
from ui.settings_people import PeoplePage
from ui.settings_window import SettingsWindow
from wellbeing.settings_file import read_settings

__all__ = ["app"]
pytestmark = pytest.mark.end_to_end
PATIENCE = 20_000


def add(qtbot: QtBot, line: AddingLine, typed: str) -> None:
    """Add an account of the test's site."""
    select(line.where, "generic")
    write(qtbot, line.field, typed)
    qtbot.keyClick(line.field, Qt.Key.Key_Return)


def test_what_is_added_is_shown_on_open_pages_and_covered_again(qtbot: QtBot, app: App, small_world: World) -> None:
    """At once, without a reload; each is taken back with Undo. No name of a person comes into the settings file."""
    small_world.origin.page("/", PAGE)
    page = small_world.open_browser().new_page()
    page.goto(small_world.address)
    page.evaluate("() => { window.loadedOnce = true; }")
    page.wait_for_function(IS_COVERED, arg="fight")

    window = app.windows.bring_up("settings")
    assert isinstance(window, SettingsWindow)
    qtbot.waitUntil(window.isVisible)
    window.show_page("people")
    people = window.pages["people"]
    assert isinstance(people, PeoplePage)

    add(qtbot, people.sources.adding, "@Ben")
    page.wait_for_function(IS_OPEN, arg="fight", timeout=PATIENCE)
    app.changing.wait()
    assert read_settings(app.changing.path).trusted_sources == ("generic=Ben",)
    click(qtbot, window.undo)
    page.wait_for_function(IS_COVERED, arg="fight", timeout=PATIENCE)

    add(qtbot, people.adding, "Ben")
    qtbot.waitUntil(lambda: window.last.text() == "Last change: Ben: always shown")
    qtbot.waitUntil(lambda: people.people.count() == 1)
    page.wait_for_function(IS_OPEN, arg="fight", timeout=PATIENCE)
    assert read_settings(app.changing.path).trusted_sources == ()
    click(qtbot, window.undo)
    qtbot.waitUntil(lambda: people.people.count() == 0)
    page.wait_for_function(IS_COVERED, arg="fight", timeout=PATIENCE)
    assert page.evaluate("() => window.loadedOnce")
    written = app.changing.path.read_text()
    assert "Ben" not in written
    assert "generic=" not in written
