"""The whole rules file as text, for those who tune: mistakes are shown on their lines, in words, while one types."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from ui import look
from ui.big_text import LONGEST_LINE, NumberedText
from ui.control import Control
from ui.line_list import Lines
from ui.parts import button, card, row, text
from ui.rules_on_disk import RulesOnDisk
from ui.rules_preview import PreviewPanel
from ui.work import LARGE, Reader, Work
from wellbeing import rules_at_work as at_work
from wellbeing.private_file import write_private
from wellbeing.rules_file import Problems, RulesError, text_of

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
        self._draft_file = disk.path.with_name("rules.draft.toml")
        self.based_on = ""
        self.dirty = False
        self._putting = self._saving = False
        self._reader, self._keeper = Reader(self), Work(self)
        self._later = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._later.timeout.connect(self._look)
        self.editor = NumberedText(self.tr("The rules file"), 26)
        self.state = text()
        self.problems = Lines(self.tr("What is wrong, by line"))
        self.preview = PreviewPanel(control)
        self._lay_out()
        self._connect()
        self._keeper.run(partial(text_of, self._draft_file), self._take_up)

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
        self._disk.saved.connect(self._saved)
        self._disk.failed.connect(self._failed)

    def _take_up(self, draft: object) -> None:
        """Begin with the draft of last time, if there is one."""
        if isinstance(draft, str) and draft and not self.dirty:
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
        if not self._disk.loaded:
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

    def _paste(self, pasted: str) -> None:
        """A long paste goes in piece by piece; lines that no rules file has are not taken."""
        if max(map(len, pasted.split("\n")), default=0) > LONGEST_LINE:
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
        """Have the text read, and keep it beside the file."""
        now = self.editor.toPlainText()
        QTimer.singleShot(0, self, partial(self._have_read, now))  # a long text took its time already

    def _have_read(self, now: str) -> None:
        self._reader.ask(at_work.Check(text=now), partial(self._read, now))
        self._keeper.run(partial(_keep, self._draft_file, now), lambda _: None)

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
                "%n mistake(s), so the rules that were in order last go on. Choose one to go to its line.",
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
        self._saving = True
        self._disk.save(self.editor.toPlainText(), self._disk.text)

    def _saved(self) -> None:
        if not self._saving:
            return
        self._saving = self.dirty = False
        self.based_on = self._disk.text
        self._reader.forget()
        self._later.stop()
        self._forget_draft()
        self._follow()
        self.state.setText(self.tr("Saved. It acts now, also on pages that are open."))

    def _failed(self, why: str) -> None:
        if self._saving:
            self._saving = False
            self.state.setText(why)

    def _discard(self) -> None:
        self._later.stop()
        self._reader.forget()
        self.dirty = False
        self.based_on = self._disk.text
        self._forget_draft()
        self.preview.clear()
        self._fill(self._disk.text)
        self._follow()

    def _forget_draft(self) -> None:
        self._keeper.run(partial(self._draft_file.unlink, missing_ok=True), lambda _: None)


def _keep(path: Path, draft: str) -> None:
    """Keep a draft for next time; without it the window itself still has it."""
    with suppress(OSError, RulesError):
        write_private(path, draft.encode("utf-8"))
