"""A person makes a rule in the window, and a page that is open covers a post: real app, real engine, real Chromium."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.end_to_end.test_last_posts import IS_COVERED, IS_OPEN, PAGE, TEXTS
from tests.end_to_end.world import HOST, World
from ui.app import App
from ui.programs import Program
from ui.rules_window import RulesWindow
from ui.state import Phase
from ui.today_window import TodayWindow
from ui.welcomed import Welcomed
from wellbeing.places import places
from wellbeing.protocol import Ready

pytestmark = pytest.mark.end_to_end
PATIENCE = 60_000


@pytest.fixture
def app(qapp: Any, qtbot: QtBot, small_world: World) -> Iterator[App]:
    """The app, with an engine for the test's site; `small_world` has what browsers need to know."""
    own = places(small_world.data)
    Welcomed(own.data / "windows.ini").be_so()
    engine = ["-m", "wellbeing", "engine", "--data", str(own.data), "--key-file", "--site-host", f"generic={HOST}"]
    engine += ["--resolve", f"{HOST}=127.0.0.1:{small_world.origin.port}", "--upstream-ca", str(small_world.authority)]
    started = App(qapp, Program(sys.executable, tuple(engine), os.getcwd()), Program("false", (), "."), own)
    qtbot.addWidget(started.window)
    started.engine.said.connect(lambda event: isinstance(event, Ready) and heard(small_world, event))
    started.start()
    qtbot.waitUntil(lambda: started.control.state.phase is Phase.RUNNING, timeout=PATIENCE)
    yield started
    started.windows.close_all()
    started.control.quit()
    with qtbot.waitSignal(started.control.left, timeout=PATIENCE):
        pass
    started.tray.icon.hide()
    qapp.aboutToQuit.disconnect(started._end)


def heard(world: World, event: Ready) -> None:
    """Let the world's browsers follow the app's engine."""
    world.engine = SimpleNamespace(ready=event)  # type: ignore[assignment]


def write(qtbot: QtBot, field: QWidget, words: str) -> None:
    """Type into `field` as a person does."""
    field.setFocus()
    qtbot.keyClicks(field, words)


def click(qtbot: QtBot, pressed: Any) -> None:
    assert pressed.isEnabled()
    qtbot.mouseClick(pressed, Qt.MouseButton.LeftButton)


def test_a_rule_is_made_tested_previewed_saved_and_acts(qtbot: QtBot, app: App, small_world: World) -> None:
    """Without a restart or a reload; Undo opens the post again on the same page."""
    small_world.origin.page("/", PAGE)
    page = small_world.open_browser().new_page()
    page.goto(small_world.address)
    page.evaluate("() => { window.loadedOnce = true; }")
    page.wait_for_function(IS_COVERED, arg="fight")
    page.wait_for_function(IS_OPEN, arg="plain")

    window = app.windows.bring_up("rules")
    assert isinstance(window, RulesWindow)
    qtbot.waitUntil(lambda: window.disk.loaded)
    tester = window.tester
    click(qtbot, tester.fetch)
    qtbot.waitUntil(tester.recent.isVisible)
    row = next(at for at, post in enumerate(tester.posts) if post.text == TEXTS["plain"][1])
    tester.recent.activated.emit(row)
    qtbot.waitUntil(lambda: tester.rules.text() == "No rule of yours fits.")
    assert tester.verdict.text() == "Show it"

    click(qtbot, window.list.new)
    form, preview = window.page_of_one.form, window.page_of_one.preview
    write(qtbot, form.name, "No shelves")
    write(qtbot, form.words, "shelves")
    qtbot.waitUntil(lambda: preview.now is not None and preview.examples.count() > 0, timeout=20_000)
    first = preview.examples.itemAt(0).widget().text()
    print(f"\npreview: {preview.said.text()} First: {first!r}")
    assert "No shelves" in first
    assert TEXTS["plain"][1] in first
    assert page.evaluate(IS_OPEN, "plain")

    with qtbot.waitSignal(window.disk.saved, timeout=20_000):
        click(qtbot, window.page_of_one.save)
    page.wait_for_function(IS_COVERED, arg="plain", timeout=20_000)
    assert page.evaluate("() => window.loadedOnce")
    tester.ask()
    qtbot.waitUntil(lambda: "No shelves" in tester.rules.text())
    assert tester.verdict.text().startswith("Cover it")

    with qtbot.waitSignal(window.disk.saved, timeout=20_000):
        click(qtbot, window.list.undo)
    page.wait_for_function(IS_OPEN, arg="plain", timeout=20_000)
    assert page.evaluate("() => window.loadedOnce")


def test_words_that_moved_the_score_are_told_by_the_running_engine(qtbot: QtBot, app: App) -> None:
    """With the real model: the topic, its score, and the word that raised it."""
    window = app.windows.bring_up("rules")
    assert isinstance(window, RulesWindow)
    tester = window.tester
    write(qtbot, tester.text, TEXTS["fight"][1])
    qtbot.waitUntil(tester.words.isVisible, timeout=20_000)
    told = [tester.words.item(row).text() for row in range(tester.words.count())]
    print(f"\n{told}")
    assert "Violence and abuse" in tester.verdict.text()
    assert any(each.startswith("▲") and "Violence and abuse" in each for each in told)
    assert {each.cursor.selectedText() for each in tester.text.extraSelections()} <= set(TEXTS["fight"][1].split())


OTHERS = {"hindi": "आज कुछ भी करने का मन नहीं है", "polish": "Dzisiaj nie mam na nic siły, a ty?"}


def test_posts_in_other_languages_are_said_to_be_not_judged_and_rules_act(
    qtbot: QtBot, app: App, small_world: World
) -> None:
    """The tester names the language, Today counts the posts of the feed, and a rule covers one of them."""
    posts = "".join(f'<article id="{name}"><p class="e-content">{text}</p></article>' for name, text in OTHERS.items())
    small_world.origin.page("/", PAGE.replace("<main>", f"<main>{posts}"))
    page = small_world.open_browser().new_page()
    page.goto(small_world.address)
    page.wait_for_function(IS_COVERED, arg="fight")
    assert page.evaluate(IS_OPEN, "hindi")
    assert page.evaluate(IS_OPEN, "polish")

    rules = app.windows.bring_up("rules")
    assert isinstance(rules, RulesWindow)
    rules.tester.text.setPlainText(OTHERS["hindi"])
    qtbot.waitUntil(lambda: rules.tester.why.text() == "Not judged: Hindi. Your rules still act.", timeout=20_000)
    assert rules.tester.verdict.text() == "Show it"

    today = app.windows.bring_up("today")
    assert isinstance(today, TodayWindow)
    said = "2 posts not judged: Hindi, Polish. Your rules still act."
    qtbot.waitUntil(lambda: today.figures.not_judged.text() == said, timeout=20_000)

    places(small_world.data).rules.write_text('[[rule]]\nname = "No tired"\nwords = ["siły"]\naction = "cover"\n')
    page.wait_for_function(IS_COVERED, arg="polish", timeout=20_000)
    assert page.evaluate(IS_OPEN, "hindi")
