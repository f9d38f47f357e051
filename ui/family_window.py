"""The page of a family's agreement: what both see, and where both speak. Setting one up begins here, too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ui import look
from ui.control import Control
from ui.family_guardian import FamilyGuardian
from ui.family_once import FamilyOnce, one_by_one
from ui.family_passcode import FamilyPasscode
from ui.family_phones import FamilyPhones
from ui.family_read import FamilyRead
from ui.family_setup import FamilySetup
from ui.family_talk import FamilyTalk
from ui.family_time import FamilyTime
from ui.family_words import left_out_words, log_line, moment_named, part_line, terms_lines
from ui.health_words import health_note, health_words
from ui.holding_card import HoldingCard
from ui.parts import Sheet, anew, button, card, heading, row, section, text
from wellbeing import protocol
from wellbeing.agreement import MOST_SITES
from wellbeing.family_page import FamilyPage, Health, as_csv, as_json
from wellbeing.private_file import write_private

ASK_EVERY_MS = 5_000
LOG_SHOWN = 30


class FamilyWindow(Sheet):
    """Follows what the engine says each few seconds while it is seen; what is typed stays."""

    def __init__(self, control: Control, read: FamilyRead, save_to: Callable[[], str] | None = None) -> None:
        """`read` remembers that the young person has read what this is; `save_to` asks for a file, "" for none."""
        super().__init__("")
        self.setWindowTitle(self.tr("Family agreement"))
        self._control, self._read = control, read
        self._save_to = save_to or self._ask_where
        self.shown: protocol.FamilyIs | None = None
        self.trouble, self.title = text(), heading("")
        self.guardian = FamilyGuardian()
        self.setup, self.page_parts, self.holding = FamilySetup(control), QWidget(), HoldingCard()
        self.time = FamilyTime(control, self.guardian, self._heard)
        self.talk = FamilyTalk(control, self.guardian, self._heard)
        self.passcode = FamilyPasscode(control, self.guardian, self._heard, self._tell_once)
        self.phones = FamilyPhones(control, self.guardian, self._heard, self._tell_once)
        self.once: FamilyOnce | None = None
        self._to_tell: list[protocol.Agreed] = []
        self._warned = self._to_ask = False
        self._again = QTimer(self, interval=ASK_EVERY_MS)
        self._again.timeout.connect(self.ask)
        self._build()
        self.setup.agreed.connect(self._tell_once)
        control.came_or_went.connect(self._ask_if_seen)

    def _build(self) -> None:
        self.explained = card(section(self.tr("What this is")), text(self._explained()), row(self._read_button()))
        self.promise = text(self._promise(), quiet=True)
        self.terms, self.health, self.log = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self.health_card = card(
            section(self.tr("How the tool is")), _place(self.health), text(health_note(), quiet=True)
        )
        self.save = button(self.tr("&Save this page…"), self._save)
        column = QVBoxLayout(self.page_parts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * look.GAP)
        agreed = card(section(self.tr("What you agreed on")), _place(self.terms))
        log = card(section(self.tr("What happened")), _place(self.log), row(self.save))
        for part in (self.title, self.promise, self.explained, self.time, card(self.guardian), self.passcode.choosing,
                     self.talk, agreed, self.health_card, log, self.passcode,
                     self.phones, self.holding):  # fmt: skip
            column.addWidget(part)
        self.setup.hide()
        self.page_parts.hide()
        self.add(self.trouble, self.setup, self.page_parts)

    def _read_button(self) -> QWidget:
        self.understood = button(self.tr("I have &read this"), self._was_read)
        return self.understood

    def _explained(self) -> str:
        return self.tr(
            "Your family agreed on something about feeds on this computer, and this page has all of it. Your guardians "
            "see what you see here: minutes by kind, limits, what you asked for, how the tool is, and every change. "
            "They do not see posts, searches, names, topics, your mood, your notes or that you looked for help; nobody "
            "is told. Messages, writing and search stay open. You can propose changes, ask for more time, and say no "
            "to anything stricter from 13 on. It ends by itself when you turn 18."
        )

    def _promise(self) -> str:
        return self.tr(
            "This agreement is kept on your own account, without a guardian’s service: a promise, not a lock. On an "
            "account that administers the computer, or that everybody shares, nothing of it holds. If the filter ever "
            "keeps the computer from working, “wellbeing undo --emergency” in a terminal puts everything back at once, "
            "and this page says so afterwards."
        )

    def warns(self) -> bool:
        """Codes that nobody has kept are seen once more before they go."""
        before, self._warned = self._warned, self.once is not None
        return self._warned and not before

    def typed(self) -> object:
        """The codes that are told once, what is in the form (no passcodes), and why more time is asked for."""
        once = [self.once.told, *self._to_tell] if self.once else []
        return once, self.setup.typed(), self.time.reason.text()

    def take_up(self, typed: object) -> None:
        """Go on with all three."""
        match typed:
            case (list(once), tuple(form), str(reason)):
                self.setup.take_up(form)
                self.time.reason.setText(reason)
                self._tell(once)

    def bring_up(self, topic: str = "") -> None:
        """The topic "ask" begins where more time is asked for, once the page is there."""
        super().bring_up(topic)
        self._to_ask = topic == "ask"
        self._begin_to_ask()

    def _begin_to_ask(self) -> None:
        if self._to_ask and self.page_parts.isVisible():
            self._to_ask = False
            self.time.begin_to_ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask how it stands, at once and while it is seen."""
        super().showEvent(event)
        self.ask()
        self._again.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: nothing is asked."""
        self._again.stop()
        super().hideEvent(event)

    def ask(self) -> None:
        """Ask how it stands."""
        self._control.ask(protocol.Family(), self._asked)

    def _ask_if_seen(self) -> None:
        if self.isVisible():
            self.ask()

    def _asked(self, event: protocol.AnyEvent) -> None:
        """What is asked by itself leaves what was said of a press, unless the filter is away."""
        if isinstance(event, protocol.FamilyIs):
            if self.shown is None:
                self._say("")
            self._show(event)
        elif isinstance(event, protocol.Failed) and self.shown is None:
            self._say(event.message)

    def _heard(self, event: protocol.AnyEvent) -> None:
        self._say(event.message if isinstance(event, protocol.Failed) else "")
        if isinstance(event, protocol.FamilyIs):
            self._show(event)
            if event.may_quit:
                self._control.ask_to_quit()

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        if words:
            self.area.ensureWidgetVisible(self.trouble)

    def _show(self, told: protocol.FamilyIs) -> None:
        self.shown = told
        page = told.page
        self.setup.setVisible(page is None and self.once is None and not told.problem)
        self.page_parts.setVisible(page is not None and self.once is None)
        if told.problem:
            self._say(told.problem)
        if page is not None:
            self._show_page(page)
            self.phones.show_codes(there=told.phone_codes)
            self.time.show_codes(there=told.phone_codes)
            self.passcode.show_to_choose(told.to_choose)
            self._begin_to_ask()
        if page is None or not page.held:
            (self.holding if page else self.setup.holding).look()

    def _show_page(self, page: FamilyPage) -> None:
        self.title.setText(self.tr("{name}’s agreement").format(name=page.name))
        self.promise.setVisible(not page.held)
        self.explained.setVisible(not self._read.is_so(page.name))
        self.guardian.show_names(page.guardians)
        self.time.show_page(page)
        self.talk.show_page(page)
        lines = [part_line("guardians", page.guardians), *terms_lines(page.terms)]
        _list(self.terms, [*lines, self.tr("Talk about it again: {day}").format(day=moment_named(page.review_on)[:-6])])
        _list(self.health, [_health(each) for each in page.health])
        self.health_card.setVisible(bool(page.health))
        _list(self.log, [log_line(each, page.name) for each in page.log[:LOG_SHOWN]])

    def _was_read(self) -> None:
        if self.shown is not None and self.shown.page is not None:
            self._read.be_so(self.shown.page.name)
            self.explained.hide()

    def _tell_once(self, told: protocol.Agreed) -> None:
        if told.left_out:
            most = self.tr("An agreement keeps {number} sites and servers, or fewer with long names.").format(
                number=MOST_SITES
            )
            self._say(f"{most} {left_out_words(told.left_out)}")
        self._tell(one_by_one(told))

    def _tell(self, pages: list[protocol.Agreed]) -> None:
        """One page after the other, each until its guardian has kept it; then the page of the agreement."""
        if pages:
            first, *self._to_tell = pages
            self.once = FamilyOnce(first, self._kept)
            self.setup.hide()
            self.page_parts.hide()
            self.add(self.once)
            self.once.show()  # now: it takes the keyboard
            self.once.first.setFocus()
            self.area.verticalScrollBar().setValue(0)
        self.ask()

    def _kept(self) -> None:
        if self.once is not None:
            self.once.hide()
            self.once.deleteLater()
            self.once = None
        self._tell(self._to_tell)

    def _ask_where(self) -> str:
        kinds = self.tr("Everything (*.json);;Minutes as a table (*.csv)")
        return QFileDialog.getSaveFileName(self, self.tr("Save this page"), "family.json", kinds)[0]

    def _save(self) -> None:
        if self.shown is None or self.shown.page is None or not (name := self._save_to()):
            return
        page = self.shown.page
        try:
            write_private(Path(name), as_csv(page) if name.endswith(".csv") else as_json(page))
        except OSError:
            self._say(self.tr("The file could not be written. Choose another folder."))


def _place(layout: QVBoxLayout) -> QWidget:
    made = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    made.setLayout(layout)
    return made


def _list(layout: QVBoxLayout, lines: list[str]) -> None:
    """`lines`, one under the other; where they are the same, nothing moves."""
    before = layout.property("lines")
    if before != lines:
        layout.setProperty("lines", lines)
        with anew(layout):
            for line in lines:
                layout.addWidget(text(line))


def _health(each: Health) -> str:
    minutes = abs(int(each.detail)) if each.detail.lstrip("-").isdecimal() else 0
    said = health_words(each.what, minutes)
    return f"{moment_named(each.since)} · {said}" if each.since else said
