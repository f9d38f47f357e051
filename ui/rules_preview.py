"""What rules would do to the last posts, shown before they are saved."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import look
from ui.control import Control
from ui.parts import empty, section, text
from ui.rule_words import action_name
from ui.topics import site_name
from wellbeing import protocol
from wellbeing.facts import SeenPost

EXAMPLES = 5
SHORT = 160
"""Characters of an example."""


class PreviewPanel(QWidget):
    """Says what a rules file would do, beside what the present one does. One question is out at a time."""

    heard = Signal()
    """An answer is shown."""

    def __init__(self, control: Control) -> None:
        """Nothing is asked before `ask`."""
        super().__init__()
        self._control = control
        self._out = False
        self._next: tuple[str, str, str] | None = None
        self.now: int | None = None
        self.said = text()
        self.said.setAccessibleName(self.tr("Preview"))
        self.examples = QVBoxLayout()
        self.examples.setSpacing(look.GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        column.addWidget(section(self.tr("Preview")))
        column.addWidget(self.said)
        column.addLayout(self.examples)
        self.clear()

    def clear(self) -> None:
        """Show nothing yet."""
        self._next = None
        self.say(self.tr("Shows what the last posts would look like, before anything is saved."))

    def say(self, words: str) -> None:
        """Show `words` in place of a preview."""
        self.said.setText(words)
        empty(self.examples)

    def ask(self, rules: str, present: str, name: str = "") -> None:
        """Ask about `rules` (TOML) beside the `present` ones; examples of the rule `name` come first."""
        if self._out:
            self._next = (rules, present, name)
            return
        self._out = True
        self.now = None

        def heard_now(event: protocol.AnyEvent) -> None:
            if isinstance(event, protocol.PreviewIs) and not event.problem:
                self.now = event.softened
            self._control.ask(protocol.Preview(rules=rules), lambda event: self._heard(event, name))

        self._control.ask(protocol.Preview(rules=present), heard_now)

    def _heard(self, event: protocol.AnyEvent, name: str) -> None:
        self._out = False
        waiting, self._next = self._next, None
        if waiting:
            self.ask(*waiting)
            return
        if isinstance(event, protocol.PreviewIs):
            self._show(event, name)
        elif isinstance(event, protocol.Failed):
            self.say(self.tr("There is no preview now: {why} You can save all the same.").format(why=event.message))
        self.heard.emit()

    def _show(self, found: protocol.PreviewIs, name: str) -> None:
        if found.problem:
            self.say(found.problem)
            return
        if not found.of:
            self.say(self.tr("No posts were read yet, so there is nothing to try this on. It can be saved."))
            return
        self.say("\n".join(filter(None, (self._sum(found), self._not_now(found, name)))))
        own = sorted(found.examples, key=lambda post: post.rule != name)
        for post in own[:EXAMPLES]:
            self.examples.addWidget(text(example(post), quiet=True))

    def _sum(self, found: protocol.PreviewIs) -> str:
        said = self.tr(
            "Would soften {softened} of the last %n post(s); {followed} by people you follow.", None, found.of
        )
        words = said.format(softened=found.softened, followed=found.followed)
        if self.now is not None:
            words += " " + self.tr("Now it is {now}.").format(now=self.now)
        return words

    def _not_now(self, found: protocol.PreviewIs, name: str) -> str:
        """What the rule `name`, or else all rules, would do at other hours: the numbers above it are of now."""
        if name in found.ended:
            return self.tr("“{rule}” is over, so it does nothing. A later end brings it back.").format(rule=name)
        if name in found.resting:
            said = self.tr("“{rule}” rests at this hour. When it is active, it would decide about %n of them.", None,
                           found.resting[name])  # fmt: skip
            return said.format(rule=name)
        if name or not (found.resting or found.ended):
            return ""
        told = []
        if found.resting:
            posts = sum(found.resting.values())
            resting = self.tr(
                "Resting at this hour: %n rule(s), which would decide about {posts} of the posts when active.",
                None,
                len(found.resting),
            )
            told.append(resting.format(posts=posts))
        if found.ended:
            told.append(self.tr("Over, and without effect: %n rule(s).", None, len(found.ended)))
        return " ".join(told)


def example(post: SeenPost) -> str:
    """A post of the examples: who, where, what would be done, why, and how it begins."""
    short = " ".join(post.words.split())
    short = short if len(short) <= SHORT else short[: SHORT - 1] + "…"
    why = post.rule or post.reason
    return f"{post.author or '…'}, {site_name(post.site)} · {action_name(post.action)}: {why}\n“{short}”"
