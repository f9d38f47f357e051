"""The rules in their order, each in a line: the first that fits a post decides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from ui import look
from ui.parts import button, row, text
from ui.rule_words import line
from ui.rules_on_disk import RulesOnDisk
from wellbeing.rule_values import Rule
from wellbeing.rules_import import with_new_names

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_BY: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_CHECK = Qt.ItemDataRole.CheckStateRole


class RulesModel(QAbstractListModel):
    """Rules for a list; a line is made when it is looked at. `switched` says that a tick was changed."""

    switched = Signal(int)

    def __init__(self) -> None:
        """No rules."""
        super().__init__()
        self.rules: Sequence[Rule] = ()

    def show_rules(self, rules: Sequence[Rule]) -> None:
        """Show `rules` from now on."""
        self.beginResetModel()
        self.rules = rules
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """As many as there are."""
        return 0 if parent.isValid() else len(self.rules)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The line, whole as a tip and for screen readers, and the tick."""
        rule = self.rules[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return line(rule)
        if role == _CHECK:
            return Qt.CheckState.Checked if rule.on else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Somebody ticked a rule, or took its tick away."""
        if role != _CHECK:
            return False
        self.switched.emit(index.row())
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Each can be chosen and ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable


class _List(QListView):
    """Enter opens a rule, Delete takes it out, Alt and an arrow move it."""

    opened = Signal()
    moved = Signal(int)
    deleted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that every list has."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in _BY:
            self.moved.emit(_BY[event.key()])
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted.emit()
        else:
            super().keyPressEvent(event)


class RulesList(QWidget):
    """The list with its buttons. Every change is in the file at once, and can be undone."""

    edit = Signal(int)
    """This rule is to be changed; -1: a new one."""

    def __init__(self, disk: RulesOnDisk) -> None:
        """Shows what `disk` has."""
        super().__init__()
        self._disk = disk
        self._choose_next: int | None = None
        self.model = RulesModel()
        self.list = _List()
        self._make()
        self._lay_out()
        disk.changed.connect(self.show_rules)
        self.model.switched.connect(self._switch)
        self.show_rules()

    def _make(self) -> None:
        self.list.setObjectName("rules")
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Your rules, in their order"))
        self.list.setUniformItemSizes(True)
        self.list.setLayoutMode(QListView.LayoutMode.Batched)  # thousands of rules are laid out bit by bit
        self.list.setBatchSize(1_000)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(28 * look.GAP)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_chosen())
        self.list.opened.connect(self._edit)
        self.list.doubleClicked.connect(lambda _: self._edit())
        self.list.moved.connect(self._move)
        self.list.deleted.connect(self._delete)
        self.new = button(self.tr("&New rule"), lambda: self.edit.emit(-1), main=True)
        self.change = button(self.tr("&Edit"), self._edit)
        self.copy = button(self.tr("Du&plicate"), self._duplicate)
        self.up = button(self.tr("Move &up"), lambda: self._move(-1))
        self.down = button(self.tr("Move &down"), lambda: self._move(1))
        self.delete = button(self.tr("De&lete"), self._delete)
        self.undo = button(self.tr("Undo the last chan&ge"), self._disk.undo)
        self.whole = text()
        self.nothing = text(self.tr("There are no rules yet. A rule says what happens to posts with certain words."))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        column.addWidget(
            text(
                self.tr("The first rule that fits a post decides; put exceptions above. Space turns one on and off."),
                quiet=True,
            )
        )
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        column.addWidget(self.whole)
        column.addWidget(row(self.new, self.change, self.copy, self.up, self.down, self.delete, self.undo))

    @property
    def row(self) -> int:
        """The place of the chosen rule; -1 where there is none."""
        return self.list.currentIndex().row()

    def choose(self, row: int) -> None:
        """Choose the rule at `row`."""
        self.list.setCurrentIndex(self.model.index(row))

    def show_rules(self) -> None:
        """Show what the file has; the choice stays with its rule."""
        rules, row = self._disk.rules, self.row
        if rules is not self.model.rules:
            name = self.model.rules[row].name if 0 <= row < len(self.model.rules) else ""
            self.model.show_rules(rules)
            self.choose(min(self._next_row(name, row), len(rules) - 1))
        self.list.setVisible(bool(rules))
        self.nothing.setVisible(not rules)
        self._show_chosen()

    def _next_row(self, name: str, row: int) -> int:
        chosen, self._choose_next = self._choose_next, None
        if chosen is not None:
            return chosen
        rules = self._disk.rules
        if 0 <= row < len(rules) and rules[row].name == name:
            return row
        return next((at for at, rule in enumerate(rules) if rule.name == name), max(row, 0))

    def _show_chosen(self) -> None:
        rules, row = self.model.rules, self.row
        there = 0 <= row < len(rules)
        usable = not self._disk.problems
        self.whole.setText(line(rules[row]) if there else "")
        self.whole.setVisible(there)
        self.new.setEnabled(usable)
        for each in (self.change, self.copy, self.delete):
            each.setEnabled(there and usable)
        self.up.setEnabled(there and usable and row > 0)
        self.down.setEnabled(there and usable and row < len(rules) - 1)
        self.undo.setEnabled(self._disk.can_undo)

    def _edit(self) -> None:
        if self.change.isEnabled():
            self.edit.emit(self.row)

    def _change(self, make: Callable[[list[Rule], int], int]) -> None:
        """Let `make` change the list of rules; it says which row is to be chosen then."""
        rules, row = list(self._disk.rules), self.row
        if self._disk.problems or not 0 <= row < len(rules):
            return
        self._choose_next = make(rules, row)
        self._disk.want(rules)

    def _switch(self, row: int) -> None:
        self.choose(row)

        def make(rules: list[Rule], row: int) -> int:
            rules[row] = replace(rules[row], on=not rules[row].on)
            return row

        self._change(make)

    def _move(self, by: int) -> None:
        def make(rules: list[Rule], row: int) -> int:
            to = min(max(row + by, 0), len(rules) - 1)
            rules.insert(to, rules.pop(row))
            return to

        self._change(make)

    def _duplicate(self) -> None:
        def make(rules: list[Rule], row: int) -> int:
            rules[row + 1 : row + 1] = with_new_names([rules[row]], [rule.name for rule in rules])
            return row + 1

        self._change(make)

    def _delete(self) -> None:
        def make(rules: list[Rule], row: int) -> int:
            del rules[row]
            return row

        self._change(make)
