"""Where a guardian chooses a passcode: at the set-up, anew with the old one, or when they were added later."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui import look
from ui.control import Control
from ui.family_guardian import FamilyGuardian
from ui.parts import button, card, row, section, text
from wellbeing import protocol
from wellbeing.protocol import AnyEvent


class PasscodeFields(QWidget):
    """A passcode, and the same once more."""

    def __init__(self) -> None:
        """Of nobody yet: `belongs_to` names them."""
        super().__init__()
        self.words, self.again = secret_line(), secret_line()
        self._labels = (text(), text())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        for label, field in zip(self._labels, (self.words, self.again), strict=True):
            column.addWidget(label)
            column.addWidget(field)
        self.belongs_to("")

    def belongs_to(self, name: str) -> None:
        """Say whose it is; "" where there is one guardian."""
        plain = self.tr("Passcode"), self.tr("The passcode once more")
        named = self.tr("{name}’s passcode"), self.tr("{name}’s passcode once more")
        for label, field, words in zip(self._labels, (self.words, self.again), named if name else plain, strict=True):
            label.setText(words.format(name=name))
            field.setAccessibleName(words.format(name=name))

    def same(self) -> bool:
        """Whether both are the same."""
        return self.words.text() == self.again.text()

    def clear(self) -> None:
        """Nothing stays here."""
        self.words.clear()
        self.again.clear()


class FamilyPasscode(QWidget):
    """Another passcode of the guardian who speaks above, or the first one of a guardian who has none yet.

    `answered` hears of the one, and `told_once` has the recovery codes of the other. `choosing` is that one's part: its
    place is beside the guardian who speaks.
    """

    def __init__(
        self,
        control: Control,
        guardian: FamilyGuardian,
        answered: Callable[[AnyEvent], None],
        told_once: Callable[[protocol.Agreed], None],
    ) -> None:
        """`choosing` is not seen before `show_to_choose`."""
        super().__init__()
        self._control, self._guardian, self._answered, self._told_once = control, guardian, answered, told_once
        self._name = ""
        self.new = secret_line()
        self.new.setAccessibleName(self.tr("New passcode"))
        self.change = button(self.tr("Change the passcode"), self._change)
        self.first, self.title, self.why = PasscodeFields(), section(""), text(quiet=True)
        self.choose = button(self.tr("Choose this passcode"), self._choose)
        self.choosing = card(self.title, self.why, self.first, row(self.choose))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * look.GAP)
        why = text(self.tr("With the old one above, or with a recovery code there."), quiet=True)
        new = text(self.tr("New passcode"))
        column.addWidget(card(section(self.tr("Another passcode")), why, new, self.new, row(self.change)))
        self.choosing.hide()

    def show_to_choose(self, names: list[str]) -> None:
        """Who has no passcode yet; what is being typed stays."""
        name = names[0] if names else ""
        self.choosing.setVisible(bool(name))
        if name != self._name:
            self._name = name
            self.first.clear()
            self.first.belongs_to(name)
            self.title.setText(self.tr("A passcode for {name}").format(name=name))
            why = self.tr(
                "{name} chooses it here. The other guardian enters theirs above, to say that {name} is there."
            )
            self.why.setText(why.format(name=name))

    def _change(self) -> None:
        if self._guardian.speaks():
            new = self.new.text()
            self.new.clear()
            by, passcode = self._guardian.take()
            self._control.ask(protocol.NewPasscode(by=by, passcode=passcode, new=new), self._answered)

    def _choose(self) -> None:
        if not self.first.same():
            self._answered(protocol.Failed(message=self.tr("The two passcodes are not the same.")))
        elif self._guardian.speaks():
            by, passcode = self._guardian.take()
            command = protocol.NewPasscode(by=by, passcode=passcode, new=self.first.words.text(), first_of=self._name)
            self._control.ask(command, self._was_chosen)

    def _was_chosen(self, event: AnyEvent) -> None:
        if isinstance(event, protocol.Agreed):
            self.first.clear()
            self._told_once(event)
        else:
            self._answered(event)


def secret_line() -> QLineEdit:
    """A field that shows dots."""
    made = QLineEdit()
    made.setMaxLength(100)
    made.setEchoMode(QLineEdit.EchoMode.Password)
    return made
