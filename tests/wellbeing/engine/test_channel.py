"""The channel lets in documents of ours, on the site that they were made for, and nobody else."""

import asyncio
import json
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.categories import HARMS
from filters.policy import Policy
from filters.presets import choices
from filters.sites.definition import Selectors, Site
from tests.wellbeing.engine.test_conversation import Noted, scorer
from wellbeing.engine.channel import MEMORIES, Channel, Guest, accept_key, host_of
from wellbeing.engine.conversation import REMEMBERED
from wellbeing.engine.filtering import Filtering
from wellbeing.engine.gate import Gate
from wellbeing.engine.hosts import Hosts, is_channel
from wellbeing.engine.witness import Witness
from wellbeing.feed_time import Looked
from wellbeing.judge import Judge
from wellbeing.page_script import page_script
from wellbeing.spoken import spoken

X = Site("x", "X", Selectors(("article",), text=("p",), kinds=(("comment", (".c",)),)), ("x.example", "*.x.example"))
Y = Site("y", "Y", Selectors(("article",)), ("y.example",), ("api.y.example",))


def channel(judge: Judge | None = None, filtering: Filtering | None = None) -> Channel:
    """A channel for two sites, under the Balanced preset."""
    filtering = filtering or Filtering(Policy(choices("balanced", dict.fromkeys(HARMS, 0.5))))
    return Channel(b"k" * 32, Hosts((X, Y)), judge or Judge(None), filtering, Noted())


def address(made: Channel, site: Site = X, host: str = "x.example") -> tuple[str, str]:
    """Channel host and path that the script of a new document of `host` is given."""
    setup = made.setup(site, host)
    assert setup is not None
    parts = urlsplit(setup.channel)
    assert parts.scheme == "wss"
    return parts.netloc, parts.path


def test_the_answer_to_a_websocket_key_is_the_standards():
    """The example of RFC 6455, section 1.3."""
    assert accept_key("dGhlIHNhbXBsZSBub25jZQ==") == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="


def test_the_script_is_told_how_to_find_posts_and_where_to_ask():
    """The site's selectors, how covers look, and an address of its own; a host without pages has none."""
    made = channel()
    setup = made.setup(X, "x.example")
    assert setup is not None
    assert (setup.site.id, setup.site.text, setup.site.kinds) == ("x", ["p"], {"comment": [".c"]})
    assert (setup.covering, setup.look, setup.hold_ms, setup.keep_held) == (True, "blur", 400, False)
    assert made.setup(X, "x.example") != setup
    assert made.setup(Y, "api.y.example") is None


class ReadLoosely(Witness):
    """Who knows that one site's markup moved."""

    def finds_loosely(self, site: str) -> bool:
        return site == "x"


def test_the_script_is_told_how_else_posts_can_be_found():
    """By the standards' names, from the first frame where that is known to be needed; never among letters.

    Of servers that people run, only what stands in the very document says so: nobody speaks for another's.
    """
    letters = replace(X, time_kinds=(("messages", ("/letters",)),))
    made = Channel(b"k" * 32, Hosts((letters, Y)), Judge(None), Filtering(Policy({})), Noted(), ReadLoosely())
    feed, other = made.setup(letters, "x.example"), made.setup(Y, "y.example")
    among_letters = made.setup(letters, "x.example", path="/letters")
    assert [each and each.loosely for each in (feed, other, among_letters)] == [True, False, False]
    for each in (feed, other):
        assert each is not None
        assert each.fallback is not None
        assert "article" in each.fallback.post
    servers = made.setup(replace(X, any_host=True), "x.example")
    assert (servers and servers.loosely, servers and servers.fallback) == (False, feed and feed.fallback)
    rest = made.setup(replace(X, id="generic"), "x.example")
    assert rest is not None
    assert rest.fallback is None


def test_every_address_that_scripts_are_given_is_in_the_pac():
    """Otherwise the browser would look for it in the world."""
    made = channel()
    hosts = {address(made, X, "x.example")[0], address(made, X, "www.x.example")[0], address(made, Y, "y.example")[0]}
    assert len(hosts) == 3
    assert hosts <= set(made.addresses())
    assert all(is_channel(host) for host in made.addresses())


