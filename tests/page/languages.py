"""Verdicts in one of our languages, or in a long one that is read from the right, for tests of the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from filters.posts import Post
from filters.verdicts import Action, Verdict
from tests.page.stub import Judging
from wellbeing.engine.conversation import in_words
from wellbeing.page_messages import PagePost, PageVerdict
from wellbeing.spoken import ENGLISH, Spoken, spoken

JUDGED = {
    "COVER": (Action.COVER, "harassment"),
    "HEAVY": (Action.COVER, "self_harm"),
    "LONG": (Action.COVER, "health_misinformation"),
    "LABEL": (Action.LABEL, "eating_disorder"),
    "FOLD": (Action.SPACE, "appearance_comparison"),
}
"""A word in a post, what is done about it, and its topic."""


def pseudo() -> Spoken:
    """English made 40 % longer, in brackets that show where a sentence is cut, and from right to left."""
    said = msgspec.to_builtins(spoken(ENGLISH))
    return msgspec.convert({**_longer(said), "direction": "rtl", "code": "he"}, Spoken)


def _longer(part: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _longer(each) if isinstance(each, dict) else _stretched(each) for name, each in part.items()}


def _stretched(text: Any) -> Any:
    return f"⟦{'אבגד ' * (1 + len(text) // 12)}{text}⟧" if isinstance(text, str) else text


def judge_in(speech: Spoken) -> Judging:
    """Judges by word, as the engine words it in `speech`; the author of heavy posts is followed."""

    def judge(post: PagePost) -> PageVerdict:
        action, topic = next((done for word, done in JUDGED.items() if word in post.text), (Action.SHOW, ""))
        reason = spoken(ENGLISH).topics[topic].reads_like if topic else ""
        verdict = Verdict(action, (topic,) if topic else (), reason, "fairly sure")
        read = Post("1", post.text, post.author, followed="HEAVY" in post.text)
        return in_words(read, verdict, speech, fold=action is Action.SPACE)

    return judge
