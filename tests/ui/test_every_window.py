"""What holds for every window: nothing cut, nothing over anything, nothing untranslated, a name for everything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.fitting import Pseudo, cut_in, outside_of, overlapping_in, settle, untranslated_in
from tests.ui.naming import walked, without_name
from tests.ui.sights import every_window
from ui import look, windows
from ui.every_window import builders
from ui.parts import Sheet
from wellbeing.settings import SITE_TITLES
from wellbeing.weekly import shipped_cards

NAMES = sorted(builders(None, None, None))  # type: ignore[arg-type]  # nothing is built yet
KNOWN = {"Feed Wellbeing", "wellbeing undo", *SITE_TITLES.values()}
KNOWN |= {"findahelpline.com", "<a href=", "</a>"}
# Cards speak their languages in a file of their own (tests/wellbeing/test_weekly.py).
KNOWN |= {words for card in shipped_cards() for words in (card.en.title, card.en.fact, card.en.tip, card.page)}
KNOWN |= {"onlineharassmentfieldmanual.pen.org"}
WIDTHS = (420, 760)


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[QTranslator]:
    """A long language that nobody speaks, written from right to left."""
    language = Pseudo()
    qapp.installTranslator(language)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield language
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qapp.removeTranslator(language)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Sheet:
    """The window of that name, with something in it."""
    look.dress(request.getfixturevalue("qapp"), Qt.ColorScheme.Light)
    made = every_window(tmp_path)[request.param]()
    qtbot.addWidget(made)
    made.bring_up()
    settle()
    return made


def fits(window: Sheet) -> dict[str, object]:
    """What does not, by the width at which it does not."""
    wrong: dict[str, object] = {}
    for width in WIDTHS:
        window.resize(width, 900)
        settle()
        found = {"cut": cut_in(window), "outside": outside_of(window), "overlapping": overlapping_in(window)}
        wrong |= {f"{what} at {width}": where for what, where in found.items() if where}
    return wrong


@pytest.mark.parametrize("window", NAMES, indirect=True)
def test_nothing_is_cut_or_covered(window: Sheet) -> None:
    """In English, narrow and wide."""
    assert fits(window) == {}


@pytest.mark.parametrize("window", NAMES, indirect=True)
def test_a_long_language_from_right_to_left_fits_too(pseudo: QTranslator, window: Sheet) -> None:
    """As German and Arabic would need it."""
    assert fits(window) == {}


@pytest.mark.parametrize("window", NAMES, indirect=True)
def test_every_text_can_be_translated(pseudo: QTranslator, window: Sheet) -> None:
    """Whatever is shown went through Qt Linguist, but for names and what the engine says."""
    assert untranslated_in(window, KNOWN) == []


@pytest.mark.parametrize("window", NAMES, indirect=True)
def test_it_can_be_used_by_keyboard_and_screen_reader(qtbot: QtBot, window: Sheet) -> None:
    """Everything that takes the keyboard is reached by Tab and says what it is; Esc closes."""
    assert without_name(window) == []
    assert walked(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_the_checks_find_what_they_look_for(qtbot: QtBot, pseudo: QTranslator) -> None:
    """A cut button, one over another, and a text that was forgotten."""
    bad = Sheet("Forgotten")
    qtbot.addWidget(bad)
    for at in (0, 10):
        pressed = QPushButton("A text that is longer than its place", bad)
        pressed.setGeometry(at, at, 40, 20)
    QPushButton("Far away", bad).setGeometry(2000, 300, 200, 60)
    bad.show()
    settle()
    assert len(cut_in(bad)) == 2
    assert len(overlapping_in(bad)) == 1
    assert outside_of(bad) == ["Far away"]
    assert "Forgotten" in untranslated_in(bad, KNOWN)


def test_the_menu_knows_every_window() -> None:
    """Names are known before the modules are loaded; both lists are one."""
    assert set(NAMES) == windows.NAMES
