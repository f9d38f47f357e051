"""People who are always shown, as the filter keeps them: added, judged again, and either of it taken back.

It outlives the page that shows it, as what can be taken back does.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ui.changing import Changing
from ui.control import Control
from wellbeing import protocol

translate = QCoreApplication.translate

KEY = "people"
"""Of the steps that are ours: they hold names, which go when everything is erased."""

Change = protocol.TrustAuthor | protocol.ForgetAuthor


class People(QObject):
    """Asks the filter, which keeps the list encrypted; no copy is kept here."""

    listed = Signal(list)
    """The list as it is now, (site, name) each."""
    failed = Signal(str)
    """Why it cannot be told, or somebody not be taken off."""
    added = Signal(str)
    """Somebody is on it: "", or why not."""

    def __init__(self, control: Control, changing: Changing) -> None:
        """Lives as long as `changing`."""
        super().__init__(changing)
        self._control, self._changing = control, changing
        control.erased.connect(partial(changing.forget, KEY))

    def look(self) -> None:
        """Ask for the list: `listed` or `failed`."""
        self._control.ask(protocol.TrustedAuthors(), self._heard)

    def show_always(self, site: str, name: str) -> None:
        """Have `name` of `site` shown always: `added`."""
        self._do(protocol.TrustAuthor(site=site, author=name), self.added.emit)

    def judge_again(self, site: str, name: str) -> None:
        """Have `name` of `site` judged as everybody is: `listed`, or `failed`."""
        self._do(protocol.ForgetAuthor(site=site, author=name), self.failed.emit)

    def _do(self, change: Change, say: Callable[[str], object]) -> None:
        def done(event: protocol.AnyEvent) -> None:
            if isinstance(event, protocol.Failed):
                say(event.message)
                return
            self._note(change)
            say("")
            self.look()

        self._control.ask(change, done)

    def _note(self, change: Change) -> None:
        self._changing.note(partial(_said, change), lambda: self._take_back(change), KEY)

    def _take_back(self, change: Change) -> None:
        def done(event: protocol.AnyEvent) -> None:
            if isinstance(event, protocol.Failed):  # it can be tried again
                self._note(change)
                self._changing.refuse(event.message)
            else:
                self.look()

        self._control.ask(_opposite(change), done)

    def _heard(self, event: protocol.AnyEvent) -> None:
        if isinstance(event, protocol.Failed):
            self.failed.emit(event.message)
        elif isinstance(event, protocol.TrustedAuthorsAre):
            self.listed.emit(event.authors)


def people_of(control: Control, changing: Changing) -> People:
    """The one of them that belongs to `changing`."""
    return changing.findChild(People) or People(control, changing)


def _said(change: Change) -> str:
    if isinstance(change, protocol.TrustAuthor):
        return translate("People", "{author}: always shown").format(author=change.author)
    return translate("People", "{author}: judged like others").format(author=change.author)


def _opposite(change: Change) -> Change:
    other = protocol.ForgetAuthor if isinstance(change, protocol.TrustAuthor) else protocol.TrustAuthor
    return other(site=change.site, author=change.author)
