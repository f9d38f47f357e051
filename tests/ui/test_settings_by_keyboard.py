"""Parts of feeds and newer site files without a mouse: keys alone, from the open window to what is in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.asked import Asked
from tests.ui.test_settings_window import changing, login, path
from ui import newer_sites
from ui.changing import Changing
from ui.login_start import LoginStart
from ui.settings_parts import PartsPage
from ui.settings_sites import SitesPage
from ui.settings_window import SettingsWindow
from ui.translations import Language
from wellbeing import protocol
from wellbeing.put_away import away_on
from wellbeing.settings_file import read_settings
from wellbeing.site_titles import SITES
from wellbeing.sites_messages import SiteHost, SiteParts

__all__ = ["changing", "login", "path"]

FILE = "/home/ana/sites.feedwellbeing"
HOSTS = (SiteHost("reddit", "new.example"),)
SHIPPED = protocol.SitesAre(version=2026_01_01_01)
NEWER = protocol.SitesAre(
    version=2026_11_13_01, replaced=("reddit",), parts=(SiteParts("reddit", ("stories", "likes")),)
)  # fmt: skip
SHOWN_PRESSED_MS = 200
"""Twice as long as QAbstractButton.animateClick takes."""
LETTERS = {"en": "r", "de": "e"}
"""Of the button to the parts of feeds. In Spanish every letter of its words is another button's."""


class Hands:
    """On the keyboard alone."""

    def __init__(self, qtbot: QtBot, window: SettingsWindow) -> None:
        self._qtbot, self.window = qtbot, window

    @property
    def focused(self) -> QWidget:
        return self.window.focusWidget() or self.window

    def press(self, key: Qt.Key) -> None:
        """On what has the keyboard."""
        self._qtbot.keyClick(self.focused, key)
        QApplication.processEvents()

    def letter(self, letter: str) -> None:
        """With Alt. Qt shows a button pressed for a moment before it is."""
        self._qtbot.keyClick(self.focused, letter, Qt.KeyboardModifier.AltModifier)
        self._qtbot.wait(SHOWN_PRESSED_MS)

    def walk_to(self, there: QWidget) -> None:
        """With Tab, which has to reach it, and to show it."""
        for _ in range(80):
            if self.window.focusWidget() is there:
                break
            self.press(Qt.Key.Key_Tab)
        assert self.focused is there
        QApplication.processEvents()
        assert not there.visibleRegion().isEmpty(), "it has the keyboard and is out of sight"


@pytest.fixture
def control(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Asked:
    """A filter with what shipped; the person chooses a file that would have a host read besides."""
    monkeypatch.setattr(newer_sites.QFileDialog, "getOpenFileName", lambda *_: (FILE, ""))
    made = Asked()
    made.answers = {
        protocol.Sites: SHIPPED,
        protocol.CheckSites: protocol.SitesWouldBe(version=NEWER.version, changed=("reddit",), hosts=HOSTS),
        protocol.TakeSites: NEWER,
        protocol.ResetSites: SHIPPED,
        protocol.Reload: protocol.Done(),
    }
    return made


@pytest.fixture
def hands(qtbot: QtBot, control: Asked, changing: Changing, login: LoginStart) -> Hands:
    """On the settings, just opened."""
    window = SettingsWindow(control, changing, login)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.resize(700, 900)
    window.bring_up()
    qtbot.waitUntil(lambda: login.seen is not None)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    changing.wait()
    return Hands(qtbot, window)


def away(path: Path, changing: Changing, site: str) -> tuple[str, ...]:
    changing.wait()
    return away_on(read_settings(path).put_away, site)


def parts_of(hands: Hands) -> PartsPage:
    page = hands.window.pages["parts"]
    assert isinstance(page, PartsPage)
    return page


def test_a_part_is_put_away_on_one_site_and_taken_back(hands: Hands, changing: Changing, path: Path) -> None:
    """Tab to the button, Space; arrows choose the site, Space ticks; letters undo it and lead back."""
    hands.walk_to(hands.window.more["parts"])
    hands.press(Qt.Key.Key_Space)
    parts = parts_of(hands)
    assert hands.focused is hands.window.back
    hands.walk_to(parts.site)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Down)
    assert parts.site.currentData() == SITES[1]
    hands.walk_to(parts.boxes["likes"])
    hands.press(Qt.Key.Key_Space)
    assert {site: away(path, changing, site) for site in SITES[:3]} == {
        SITES[0]: (), SITES[1]: ("likes",), SITES[2]: (),
    }  # fmt: skip
    hands.letter("u")
    assert away(path, changing, SITES[1]) == ()
    hands.letter("b")
    assert hands.focused is hands.window.more["parts"]


def test_tab_passes_what_a_site_has_not(hands: Hands) -> None:
    """In the order of the page, from the list to the last number; nobody lands on what is not there."""
    hands.window.show_page("parts")
    parts = parts_of(hands)
    hands.walk_to(parts.site)
    hands.press(Qt.Key.Key_Down)
    seen = [box for box in parts.boxes.values() if not box.isHidden()]
    assert 0 < len(seen) < len(parts.boxes)
    for box in seen:
        hands.press(Qt.Key.Key_Tab)
        assert hands.focused is box


@pytest.mark.parametrize("code", LETTERS)
def test_a_letter_leads_to_the_parts(hands: Hands, qapp: QApplication, code: str, qtbot: QtBot) -> None:
    """From anywhere on the simple page."""
    language = Language(qapp)
    language.put_on(code)
    window = SettingsWindow(hands.window._control, hands.window._changing, hands.window._login)
    qtbot.addWidget(window)
    window.bring_up()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    Hands(qtbot, window).letter(LETTERS[code])
    language.put_on("en")
    assert window.now == "parts"


def test_a_newer_file_is_read_about_agreed_to_and_given_back(hands: Hands, control: Asked) -> None:
    """Space opens the list of files; the no has the keyboard, the yes is one Tab away; the rest follows from it."""
    newer = hands.window.findChild(SitesPage).newer  # type: ignore[union-attr]
    hands.walk_to(newer.open)
    hands.press(Qt.Key.Key_Space)
    assert hands.focused is newer.no
    hands.press(Qt.Key.Key_Tab)
    assert hands.focused is newer.yes
    assert not newer.yes.visibleRegion().isEmpty()
    hands.press(Qt.Key.Key_Space)
    assert protocol.TakeSites(file=FILE, version=NEWER.version, hosts=HOSTS) in control.commands
    assert hands.focused is newer.open
    control.answers[protocol.Sites] = NEWER
    hands.walk_to(hands.window.more["parts"])
    hands.press(Qt.Key.Key_Space)
    parts = parts_of(hands)
    hands.walk_to(parts.site)
    for letter in "Red":
        hands._qtbot.keyClicks(parts.site, letter)
    assert parts.site.currentData() == "reddit"
    hands.press(Qt.Key.Key_Tab)
    assert hands.focused is parts.boxes["stories"]
    hands.letter("b")
    hands.walk_to(newer.back)
    hands.press(Qt.Key.Key_Space)
    assert control.commands[-1] == protocol.ResetSites()
    assert hands.focused is newer.open


def test_a_no_leaves_everything_and_the_keyboard_where_it_began(hands: Hands, control: Asked) -> None:
    newer = hands.window.findChild(SitesPage).newer  # type: ignore[union-attr]
    hands.walk_to(newer.open)
    hands.press(Qt.Key.Key_Space)
    hands.press(Qt.Key.Key_Space)
    assert not any(isinstance(each, protocol.TakeSites) for each in control.commands)
    assert hands.focused is newer.open
    assert isinstance(hands.focused, QPushButton)
