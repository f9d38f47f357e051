"""Saves the page for hard days as a file, on purpose: words for other programs, a picture for paper and the phone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QBuffer, QByteArray, QObject, Signal
from PySide6.QtGui import QColor, QFont, QImage, QImageWriter, QPainter, QTextCharFormat, QTextCursor, QTextDocument

from ui.jobs import Jobs
from wellbeing.bad_day import BadDayPage, Part, as_text
from wellbeing.private_file import write_private

WIDTH = 800
"""Pixels: an A4 page at about 96 dots an inch."""
MARGIN = 48
HIGHEST = 15_000
"""Pixels of a picture: some fifteen sheets of paper, more than a person looks at as one."""

Outcome = Literal["saved", "too long", "not written"]


class TooLong(Exception):
    """More than one picture can show."""


class BadDaySaving(QObject):
    """Writes beside the Qt thread. `done` says of each file (path) what came of it: an `Outcome`."""

    done = Signal(str, str)

    def __init__(self, parent: QObject) -> None:
        """`parent` outlives what is saved."""
        super().__init__(parent)
        self._jobs = Jobs(self)

    def save(self, path: str, title: str, titles: Sequence[tuple[Part, str]], page: BadDayPage) -> None:
        """Write `page` into `path`: a picture where it ends with .png, else words. For the person's eyes alone."""
        words = as_text(title, titles, page)
        headings = {title, *(said for _, said in titles)}
        make: Callable[[], bytes] = words.encode
        if path.lower().endswith(".png"):
            make = partial(picture, words, headings)
        self._jobs.do(partial(_written, Path(path), make), lambda outcome: self.done.emit(path, outcome))

    def wait(self) -> None:
        """Until everything is on disk."""
        self._jobs.wait()


def _written(path: Path, make: Callable[[], bytes]) -> Outcome:
    try:
        write_private(path, make())
    except TooLong:
        return "too long"
    except OSError:
        return "not written"
    return "saved"


def picture(words: str, headings: set[str]) -> bytes:
    """`words` as a PNG, dark on white, each line that is among `headings` in bold. For any thread. Raises TooLong."""
    document = QTextDocument()
    document.setDocumentMargin(MARGIN)
    _fill(document, words, headings)
    document.setTextWidth(WIDTH)
    height = round(document.size().height())
    if height > HIGHEST:
        raise TooLong
    drawn = QImage(WIDTH, height, QImage.Format.Format_Grayscale8)
    drawn.fill(255)
    painter = QPainter(drawn)
    document.drawContents(painter)
    painter.end()
    buffer = QBuffer()
    QImageWriter(buffer, QByteArray(b"png")).write(drawn)
    return bytes(buffer.data().data())


def _fill(document: QTextDocument, words: str, headings: set[str]) -> None:
    font = QFont()
    font.setPixelSize(18)
    document.setDefaultFont(font)
    plain, bold = QTextCharFormat(), QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    for form in (plain, bold):
        form.setForeground(QColor("black"))  # also where the app is dark
    cursor = QTextCursor(document)
    for line in words.split("\n"):
        cursor.insertText(line, bold if line in headings else plain)
        cursor.insertBlock()
