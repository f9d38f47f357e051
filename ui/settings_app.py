"""The app itself: its language, whether it starts with the session, and its weekly card."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox

from ui.changing import Changing, Step
from ui.login_start import LoginStart
from ui.parts import card, row, section, text
from ui.settings_page import Page, choice, select, tick
from ui.translations import LANGUAGES
from ui.weekly_words import weekly_said
from wellbeing.settings_steps import setting_to

translate = QCoreApplication.translate


class AppPage(Page):
    """A language and ticks. Whoever holds `changing` has the app speak the language that is chosen."""

    def __init__(self, changing: Changing, login: LoginStart) -> None:
        """How the login stands is looked up when the page is seen."""
        super().__init__(changing)
        self._login = login
        names = [("system", translate("AppPage", "As my computer does")), *LANGUAGES.items()]
        self.language = choice(self.tr("Language of the app"), [(name, code) for code, name in names])
        self.language.activated.connect(self._speak)
        self.start = QCheckBox(self.tr("&Start with my session"))
        self.start.clicked.connect(self._start)
        self.said = text()
        self.said.hide()
        self.weekly = QCheckBox(self.tr("&Weekly cards"))
        self.weekly.clicked.connect(self._turn_weekly)
        cards = self.tr("A short card each week in “Today”, on how feeds rank, sell and filter.")
        posts = self.tr(
            "Posts are judged in English so far. Those in other languages are left as they are, and you are told that "
            "they were not judged; your own rules count in every language."
        )
        about = self.tr("The app starts when you sign in to this computer, and waits in the tray.")
        self.add(
            card(section(self.tr("Language")), row(self.language), text(posts, quiet=True)),
            card(section(self.tr("Start at login")), self.start, text(about, quiet=True), self.said),
            card(section(self.tr("One minute on feeds")), self.weekly, text(cards, quiet=True)),
        )
        login.changed.connect(self._follow_login)
        self.follow()
        self._follow_login()

    def came_up(self) -> None:
        """It may have been switched off in the system meanwhile."""
        self._login.look()

    def follow(self) -> None:
        """Show what is chosen."""
        select(self.language, self.changing.settings.language)
        tick(self.weekly, self.changing.settings.weekly_cards)

    def _follow_login(self) -> None:
        seen = self._login.seen
        tick(self.start, self._login.is_on)
        self.start.setEnabled(seen is not None)
        self.said.setText(seen.message if seen else "")
        self.said.setVisible(bool(seen and seen.message))

    def _speak(self, at: int) -> None:
        code = str(self.language.itemData(at))
        self.changing.change(partial(_language_said, code), setting_to(language=code))

    def _turn_weekly(self, on: bool) -> None:
        self.changing.change(partial(weekly_said, on), setting_to(weekly_cards=on))

    def _start(self, on: bool) -> None:
        """Noted before it is done: whoever takes it back at once means this, and not what was changed before."""
        step = _noted(self.changing, self._login, on)
        self._login.turn(on, partial(self.changing.drop, step))


def _noted(changing: Changing, login: LoginStart, on: bool) -> Step:
    """A step that outlives the page; taking it back can be tried again where it could not be done."""
    again = partial(_noted, changing, login, on)
    return changing.note(partial(_start_said, on), partial(login.turn, not on, again))


def _start_said(on: bool) -> str:
    return translate("AppPage", "Start at login: on") if on else translate("AppPage", "Start at login: off")


def _language_said(code: str) -> str:
    language = LANGUAGES.get(code) or translate("AppPage", "As my computer does")
    return translate("AppPage", "Language: {language}").format(language=language)
