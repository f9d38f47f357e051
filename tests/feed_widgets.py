"""Two published feed widgets on pages of ours, with what the services that they ask would answer: posts of our own.

The widgets are programs that we did not write, as npm has them (tests/widgets, fetched by installer/widgets.py):
bsky-embed draws into an open shadow root, @idotj/mastodon-embed-timeline into the page.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files as resources_of
from typing import Any

import pytest

from installer.widgets import FOLDER, HOW_TO_TRY_AGAIN

Json = dict[str, Any]

API = "api.bsky.app"
"""Where bsky-embed asks, whatever page it stands on."""

SOCIAL = "social.example"
"""The server whose posts @idotj/mastodon-embed-timeline shows."""

PICTURE, FACE = "/img/feed_thumbnail/plain/hills.svg", "/img/avatar/plain/bicycle.svg"
"""Paths of pictures, named as Bluesky names them."""


@dataclass(frozen=True)
class Told:
    """What somebody posts. `behind` is what a spoiler hides, or a post that is quoted; `card` is title and description.

    `link` is a host at the text's end. `by` names who passed it on.
    """

    text: str
    link: str = ""
    alt: str = ""
    card: tuple[str, str] | None = None
    by: str = ""
    behind: str = ""


HARSH = "He punched him in the face and kicked him while he lay bleeding on the ground."
AGAIN = "They kicked her in the head and stamped on her arm until the bone was broken."
"""Two to be covered."""

FIRST = (
    Told("The river path is open again: path.example", link="path.example"),
    Told(HARSH),
    Told("Above the lake this morning.", alt="A long green hill with hay drying in the sun"),
    Told("Worth a slow read.", card=("How to keep a kettle clean", "Three ways, with vinegar and patience")),
    Told("Two swans crossed the road and nobody hooted.", by="Ben"),
    Told("Cooking, at length.", behind="Soup needs an hour, and so does the cook."),
)
MORE = (Told("The tomatoes are in, all twelve of them."), Told(AGAIN), Told("A quiet walk by the river."))


def version(package: str) -> str:
    """The version of `package` that was fetched. Fails the test where it is not the one that is asked for."""
    asked = json.loads((FOLDER / "package.json").read_text())["dependencies"][package]
    fetched = FOLDER / "node_modules" / package / "package.json"
    found = str(json.loads(fetched.read_text())["version"]) if fetched.is_file() else "none"
    if found != asked:
        pytest.fail(f"{package} {asked} is not there (found: {found}). {HOW_TO_TRY_AGAIN}")
    return found


def bundle(package: str, file: str) -> bytes:
    """What a page loads of `package`."""
    version(package)
    return (FOLDER / "node_modules" / package / "dist" / file).read_bytes()


# Bluesky, as its lexicons have it (app.bsky.feed.defs, app.bsky.embed.*): the widget checks every answer against them.

_CID = "bafyreib2rxk3rh6kzwq6c2ecr2k4d6jmzf6l5wq3qjv4oqeq5dnh2pvm7y"
_SOME_TIME = "2026-11-01T08:00:00.000Z"


def _somebody(handle: str, origin: str) -> Json:
    name = handle.partition(".")[0]
    return {"did": _did(handle), "handle": handle, "displayName": name.title(), "avatar": origin + FACE}


def _did(handle: str) -> str:
    return f"did:plc:{handle.partition('.')[0]:a<24}"


def _record(words: str, link: str = "") -> Json:
    record = {"$type": "app.bsky.feed.post", "text": words, "createdAt": _SOME_TIME, "langs": ["en"]}
    place = {"byteStart": len(words) - len(link), "byteEnd": len(words)}
    feature = {"$type": "app.bsky.richtext.facet#link", "uri": f"https://{link}/"}
    return {**record, **({"facets": [{"index": place, "features": [feature]}]} if link else {})}


def _embed(told: Told, origin: str) -> Json | None:
    if told.alt:
        picture = {"thumb": origin + PICTURE, "fullsize": origin + PICTURE, "alt": told.alt}
        return {"$type": "app.bsky.embed.images#view", "images": [picture]}
    if told.card:
        title, about = told.card
        link = {"uri": "https://tea.example/kettle", "title": title, "description": about}
        return {"$type": "app.bsky.embed.external#view", "external": link}
    if told.behind:
        quoted = {"$type": "app.bsky.embed.record#viewRecord", "value": _record(told.behind), "embeds": []}
        view = {**quoted, **_place("dora.example", 99), "author": _somebody("dora.example", origin)}
        return {"$type": "app.bsky.embed.record#view", "record": view}
    return None


def _place(handle: str, number: int) -> Json:
    uri = f"at://{_did(handle)}/app.bsky.feed.post/3k{number:0>11}"
    return {"uri": uri, "cid": _CID, "indexedAt": _SOME_TIME}


def _bluesky_post(told: Told, number: int, origin: str) -> Json:
    author = "cleo.example" if told.by else "ada.example"
    post = {**_place(author, number), "author": _somebody(author, origin), "record": _record(told.text, told.link)}
    post |= {"replyCount": 1, "repostCount": 2, "likeCount": 9}
    if embed := _embed(told, origin):
        post["embed"] = embed
    if not told.by:
        return {"post": post}
    by = _somebody(f"{told.by.lower()}.example", origin)
    return {"post": post, "reason": {"$type": "app.bsky.feed.defs#reasonRepost", "by": by, "indexedAt": _SOME_TIME}}


def bluesky_answer(posts: Sequence[Told], origin: str, cursor: str = "") -> bytes:
    """An answer of app.bsky.feed.getAuthorFeed, with pictures of `origin`; a `cursor` says that there is more."""
    feed = [_bluesky_post(told, number, origin) for number, told in enumerate(posts)]
    return json.dumps({"feed": feed, **({"cursor": cursor} if cursor else {})}).encode()


# Mastodon, as https://docs.joinmastodon.org/entities/Status/ has it.


def _account(name: str, origin: str) -> Json:
    return {
        "acct": name,
        "username": name,
        "display_name": name.title(),
        "url": f"https://{SOCIAL}/@{name}",
        "avatar": origin + FACE,
        "emojis": [],
    }


def _media(told: Told, origin: str) -> list[Json]:
    size = {"width": 400, "height": 200, "aspect": 2}
    picture = {"type": "image", "url": origin + PICTURE, "preview_url": origin + PICTURE, "description": told.alt}
    return [{**picture, "meta": {"original": size, "small": size}}] if told.alt else []


def _card(told: Told) -> Json | None:
    if told.card is None:
        return None
    title, about = told.card
    page = {"url": "https://tea.example/kettle", "title": title, "description": about, "image": None}
    return {**page, "provider_name": "Tea Weekly", "author_name": "", "image_description": ""}


def _content(told: Told) -> str:
    words = told.behind or told.text.removesuffix(told.link)
    link = f'<a href="https://{told.link}/" rel="nofollow">{told.link}</a>' if told.link else ""
    return f"<p>{words}{link}</p>"


def _status(told: Told, number: int, origin: str) -> Json:
    author = "cleo" if told.by else "ada"
    status = {
        "id": f"{number + 1}",
        "created_at": _SOME_TIME,
        "url": f"https://{SOCIAL}/@{author}/{number + 1}",
        "visibility": "public",
        "language": "en",
        "account": _account(author, origin),
        "content": _content(told),
        "spoiler_text": told.text if told.behind else "",
        "sensitive": bool(told.behind),
        "media_attachments": _media(told, origin),
        "card": _card(told),
        "poll": None,
        "reblog": None,
        "emojis": [],
        "replies_count": 1,
        "reblogs_count": 2,
        "favourites_count": 9,
    }
    if not told.by:
        return status
    passed_on = {**status, "id": f"{number + 100}", "account": _account(told.by.lower(), origin), "reblog": status}
    return {**passed_on, "content": "", "media_attachments": [], "card": None}


def mastodon_answer(posts: Sequence[Told], origin: str) -> bytes:
    """An answer of /api/v1/accounts/:id/statuses, with pictures of `origin`."""
    return json.dumps([_status(told, number, origin) for number, told in enumerate(posts)]).encode()


# The pages that they stand on

BSKY_EMBED = """<!doctype html><html lang="en"><head><meta charset="utf-8">{head}<title>Ada’s page</title>
<script type="module" src="/bsky-embed.es.js" async></script></head>
<body style="background: {background}"><h1>Ada’s page</h1>
<bsky-embed username="ada.example" limit="6" mode="{theme}" load-more="true" link-target="_blank"></bsky-embed>
</body></html>"""

MASTODON_TIMELINE = """<!doctype html><html lang="en"><head><meta charset="utf-8">{head}<title>Ada’s page</title>
<link rel="stylesheet" href="/mastodon-timeline.min.css"></head><body><h1>Ada’s page</h1>
<button id="dark">Dark</button>
<div id="mt-container" class="mt-container"><div class="mt-body" role="feed"></div></div>
<script type="module">
import * as MastodonTimeline from "/mastodon-timeline.esm.js";
const timeline = new MastodonTimeline.Init({{
  instanceUrl: location.origin, timelineType: "profile", userId: "1", profileName: "@ada", maxNbPostFetch: "6",
  maxNbPostShow: "6", hidePinnedPosts: true, defaultTheme: "light",
}});
document.querySelector("#dark").addEventListener("click", () => timeline.mtColorTheme("dark"));
</script></body></html>"""


def _picture(name: str) -> bytes:
    return (resources_of("resources") / "sample_feed" / "pictures" / name).read_bytes()


def files() -> dict[str, tuple[bytes, str]]:
    """What the pages load from their own host, by path: bytes and kind."""
    mastodon = "@idotj/mastodon-embed-timeline"
    return {
        "/bsky-embed.es.js": (bundle("bsky-embed", "bsky-embed.es.js"), "text/javascript"),
        "/mastodon-timeline.esm.js": (bundle(mastodon, "mastodon-timeline.esm.js"), "text/javascript"),
        "/mastodon-timeline.min.css": (bundle(mastodon, "mastodon-timeline.min.css"), "text/css"),
        PICTURE: (_picture("hills.svg"), "image/svg+xml"),
        FACE: (_picture("bicycle.svg"), "image/svg+xml"),
    }
