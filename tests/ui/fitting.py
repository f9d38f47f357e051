"""Looks at a window as it is laid out: what is cut, what lies over something else, what was not translated."""

from __future__ import annotations

import re
from collections import Counter

from PySide6.QtCore import QPoint, QRect, QTranslator
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from ui.breaking_button import BreakingButton

_LETTERS = str.maketrans("aeiouyAEIOUYncs", "áéíóúýÁÉÍÓÚÝñçš")
_KEPT = re.compile(r"(\{\w*\}|%n|%L1|&\w|https?://\S+)")
READABLE = 4.5
"""The least contrast of a text to its ground."""
OPEN, CLOSE = "⟦", "⟧"


class Pseudo(QTranslator):
    """A language that nobody speaks: long, accented, and between brackets, so that what was missed is seen."""

    def translate(self, _context: str, source: str, _disambiguation: str = "", _n: int = -1) -> str:  # type: ignore[override]
        """`source` 40 % longer, its places for numbers and names kept."""
        parts = _KEPT.split(source)
        changed = "".join(part if _KEPT.fullmatch(part) else part.translate(_LETTERS) for part in parts)
        return f"{OPEN}{changed}{' ~~~~' * round(len(source) * 0.4 / 5)}{CLOSE}"

    def isEmpty(self) -> bool:
        """It has a text for everything."""
        return False


def settle() -> None:
    """Let layouts and late deletions happen."""
    for _ in range(5):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete


def cut_in(window: QWidget) -> list[str]:
    """The texts of `window` that do not fit into their place."""
    return [said for part in _seen(window) if (said := _text(part)) and _is_cut(part)]


def _is_cut(part: QWidget) -> bool:
    if isinstance(part, QLabel) and part.wordWrap():
        words = re.split(r"[\s\u200b]+", re.sub(r"<[^>]*>", "", part.text()))
        longest = max(map(part.fontMetrics().horizontalAdvance, words), default=0)
        return part.heightForWidth(part.width()) > part.height() + 1 or longest > part.width() + 1
    if isinstance(part, BreakingButton):
        wide, high = part.minimumSizeHint().width(), part.heightForWidth(part.width())
        return wide > part.width() + 1 or high > part.height() + 1
    if isinstance(part, QLabel | QPushButton | QCheckBox | QRadioButton):
        return part.sizeHint().width() > part.width() + 1 or part.sizeHint().height() > part.height() + 1
    return False


def outside_of(window: QWidget) -> list[str]:
    """The texts that stick out of the page to the side, where nobody can scroll."""
    page = QRect(window.mapToGlobal(window.rect().topLeft()), window.size())
    return [
        _text(part)
        for part in _seen(window)
        if _text(part) and (_place(part).left() < page.left() or _place(part).right() > page.right() + 1)
    ]


def overlapping_in(window: QWidget) -> list[tuple[str, str]]:
    """Pairs of texts that lie over one another."""
    parts = [part for part in _seen(window) if _text(part)]
    return [
        (_text(one), _text(other))
        for at, one in enumerate(parts)
        for other in parts[at + 1 :]
        if not one.isAncestorOf(other) and not other.isAncestorOf(one) and _meet(one, other)
    ]


def faint_in(part: QWidget, places: dict[str, QRect] | None = None) -> dict[str, float]:
    """The texts whose contrast to their ground, as painted, is below `READABLE`, with that contrast.

    `places` says where texts are, by the texts; without it, where the labels and buttons of `part` are. The ground is
    the commonest colour of a place, the ink the one that differs most from it: edges of letters lie between.
    """
    picture = part.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    shown = part.visibleRegion().boundingRect()
    found = {text: _contrast(picture, place & shown) for text, place in (places or _texts(part)).items()}
    return {text: round(ratio, 2) for text, ratio in found.items() if ratio and ratio < READABLE}


def _texts(part: QWidget) -> dict[str, QRect]:
    texts = [each for each in _seen(part) if re.search(r"\w", _text(each))]
    return {
        _text(each): _words_of(each).translated(each.mapTo(part, QPoint(0, 0))) & _seen_of(each, part) for each in texts
    }


def _words_of(part: QWidget) -> QRect:
    """Where the words of `part` are, in it: without edges and boxes, which have colours of their own."""
    if isinstance(part, QCheckBox | QRadioButton):
        contents = QStyle.SubElement.SE_CheckBoxContents
        if isinstance(part, QRadioButton):
            contents = QStyle.SubElement.SE_RadioButtonContents
        option = QStyleOptionButton()
        part.initStyleOption(option)
        return part.style().subElementRect(contents, option, part).adjusted(3, 3, -3, -3)
    return part.rect().adjusted(3, 3, -3, -3) if isinstance(part, QPushButton) else part.rect()


def _seen_of(each: QWidget, part: QWidget) -> QRect:
    return each.visibleRegion().boundingRect().translated(each.mapTo(part, QPoint(0, 0)))


def _contrast(picture: QImage, place: QRect) -> float:
    """0 where nothing can be told: of a text that is scrolled out of sight, hardly a line is seen."""
    scale = picture.devicePixelRatio()
    if place.height() < 12:
        return 0.0
    corner, size = place.topLeft() * scale, place.size() * scale
    piece = picture.copy(QRect(corner, size))  # kept: its bits go with it
    pixels = memoryview(piece.constBits()).cast("B").cast("I")
    ground = luminance(Counter(pixels).most_common(1)[0][0])
    return max(contrast(ground, luminance(pixel)) for pixel in set(pixels))


def luminance(pixel: int) -> float:
    """Relative luminance (WCAG 2) of 0xRRGGBB."""
    parts = [(pixel >> shift & 0xFF) / 255 for shift in (16, 8, 0)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: float, other: float) -> float:
    """Contrast ratio (WCAG 2) of two luminances."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def untranslated_in(window: QWidget, known: set[str]) -> list[str]:
    """Texts with Latin letters outside the brackets of `Pseudo`; `known` are names and data."""
    texts = [window.windowTitle(), *(_text(part) for part in _seen(window))]
    texts += [part.accessibleName() for part in _seen(window)]
    return [text for text in texts if re.search(r"[A-Za-z]{2,}", _without(text, known))]


def _without(text: str, known: set[str]) -> str:
    for name in sorted(known, key=len, reverse=True):
        text = text.replace(name, "")
    while OPEN in text and CLOSE in text:
        shorter = re.sub(rf"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", "", text)
        if shorter == text:
            break
        text = shorter
    return text


def _seen(window: QWidget) -> list[QWidget]:
    return [part for part in window.findChildren(QWidget) if part.isVisible()]


def _text(part: QWidget) -> str:
    return part.text() if isinstance(part, QLabel | QAbstractButton) else ""


def _place(part: QWidget) -> QRect:
    return QRect(part.mapToGlobal(part.rect().topLeft()), part.size())


def _meet(one: QWidget, other: QWidget) -> bool:
    """Whether two parts lie over one another; what is scrolled out of sight lies over nothing that stays."""
    if _scrolling(one) is _scrolling(other):
        return _place(one).intersects(_place(other))
    return _drawn(one).intersects(_drawn(other))


def _scrolling(part: QWidget) -> QWidget | None:
    parent = part.parentWidget()
    while parent is not None and not isinstance(parent, QAbstractScrollArea):
        parent = parent.parentWidget()
    return parent


def _drawn(part: QWidget) -> QRect:
    region = part.visibleRegion().boundingRect()
    return QRect(part.mapToGlobal(region.topLeft()), region.size())
