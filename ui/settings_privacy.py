"""Privacy: what is stored, in words; give it out; forget it, with a second yes."""

from __future__ import annotations

from collections.abc import Callable

from ui.changing import Changing
from ui.control import Control
from ui.evidence_setting import EvidenceSetting
from ui.file_to_save import file_to_save
from ui.keeping_setting import KeepingSetting, minutes, posts
from ui.parts import button, card, heading, into_sight, row, section, text
from ui.settings_page import Page
from wellbeing import protocol


class PrivacyPage(Page):
    """Export and erase go through the filter, which alone opens what is stored."""

    def __init__(self, control: Control, changing: Changing, bring_up: Callable[[str], object]) -> None:
        """Nothing is asked before a button is pressed. `bring_up` opens a window by its name."""
        super().__init__(changing)
        self._control = control
        self.export = button(self.tr("&Export everything…"), self._export)
        self.erase = button(self.tr("E&rase everything…"), self._ask_to_erase)
        self.yes = button(self.tr("&Yes, erase it all"), self._erase)
        self.no = button(self.tr("&Keep it"), lambda: self._sure(False))
        self.said = text()
        self.said.hide()
        self.question = card(text(self._what_goes()), row(self.no, self.yes))
        self.question.hide()
        self.add(heading(self.tr("Privacy")))
        self.add(card(section(self.tr("What is stored on this computer")), *map(text, self._stored())))
        self.add(card(section(self.tr("What sites can tell")), *map(text, self._told_to_sites())))
        self.evidence = EvidenceSetting(changing, bring_up)
        self.history, self.minutes = KeepingSetting(changing, posts()), KeepingSetting(changing, minutes())
        self.add(self.minutes, self.history, self.evidence, row(self.export, self.erase), self.question, self.said)

    def _stored(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Encrypted: minutes by day, hour, site and kind; how many posts of which topic were softened, and how "
                "many in which language were not judged."
            ),
            self.tr(
                "Encrypted: people whom you always show, topics that rest, and your corrections, with their authors "
                "and with numbers for what each post meant: its topic can be guessed from them, and some of its words."
            ),
            self.tr(
                "Encrypted: what your limits need (visits and minutes of today, each pass with its day, feed, purpose "
                "and minutes), and how far it is to the next break."
            ),
            self.tr("Encrypted, if you write them: lines of breaks that you keep, and purposes in your own words."),
            self.tr("Encrypted: your page for hard days, word for word. It is in your own export, and nowhere else."),
            self.tr("Encrypted, if you turn it on: how you feel, with your words. Never for a guardian."),
            self.tr("Encrypted, if you turn it on or choose a post: evidence, with texts and authors. See below."),
            self.tr(
                "In files that you can read: your settings and rules, and the protected browser's own profile, "
                "if you have opened one. That one stays when you erase."
            ),
            self.tr("Encrypted, for four weeks: on each site, in how many pages and answers posts were found, by day."),
            self.tr("Encrypted, if you turn it on: a longer history of posts, with texts and authors. See below."),
            self.tr(
                "In memory, until the filter ends: the last 200 posts, for “Recent”. "
                "Other texts and pages that you read are not stored."
            ),
            self.tr("Nothing of this is sent anywhere: no account, no statistics, no cloud."),
        )

    def _told_to_sites(self) -> tuple[str, ...]:
        return (
            self.tr(
                "A site can find out which of its own posts are covered, and guess from that which topics you cover. "
                "It does not learn your rules, whom you trust, or anything about other sites."
            ),
        )

    def _what_goes(self) -> str:
        return self.tr(
            "This forgets all minutes and counts, visits and passes, the people you always show, your corrections, "
            "resting topics, the last posts and the longer history, lines of breaks, purposes in your own words, your "
            "page for hard days, how you felt, and the evidence that you kept. It cannot be undone. Your settings and "
            "rules stay. Export first if you want a copy; evidence has an export of its own."
        )

    def _export(self) -> None:
        minutes = self.tr("Minutes alone, for ActivityWatch") + " (*.json)"
        kinds = ";;".join(("JSON (*.json)", "CSV (*.csv)", minutes))
        path, kind = file_to_save(self, self.tr("Export"), "feed-wellbeing.json", kinds)
        if path:
            self._say(self.tr("Exporting…"))
            command = protocol.Export(file=path, form="activitywatch" if kind == minutes else "")
            self._control.ask(command, lambda event: self._exported(path, event))

    def _exported(self, path: str, event: protocol.AnyEvent) -> None:
        if isinstance(event, protocol.Failed):
            self._say(event.message)
        elif isinstance(event, protocol.Exported):
            failed = self.tr("{path} could not be written. Choose another folder.")
            self._say((self.tr("Saved as {path}.") if event.written else failed).format(path=path))

    def _ask_to_erase(self) -> None:
        self._say("")
        self._sure(True)
        self.no.setFocus()
        into_sight(self.question)

    def _sure(self, asking: bool) -> None:
        self.erase.setEnabled(not asking)
        if not asking:
            self.erase.setFocus()  # before its place is gone: Qt would look for another, far away
        self.question.setVisible(asking)

    def _erase(self) -> None:
        self._sure(False)
        self._control.ask(protocol.Erase(), self._erased)

    def _erased(self, event: protocol.AnyEvent) -> None:
        if isinstance(event, protocol.Failed):
            self._say(event.message)
        else:
            self._control.erased.emit()
            self._say(self.tr("Everything that was stored is forgotten."))

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))
        into_sight(self.said)
