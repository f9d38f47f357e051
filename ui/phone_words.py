"""What is said of each platform's own filter, where Qt Linguist finds it. A test holds it to the platforms' own."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from wellbeing.phone_lists import Platform

translate = QCoreApplication.translate

SAID: dict[str, tuple[object, object]] = {
    "mastodon": (
        QT_TRANSLATE_NOOP("Phone", "Preferences, Filters, Add new filter: one keyword a row"),
        QT_TRANSLATE_NOOP(
            "Phone",
            "No limit is set in mastodon's app/models/custom_filter_keyword.rb (looked up 2026-11); servers may have "
            "one.",
        ),
    ),
    "bluesky": (
        QT_TRANSLATE_NOOP("Phone", "Settings, Moderation, Muted words and tags: one at a time"),
        QT_TRANSLATE_NOOP(
            "Phone",
            "A word has at most 1,000 signs (lexicon app.bsky.actor.defs#mutedWord); a most number of words is not "
            "known.",
        ),
    ),
    "x": (
        QT_TRANSLATE_NOOP("Phone", "Settings, Privacy and safety, Mute and block, Muted words: one at a time"),
        QT_TRANSLATE_NOOP(
            "Phone",
            "At most 100 words, whole ones alone, in April 2017 (lapcatsoftware.com/articles/twitter-mute.html); X may "
            "have changed it since.",
        ),
    ),
    "instagram": (
        QT_TRANSLATE_NOOP(
            "Phone",
            "Settings, Hidden words, Manage custom words: commas between; for comments and message requests",
        ),
        QT_TRANSLATE_NOOP("Phone", "Its limits are not known to us."),
    ),
    "tiktok": (
        QT_TRANSLATE_NOOP("Phone", "Settings, Content preferences, Filter keywords: one at a time"),
        QT_TRANSLATE_NOOP(
            "Phone",
            "A keyword in a comment filter had at most 30 signs in 2019 (gizmodo.co.uk); how it is today, and how many "
            "it takes, is not known to us.",
        ),
    ),
}
"""The way there, and what is known of its limits: English, by the ids of the platforms."""


def where_said(platform: Platform) -> str:
    """The way to its filter in its app."""
    return translate("Phone", str(SAID[platform.id][0]))


def known_said(platform: Platform) -> str:
    """What is known of its limits, and from where."""
    return translate("Phone", str(SAID[platform.id][1]))


def why_said(why: str, platform: Platform) -> str:
    """Why a word stays here, as `lists_for_phone` says it."""
    sign = platform.separator.strip()
    said = (
        translate("Phone", "longer than {number} signs").format(number=platform.longest),
        translate("Phone", "has a “{sign}” in it, which ends a word there").format(sign=sign),
        translate("Phone", "more than {number} words").format(number=platform.most),
    )
    english = (
        f"longer than {platform.longest} signs",
        f"has a “{sign}” in it, which ends a word there",
        f"more than {platform.most} words",
    )
    return dict(zip(english, said, strict=True)).get(why, why)
