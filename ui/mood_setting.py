"""Whether moods are noted, and how often the app may ask: off until the person turns it on, with what it means."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from ui.changing import Changing
from ui.mood_words import when_asked
from ui.parts import card, section, text
from ui.settings_page import Page, choice, select
from wellbeing.settings_steps import setting_to

translate = QCoreApplication.translate


class MoodSetting(Page):
    """One choice. What was noted before stays until the person deletes it."""

    def __init__(self, changing: Changing) -> None:
        """Shows what is chosen."""
        super().__init__(changing)
        name = self.tr("Ask me how I feel")
        self.how = choice(name, when_asked())
        self.how.activated.connect(self._chosen)
        self.add(
            card(
                section(self.tr("Noting how I feel")),
                text(self._why()),
                text(name),
                self.how,
                text(self._what(), quiet=True),
            )
        )
        self.follow()

    def _why(self) -> str:
        return self.tr(
            "If you like, you can note with one tap how you feel, and see it on a calendar beside your time in feeds. "
            "The question is a quiet line in “Today”; it never comes up by itself."
        )

    def _what(self) -> str:
        return self.tr(
            "Kept on this computer alone, encrypted, and never for a guardian; where it cannot be encrypted it is not "
            "kept. Nothing is scored or counted up. What you note stays until you delete it. It is in your own export, "
            "and “Erase everything” takes it all."
        )

    def follow(self) -> None:
        """Show what is chosen."""
        select(self.how, self.changing.settings.mood)

    def _chosen(self) -> None:
        how = str(self.how.currentData())
        if how != self.changing.settings.mood:
            self.changing.change(partial(_said, how), setting_to(mood=how))


def _said(how: str) -> str:
    names = {data: words for words, data in when_asked()}
    return translate("MoodSetting", "How I feel: {when}").format(when=names[how])
