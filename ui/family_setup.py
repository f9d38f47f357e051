"""Setting an agreement up together, on the young person's account: who, what, and each guardian's passcode."""

from __future__ import annotations

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from ui import look
from ui.control import Control
from ui.family_passcode import PasscodeFields
from ui.family_terms import TermsForm
from ui.holding_card import HoldingCard
from ui.parts import button, card, heading, row, section, text
from ui.settings_page import beside, choice
from wellbeing import protocol
from wellbeing.family_page import FamilyTerms

ADULT = 18
YOUNGEST = 5


class FamilySetup(QWidget):
    """A form for all of you at one computer. `agreed` has what is told once."""

    agreed = Signal(object)

    def __init__(self, control: Control) -> None:
        """Nothing is sent before everybody agrees."""
        super().__init__()
        self._control = control
        self.name = self._line(self.tr("First name of the young person"))
        self.month = _unchosen(choice(self.tr("Month of birth"), self._months()), self.tr("Month…"))
        self.year = self._years()
        self.first, self.second = self._line(self.tr("Guardian")), self._line(self.tr("Second guardian, if you like"))
        self.terms, self.holding = TermsForm(), HoldingCard()
        self.of_first, self.of_second = PasscodeFields(), PasscodeFields()
        self.passcode, self.again = self.of_first.words, self.of_first.again
        self.trouble = text()
        self.trouble.hide()
        self.done = button(self.tr("&We agree on this"), self._agree, main=True)
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * look.GAP)
        for part in (
            heading(self.tr("Family agreement")),
            card(section(self.tr("Do this together")), text(self._about()), text(self._honest())),
            self.holding,
            card(section(self.tr("Who")), *self._who()),
            card(section(self.tr("What you agree on")), self.terms),
            card(section(self.tr("The guardians’ passcode")), *self._passcode_parts()),
            self.trouble,
            row(self.done),
        ):
            column.addWidget(part)

    def _about(self) -> str:
        return self.tr(
            "An agreement is something that both of you can live with. Everybody sees the same page: minutes by kind, "
            "limits, what was asked for, how the tool is, and every change. Nobody sees posts, searches, names, topics "
            "that were met, moods, notes or visits to help. It ends by itself at 18."
        )

    def _honest(self) -> str:
        return self.tr(
            "Good to know: on an account that administers this computer, or that everybody shares, nothing of this "
            "holds. There, and wherever no guardian’s service was installed, it is a promise, not a lock."
        )

    def _who(self) -> list[QWidget]:
        names = ((self.name, "name"), (self.first, "first"), (self.second, "second"))
        lines: list[QWidget] = []
        for field, _ in names:
            lines += [text(field.accessibleName()), field]
        return [*lines[:2], beside(text(self.tr("Month and year of birth")), self.month, self.year), *lines[2:]]

    def _passcode_parts(self) -> list[QWidget]:
        why = self.tr("At least six characters. It gives more time, and says yes to what loosens the agreement.")
        self.later = text(quiet=True)
        for field in (self.first, self.second):
            field.textChanged.connect(self._name_passcodes)
        self._name_passcodes()
        return [text(why, quiet=True), self.of_first, self.of_second, self.later]

    def _name_passcodes(self) -> None:
        """One guardian has one; where there are two, each has their own."""
        first, second = _name_in(self.first), _name_in(self.second)
        self.of_first.belongs_to(first if second else "")
        self.of_second.belongs_to(second)
        later = self.tr("Left empty, {second} chooses one later, when {first} is there.")
        self.later.setText(later.format(first=first, second=second))
        for part in (self.of_second, self.later):
            part.setVisible(bool(second))

    def _line(self, name: str) -> QLineEdit:
        made = QLineEdit()
        made.setMaxLength(40)
        made.setAccessibleName(name)
        return made

    def _months(self) -> list[tuple[str, str]]:
        return [(self.locale().standaloneMonthName(month), str(month)) for month in range(1, 13)]

    def _years(self) -> QComboBox:
        this = QDate.currentDate().year()
        years = [str(this - age) for age in range(YOUNGEST, ADULT + 1)]
        return _unchosen(choice(self.tr("Year of birth"), [(each, each) for each in years]), self.tr("Year…"))

    def parts(self) -> dict[str, object]:
        """What is in the form, in the words of the agreement's file."""
        turns_18 = f"{int(self.year.currentText()) + ADULT:04}-{int(self.month.currentData()):02}"
        guardians = [each for field in (self.first, self.second) if (each := _name_in(field))]
        return {"name": self.name.text(), "turns_18": turns_18, "guardians": guardians, **self.terms.parts()}

    def typed(self) -> tuple[object, ...]:
        """What is in the form, for the same one in another language; passcodes are typed anew."""
        names = tuple(field.text() for field in (self.name, self.first, self.second))
        return names, self.month.currentIndex(), self.year.currentIndex(), self.terms.terms()

    def take_up(self, typed: tuple[object, ...]) -> None:
        """Go on with it."""
        match typed:
            case ((str(name), str(first), str(second)), int(month), int(year), FamilyTerms() as terms):
                for field, words in ((self.name, name), (self.first, first), (self.second, second)):
                    field.setText(words)
                self.month.setCurrentIndex(month)
                self.year.setCurrentIndex(year)
                self.terms.show_terms(terms)

    def _lacks(self) -> tuple[str, QWidget] | None:
        """What is missing still, and where."""
        if not self.name.text().strip():
            return self.tr("The first name is missing."), self.name
        for field in (self.month, self.year):
            if field.currentIndex() < 0:
                return self._why_birth(), field
        if not self.first.text().strip():
            return self.tr("The name of a guardian is missing."), self.first
        for fields in (self.of_first, self.of_second):
            if fields.isVisibleTo(self) and not fields.same():
                return self.tr("The two passcodes are not the same."), fields.words
        return None

    def _why_birth(self) -> str:
        return self.tr(
            "The month and year of birth are missing. They decide who says yes to what: it changes at 13 and 16, and "
            "the agreement ends at 18."
        )

    def _passcodes(self) -> dict[str, str]:
        """By guardian; who chooses later has none."""
        typed = ((self.first, self.of_first), (self.second, self.of_second))
        return {name: fields.words.text() for who, fields in typed if (name := _name_in(who))}

    def _agree(self) -> None:
        if lacks := self._lacks():
            words, field = lacks
            self._say(words)
            field.setFocus()
            return
        if words := self.terms.lacks():
            self._say(words)
            return
        self.done.setEnabled(False)
        self._control.ask(protocol.Agree(parts=self.parts(), passcodes=self._passcodes()), self._heard)

    def _heard(self, event: protocol.AnyEvent) -> None:
        self.done.setEnabled(True)
        if isinstance(event, protocol.Agreed):
            self.of_first.clear()
            self.of_second.clear()
            self._say("")
            self.agreed.emit(event)
        elif isinstance(event, protocol.Failed):
            self._say(event.message)

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))


def _unchosen(made: QComboBox, words: str) -> QComboBox:
    """With `words` for as long as nothing is chosen: what decides on rights is nobody's guess."""
    made.setPlaceholderText(words)
    made.setCurrentIndex(-1)
    return made


def _name_in(field: QLineEdit) -> str:
    """As the agreement has it, so that a passcode is found by it."""
    return " ".join(field.text().split())
