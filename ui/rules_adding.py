"""Many rules at once: a pasted list of words, or filters and muted words from Mastodon, Bluesky and X."""

from __future__ import annotations

import time
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui import look
from ui.big_text import PIECE, BigText
from ui.control import Control
from ui.line_list import Lines
from ui.parts import button, deaf, row, text
from ui.rule_draft import Draft
from ui.rule_words import action_name
from ui.rules_on_disk import RulesOnDisk
from ui.rules_preview import PreviewPanel
from ui.work import LARGE, Reader, Work
from wellbeing import rules_at_work as at_work
from wellbeing.moments import LASTS, end_after
from wellbeing.plain_file import bytes_in
from wellbeing.rule_values import Action

PAUSE_MS = 400
LARGEST = 50_000_000
"""Bytes of a file that is taken over."""
MOST_LISTED = 50


class Adding(QWidget):
    """What was pasted stays here until it is added or cleared, also when the app ends in between.

    A long paste is kept beside the field, and so is what a file has.
    """

    read = Signal()
    """What would be added is shown."""

    def __init__(self, disk: RulesOnDisk, control: Control) -> None:
        """Nothing is read before something is pasted."""
        super().__init__()
        self._disk = disk
        self.held = self._from_file = ""
        self.found: at_work.Added | None = None
        self._based_on = ""
        self._reader, self._files = Reader(self), Work(self)
        self._draft = Draft(disk.path.with_name("rules.draft.txt"), self.pasted, self)
        self._later = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._later.timeout.connect(self._read)
        self.preview = PreviewPanel(control)
        self._make()
        self._lay_out()
        self._connect()
        self._show(None)
        self._draft.take_up(self._take_up)

    def _make(self) -> None:
        self.text = BigText(self.tr("Words, one a line or with commas, or an exported list"), 8)
        self.open = button(self.tr("&Open a file…"), self._open)
        self.clear = button(self.tr("&Clear"), self._clear)
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the rule"))
        self.name.setPlaceholderText(self.tr("Name of the rule"))
        self.site = _choice(self.tr("Where the list comes from"))
        for title, site in (
            (self.tr("The list says where it is from"), ""),
            (self.tr("From Mastodon"), "mastodon"),
            (self.tr("From Bluesky"), "bluesky"),
            (self.tr("From X"), "x"),
        ):
            self.site.addItem(title, site)
        self.everywhere = QCheckBox(self.tr("Use them on every site"))
        self.action = _choice(self.tr("What happens to a post that fits"))
        self.action.addItem(self.tr("As the list says, or cover"), "")
        for each in Action:
            self.action.addItem(action_name(each.value), each.value)
        self.until = _choice(self.tr("Until"))
        self.until.addItem(self.tr("Until the list says, or I change it"), "")
        names = {"24 h": self.tr("For 24 hours"), "7 d": self.tr("For 7 days"), "30 d": self.tr("For 30 days")}
        for lasts in LASTS:
            self.until.addItem(names[lasts], lasts)
        self.said = text()
        self.left_out = Lines(self.tr("What cannot be taken over"))
        self.add = button(self.tr("&Add to my rules"), self._add, main=True)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        label = QLabel(self.tr("&Words, one a line or with commas, or an exported list"), wordWrap=True)
        label.setBuddy(self.text)
        for part in (
            text(self.tr("Mastodon: filters as JSON or CSV. Bluesky and X: lists of muted words."), quiet=True),
            label,
            self.text,
            row(self.open, self.clear),
            self.name,
            self.site,
            self.everywhere,
            self.action,
            self.until,
            self.said,
            self.left_out,
            row(self.add),
            self.preview,
        ):
            column.addWidget(part)
        column.addStretch(1)

    def _connect(self) -> None:
        self.text.textChanged.connect(self._typed)
        self.text.pasted_much.connect(self.hold)
        for choice in (self.site, self.action, self.until):
            choice.currentIndexChanged.connect(self._begin)
        self.name.textChanged.connect(self._begin)
        self.everywhere.toggled.connect(self._begin)

    def settled(self) -> bool:
        """Keep the draft; whether nothing more is on its way to the disk."""
        return self._draft.settled()

    def warns(self) -> bool:
        """Whether the person who quits is to be told that what is not saved here could not be kept either."""
        return self._draft.warns()

    def _take_up(self, draft: str) -> None:
        """Go on with the list of last time, if there is one."""
        if not draft.strip():
            return
        if len(draft) > PIECE or self.pasted().strip():
            self.held = draft
            self._say_held()
            self._typed()
        else:
            self.text.setPlainText(draft)

    def hold(self, pasted: str) -> None:
        """Keep a long text beside the field, which would take seconds to show it, with all that is here already."""
        self.held = _together(self.held, self.text.toPlainText(), pasted)
        self.text.blockSignals(True)
        self.text.setPlainText("")
        self.text.blockSignals(False)
        self._say_held()
        self._typed()

    def _say_held(self) -> None:
        kept = len(self.held) + len(self._from_file)
        said = self.tr("%n character(s) are kept here. “Clear” lets go of them.", None, kept)
        self.text.setPlaceholderText(said if kept else "")

    def _typed(self) -> None:
        self._draft.changed()
        self._begin()

    def _begin(self) -> None:
        self.add.setEnabled(False)
        self._reader.forget()
        self._later.start()

    def pasted(self) -> str:
        """Everything that is to be taken over."""
        return _together(self.held, self._from_file, self.text.toPlainText())

    def _read(self) -> None:
        pasted = self.pasted()
        if not pasted.strip():
            self._show(None)
            return
        self.said.setText(self.tr("Reading…"))
        lasts = self.until.currentData()
        ends = end_after(datetime.now().astimezone(), lasts).timestamp() if lasts else 0.0
        self._based_on = self._disk.text
        request = at_work.Add(
            text=self._based_on,
            pasted=pasted,
            now=time.time(),
            site=self.site.currentData(),
            all_sites=self.everywhere.isChecked(),
            name=self.name.text().strip(),
            action=self.action.currentData(),
            expires=ends,
        )
        self._reader.ask(request, self._heard)

    def _heard(self, answer: object) -> None:
        if isinstance(answer, at_work.Added):
            self._show(answer)
            if answer.text and len(answer.text) < LARGE and answer.rules:
                self.preview.ask(answer.text, self._disk.text)
        else:
            self._show(None)
            self.said.setText(self.tr("The list could not be read: {why}.").format(why=answer))
        self.read.emit()

    def _show(self, found: at_work.Added | None) -> None:
        self.found = found
        self.left_out.show_lines(
            [
                self.tr("Line {line}: {what}").format(line=line, what=why) if line else why
                for line, why in (found.left_out[:MOST_LISTED] if found else ())
            ]
        )
        self.add.setEnabled(bool(found and found.rules))
        self.said.setText(self._summed_up(found))

    def _summed_up(self, found: at_work.Added | None) -> str:
        if found is None:
            return self.tr("Paste words, or open a file; what they would become is said here before anything is added.")
        if found.problem:
            return found.problem
        rules, words = self.tr("%n rule(s)", None, found.rules), self.tr("%n word(s)", None, found.words)
        said = self.tr("Would add {words} in {rules}.").format(words=words, rules=rules)
        if found.left_out:
            said += " " + self.tr("%n thing(s) cannot be taken over:", None, len(found.left_out))
        return said

    def _open(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Open a list"))
        if path:
            self._files.run(partial(_text_in, Path(path)), self._opened)

    def _opened(self, result: object) -> None:
        if isinstance(result, str):
            self._from_file = result  # the file has it still: another one takes its place
            self._say_held()
            self._typed()
        elif isinstance(result, UnicodeDecodeError):
            self.said.setText(self.tr("This is no text in UTF-8. Save it as UTF-8 and try again."))
        else:
            self.said.setText(self.tr("The file could not be read: {why}.").format(why=result))

    def _clear(self) -> None:
        self.held = self._from_file = ""
        self.text.setPlainText("")
        self._say_held()
        self.preview.clear()
        self._begin()
        self._draft.forget()

    def _add(self) -> None:
        if self.found and self.found.rules:
            self.add.setEnabled(False)
            self._disk.save(self.found.text, self._based_on, partial(self._told, self.pasted()))

    def _told(self, added: str, why_not: str) -> None:
        """What was written meanwhile is not added, and stays."""
        if why_not:
            self._begin()
            self.preview.say(why_not)
        elif self.pasted() != added:
            self._begin()
            self.preview.say(
                self.tr("Added as it was when you pressed “Add”. What you changed since is not added yet.")
            )
        else:
            self._clear()
            self._later.stop()
            self._show(None)
            self.said.setText(self.tr("Added at the end of your rules. They act now."))


def _together(*texts: str) -> str:
    """All of `texts` that have something in them, one under the other."""
    return "\n".join(text for text in texts if text.strip())


def _text_in(path: Path) -> str:
    """What stands in `path`. Raises OSError, UnicodeDecodeError."""
    return bytes_in(path, LARGEST).decode("utf-8-sig")


def _choice(name: str) -> QComboBox:
    made = deaf(QComboBox())
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(16)
    return made
