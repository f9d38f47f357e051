"""Topics: what happens to posts about each, how readily one counts, and what that does to three examples, live."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QListWidget, QSlider, QVBoxLayout, QWidget

from ui import look
from ui.changing import Changing
from ui.control import Control
from ui.example_posts import EXAMPLE_POSTS
from ui.parts import card, heading, section, text
from ui.settings_page import Page, choice, put, select, still
from ui.topics import topic_name
from wellbeing import protocol
from wellbeing.chosen_action import chosen_action
from wellbeing.settings import ACTIONS, HARMS, CategorySetting, limits_of
from wellbeing.settings_steps import topic_to

translate = QCoreApplication.translate

TOPICS = tuple(reversed(HARMS))
"""The lightest first: whoever opens the page does not meet examples of self-harm before they ask for them."""
LEVELS = limits_of("sensitivity", CategorySetting).choices
"""From the fewest posts to the most; the slider's stops."""


class TopicsPage(Page):
    """The list of topics, and the one that is chosen."""

    def __init__(self, control: Control, changing: Changing) -> None:
        """Examples are judged by the running filter once the page is seen."""
        super().__init__(changing)
        self._control = control
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Topics"))
        self.list.setMinimumHeight(30 * look.GAP)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.addItems([topic_name(harm) for harm in TOPICS])
        self.action = choice(
            self.tr("What happens to such posts"), [(words, action) for action, words in _actions().items()]
        )
        self.level = still(QSlider(Qt.Orientation.Horizontal), self.tr("How readily a post counts as such"))
        self.level.setRange(0, len(LEVELS) - 1)
        self.level.setPageStep(1)
        self.level_said = text(quiet=True)
        self.shown_anyway = text(
            self.tr(
                "As it is set now, such posts are shown wherever this stands. It still counts for what “Today” tells "
                "of the topic, and for what is covered while the topic rests."
            ),
            quiet=True,
        )
        self.title = section("")
        self.examples = [Example(words) for words in EXAMPLE_POSTS[TOPICS[0]]]
        self.unmoved, self.trouble = text(), text()
        self.unmoved.hide()
        self._build()
        self.list.currentRowChanged.connect(self._choose)
        self.action.activated.connect(self._act)
        self.level.valueChanged.connect(self._be_sensitive)
        changing.applied.connect(self.ask)
        self.list.setCurrentRow(0)

    def _build(self) -> None:
        action_label, level_label = QLabel(self.tr("&What happens to such posts")), QLabel(self.tr("&How readily"))
        action_label.setBuddy(self.action)
        level_label.setBuddy(self.level)
        self.add(heading(self.tr("Topics")))
        self.add(text(self.tr("What you choose here goes before “How much to soften”."), quiet=True), self.list)
        self.add(
            card(self.title, action_label, self.action, level_label, self.level, self.level_said, self.shown_anyway)
        )
        examples = QWidget()
        column = QVBoxLayout(examples)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * look.GAP)
        for example in self.examples:
            column.addWidget(example)
        about = self.tr("Made-up posts, mild ones, judged by the filter as it is set now. It reads English.")
        self.add(card(section(self.tr("Examples")), text(about, quiet=True), self.trouble, examples, self.unmoved))

    @property
    def harm(self) -> str:
        """The topic that is chosen."""
        return TOPICS[max(self.list.currentRow(), 0)]

    def came_up(self) -> None:
        """Judge the examples, and lay the list out: it was filled before it had its look."""
        self.list.doItemsLayout()
        self.ask()

    def follow(self) -> None:
        """Show what is chosen."""
        for at, harm in enumerate(TOPICS):
            item = self.list.item(at)
            if item is not None:
                item.setText(self._line(harm))
        chosen = self.changing.settings.categories.get(self.harm, CategorySetting())
        self.title.setText(topic_name(self.harm))
        select(self.action, chosen.action)
        put(self.level, LEVELS.index(chosen.sensitivity))
        self.level_said.setText(self._levels()[chosen.sensitivity])
        self.shown_anyway.setVisible(chosen_action(self.changing.settings, self.harm) == "show")

    def _line(self, harm: str) -> str:
        chosen = self.changing.settings.categories.get(harm, CategorySetting())
        own = [_actions()[chosen.action]] if chosen.action != "preset" else []
        own += [_readiness()[chosen.sensitivity]] if chosen.sensitivity != "medium" else []
        return f"{topic_name(harm)} · {', '.join(own)}" if own else topic_name(harm)

    def _levels(self) -> dict[str, str]:
        return {
            "low": self.tr("Fewer posts: those that read plainly so."),
            "medium": self.tr("As it comes."),
            "high": self.tr("More posts, also those that read a little so. More of them will be there by mistake."),
        }

    def _choose(self, _row: int) -> None:
        for example, words in zip(self.examples, EXAMPLE_POSTS[self.harm], strict=True):
            example.show_post(words)
        self.unmoved.hide()
        self.follow()
        self.ask()

    def _act(self, at: int) -> None:
        action = str(self.action.itemData(at))
        self.changing.change(partial(_said, self.harm, action, _actions), topic_to(self.harm, action=action))

    def _be_sensitive(self, at: int) -> None:
        level = LEVELS[at]
        what = partial(_said, self.harm, level, _readiness)
        self.changing.change(what, topic_to(self.harm, sensitivity=level), key=f"sensitivity of {self.harm}")

    def ask(self) -> None:
        """Have the examples judged, if they are seen."""
        if not self.isVisible():
            return
        for example in self.examples:
            self._control.ask(protocol.Explain(text=example.words, words=False), partial(self._heard, example))

    def _heard(self, example: Example, event: protocol.AnyEvent) -> None:
        failed = isinstance(event, protocol.Failed)
        self.trouble.setText(event.message if isinstance(event, protocol.Failed) else "")
        self.trouble.setVisible(failed)
        example.show_verdict(event if isinstance(event, protocol.Explained) else None)
        self._say_whether_they_move()

    def _say_whether_they_move(self) -> None:
        """A slider that changes nothing here looks broken, where it is the model that does not know the topic yet."""
        at = [each.counts_at.get(self.harm) for each in self.examples]
        self.unmoved.setText(
            self.tr(
                "Wherever the slider stands, these three stay as they are: the first model hardly recognises this "
                "topic yet. Rules of your own do."
            )
            if not any(at)
            else self.tr("Wherever the slider stands, these three stay as they are.")
        )
        self.unmoved.setVisible(all(each is not None and len(each) in (0, len(LEVELS)) for each in at))


