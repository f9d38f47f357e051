"""What holds for all there is to see, page by page and state by state: it fits, and it can be read, light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTranslator
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QMenu, QSlider, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fitting import OPEN, Pseudo, cut_in, faint_in, outside_of, overlapping_in, settle, untranslated_in
from tests.ui.pictures import WIDEST_MENU, places_in
from tests.ui.scenes import scenes
from tests.ui.sights import every_window
from tests.ui.states import STATES, Shown
from ui import look
from ui.windows import NAMES
from wellbeing.settings import SITE_TITLES

KNOWN = {"Feed Wellbeing", *SITE_TITLES.values()}
SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[QTranslator]:
    """A long language that nobody speaks, written from right to left."""
    language = Pseudo()
    qapp.installTranslator(language)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield language
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qapp.removeTranslator(language)


@pytest.mark.parametrize("name", sorted(NAMES))
def test_every_page_fits_and_can_be_read(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, pseudo: QTranslator, name: str
) -> None:
    """In a long language, at the width of a telephone, in both schemes: at least 4.5 to 1, as painted."""
    window = every_window(tmp_path)[name]()
    qtbot.addWidget(window)
    window.resize(420, 900)
    wrong: dict[str, object] = {}
    for colours, scheme in SCHEMES.items():
        look.dress(qapp, scheme)
        window.bring_up()
        settle()
        for scene, show in {"": lambda: None, **scenes(window)}.items():
            show()
            settle()
            found = (cut_in(window), outside_of(window), overlapping_in(window), faint_in(window))
            if any(found):
                wrong[f"{scene} {colours}"] = found
    assert wrong == {}


@pytest.mark.parametrize("name", sorted(NAMES))
def test_the_wheel_scrolls_and_turns_nothing(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    """Whoever scrolls a page past a list, a number or tabs chooses nothing by it."""
    window = every_window(tmp_path)[name]()
    qtbot.addWidget(window)
    window.bring_up()
    settle()
    turned: list[str] = []
    for scene, show in {"": lambda: None, **scenes(window)}.items():
        show()
        settle()
        for kind in (QComboBox, QAbstractSpinBox, QSlider, QTabBar):
            for part in window.findChildren(kind):
                if part.isVisible() and by_wheel(part):
                    turned.append(f"{scene} {part.accessibleName()}")
    assert turned == []


def by_wheel(part: QWidget) -> bool:
    """Whether `part` takes the wheel for itself, up or down, or the keyboard with it."""
    at = QPointF(part.rect().center())
    taken = []
    for turn in (120, -120):
        event = QWheelEvent(
            at, part.mapToGlobal(at), QPoint(0, turn), QPoint(0, turn), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        value = value_of(part)
        QApplication.sendEvent(part, event)
        taken.append(value_of(part) != value)
    return any(taken) or part.focusPolicy() is Qt.FocusPolicy.WheelFocus


def value_of(part: QWidget) -> object:
    """What is chosen in it."""
    match part:
        case QComboBox() | QTabBar():
            return part.currentIndex()
        case QAbstractSpinBox():
            return part.text()
        case QSlider():
            return part.value()
    return None


@pytest.mark.parametrize("name", ["rules", "welcome"])
def test_every_text_of_the_pages_behind_can_be_translated(
    qtbot: QtBot, tmp_path: Path, pseudo: QTranslator, name: str
) -> None:
    """Pages of the settings have a test of their own; those of Find help show entries of the directory as recorded."""
    window = every_window(tmp_path)[name]()
    qtbot.addWidget(window)
    window.bring_up()
    settle()
    for show in scenes(window).values():
        show()
        settle()
        assert untranslated_in(window, KNOWN) == []


@pytest.mark.parametrize("name", STATES)
def test_menu_and_small_window_fit_and_can_be_read_in_every_state(
    qtbot: QtBot, qapp: QApplication, pseudo: QTranslator, name: str
) -> None:
    """With a tray and without one."""
    wrong: dict[str, object] = {}
    for (colours, scheme), tray in zip(SCHEMES.items(), (True, False), strict=True):
        look.dress(qapp, scheme)
        shown = Shown(STATES[name], tray)
        qtbot.addWidget(shown.window)
        for part, widget in shown.parts():
            settle()
            places = places_in(widget) if isinstance(widget, QMenu) else None
            said = untranslated_in(widget, KNOWN)
            if places:
                said += [text for text in places if not text.startswith(OPEN)]
            found = [cut_in(widget), overlapping_in(widget), faint_in(widget, places), said]
            if any(found) or widget.width() > WIDEST_MENU:
                wrong[f"{part} {colours}"] = (found, widget.width())
    assert wrong == {}
