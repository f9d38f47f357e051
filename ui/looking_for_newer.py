"""Looking for newer site files and helplines on the makers' server: at a press, and once a week after a yes.

Where the program names no server, or the filter runs as a guardian's service, nothing of this is seen.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ui.changing import Changing
from ui.control import Control
from ui.engine_words import said
from ui.newer_sites import moment_said, why_said
from ui.parts import button, card, into_sight, row, section, text
from ui.settings_page import tick
from wellbeing import protocol
from wellbeing.settings_steps import setting_to

translate = QCoreApplication.translate


class LookingForNewer(QWidget):
    """What is asked of whom, a tick for each week, a button for now, and how it went."""

    told = Signal(object)
    """How it stands: `UpdatesAre`. What is in use may be another thing than before."""

    def __init__(self, control: Control, changing: Changing) -> None:
        """The filter is asked when `look` is called; that asks no server."""
        super().__init__()
        self._control, self._changing, self._waits = control, changing, False
        self.about, self.went = text(quiet=True), text()
        self.weekly = QCheckBox(self.tr("Once a week, by itself"))
        self.weekly.clicked.connect(self._turn)
        self.check = button(self.tr("Check now"), self._check)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        title = section(self.tr("Look for newer ones"))
        column.addWidget(card(title, self.about, self.weekly, row(self.check), self.went))
        self.hide()
        control.came_or_went.connect(self._look_if_seen)
        self.follow()

    def follow(self) -> None:
        """Show what is chosen."""
        tick(self.weekly, self._changing.settings.weekly_updates)

    def _look_if_seen(self) -> None:
        page = self.parentWidget()
        if page is None or page.isVisible():  # this is out of sight itself where the makers name no server
            self.look()

    def look(self) -> None:
        """Show how it stands."""
        self._control.ask(protocol.Updates(), self._show)

    def _show(self, event: protocol.AnyEvent) -> None:
        if not isinstance(event, protocol.UpdatesAre):
            return
        self.about.setText(asked_of(event.host))
        self._say(_went(event))
        self.setVisible(bool(event.host))
        self.told.emit(event)

    def _turn(self, on: bool) -> None:
        self._changing.change(partial(weekly_updates_said, on), setting_to(weekly_updates=on))

    def _check(self) -> None:
        if self._waits:
            return  # pressed again: the button stays, and the keyboard with it
        self._waits = True
        self._say(self.tr("Looking…"))
        self._control.ask(protocol.LookForUpdates(), self._looked)

    def _looked(self, event: protocol.AnyEvent) -> None:
        self._waits = False
        if isinstance(event, protocol.UpdatesAre):
            self._show(event)
        else:
            self._say(why_said(event))
        into_sight(self.went)

    def _say(self, words: str) -> None:
        self.went.setText(words)
        self.went.setVisible(bool(words))


def asked_of(host: str) -> str:
    """What is fetched, from where, and what that tells; the fact before every yes."""
    return translate(
        "LookingForNewer",
        "Sites and phone numbers change. Newer files can be fetched from {host}, each with the makers’ signature. That "
        "server then learns your internet address, when it was asked, and that this program is in use; nothing of you, "
        "your settings or your feeds is sent. Files by which more hosts would be read still wait for your yes.",
    ).format(host=host)


def weekly_updates_said(on: bool) -> str:
    """What changed, for the undo."""
    return (
        translate("LookingForNewer", "Looking once a week: on")
        if on
        else translate("LookingForNewer", "Looking once a week: off")
    )


def _went(event: protocol.UpdatesAre) -> str:
    """How it went, a line for each thing; "" before the first time."""
    lines = [_named(kind, said(why)) for kind, why in event.problems]
    if event.came:
        lines.insert(0, _came(event.came))
    if event.waiting:
        lines.append(translate("LookingForNewer", "Site files wait for your yes, since they would read more hosts."))
    if event.looked:
        nothing = translate("LookingForNewer", "Last looked on {day}: there was nothing newer.")
        looked = translate("LookingForNewer", "Last looked on {day}.")
        lines.insert(0, (looked if lines else nothing).format(day=moment_said(event.looked)))
    return "\n".join(lines)


def _came(kinds: tuple[str, ...]) -> str:
    names = ", ".join(_name(each) for each in kinds)
    return translate("LookingForNewer", "Taken then: {names}.").format(names=names)


def _named(kind: str, why: str) -> str:
    if not kind:
        return why
    words = translate("LookingForNewer", "Not taken, {name}: {why}")
    return words.format(name=_name(kind), why=why)


def _name(kind: str) -> str:
    if kind == "sites":
        return translate("LookingForNewer", "site files")
    return translate("LookingForNewer", "helplines")