@pytest.mark.parametrize("host", ["x.example", "www.x.example", "X.Example"])
def test_a_document_of_ours_is_let_in(host: str):
    """With its token, on its channel host, from its own site; letter case is no matter."""
    made = channel()
    name, path = address(made, X, host)
    guest = made.admit(name.upper(), path, {"origin": f"https://{host.lower()}"})
    assert guest is not None
    assert guest.site is X
    assert len(guest.document) == 12


@pytest.mark.parametrize(
    "origin",
    ["", "null", "https://y.example", "https://www.x.example", "https://evil.test", "chrome-extension://x.example",
     "https://x.example.evil.test", "file://", "https://[", "https://[::1", "https://\udcff.x.example", "https://℀.x.example"],
)  # fmt: skip
def test_a_stolen_address_is_worth_nothing_on_another_page(origin: str):
    """Neither on other sites, nor in sandboxed frames, nor in programs that write what they like."""
    made = channel()
    assert made.admit(*address(made), {"origin": origin} if origin else {}) is None


def test_another_token_or_host_is_not_let_in():
    """The secret is exactly the path; the host is the one of this very site."""
    made = channel()
    host, path = address(made)
    origin = {"origin": "https://x.example"}
    for wrong in ("", "/", path + "=", path + "?a", "/" + path, path[:-1], address(made, Y, "y.example")[1]):
        assert made.admit(host, wrong, origin) is None, wrong
    assert made.admit(address(made, Y, "y.example")[0], path, origin) is None
    assert made.admit("x.example", path, origin) is None
    assert channel().admit(host, path, origin) is not None
    assert Channel(b"o" * 32, Hosts((X, Y)), Judge(None), Filtering(), Noted()).admit(host, path, origin) is None


def test_a_site_that_was_left_out_is_not_let_in_any_more():
    """The person took it from the list: its open tabs are on their own."""
    made = channel()
    host, path = address(made)
    made.hosts = Hosts((Y,))
    assert made.admit(host, path, {"origin": "https://x.example"}) is None
    assert host not in made.addresses()


@given(st.text(max_size=40), st.text(max_size=60), st.text(max_size=60) | st.text(max_size=30).map("https://{}".format))
def test_nobody_guesses_their_way_in(host: str, path: str, origin: str):
    """Whatever a program sends as host, path and origin: no entry, and no error."""
    made = channel()
    assert made.admit(host, path, {"origin": origin}) is None
    assert made.admit(address(made)[0], path, {"origin": origin}) is None


@given(st.text(max_size=60))
def test_any_origin_has_a_host_or_none(origin: str):
    """Header values are not always addresses."""
    assert isinstance(host_of(origin), str)


class Told(list[dict[str, Any]]):
    """What a page was told; `languages` are those whose words it was told, each with what it was told before."""

    def __init__(self) -> None:
        super().__init__()
        self.languages: list[tuple[str, int]] = []

    def hear(self, message: bytes) -> None:
        told = json.loads(message)
        if told["t"] == "words":
            self.languages.append((told["language"], len(self)))
        else:
            self.append(told)

    @property
    def kinds(self) -> list[str]:
        """The kinds of message, in order."""
        return [message["t"] for message in self]


GUEST = Guest(b"a" * 12, X)


def test_pages_are_told_what_changes_while_they_are_open():
    """Each is greeted with how things stand; after it has gone it is told nothing."""
    made, here, gone = channel(), Told(), Told()
    made.begin(GUEST, here.hear)
    leaving = made.begin(Guest(b"b" * 12, Y), gone.hear)
    assert made.open_documents == 2
    made.end(leaving)
    assert made.open_documents == 1
    made.tell_covering()
    made.tell_forget()
    assert here.kinds == ["covering", "covering", "forget"]
    assert gone.kinds == ["covering"]


def test_pages_are_told_the_words_first_and_again_when_the_language_changes():
    """Before anything else, once as long as it stays the same; then before they have everything judged anew."""
    filtering, here, late = Filtering(), Told(), Told()
    made = channel(filtering=filtering)
    made.begin(GUEST, here.hear)
    made.tell_covering()
    filtering.spoken = spoken("de")
    made.tell_covering()
    made.tell_forget()
    made.begin(GUEST, late.hear)
    assert here.languages == [("en", 0), ("de", 2)]
    assert here.kinds == ["covering", "covering", "covering", "forget"]
    assert late.languages == [("de", 0)]


