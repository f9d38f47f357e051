"""A held account's own settings and rules reach the service: at once, after each change, and after it was away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from ui.handing_over import HandingOver
from wellbeing import protocol
from wellbeing.places import Places, places

READY = protocol.Ready(pac_url="x", ports=[1], ca_certificate="ca.pem")


class Link(QObject):
    """Stands where the link to the service stands; `asked` is what it was sent."""

    said = Signal(object)
    lost = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[protocol.Command] = []

    def ask(self, command: protocol.Command, answer: Callable[..., None] | None = None) -> None:
        self.asked.append(command)


@pytest.fixture
def own(tmp_path: Path) -> Places:
    made = places(tmp_path)
    made.settings.write_text('preset = "quiet"')
    return made


def test_they_are_handed_over_at_once_and_when_they_change(qtbot: QtBot, own: Places) -> None:
    """No rules are no file; an editor's bytes that are no text come as far as they can."""
    link = Link()
    handing = HandingOver(link, own)  # type: ignore[arg-type]
    link.said.emit(READY)
    first = protocol.TakeOver(settings='preset = "quiet"', rules="")
    qtbot.waitUntil(lambda: link.asked == [first])
    own.rules.write_bytes(b"# \xff")
    second = protocol.TakeOver(settings='preset = "quiet"', rules="# �")
    qtbot.waitUntil(lambda: link.asked == [first, second])
    qtbot.wait(1_100)  # twice as long as it takes to look: nothing is sent that nobody has changed
    assert link.asked == [first, second]
    assert handing.parent() is None


def test_a_service_that_comes_back_is_told_again(qtbot: QtBot, own: Places) -> None:
    """It may be another one, with an older state; while it is away nothing is sent."""
    link = Link()
    handing = HandingOver(link, own)  # type: ignore[arg-type]
    link.said.emit(READY)
    qtbot.waitUntil(lambda: len(link.asked) == 1)
    link.lost.emit(1, "gone")
    own.settings.write_text('preset = "gentle"')
    link.said.emit(READY)
    qtbot.waitUntil(lambda: link.asked[1:] == [protocol.TakeOver(settings='preset = "gentle"', rules="")])
    assert handing.parent() is None
