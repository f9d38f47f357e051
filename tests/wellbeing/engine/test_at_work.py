"""What people are shown of a running engine: one address for each feed."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from wellbeing.certificate_authority import Authority
from wellbeing.engine.at_work import AtWork
from wellbeing.places import places
from wellbeing.site_files import chosen_sites, load_sites


def test_each_feed_has_one_address() -> None:
    """However many names a site has; servers that people run are feeds of their own."""
    chosen = ["x", "youtube", "reddit", "mastodon", "bluesky"]
    sites = chosen_sites(load_sites([("mastodon", "social.example")]), chosen)
    feeds = AtWork(places(Path()), cast(Authority, None), 1, "", "", sites).feeds
    assert {"x.com", "www.youtube.com", "www.reddit.com", "bsky.app", "mastodon.social", "social.example"} <= set(feeds)
    of_many_names = ("reddit.com", "youtube.com", "twitter.com", "x.com")
    assert sorted(each for each in feeds if each.endswith(of_many_names)) == [
        "www.reddit.com",
        "www.youtube.com",
        "x.com",
    ]
