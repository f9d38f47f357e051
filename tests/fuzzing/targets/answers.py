"""Sites' JSON: every reader takes every answer, says nothing that is no post, and keeps to its bounds."""

from filters.posts import MAX_TEXT
from filters.sites.json_paths import POSTS_AT_MOST
from filters.sites.readers import reader_of
from wellbeing.site_files import shipped_sites

PACKAGES = ("filters.sites", "filters.posts", "filters.links")
LENGTH = 4096
_READERS = [reader_of(site) for site in shipped_sites() if site.reader or site.shapes]
TOKENS = (
    '{"', '":', '":{"', '":[{"', '"}', "]}", "null", "true", "1e999", "\\ud800", "for (;;);", "\n{",
    '"content":"<p>', '"account":{"acct":"', '"kind":"t3","data":{"title":"', '"record":{"text":"', '"videoRenderer":',
    '"legacy":{"full_text":"', '"articleBody":"', '"content_html":"', '"node":', '"edges":', '"caption":{"text":"',
    '"runs":[{"text":"', '"tweet_results":{"result":', "&#1234567890;", "&lt;", "https://[",
)  # fmt: skip


def try_one(data: bytes) -> None:
    """The first byte says whose answer the rest is."""
    if not data:
        return
    posts = _READERS[data[0] % len(_READERS)](data[1:])
    assert len(posts) <= POSTS_AT_MOST
    for post in posts:
        assert len(post.text) <= MAX_TEXT
        hash(post)
