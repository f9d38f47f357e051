"""Takes a person's words to their phone: lists to paste into each platform's own filter, which works in its app too.

Limits are those that could be found with a source; where none was found, the list says so instead of guessing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from filters.groups import Group
from filters.rules import Rule
from filters.verdicts import Action

UNKNOWN = 0


@dataclass(frozen=True, slots=True)
class Platform:
    """A platform's own filter. `most` words of `longest` signs each (UNKNOWN: no source found); `separator` between.

    `where` is the way there in its app, `known` what is known of its limits and from where.
    """

    id: str
    title: str
    where: str
    known: str
    separator: str = "\n"
    most: int = UNKNOWN
    longest: int = UNKNOWN


PLATFORMS: tuple[Platform, ...] = (
    Platform(
        "mastodon",
        "Mastodon",
        "Preferences, Filters, Add new filter: one keyword a row",
        "No limit is set in mastodon's app/models/custom_filter_keyword.rb (looked up 2026-11); servers may have one.",
    ),
    Platform(
        "bluesky",
        "Bluesky",
        "Settings, Moderation, Muted words and tags: one at a time",
        "A word has at most 1,000 signs (lexicon app.bsky.actor.defs#mutedWord); a most number of words is not known.",
        longest=1_000,
    ),
    Platform(
        "x",
        "X",
        "Settings, Privacy and safety, Mute and block, Muted words: one at a time",
        "At most 100 words, whole ones alone, in April 2017 (lapcatsoftware.com/articles/twitter-mute.html); X may have"
        " changed it since.",
        most=100,
    ),
    Platform(
        "instagram",
        "Instagram",
        "Settings, Hidden words, Manage custom words: commas between; for comments and message requests",
        "Its limits are not known to us.",
        separator=", ",
    ),
    Platform(
        "tiktok",
        "TikTok",
        "Settings, Content preferences, Filter keywords: one at a time",
        "A keyword in a comment filter had at most 30 signs in 2019 (gizmodo.co.uk); how it is today, and how many it"
        " takes, is not known to us.",
        longest=30,
    ),
)


@dataclass(frozen=True, slots=True)
class PhoneList:
    """What to paste on one platform, and (word, why) for what stays here."""

    platform: Platform
    text: str
    words: tuple[str, ...]
    left_out: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Portable:
    """What of the rules is a bare word list. `left_out`: names of rules that ask for more than a phone's filter can."""

    words: tuple[str, ...]
    left_out: tuple[str, ...]


def portable(rules: Iterable[Rule]) -> Portable:
    """The words and hashtags of rules that soften a post for these alone. "*" is left off: phones match as they do."""
    words: dict[str, None] = {}
    left_out: list[str] = []
    for rule in rules:
        if not rule.on or rule.action is Action.SHOW:
            continue
        if _is_word_list(rule):
            bare = (word.strip("* ") for word in rule.words)
            words |= dict.fromkeys([*filter(None, bare), *(f"#{tag.lstrip('#')}" for tag in rule.hashtags)])
        else:
            left_out.append(rule.name)
    return Portable(tuple(words), tuple(left_out))


def _is_word_list(rule: Rule) -> bool:
    """Whether a rule asks for words or for hashtags and nothing else; the site it is for does not matter."""
    alone = Group(words=rule.words, hashtags=rule.hashtags, sites=rule.sites)
    own = Group(**{name: getattr(rule, name) for name in Group.__dataclass_fields__})
    simple = own == alone and bool(rule.words) != bool(rule.hashtags)
    return simple and not (rule.all_of or rule.any_of or rule.none_of or rule.schedule)


def lists_for_phone(rules: Iterable[Rule], platforms: Sequence[Platform] = PLATFORMS) -> list[PhoneList]:
    """A list to paste for each of `platforms`."""
    words = portable(rules).words
    return [_list(words, platform) for platform in platforms]


def _list(words: Sequence[str], platform: Platform) -> PhoneList:
    fit: list[str] = []
    left_out: list[tuple[str, str]] = []
    for word in words:
        if platform.longest and len(word) > platform.longest:
            left_out.append((word, f"longer than {platform.longest} signs"))
        elif platform.separator.strip() and platform.separator.strip() in word:
            left_out.append((word, f"has a “{platform.separator.strip()}” in it, which ends a word there"))
        elif platform.most and len(fit) >= platform.most:
            left_out.append((word, f"more than {platform.most} words"))
        else:
            fit.append(word)
    return PhoneList(platform, platform.separator.join(fit), tuple(fit), tuple(left_out))
