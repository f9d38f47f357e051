"""The two tables of Today: what was softened and what was met, by topic. Their lines stay and get other words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import batched

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QPushButton, QWidget

from ui import look
from ui.parts import button, out_of_sight, text
from ui.topics import topic_name
from wellbeing.facts import Dose

AT_ONCE = 5
"""Lines in one turn of the loop: to make fourteen of each table in one held Today up for 46 ms on a busy machine."""

translate = QCoreApplication.translate


class Table[Value](QWidget):
    """Lines of a grid, or `nothing` in words. `show_lines` reuses the lines that there are."""

    def __init__(self, nothing: str) -> None:
        """Empty, and says nothing before the first values come."""
        super().__init__()
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setSpacing(look.GAP)
        self.grid.setColumnStretch(0, 1)
        self._nothing = text(nothing, quiet=True)
        self._nothing.hide()
        self.grid.addWidget(self._nothing, 0, 0)
        self._lines: list[Sequence[QWidget]] = []

    def show_lines(self, values: Sequence[Value]) -> Iterator[None]:
        """Show `values` alone, some in each step."""
        for unwanted in self._lines[len(values) :]:
            _set_visible(unwanted, False)
        self._nothing.setVisible(not values)
        for some in batched(enumerate(values), AT_ONCE):
            if some[-1][0] < len(self._lines):
                self._put(some)
            else:
                with out_of_sight(self.grid):
                    self._put(some)
            yield

    def _put(self, some: Sequence[tuple[int, Value]]) -> None:
        for at, value in some:
            if at == len(self._lines):
                self._lines.append(self._new(at))
                for column, part in enumerate(self._lines[at]):
                    self.grid.addWidget(part, at + 1, column)
            self._say(at, value)
            _set_visible(self._lines[at], True)

    def _new(self, at: int) -> Sequence[QWidget]:
        """The parts of a line, still without words."""
        raise NotImplementedError

    def _say(self, at: int, value: Value) -> None:
        """Give line `at` the words of `value`."""
        raise NotImplementedError


class SoftenedTable(Table[tuple[str, int]]):
    """(topic, posts), the most first, each with a bar beside the largest."""

    def __init__(self) -> None:
        """The bars take as much room as the names."""
        super().__init__(translate("TodayWindow", "Nothing was softened on this day."))
        self.grid.setColumnStretch(1, 1)
        self._parts: list[tuple[QLabel, QProgressBar, QLabel]] = []
        self._most = 1

    def show_topics(self, topics: Sequence[tuple[str, int]]) -> Iterator[None]:
        """Show `topics`, some in each step."""
        self._most = max((posts for _, posts in topics), default=1)
        return self.show_lines(topics)

    def _new(self, at: int) -> Sequence[QWidget]:
        meter = QProgressBar(textVisible=False)
        meter.setFixedHeight(look.GAP)
        self._parts.append((text(), meter, QLabel()))
        return self._parts[at]

    def _say(self, at: int, value: tuple[str, int]) -> None:
        (topic, posts), (name, meter, count) = value, self._parts[at]
        name.setText(topic_name(topic))
        meter.setRange(0, self._most)
        meter.setValue(posts)
        meter.setAccessibleName(f"{topic_name(topic)}: {posts}")
        count.setText(f"{posts}")


class DoseTable(Table[Dose]):
    """How often each topic was met, and a rest from it. `pressed` is told whose button it was; None for no buttons."""

    def __init__(self, pressed: Callable[[Dose], object] | None) -> None:
        """Nothing is asked here."""
        super().__init__(translate("TodayWindow", "No topics were met on this day."))
        self._pressed = pressed
        self._said: list[QLabel] = []
        self._buttons: list[QPushButton] = []
        self._doses: dict[int, Dose] = {}

    def _new(self, at: int) -> Sequence[QWidget]:
        self._said.append(text())
        if (pressed := self._pressed) is None:
            return self._said[at:]
        rest = button("", lambda: pressed(self._doses[at]))
        rest.setToolTip(translate("TodayWindow", "Posts about this are covered while the topic rests. Support is not."))
        self._buttons.append(rest)
        return self._said[at], rest

    def _say(self, at: int, value: Dose) -> None:
        self._doses[at] = value  # with the words: a button never means another topic than it says
        self._said[at].setText(_said(value))
        if self._buttons:
            self._say_on(self._buttons[at], value)

    def _say_on(self, rest: QPushButton, value: Dose) -> None:
        words = (
            translate("TodayWindow", "End the rest") if value.rests_until else translate("TodayWindow", "Rest for 24 h")
        )
        rest.setText(words)
        rest.setAccessibleName(f"{words}: {topic_name(value.category)}")


def _said(dose: Dose) -> str:
    name = topic_name(dose.category)
    posts = translate("TodayWindow", "%n post(s)", None, dose.today)
    if dose.usual is None:
        return f"{name}: {posts}"
    return translate("TodayWindow", "{topic}: {posts}, usual {usual}").format(
        topic=name, posts=posts, usual=round(dose.usual)
    )


def _set_visible(parts: Sequence[QWidget], seen: bool) -> None:
    for part in parts:
        part.setVisible(seen)
