"""The page that stands where a feed would, while a family's agreed time is over: calm, and without a script. Pure.

It has nothing of what was asked for, and leads to what is open on that site.
"""

from __future__ import annotations

from functools import cache
from html import escape
from importlib.resources import files

from filters.sites.definition import Site
from wellbeing.at_limit import Rests
from wellbeing.spoken import Spoken

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; sandbox"
"""What the page may do: nothing. "sandbox" keeps other tabs of the site from reading it."""

FINDER = "findahelpline.com"
"""Helplines of every country, also for somebody whose app was quit. Source: the notes on helplines."""

_WAYS = ("messages", "search")


def at_limit_page(site: Site, rests: Rests, speech: Spoken) -> bytes:
    """The page for `site`, in the language of `speech`."""
    said = speech.at_limit
    titles = {"minutes": said.minutes, "quiet": said.minutes, "unkept": said.unkept}
    title = said.quiet.format(until=rests.until) if rests.why == "quiet" and rests.until else titles[rests.why]
    parts = {"over": said.over, "title": title, "open": said.open, "ask": said.ask, "help": said.help}
    parts["finder"] = speech.page["card_finder"].format(finder=FINDER)
    plain = {name: escape(words) for name, words in parts.items()}
    ways = "".join(f'<p><a href="{escape(path)}">{escape(words)}</a></p>\n' for path, words in _ways(site, speech))
    return _template().format(language=speech.code, direction=speech.direction, ways=ways, **plain).encode()


def _ways(site: Site, speech: Spoken) -> list[tuple[str, str]]:
    """Path and words of what is open, as far as the site has one page for it."""
    words = {"messages": speech.at_limit.messages, "search": speech.at_limit.search}
    kinds = dict(site.time_kinds)
    first = {kind: next((path for path in kinds.get(kind, ()) if _is_page(path)), "") for kind in _WAYS}
    return [(path, words[kind]) for kind, path in first.items() if path]


def _is_page(pattern: str) -> bool:
    return pattern.startswith("/") and not any(sign in pattern for sign in "*?[.") and pattern.count("/") <= 2


@cache
def _template() -> str:
    return (files("resources") / "at_limit.html").read_text("utf-8")
