"""What a site is: its hosts, and how its posts are found. Each is one data file (filters.sites.definition_file)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from urllib.parse import parse_qsl

from filters.sites.answer_parts import Shape
from filters.sites.hosts import HostError, host_name
from filters.sites.regions import REGIONS

WORDS_AT_MOST = 64 * 1024
"""Characters of a query, or of what a page sends, that are looked into."""

POST_KINDS = frozenset({"post", "comment", "video", "story"})
TIME_KINDS = frozenset({"feed", "messages", "creating", "search", "other"})


class SiteError(ValueError):
    """A site definition that cannot be used; the message names the site and the entry."""


Place = tuple[str, str]
"""Where a page says something: a selector, and the attribute that says it ("": what can be read there)."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What a page says of a post beside its words; nothing where nobody knows how a site says it.

    A post is `followed` (by the person), their `own`, or `sponsored` where one of these selectors matches it or
    something in it. `community` and `language` are read at the first place that says something, else a post's language
    is its own `lang` or that of its text; `links` leads to hosts. `me`, anywhere in the document, names who is logged
    in: posts of that author are their own. In a file a place is "SELECTOR @ATTRIBUTE" or "SELECTOR".

    `followed`, `own` and `me` let posts through uncovered. So they must be what a site's own program draws, never what
    the writer of a post can put into it. A site that lies about its own pages gains nothing by them: it shows whatever
    it likes by drawing it in a way that is no post. filters.policy says what they change.
    """

    followed: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    sponsored: tuple[str, ...] = ()
    community: tuple[Place, ...] = ()
    language: tuple[Place, ...] = ()
    links: tuple[Place, ...] = ()
    me: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Selectors:
    """CSS selectors of a site's pages. Markup moves, so there is more than one way to each thing.

    `post` are the elements that are judged and covered: every selector counts, and the outermost match wins.
    `text`, `author`, `media` and `card` are looked for inside a post, in order of preference: the first selector that
    finds anything is used, with everything that it finds, in the order of the document. `card` is what the preview of a
    linked page says; where that stands within a text, it is no part of it, and neither is what `skip` matches: what a
    site puts among a writer's words, such as the button that unfolds them. `kinds` tells comments, videos and stories
    from posts by what a post itself matches. `feeds` are containers whose children are posts. `marks` are what a page
    says of a post beside its words. `main` is matched by the one post that its page is about, and by no post of
    a feed. `regions` are parts of the page that can be put away, by name (filters.sites.regions); `share` are a post's
    buttons that pass it on. One that stands outside of every post passes on the one that the nearest of `share_around`
    about it holds, and beside all of these the one that the page is about.
    """

    post: tuple[str, ...]
    text: tuple[str, ...] = ()
    author: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    kinds: tuple[tuple[str, tuple[str, ...]], ...] = ()
    feeds: tuple[str, ...] = ()
    marks: Marks = Marks()
    main: tuple[str, ...] = ()
    card: tuple[str, ...] = ()
    regions: tuple[tuple[str, tuple[str, ...]], ...] = ()
    share: tuple[str, ...] = ()
    share_around: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Site:
    """A social site. Hosts are lower case; a leading "*." stands for every subdomain, a "?" for any letter of a name.

    `page_hosts` serve documents, `api_hosts` serve JSON: both go through the proxy. `media_hosts` never do.
    `api_paths` are fnmatch patterns of paths whose answers hold posts, of these `shapes` or read by the reader named
    `reader`, where data cannot say how.
    `fragments` are those of answers that go on with a feed in a form that no reader reads. `by_post`: the site asks for
    its feed with POST, too. `more` tells a request that asks a feed to go on from its first one: by a name in its query
    or in what it sends that has a value ("cursor="), or a number above one ("page>1"), or by words that stand there.
    `time_kinds` maps path patterns to the kind of time spent there (see `time_kind`); everything else is "feed".
    `any_host`: a kind of server that people run themselves (Mastodon), whose hosts a person adds (see `with_host`).
    `search` says where an address holds what a person searches for: "/search?q" in the parameter q of pages under that
    path pattern, "/tags/*" (without "?") in the last part of the path. The page script alone reads it.
    `without_posts` are patterns of pages that have none, or draw them in a way that nobody knows: that none are found
    there says nothing of how well the site's posts are found.
    """

    id: str
    title: str
    selectors: Selectors
    page_hosts: tuple[str, ...] = ()
    api_hosts: tuple[str, ...] = ()
    media_hosts: tuple[str, ...] = ()
    api_paths: tuple[str, ...] = ()
    reader: str = ""
    shapes: tuple[Shape, ...] = ()
    fragments: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    by_post: bool = False
    time_kinds: tuple[tuple[str, tuple[str, ...]], ...] = field(default=())
    any_host: bool = False
    search: tuple[str, ...] = ()
    without_posts: tuple[str, ...] = ()

    @property
    def hosts(self) -> tuple[str, ...]:
        """Every host whose traffic goes through the proxy."""
        return tuple(dict.fromkeys(self.page_hosts + self.api_hosts))


def host_matches(pattern: str, host: str) -> bool:
    """Whether `host` is `pattern`, or a subdomain of it where the pattern begins with "*."."""
    if pattern.startswith("*."):
        return host.endswith(pattern[1:])
    if "?" not in pattern:
        return host == pattern
    return len(host) == len(pattern) and all(map(_fits, pattern, host))


def _fits(wanted: str, letter: str) -> bool:
    return letter == wanted or (wanted == "?" and letter != ".")


def domain_of(pattern: str) -> str:
    """The domain in which all hosts of `pattern` lie: "example.org" for "*.example.org" and "??.example.org"."""
    first, _, rest = pattern.partition(".")
    return rest if first == "*" or "?" in first else pattern


def site_of(host: str, sites: tuple[Site, ...]) -> Site | None:
    """The site that `host` belongs to, pages before API hosts."""
    host = host.lower().rstrip(".")
    for hosts in ("page_hosts", "api_hosts"):
        for site in sites:
            if any(host_matches(pattern, host) for pattern in getattr(site, hosts)):
                return site
    return None


def holds_posts(site: Site, path: str) -> bool:
    """Whether an answer under `path` (query left out) is one that the site's reader understands."""
    listed = bool(site.reader or site.shapes) and any(fnmatchcase(path, pattern) for pattern in site.api_paths)
    return listed and time_kind(site, path) != "messages"


