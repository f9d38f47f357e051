"""Taking rules along: all of them as one file, and lists to paste into each platform's own filter on the phone."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QVBoxLayout, QWidget

from ui import look
from ui.copying import CopyButton
from ui.file_to_save import file_to_save
from ui.jobs import Jobs
from ui.line_list import Lines
from ui.parts import button, deaf, into_sight, row, section, text
from ui.phone_words import known_said, where_said, why_said
from ui.rules_on_disk import RulesOnDisk
from ui.work import Work
from wellbeing.phone_lists import PLATFORMS, PhoneList, Portable, lists_for_phone, portable
from wellbeing.private_file import write_private
from wellbeing.rule_values import Rule
from wellbeing.rules_writing import export

MOST_LISTED = 50
MOST_SHOWN = 400
"""Words that the field shows; the button copies all of them."""

Made = tuple[Portable, list[PhoneList]]


class Taking(QWidget):
    """Shows a list for one platform at a time."""

    def __init__(self, disk: RulesOnDisk) -> None:
        """Lists are made when they are looked at."""
        super().__init__()
        self._disk = disk
        self._work, self._writing = Work(self), Jobs(self)
        self.made: Made | None = None
        self._make()
        self._lay_out()
        disk.changed.connect(self._anew)
        self.platform.currentIndexChanged.connect(self._show)

    def _make(self) -> None:
        self.export = button(self.tr("Save all rules as one &file…"), self._export)
        self.told = text()
        self.platform = deaf(QComboBox())
        self.platform.setAccessibleName(self.tr("The app on your phone"))
        for each in PLATFORMS:
            self.platform.addItem(each.title)
        self.where, self.known = text(), text(quiet=True)
        self.words = QPlainTextEdit(readOnly=True, tabChangesFocus=True)
        self.words.setAccessibleName(self.tr("Words to paste there"))
        self.words.setMinimumHeight(20 * look.GAP)
        self.copy = CopyButton(self.tr("&Copy this list"), self._list_text)
        self.stays = Lines(self.tr("What stays on this computer, and why"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        for part in (
            section(self.tr("To another computer")),
            text(
                self.tr("One file that people can read, and that “wellbeing rules” and this app take over."), quiet=True
            ),
            row(self.export),
            self.told,
            section(self.tr("To the phone")),
            text(
                self.tr(
                    "Apps on a phone cannot be softened from here, and most have a filter of their own. "
                    "These are your words for it."
                ),
                quiet=True,
            ),
            self.platform,
            self.where,
            self.known,
            self.words,
            row(self.copy),
            self.stays,
        ):
            column.addWidget(part)
        column.addStretch(1)
        self.told.hide()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the lists."""
        super().showEvent(event)
        self._anew()

    def _anew(self) -> None:
        if self.isVisible():
            self._work.run(partial(_made, self._disk.rules), self._has_made)

    def _has_made(self, result: object) -> None:
        if isinstance(result, tuple):
            self.made = result
            self._show()

    def _show(self) -> None:
        if self.made is None:
            return
        portable_words, lists = self.made
        chosen = lists[self.platform.currentIndex()]
        self.where.setText(where_said(chosen.platform))
        self.known.setText(known_said(chosen.platform))
        few = chosen.words[:MOST_SHOWN]
        more = self.tr("… and %n more, all of which are copied", None, len(chosen.words) - len(few))
        self.words.setPlainText(
            chosen.platform.separator.join([*few, *([more] if len(few) < len(chosen.words) else [])])
        )
        self.copy.setEnabled(bool(chosen.words))
        self.stays.clear()
        for word, why in chosen.left_out[:MOST_LISTED]:
            said = why_said(why, chosen.platform)
            self.stays.addItem(self.tr("“{word}” stays here: {why}.").format(word=word[:60], why=said))
        for name in portable_words.left_out[:MOST_LISTED]:
            self.stays.addItem(self.tr("The rule “{name}” stays here: it asks for more than words.").format(name=name))
        self.stays.fit()

    def _list_text(self) -> str:
        return self.made[1][self.platform.currentIndex()].text if self.made else ""

    def _export(self) -> None:
        path, _ = file_to_save(self, self.tr("Save"), "rules.toml", "*.toml")
        if path:
            self._writing.do(partial(_exported, Path(path), self._disk.rules), partial(self._tell, path))

    def settled(self) -> bool:
        """Whether every file is written."""
        return not self._writing.busy

    def _tell(self, path: str, went: bool) -> None:
        message = (
            self.tr("Saved as {path}.") if went else self.tr("{path} could not be written. Choose another folder.")
        )
        self.told.setText(message.format(path=path))
        self.told.show()
        into_sight(self.told)


def _made(rules: tuple[Rule, ...]) -> Made:
    return portable(rules), lists_for_phone(rules)


def _exported(path: Path, rules: tuple[Rule, ...]) -> bool:
    """Whether it could be written."""
    try:
        write_private(path, export(rules).encode("utf-8"))
    except (OSError, ValueError):
        return False
    return True
