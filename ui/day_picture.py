"""One day as a picture to keep or to show: its date, figures and charts, with nothing of the window around them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import look
from ui.day_figures import DayFigures
from ui.parts import READING_WIDTH, heading
from wellbeing import protocol

FINE = 2
"""Dots of the picture for each pixel of a page: sharp where it is printed, and on a screen with small dots."""
BAND = 200
"""Pixels of the page that are painted in one turn of the loop."""


def drawn(day: protocol.TodayIs, done: Callable[[QImage], object]) -> Iterator[None]:
    """Draw `day` in steps, and give the picture to `done`."""
    figures = DayFigures()
    page = _page(day.day, figures)
    yield from figures.show_day(day)
    page.ensurePolished()
    page.adjustSize()
    page.resize(page.width(), page.heightForWidth(page.width()))
    yield
    image = QImage(page.size() * FINE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(FINE)
    for top in range(0, page.height(), BAND):
        painter = QPainter(image)
        page.render(painter, QPoint(0, top), QRegion(0, top, page.width(), BAND))
        painter.end()
        yield
    done(image)


def _page(day: str, figures: DayFigures) -> QWidget:
    """Never shown; as wide as is good to read."""
    made = QWidget()
    made.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    made.setFixedWidth(READING_WIDTH + 6 * look.GAP)
    column = QVBoxLayout(made)
    column.setSpacing(2 * look.GAP)
    column.setContentsMargins(*[3 * look.GAP] * 4)
    written = QLocale().toString(QDate.fromString(day, Qt.DateFormat.ISODate), QLocale.FormatType.LongFormat)
    for part in (heading(written), figures.headline, figures.apart, *figures.cards):
        column.addWidget(part)
    return made
