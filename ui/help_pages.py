"""The pages of *Find help* beside the directory: telling someone, answering a friend, chatbots, therapists."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import look
from ui.drafts import Draft, Drafts
from ui.help_card import service_card
from ui.help_directory import put
from ui.parts import button, card, empty, heading, section, text
from wellbeing.helplines import Directory


class HelpPage(QWidget):
    """A page with a way back: its first button, its last one, and Esc."""

    back = Signal()

    def __init__(self, title: str) -> None:
        """`title` stands over the page."""
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2 * look.GAP)
        self.begin = button(self.tr("&Back to helplines"), self.back.emit)
        self.column.addWidget(self.begin, alignment=Qt.AlignmentFlag.AlignLeft)
        self.add(heading(title))

    def add(self, *parts: QWidget) -> None:
        """Put `parts` under what is there."""
        for part in parts:
            self.column.addWidget(part)

    def event(self, event: QEvent) -> bool:
        """Take Esc before the window does, which would close itself."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back."""
        if _is_escape(event):
            self.back.emit()
        else:
            super().keyPressEvent(event)

    def show_day(self, directory: Directory, day: date) -> None:
        """Show what `directory`, which is the one of `day`, has for this page."""

    def forget(self) -> None:
        """Drop what was typed."""


class TellPage(HelpPage):
    """A message to somebody one trusts."""

    def __init__(self) -> None:
        """Three tones to begin with."""
        super().__init__(self.tr("Tell someone"))
        self.drafts = Drafts(self._drafts(), self.tr("Your message"), mail=True)
        self.add(
            text(
                self.tr(
                    "Choose how to begin and change what you like. Copy it, or open it in your mail program, and send "
                    "it to someone you trust."
                )
            ),
            self.drafts,
            text(self.tr("Nothing is sent or saved from here. Closing this window empties it."), quiet=True),
        )

    def _drafts(self) -> tuple[Draft, ...]:
        return (
            Draft(self.tr("In &few words"), self.tr("Hi, I'm having a hard time. Can we talk today or tomorrow?")),
            Draft(
                self.tr("&Openly"),
                self.tr(
                    "Hi, there is something I'd like to tell you, and it isn't easy. Things have been heavy lately, "
                    "and I don't want to carry it alone. You don't have to fix anything. Could you listen for a while?"
                ),
            ),
            Draft(
                self.tr("I need someone &now"),
                self.tr(
                    "I don't feel safe on my own right now. Can you come, or call me and stay on the line? "
                    "If you can't, please help me reach someone who can."
                ),
            ),
        )

    def forget(self) -> None:
        """Drop what was typed."""
        self.drafts.begin_anew()


class AnswerPage(HelpPage):
    """What to say to someone who writes that they are not well."""

    def __init__(self) -> None:
        """Three sentences to adapt, then helplines."""
        super().__init__(self.tr("How to answer a friend"))
        self.drafts = Drafts(self._drafts(), self.tr("Your answer"))
        self.lines = QVBoxLayout()
        self.add(
            text(self.tr("You don't have to have a solution. Change these words until they sound like you.")),
            self.drafts,
            section(self.tr("If they may be in danger now")),
            text(self.tr("Call the emergency number of the place where they are, and stay in touch with them.")),
            section(self.tr("Lines to pass on")),
        )
        self.column.addLayout(self.lines)
        self.add(button(self.tr("Helplines by c&ountry"), self.back.emit))

    def _drafts(self) -> tuple[Draft, ...]:
        return (
            Draft(
                self.tr("Say that you &read it"),
                self.tr("I read what you wrote, and I'm glad that you said it. How are you right now?"),
            ),
            Draft(
                self.tr("Stay &with them"),
                self.tr("You don't have to be alone with this. Would you like to talk, or shall I keep you company?"),
            ),
            Draft(
                self.tr("As&k directly"),
                self.tr("Are you safe right now? If not, I'll stay with you while we find someone who can help."),
            ),
        )

    def show_day(self, directory: Directory, day: date) -> None:
        """Show where lines are found everywhere."""
        empty(self.lines)
        put(self.lines, service_card(directory.finder, day))

    def forget(self) -> None:
        """Drop what was typed."""
        self.drafts.begin_anew()


class ChatbotPage(HelpPage):
    """What is known about talking to a machine."""

    def __init__(self) -> None:
        """Facts, a choice, the way to people. Source: the notes on evidence, section 8 (FAccT 2025)."""
        super().__init__(self.tr("Before you talk to a chatbot"))
        self._say(
            self.tr("It is not a crisis service"),
            self.tr("A chatbot cannot call anyone or come to you, and it may not notice that you need a person now."),
        )
        self._say(
            self.tr("What a study found"),
            self.tr(
                "Five chatbots used as therapists were examined in 2025. Some met a veiled sign of suicidal thoughts "
                "with facts that can do harm, and answers carried stigma about schizophrenia and alcohol dependence. "
                "Newer models were no better."
            ),
            self.tr("Source: a study presented at the conference FAccT 2025, read in November 2026."),
        )
        self._say(
            self.tr("What it may be of use for"),
            self.tr("A researcher at Stanford sees a use in journaling, not as therapy."),
            self.tr("Source: words of Haber, Stanford University, read in November 2026."),
        )
        self._say(
            self.tr("Worth knowing before you type"),
            self.tr(
                "Who can read it, how long it is kept, and whether it trains the next model: its privacy page says so. "
                "Names and places can be left out."
            ),
        )
        self.add(
            text(self.tr("This app has no chatbot and sends nothing to one."), quiet=True),
            button(self.tr("Helplines where &people answer"), self.back.emit),
        )

    def _say(self, title: str, *words: str) -> None:
        """A card; the source is said quietly under the words."""
        self.add(card(section(title), text(words[0]), *(text(source, quiet=True) for source in words[1:])))


class TherapistPage(HelpPage):
    """Where to look for a therapist: public services and registers, never a company."""

    def __init__(self) -> None:
        """The entries come with `show_day`."""
        super().__init__(self.tr("Find a therapist"))
        self.services = QVBoxLayout()
        self.services.setSpacing(2 * look.GAP)
        self.add(
            text(
                self.tr(
                    "In many countries a public register says who may work as a psychologist or psychotherapist. "
                    "A doctor or the health ministry can tell you where it is."
                )
            ),
            section(self.tr("Public services")),
        )
        self.column.addLayout(self.services)
        self.add(text(self.tr("There is no company among these, and nobody pays for being named here."), quiet=True))

    def show_day(self, directory: Directory, day: date) -> None:
        """Show the public services."""
        empty(self.services)
        for each in directory.therapy:
            put(self.services, service_card(each, day))
        if not directory.therapy:
            put(self.services, text(self.tr("What was recorded is a year old, so it is not shown any more.")))


def _is_escape(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape and not event.modifiers()
