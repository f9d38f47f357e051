"""The shipped sites can be loaded, hold what they promise, and grow by a person's own servers."""

import pytest

from filters.sites.definition import POST_KINDS, SiteError, domain_of, holds_posts, host_matches, site_of, time_kind
from filters.sites.hosts import host_name
from filters.sites.readers import READERS
from wellbeing import settings
from wellbeing.site_files import chosen_sites, load_sites

SITES = load_sites()


def test_shipped_sites():
    """In the order in which people see them, the rest of the web last."""
    assert {site.id: site.title for site in SITES} == settings.SITE_TITLES


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.id)
def test_each_site_is_sound(site):
    """Hosts are proper names and never both proxied and not; readers exist; kinds are known."""
    hosts = site.hosts + site.media_hosts
    assert all(host_name(domain_of(host)) == domain_of(host) for host in hosts)
    assert not [media for media in site.media_hosts if any(host_matches(host, media) for host in site.hosts)]
    assert site.reader in READERS or (site.reader == "" and bool(site.shapes) == bool(site.api_paths))
    assert {kind for kind, _ in site.selectors.kinds} <= POST_KINDS


def test_no_host_belongs_to_two_sites():
    """A host names one site."""
    hosts = [host for site in SITES for host in site.hosts]
    assert len(hosts) == len(set(hosts))


@pytest.mark.parametrize(
    ("host", "site"),
    [
        ("mastodon.social", "mastodon"),
        ("bsky.app", "bluesky"),
        ("lemmy.world", "lemmy"),
        ("vger.app", "lemmy"),
        ("elk.zone", "mastodon"),
        ("phanpy.social", "mastodon"),
        ("public.api.bsky.app", "bluesky"),
        ("morel.us-east.host.bsky.network", "bluesky"),
        ("x.com", "x"),
        ("mobile.twitter.com", "x"),
        ("www.youtube.com", "youtube"),
        ("old.reddit.com", "reddit"),
        *((f"{each}.reddit.com", "reddit") for each in ("sh", "np", "de", "pt-br", "new", "i", "m", "amp")),
        *((each, "x") for each in ("pro.x.com", "www.x.com", "www.twitter.com", "tweetdeck.twitter.com")),
    ],
)
def test_hosts_of_pages_and_answers(host: str, site: str):
    """Hosts that serve posts are known."""
    assert site_of(host, SITES).id == site


@pytest.mark.parametrize(
    "host",
    [
        "accounts.reddit.com",
        "oauth.reddit.com",
        "gateway.reddit.com",
        "api.x.com",
        "help.x.com",
        "rr1---sn-x.googlevideo.com",
        "i.ytimg.com",
        "pbs.twimg.com",
        "i.redd.it",
        "cdn.bsky.app",
        "example.com",
        "nobody-shipped-this.social",
    ],
)
def test_media_and_the_rest_of_the_web(host: str):
    """Media, signing in, the APIs of other programs and everything else never touch us."""
    assert site_of(host, SITES) is None


@pytest.mark.parametrize(
    ("site", "path"),
    [
        ("mastodon", "/api/v1/timelines/home"),
        ("mastodon", "/api/v1/statuses/116/context"),
        ("bluesky", "/xrpc/app.bsky.feed.getTimeline"),
        ("bluesky", "/xrpc/app.bsky.unspecced.getPostThreadV2"),
        ("x", "/i/api/graphql/aBc-1_2/HomeLatestTimeline"),
        ("x", "/i/api/graphql/aBc-1_2/TweetDetail"),
        ("x", "/i/api/graphql/aBc-1_2/UserTweetsAndReplies"),
        ("youtube", "/youtubei/v1/next"),
        ("reddit", "/r/tea/comments/3hahrw/.json"),
    ],
)
def test_answers_with_posts(site: str, path: str):
    """The answers that fill feeds are read."""
    (found,) = chosen_sites(SITES, [site])
    assert holds_posts(found, path)


@pytest.mark.parametrize(
    ("site", "path"),
    [
        ("mastodon", "/api/v1/conversations"),
        ("bluesky", "/xrpc/chat.bsky.convo.getMessages"),
        ("x", "/i/api/1.1/dm/inbox_initial_state.json"),
        ("youtube", "/youtubei/v1/player"),
        ("generic", "/api/v1/conversations"),
        ("generic", "/api/messages/3"),
    ],
)
def test_private_messages_are_left_alone(site: str, path: str):
    """Nobody's letters are read, nor answers without posts."""
    (found,) = chosen_sites(SITES, [site])
    assert not holds_posts(found, path)


@pytest.mark.parametrize(
    ("site", "path", "kind"),
    [
        ("mastodon", "/home", "feed"),
        ("mastodon", "/conversations", "messages"),
        ("bluesky", "/messages/3k", "messages"),
        ("bluesky", "/search", "search"),
        ("x", "/home", "feed"),
        ("x", "/messages_fan", "feed"),
        ("x", "/compose/post", "creating"),
        ("youtube", "/results", "search"),
        ("youtube", "/shorts/abc", "feed"),
        ("reddit", "/r/tea/submit", "creating"),
        ("reddit", "/r/tea/", "feed"),
        ("reddit", "/settings/profile", "other"),
    ],
)
def test_kinds_of_time(site: str, path: str, kind: str):
    """Messages, creating and search are told from feeds."""
    (found,) = chosen_sites(SITES, [site])
    assert time_kind(found, path) == kind


def test_own_servers():
    """A person's servers belong to the kind they named, whose other hosts stay."""
    sites = load_sites([("mastodon", "social.example"), ("generic", "forum.example"), ("bluesky", "pds.example")])
    for kind, host in (("mastodon", "social.example"), ("generic", "forum.example"), ("bluesky", "pds.example")):
        assert site_of(host, sites).id == kind
    assert site_of("mastodon.social", sites).id == "mastodon"
    assert load_sites([("mastodon", "mastodon.social")])[0].page_hosts == SITES[0].page_hosts


@pytest.mark.parametrize(
    ("kind", "host", "message"),
    [
        ("mastadon", "social.example", "choose bluesky, lemmy, mastodon, generic"),
        ("mastodon", "10.0.0.1", "is an address"),
        ("mastodon", "com", "whole name"),
        ("mastodon", "*.example.org", "not a host name"),
        ("x", "x.example", "none can be added"),
        ("mastodon", "old.reddit.com", "already belongs to Reddit"),
        ("generic", "pds.host.bsky.network", "already belongs to Bluesky"),
    ],
)
def test_refused_servers(kind: str, host: str, message: str):
    """What cannot be added is refused with what to do instead."""
    with pytest.raises(SiteError, match=message):
        load_sites([(kind, host)])


def test_servers_of_two_kinds():
    """The same server cannot be of two kinds."""
    with pytest.raises(SiteError, match="already belongs to Mastodon"):
        load_sites([("mastodon", "social.example"), ("generic", "social.example")])


def test_chosen_sites():
    """Sites are picked by id, in the shipped order; a name that nobody has is refused."""
    assert [site.id for site in chosen_sites(SITES, ["x", "mastodon"])] == ["mastodon", "x"]
    assert chosen_sites(SITES, []) == ()
    with pytest.raises(SiteError, match="no site is called myspace"):
        chosen_sites(SITES, ["myspace"])
