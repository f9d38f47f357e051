"""A person's own page for hard days: there in one step, whatever the filter, a limit or the network do.

Nothing closes or hides it but the person. It is theirs alone: no guardian, no log and no setting has a word of it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import cast

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from ui.bad_day_keeping import BadDay
from ui.bad_day_list import ReachList
from ui.bad_day_saving import BadDaySaving, Outcome
from ui.bad_day_text import GrowingText
from ui.bad_day_words import example, part_title, title, titles
from ui.file_to_save import file_to_save
from ui.parts import Sheet, button, card, heading, into_sight, row, section, text
from ui.settings_page import beside
from ui.tab_order import follow_layout
from wellbeing.bad_day import LISTS, PARTS, TEXTS, ListPart, Part, Reach, TextPart

PATIENCE = "…"


class BadDayWindow(Sheet):
    """The seven parts, edited in place. Everything that is typed goes to `bad_day`, which outlives this window."""

    def __init__(self, bad_day: BadDay, find_help: Callable[[], object]) -> None:
        """`find_help` opens the helplines."""
        super().__init__(title())
        self._bad_day, self._find_help = bad_day, find_help
        self._saving = BadDaySaving(self)
        self._saving.done.connect(self._tell_saved)
        self.texts: dict[TextPart, GrowingText] = {}
        self.lists: dict[ListPart, ReachList] = {}
        self._build()
        bad_day.changed.connect(self._show)
        bad_day.told.connect(self._follow)
        self._show()
        self._follow()

    def _build(self) -> None:
        self.trouble = text()
        self.trouble_title = section("")
        self.trouble_card = card(self.trouble_title, self.trouble)
        self.help = button(self.tr("Find &help"), self._find_help)
        self.save = button(self.tr("&Save as a file…"), self._save)
        self.said = text()
        self.said.hide()
        self.undo = button(self.tr("&Undo last change"), self._bad_day.undo)
        self.last = text(quiet=True)
        self.add(heading(title()), text(self._what_it_is()), self.trouble_card, row(self.help))
        self.add(*map(self._part, PARTS))
        self.add(text(self._who_sees_it(), quiet=True), row(self.save))
        self.add(text(self.tr("A saved file is not encrypted: whoever opens it can read it."), quiet=True), self.said)
        self.add_below(beside(self.last, self.undo))
        follow_layout(self.page)

    def _what_it_is(self) -> str:
        return self.tr(
            "What you know about your hard days, and who and what helps then. A calm day is a good day to write it. "
            "One word is enough, and every part may stay empty."
        )

    def _who_sees_it(self) -> str:
        return self.tr(
            "Every change is kept a moment after you make it, encrypted, on this computer. No one else sees this "
            "page, a guardian included, and no limit closes it. It is in your own export, and goes when you erase "
            "everything."
        )

    def _part(self, part: Part) -> QWidget:
        made = self._list(part) if part in LISTS else self._text(cast(TextPart, part))
        return card(section(part_title(part)), made)

    def _text(self, part: TextPart) -> QWidget:
        made = self.texts[part] = GrowingText(part_title(part), example(part))
        made.typed.connect(lambda words: self._bad_day.write(part, words, "text"))
        made.too_long.connect(self._tell_too_long)
        return made

    def _list(self, part: ListPart) -> QWidget:
        more = [button(self.tr("&Choose from Find help"), self._find_help)] if part == "lines" else []
        made = self.lists[part] = ReachList(part, *more)
        made.typed.connect(partial(self._typed, part))
        made.grew.connect(lambda: follow_layout(self.page))
        return made

    def _typed(self, part: ListPart, values: tuple[Reach, ...], where: str) -> None:
        self._bad_day.write(part, values, where)

    def _show(self) -> None:
        """Show the page where it is another than what stands here."""
        page = self._bad_day.page
        for part in TEXTS:
            self.texts[part].show_words(getattr(page, part))
        for which in LISTS:
            self.lists[which].show_values(getattr(page, which))
        follow_layout(self.page)

    def _follow(self) -> None:
        head, words = self._trouble()
        self.trouble_title.setText(head)
        self.trouble.setText(words)
        self.trouble_card.setVisible(bool(words))
        step = self._bad_day.undoes
        self.undo.setEnabled(step is not None)
        what = part_title(step.part) if step and step.part else self.tr("what was here before was replaced")
        last = self.tr("Last change: {change}").format(change=what) if step else self.tr("No changes yet.")
        self.last.setText(last)

    def _trouble(self) -> tuple[str, str]:
        head, words = self._why_not_kept()
        if words and self._bad_day.warned_of == self._bad_day.page:
            words += "\n" + self.tr("To leave without these words, quit once more.")
        return head, words

    def _why_not_kept(self) -> tuple[str, str]:
        """Why words are not kept, and what becomes of them; nothing while all is well."""
        bad_day = self._bad_day
        if not bad_day.lasts or bad_day.lacks_keyring:
            why = self._no_keyring() if bad_day.lacks_keyring else bad_day.trouble
            stay = self.tr("What you write stays here until you quit. To have it longer, save it as a file.")
            return self.tr("Not kept"), f"{why}\n{stay}"
        if bad_day.waits_to_be_read:
            why = bad_day.trouble or self.tr("The filter, which keeps your page, is not there yet.")
            stay = self.tr("What was kept before comes back as soon as it can be read; what you write now joins it.")
            return self.tr("Not read yet"), f"{why}\n{stay}"
        if bad_day.trouble and not bad_day.is_kept:
            stay = self.tr("What you wrote stays here, and is tried again by itself. If you quit before, save a file.")
            return self.tr("Not kept yet"), f"{bad_day.trouble}\n{stay}"
        return "", ""

    def _no_keyring(self) -> str:
        return self.tr(
            "There is no keyring that could keep your page encrypted. “Good to know” in the app's window says what to "
            "do."
        )

    def _save(self) -> None:
        kinds = self.tr("Text") + " (*.txt);;" + self.tr("Picture") + " (*.png)"
        path, kind = file_to_save(self, self.tr("Save as a file"), "", kinds)
        if path:
            ending = "" if path.lower().endswith((".txt", ".png")) else (".png" if "*.png" in kind else ".txt")
            self._say(PATIENCE)
            self._saving.save(path + ending, title(), titles(), self._bad_day.page)

    def _tell_saved(self, path: str, outcome: Outcome) -> None:
        words = {
            "saved": self.tr("Saved as {path}."),
            "not written": self.tr("{path} could not be written. Choose another folder."),
            "too long": self.tr("Your page is too long for one picture. Save it as text instead."),
        }[outcome]
        self._say(words.format(path=path))
        into_sight(self.said)

    def _tell_too_long(self) -> None:
        self._say(self.tr("That is longer than a part of this page can be. The rest of it was left out."))

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def closeEvent(self, event: QCloseEvent) -> None:
        """What was typed a moment ago is kept now."""
        self._bad_day.flush()
        super().closeEvent(event)
