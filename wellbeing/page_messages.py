"""What the page script and the engine say to each other over a document's own WebSocket.

The page is hostile: whatever it sends is decoded strictly, bounded, and can at most ask for verdicts, report a beat,
do one of four undoable things to a post that was judged in this very document, ask which words of such a post weighed
most, carry on beyond a person's own limit (counted, and no more than it could by blocking our script), or ask for help
to be shown: a card in the page once a day, and the app's own window now and then. A family's page comes up so, too; a
request is made there, and never by a page. How it finds posts it says in numbers: a lie there is one about its
own site, and where people run servers of one kind, one that is neither said of the others nor begins their documents.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from filters.offers import Offer
from wellbeing.feed_time import Looked
from wellbeing.finding_messages import Found as Found, LookLoosely as LookLoosely, Missing as Missing
from wellbeing.limit_messages import (
    NOT_NEAR as NOT_NEAR,
    OWN as OWN,
    AboutLimit as AboutLimit,
    AskFamily as AskFamily,
    At as At,
    CarryOn as CarryOn,
    FixedPurpose as FixedPurpose,
    Limit as Limit,
    LimitEnd as LimitEnd,
    LimitNear as LimitNear,
    Near as Near,
    NeedNow as NeedNow,
    NotTonight as NotTonight,
    Opened as Opened,
    Purpose as Purpose,
    Veiled as Veiled,
)
from wellbeing.why_messages import WhyIs as WhyIs

Key = Annotated[str, msgspec.Meta(max_length=200)]
Text = Annotated[str, msgspec.Meta(max_length=20_000)]
Name = Annotated[str, msgspec.Meta(max_length=200)]
Address = Annotated[str, msgspec.Meta(max_length=2_000)]
Look = Literal["blur", "solid", "pixel"]
HelpTopic = Literal["", "answer"]


class PagePost(msgspec.Struct, frozen=True, omit_defaults=True):
    """A post as the page script read it from the page. `key` is the script's own, unique in the document.

    `links` are hosts it leads to, `community` a subreddit, group or channel, `language` what the page marks it as,
    where it says so, for rules. All of it is the page's word: a page that lies about its own posts can show them, as it
    can by drawing them in a way that is no post. `main`: its page is about this post. `cards`: words of its previews.
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
    main: bool = False
    cards: Annotated[list[Text], msgspec.Meta(max_length=20)] = []


class Judge(msgspec.Struct, frozen=True, tag_field="t", tag="judge"):
    """Ask for verdicts on new posts, in the order in which they were first seen, on the page at `path` (no query).

    Without a path, rules that hold in some parts of a site alone fit nothing.
    """

    posts: Annotated[list[PagePost], msgspec.Meta(max_length=200)]
    path: Annotated[str, msgspec.Meta(max_length=2_000)] = ""


class Beat(msgspec.Struct, frozen=True, tag_field="t", tag="beat"):
    """For `ms` milliseconds since the last beat somebody looked at the document; said every 4 s, and on leaving it.

    Looked at is what is visible and has the focus, or plays media in view. `path` is the address's, without its query:
    the site's definition says what kind of time is spent there; it is not kept. `plays`: media in view were playing,
    muted loops apart. `active`: somebody pressed, turned or scrolled here since the last beat. `types`: somebody wrote
    into a field here in the last 5 s; what, nobody is told. A page that lies gains no time that has not passed.
    """

    path: Annotated[str, msgspec.Meta(max_length=2_000)] = "/"
    ms: Annotated[int, msgspec.Meta(ge=0, le=600_000)] = 5_000
    plays: bool = False
    active: bool = False
    types: bool = False

    @property
    def looked(self) -> Looked:
        """The same as a value, in seconds."""
        return Looked(self.ms / 1000, self.plays, self.active, self.types)


class Released(msgspec.Struct, frozen=True, tag_field="t", tag="released"):
    """These posts were shown without a verdict, because the hold ran out."""

    keys: Annotated[list[Key], msgspec.Meta(max_length=200)]


class Act(msgspec.Struct, frozen=True, tag_field="t", tag="act"):
    """What a person did with a cover (a trusted event): show, skip, wrong, or always show this author."""

    act: Literal["show", "skip", "wrong", "always"]
    key: Key


class Why(msgspec.Struct, frozen=True, tag_field="t", tag="why"):
    """A person asks which words of `post` weighed most: what it says comes again, since the engine keeps none of it."""

    post: PagePost


