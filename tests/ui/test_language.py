"""Another language: every window speaks it at once, and nothing that a person typed or looked at is lost by that."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from ui.app import App
from ui.late import is_wanted
from ui.parts import Sheet
from ui.taken_along import part_at, way_to

START_LIMIT_MS = 20_000
WORDS = "a text that nobody has saved"


@pytest.fixture
def app(qtbot: QtBot, start_app) -> App:
    """A running app that speaks English."""
    app = start_app()
    app.speak("en")
    qtbot.waitUntil(lambda: app.control.state.running, timeout=START_LIMIT_MS)
    return app


def opened(qtbot: QtBot, app: App, name: str) -> Any:
    """The window `name`, open."""
    window = app.windows.bring_up(name)
    qtbot.waitUntil(window.isVisible)
    return window


def spoken(qtbot: QtBot, app: App, name: str, code: str = "de") -> Any:
    """The window `name` once the app speaks `code` and it is there again."""
    old = app.windows._built[name]
    app.speak(code)
    qtbot.waitUntil(lambda: app.windows._built.get(name, old) is not old and app.windows._built[name].isVisible())
    return app.windows._built[name]


def test_a_text_that_is_tried_is_kept_on_its_page(qtbot: QtBot, app: App) -> None:
    """With its author and site, the page of the window, and the field that has the keyboard."""
    rules = opened(qtbot, app, "rules")
    rules.tabs.setCurrentIndex(2)
    rules.tester.text.setPlainText(WORDS)
    rules.tester.author.setText("@ana")
    rules.tester.pictures.setText("a picture")
    rules.tester.card.setText("a page")
    rules.tester.site.setCurrentIndex(rules.tester.site.findData("reddit"))
    rules.tester.author.setFocus()
    again = spoken(qtbot, app, "rules")
    assert again.windowTitle() == "Regeln"
    assert again.tester.typed() == (WORDS, "@ana", "reddit", "a picture", "a page")
    assert again.tabs.currentIndex() == 2
    assert again.focusWidget() is again.tester.author


def test_a_text_in_a_closed_window_is_kept_too(qtbot: QtBot, app: App) -> None:
    """Twice over another language, and without being opened by it."""
    rules = opened(qtbot, app, "rules")
    rules.tester.text.setPlainText(WORDS)
    rules.close()
    app.speak("de")
    qtbot.waitUntil(lambda: app.windows._built == {})
    app.speak("es")
    assert app.windows._built == {}  # nothing is written, nothing is waited for
    again = opened(qtbot, app, "rules")
    qtbot.waitUntil(lambda: again.tester.text.toPlainText() == WORDS)
    assert again.windowTitle() == "Reglas"


def test_a_rule_that_is_being_made_is_kept(qtbot: QtBot, app: App) -> None:
    """The form is there again with what it had."""
    rules = opened(qtbot, app, "rules")
    qtbot.waitUntil(lambda: rules.disk.loaded)
    rules.list.new.click()
    rules.page_of_one.form.name.setText("Yachts")
    rules.page_of_one.form.words.setPlainText("yacht")
    again = spoken(qtbot, app, "rules")
    qtbot.waitUntil(lambda: again.page_of_one.isVisible() and again.page_of_one.form.name.text() == "Yachts")
    assert again.page_of_one.form.words.toPlainText() == "yacht"


def test_the_settings_stay_on_their_page_at_their_place(qtbot: QtBot, app: App) -> None:
    """Where the language is chosen: the choice keeps the keyboard, and a server that is not added yet is there."""
    settings = opened(qtbot, app, "settings")
    settings.sites.host.setText("social.example")
    language = settings.parts[3].language
    language.setFocus()
    bar = settings.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    bar.setValue(150)
    language.setCurrentIndex(language.findData("de"))
    language.activated.emit(language.currentIndex())
    qtbot.waitUntil(lambda: app.windows._built.get("settings") not in (None, settings))
    again = app.windows._built["settings"]
    qtbot.waitUntil(lambda: again.focusWidget() is again.parts[3].language)
    assert again.windowTitle() == "Einstellungen"
    assert again.sites.host.text() == "social.example"
    qtbot.waitUntil(lambda: again.area.verticalScrollBar().value() == 150)
    again.show_page("people")
    assert spoken(qtbot, app, "settings", "es").now == "people"


def test_a_message_to_somebody_is_kept_and_one_that_nobody_changed_is_translated(qtbot: QtBot, app: App) -> None:
    """As long as the window is open; closing it forgets, as ever."""
    window = opened(qtbot, app, "help")
    window.open("tell")
    first = window.pages["tell"].drafts._written[1]
    window.pages["tell"].drafts.editor.setPlainText(WORDS)
    again = spoken(qtbot, app, "help")
    qtbot.waitUntil(lambda: "tell" in again.pages and again.pages["tell"].isVisible())
    assert again.pages["tell"].drafts.editor.toPlainText() == WORDS
    assert again.pages["tell"].drafts._written[1] not in ("", first)
    again.close()
    app.speak("es")
    qtbot.waitUntil(lambda: app.windows._built == {})
    assert opened(qtbot, app, "help").typed() == ("", {})


def test_the_welcome_goes_on_at_its_step(qtbot: QtBot, app: App) -> None:
    """With what was ticked before it."""
    welcome = opened(qtbot, app, "welcome")
    welcome.sites.boxes["reddit"].setChecked(True)
    welcome._show(1)
    again = spoken(qtbot, app, "welcome")
    qtbot.waitUntil(lambda: again.steps.currentIndex() == 1)
    assert again.sites.boxes["reddit"].isChecked()


def test_the_window_in_front_stays_in_front(qtbot: QtBot, app: App) -> None:
    """However many are open, and where they were."""
    for name in ("today", "settings", "rules"):
        opened(qtbot, app, name)
    settings = app.windows._built["settings"]
    settings.setGeometry(40, 50, 500, 400)
    settings.activateWindow()
    qtbot.waitUntil(settings.isActiveWindow)
    size = settings.size()
    spoken(qtbot, app, "settings")
    qtbot.waitUntil(lambda: all(app.windows._built[name].isVisible() for name in ("today", "settings", "rules")))
    qtbot.waitUntil(lambda: app.windows._built["settings"].isActiveWindow())
    assert app.windows._built["settings"].size() == size


def test_answers_that_come_after_another_language_was_chosen_harm_nobody(
    qtbot: QtBot, start_app, engine_log: Path
) -> None:
    """An engine that answers slowly: what old windows asked goes nowhere, and the app goes on hearing."""
    app = start_app("--slow", "0.5")
    qtbot.waitUntil(lambda: app.control.state.running, timeout=START_LIMIT_MS)
    for name in ("today", "recent", "settings", "check"):
        opened(qtbot, app, name)
    app.windows._built["settings"].show_page("people")
    old = list(app.windows._built.values())
    app.speak("de")
    qtbot.waitUntil(lambda: not any(map(isValid, old)))
    answered: list[object] = []
    app.control.ask(_status(), answered.append)
    qtbot.waitUntil(lambda: bool(answered), timeout=START_LIMIT_MS)


def _status() -> Any:
    from wellbeing.protocol import Status

    return Status()


class _Asker(QObject):
    def hear(self, _event: object) -> None:
        """Nothing is done here."""


@pytest.mark.parametrize("way", ["method", "lambda", "inner", "partial"])
def test_an_answer_is_wanted_as_long_as_its_window_is_there(qtbot: QtBot, way: str) -> None:
    """However it was said who is to hear it."""
    asker = _Asker()

    def inner(event: object) -> None:
        asker.hear(event)

    answer = {
        "method": asker.hear,
        "lambda": lambda event: inner(event),
        "inner": inner,
        "partial": partial(lambda _more, event: event, asker),
    }[way]
    assert is_wanted(answer)
    delete(asker)
    assert not is_wanted(answer)
    assert is_wanted(lambda event: event)


def test_a_part_is_found_again_by_its_attributes(qtbot: QtBot) -> None:
    """By itself, in a list or in a mapping; what no attribute leads to, or is there no more, is not found."""
    window, inner = Sheet("one"), QWidget()
    labels = [QLabel(), QLabel()]
    inner.parts = {"a": labels[0]}  # type: ignore[attr-defined]
    window.list, window.inner = [labels[1]], inner  # type: ignore[attr-defined]
    qtbot.addWidget(window)
    nameless = QLabel(window)
    labels[0].setParent(inner)
    window.add(inner, labels[1])
    assert way_to(labels[0], window) == ("inner", "parts", "a")
    assert way_to(labels[1], window) == ("list", 0)
    assert way_to(nameless, window) is None
    assert part_at(("inner", "parts", "a"), window) is labels[0]
    for gone in (("list", 7), ("inner", "parts", "b"), ("other",)):
        assert part_at(gone, window) is None
