"""How much to soften: the three presets, or nothing."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from ui.changing import Changing
from ui.first_look_words import preset_about, preset_name
from ui.parts import card, section, text
from ui.settings_page import Page, tick
from wellbeing.settings_steps import setting_to

translate = QCoreApplication.translate


class PresetsPage(Page):
    """One choice of four, each with its sentence."""

    def __init__(self, changing: Changing) -> None:
        """Nothing is chosen for the person: what stands in the file is shown."""
        super().__init__(changing)
        self.buttons: dict[str, QRadioButton] = {}
        self.group = QButtonGroup(self)
        self.own = text(self.tr("Topics that you have set yourself stay as you set them."), quiet=True)
        told: list[QWidget] = [section(self.tr("How much to soften"))]
        for name, (title, about) in self.titles().items():
            made = QRadioButton(title)
            made.setAccessibleDescription(about)
            made.clicked.connect(lambda _on=True, name=name: self._choose(name))
            self.buttons[name] = made
            self.group.addButton(made)
            told += [made, text(about, quiet=True)]
        self.add(card(*told, self.own))
        self.follow()

    def titles(self) -> dict[str, tuple[str, str]]:
        """Each preset's name, and what it does in a sentence."""
        return {
            "none": (_name("none"), self.tr("Every post stays as it is, until you choose.")),
            **{name: (preset_name(name), preset_about(name)) for name in ("gentle", "balanced", "quiet")},
        }

    def follow(self) -> None:
        """Show what is chosen."""
        tick(self.buttons[self.changing.settings.preset], True)
        self.own.setVisible(any(each.action != "preset" for each in self.changing.settings.categories.values()))

    def _choose(self, name: str) -> None:
        self.changing.change(partial(_said, name), setting_to(preset=name))


def _said(preset: str) -> str:
    return translate("PresetsPage", "How much to soften: {preset}").format(preset=_name(preset))


def _name(preset: str) -> str:
    return preset_name(preset) if preset != "none" else translate("PresetsPage", "Nothing")
