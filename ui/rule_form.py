"""The form for the common rule. What a rule has beyond it stays as it is, and is written on the text page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui import look
from ui.big_text import BigText
from ui.parts import deaf, row, section, text
from ui.rule_form_parts import Apart, Ending, Hours
from ui.rule_words import action_name, kind_name, more_than_form
from ui.topics import site_name
from wellbeing.rule_values import POST_KINDS, Action, Rule, Source
from wellbeing.settings import SITES


class RuleForm(QWidget):
    """Shows a rule to be changed; `rule` is what it says now."""

    edited = Signal()
    """Something in it was changed."""

    def __init__(self) -> None:
        """Empty until `show_rule`."""
        super().__init__()
        self._shown = Rule("", Action.COVER)
        self._sources: tuple[Source, ...] = ()
        self._showing = False
        self._being_filled: set[BigText] = set()
        self._make_parts()
        self._lay_out()
        self._connect()

    def _make_parts(self) -> None:
        self.name = _line(self.tr("Name"), self.tr("Body stuff"))
        self.words = BigText(self.tr("Words and phrases"), 5)
        self.words.setPlaceholderText("diet\ncalor*\nwhat i eat in a day")
        self.without = BigText(self.tr("But none of these words"), 2)
        self.hashtags = _line(self.tr("Hashtags"), "#fitspo, #beforeandafter")
        self.authors = _line(self.tr("Authors"), "@ana, bo.example")
        self.communities = _line(self.tr("Communities"), "r/loseit")
        self.links = _line(self.tr("Links to these domains"), "example.com")
        self.apart = Apart()
        self.sites = {site: QCheckBox(site_name(site)) for site in SITES}
        self.kinds = {kind: QCheckBox(kind_name(kind)) for kind in sorted(POST_KINDS)}
        self.sponsored = deaf(QComboBox())
        self.sponsored.setAccessibleName(self.tr("Adverts or not"))
        for words, wanted in (
            (self.tr("Adverts and other posts"), None),
            (self.tr("Adverts alone"), True),
            (self.tr("All but adverts"), False),
        ):
            self.sponsored.addItem(words, wanted)
        self.action = deaf(QComboBox())
        self.action.setAccessibleName(self.tr("What happens to a post that fits"))
        for each in Action:
            self.action.addItem(action_name(each.value), each.value)
        self.followed = QCheckBox(self.tr("People I follow"))
        self.trusted = QCheckBox(self.tr("Trusted sources"))
        self.ending, self.hours = Ending(), Hours()
        self.more = text(quiet=True)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.GAP)
        self._row(self.tr("Na&me"), self.name)
        self._column.addWidget(section(self.tr("Which posts")))
        self._column.addWidget(
            text(
                self.tr("A post has to fit every field that is filled in; in a field, one entry is enough."), quiet=True
            )
        )
        self._row(self.tr("&Words and phrases, one a line"), self.words)
        self._column.addWidget(
            text(
                self.tr("Whole words, capitals or not. A * at an end opens it: “calor*” is also calories."), quiet=True
            )
        )
        self._column.addWidget(
            text(
                self.tr(
                    "They count wherever they stand in a post: in its text, in a picture’s description, in the preview "
                    "of a linked page."
                ),
                quiet=True,
            )
        )
        self._row(self.tr("But n&one of these words"), self.without)
        self._row(self.tr("Two words near each other"), self.apart, self.apart.one)
        commas = self.tr("{field}, commas between")
        for field, label in (
            (self.hashtags, self.tr("&Hashtags")),
            (self.authors, self.tr("&Authors")),
            (self.communities, self.tr("&Communities")),
            (self.links, self.tr("&Links to these domains")),
        ):
            self._row(commas.format(field=label), field)
        self._row(self.tr("Sites; none means all of them"), row(*self.sites.values()))
        self._row(self.tr("Kinds; none means all of them"), row(*self.kinds.values()))
        self._row(self.tr("Adverts, as far as a site says which posts are some"), self.sponsored)
        self._column.addWidget(section(self.tr("What happens")))
        self._row(self.tr("What happens to a &post that fits"), self.action)
        self._row(
            self.tr("Left alone; trusted sources are WHO, NHS, NIMH, NAMI, MHA and Mind, and those you add"),
            row(self.followed, self.trusted),
        )
        self._column.addWidget(section(self.tr("When")))
        self._row(self.tr("&Until"), self.ending, self.ending.choice)
        self._column.addWidget(self.hours)
        self._column.addWidget(self.more)

    def _row(self, label: str, field: QWidget, leads_to: QWidget | None = None) -> None:
        words = QLabel(label, wordWrap=True)
        words.setBuddy(leads_to or field)
        self._column.addWidget(words)
        self._column.addWidget(field)

    def _connect(self) -> None:
        for line in (self.name, self.hashtags, self.authors, self.communities, self.links):
            line.textChanged.connect(self._tell)
        for field in (self.words, self.without):
            field.textChanged.connect(self._tell)
            field.pasted_much.connect(field.insert)
            field.filled.connect(partial(self._filled, field))
        for box in (*self.sites.values(), *self.kinds.values(), self.followed, self.trusted):
            box.toggled.connect(self._tell)
        for choice in (self.sponsored, self.action):
            choice.currentIndexChanged.connect(self._tell)
        for part in (self.apart, self.ending, self.hours):
            part.edited.connect(self._tell)

    @property
    def filling(self) -> bool:
        """Whether a long list of words is still on its way in."""
        return self.words.filling or self.without.filling

    def _tell(self) -> None:
        if not self._showing and not self.filling:
            self.edited.emit()

    def _filled(self, field: BigText) -> None:
        """A long list is in; what the rule itself has is no change."""
        if field in self._being_filled:
            self._being_filled.remove(field)
        else:
            self._tell()

    def know(self, sources: Iterable[Source]) -> None:
        """`sources` are those that “trusted” means from now on."""
        self._sources = tuple(sources)

    def show_rule(self, rule: Rule, sources: Iterable[Source]) -> None:
        """Show `rule`; `sources` are those that “trusted” means."""
        self.know(sources)
        self._shown, self._showing = rule, True
        self.name.setText(rule.name)
        self.words.fill("\n".join(rule.words))
        self.without.fill("\n".join(rule.without))
        self.apart.show_pair(rule.near[0] if rule.near else None)
        for field, entries in self._lists(rule):
            field.setText(", ".join(entries))
        for site, box in self.sites.items():
            box.setChecked(site in rule.sites)
        for kind, box in self.kinds.items():
            box.setChecked(kind in rule.kinds)
        self.sponsored.setCurrentIndex((None, True, False).index(rule.sponsored))
        self.action.setCurrentIndex(self.action.findData(rule.action.value))
        self.followed.setChecked(rule.except_followed)
        self.trusted.setChecked(bool(rule.except_sources))
        self.ending.show_end(rule.expires)
        self.hours.show_window(rule.schedule[0] if rule.schedule else None)
        self._show_more(rule)
        self._being_filled = {field for field in (self.words, self.without) if field.filling}
        self._showing = False

    def _lists(self, rule: Rule) -> list[tuple[QLineEdit, tuple[str, ...]]]:
        return [
            (self.hashtags, rule.hashtags),
            (self.authors, rule.authors),
            (self.communities, rule.communities),
            (self.links, rule.links),
        ]

    def _show_more(self, rule: Rule) -> None:
        names = ", ".join(more_than_form(rule))
        said = self.tr("This rule has more, which stays as it is and is changed on the page “As text”: {parts}.")
        self.more.setText(said.format(parts=names))
        self.more.setVisible(bool(names))

    def rule(self) -> Rule:
        """The rule as the form has it."""
        shown = self._shown
        near, window = self.apart.pair(), self.hours.chosen()
        return replace(
            shown,
            name=self.name.text().strip(),
            action=Action(self.action.currentData()),
            words=_entries(self.words.toPlainText().splitlines()),
            without=_entries(self.without.toPlainText().splitlines()),
            hashtags=_kept(self.hashtags, shown.hashtags),
            authors=_kept(self.authors, shown.authors),
            communities=_kept(self.communities, shown.communities),
            links=_kept(self.links, shown.links),
            near=(*((near,) if near else ()), *shown.near[1:]),
            sites=tuple(site for site, box in self.sites.items() if box.isChecked()),
            kinds=tuple(kind for kind, box in self.kinds.items() if box.isChecked()),
            sponsored=self.sponsored.currentData(),
            except_followed=self.followed.isChecked(),
            except_sources=(shown.except_sources or self._sources) if self.trusted.isChecked() else (),
            expires=self.ending.end(),
            schedule=(*((window,) if window else ()), *shown.schedule[1:]),
        )


def _line(name: str, example: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(example)
    return made


def _entries(parts: Iterable[str]) -> tuple[str, ...]:
    """`parts` without blanks, each once."""
    return tuple(dict.fromkeys(bare for part in parts if (bare := part.strip())))


def _kept(field: QLineEdit, before: tuple[str, ...]) -> tuple[str, ...]:
    """The entries of a line; as they were where nothing was changed, since an entry may have a comma in it."""
    return before if field.text() == ", ".join(before) else _entries(field.text().split(","))
