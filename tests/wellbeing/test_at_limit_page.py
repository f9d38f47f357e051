"""The page in place of a feed that rests: in each language, with the ways that are open, and nothing that runs."""

from __future__ import annotations

import re

import pytest

from filters.sites.definition import Selectors, Site
from tests.tone import avoided_in
from wellbeing.at_limit import Rests
from wellbeing.at_limit_page import POLICY, at_limit_page
from wellbeing.site_files import shipped_sites
from wellbeing.spoken import SPOKEN, spoken

ENDED = Rests("minutes")
PLAIN = Site("plain", "P", Selectors(post=("article",)))


@pytest.mark.parametrize("code", SPOKEN)
@pytest.mark.parametrize("rests", [ENDED, Rests("quiet", "07:00"), Rests("unkept")])
def test_it_says_why_what_is_open_and_where_to_ask(code: str, rests: Rests) -> None:
    page = at_limit_page(PLAIN, rests, spoken(code)).decode()
    assert f'<html lang="{code}"' in page
    assert ("07:00" in page) is (rests.why == "quiet")
    assert spoken(code).at_limit.ask in page
    assert page.count("findahelpline.com") == 2  # with the address itself: the app may have been quit
    assert "{" not in page
    assert avoided_in(re.sub(r"<[^>]*>", " ", page), code) == []


def test_it_leads_to_what_is_open_on_that_site() -> None:
    """Where the site has one page for it; never to an address that we do not know."""
    ways = {
        site.id: re.findall(r'href="(/[^"]*)"', at_limit_page(site, ENDED, spoken("en")).decode())
        for site in (*shipped_sites(), PLAIN)
    }
    assert ways == {
        "mastodon": ["/conversations", "/search"],
        "bluesky": ["/messages", "/search"],
        "facebook": ["/messages", "/search"],
        "instagram": ["/direct", "/explore/search"],
        "lemmy": ["/inbox", "/search"],
        "linkedin": ["/messaging", "/search"],
        "pinterest": ["/messages", "/search"],
        "reddit": ["/chat", "/search"],
        "threads": ["/messages", "/search"],
        "tiktok": ["/messages", "/search"],
        "tumblr": ["/messaging", "/search"],
        "x": ["/messages", "/search"],
        "youtube": ["/results"],
        "generic": ["/search"],
        "plain": [],
    }


def test_nothing_in_it_runs_or_is_loaded() -> None:
    page = at_limit_page(shipped_sites()[0], Rests("quiet", '<img src="x">'), spoken("en")).decode()
    assert not re.findall(r"<(script|link|img|iframe|form)", page)
    assert "&lt;img src=&quot;x&quot;&gt;" in page
    assert "default-src 'none'" in POLICY
    assert "sandbox" in POLICY
