"""The tester: what the running filter makes of a text, which rules fit, and which words moved the score."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QTextEdit, QVBoxLayout, QWidget

from ui import look
from ui.big_text import BigText
from ui.control import Control
from ui.line_list import Lines
from ui.parts import button, deaf, row, section, text
from ui.rule_words import action_name
from ui.topics import site_name, sureness_said, topic_name
from wellbeing import protocol
from wellbeing.facts import MovedWord, SeenPost
from wellbeing.settings import SITES

PAUSE_MS = 400
LONGEST = 10_000
"""Characters that are tried: more than any feed has in a post."""
MOST_SCORES = 5
SHORT = 60


class Tried(NamedTuple):
    """A post that is tried: its own words, who wrote it where, what describes its pictures, what its previews say."""

    text: str
    author: str
    site: str
    pictures: str = ""
    card: str = ""


class Tester(QWidget):
    """Asks the engine with a short pause while one types; one question is out at a time."""

    def __init__(self, control: Control) -> None:
        """Nothing is asked before there is a text."""
        super().__init__()
        self._control = control
        self._out = self._again = False
        self.posts: list[SeenPost] = []
        self._later = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._later.timeout.connect(self.ask)
        self._make()
        self._lay_out()

    def _make(self) -> None:
        self.text = BigText(self.tr("Text to try"), 6)
        self.text.setPlaceholderText(self.tr("Paste or type a post"))
        self.text.pasted_much.connect(lambda pasted: self.text.insertPlainText(pasted[:LONGEST]))
        self.text.textChanged.connect(self._typed)
        self.pictures = self._line(self.tr("Description of a picture, if there is one"))
        self.card = self._line(self.tr("Preview of a linked page, if there is one"))
        self.author = QLineEdit()
        self.author.setAccessibleName(self.tr("Author of the text, if it matters"))
        self.author.setPlaceholderText(self.tr("Author"))
        self.site = deaf(QComboBox())
        self.site.setAccessibleName(self.tr("Site of the text"))
        for site in SITES:
            self.site.addItem(site_name(site), site)
        self.site.setCurrentIndex(self.site.findData("generic"))
        self.author.textChanged.connect(self._typed)
        self.site.currentIndexChanged.connect(self._typed)
        self.recent = deaf(QComboBox())
        self.recent.setAccessibleName(self.tr("Or a recent post"))
        self.recent.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.recent.setMinimumContentsLength(12)
        self.recent.activated.connect(self._take)
        self.fetch = button(self.tr("Lis&t recent posts"), self.ask_recent)
        self.verdict, self.why, self.rules = text(), text(), text()
        self.scores, self.words = Lines(self.tr("Scores")), Lines(self.tr("Words that moved the score"))
        self.about_words = QLabel(self.tr("Words that moved the score"))

    def _line(self, name: str) -> QLineEdit:
        """A line for what stands beside a post's own words."""
        made = QLineEdit()
        made.setMaxLength(LONGEST)
        made.setPlaceholderText(name)
        made.setAccessibleName(name)
        made.textChanged.connect(self._typed)
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        column.addWidget(section(self.tr("Try a text")))
        column.addWidget(
            text(self.tr("Asked from the filter that runs, so rules count once they are saved."), quiet=True)
        )
        column.addWidget(self.text)
        column.addWidget(self.pictures)
        column.addWidget(self.card)
        whose = QHBoxLayout()
        whose.setSpacing(look.GAP)
        whose.addWidget(self.site)
        whose.addWidget(self.author, 1)
        column.addLayout(whose)
        column.addWidget(row(self.fetch))
        column.addWidget(self.recent)
        for part in (self.verdict, self.why, self.rules, self.scores, self.about_words, self.words):
            column.addWidget(part)
        column.addStretch(1)
        self.recent.hide()
        self._clear()

    def typed(self) -> Tried:
        """What is tried."""
        return Tried(
            self.text.toPlainText(), self.author.text(), str(self.site.currentData()),
            self.pictures.text(), self.card.text(),
        )  # fmt: skip

    def take_up(self, typed: Tried) -> None:
        """Try that."""
        self.site.setCurrentIndex(max(self.site.findData(typed.site), 0))
        self.author.setText(typed.author)
        self.pictures.setText(" ".join(typed.pictures.split()))
        self.card.setText(" ".join(typed.card.split()))
        self.text.setPlainText(typed.text)

    def _clear(self) -> None:
        for part in (self.why, self.rules, self.scores, self.words, self.about_words):
            part.hide()
        self.verdict.setText(self.tr("The verdict appears here."))
        self.text.setExtraSelections([])

    def _typed(self) -> None:
        self.text.setExtraSelections([])
        self._later.start()

    def ask(self) -> None:
        """Ask about the text as it is now."""
        self._later.stop()
        tried = self.typed()
        words = tried.text[:LONGEST]
        if self._out:
            self._again = True
        elif any(each.strip() for each in (words, tried.pictures, tried.card)):
            self._out = True
            command = protocol.Explain(
                text=words, author=tried.author.strip(), site=tried.site, pictures=tried.pictures, card=tried.card
            )
            self._control.ask(command, lambda event: self._heard(event, words))
        else:
            self._clear()

    def _heard(self, event: protocol.AnyEvent, asked: str) -> None:
        self._out = False
        if self._again:
            self._again = False
            self.ask()
            return
        if isinstance(event, protocol.Failed):
            self._clear()
            self.verdict.setText(event.message)
        elif isinstance(event, protocol.Explained):
            self.show_answer(event, asked)

    def show_answer(self, found: protocol.Explained, asked: str) -> None:
        """Show what the filter makes of `asked`."""
        topics = ", ".join(map(topic_name, found.categories))
        said = action_name(found.action)
        self.verdict.setText(f"{said} · {topics}" if topics else said)
        _put(self.why, " ".join(filter(None, (found.reason, sureness_said(found.certainty, found.not_judged)))))
        fit = self.tr("Rules that fit: {rules}").format(rules="; ".join(found.rules))
        _put(self.rules, fit if found.rules else self.tr("No rule of yours fits."))
        self.scores.show_lines([f"{topic_name(name)}: {score:.0%}" for name, score in _highest(found.scores)])
        self.words.show_lines([self._moved(word) for word in found.words])
        self.about_words.setVisible(bool(found.words))
        if self.text.toPlainText()[:LONGEST] == asked:
            self.text.setExtraSelections([self._marked(word, asked) for word in found.words])

    def _moved(self, word: MovedWord) -> str:
        """A word, the topic, and by how much: the value stands in words, no colour is needed."""
        short = " ".join(word.word.split())[:SHORT]
        points = math.ceil(abs(word.change) * 100)  # several may share a high score: none is said to move it by 0
        if word.change > 0:
            return self.tr("▲ “{word}” raises {topic} by {points} points").format(
                word=short, topic=topic_name(word.category), points=points
            )
        return self.tr("▼ “{word}” lowers {topic} by {points} points").format(
            word=short, topic=topic_name(word.category), points=points
        )

    def _marked(self, word: MovedWord, asked: str) -> QTextEdit.ExtraSelection:
        """Bold with a line below where a word raises the score, dots below where it lowers it."""
        made = QTextEdit.ExtraSelection()
        raises = word.change > 0
        style = QTextCharFormat.UnderlineStyle
        marks = QTextCharFormat()
        marks.setUnderlineStyle(style.SingleUnderline if raises else style.DotLine)
        marks.setUnderlineColor(self.palette().text().color())
        if raises:
            marks.setFontWeight(QFont.Weight.Bold)
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(_units(asked, word.start))
        cursor.setPosition(_units(asked, word.end), QTextCursor.MoveMode.KeepAnchor)
        made.format, made.cursor = marks, cursor
        return made

    def ask_recent(self) -> None:
        """List the last posts to pick from."""
        self._control.ask(protocol.Recent(softened=False, most=50), self._list_posts)

    def _list_posts(self, event: protocol.AnyEvent) -> None:
        if isinstance(event, protocol.Failed):
            self.verdict.setText(event.message)
        if not isinstance(event, protocol.RecentIs):
            return
        self.posts = event.posts
        self.recent.clear()
        for post in event.posts:
            self.recent.addItem(
                f"{post.author or '…'}, {site_name(post.site)} · {' '.join(post.words.split())[:SHORT]}"
            )
        self.recent.setVisible(bool(event.posts))
        if event.posts:
            self.recent.setFocus()
        else:
            self.verdict.setText(self.tr("No posts were read yet."))

    def _take(self, row: int) -> None:
        post = self.posts[row]
        self.take_up(Tried(post.text[:LONGEST], post.author, post.site, post.pictures, post.card))


def _highest(scores: dict[str, float]) -> list[tuple[str, float]]:
    return sorted(scores.items(), key=lambda each: -each[1])[:MOST_SCORES]


def _units(words: str, index: int) -> int:
    """Where the character `index` stands for Qt, which counts some signs twice."""
    return len(words[:index].encode("utf-16-le")) // 2


def _put(label: QLabel, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))