class Help(msgspec.Struct, frozen=True, tag_field="t", tag="help"):
    """A person pressed *Find help* on the cover of the post `key`, or on the card (""). `topic` names a page there."""

    key: Key = ""
    topic: HelpTopic = ""


class Searched(msgspec.Struct, frozen=True, tag_field="t", tag="searched"):
    """What a person searches for here is on the list of help words. The page script knows that; no word is said."""


class PutAway(msgspec.Struct, frozen=True, tag_field="t", tag="put_away"):
    """A person put the help card away for 30 days, or took that back."""

    away: bool = True


class GoOn(msgspec.Struct, frozen=True, tag_field="t", tag="go_on"):
    """A person asked for more of a feed that does not go on by itself."""


AboutHelp = Help | Searched | PutAway
AboutFinding = Missing | Found
FromPage = Judge | Beat | Released | Act | Why | GoOn | AboutHelp | AboutLimit | AboutFinding


class PageVerdict(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the page script needs to draw a cover or a chip: words only, no scores, no rules.

    `fold` is set on spaced posts that are folded away; a spaced post without it is the one in ten that is shown. `help`
    is what stands beside it (filters.offers). `rule`: the title is a rule's name, as the person wrote it. `kept`: a
    family agreed that there is no *Show*. `claim`: before it is shared, the page asks once whether it seems accurate.
    """

    action: Literal["show", "label", "space", "cover", "hide"]
    title: str = ""
    reason: str = ""
    certainty: str = ""
    author: str = ""
    fold: bool = False
    help: Offer = ""
    rule: bool = False
    kept: bool = False
    claim: bool = False


class Verdicts(msgspec.Struct, frozen=True, tag_field="t", tag="verdicts"):
    """Answer to `Judge`, by key; may come in several parts."""

    verdicts: dict[str, PageVerdict]


class Covering(msgspec.Struct, frozen=True, tag_field="t", tag="covering"):
    """Covering was paused (`on` false: lift every cover) or resumed; `look` and `discreet` as now set.

    `away` are the parts of this site's pages that are put away now (filters.sites.regions).
    """

    on: bool
    look: Look = "blur"
    discreet: bool = False
    away: list[str] = []


class Words(msgspec.Struct, frozen=True, tag_field="t", tag="words"):
    """What the page script says, in the person's language: told before the first verdict, and when it changes.

    `words` are by their names in resources/page/words.js. `small`: a topic begins with a small letter within a line.
    """

    language: str
    direction: Literal["ltr", "rtl"]
    small: bool
    words: dict[str, str]


class Forget(msgspec.Struct, frozen=True, tag_field="t", tag="forget"):
    """Settings or rules changed: ask again for every post, keeping what is on screen until the answer is here."""


class HelpCard(msgspec.Struct, frozen=True, tag_field="t", tag="help_card"):
    """Show the card that says where help is. `emergency` is the country's number, "" where none is known."""

    finder: str
    emergency: str = ""


class MoreWaits(msgspec.Struct, frozen=True, tag_field="t", tag="more"):
    """More of the feed is held back until a person asks for it (`waits`), or is not any more."""

    waits: bool


ToPage = Verdicts | WhyIs | Covering | Words | Forget | HelpCard | Limit | LimitNear | MoreWaits | LookLoosely

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
    main: list[str] = []
    search: list[str] = []
    card: list[str] = []
    regions: dict[str, list[str]] = {}
    share: list[str] = []
    skip: list[str] = []
    share_around: list[str] = []


class HelpWords(msgspec.Struct, frozen=True):
    """Words and phrases of searches: `about` self-harm, and `not_about` it, whatever else stands beside them."""

    about: list[str] = []
    not_about: list[str] = []


class PageSetup(msgspec.Struct, frozen=True):
    """What the engine writes into the script of one document. `channel` is a wss address with its secret.

    `help_words` are the same for everybody: a page that saw them would learn nothing of the person. `fallback` is how
    posts are found by the standards' names, where the site's own selectors find none; `loosely`: that is known already.
    """

    channel: str
    site: PageSite
    covering: bool = True
    look: Look = "blur"
    discreet: bool = False
    hold_ms: int = 400
    keep_held: bool = False
    away: list[str] = []
    help_words: HelpWords = HelpWords()
    fallback: PageSite | None = None
    loosely: bool = False
