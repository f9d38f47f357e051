"""The words that covers, reasons and the page script say, in the person's language: one file each, English complete.

Nothing of a person is in here but which language they chose. A page is told it over the channel alone, never in its
document: whoever reads the document's bytes (a service worker may) finds no language there, and whoever stole the
channel's secret reads it from the verdicts anyway. What a page can measure stays as coarse as before: how wide a label
is that stands on a post of its own. A change of language reaches open pages at once: they are told the new words, and
ask again for every post (Conversation.tell_covering and tell_forget).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from filters.verdicts import Verdict
from wellbeing.page_messages import Words

ENGLISH = "en"
SPOKEN = (ENGLISH, "de", "es")
"""The codes of the files in resources/spoken."""


class SpokenError(ValueError):
    """A file of words that cannot be used; the message says why."""


class Topic(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a category is called, and the sentence that says that a post is about it."""

    title: str
    reads_like: str


class OfVerdict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is said of a verdict beside its topic. `closer_to` is by what the person wants (Verdict.moved)."""

    support_with_details: str
    of_rule: str
    nameless_rule: str
    followed: str
    closer_to: dict[str, str]
    in_pictures: str
    in_card: str


class AtLimit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stands where a feed would while a family's agreed time is over (wellbeing.at_limit_page)."""

    over: str
    minutes: str
    quiet: str
    unkept: str
    open: str
    ask: str
    help: str
    messages: str
    search: str


class SelfTest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the page says that a browser shows when it reaches the filter."""

    title: str
    what: str
    close: str


class Spoken(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One language. `certainty` is by the words of filters.policy, `page` by the names in resources/page/words.js."""

    direction: Literal["ltr", "rtl"]
    small_topics: bool
    topics: dict[str, Topic]
    verdict: OfVerdict
    certainty: dict[str, str]
    page: dict[str, str]
    at_limit: AtLimit
    self_test: SelfTest
    code: str = ENGLISH

    def title(self, verdict: Verdict) -> str:
        """What the post is about: its leading topic, or the rule that decided."""
        if verdict.categories:
            return self.topics[verdict.categories[0]].title
        return verdict.rule or self.verdict.nameless_rule

    def reason(self, verdict: Verdict) -> str:
        """The verdict's reason, where the words stand, and what one's own corrections had to do with it."""
        parts = (self._why(verdict), self.where(verdict), self.verdict.closer_to.get(verdict.moved, ""))
        return " ".join(part for part in parts if part)

    def where(self, verdict: Verdict) -> str:
        """Where the words stand that decided, "" where that are the post's own."""
        return {"": "", "pictures": self.verdict.in_pictures, "card": self.verdict.in_card}[verdict.part]

    def _why(self, verdict: Verdict) -> str:
        """The verdict's reason, which is the key of its translation. What is not known is said in English."""
        if verdict.reason and not verdict.categories:
            return self.verdict.of_rule.format(rule=verdict.rule)
        if verdict.reason == spoken(ENGLISH).verdict.support_with_details:
            return self.verdict.support_with_details
        topic = _topics_by_sentence().get(verdict.reason)
        return self.topics[topic].reads_like if topic else verdict.reason

    def sure(self, verdict: Verdict) -> str:
        """How certain the verdict is, "" where it says nothing of that."""
        return self.certainty.get(verdict.certainty, "")

    @property
    def for_page(self) -> Words:
        """What the page script is told."""
        return Words(self.code, self.direction, self.small_topics, self.page)


def parse_spoken(text: str, code: str) -> Spoken:
    """The words in the TOML `text`, which speaks `code`. Raises SpokenError."""
    try:
        return msgspec.structs.replace(msgspec.convert(tomllib.loads(text), Spoken), code=code)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise SpokenError(f"{code}.toml: {error}") from error


@cache
def spoken(code: str) -> Spoken:
    """The words of `code`, one of SPOKEN. Raises SpokenError."""
    return parse_spoken((files("resources") / "spoken" / f"{code}.toml").read_text("utf-8"), code)


@cache
def _topics_by_sentence() -> dict[str, str]:
    """The category of each reason that filters.policy gives."""
    return {topic.reads_like: name for name, topic in spoken(ENGLISH).topics.items()}


def spoken_in(chosen: str, system: str) -> Spoken:
    """The words in the language `chosen` in the settings; "system" is the computer's (a code, "de_AT.UTF-8" too)."""
    code = (system if chosen == "system" else chosen)[:2].lower()
    return spoken(code if code in SPOKEN else ENGLISH)


def language_of(environment: Mapping[str, str]) -> str:
    """What the `environment` of a terminal says of the system's language (POSIX, 8.2), "" where it says nothing."""
    return next((said for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (said := environment.get(name, ""))), "")
