"""How the tool's own health is told to both sides of an agreement: what happened, and no more."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def health_words(what: str, minutes: int) -> str:
    """What happened (wellbeing.health.Kind), for so many `minutes` where it lasted; "" for what is not known here."""
    words = {
        "away": translate(
            "Health", "Feed Wellbeing did not run for %n minute(s) while the computer did.", None, minutes
        ),
        "page": translate("Health", "The page part of Feed Wellbeing was blocked for %n minute(s).", None, minutes),
        "policy": translate("Health", "A browser was not set up for Feed Wellbeing for %n minute(s).", None, minutes),
        "clock": translate("Health", "The computer’s clock was changed by %n minute(s).", None, minutes),
        "certificate": translate(
            "Health", "A program did not accept Feed Wellbeing’s certificate, so it got no feeds."
        ),
        "owner": translate("Health", "The computer did not say whose a connection was, so it got no feeds."),
    }
    return words.get(what, "")


def health_note() -> str:
    """What stands below the list: what it can mean."""
    return translate(
        "Health",
        "Most of this has plain reasons, such as an update, a hang or an empty battery."
        " It is here so that you can talk about it.",
    )
