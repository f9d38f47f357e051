"""What the app says of breaks: the fact, the choice, the way out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

CARDS = ("breathe", "stretch", "look_away", "note", "nothing")
"""What a break can be filled with, in the order of the buttons."""

LEAVING_WORD = "leave"
"""Typed in a strict break, this ends it, in every language: it stands in the window."""


def card_name(card: str) -> str:
    """The button that shows `card`."""
    names = {
        "breathe": translate("breaks", "&Breathe"),
        "stretch": translate("breaks", "&Stretch"),
        "look_away": translate("breaks", "&Look away"),
        "note": translate("breaks", "A &few lines"),
        "nothing": translate("breaks", "&Nothing"),
    }
    return names[card]


def card_text(card: str) -> str:
    """What stands on `card`."""
    texts = {
        "breathe": translate("breaks", "Eyes open, at your own pace. You can stop at any time."),
        "stretch": translate(
            "breaks",
            "If you like: stand up, let your shoulders fall, turn your head slowly to one side and to the other, and "
            "stretch your hands. Leave out whatever does not feel good.",
        ),
        "look_away": translate(
            "breaks",
            "Look at something far away, out of a window if there is one. Blinking now and then helps the eyes.",
        ),
        "note": translate(
            "breaks", "Three lines for yourself. They are gone when this window closes, unless you keep them."
        ),
        "nothing": translate("breaks", "Nothing to do here. The time is yours."),
    }
    return texts[card]


def minutes(seconds: float) -> str:
    """A length of time, in whole minutes."""
    return translate("breaks", "%n minute(s)", None, max(1, round(seconds / 60)))


def left(seconds: int) -> str:
    """What is left of a break."""
    if seconds >= 60:
        return translate("breaks", "%n minute(s) left", None, -(-seconds // 60))
    return translate("breaks", "%n second(s) left", None, seconds)


def title(stage: str, kind: str, *, waits: bool = False) -> str:
    """The first line of the card in the corner. `waits`: the half minute is over, and somebody scrolls on."""
    if stage == "offer":
        return translate("breaks", "Breaks, if you like")
    if stage == "notice" and waits:
        return translate("breaks", "A break comes with your next pause")
    if stage == "notice":
        return translate("breaks", "A break comes up in half a minute")
    if stage == "stays":
        return translate("breaks", "Your break is still here when you want it")
    return translate("breaks", "A break for the eyes") if kind == "short" else translate("breaks", "Time for a break")


def fact(stage: str, kind: str, fed: float, lasts: float) -> str:
    """What is so, and what can be done."""
    if stage == "offer":
        return translate(
            "breaks",
            "After 45 minutes in feeds, a card like this one can suggest a break of 5 minutes: never in a call, in "
            "full screen or while you type. “Settings” has it whenever you like.",
        )
    if kind == "short":
        return translate("breaks", "Look at something far away for 20 seconds, put it off, or carry on.")
    said = translate("breaks", "You have been in feeds for {time}. Stop here for {rest}, put it off, or carry on.")
    if stage == "stays":
        said = translate("breaks", "You have been in feeds for {time}. Stop here for {rest}, or carry on.")
    return said.format(time=minutes(fed), rest=minutes(lasts))


def more(seconds: float) -> str:
    """The button that puts a break off."""
    return translate("breaks", "%n more &minute(s)", None, max(1, round(seconds / 60)))
