"""Where a guardian makes the codes for phones anew, or turns them off: phones get lost, and screens photographed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.control import Control
from ui.family_guardian import FamilyGuardian
from ui.parts import button, card, row, section, text
from wellbeing import protocol
from wellbeing.protocol import AnyEvent


class FamilyPhones(QWidget):
    """With the passcode of the guardian who speaks above. `told_once` has new codes, `answered` all other answers."""

    def __init__(
        self,
        control: Control,
        guardian: FamilyGuardian,
        answered: Callable[[AnyEvent], None],
        told_once: Callable[[protocol.Agreed], None],
    ) -> None:
        """As if there were codes, before `show_codes`."""
        super().__init__()
        self._control, self._guardian, self._answered, self._told_once = control, guardian, answered, told_once
        self.why = text(quiet=True)
        self.anew = button("", lambda: self._change(off=False))
        self.off = button(self.tr("Turn phone codes off"), lambda: self._change(off=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card(section(self.tr("Codes for phones")), self.why, row(self.anew, self.off)))
        self.show_codes(there=True)

    def show_codes(self, *, there: bool) -> None:
        """Whether there are codes now."""
        self.why.setText(self._standing() if there else self._away())
        self.anew.setText(self.tr("Make new phone codes") if there else self.tr("Turn phone codes on"))
        self.off.setVisible(there)

    def _standing(self) -> str:
        return self.tr(
            "If a phone is lost, or somebody else has seen its codes, make new ones: both are shown once, and the old "
            "ones give nothing from then on. With the passcode above; both of you see it under “What happened”."
        )

    def _away(self) -> str:
        return self.tr(
            "They are turned off: more time is given at this computer. With the passcode above a guardian makes new "
            "ones, which are shown once."
        )

    def _change(self, *, off: bool) -> None:
        if self._guardian.speaks():
            by, passcode = self._guardian.take()
            self._control.ask(protocol.NewPhoneCodes(by=by, passcode=passcode, off=off), self._was_changed)

    def _was_changed(self, event: AnyEvent) -> None:
        if isinstance(event, protocol.Agreed):
            self._told_once(event)
        else:
            self._answered(event)
