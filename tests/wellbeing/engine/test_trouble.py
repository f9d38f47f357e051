"""Trouble is said once, and once that it is over."""

from __future__ import annotations

from wellbeing import protocol as say
from wellbeing.engine.trouble import Trouble


def test_trouble_is_said_when_it_comes_and_when_it_goes():
    """Met every five seconds for an hour, it is still two notices."""
    told: list[say.Notice] = []
    trouble = Trouble("store", "All is kept in memory.", "Stored again.", told.append)
    for message in ["", "The disk is full.", "The disk is full.", "It is locked.", "", ""]:
        trouble.met(message)
    assert [(notice.message, notice.resolved) for notice in told] == [
        ("The disk is full. All is kept in memory.", False),
        ("Stored again.", True),
    ]


def test_the_latest_words_stand_while_it_lasts():
    """The status says what is wrong now."""
    trouble = Trouble("store", "Wait.", "Over.", lambda notice: None)
    trouble.met("One.")
    trouble.met("Two.")
    assert trouble.message == "Two. Wait."
    trouble.met("")
    assert trouble.message == ""
