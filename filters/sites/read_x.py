"""Posts in the GraphQL answers of X (timelines, lists, searches, threads), for warming the judge.

Shape: recordings of 2023 to 2026. The page hides what the text carries but does not show: names that a reply answers,
and trailing addresses of pictures, of the card and of the quoted post. Positions in `entities` are not used: they count
characters of a text that is not always the one that came.
"""

from __future__ import annotations

import re

from filters.posts import Post
from filters.sites.json_paths import (
    CARDS_AT_MOST,
    at,
    decoded,
    first_text,
    gathered,
    hosts_of,
    items_at,
    objects,
    text_at,
)
from filters.sites.plain_text import joined, unescaped

_NAME = re.compile(r"@\w+\s+")
_ADDRESS = re.compile(r"https://t\.co/\w+")
_NOTE = ("note_tweet", "note_tweet_results", "result")


def _tweet(results: object) -> object:
    """The post in `results`, unwrapped where X put a notice about its visibility around it."""
    result = at(results, "result")
    return inner if isinstance(inner := at(result, "tweet"), dict) else result


def _after_names(text: str, start: object) -> str:
    """`text` without the names of whom it answers: those that begin before the first character on screen."""
    place = 0
    while isinstance(start, int) and place < start and (name := _NAME.match(text, place)):
        place = name.end()
    return text[place:]


def _urls(tweet: object) -> list[object]:
    return items_at(tweet, "legacy", "entities", "urls") + items_at(tweet, *_NOTE, "entity_set", "urls")


def _links(tweet: object) -> dict[str, str]:
    """What is on screen for each address in the text: a short form, or nothing for pictures and the quoted post."""
    shown = {text_at(url, "url"): text_at(url, "display_url") for url in _urls(tweet)}
    media = items_at(tweet, "legacy", "entities", "media")
    hidden = [text_at(each, "url") for each in media]
    return shown | dict.fromkeys([*hidden, text_at(tweet, "legacy", "quoted_status_permalink", "url")], "")


def _body(tweet: object) -> str:
    text = first_text(tweet, (*_NOTE, "text"), ("legacy", "full_text")).rstrip()
    links, card = _links(tweet), _bindings(tweet).get("card_url") or text_at(tweet, "card", "rest_id")
    if card and text.endswith(card):
        text = text.removesuffix(card)
    text = _ADDRESS.sub(lambda found: links.get(found[0], found[0]), text)
    return unescaped(_after_names(text, at(tweet, "legacy", "display_text_range", 0))).strip()


def _bindings(tweet: object) -> dict[str, str]:
    values = items_at(tweet, "card", "legacy", "binding_values")
    return {text_at(each, "key"): text_at(each, "value", "string_value") for each in values}


def _cards(tweet: object) -> tuple[str, ...]:
    """The words on a link's card: a large one shows its title, a small one the description too, an advert its own."""
    bindings = _bindings(tweet)
    small = text_at(tweet, "card", "legacy", "name") == "summary"
    adverts = [text_at(each, "title", "content") for each in objects(decoded(bindings.get("unified_card", "")))]
    words = (bindings.get("title", ""), bindings.get("description", "") if small else "", *adverts)
    return tuple(filter(None, map(joined, words)))[:CARDS_AT_MOST]


def _alts(*tweets: object) -> tuple[str, ...]:
    media = (each for tweet in tweets for each in items_at(tweet, "legacy", "extended_entities", "media"))
    return tuple(alt for each in media if (alt := text_at(each, "ext_alt_text")))


def _author(tweet: object) -> str:
    user = at(tweet, "core", "user_results", "result")
    name = first_text(user, ("core", "screen_name"), ("legacy", "screen_name"))
    return f"@{name}" if name else ""


def _post(tweet: object, sponsored: bool) -> Post:
    reposted = _tweet(at(tweet, "legacy", "retweeted_status_result"))
    shown = reposted or tweet
    quoted = _tweet(at(shown, "quoted_status_result"))
    user = at(shown, "core", "user_results", "result")
    following = at(user, "relationship_perspectives", "following") or at(user, "legacy", "following")
    return Post(
        key=text_at(tweet, "rest_id"),
        text=joined(_body(shown), _body(quoted)),
        author=_author(shown),
        alts=_alts(shown, quoted),
        site="x",
        followed=following is True,
        links=hosts_of(*(text_at(url, "expanded_url") for each in (shown, quoted) for url in _urls(each))),
        language=text_at(shown, "legacy", "lang"),
        sponsored=sponsored,
        cards=_cards(shown),
    )


def read(body: bytes) -> list[Post]:
    """The posts in an answer's `body`; a repost has the reposter's id and the first author and text."""
    items = objects(decoded(body))
    found = ((_tweet(item.get("tweet_results")), "promotedMetadata" in item) for item in items)
    return gathered(_post(tweet, sponsored) for tweet, sponsored in found if tweet)
