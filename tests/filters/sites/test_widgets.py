"""What the page script reads of posts that published widgets drew is what the readers read from the answer behind them.

The widgets' own programs draw them from answers of ours, as on a page of any host that a person added.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route

from filters.posts import Post
from filters.sites.readers import READERS
from tests.feed_widgets import API, BSKY_EMBED, FIRST, MASTODON_TIMELINE, bluesky_answer, files, mastodon_answer
from tests.filters.sites.reading import bring_reading, drawn_posts

pytestmark = pytest.mark.end_to_end

HOST = "https://page.example"
ANYBODY = {"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*"}
BLUESKY = bluesky_answer(FIRST, HOST)
MASTODON = mastodon_answer(FIRST, HOST)
ANSWERS = {
    f"https://{API}/xrpc/app.bsky.feed.getAuthorFeed": BLUESKY,
    f"{HOST}/api/v1/accounts/1/statuses": MASTODON,
    f"{HOST}/api/v1/custom_emojis": b"[]",
}


def drawn(page: Page, html: str, site: str) -> list[Post]:
    """`html` as a page of a host of its own, and its posts, read as one of `site` when its widget drew all of them."""
    served = {f"{HOST}{path}": each for path, each in files().items()}
    served |= {address: (answer, "application/json") for address, answer in ANSWERS.items()}
    served[f"{HOST}/"] = (html.format(head="", theme="", background="").encode(), "text/html")

    def answer(route: Route) -> None:
        body, kind = served.get(route.request.url.partition("?")[0], (b"", "text/plain"))
        route.fulfill(body=body, content_type=kind, headers=ANYBODY)

    page.route("**/*", answer)
    page.goto(f"{HOST}/")
    page.get_by_text(FIRST[-1].text).wait_for()
    bring_reading(page)
    return drawn_posts(page, site)


def words(post: Post) -> tuple[str, list[str]]:
    """Its text, and what the preview of a page that it links to says, in whatever order."""
    return " ".join(post.text.split()), sorted(line for card in post.cards for line in card.split("\n"))


def names(posts: list[Post]) -> list[str]:
    """Authors, without the server that a Mastodon account is on."""
    return [post.author.removesuffix("@social.example") for post in posts]


def test_bsky_embed(page: Page) -> None:
    """In its open shadow root, without names, times and "Reposted by"; pictures by their own descriptions alone."""
    shown, expected = drawn(page, BSKY_EMBED, "bluesky"), READERS["bluesky"](BLUESKY)
    assert [*map(words, shown)] == [*map(words, expected)]
    assert [post.alts for post in shown] == [post.alts for post in expected]
    assert [post.links for post in shown] == [post.links for post in expected]
    assert names(shown) == names(expected)


def test_mastodon_timeline(page: Page) -> None:
    """Without names, counts and "SHOW MORE"; what a spoiler hides is read, as the web client's is."""
    shown, expected = drawn(page, MASTODON_TIMELINE, "mastodon"), READERS["mastodon"](MASTODON)
    assert [*map(words, shown)] == [*map(words, expected)]
    assert [post.alts for post in shown] == [post.alts for post in expected]
    assert [post.links for post in shown] == [("path.example",), (), (), ("tea.example",), (), ()]
    assert names(shown) == names(expected)


def test_both_on_any_page(page: Page) -> None:
    """Where a host was added without saying of what kind; a quoted post stands for itself there, as comments do."""
    shown, expected = drawn(page, MASTODON_TIMELINE, "generic"), READERS["mastodon"](MASTODON)
    assert ([*map(words, shown)], names(shown)) == ([*map(words, expected)], names(expected))
    shown, (*expected, quoting) = drawn(page, BSKY_EMBED, "generic"), READERS["bluesky"](BLUESKY)
    assert [*map(words, shown[:-2])] == [*map(words, expected)]
    assert names(shown) == [*names(expected), quoting.author, "@dora.example"]
    assert "\n".join(post.text for post in shown[-2:]) == quoting.text
