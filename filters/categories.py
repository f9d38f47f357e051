"""The fourteen things a post can be about, so that every part of the program names them alike.

The ids and the words shown to people come from the project's label guide (LABELS.md).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Category:
    """One label: its id, the words people see, and how it is named in a sentence ("reads like …")."""

    id: str
    title: str
    reads_like: str


CATEGORIES: dict[str, Category] = {
    category.id: category
    for category in (
        Category("self_harm", "Self-harm and suicide", "self-harm or suicide"),
        Category("eating_disorder", "Eating disorders and extreme dieting", "extreme dieting"),
        Category("violence", "Violence and abuse", "violence"),
        Category("harassment", "Bullying and hate", "bullying"),
        Category("sexual", "Sexual content", "sexual content"),
        Category("substance", "Alcohol and drugs", "alcohol or drugs"),
        Category("distressing_news", "Distressing news", "distressing news"),
        Category("distress", "Heavy feelings", "heavy feelings"),
        Category("stigma", "Mental-illness stigma", "stigma about mental illness"),
        Category("health_misinformation", "Health claims without a source", "a health claim without a source"),
        Category("appearance_comparison", "Looks and body comparison", "looks and body comparison"),
        Category("lifestyle_comparison", "Perfect lives and success", "a perfect-life post"),
        Category("toxic_positivity", "Pressure to be positive", "pressure to be positive"),
        Category("supportive", "Support and recovery", "support or recovery"),
    )
}

SUPPORTIVE = "supportive"
HARMS: tuple[str, ...] = tuple(each for each in CATEGORIES if each != SUPPORTIVE)
COMPARISON: frozenset[str] = frozenset({"appearance_comparison", "lifestyle_comparison"})
"""Harms that come from measuring oneself against others: the ones that spacing (dose) was made for."""