def test_the_script_of_a_document_says_nothing_of_the_language():
    """A page can come to the bytes of its own document; the channel's are not its own."""
    texts = []
    for code in ("de", "en"):
        setup = channel(filtering=Filtering(spoken=spoken(code))).setup(X, "x.example")
        assert setup is not None
        texts.append(page_script(msgspec.structs.replace(setup, channel="wss://a.invalid/b")))
    german, english = texts
    assert german == english
    assert "Bullying" not in english


def test_a_document_with_two_connections_is_one_document():
    """A duplicated tab, or an old connection that ends late: each is told of changes as long as it is there."""
    made, old, new = channel(), Told(), Told()
    first = made.begin(GUEST, old.hear)
    made.begin(GUEST, new.hear)
    assert made.open_documents == 1
    made.tell_covering()
    made.end(first)
    assert made.open_documents == 1
    made.tell_forget()
    assert (old.kinds, new.kinds) == (["covering", "covering"], ["covering", "covering", "forget"])


def question(*texts: str) -> bytes:
    """A page asks about posts."""
    return json.dumps({"t": "judge", "posts": [{"key": text, "text": text} for text in texts]}).encode()


async def all_done(made: Channel) -> None:
    """Wait until every message that was heard is answered."""
    async with asyncio.timeout(20):
        await asyncio.gather(*made._tasks)


def test_messages_are_answered_without_keeping_the_proxy_waiting():
    """`heard` returns at once, the verdicts follow, in order."""

    async def story() -> None:
        judge = Judge(scorer)
        judge.start()
        made, told = channel(judge), Told()
        talk = made.begin(GUEST, told.hear)
        for text in ("a fight", "a walk"):
            made.heard(talk, question(text))
        assert told.kinds == ["covering"]
        await all_done(made)
        assert [each["verdicts"] for each in told[1:]][1] == {"a walk": {"action": "show"}}
        assert told[1]["verdicts"]["a fight"]["action"] == "cover"
        await judge.close()

    asyncio.run(story())


