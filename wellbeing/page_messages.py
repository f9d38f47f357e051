"""What the page script and the engine say to each other over a document's own WebSocket.

The page is hostile: whatever it sends is decoded strictly, bounded, and can at most ask for verdicts, report a beat, or
do one of four undoable things to a post that was judged in this very document.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

Key = Annotated[str, msgspec.Meta(max_length=200)]
Text = Annotated[str, msgspec.Meta(max_length=20_000)]
Name = Annotated[str, msgspec.Meta(max_length=200)]
Address = Annotated[str, msgspec.Meta(max_length=2_000)]
Look = Literal["blur", "solid", "pixel"]


class PagePost(msgspec.Struct, frozen=True, omit_defaults=True):
    """A post as the page script read it from the page. `key` is the script's own, unique in the document.

    `links` are hosts it leads to, `community` a subreddit, group or channel, `language` what the page marks it as,
    where a page says so; rules can ask for them (filters.posts.Post). All of it is the page's word: a page that lies
    about its own posts can show them, as it can by drawing them in a way that is no post.
    """

    key: Key
    text: Text
    author: Name = ""
    alts: Annotated[list[Text], msgspec.Meta(max_length=20)] = []
    kind: Literal["post", "comment", "video", "story"] = "post"
    followed: bool = False
    own: bool = False
    links: Annotated[list[Address], msgspec.Meta(max_length=20)] = []
    community: Name = ""
    language: Annotated[str, msgspec.Meta(max_length=35)] = ""
    sponsored: bool = False


class Judge(msgspec.Struct, frozen=True, tag_field="t", tag="judge"):
    """Ask for verdicts on new posts, in the order in which they were first seen, on the page at `path` (no query).

    Without a path, rules that hold in some parts of a site alone fit nothing.
    """

    posts: Annotated[list[PagePost], msgspec.Meta(max_length=200)]
    path: Annotated[str, msgspec.Meta(max_length=2_000)] = ""


class Beat(msgspec.Struct, frozen=True, tag_field="t", tag="beat"):
    """Every 5 s while the document is visible and focused, or plays media in view.

    `path` is the address's, without its query: the site's definition says what kind of time is spent there. Not kept.
    """

    path: Annotated[str, msgspec.Meta(max_length=2_000)] = "/"


class Released(msgspec.Struct, frozen=True, tag_field="t", tag="released"):
    """These posts were shown without a verdict, because the hold ran out."""

    keys: Annotated[list[Key], msgspec.Meta(max_length=200)]


class Act(msgspec.Struct, frozen=True, tag_field="t", tag="act"):
    """What a person did with a cover (a trusted event): show, skip, wrong, or always show this author."""

    act: Literal["show", "skip", "wrong", "always"]
    key: Key


FromPage = Judge | Beat | Released | Act


class PageVerdict(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the page script needs to draw a cover or a chip: words only, no scores, no rules.

    `fold` is set on spaced posts that are folded away; a spaced post without it is the one in ten that is shown.
    """

    action: Literal["show", "label", "space", "cover", "hide"]
    title: str = ""
    reason: str = ""
    certainty: str = ""
    author: str = ""
    fold: bool = False


class Verdicts(msgspec.Struct, frozen=True, tag_field="t", tag="verdicts"):
    """Answer to `Judge`, by key; may come in several parts."""

    verdicts: dict[str, PageVerdict]


class Covering(msgspec.Struct, frozen=True, tag_field="t", tag="covering"):
    """Covering was paused (`on` false: lift every cover) or resumed; `look` and `discreet` as now set."""

    on: bool
    look: Look = "blur"
    discreet: bool = False


class Forget(msgspec.Struct, frozen=True, tag_field="t", tag="forget"):
    """Settings or rules changed: ask again for every post, keeping what is on screen until the answer is here."""


ToPage = Verdicts | Covering | Forget

_decoder: msgspec.json.Decoder[FromPage] = msgspec.json.Decoder(FromPage)
_encoder = msgspec.json.Encoder()


class PageMessageError(ValueError):
    """Something that our page script would never send."""


def read(message: bytes | str) -> FromPage:
    """What the page sent. Raises PageMessageError."""
    try:
        return _decoder.decode(message)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise PageMessageError(str(error)) from error


def write(message: ToPage) -> bytes:
    """`message` as the text of one WebSocket frame."""
    return _encoder.encode(message)


class PageMarks(msgspec.Struct, frozen=True):
    """Where this site's pages say what of a post (see filters.sites.definition.Marks)."""

    followed: list[str] = []
    own: list[str] = []
    sponsored: list[str] = []
    community: list[tuple[str, str]] = []
    language: list[tuple[str, str]] = []
    links: list[tuple[str, str]] = []
    me: list[tuple[str, str]] = []


class PageSite(msgspec.Struct, frozen=True):
    """How posts are found in this document (see filters.sites): CSS selectors, each list in order of preference."""

    id: str
    post: list[str]
    text: list[str]
    author: list[str]
    media: list[str]
    kinds: dict[str, list[str]] = {}
    feeds: list[str] = []
    marks: PageMarks = PageMarks()


class PageSetup(msgspec.Struct, frozen=True):
    """What the engine writes into the script of one document. `channel` is a wss address with its secret."""

    channel: str
    site: PageSite
    covering: bool = True
    look: Look = "blur"
    discreet: bool = False
    hold_ms: int = 400
    keep_held: bool = False
