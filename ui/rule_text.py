"""The whole rules file as text, for those who tune: mistakes are shown on their lines, in words, while one types."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from ui import look
from ui.big_text import LONGEST_LINE, NumberedText, has_long_line
from ui.control import Control
from ui.line_list import Lines
from ui.parts import button, card, row, text
from ui.rule_draft import Draft
from ui.rules_on_disk import RulesOnDisk
from ui.rules_preview import PreviewPanel
from ui.work import LARGE, Reader
from wellbeing import rules_at_work as at_work
from wellbeing.rules_file import Problems

PAUSE_MS = 350
"""After the last key; then the text is read."""

MOST_LISTED = 50


class RuleText(QWidget):
    """Shows the file while nobody changes it here. What is typed is kept beside the file until it is saved."""

    checked = Signal()
    """What is in the field was read, and what is wrong with it is shown."""

    def __init__(self, disk: RulesOnDisk, control: Control) -> None:
        """Follows `disk`; a draft of last time is taken up."""
        super().__init__()
        self._disk = disk
        self.based_on = ""
        self.dirty = False
        self._putting = self._begun = self._saving = self._again = False
        self._reader = Reader(self)
        self._later = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._later.timeout.connect(self._look)
        self.editor = NumberedText(self.tr("The rules file"), 26)
        self.editor.setReadOnly(True)  # until it is known whether there is a draft
        self._draft = Draft(disk.path.with_name("rules.draft.toml"), self.editor.toPlainText, self)
        self.state = text()
        self.problems = Lines(self.tr("What is wrong, by line"))
        self.preview = PreviewPanel(control)
        self._lay_out()
        self._connect()
        self._draft.take_up(self._take_up)

    def _lay_out(self) -> None:
        self.save = button(self.tr("&Save"), self._save, main=True)
        self.look = button(self.tr("Pre&view"), self.look_ahead)
        self.discard = button(self.tr("Show what the &file has"), self._discard)
        self.elsewhere = text(
            self.tr(
                "The file has changed since you began here. Saving puts your text in its place; "
                "“Undo the last change” brings the other one back."
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        column.addWidget(self.editor, 1)
        column.addWidget(self.state)
        column.addWidget(self.problems)
        self._other = card(self.elsewhere)
        column.addWidget(self._other)
        column.addWidget(row(self.save, self.look, self.discard))
        column.addWidget(self.preview)
        self._other.hide()
        self.problems.hide()

    def _connect(self) -> None:
        self.editor.textChanged.connect(self._typed)
        self.editor.pasted_much.connect(self._paste)
        self.editor.filled.connect(self._filled)
        self.problems.itemActivated.connect(self._go_to)
        self.problems.itemClicked.connect(self._go_to)
        self._disk.changed.connect(self._follow)

    def settled(self) -> bool:
        """Keep the draft; whether nothing more is on its way to the disk."""
        mine = self.dirty and self.editor.filling  # what the file has need not come in to its end
        return not mine and self._draft.settled()

    def warns(self) -> bool:
        """Whether the person who quits is to be told that what is not saved here could not be kept either."""
        return self._draft.warns()

    def _take_up(self, draft: str) -> None:
        """Begin with the draft of last time, if there is one."""
        self._begun = True
        self.editor.setReadOnly(False)
        if draft:
            self.dirty = True
            self._fill(draft)
            self.state.setText(self.tr("This is your text of last time, which was not saved."))
        self._follow()

    def _fill(self, shown: str) -> None:
        self._putting = True
        self.editor.fill(shown)

    def _filled(self) -> None:
        self._putting = False
        if self.dirty:
            self._typed()
        else:
            self._later.stop()
            self._show_checked(at_work.Checked(problems=self._disk.problems, notices=self._disk.notices))

    def _follow(self) -> None:
        """The file is another one: show it, unless something of the person's own is in the field."""
        if not self._disk.loaded or not self._begun:
            return
        self._other.setVisible(self.dirty and self.based_on != self._disk.text)
        self.discard.setEnabled(self.dirty)
        if not self.dirty and (self.based_on != self._disk.text or not self.editor.document().characterCount() > 1):
            self.based_on = self._disk.text
            self._fill(self._disk.text)
        elif not self.dirty:
            self._show_checked(at_work.Checked(problems=self._disk.problems, notices=self._disk.notices))

    def _typed(self) -> None:
        if self._putting or self.editor.filling:
            return
        self.dirty = True
        self.discard.setEnabled(True)
        self.editor.mark(())
        self.state.setText(self.tr("Reading…"))
        self._later.start()
        self._draft.changed()

    def _paste(self, pasted: str) -> None:
        """A long paste goes in piece by piece; lines that no rules file has are not taken."""
        if has_long_line(pasted):
            self.state.setText(
                self.tr(
                    "This has lines of more than {n} characters, so it was not pasted here. "
                    "For a list of words, use the page “Add many”."
                ).format(n=LONGEST_LINE)
            )
            return
        self.dirty = True
        self.editor.insert(pasted)

    def _look(self) -> None:
        """Have the text read."""
        now = self.editor.toPlainText()
        QTimer.singleShot(0, self, partial(self._ask, now))  # a long text took its time already

    def _ask(self, now: str) -> None:
        self._reader.ask(at_work.Check(text=now), partial(self._read, now))

    def _read(self, now: str, answer: object) -> None:
        if not isinstance(answer, at_work.Checked):
            self.state.setText(self.tr("The text could not be read ({why}). Saving tries again.").format(why=answer))
            return
        self._show_checked(answer)
        if not answer.problems and len(now) < LARGE:
            self.preview.ask(now, self._disk.text)

    def _show_checked(self, found: at_work.Checked) -> None:
        problems, notices = list(found.problems), list(found.notices)
        self.editor.mark([line for line, _ in problems])
        self.problems.clear()
        for line, what in [*problems, *notices][:MOST_LISTED]:
            item = QListWidgetItem(self.tr("Line {line}: {what}").format(line=line, what=what) if line else what)
            item.setData(256, line)
            self.problems.addItem(item)
        self.problems.fit()
        self.save.setEnabled(not problems)
        self.look.setEnabled(not problems)
        self.state.setText(self._summed_up(problems))
        self.checked.emit()

    def _summed_up(self, problems: Problems) -> str:
        if problems:
            return self.tr(
                "%n mistake(s). Rules that were in order before go on, if there were any. "
                "Choose one to go to its line.",
                None,
                len(problems),
            )
        return self.tr("In order, not saved yet.") if self.dirty else self.tr("In order, as the file has it.")

    def _go_to(self, item: QListWidgetItem) -> None:
        self.editor.go_to(int(item.data(256)))

    def look_ahead(self) -> None:
        """Show what these rules would do."""
        self.preview.ask(self.editor.toPlainText(), self._disk.text)

    def _save(self) -> None:
        """Pressed again on the way, it saves once more afterwards."""
        if self._saving:
            self._again = True
            return
        if self.editor.filling:
            self.state.setText(self.tr("A moment, please: the text is still going in."))
            return
        self._saving = True
        now = self.editor.toPlainText()
        self._disk.save(now, self._disk.text, partial(self._told, now))

    def _told(self, saved: str, why_not: str) -> None:
        again, self._saving, self._again = self._again, False, False
        if why_not:
            self.state.setText(why_not)
        else:
            self._saved(saved, again)

    def _saved(self, saved: str, again: bool) -> None:
        """What was typed meanwhile is not saved."""
        self.based_on = saved
        if not self.dirty or (not self.editor.filling and self.editor.toPlainText() == saved):
            self._let_go()
            self._follow()
            self.state.setText(self.tr("Saved. It acts now, also on pages that are open."))
            return
        self._follow()
        self.state.setText(self.tr("Saved as it was when you pressed Save. What you changed since is not saved yet."))
        if again:
            self._save()

    def _discard(self) -> None:
        self._let_go()
        self.based_on = self._disk.text
        self.preview.clear()
        self._fill(self._disk.text)
        self._follow()

    def _let_go(self) -> None:
        """Nothing in the field is the person's own any more."""
        self.dirty = False
        self._later.stop()
        self._reader.forget()
        self._draft.forget()
