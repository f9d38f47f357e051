"""Pages of sites in small: the markup around a post, as each site's client draws it, with counters and buttons.

Where it comes from is said in the site files (filters/sites/*.toml). Words come from recorded answers, or are ours.
"""

from __future__ import annotations

from html import escape
from typing import Any

Json = dict[str, Any]

OLD_REDDIT_POST = """<div class="thing link"><span class="rank">1</span><div class="entry">
    <p class="title"><a class="title">{title}</a></p><p class="tagline">by <a class="author">{author}</a></p>
    <div class="expando"><div class="usertext-body"><div class="md">{text}</div></div></div>
    <ul><li>9 comments</li></ul></div></div>"""

NEW_REDDIT_POST = """<article><shreddit-post>
    <span slot="credit-bar"><a href="/r/a/">r/a</a><a href="/user/{author}/">{author}</a></span>
    <a slot="title">{title}</a><div slot="text-body">{text}</div><div>7 points</div></shreddit-post></article>"""

YOUTUBE_COMMENT = """<ytd-comment-thread-renderer><ytd-comment-view-model>
    <h3><a id="author-text"><span>{author}</span></a></h3><span>3 years ago</span>
    <yt-attributed-string id="content-text"><span>{text}</span></yt-attributed-string>
    <span id="vote-count-middle">12</span></ytd-comment-view-model></ytd-comment-thread-renderer>"""

YOUTUBE_SHORT = """<ytd-rich-item-renderer><ytm-shorts-lockup-view-model-v2><ytm-shorts-lockup-view-model>
    <h3 aria-label="x, 9 views"><a><span class="shortsLockupViewModelHostMetadataTitle">{text}</span></a></h3>
    <div>9 views</div></ytm-shorts-lockup-view-model></ytm-shorts-lockup-view-model-v2></ytd-rich-item-renderer>"""

YOUTUBE_HOME = """<ytd-rich-item-renderer><yt-lockup-view-model>
    <yt-thumbnail-view-model><img alt=""><badge-shape>9:59</badge-shape></yt-thumbnail-view-model>
    <h3><a class="ytLockupMetadataViewModelTitle"><span>A day</span></a></h3><yt-content-metadata-view-model>
    <div class="ytContentMetadataViewModelMetadataRow"><a>A channel</a></div>
    <div class="ytContentMetadataViewModelMetadataRow"><span>9 views</span></div>
    </yt-content-metadata-view-model></yt-lockup-view-model></ytd-rich-item-renderer>"""

YOUTUBE_SEARCH = """<ytd-video-renderer><a id="video-title">A night</a><span>9 views</span>
    <ytd-channel-name><a>B channel</a></ytd-channel-name>
    <yt-formatted-string class="metadata-snippet-text">About stars</yt-formatted-string></ytd-video-renderer>"""

BLUESKY_POST = """<div data-testid="feedItem-by-ada.example">
    <div><a href="/profile/ada.example"><img alt="" src="/avatar/x"></a></div>
    <div><div><a href="/profile/ada.example">Ada</a><a href="/profile/ada.example">&nbsp;@ada.example</a></div>
    <a href="/profile/ada.example/post/1">3h</a></div><div data-testid="contentHider-post">
    <div data-testid="postText" data-word-wrap="1">Look at <a target="_blank" href="https://a.example">a.example</a></div>
    <img src="https://cdn.bsky.app/img/feed_thumbnail/plain/x" alt="A long green hill">
    <a target="_blank" href="https://a.example"><div>A page</div><div>About tea</div><div>a.example</div></a>
    <div><a href="/profile/bob.example">Bob</a><div data-word-wrap="1">First words</div></div></div>
    <button data-testid="likeBtn">9</button></div>"""

GENERIC = """<main><article>One<article>Reply</article></article><div role="feed"><div>Two</div>
    <div role="article">Three</div><div><div><article>Four <img alt="A long green hill"></article></div></div></div>
    <p>no post</p></main>"""

_MASTODON_POST = """<div class="status__wrapper"><div class="status__prepend">Bob boosted</div>
    <div class="status" data-id="1"><div class="status__info"><a class="status__relative-time"><time>3h</time></a>
    <a class="status__display-name"><span class="display-name"><bdi>Name</bdi>
    <span class="display-name__account">@{author}</span></span></a></div>
    <div class="status__content"><div class="status__content__text">{content}</div>
    <div class="poll"><ul>{options}</ul><button>Vote</button>1 person</div></div>{nested}{card}
    <div class="status__action-bar"><button>3</button></div></div></div>"""


def _mastodon_card(card: Json) -> str:
    about, words = ("author", card["author_name"]) if card["author_name"] else ("description", card["description"])
    title = f'<strong class="status-card__title">{escape(card["title"])}</strong>'
    return f'<a class="status-card">{title}<span class="status-card__{about}">{escape(words)}</span></a>'


def mastodon_post(status: Json, nested: str = "") -> str:
    """`status` with `nested` (a quoted post, pictures) where the web client puts it."""
    options = status["poll"]["options"] if status.get("poll") else []
    return _MASTODON_POST.format(
        author=status["account"]["acct"],
        content=status["content"],
        options="".join(
            f'<li><span class="poll__option__text">{escape(each["title"])}</span></li>' for each in options
        ),
        nested=nested,
        card=_mastodon_card(status["card"]) if status.get("card") else "",
    )


def _reddit_comment(comment: Json) -> str:
    return f"""<shreddit-comment><div slot="commentMeta">{comment["author"]} 3h ago</div>
        <div slot="comment">{comment["body_html"]}</div><shreddit-comment-action-row>Reply</shreddit-comment-action-row>
        {reddit_comments(comment["replies"])}</shreddit-comment>"""


def reddit_comments(listing: Json | str) -> str:
    """The comments of `listing` ("" for none), each with its answers inside."""
    children = listing["data"]["children"] if isinstance(listing, dict) else []
    return "".join(_reddit_comment(each["data"]) for each in children if each["kind"] == "t1")
