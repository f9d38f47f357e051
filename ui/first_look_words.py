"""The words for presets, and for what they would have done, where Qt Linguist finds them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.topics import topic_name
from wellbeing.facts import TopicWouldHave

translate = QCoreApplication.translate


def preset_name(preset: str) -> str:
    """The name of a preset, as the welcome has it."""
    return {
        "gentle": translate("FirstLook", "Gentle"),
        "balanced": translate("FirstLook", "Balanced"),
        "quiet": translate("FirstLook", "Quiet"),
    }[preset]


def preset_about(preset: str) -> str:
    """What a preset does, in a sentence: the same wherever it can be chosen. Source: filters/presets.py."""
    return {
        "gentle": translate("FirstLook", "A small label says what a post reads like. Nothing is covered."),
        "balanced": translate(
            "FirstLook",
            "Posts about self-harm, dieting, violence, sex and bullying are covered, with the reason and a way to "
            "look. Comparison is spaced out, and the rest is labelled or shown.",
        ),
        "quiet": translate("FirstLook", "Twelve topics are covered, and distressing news is spaced out."),
    }[preset]


def preset_choice(preset: str) -> str:
    """The words of the button that chooses a preset."""
    return {
        "gentle": translate("FirstLook", "Choose &Gentle"),
        "balanced": translate("FirstLook", "Choose Ba&lanced"),
        "quiet": translate("FirstLook", "Choose &Quiet"),
    }[preset]


def topic_line(topic: TopicWouldHave) -> str:
    """What would have happened to the posts of one topic."""
    counted = {
        "label": translate("FirstLook", "{topic}: %n post(s) labelled", None, topic.posts),
        "space": translate("FirstLook", "{topic}: %n post(s) spaced out", None, topic.posts),
        "cover": translate("FirstLook", "{topic}: %n post(s) covered", None, topic.posts),
        "hide": translate("FirstLook", "{topic}: %n post(s) left out", None, topic.posts),
    }[topic.action]
    return counted.format(topic=topic_name(topic.category))


def done(action: str) -> str:
    """What would have happened to one post."""
    return {
        "label": translate("FirstLook", "labelled"),
        "space": translate("FirstLook", "spaced out"),
        "cover": translate("FirstLook", "covered"),
        "hide": translate("FirstLook", "left out"),
    }[action]
