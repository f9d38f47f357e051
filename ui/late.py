"""Answers that come late: a window that was closed for good meanwhile must not be written into."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from shiboken6 import isValid


def is_wanted(answer: Callable[..., Any]) -> bool:
    """Whether everything of Qt's that `answer` was made with is there still."""
    return all(isValid(each) for each in _parts_of(answer) if isinstance(each, QObject))


def _parts_of(answer: Callable[..., Any]) -> Iterator[object]:
    """What a method belongs to, what a function closes over, what a partial call was given."""
    yield getattr(answer, "__self__", None)
    inner = [cell.cell_contents for cell in getattr(answer, "__closure__", None) or () if _is_filled(cell)]
    if isinstance(answer, partial):
        inner += [answer.func, *answer.args]
    for each in inner:
        yield each
        if isinstance(each, partial) or hasattr(each, "__code__") or hasattr(each, "__self__"):
            yield from _parts_of(each)


def _is_filled(cell: Any) -> bool:
    try:
        return cell.cell_contents is not None
    except ValueError:  # nothing was put into it yet
        return False
