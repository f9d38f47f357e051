"""The page on which one rule is made or changed: the form, what it would do, and Save."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import look
from ui.control import Control
from ui.parts import button, row, section, text
from ui.rule_form import RuleForm
from ui.rules_on_disk import RulesOnDisk
from ui.rules_preview import PreviewPanel
from ui.work import LARGE, Work
from wellbeing.rule_values import Action, Rule
from wellbeing.rules_file import RulesError
from wellbeing.rules_writing import with_rules

PAUSE_MS = 500
"""After the last change; then the preview is asked for."""


class RulePage(QWidget):
    """Keeps what was filled in until it is saved or put aside, also while the window is closed."""

    left = Signal()
    """The person is done here."""

    def __init__(self, disk: RulesOnDisk, control: Control) -> None:
        """Nothing is shown before `begin`."""
        super().__init__()
        self._disk = disk
        self._at = -1
        self._old = Rule("", Action.COVER)
        self._saving = False
        self._work = Work(self)
        self._later = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._later.timeout.connect(self.look_ahead)
        self.form = RuleForm()
        self.preview = PreviewPanel(control)
        self.trouble = text()
        self.title = section("")
        self.save = button(self.tr("&Save"), self._save, main=True)
        self.look = button(self.tr("Pre&view"), self.look_ahead)
        self.back = button(self.tr("&Back without saving"), self.left.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * look.GAP)
        for part in (self.title, self.form, self.trouble, self.preview, row(self.save, self.look, self.back)):
            column.addWidget(part)
        self.form.edited.connect(self._edited)
        disk.saved.connect(self._saved)
        disk.failed.connect(self._failed)
        self._say("")

    @property
    def began_new(self) -> bool:
        """Whether the rule is a new one."""
        return self._at < 0

    def begin(self, at: int) -> None:
        """Show the rule at `at`; -1: a new one, which comes first."""
        self._at = at
        self._old = self._disk.rules[at] if at >= 0 else Rule("", Action.COVER)
        self.title.setText(self.tr("Edit this rule") if at >= 0 else self.tr("A new rule"))
        self.form.show_rule(self._old, self._disk.sources.values())
        self.preview.clear()
        self._say("")
        self.form.name.setFocus()

    def _edited(self) -> None:
        self._say("")
        if len(self._disk.text) < LARGE:  # a long file is previewed when the person asks for it
            self._later.start()

    def _wanted(self) -> tuple[list[Rule], dict[str, str]]:
        """All rules with this one, and how it was called before."""
        rule, rules = self.form.rule(), list(self._disk.rules)
        place = next((at for at, each in enumerate(rules) if each.name == self._old.name), -1) if self._at >= 0 else -1
        if place < 0:
            return [rule, *rules], {}
        rules[place] = rule
        return rules, {rule.name: self._old.name} if rule.name != self._old.name else {}

    def look_ahead(self) -> None:
        """Show what the rule would do, or what it still lacks."""
        self._later.stop()
        rules, renamed = self._wanted()
        there = self._disk.text
        self._work.run(partial(with_rules, there, rules, renamed), partial(self._ahead, there, rules))

    def _ahead(self, there: str, rules: Sequence[Rule], made: object) -> None:
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
        """Try it first, so that what is wrong is said here and nothing is written."""
        self._later.stop()
        self._saving = True
        rules, renamed = self._wanted()
        self._work.run(partial(with_rules, self._disk.text, rules, renamed), partial(self._tried, rules, renamed))

    def _tried(self, rules: Sequence[Rule], renamed: dict[str, str], made: object) -> None:
        if isinstance(made, str):
            self._disk.want(rules, renamed)
        else:
            self._failed(self._lacks(made))

    def _saved(self) -> None:
        if self._saving:
            self._saving = False
            self.left.emit()

    def _failed(self, why: str) -> None:
        if self._saving:
            self._saving = False
            self._say(why)

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
