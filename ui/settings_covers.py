"""How a covered post looks: the three looks beside each other, each drawn as it would be."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QVBoxLayout, QWidget

from ui import look
from ui.changing import Changing
from ui.cover_sample import CoverSample
from ui.parts import card, row, section, text
from ui.settings_page import Page, tick
from wellbeing.settings_steps import setting_to

translate = QCoreApplication.translate


class CoversPage(Page):
    """A choice of looks, and whether covers say what they cover."""

    def __init__(self, changing: Changing) -> None:
        """The drawings follow the choice of words."""
        super().__init__(changing)
        self.buttons: dict[str, QRadioButton] = {}
        self.samples: dict[str, CoverSample] = {}
        self.group = QButtonGroup(self)
        self.discreet = QCheckBox(self.tr("&Discreet covers"))
        self.discreet.clicked.connect(self._be_discreet)
        self.add(
            card(
                section(self.tr("Look of covers")),
                row(*(self._look(name) for name in ("blur", "solid", "pixel"))),
                text(
                    self.tr("Where your system asks for less transparency or more contrast, covers are solid."),
                    quiet=True,
                ),
                self.discreet,
                text(self.tr("They say that you set something aside, and not what."), quiet=True),
            )
        )
        self.follow()

    def _look(self, name: str) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP // 2)
        self.samples[name] = CoverSample(name)
        self.buttons[name] = QRadioButton(_titles()[name])
        self.buttons[name].clicked.connect(lambda: self._choose(name))
        self.samples[name].pressed.connect(self.buttons[name].click)
        self.group.addButton(self.buttons[name])
        column.addWidget(self.samples[name])
        column.addWidget(self.buttons[name])
        return made

    def follow(self) -> None:
        """Show what is chosen."""
        settings = self.changing.settings
        tick(self.buttons[settings.look], True)
        tick(self.discreet, settings.discreet)
        for sample in self.samples.values():
            sample.be_discreet(settings.discreet)

    def _choose(self, name: str) -> None:
        self.changing.change(partial(_look_said, name), setting_to(look=name))

    def _be_discreet(self, on: bool) -> None:
        self.changing.change(partial(_discreet_said, on), setting_to(discreet=on))


def _titles() -> dict[str, str]:
    return {
        "blur": translate("CoversPage", "Blurred"),
        "solid": translate("CoversPage", "Solid"),
        "pixel": translate("CoversPage", "Pixels"),
    }


def _look_said(name: str) -> str:
    return translate("CoversPage", "Look of covers: {look}").format(look=_titles()[name])


def _discreet_said(on: bool) -> str:
    if on:
        return translate("CoversPage", "Discreet covers")
    return translate("CoversPage", "Covers that say what they cover")
