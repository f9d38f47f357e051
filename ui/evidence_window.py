"""Kept evidence, for people who are targeted: texts stay covered until asked for, and export is on purpose."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QHideEvent, QShowEvent

from ui.control import Control
from ui.copying import CopyButton
from ui.evidence_list import EvidenceList
from ui.evidence_words import GUIDE, next_steps, told_of, words_of_file
from ui.file_to_save import file_to_save
from ui.link import Link
from ui.parts import Sheet, button, card, heading, into_sight, row, section, text
from wellbeing import protocol


class EvidenceWindow(Sheet):
    """What is kept, from the encrypted store, which the filter alone opens."""

    def __init__(self, control: Control, bring_up: Callable[[str], object]) -> None:
        """Nothing is asked before the window is shown. `bring_up` opens another window by its name."""
        super().__init__("")
        self.setWindowTitle(self.tr("Kept evidence"))
        self._control, self._bring_up = control, bring_up
        self._mark = ""
        self._build()
        control.came_or_went.connect(self._ask_if_seen)

    def _build(self) -> None:
        self.state, self.trouble, self.said = text(quiet=True), text(), text()
        self.about, self.post = text(), text()
        self._tell("")
        self.list = EvidenceList()
        self.list.turned.connect(self._show_current)
        self.list.ticked.connect(self._name_buttons)
        self.all = button(self.tr("&Choose all"), lambda: self.list.tick_all(True))
        self.none = button(self.tr("Choose &none"), lambda: self.list.tick_all(False))
        self.reveal = button(self.tr("Show the &text"), self._ask_for_text)
        self.cover = button(self.tr("C&over it again"), self._cover)
        self.open = button(self.tr("Open in the &browser"), self._open)
        self.copy = CopyButton(self.tr("Copy the &link"), self._address)
        self.delete = button("", self._delete)
        self.undo = button(self.tr("&Undo deleting"), self._undelete)
        self.undo.hide()
        self.export = button("", self._export)
        self.mark = CopyButton(self.tr("Copy the file's &SHA-256"), lambda: self._mark)
        self.mark.hide()
        self._lay_out()
        self._show_current()
        self._name_buttons()

    def _lay_out(self) -> None:
        self.add(heading(self.tr("Kept evidence")), text(self._what(), quiet=True), self.state, self.trouble)
        settings = button(self.tr("Settin&gs…"), lambda: self._bring_up("settings"))
        again = button(self.tr("Loo&k again"), self.ask)
        self.add(self.list, row(self.all, self.none, again, settings))
        self.card = card(self.about, row(self.reveal, self.cover, self.open, self.copy), self.post)
        self.add(self.card, self.said, row(self.delete, self.undo))
        self.add(card(section(self.tr("Export")), text(self._honest()), row(self.export, self.mark)))
        steps = [text(step) for step in next_steps()]
        guide = Link(self.tr("A guide to documenting and reporting, in English: {page}").format(page=GUIDE), GUIDE)
        find_help = button(self.tr("&Find help"), lambda: self._bring_up("help"))
        self.add(card(section(self.tr("Where to go next")), *steps, guide, row(find_help)))

    def _what(self) -> str:
        return self.tr(
            "Posts that were covered because they read like bullying or hate, if you had them kept, and posts that you "
            "chose in “Recent”. Encrypted on this computer; no one else sees this page, a guardian included."
        )

    def _honest(self) -> str:
        return self.tr(
            "The file is your own record, with times, links, authors and texts. It may help a report. It is not proof "
            "that a court must accept. It is not encrypted: whoever opens it can read it."
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what there is now."""
        super().showEvent(event)
        self.ask()

    def hideEvent(self, event: QHideEvent) -> None:
        """No text waits for the next look."""
        self._cover()
        super().hideEvent(event)

    def ask(self) -> None:
        """Ask for the posts."""
        self._control.ask(protocol.Evidence(), self._heard)

    def _ask_if_seen(self) -> None:
        if self.isVisible():
            self.ask()

    def _heard(self, event: protocol.AnyEvent) -> None:
        if isinstance(event, protocol.Failed):
            self._say(event.message)
        elif isinstance(event, protocol.EvidenceIs):
            self._say("")
            self.state.setText(self._how_it_stands(event))
            self.list.show_posts(event.posts)

    def _how_it_stands(self, told: protocol.EvidenceIs) -> str:
        if told.why_not_kept:
            return told.why_not_kept
        kept = (
            self.tr("Covered posts that read like bullying or hate are kept by themselves.")
            if told.on
            else self.tr("Nothing is kept by itself. You can turn that on in the settings, under “Privacy”.")
        )
        goes = self.tr("What is kept goes after %n day(s).", "", told.days)
        full = self.tr("There is no room for more: export some posts, then delete those.") if told.full else ""
        none = "" if told.posts else self.tr("So far there is nothing here.")
        return " ".join(filter(None, (kept, goes, full, none)))

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def _tell(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))
        into_sight(self.said)

    def _show_current(self) -> None:
        post = self.list.current()
        self._cover()
        self.card.setVisible(post is not None)
        self.list.setVisible(bool(self.list.posts))
        self.about.setText(told_of(post) if post else "")
        self.open.setVisible(bool(self._address()))
        self.copy.setVisible(bool(self._address()))

    def _name_buttons(self) -> None:
        ticked, there = len(self.list.chosen()), bool(self.list.posts)
        self.delete.setText(
            self.tr("&Delete %n chosen post(s)", "", ticked) if ticked else self.tr("&Delete this post")
        )
        self.export.setText(self.tr("E&xport %n chosen post(s)…", "", ticked) if ticked else self.tr("E&xport all…"))
        for each in (self.all, self.delete, self.export):
            each.setEnabled(there)
        self.none.setEnabled(ticked > 0)

    def _ask_for_text(self) -> None:
        if post := self.list.current():
            self._control.ask(protocol.EvidenceText(number=post.number), self._show_text)

    def _show_text(self, event: protocol.AnyEvent) -> None:
        now = self.list.current()
        if isinstance(event, protocol.Failed):
            self._tell(event.message)
        elif isinstance(event, protocol.EvidenceTextIs) and now and event.number == now.number and self.isVisible():
            self.post.setText(event.text)
            self._uncover(True)
            self.cover.setFocus()

    def _cover(self) -> None:
        had_focus = self.cover.hasFocus()
        self.post.clear()
        self._uncover(False)
        if had_focus:
            self.reveal.setFocus()

    def _uncover(self, seen: bool) -> None:
        self.post.setVisible(seen)
        self.cover.setVisible(seen)
        self.reveal.setVisible(not seen)

    def _address(self) -> str:
        post = self.list.current()
        return (post.address or post.met_on) if post else ""

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl(self._address()))

    def _delete(self) -> None:
        post = self.list.current()
        numbers = self.list.chosen() or ([post.number] if post else [])
        self._control.ask(protocol.DeleteEvidence(numbers=numbers), lambda event: self._after(event, undo=True))

    def _undelete(self) -> None:
        self._control.ask(protocol.UndeleteEvidence(), lambda event: self._after(event, undo=False))

    def _after(self, event: protocol.AnyEvent, undo: bool) -> None:
        self.ask()
        if isinstance(event, protocol.Failed):
            self._tell(event.message)
            return
        self.undo.setVisible(undo)
        self._tell(self.tr("Deleted. You can undo this until you delete more or the filter ends.") if undo else "")

    def _export(self) -> None:
        kinds = self.tr("Page (*.html);;JSON (*.json);;Table (*.csv)")
        name = f"evidence-{date.today().isoformat()}.html"
        path, _kind = file_to_save(self, self.tr("Export"), name, kinds)
        if path:
            self._tell(self.tr("Exporting…"))
            command = protocol.ExportEvidence(file=path, numbers=self.list.chosen(), words=words_of_file())
            self._control.ask(command, lambda event: self._exported(path, event))

    def _exported(self, path: str, event: protocol.AnyEvent) -> None:
        if isinstance(event, protocol.Failed):
            self._tell(event.message)
        elif isinstance(event, protocol.EvidenceExported):
            self._mark = event.digest
            self.mark.setVisible(event.written)
            self._tell(self._written(path, event))

    def _written(self, path: str, event: protocol.EvidenceExported) -> str:
        if not event.written:
            return self.tr("{path} could not be written. Choose another folder.").format(path=path)
        posts = self.tr("%n post(s) saved as {path}, with its SHA-256 in a file beside it.", "", event.posts)
        return posts.format(path=path)
