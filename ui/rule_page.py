"""The page on which one rule is made or changed: the form, what it would do, and Save."""

from __future__ import annotations

from functools import partial

import msgspec
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import look
from ui.control import Control
from ui.parts import button, row, section, text
from ui.rule_draft import Draft
from ui.rule_form import RuleForm
from ui.rules_on_disk import RulesOnDisk
from ui.rules_preview import PreviewPanel
from ui.work import LARGE, Work
from wellbeing.rule_values import Action, Rule
from wellbeing.rules_file import RulesError
from wellbeing.rules_writing import with_rules

PAUSE_MS = 500
"""After the last change; then the preview is asked for."""


class Unsaved(msgspec.Struct, frozen=True):
    """A rule that is being made; `was` is the name of the one it is made from, "" for a new one."""

    was: str
    rule: Rule


class RulePage(QWidget):
    """Keeps what was filled in until it is saved or put aside, also while the window is closed or the app ended."""

    left = Signal()
    """The person is done here."""
    refused = Signal()
    """It was not saved, and `trouble` says why."""
    taken_up = Signal()
    """A rule of last time, which was not saved, is shown."""

    def __init__(self, disk: RulesOnDisk, control: Control) -> None:
        """Nothing is shown before `begin`."""
        super().__init__()
        self._disk = disk
        self._at, self._was = -1, ""
        self._saving = False
        self._pages = self._edits = 0
        self._work = Work(self)
        self._draft = Draft(disk.path.with_name("rules.draft.json"), self._unsaved, self)
        self._later = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._later.timeout.connect(self.look_ahead)
        self.form = RuleForm()
        self.preview = PreviewPanel(control)
        self.trouble = text()
        self.title = section("")
        self.save = button(self.tr("&Save"), self._save, main=True)
        self.look = button(self.tr("Pre&view"), self.look_ahead)
        self.back = button(self.tr("&Back without saving"), self._leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * look.GAP)
        for part in (self.title, self.form, self.trouble, self.preview, row(self.save, self.look, self.back)):
            column.addWidget(part)
        self.form.edited.connect(self._edited)
        disk.changed.connect(lambda: self.form.know(disk.sources.values()))
        self._say("")
        self._draft.take_up(self._take_up)

    @property
    def began_new(self) -> bool:
        """Whether the rule is a new one."""
        return self._at < 0

    def begin(self, at: int) -> None:
        """Show the rule at `at`; -1: a new one, which comes first."""
        self._at = at
        old = self._disk.rules[at] if at >= 0 else Rule("", Action.COVER)
        self._was = old.name if at >= 0 else ""
        self._show(old)
        self.form.name.setFocus()

    def _show(self, rule: Rule) -> None:
        self._pages += 1
        self._saving = False
        self.title.setText(self.tr("A new rule") if self.began_new else self.tr("Edit this rule"))
        self.form.show_rule(rule, self._disk.sources.values())
        self.preview.clear()
        self._say("")

    def settled(self) -> bool:
        """Keep the draft; whether nothing more is on its way to the disk."""
        return not self.form.filling and self._draft.settled()

    def warns(self) -> bool:
        """Whether the person who quits is to be told that what is not saved here could not be kept either."""
        return self._draft.warns()

    def _unsaved(self) -> str:
        return msgspec.json.encode(Unsaved(self._was, self.form.rule())).decode()

    def _take_up(self, draft: str) -> None:
        """Go on with the rule of last time, if there is one."""
        if not draft or self._edits:
            return
        try:
            unsaved = msgspec.json.decode(draft, type=Unsaved)
        except msgspec.DecodeError:
            return  # written by another version
        self._at, self._was = (0 if unsaved.was else -1), unsaved.was
        self._show(unsaved.rule)
        self._say(self.tr("This is your rule of last time, which was not saved."))
        self.taken_up.emit()

    def _leave(self) -> None:
        self._later.stop()
        self._draft.forget()
        self._pages += 1
        self.left.emit()

    def _edited(self) -> None:
        self._say("")
        self._edits += 1
        self._draft.changed()
        if len(self._disk.text) < LARGE:  # a long file is previewed when the person asks for it
            self._later.start()

    def _wanted(self) -> tuple[list[Rule], dict[str, str]]:
        """All rules with this one, and how it was called before."""
        rule, rules = self.form.rule(), list(self._disk.rules)
        place = next((at for at, each in enumerate(rules) if each.name == self._was), -1) if self._was else -1
        if place < 0:
            return [rule, *rules], {}
        rules[place] = rule
        return rules, {rule.name: self._was} if rule.name != self._was else {}

    def look_ahead(self) -> None:
        """Show what the rule would do, or what it still lacks."""
        self._later.stop()
        rules, renamed = self._wanted()
        there = self._disk.text
        self._work.run(partial(with_rules, there, rules, renamed), partial(self._ahead, there))

    def _ahead(self, there: str, made: object) -> None:
        if isinstance(made, str):
            self.preview.ask(made, there, self.form.rule().name)
        else:
            self.preview.say(self._lacks(made))

    def _lacks(self, error: object) -> str:
        """What is wrong, without lines: nobody has seen the file that it would be."""
        if not isinstance(error, RulesError):
            return str(error)
        what = error.problems[0][1]
        return f"{what[:1].upper()}{what[1:]}."

    def _save(self) -> None:
        if self._saving:
            return
        if self.form.filling:
            self._say(self.tr("A moment, please: the words are still going in."))
            return
        self._later.stop()
        self._saving = True
        rules, renamed = self._wanted()
        self._disk.want(rules, renamed, partial(self._told, self._pages, self._edits, self.form.rule().name))

    def _told(self, page: int, edits: int, name: str, why_not: str) -> None:
        """`page`, `edits` and `name` are of the moment of saving; what was changed since is not saved."""
        if page != self._pages:  # the person went on to something else
            if why_not:
                self._disk.failed.emit(why_not)
            return
        self._saving = False
        if why_not:
            self._say(why_not)
            self.refused.emit()
        elif edits == self._edits and not self.form.filling:
            self._leave()
        else:
            self._at, self._was = 0, name
            self._say(self.tr("Saved as it was when you pressed Save. What you changed since is not saved yet."))

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