def feeds_on(site: Site, path: str) -> bool:
    """Whether an answer under `path` (query left out) goes on with a feed, as a page of it asks for more.

    What a search found, and messages, are none. Readers or not: this is about time.
    """
    patterns = site.api_paths + site.fragments
    return any(fnmatchcase(path, each) for each in patterns) and time_kind(site, path) == "feed"


def goes_on(site: Site, words: str) -> bool:
    """Whether a request for a feed goes on with one that is there: `words` are its query, or what it sends."""
    named = dict(parse_qsl(words[:WORDS_AT_MOST]))
    return any(_goes_on(each, words, named) for each in site.more)


def _goes_on(entry: str, words: str, named: Mapping[str, str]) -> bool:
    """Whether the `entry` of a file is so: "name=" has a value but 0, "name>1" a number above 1, others stand there."""
    name, sign, least = entry.partition(">")
    if sign:
        value = named.get(name, "")
        return value.isascii() and value.isdigit() and int(value[:9]) > int(least)
    if entry.endswith("="):
        return named.get(entry[:-1], "0") != "0"
    return entry in words or any(entry in value for value in named.values())


def parts_of(site: Site) -> tuple[str, ...]:
    """The parts of the pages of `site` that a person can put away (filters.sites.regions)."""
    named = {name for name, _ in site.selectors.regions} | {"autoplay"} | ({"endless"} if site.more else set())
    return tuple(each for each in REGIONS if each in named)


def time_kind(site: Site, path: str) -> str:
    """What time under `path` (query left out) is spent on: "messages", "creating", "search", "other" or "feed"."""
    kinds = (kind for kind, patterns in site.time_kinds if any(fnmatchcase(path, each) for each in patterns))
    return next(kinds, "feed")


def with_host(site: Site, host: str) -> Site:
    """`site` with a server of the person's own, for pages and for its API. Raises SiteError."""
    if not site.any_host:
        raise SiteError(f"{site.title} runs on hosts of its own: none can be added ({host!r})")
    try:
        name = host_name(host)
    except HostError as error:
        raise SiteError(f"{site.title}: {error}") from error
    pages, apis = (tuple(dict.fromkeys((*hosts, name))) for hosts in (site.page_hosts, site.api_hosts))
    return replace(site, page_hosts=pages, api_hosts=apis)
