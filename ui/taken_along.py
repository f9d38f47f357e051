"""What a person sees and has typed in a window, taken from one that is let go to the same one in another language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtWidgets import QScrollBar, QWidget

from ui.parts import Sheet

GROWS_MS = 500
"""A window that is shown gets its length within this time; then a person scrolls it, and nobody else."""

Way = tuple[str | int, ...]
"""From a window to one of its parts: names of attributes, keys and places. Words would not do: they are others now."""


@dataclass(frozen=True)
class TakenAlong:
    """`typed` is what `Sheet.typed` says. `seen`: the window was open; `front`: in front of the others."""

    typed: object
    geometry: QByteArray
    scrolled: int
    focus: Way | None
    seen: bool
    front: bool


def take(window: Sheet) -> TakenAlong:
    """What is to be had of `window`, which is about to be let go."""
    focus = window.focusWidget()
    return TakenAlong(
        typed=window.typed(),
        geometry=window.saveGeometry(),
        scrolled=window.area.verticalScrollBar().value(),
        focus=way_to(focus, window) if focus else None,
        seen=window.isVisible(),
        front=window.isActiveWindow(),
    )


def give(taken: TakenAlong, window: Sheet) -> None:
    """Let `window`, which is shown, go on where the other one was."""
    if taken.typed is not None:
        window.take_up(taken.typed)
    part = part_at(taken.focus, window) if taken.focus is not None else None
    if part is not None:
        part.setFocus()
    _scroll(window.area.verticalScrollBar(), taken.scrolled)


def _scroll(bar: QScrollBar, to: int) -> None:
    """Scroll now, and while the window still grows to its length."""

    def scroll() -> None:
        bar.setValue(to)

    scroll()
    bar.rangeChanged.connect(scroll)
    QTimer.singleShot(GROWS_MS, bar, lambda: bar.rangeChanged.disconnect(scroll))


def way_to(part: QWidget, whole: QWidget) -> Way | None:
    """The way from `whole` to `part` within it; None where no attribute leads there."""
    for step, each in _below(whole):
        if each is part:
            return step
        if each.isAncestorOf(part) and (rest := way_to(part, each)) is not None:
            return (*step, *rest)
    return None


def part_at(way: Way, whole: QWidget) -> QWidget | None:
    """What `way` leads to; None where it ends on the way."""
    found: object = whole
    for step in way:
        try:
            found = found[step] if isinstance(found, Mapping | list | tuple) else getattr(found, str(step))  # type: ignore[index]
        except (AttributeError, KeyError, IndexError):
            return None
    return found if isinstance(found, QWidget) else None


def _below(whole: QWidget) -> Iterator[tuple[Way, QWidget]]:
    """The parts that the attributes of `whole` name, by themselves or in a list or a mapping of them."""
    for name, value in list(vars(whole).items()):
        if isinstance(value, QWidget):
            yield (name,), value
        elif isinstance(value, Mapping | list | tuple):
            pairs = value.items() if isinstance(value, Mapping) else enumerate(value)
            yield from (((name, key), each) for key, each in pairs if isinstance(each, QWidget))
