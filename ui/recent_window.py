"""Recent: what was softened and why, one tap to say "fine" or "not for me", and every such correction with its undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTime
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QListWidget

from ui import look
from ui.control import Control
from ui.parts import Sheet, button, card, heading, row, section, text
from ui.topics import site_name, sureness_said, topic_name
from wellbeing import protocol
from wellbeing.facts import Correction, SeenPost

_SHORT = 90
"""Characters of a post in the list; all of it is shown beside."""


class RecentWindow(Sheet):
    """The last posts from the engine's memory. They are nowhere else, and go when the filter ends."""

    def __init__(self, control: Control, bring_up: Callable[[str], object] = lambda _name: None) -> None:
        """Nothing is asked before the window is shown. `bring_up` opens a window by its name."""
        super().__init__("")
        self.setWindowTitle(self.tr("Recent"))
        self._control, self._bring_up = control, bring_up
        self.posts: list[SeenPost] = []
        self._to_choose = 0
        self.corrections: list[Correction] = []
        self._undone = 0
        self._build()
        control.came_or_went.connect(self._ask_if_seen)

    def _build(self) -> None:
        self.trouble = text()
        self.everything = QCheckBox(self.tr("Show &all posts"))
        self.everything.toggled.connect(self.ask)
        self.list = _list(self.tr("Recent posts"), self._show_chosen)
        self.list.setMinimumHeight(28 * look.GAP)
        self.what, self.why, self.post = text(), text(quiet=True), text()
        self.keep = button(self.tr("&Keep as evidence"), self._keep)
        self.kept = button(self.tr("Kept e&vidence…"), lambda: self._bring_up("evidence"))
        self.fine = button(self.tr("&Fine: show such posts"), lambda: self._correct("fine"))
        self.not_for_me = button(self.tr("&Not for me"), lambda: self._correct("not_for_me"))
        self.made = _list(self.tr("Your corrections"), self._show_undo)
        self.undo = button(self.tr("&Undo this correction"), self._uncorrect)
        self.put_back = button(self.tr("&Put it back"), self._recorrect)
        self.put_back.hide()
        where = self.tr(
            "Each one also counts for posts that mean much the same, whoever wrote them. “On a page”: it holds on that "
            "site alone and within narrow bounds, since a page might press “Wrong?” by itself. What you say here holds "
            "everywhere."
        )
        self.add(heading(self.tr("Recent")))
        self.add(
            text(
                self.tr(
                    "The last posts, kept in this computer's memory until the filter ends; older ones, encrypted, if "
                    "you choose so under Privacy. Nobody else sees this page, a guardian included."
                ),
                quiet=True,
            )
        )
        self.add(self.trouble, self.everything, self.list, row(button(self.tr("&Look again"), self.ask), self.kept))
        self.about = card(self.what, self.why, self.post, row(self.fine, self.not_for_me, self.keep))
        self.add(self.about)
        self.add(
            section(self.tr("Your corrections")), text(where, quiet=True), self.made, row(self.undo, self.put_back)
        )

    def typed(self) -> object:
        """Whether all posts are listed, and which one is chosen."""
        return self.everything.isChecked(), (chosen.number if (chosen := self._chosen()) else 0)

    def take_up(self, typed: object) -> None:
        """List those, and choose that one once it is listed."""
        match typed:
            case (bool(all_posts), int(number)):
                self._to_choose = number
                self.everything.setChecked(all_posts)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what there is now."""
        super().showEvent(event)
        self.ask()

    def ask(self) -> None:
        """Ask for the posts and the corrections."""
        self._control.ask(protocol.Recent(softened=not self.everything.isChecked()), self._heard)
        self._control.ask(protocol.Corrections(), self._heard)

    def _ask_if_seen(self) -> None:
        if self.isVisible():
            self.ask()

    def _heard(self, event: protocol.AnyEvent) -> None:
        if isinstance(event, protocol.Failed):
            self._say(event.message)
        elif isinstance(event, protocol.RecentIs):
            self._say("" if event.posts else self.tr("Nothing yet. Posts appear here once feeds were read."))
            self._list_posts(event.posts)
        elif isinstance(event, protocol.CorrectionsAre):
            self._list_corrections(event.corrections)

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def _list_posts(self, posts: list[SeenPost]) -> None:
        chosen = self._chosen()
        self.posts = posts
        self.list.clear()
        for post in posts:
            self.list.addItem(self._line(post))
        numbers = [post.number for post in posts]
        wanted = self._to_choose or (chosen.number if chosen else 0)
        self._to_choose = 0 if wanted in numbers else self._to_choose
        self.list.setCurrentRow(numbers.index(wanted) if wanted in numbers else 0)
        self._show_chosen()

    def _line(self, post: SeenPost) -> str:
        short = " ".join(post.words.split())
        short = short if len(short) <= _SHORT else short[: _SHORT - 1] + "…"
        return f"{_when(post)}  {site_name(post.site)} · {self._done(post.action)} · {short}"

    def _done(self, action: str) -> str:
        return {
            "show": self.tr("shown"),
            "label": self.tr("labelled"),
            "space": self.tr("spaced"),
            "cover": self.tr("covered"),
            "hide": self.tr("left out"),
        }[action]

    def _chosen(self) -> SeenPost | None:
        at = self.list.currentRow()
        return self.posts[at] if 0 <= at < len(self.posts) else None

    def _show_chosen(self) -> None:
        post = self._chosen()
        self.about.setVisible(post is not None)
        if post is None:
            return
        topics = ", ".join(map(topic_name, post.categories)) or post.rule or self.tr("no topic")
        self.what.setText(
            self.tr("{author} on {site}: {done}. {topics}.").format(
                author=post.author or self.tr("Somebody"),
                site=site_name(post.site),
                done=self._done(post.action),
                topics=topics,
            )
        )
        self.why.setText(" ".join(filter(None, (post.reason, sureness_said(post.certainty, post.not_judged)))))
        self.post.setText(self._whole(post))
        self.fine.setEnabled(post.action != "show")

    def _whole(self, post: SeenPost) -> str:
        """All that was read of it, with where it stands."""
        pictures = self.tr("Described in a picture: {words}").format(words=post.pictures) if post.pictures else ""
        card = self.tr("Preview of a linked page: {words}").format(words=post.card) if post.card else ""
        return "\n\n".join(filter(None, (post.text, pictures, card)))

    def _correct(self, wants: str) -> None:
        if post := self._chosen():
            command = protocol.Correct(number=post.number, wants="fine" if wants == "fine" else "not_for_me")
            self._control.ask(command, self._after)

    def _keep(self) -> None:
        if post := self._chosen():
            self._control.ask(protocol.KeepAsEvidence(number=post.number), self._kept)

    def _kept(self, event: protocol.AnyEvent) -> None:
        kept = self.tr("Kept, encrypted. “Kept evidence” lists it, exports it and forgets it.")
        self._say(event.message if isinstance(event, protocol.Failed) else kept)

    def _after(self, event: protocol.AnyEvent) -> None:
        self.ask()
        if isinstance(event, protocol.Failed):
            self._say(event.message)

    def _list_corrections(self, corrections: list[Correction]) -> None:
        self.corrections = corrections
        self.made.clear()
        for each in corrections:
            said = self.tr("fine") if each.wants == "fine" else self.tr("not for me")
            author = each.author or self.tr("anybody")
            where = "" if each.made_in == "app" else self.tr("on a page")
            day = f"{each.made[:10]} {where}".strip()
            self.made.addItem(f"{day}  {topic_name(each.category)} · {author}, {site_name(each.site)} · {said}")
        self.made.setCurrentRow(0)
        self._show_undo()

    def _show_undo(self) -> None:
        self.undo.setEnabled(0 <= self.made.currentRow() < len(self.corrections))

    def _uncorrect(self) -> None:
        number = self.corrections[self.made.currentRow()].number

        def after(event: protocol.AnyEvent) -> None:
            self._undone = number
            self.put_back.setVisible(isinstance(event, protocol.Done))
            self._after(event)

        self._control.ask(protocol.Uncorrect(number=number), after)

    def _recorrect(self) -> None:
        self.undo.setFocus()
        self.put_back.hide()
        self._control.ask(protocol.Recorrect(number=self._undone), self._after)


def _list(name: str, chosen: Callable[[], None]) -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(name)
    made.setTextElideMode(Qt.TextElideMode.ElideRight)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setUniformItemSizes(True)
    made.currentRowChanged.connect(lambda _row: chosen())
    return made


def _when(post: SeenPost) -> str:
    """The hour, with the day where it comes from the history."""
    try:
        seen = datetime.fromisoformat(post.seen)
    except ValueError:
        return ""
    if post.number >= 0:
        return f"{seen:%H:%M}"
    return QLocale().toString(
        QDateTime(QDate(seen.year, seen.month, seen.day), QTime(seen.hour, seen.minute)), "d MMM HH:mm"
    )
