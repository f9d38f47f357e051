"""The picture of a box: everything in it has room, in any language, and it can be read and heard."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as any_
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.test_look import contrast
from ui import look
from ui.drawn_box import WIDEST, Box, DrawnBox, laid_out

WARNING = Box(
    title="A warning", words=("A question of several words:", "A name"), bold=frozenset({1}), buttons=("Yes", "No")
)
PASSWORD = Box(words=("A question.",), field="Password:", buttons=("Cancel", "Go on"))
words = any_.text(any_.characters(codec="utf-8", categories=["L", "N", "Zs"]), min_size=1, max_size=120)
boxes = any_.builds(
    Box,
    words=any_.lists(words, min_size=1, max_size=4).map(tuple),
    buttons=any_.lists(words, min_size=1, max_size=3).map(tuple),
    title=any_.just("") | words,
    field=any_.just("") | words,
)


@given(box=boxes, width=any_.integers(200, WIDEST))
def test_no_part_lies_over_another_or_sticks_out(box: Box, width: int) -> None:
    """Whatever the words and however narrow the window."""
    pieces = laid_out(box, width, QApplication.font())
    for piece in pieces:
        assert piece.place.left() >= 0
        assert piece.place.right() < width
    for one, other in pairwise(pieces):
        assert not one.place.intersects(other.place)
        assert other.place.top() >= one.place.top()


@given(box=boxes, width=any_.integers(200, WIDEST))
def test_every_word_has_room(box: Box, width: int) -> None:
    """As high as its lines are."""
    said = [piece for piece in laid_out(box, width, QApplication.font()) if piece.words]
    assert [piece.words for piece in said] == [*filter(None, (box.title, *box.words, box.field)), *box.buttons]
    for piece in said:
        needs = QFontMetrics(QApplication.font()).boundingRect(
            QRect(0, 0, piece.place.width(), 100_000), Qt.TextFlag.TextWordWrap, piece.words
        )
        assert needs.height() <= piece.place.height()


def test_buttons_that_do_not_fit_beside_each_other_stand_one_under_the_other(qapp: QApplication) -> None:
    long = Box(words=("A question.",), buttons=("A rather long answer to it", "Another long answer to it"))
    yes, no = laid_out(long, 240, qapp.font())[-2:]
    assert yes.place.bottom() < no.place.top()
    yes, no = laid_out(WARNING, 240, qapp.font())[-2:]
    assert yes.place.top() == no.place.top()
    assert yes.place.right() < no.place.left()


def picture(box: Box, direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight) -> QImage:
    made = DrawnBox(box)
    made.setLayoutDirection(direction)
    made.resize(340, made.heightForWidth(340))
    return made.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def colours_in(image: QImage) -> dict[str, int]:
    found: dict[str, int] = {}
    for y in range(image.height()):
        for x in range(image.width()):
            name = QColor(image.pixel(x, y)).name()
            found[name] = found.get(name, 0) + 1
    return found


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
@pytest.mark.parametrize("box", [WARNING, PASSWORD])
def test_its_words_can_be_read_light_and_dark(qapp: QApplication, scheme: Qt.ColorScheme, box: Box) -> None:
    """Drawn in the text colour on the panel, 7 to 1; where there are no words there is none of it."""
    look.dress(qapp, scheme)
    palette = qapp.palette()
    text, panel = (palette.color(role).name() for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Base))
    found = colours_in(picture(box))
    assert contrast(text, panel) >= 7
    assert max(found, key=found.__getitem__) == panel
    assert text in found
    assert text not in colours_in(picture(Box(title=" ", words=(" ",), field=" ", buttons=(" ",))))
    look.dress(qapp, Qt.ColorScheme.Light)


def test_it_is_turned_round_where_people_read_from_the_right(qapp: QApplication) -> None:
    """The cross of the bar, and the buttons, change sides."""
    empty = Box(title=" ", words=(" ",), buttons=(" ", " "))
    usual = picture(empty)
    turned = picture(empty, Qt.LayoutDirection.RightToLeft)
    quarter = QRect(usual.width() // 2, 0, usual.width() // 2, usual.height())
    mirrored = quarter.translated(-usual.width() // 2, 0)
    assert usual != turned
    assert len(colours_in(usual.copy(quarter))) > len(colours_in(usual.copy(mirrored)))
    assert len(colours_in(turned.copy(quarter))) < len(colours_in(turned.copy(mirrored)))


def test_a_screen_reader_gets_what_it_says_and_nothing_in_it_takes_the_keyboard(qtbot: QtBot) -> None:
    box = DrawnBox(WARNING)
    qtbot.addWidget(box)
    said = box.accessibleDescription()
    for each in (WARNING.title, *WARNING.words, *WARNING.buttons):
        assert each in said
    assert box.focusPolicy() == Qt.FocusPolicy.NoFocus
