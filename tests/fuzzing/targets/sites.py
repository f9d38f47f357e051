"""Site files, ours and newer ones: a site, or an error that names the entry."""

from filters.sites.definition import SiteError, holds_posts, time_kind
from filters.sites.definition_file import parse_site

PACKAGES = ("filters.sites",)
LENGTH = 1024
SLOWER = 2
TOKENS = (
    'id = "new"\n', 'title = "New"\n', "page_hosts = [", "api_hosts = [", "[api]\n", "paths = [", "[[api.posts]]\n",
    "has = [", 'text = ["', "[page]\n", "post = [", "author = [", "[page.marks]\n", "[page.regions]\n", "[time]\n",
    'messages = ["/direct/*"]\n', '"a.b[].c | d[0] @html"', '"*.social.example"', "reader = ", "[page.kinds]\n",
)  # fmt: skip


def try_one(data: bytes) -> None:
    """As the text of a site's file."""
    try:
        site = parse_site(data.decode("utf-8", "replace"), "new.toml")
    except SiteError:
        return
    for path in ("/", "/direct/1?a=b", "/api/v1/timelines/home"):
        holds_posts(site, path)
        time_kind(site, path)
