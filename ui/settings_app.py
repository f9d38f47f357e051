"""The app itself: its language, whether it starts with the session, and its weekly card."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from ui.changing import Changing
from ui.login_start import LoginStart
from ui.parts import card, row, section, text
from ui.settings_page import Page, choice, select, tick
from ui.translations import LANGUAGES
from wellbeing.settings_steps import setting_to


class AppPage(Page):
    """A language and ticks. Whoever holds `changing` has the app speak the language that is chosen."""

    def __init__(self, changing: Changing, login: LoginStart) -> None:
        """How the login stands is looked up when the page is seen."""
        super().__init__(changing)
        self._login = login
        self._wanted: bool | None = None
        names = [("system", self.tr("As my computer does")), *LANGUAGES.items()]
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
            "Posts are judged in English so far. In other languages the filter may be wrong or silent; your own rules "
            "count in every language."
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
        if seen is not None and self._login.is_on is self._wanted:
            self._note(self._login.is_on)
        self._wanted = None
        self.said.setText(seen.message if seen else "")
        self.said.setVisible(bool(seen and seen.message))

    def _speak(self, at: int) -> None:
        what = self.tr("Language: {language}").format(language=self.language.itemText(at))
        self.changing.change(what, setting_to(language=str(self.language.itemData(at))))

    def _turn_weekly(self, on: bool) -> None:
        what = self.tr("Weekly cards: on") if on else self.tr("Weekly cards: off")
        self.changing.change(what, setting_to(weekly_cards=on))

    def _start(self, on: bool) -> None:
        self._wanted = on
        self._login.turn(on)

    def _note(self, on: bool) -> None:
        login = self._login
        what = self.tr("Start at login: on") if on else self.tr("Start at login: off")
        self.changing.note(what, lambda: login.turn(not on))
