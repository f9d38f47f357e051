"""An engine that crashes on each start: a person sees what happened and what to do, and nothing they typed is lost."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.app import App
from ui.parts import Sheet
from ui.words import words

LIMIT_MS = 30_000
REASON = "Error: the data folder cannot be written"
ASKING = ("today", "recent", "turning", "check")
"""The windows that show nothing of their own without the engine."""
TYPED = "half a thought, not saved yet"


def opened(qtbot: QtBot, app: App) -> dict[str, Sheet]:
    """Every window of the app, open."""
    made = {name: app.windows.bring_up(name) for name in app.windows.names}
    qtbot.waitUntil(lambda: all(window.isVisible() for window in made.values()))
    return made


def read_in(window: QWidget) -> str:
    """Everything that a person can read in `window`."""
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window))


def typed_into(windows: dict[str, Sheet]) -> list[QLineEdit | QPlainTextEdit | QTextEdit]:
    """Type into every field of the windows in which one can type now."""
    fields: list[QLineEdit | QPlainTextEdit | QTextEdit] = []
    for window in windows.values():
        for kind in (QLineEdit, QPlainTextEdit, QTextEdit):
            fields += [
                each
                for each in window.findChildren(kind)
                if each.isVisible() and each.isEnabled() and not each.isReadOnly() and not _of_another(each)
            ]
    for each in fields:
        each.setText(TYPED) if isinstance(each, QLineEdit) else each.setPlainText(TYPED)
    return fields


def _of_another(field: QWidget) -> bool:
    """Whether `field` is the inner part of a box with numbers or a list, which takes no words."""
    return bool(field.objectName().startswith("qt_"))


def text_of(field: QLineEdit | QPlainTextEdit | QTextEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def test_every_window_says_that_the_filter_does_not_start(qtbot: QtBot, start_app) -> None:
    """In tray, small window and each open window: what happened, what goes on working, and what to do next."""
    app: App = start_app("--exit-at-start", REASON)
    windows = opened(qtbot, app)
    qtbot.waitUntil(lambda: app.tray.status.text() == words.STOPPED, timeout=LIMIT_MS)
    assert app.actions.try_now.isVisible()
    for name in ASKING:
        qtbot.waitUntil(lambda name=name: REASON in read_in(windows[name]))
        assert words.DETAIL_STOPPED in read_in(windows[name]), name
        old = words.ENGINE_NOT_RUNNING
        qtbot.waitUntil(lambda name=name: old not in read_in(windows[name]), timeout=LIMIT_MS)  # noqa: B023
    for said in (app.window.detail.text(), read_in(app.window)):
        assert REASON in said
        assert "internet keeps working" in said


@pytest.mark.parametrize("crash", [("--exit-at-start", REASON), ("--crash-after", "0.2")])
def test_nothing_that_was_typed_is_lost(qtbot: QtBot, start_app, crash: tuple[str, ...]) -> None:
    """Through five crashes, before the engine is ready and soon after: every field keeps its words, windows stay."""
    app: App = start_app(*crash)
    windows = opened(qtbot, app)
    fields = typed_into(windows)
    assert fields
    with qtbot.waitSignals([app.engine.lost] * 5, timeout=LIMIT_MS):
        pass
    assert [text_of(each) for each in fields] == [TYPED] * len(fields)
    assert all(window.isVisible() for window in windows.values())


def test_windows_fill_when_the_engine_comes_back(qtbot: QtBot, start_app) -> None:
    """A window that was opened while there was none shows what there is, without being asked again."""
    app: App = start_app("--long", "--ready-after", "1")
    windows = opened(qtbot, app)
    for name in ("today", "recent"):
        assert words.DETAIL_STARTING in read_in(windows[name]), name
        assert words.ENGINE_NOT_RUNNING not in read_in(windows[name]), "it is the first start"
    qtbot.waitUntil(lambda: app.control.state.running, timeout=LIMIT_MS)
    for name in ("today", "recent", "turning"):
        qtbot.waitUntil(lambda name=name: words.DETAIL_STARTING not in read_in(windows[name]), timeout=LIMIT_MS)
    assert windows["recent"].list.count() == 200  # type: ignore[attr-defined]
