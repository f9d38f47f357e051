"""The names of topics and sites for people, where Qt Linguist finds them. A test holds them to the settings' own."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.language_names import language_name
from wellbeing.agreed_sites import named
from wellbeing.settings import SITE_TITLES

translate = QCoreApplication.translate

TOPICS: dict[str, object] = {
    "self_harm": QT_TRANSLATE_NOOP("Topic", "Self-harm and suicide"),
    "eating_disorder": QT_TRANSLATE_NOOP("Topic", "Eating disorders and extreme dieting"),
    "violence": QT_TRANSLATE_NOOP("Topic", "Violence and abuse"),
    "harassment": QT_TRANSLATE_NOOP("Topic", "Bullying and hate"),
    "sexual": QT_TRANSLATE_NOOP("Topic", "Sexual content"),
    "substance": QT_TRANSLATE_NOOP("Topic", "Alcohol and drugs"),
    "distressing_news": QT_TRANSLATE_NOOP("Topic", "Distressing news"),
    "distress": QT_TRANSLATE_NOOP("Topic", "Heavy feelings"),
    "stigma": QT_TRANSLATE_NOOP("Topic", "Mental-illness stigma"),
    "health_misinformation": QT_TRANSLATE_NOOP("Topic", "Health claims without a source"),
    "appearance_comparison": QT_TRANSLATE_NOOP("Topic", "Looks and body comparison"),
    "lifestyle_comparison": QT_TRANSLATE_NOOP("Topic", "Perfect lives and success"),
    "toxic_positivity": QT_TRANSLATE_NOOP("Topic", "Pressure to be positive"),
    "supportive": QT_TRANSLATE_NOOP("Topic", "Support and recovery"),
}
"""English, by the ids of LABELS.md."""


def topic_name(category: str) -> str:
    """The name of a category; "rule" is what a person's own rules did."""
    if category == "rule":
        return translate("Topic", "Your own rules")
    return translate("Topic", str(TOPICS.get(category, category)))


def site_name(site: str) -> str:
    """The name of a site; sites keep their own names in every language, but for the rest of the web."""
    return translate("Topic", "Other sites") if site == "generic" else named(site, SITE_TITLES)


def certainty_said(certainty: str) -> str:
    """How sure the filter is, in the three words of `filters.policy`; "" where a rule decided."""
    return {
        "sure": translate("Topic", "The filter is sure."),
        "fairly sure": translate("Topic", "The filter is fairly sure."),
        "unsure": translate("Topic", "The filter is unsure."),
    }.get(certainty, "")


def sureness_said(certainty: str, not_judged: str) -> str:
    """How sure the filter is; or, of a post that is not judged for the language `not_judged`, that it is so."""
    if not not_judged or certainty == "your rule":
        return certainty_said(certainty)
    said = translate("Topic", "Not judged: {language}. Your rules still act.")
    return said.format(language=language_name(not_judged))
