"""What would have been softened while nothing was: the person chooses from their own feed, not from a description."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from ui import look, pauses
from ui.control import Control
from ui.first_look import DAYS
from ui.first_look_words import done, preset_choice, preset_name, topic_line
from ui.parts import Sheet, anew, button, card, heading, row, section, text
from ui.topics import site_name
from wellbeing import protocol
from wellbeing.facts import PresetWouldHave, SeenPost
from wellbeing.settings import SettingsError
from wellbeing.settings_file import read_settings, write_settings

ASK_EVERY_MS = 10_000
SOFTEN_NOTHING = "none"
_SHORT = 120
"""Characters of an example: enough to know the post again."""


class WouldHaveWindow(Sheet):
    """Each preset with its counts and examples, and the choice. Nothing is chosen by looking, waiting or closing."""

    def __init__(self, control: Control, settings: Path) -> None:
        """`settings` is the file that a choice writes to. Nothing is asked before the window is shown."""
        super().__init__("")
        self.setWindowTitle(self.tr("What would have been softened"))
        self._control, self._file = control, settings
        self.shown: protocol.WouldHaveIs | None = None
        self.choices: dict[str, QPushButton] = {}
        self._again = QTimer(self, interval=ASK_EVERY_MS)
        self._again.timeout.connect(self.ask)
        self._build()

    def _build(self) -> None:
        self.trouble = text()
        self.trouble.hide()
        self.standing, self.counted = text(), section("")
        self._presets = QVBoxLayout()
        self._presets.setContentsMargins(0, 0, 0, 0)
        self._presets.setSpacing(2 * look.GAP)
        listed = QWidget()
        listed.setLayout(self._presets)
        self.on = button(self.tr("Go on &watching"), self._go_on)
        self.nothing = button(self.tr("Soften &nothing"), partial(self._choose, SOFTEN_NOTHING))
        self.add(heading(self.tr("What would have been softened")), self.standing, self.trouble, self.counted, listed)
        self.add(
            text(
                self.tr(
                    "The numbers are of your own feeds, kept encrypted on this computer, and forgotten with your "
                    "choice. The examples are of the last posts, which are in memory until the filter ends."
                ),
                quiet=True,
            )
        )
        self.add_below(row(self.on, self.nothing))
        self._show(protocol.WouldHaveIs())

    def showEvent(self, event: QShowEvent) -> None:
        """Ask at once, and again while the window is seen."""
        super().showEvent(event)
        self.ask()
        self._again.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: nothing is asked."""
        self._again.stop()
        super().hideEvent(event)

    def ask(self) -> None:
        """Ask for what was counted until now."""
        self._control.ask(protocol.WouldHave(), self._heard)

    def _heard(self, event: protocol.AnyEvent) -> None:
        self._say(event.message if isinstance(event, protocol.Failed) else "")
        if isinstance(event, protocol.WouldHaveIs) and event != self.shown:
            self._show(event)

    def _show(self, counted: protocol.WouldHaveIs) -> None:
        """Draw `counted`; the keyboard stays on the button where it is."""
        held = next((name for name, each in self.choices.items() if each.hasFocus()), "")
        at = self.nothing if self.nothing.hasFocus() else self.on
        self.shown = counted
        self.standing.setText(self._standing(counted))
        self.counted.setText(self.tr("Of %n post(s) so far:", None, counted.of))
        self.counted.setVisible(bool(counted.presets))
        for way in (self.on, self.nothing):
            way.setVisible(bool(counted.presets))
        self.choices = {}
        with anew(self._presets):
            for preset in counted.presets:
                self._presets.addWidget(self._card(preset, counted.of))
        for before, after in pairwise([*self.choices.values(), self.on, self.nothing]):
            QWidget.setTabOrder(before, after)  # as one reads, though the cards were made later
        self.choices.get(held, at).setFocus()  # at first on what changes nothing, so that Enter chooses nothing

    def _standing(self, counted: protocol.WouldHaveIs) -> str:
        if not counted.presets:
            return self.tr("Nobody is watching at the moment. The welcome offers it, under “Try how much to soften”.")
        until = pauses.moment(counted.until)
        if until is None:
            return self.tr("The days of watching are over. Choose what suits you, or go on watching for three more.")
        said = self.tr("Nothing is covered until {day} {time}. You can choose at any time before.")
        return said.format(day=f"{until:%Y-%m-%d}", time=f"{until:%H:%M}")

    def _card(self, each: PresetWouldHave, posts: int) -> QFrame:
        self.choices[each.preset] = button(preset_choice(each.preset), partial(self._choose, each.preset))
        parts: list[QWidget] = [section(preset_name(each.preset)), text(self._share(each, posts))]
        parts += [text(topic_line(topic)) for topic in each.topics]
        if each.examples:
            parts.append(text(self.tr("For example:"), quiet=True))
            parts += [text(self._example(post), quiet=True) for post in each.examples]
        return card(*parts, row(self.choices[each.preset]))

    def _share(self, each: PresetWouldHave, posts: int) -> str:
        if not each.topics:
            return self.tr("It would have left every post as it is.")
        if not each.covered:
            return self.tr("It would have covered nothing.")
        said = self.tr("It would have covered %n post(s).", None, each.covered)
        if not each.much:
            return said
        share = self.tr("That is a lot: {percent} % of your feed.").format(percent=round(100 * each.covered / posts))
        return f"{said} {share}"

    def _example(self, post: SeenPost) -> str:
        short = " ".join(post.words.split())
        short = short if len(short) <= _SHORT else short[: _SHORT - 1] + "…"
        return self.tr("{site}, {done}: {post}").format(site=site_name(post.site), done=done(post.action), post=short)

    # choosing

    def _choose(self, preset: str) -> None:
        """Write the choice, then have the engine end the first look; what goes wrong is said, and nothing is lost."""
        try:
            write_settings(self._file, replace(read_settings(self._file), preset=preset))
        except (SettingsError, OSError) as error:
            self._say(str(error))
            return
        self._control.ask(protocol.ShowMeFirst(days=0), self._chosen)

    def _chosen(self, event: protocol.AnyEvent) -> None:
        if isinstance(event, protocol.Failed):
            self._say(event.message)
        else:
            self.close()

    def _go_on(self) -> None:
        """While it runs there is nothing to do but close; once it is over, three more days begin."""
        if self.shown is not None and self.shown.until:
            self.close()
        else:
            self._control.ask(protocol.ShowMeFirst(days=DAYS), self._chosen)

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