def test_a_page_that_comes_back_is_not_a_new_one():
    """Spacing goes on where it was, and hanging up does not renew what a page may ask."""

    async def story() -> None:
        judge = Judge(scorer)
        judge.start()
        made = channel(judge)
        actions = []
        for visit in range(3):
            told = Told()
            talk = made.begin(GUEST, told.hear)
            made.heard(talk, question(f"abs {visit}"))
            await all_done(made)
            actions += [verdict.get("fold", False) for verdict in told[-1]["verdicts"].values()]
            made.end(talk)
        assert actions == [False, True, True]
        answered = 0
        for _ in range(REMEMBERED // 200 + 5):
            told = Told()
            talk = made.begin(GUEST, told.hear)
            made.heard(talk, question(*(f"a walk {number}" for number in range(200))))
            await all_done(made)
            answered += len(told) > 1
            made.end(talk)
        assert answered <= REMEMBERED // 200
        await judge.close()

    asyncio.run(story())


def test_one_site_s_pages_share_what_they_may_have_always_shown():
    """As many as a person can click in a minute are all kept, and ever new documents do not fill the list with more.

    Another site's pages have their own share.
    """

    async def story() -> None:
        judge = Judge(scorer)
        judge.start()
        made = channel(judge)
        for number in range(60):
            talk = made.begin(Guest(number.to_bytes(12), Y if number > 55 else X), Told().hear)
            post = b'{"key":"p","text":"a fight","author":"author %d"}' % number
            made.heard(talk, b'{"t":"judge","posts":[%s]}' % post)
            await all_done(made)
            made.heard(talk, b'{"t":"act","act":"always","key":"p"}')
            await all_done(made)
        trusted = made._tally.trusted  # type: ignore[attr-defined]
        assert [sum(site == each for site, _ in trusted) for each in ("x", "y")] == [30, 4]
        await judge.close()

    asyncio.run(story())


def test_pages_that_went_are_forgotten_in_time():
    """A day of pages does not fill the memory; a page that is open is never forgotten."""
    made = channel()
    stays = made.begin(GUEST, Told().hear)
    for number in range(3 * MEMORIES):
        made.end(made.begin(Guest(number.to_bytes(12), X), Told().hear))
    assert len(made._memories) <= MEMORIES
    assert made._memories[GUEST.document] is stays._memory


def test_many_pages_can_be_open():
    """More than are remembered afterwards: every open page keeps its memory."""
    made = channel()
    talks = [made.begin(Guest(number.to_bytes(12), X), Told().hear) for number in range(2 * MEMORIES)]
    assert made.open_documents == 2 * MEMORIES
    assert {id(made._memories[each.document]) for each in talks} == {id(each._memory) for each in talks}


def test_garbage_is_noted_without_what_it_said(caplog: pytest.LogCaptureFixture):
    """The log names the site; the conversation goes on."""

    async def story() -> None:
        made, told = channel(), Told()
        talk = made.begin(GUEST, told.hear)
        made.heard(talk, b'{"t":"judge","posts":"something private"}')
        made.heard(talk, question("a walk"))
        await all_done(made)
        assert told.kinds == ["covering", "verdicts"]

    with caplog.at_level("INFO"):
        asyncio.run(story())
    assert "a page of x sent something that is no message" in caplog.text
    assert "private" not in caplog.text


def test_trouble_with_one_message_stays_its_own(caplog: pytest.LogCaptureFixture):
    """Whatever breaks: it is logged, and the page's next message is answered."""

    class Broken(Noted):
        """A tally that cannot count."""

        def beat(self, document: bytes, site: str, kind: str, looked: Looked) -> None:
            raise OSError("disk full")

    async def story() -> None:
        made, told = Channel(b"k" * 32, Hosts((X,)), Judge(None), Filtering(), Broken()), Told()
        talk = made.begin(GUEST, told.hear)
        made.heard(talk, b'{"t":"beat"}')
        made.heard(talk, question("a walk"))
        await all_done(made)
        assert told.kinds == ["covering", "verdicts"]

    asyncio.run(story())
    assert "a message of x was left unanswered" in caplog.text


def test_only_the_pages_of_a_site_hear_of_its_pause():
    """A page of another site is left in peace, and a new document starts as its site stands."""
    made = channel()
    told = {"x": Told(), "y": Told()}
    for site, document in ((X, b"x" * 12), (Y, b"y" * 12)):
        made.begin(Guest(document, site), told[site.id].hear)
    made._filtering.paused_sites = frozenset({"x"})
    made.tell_covering({"x"})
    assert [message["on"] for message in told["x"]] == [True, False]
    assert [message["on"] for message in told["y"]] == [True]
    setups = made.setup(X, "x.example"), made.setup(Y, "y.example")
    assert [setup.covering for setup in setups if setup] == [False, True]


def test_forgetting_leaves_open_pages_alone():
    """Documents that are closed are forgotten; open ones keep what is drawn."""
    made = channel()
    kept = made.begin(Guest(b"k" * 12, X), lambda _sent: None)
    gone = made.begin(Guest(b"g" * 12, X), lambda _sent: None)
    made.end(gone)
    made.forget()
    assert list(made._memories) == [b"k" * 12]
    assert made._memories[b"k" * 12] is kept._memory


class Counted(Gate):
    """A gate that counts documents and their reports."""

    def __init__(self) -> None:
        self.said: list[tuple[str, str, bytes]] = []

    def sent(self, site: str, document: bytes) -> None:
        self.said.append(("sent", site, document))

    def broke_off(self, site: str, document: bytes) -> None:
        self.said.append(("broke off", site, document))

    def reported(self, site: str, document: bytes) -> None:
        self.said.append(("reported", site, document))

    def left(self, site: str) -> None:
        self.said.append(("left", site, b""))


def test_the_gate_is_told_of_each_document_and_of_its_report():
    """The same document each time; what is fetched ahead is nobody's yet, and one end is one end."""
    gate = Counted()
    made = Channel(b"k" * 32, Hosts((X, Y)), Judge(None), Filtering(), Noted(), gate=gate)
    assert made.setup(X, "x.example", ahead=True) is not None
    assert gate.said == []
    setup = made.setup(X, "x.example")
    assert setup is not None
    parts = urlsplit(setup.channel)
    guest = made.admit(parts.netloc, parts.path, {"origin": "https://x.example"})
    assert guest is not None
    conversation = made.begin(guest, lambda _message: None)
    made.end(conversation)
    made.end(conversation)
    made.broke_off(X, "x.example", setup)
    document = guest.document
    assert gate.said == [
        ("sent", "x", document), ("reported", "x", document), ("left", "x", b""), ("broke off", "x", document),
    ]  # fmt: skip
