"""Find help: always there, without engine, network or limits. Which page was read here is never written down."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui import look
from ui.bad_day_adding import AddToPage
from ui.bad_day_keeping import BadDay
from ui.help_country import own_settings
from ui.help_directory import HelpDirectory, first_button
from ui.help_pages import AnswerPage, ChatbotPage, HelpPage, TellPage, TherapistPage
from ui.parts import Sheet, button, heading, section, text
from ui.tab_order import follow_layout
from wellbeing.helplines import Directory, Service, shipped_directory
from wellbeing.last_good import mark

PAGES: dict[str, Callable[[], HelpPage]] = {
    "tell": TellPage,
    "answer": AnswerPage,
    "chatbot": ChatbotPage,
    "therapist": TherapistPage,
}


class HelpWindow(Sheet):
    """The directory and four pages. `bring_up` takes the name of a page: tell, answer, chatbot or therapist."""

    def __init__(
        self,
        parent: QWidget | None = None,
        settings: QSettings | None = None,
        today: Callable[[], date] = date.today,
        bad_day: BadDay | None = None,
        open_bad_day: Callable[[], object] = lambda: None,
        newer: Path | None = None,
    ) -> None:
        """`settings` keep the chosen country and nothing else; `today` decides what is too old to be shown.

        Lines can be added to the person's own page, `bad_day`, which `open_bad_day` opens. `newer` is where a newer
        list lies, if the person took one.
        """
        super().__init__(self.tr("Find help"), parent)
        self._today, self._bad_day, self._open_bad_day = today, bad_day, open_bad_day
        self._newer, self._mark = newer, mark(newer) if newer else None
        self._whole = self._in_use()
        self.directory = HelpDirectory(self._whole, settings or own_settings(), self._adding)
        self.pages: dict[str, HelpPage] = {}
        self.main = self._build_main()
        self.add(self.main)
        self.directory.shown.connect(lambda: follow_layout(self.page))

    def _in_use(self) -> Directory:
        """The newer list, where there is one that is in order; a few milliseconds, and without the filter."""
        if self._newer is None or self._mark is None:
            return shipped_directory()
        from wellbeing.newer_helplines_file import in_use  # few have one, and it loads what checks signatures

        return in_use(self._newer).directory

    def _follow_file(self) -> None:
        if self._newer is not None and (now := mark(self._newer)) != self._mark:
            self._mark = now
            self._whole = self._in_use()
            self.directory.show_other(self._whole)

    def _build_main(self) -> QWidget:
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * look.GAP)
        self.ways = self._build_ways()
        private = self.tr("Nothing that you open or copy here is written down. Your browser may remember its pages.")
        for part in (
            heading(self.tr("Find help")),
            self.directory,
            section(self.tr("Other ways")),
            *self.ways.values(),
            text(private, quiet=True),
        ):
            column.addWidget(part)
        return main

    def _adding(self, service: Service) -> list[QWidget]:
        return [AddToPage(self._bad_day, service)] if self._bad_day else []

    def _build_ways(self) -> dict[str, QPushButton]:
        return {
            "tell": button(self.tr("&Tell someone"), lambda: self.open("tell")),
            "answer": button(self.tr("&How to answer a friend"), lambda: self.open("answer")),
            "chatbot": button(self.tr("Before you talk to a chat&bot"), lambda: self.open("chatbot")),
            "therapist": button(self.tr("Find a thera&pist"), lambda: self.open("therapist")),
            "bad_day": button(self.tr("My page for har&d days"), self._open_bad_day),
        }

    def bring_up(self, topic: str = "") -> None:
        """Show the window in front of the others, with the page `topic`, or the directory for "" or an unknown name."""
        self._follow_file()
        self._follow_calendar()
        self.open(topic)
        super().bring_up()
        self._settle()

    def _settle(self) -> None:
        """Give every text its height before the first frame, instead of some frames later: innermost layouts first."""
        for part in reversed([self.page, *self.page.findChildren(QWidget)]):
            if (layout := part.layout()) and part.isVisibleTo(self.page):  # the other pages can wait
                layout.activate()

    def open(self, topic: str) -> None:
        """Show a page, made when it is first asked for, and give its first button the focus."""
        if topic in PAGES and topic not in self.pages:
            self._make_page(topic)
        self._show(topic)
        page = self.pages.get(topic)
        (page.begin if page else first_button(self.directory)).setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_page(self, topic: str) -> None:
        page = self.pages[topic] = PAGES[topic]()
        page.back.connect(self.go_back)
        page.show_day(self._whole.as_of(self._today()), self._today())
        self.add(page)
        follow_layout(self.page)

    def typed(self) -> object:
        """The page that is open, and what was written on pages that have drafts; nothing once the window is closed."""
        if not self.isVisible():
            return None
        topic = next((topic for topic, page in self.pages.items() if not page.isHidden()), "")
        return topic, {each: page.drafts.typed() for each, page in self._with_drafts()}

    def take_up(self, typed: object) -> None:
        """Open that page, and go on with what was written."""
        match typed:
            case (str(topic), dict(written)):
                for each in {topic, *written} & PAGES.keys() - self.pages.keys():
                    self._make_page(each)
                for each, page in self._with_drafts():
                    if each in written:
                        page.drafts.take_up(written[each])
                if topic:
                    self.open(topic)

    def _with_drafts(self) -> list[tuple[str, TellPage | AnswerPage]]:
        return [(topic, page) for topic, page in self.pages.items() if isinstance(page, TellPage | AnswerPage)]

    def go_back(self) -> None:
        """From a page to the directory, to the button that led there."""
        left = next((topic for topic, page in self.pages.items() if not page.isHidden()), "")
        self._show("")
        self.ways.get(left, first_button(self.directory)).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, topic: str) -> None:
        if self.pages:  # Qt would lay out at once what is shown by name, for a window that may not be there yet
            self.main.setVisible(topic not in self.pages)
        for name, page in self.pages.items():
            page.setVisible(name == topic)
        self.area.verticalScrollBar().setValue(0)

    def _follow_calendar(self) -> None:
        """The app runs for months: what has become too old goes when the window is brought up."""
        day = self._today()
        self.directory.show_day(day)
        for page in self.pages.values():
            page.show_day(self._whole.as_of(day), day)
        follow_layout(self.page)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Drop what was typed: the next one to open this window may be someone else."""
        for page in self.pages.values():
            page.forget()
        super().closeEvent(event)
