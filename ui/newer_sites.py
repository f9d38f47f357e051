"""Newer definitions of sites from a file: the person chooses it, reads what would change, and says yes to new hosts.

The filter looks at the file and at its signature; nothing here opens it.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ui.control import Control
from ui.engine_words import said
from ui.parts import button, card, into_sight, row, section, text
from ui.topics import site_name
from wellbeing import protocol
from wellbeing.sites_messages import SiteHost

ANY_SERVER = "*"
KINDS = "*.feedwellbeing"


class NewerSites(QWidget):
    """Which definitions are in use, two buttons, and a question where hosts would be read besides."""

    taken = Signal()
    """Files were taken or declined, or others came first: what waited may wait no more."""

    def __init__(self, control: Control) -> None:
        """The filter is asked when `look` is called."""
        super().__init__()
        self._control = control
        self._asked: protocol.TakeSites | None = None
        self.besides: tuple[SiteHost, ...] = ()  # hosts that those in use have read besides
        self.now, self.said, self.changes, self.hosts = text(), text(), text(), text()
        self.why, self.waits, self._waiting = text(quiet=True), text(self._words_of_waiting()), protocol.UpdatesAre()
        self.look_at_waiting = button(self.tr("See what it would change…"), self._look_at_waiting)
        self.not_these = button(self.tr("Not these"), self._decline)
        self.open = button(self.tr("Use newer site files…"), self._open)
        self.back = button(self.tr("Go back to the ones that came with the app"), self._go_back)
        self.no = button(self.tr("Leave it as it is"), self._leave)
        self.yes = button(self.tr("Yes, read these, too"), self._take)
        self.question = card(self.changes, text(self.tr("It would also read these:")), self.hosts, *self._asking())
        self._lay_out()
        control.came_or_went.connect(self._look_if_seen)

    def _asking(self) -> tuple[QWidget, ...]:
        later = self.tr(
            "Read means: pages and answers of these hosts pass through the filter on this computer, as those of your "
            "feeds do. Hosts that your certificate does not cover join when the filter is started again; it needs a "
            "new certificate then, to be trusted by you."
        )
        return text(later, quiet=True), row(self.no, self.yes)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        buttons, waiting = row(self.open, self.back), row(self.look_at_waiting, self.not_these)
        title = section(self.tr("When a site has changed"))
        column.addWidget(card(title, self.why, self.now, buttons, self.waits, waiting, self.question, self.said))
        for each in (self.now, self.back, self.question, self.said):
            each.hide()
        self.follow_looking(protocol.UpdatesAre())

    def _words_of_waiting(self) -> str:
        return self.tr("Newer site files were fetched. They would read more hosts, so they wait for you.")

    def follow_looking(self, looking: protocol.UpdatesAre) -> None:
        """Say whether anything is fetched at all, and that there are files which wait for a yes."""
        why = self.tr(
            "A file by the makers of Feed Wellbeing can tell the filter how a site that has changed is read now. "
            "It has to carry their signature."
        )
        by_hand = "" if looking.host else self.tr("Nothing is fetched by itself.")
        self.why.setText(f"{why} {by_hand}".strip())
        self._waiting = looking
        self.waits.setVisible(bool(looking.waiting))
        for each in (self.look_at_waiting, self.not_these):
            each.setVisible(bool(looking.waiting))

    def _decline(self) -> None:
        version = self._waiting_seen()
        self._leave()
        self.open.setFocus()  # the button that was pressed goes
        self._control.ask(protocol.DeclineSites(version=version), self._declined)

    def _waiting_seen(self) -> int:
        """Of those that wait, the version that the person has before them: others may have come meanwhile."""
        asked = self._asked
        return asked.version if asked and asked.file == self._waiting.waiting else self._waiting.waiting_version

    def _declined(self, event: protocol.AnyEvent) -> None:
        done = isinstance(event, protocol.UpdatesAre)
        not_used = self.tr("These files are not used, and do not come again. Newer ones will wait for your yes.")
        self._say(not_used if done else why_said(event))
        self.taken.emit()

    def _look_at_waiting(self) -> None:
        if file := self._waiting.waiting:
            self._leave()
            self._control.ask(protocol.CheckSites(file=file), partial(self._looked_at, file))

    def look(self) -> None:
        """Show what is in use."""
        self._control.ask(protocol.Sites(), self._show)

    def _look_if_seen(self) -> None:
        if self.isVisible():
            self.look()

    def _show(self, event: protocol.AnyEvent) -> None:
        if not isinstance(event, protocol.SitesAre):
            return
        self.besides = event.hosts
        self.now.setText(said(event.problem) or self._told(event))
        self.now.setVisible(bool(self.now.text()))
        self.back.setVisible(bool(event.replaced or event.problem))

    def _told(self, event: protocol.SitesAre) -> str:
        if not event.version:
            return ""  # a guardian's service keeps to what shipped
        if not event.replaced:
            return self.tr("In use: the definitions that came with the app, of {day}.").format(
                day=day_said(event.version)
            )
        words = self.tr("In use since you chose so: definitions of {day}, for {names}.")
        fetched = self.tr("In use: definitions of {day}, for {names}. They were fetched on {when}.")
        facts = {"day": day_said(event.version), "names": _names(event.replaced)}
        if event.fetched:
            return fetched.format(**facts, when=moment_said(event.fetched))
        return words.format(**facts)

    def _open(self) -> None:
        self._leave()
        chosen = self.tr("Site files")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Use newer site files"), "", f"{chosen} ({KINDS})")
        if path:
            self.open.setEnabled(False)
            self._control.ask(protocol.CheckSites(file=path), partial(self._looked_at, path))

    def _looked_at(self, path: str, event: protocol.AnyEvent) -> None:
        self.open.setEnabled(True)
        if not isinstance(event, protocol.SitesWouldBe):
            self._say(why_said(event))
            return
        self._asked = protocol.TakeSites(file=path, version=event.version, hosts=event.hosts)
        if not event.hosts:
            self._take()
            return
        self.changes.setText(self._changes(event))
        self.hosts.setText("\n".join(map(self._host, event.hosts)))
        self.question.show()
        self.no.setFocus()
        into_sight(self.question)

    def _changes(self, event: protocol.SitesWouldBe) -> str:
        words = self.tr("This file is of {day}. It tells anew how the filter reads {names}.")
        lines = [words.format(day=day_said(event.version), names=_names(event.changed))]
        if event.back:
            words = self.tr("Again as with this version of the app: {names}.")
            lines.append(words.format(names=_names(event.back)))
        return "\n".join(lines)

    def _host(self, each: SiteHost) -> str:
        host = self.tr("any server that you add") if each.host == ANY_SERVER else each.host
        return f"{host} · {site_name(each.site)}"

    def _take(self) -> None:
        asked, self._asked = self._asked, None
        if asked is not None:
            self._close_question()
            self._control.ask(asked, self._taken)

    def _taken(self, event: protocol.AnyEvent) -> None:
        self._show(event)
        if not isinstance(event, protocol.SitesAre):
            self._say(why_said(event))
            return
        self.taken.emit()
        self._say(self.tr("The definitions of {day} are in use now.").format(day=day_said(event.version)))

    def _go_back(self) -> None:
        self._leave()
        self.open.setFocus()  # the button that was pressed may go
        self._control.ask(protocol.ResetSites(), self._went_back)

    def _went_back(self, event: protocol.AnyEvent) -> None:
        self._show(event)
        done = isinstance(event, protocol.SitesAre)
        self._say(self.tr("Sites are read as this version of the app came with them.") if done else why_said(event))

    def _leave(self) -> None:
        self._asked = None
        self._close_question()
        self._say("")

    def _close_question(self) -> None:
        if self.question.isAncestorOf(self.focusWidget() or self):
            self.open.setFocus()  # before its place is gone: Qt would look for another, far away
        self.question.hide()

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))
        if words:
            into_sight(self.said)


def why_said(event: protocol.AnyEvent) -> str:
    """Why something was refused."""
    return event.message if isinstance(event, protocol.Failed) else ""


def _names(sites: tuple[str, ...]) -> str:
    return ", ".join(map(site_name, sites))


def moment_said(moment: str) -> str:
    """The day of a moment (ISO 8601), for people."""
    day = QDateTime.fromString(moment, Qt.DateFormat.ISODate).toLocalTime().date()
    return QLocale().toString(day, QLocale.FormatType.LongFormat)


def day_said(version: int) -> str:
    """The day in a version, for people."""
    day = QDate.fromString(str(version)[:8], "yyyyMMdd")
    return QLocale().toString(day, QLocale.FormatType.LongFormat)
