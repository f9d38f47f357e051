"""Rules: what a person decides about posts themselves, tried before it is saved, and brought back when unwanted."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QTabBar, QVBoxLayout, QWidget

from ui import look
from ui.control import Control
from ui.parts import READING_WIDTH, Sheet, button, card, deaf, heading, row, text
from ui.rule_page import RulePage
from ui.rule_text import RuleText
from ui.rules_adding import Adding
from ui.rules_list import RulesList
from ui.rules_on_disk import RulesOnDisk
from ui.rules_taking import Taking
from ui.rules_tester import Tester, Tried
from ui.state import Phase
from ui.step_by_step import StepByStep
from ui.tab_order import follow_layout

BESIDE = 900
"""Pixels from which on the tester stands beside the rules; in a narrower window it stands below."""

TABS = ("stack", "text", "adding", "taking")
"""The page of each tab."""

LATER = ("tester", "page_of_one", *TABS[1:])
"""What is made when the window is seen already."""


class RulesWindow(Sheet):
    """All about rules. The file is read when the window is first shown, and watched from then on."""

    def __init__(self, control: Control, path: Path) -> None:
        """`path` is the rules file; it need not be there."""
        super().__init__("")
        self.setWindowTitle(self.tr("Rules"))
        self._control = control
        self.disk = RulesOnDisk(path, self)
        self.list = RulesList(self.disk)
        self._build()
        self.disk.changed.connect(self._show_state)
        self.disk.failed.connect(self._say)
        self.disk.saved.connect(lambda: self._say(""))
        control.changed.connect(self._show_state)
        self._show_state()
        StepByStep(self).do(self._made_later())

    @property
    def missing(self) -> list[str]:
        """The parts that are still to be made."""
        return [name for name in LATER if name not in self.__dict__]

    def whole(self) -> bool:
        """Whether every part is made."""
        return not self.missing

    def _made_later(self) -> Iterator[None]:
        """Make what is not seen at once, one part after the other: all in one would hold a person up."""
        yield
        for name in LATER:
            getattr(self, name)
            yield

    def _put[P: QWidget](self, part: P, place: _Pages) -> P:
        """Add `part`; the keyboard goes through it where it stands."""
        place.add(part)
        follow_layout(self.page)
        return part

    @cached_property
    def tester(self) -> Tester:
        """Tries a text."""
        made = Tester(self._control)
        self._put(_topped(card(made)), self._beside)
        return made

    @cached_property
    def page_of_one(self) -> RulePage:
        """The form for one rule."""
        made = self._put(RulePage(self.disk, self._control), self.stack)
        made.taken_up.connect(lambda: self.stack.show_page(made))
        made.left.connect(self._back)
        made.refused.connect(lambda: self._look_at(made.trouble))
        return made

    @cached_property
    def text(self) -> RuleText:
        """The file as text."""
        return self._put(RuleText(self.disk, self._control), self.pages)

    @cached_property
    def adding(self) -> Adding:
        """Many at once."""
        return self._put(Adding(self.disk, self._control), self.pages)

    @cached_property
    def taking(self) -> Taking:
        """Rules to go."""
        return self._put(Taking(self.disk), self.pages)

    def _build(self) -> None:
        self.trouble, self.away = text(), text()
        self.broken = text()
        self.mend = button(self.tr("Show the m&istakes"), lambda: self.tabs.setCurrentIndex(1))
        self._broken = card(self.broken, row(self.mend))
        self.stack, self.pages = _Pages(), _Pages()
        self.tabs = deaf(QTabBar(drawBase=False, expanding=False, usesScrollButtons=True))
        self.tabs.setAccessibleName(self.tr("Pages of this window"))
        for title in (self.tr("&Rules"), self.tr("As te&xt"), self.tr("Add man&y"), self.tr("Ta&ke along")):
            self.tabs.addTab(title)
        self.tabs.currentChanged.connect(self._turn_to)
        self._lay_out()
        self.pages.add(self.stack)
        self.stack.add(self.list)
        follow_layout(self.page)
        self.list.edit.connect(self._edit)
        self._say("")

    def _turn_to(self, page: int) -> None:
        """Show a page; the letter of its tab takes the keyboard there from the tester beside it."""
        self.pages.show_page(getattr(self, TABS[page]))
        if (here := self.focusWidget()) and self._beside.isAncestorOf(here):
            self.tabs.setFocus()

    def _lay_out(self) -> None:
        if inner := self.column.parentWidget():
            inner.setMaximumWidth(2 * READING_WIDTH + 10 * look.GAP)
        both = QWidget()
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom, both)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(3 * look.GAP)
        self._both.addWidget(_topped(self.tabs, self.pages), 3)
        self._beside = _Pages()
        self._both.addWidget(self._beside, 2)
        self.add(heading(self.tr("Rules")), self.trouble, self.away, self._broken, both)
        self.resize(2 * READING_WIDTH - 22 * look.GAP, 95 * look.GAP)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the file as it is now."""
        super().showEvent(event)
        self.disk.look()

    def typed(self) -> object:
        """The page that is open, and the text that is tried; everything else has a draft of its own on the disk."""
        return self.tabs.currentIndex(), self.tester.typed()

    def take_up(self, typed: object) -> None:
        """Open that page, and try that text."""
        match typed:
            case (int(page), Tried() as tried):
                self.tester.take_up(tried)
                self.tabs.setCurrentIndex(page)

    def settled(self) -> bool:
        """Keep what is not saved; whether nothing more is on its way to the disk."""
        made = [getattr(self, name) for name in (*TABS[1:], "page_of_one") if name in self.__dict__]
        parts = [part.settled() for part in made]
        return all(parts) and not self.disk.writing

    def warns(self) -> bool:
        """Whether words here are in no file, as with a full disk; said above them, and they are shown."""
        drafts = [name for name in ("page_of_one", "text", "adding") if name in self.__dict__]
        unkept = next((name for name in drafts if getattr(self, name).warns()), "")
        if unkept:
            self.tabs.setCurrentIndex(TABS.index(unkept) if unkept in TABS else 0)
            self._say(
                self.tr(
                    "What you wrote below could not be kept on the disk. Make room and save it, or copy it. "
                    "If you quit once more, it goes."
                )
            )
            self._look_at(self.trouble)
        return bool(unkept)

    def _look_at(self, part: QWidget) -> None:
        """Bring `part` into sight once it has its place."""
        QTimer.singleShot(0, part, lambda: self.area.ensureWidgetVisible(part))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tester where there is room for it."""
        super().resizeEvent(event)
        beside = event.size().width() >= BESIDE
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._both.setDirection(direction)

    def _edit(self, at: int) -> None:
        self.stack.show_page(self.page_of_one)
        self.page_of_one.begin(at)

    def _back(self) -> None:
        self.stack.show_page(self.list)
        if self.page_of_one.began_new and self.disk.rules:
            self.list.choose(0)
        self.list.list.setFocus()

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def _show_state(self) -> None:
        problems = self.disk.problems
        self._broken.setVisible(bool(problems))
        if problems:
            line, what = problems[0]
            said = self.tr("Line {line}: {what}").format(line=line, what=what) if line else what
            self.broken.setText(
                self.tr(
                    "The rules file has a mistake. Rules that were in order before go on, if there were any. {first}"
                ).format(first=said)
            )
        running = self._control.state.phase is Phase.RUNNING
        self.away.setText(
            self.tr("The filter is not running now. You can write and save rules; they act once it is back.")
        )
        self.away.setVisible(not running)


def _topped(*parts: QWidget) -> QWidget:
    """`parts` at the top of whatever height there is."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2 * look.GAP)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return made


class _Pages(QWidget):
    """One of several pages is seen, and the others take no room: a stacked layout is as high as its highest page."""

    def __init__(self) -> None:
        """Empty, until `add`."""
        super().__init__()
        self._pages: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def add(self, page: QWidget) -> None:
        """One more `page`; the first is shown. The others are hidden before that: nothing moves."""
        if self._pages:
            page.hide()
        self._pages.append(page)
        self._column.addWidget(page)

    def show_page(self, shown: QWidget) -> None:
        """Show this page alone."""
        for page in self._pages:
            page.setVisible(page is shown)