def _actions() -> dict[str, str]:
    names = {
        "preset": translate("TopicsPage", "As “How much to soften” says"),
        "show": translate("TopicsPage", "Show"),
        "label": translate("TopicsPage", "Label"),
        "space": translate("TopicsPage", "Space out"),
        "cover": translate("TopicsPage", "Cover"),
        "hide": translate("TopicsPage", "Leave out"),
    }
    return {action: names[action] for action in ACTIONS}


def _readiness() -> dict[str, str]:
    return {
        "low": translate("TopicsPage", "fewer posts"),
        "medium": translate("TopicsPage", "as it comes"),
        "high": translate("TopicsPage", "more posts"),
    }


def _said(harm: str, chosen: str, names: Callable[[], dict[str, str]]) -> str:
    return translate("TopicsPage", "{topic}: {choice}").format(topic=topic_name(harm), choice=names()[chosen])


class Example(QWidget):
    """A made-up post, and what would happen to it."""

    def __init__(self, words: str) -> None:
        """Nothing is said of it at first."""
        super().__init__()
        self.words = words
        self.counts_at: dict[str, list[str]] = {}
        self.post, self.verdict = text(f"“{words}”"), text(quiet=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP // 2)
        column.addWidget(self.post)
        column.addWidget(self.verdict)

    def show_post(self, words: str) -> None:
        """Another post; its verdict is to come."""
        self.words, self.counts_at = words, {}
        self.post.setText(f"“{words}”")
        self.verdict.setText("…")

    def show_verdict(self, verdict: protocol.Explained | None) -> None:
        """What the filter says; None while it is away."""
        self.counts_at = verdict.counts_at if verdict else {}
        if verdict is None:
            self.verdict.setText(self.tr("– Not judged yet"))
            return
        topics = ", ".join(map(topic_name, verdict.categories)) or verdict.reason
        done = self._done(verdict.action)
        shown = verdict.action == "show" or not topics
        self.verdict.setText(done if shown else self.tr("{done}: {why}").format(done=done, why=topics))

    def _done(self, action: str) -> str:
        return {
            "show": self.tr("○ Shown"),
            "label": self.tr("◐ Labelled"),
            "space": self.tr("◑ Spaced out"),
            "cover": self.tr("● Covered"),
            "hide": self.tr("● Left out"),
        }[action]
