"""The welcome: four short steps, each of which can be skipped, and nothing changes before its own yes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.check import CheckPanel
from ui.control import Control
from ui.first_look import FirstLookCard
from ui.first_look_words import preset_about
from ui.parts import Sheet, button, card, heading, row, text
from ui.sample_feed import SampleFeed
from ui.topics import site_name
from ui.turning import TurningPanel
from wellbeing.settings import SITES, Settings, SettingsError
from wellbeing.settings_file import read_settings, write_settings


class Welcome(Sheet):
    """The steps, one at a time. What a step changes is said on its button."""

    done = Signal()
    """The person has come to the end, or does not want to."""

    def __init__(self, control: Control, sample_feed: SampleFeed, settings: Path) -> None:
        """`settings` is the file that a yes writes to."""
        super().__init__("")
        self.setWindowTitle(self.tr("Welcome to Feed Wellbeing"))
        self._file = settings
        self.sites = SitesStep(settings)
        self.first = FirstLookCard(control)
        self.trying = TryStep(sample_feed, self.first)
        self.turning = TurningPanel(control)
        self.check = CheckPanel(control)
        self.steps = QStackedWidget()
        self.where = text(quiet=True)
        self.title = heading("")
        self.trouble = text()
        self.trouble.hide()
        self.add(self.where, self.title, self.trouble, self.steps)
        for step in (self.sites, self.trying, self.turning, self.check):
            self.steps.addWidget(step)
        self.add_below(self._buttons())
        self.turning.turned.connect(self._turned)
        self.first.begun.connect(partial(self._begun, self.trying))
        self.trying.presets.buttonToggled.connect(self._allow_yes)
        self._show(0)

    def _buttons(self) -> QWidget:
        self.back = button(self.tr("&Back"), lambda: self._show(self.steps.currentIndex() - 1))
        self.skip = button("", self._go_on)
        self.yes = button("", self._say_yes, main=True)
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        for part in (self.back, self.skip, self.yes):
            line.addWidget(part)
        line.insertStretch(1, 1)
        return made

    def typed(self) -> object:
        """The step, and what was ticked and chosen on the way."""
        ticked = [site for site, box in self.sites.boxes.items() if box.isChecked()]
        chosen = [name for name, choice in self.trying.choices.items() if choice.isChecked()]
        return self.steps.currentIndex(), ticked, chosen

    def take_up(self, typed: object) -> None:
        """Go on at that step; nothing is tried in the sample by it."""
        match typed:
            case (int(step), list(ticked), list(chosen)):
                for site, box in self.sites.boxes.items():
                    box.setChecked(site in ticked)
                for name in chosen:
                    self.trying.choices[name].setChecked(True)
                self._show(step)

    def _begun(self, step: QWidget) -> None:
        """The person looks first: the step that asked is done."""
        if self.steps.currentWidget() is step:
            self._go_on()

    def _titles(self) -> list[tuple[str, str, str]]:
        """For each step its title, its yes, and its way on without one ("" where there is none)."""
        return [
            (self.tr("Which feeds do you use?"), self.tr("&Use these feeds"), self.tr("&Skip")),
            (self.tr("Try how much to soften"), self.tr("&Use this choice"), self.tr("&Skip: soften nothing")),
            (self.tr("Turn it on"), "", self.tr("&Not now")),
            (self.tr("Check that it works"), self.tr("&Done"), ""),
        ]

    def _show(self, step: int) -> None:
        title, yes, on = self._titles()[step]
        self.steps.setCurrentIndex(step)
        self.where.setText(self.tr("Step {step} of {steps}").format(step=step + 1, steps=self.steps.count()))
        self.title.setText(title)
        _name(self.yes, yes)
        _name(self.skip, on)
        self.back.setVisible(step > 0)
        self._say("")
        self._allow_yes()
        self.area.ensureVisible(0, 0)
        next(each for each in (self.yes, self.skip) if each.isVisibleTo(self) and each.isEnabled()).setFocus()

    def _allow_yes(self) -> None:
        """“Use this choice” needs one; to go on without has a button of its own."""
        self.yes.setEnabled(self.steps.currentWidget() is not self.trying or self.trying.has_choice)

    def _say_yes(self) -> None:
        """Write what this step chose; a step that could not be written stays, with the reason."""
        step = self.steps.currentWidget()
        try:
            if isinstance(step, SitesStep | TryStep):
                write_settings(self._file, step.applied_to(read_settings(self._file)))
        except (SettingsError, OSError) as error:
            self._say(str(error))
            return
        self._go_on()

    def _go_on(self) -> None:
        here = self.steps.currentIndex()
        if here + 1 < self.steps.count():
            self._show(here + 1)
        else:
            self.close()
            self.done.emit()

    def _turned(self, on: bool) -> None:
        if on and self.steps.currentWidget() is self.turning:
            self._go_on()

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))


class SitesStep(QWidget):
    """Which sites the filter looks at; all others are never touched."""

    def __init__(self, settings: Path) -> None:
        """Starts with what is set now."""
        super().__init__()
        chosen = _settings_now(settings).sites
        self.boxes: dict[str, QCheckBox] = {}
        listed: list[QWidget] = [
            text(
                self.tr(
                    "Feed Wellbeing looks at the sites you tick, and at nothing else you do on the web. "
                    "Posts are judged on this computer. Nothing leaves it: no account, no telemetry, no cloud."
                )
            )
        ]
        for site in SITES:
            if site != "generic":
                self.boxes[site] = QCheckBox(site_name(site))
                self.boxes[site].setChecked(site in chosen)
                listed.append(row(self.boxes[site]))
        _column(self, card(*listed))

    def applied_to(self, settings: Settings) -> Settings:
        """`settings` with these sites."""
        return replace(settings, sites=tuple(site for site, box in self.boxes.items() if box.isChecked()))


class TryStep(QWidget):
    """How much is softened, seen live in the sample feed. Nothing is chosen beforehand."""

    def __init__(self, sample_feed: SampleFeed, *other_ways: QWidget) -> None:
        """The sample is a made-up feed that the real filter softens; `other_ways` stand below the choice."""
        super().__init__()
        self._sample_feed = sample_feed
        self.presets = QButtonGroup(self)
        titles = {"gentle": self.tr("&Gentle"), "balanced": self.tr("Ba&lanced"), "quiet": self.tr("&Quiet")}
        self.choices: dict[str, QRadioButton] = {}
        listed: list[QWidget] = []
        for name, title in titles.items():
            meaning = preset_about(name)
            self.choices[name] = QRadioButton(title)
            self.choices[name].setAccessibleDescription(meaning)
            self.choices[name].clicked.connect(partial(self._try, name))
            self.presets.addButton(self.choices[name])
            listed += [row(self.choices[name]), text(meaning, quiet=True)]
        self.open = button(self.tr("&Open the sample feed"), sample_feed.open)
        _column(
            self,
            text(
                self.tr(
                    "The sample is a made-up feed in a window of its own, softened by the real filter. "
                    "Choose below and watch it change. Nothing on your system is changed for it."
                )
            ),
            row(self.open),
            card(*listed),
            *other_ways,
        )

    def _try(self, name: str, _checked: bool = False) -> None:
        self._sample_feed.try_preset(name)

    @property
    def has_choice(self) -> bool:
        """Whether one of the presets is chosen."""
        return self.presets.checkedButton() is not None

    def applied_to(self, settings: Settings) -> Settings:
        """`settings` with the chosen preset; as they were while none is chosen."""
        chosen = next((name for name, choice in self.choices.items() if choice.isChecked()), settings.preset)
        return replace(settings, preset=chosen)


def _settings_now(path: Path) -> Settings:
    try:
        return read_settings(path)
    except SettingsError:
        return Settings()


def _column(widget: QWidget, *parts: QWidget) -> None:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)


def _name(shown: QPushButton, words: str) -> None:
    shown.setText(words)
    shown.setVisible(bool(words))
