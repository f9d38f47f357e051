"""What is proposed, by whom, and what it waits for; and a form to propose something oneself."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import Any

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ui import look
from ui.control import Control
from ui.family_guardian import FamilyGuardian
from ui.family_guardians import GuardiansForm
from ui.family_terms import TermsForm
from ui.family_words import YOUNG, proposal_line, state_line, to_be_taken_out
from ui.parts import anew, button, card, row, section, text
from wellbeing import protocol
from wellbeing.family_page import FamilyPage, FamilyProposal
from wellbeing.protocol import AnyEvent

UNDER_WAY = ("open", "waits")


class FamilyTalk(QWidget):
    """`answered` hears what the engine says to everything that is pressed here."""

    def __init__(self, control: Control, guardian: FamilyGuardian, answered: Callable[[AnyEvent], None]) -> None:
        """Shows nothing before `show_page`."""
        super().__init__()
        self._control, self._guardian, self._answered = control, guardian, answered
        self._page: FamilyPage | None = None
        self.listed = QVBoxLayout()
        self.open = button(self.tr("&Propose a change…"), self._open)
        self.reviewed = button(self.tr("We have talked about it"), self._reviewed)
        self._build()

    def _build(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * look.GAP)
        lines = QWidget()
        self.listed.setContentsMargins(0, 0, 0, 0)
        lines.setLayout(self.listed)
        self.none = text(self.tr("Nothing is proposed. What loosens the agreement waits, what tightens it needs both."))
        column.addWidget(card(section(self.tr("Proposals")), self.none, lines, row(self.open, self.reviewed)))

    @cached_property
    def form(self) -> TermsForm:
        """The form is made when somebody first proposes something: the window opens without waiting for it."""
        return TermsForm()

    @cached_property
    def guardians(self) -> GuardiansForm:
        return GuardiansForm()

    @cached_property
    def as_guardian(self) -> QCheckBox:
        return QCheckBox(self.tr("As a guardian"))

    @cached_property
    def proposing(self) -> QWidget:
        send = button(self.tr("Pr&opose this"), self._send)
        end = button(self.tr("Propose to &end the agreement"), partial(self._propose, what="end"))
        heading = section(self.tr("Propose a change"))
        whole = card(heading, self.form, self.guardians, self.as_guardian, row(send, end))
        self._column.addWidget(whole)
        return whole

    def show_page(self, page: FamilyPage) -> None:
        """What is proposed now; a form that is open stays as it is."""
        before, self._page = self._page, page
        self.reviewed.setVisible(page.review_due)
        self.none.setVisible(not page.proposals)
        if before is None or before.proposals != page.proposals:
            with anew(self.listed):
                for each in page.proposals:
                    self.listed.addWidget(self._line(each, page))

    def _line(self, each: FamilyProposal, page: FamilyPage) -> QWidget:
        stands = state_line(each, page.name, page.guardians)
        state = self.tr("Proposal {number}: {state}").format(number=each.number, state=stands)
        parts: list[QWidget] = [text(proposal_line(each, page.name)), text(state, quiet=True)]
        buttons = []
        if each.waits_for == YOUNG:
            buttons.append(button(self.tr("{name} agrees").format(name=page.name), partial(self._answer, each, True)))
            buttons.append(button(self.tr("{name} says no").format(name=page.name), partial(self._answer, each, False)))
        elif each.state in UNDER_WAY and (each.waits_for or each.what in ("pause", "quit")):
            buttons.append(button(self.tr("A guardian agrees"), partial(self._answer, each, True, guardian=True)))
        if each.state in UNDER_WAY and (each.waits_for != YOUNG or to_be_taken_out(each, page.guardians)):
            buttons.append(button(self.tr("A guardian says no"), partial(self._answer, each, False, guardian=True)))
        if each.state in UNDER_WAY and each.by == YOUNG:
            buttons.append(button(self.tr("Take it back"), partial(self._answer, each, False)))
        for one in buttons:
            one.setAccessibleName(f"{one.text()}: {parts[0].property('text')}")
        return card(*parts, row(*buttons)) if buttons else card(*parts)

    def _answer(self, each: FamilyProposal, yes: bool, guardian: bool = False) -> None:
        if guardian and not self._guardian.speaks():
            return
        by, passcode = self._guardian.take() if guardian else ("", "")
        answer = protocol.AnswerProposal(number=each.number, yes=yes, by=by, passcode=passcode)
        self._control.ask(answer, self._answered)

    def _open(self) -> None:
        if self._page is not None:
            self.form.show_terms(self._page.terms)
            self.guardians.show_guardians(self._page.guardians)
            self.proposing.show()

    def _send(self) -> None:
        if self._page is not None and not self.form.lacks():
            self._propose(parts={**self.form.changes(self._page.terms), **self.guardians.parts()})

    def _propose(self, **change: Any) -> None:
        if self.as_guardian.isChecked() and not self._guardian.speaks():
            return
        by, passcode = self._guardian.take() if self.as_guardian.isChecked() else ("", "")
        self._control.ask(protocol.Propose(by=by, passcode=passcode, **change), self._was_proposed)

    def _was_proposed(self, event: AnyEvent) -> None:
        if not isinstance(event, protocol.Failed):
            self.open.setFocus()  # beside what was proposed, before the form goes that has the keyboard
            self.proposing.hide()
        self._answered(event)

    def _reviewed(self) -> None:
        if self._guardian.speaks():
            by, passcode = self._guardian.take()
            self._control.ask(protocol.Reviewed(by=by, passcode=passcode), self._answered)
