"""The PAC, as a JavaScript engine understands it: the feeds to us, the channel to us alone, all else DIRECT."""

import json
import subprocess
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filters.sites.definition import host_matches
from wellbeing.engine.hosts import CHANNEL_DOMAIN, channel_host
from wellbeing.engine.pac import may_read, pac_text

PORTS = (4101, 4102)
PAGES = "PROXY 127.0.0.1:4101; PROXY 127.0.0.1:4102; DIRECT"
CHANNELS = "PROXY localhost:4101; PROXY localhost:4102"
CHANNEL = channel_host(b"k" * 32, "x.example", 0.0)
PATTERNS = ("x.example", "*.x.example", "api.example", "*.wild.example", "??-??.short.example", "??.short.example")

_EVALUATE = """
const told = JSON.parse(require("fs").readFileSync(0, "utf8")).map(([text, hosts]) => {
  const find = new Function(text + "\\nreturn FindProxyForURL;")();
  return hosts.map((host) => find("https://" + host + "/", host));
});
if ("injected" in globalThis) throw new Error("a name became code");
process.stdout.write(JSON.stringify(told));
"""


def all_answers(questions: Sequence[tuple[str, Sequence[str]]]) -> list[list[str]]:
    """What a browser would be told by each PAC about each of its hosts; fails if a PAC does anything else."""
    told = subprocess.run(
        ["node", "-e", _EVALUATE], input=json.dumps(questions), capture_output=True, encoding="utf-8", timeout=60
    )
    assert told.returncode == 0, told.stderr
    return list(json.loads(told.stdout))


def answers(text: str, hosts: Sequence[str]) -> list[str]:
    """What a browser would be told by one PAC about each of `hosts`."""
    return all_answers([(text, hosts)])[0]


def answer(host: str, patterns: Sequence[str] = PATTERNS) -> str:
    """What a browser would be told about `host`."""
    return answers(pac_text(patterns, [CHANNEL], PORTS), [host])[0]


def test_feeds_come_to_us_and_go_on_without_us():
    """The live port, the spare, then DIRECT: when the engine is gone, browsing goes on."""
    hosts = ["x.example", "X.EXAMPLE", "www.x.example", "a.b.x.example", "api.example", "old.wild.example"]
    hosts += ["de.short.example", "PT-BR.short.example"]
    assert answers(pac_text(PATTERNS, [CHANNEL], PORTS), hosts) == [PAGES] * len(hosts)


def test_the_channel_never_goes_direct():
    """No byte of the channel may reach a resolver or a site; and it names the proxy in its own way (see the module)."""
    assert answers(pac_text(PATTERNS, [CHANNEL], PORTS), [CHANNEL, CHANNEL.upper()]) == [CHANNELS] * 2
    assert "DIRECT" not in CHANNELS


NOT_OURS = [
    "wild.example", "www.api.example", "notx.example", "x.example.evil.test", "example", "xxexample", "localhost",
    "127.0.0.1", "[::1]", "", ".", "constructor", "__proto__", "toString", "hasOwnProperty", "a.constructor",
    "a.__proto__", "short.example", "a.short.example", "api.short.example", "a.b.short.example", "..short.example",
    "de.short.example.evil.test", f"other.{CHANNEL_DOMAIN}", CHANNEL_DOMAIN, f"www.{CHANNEL}",
]  # fmt: skip


def test_the_rest_of_the_web_never_touches_us():
    """Neither look-alikes, nor names that every JavaScript object knows, nor other names of the channel's domain."""
    assert answers(pac_text(PATTERNS, [CHANNEL], PORTS), NOT_OURS) == ["DIRECT"] * len(NOT_OURS)


def test_without_sites_everything_is_direct():
    """No chosen site: an empty PAC is still a PAC."""
    assert answers(pac_text([], [], PORTS), ["x.example", *NOT_OURS]) == ["DIRECT"] * (len(NOT_OURS) + 1)


STRANGE = [
    '"};injected=1;//', "\\", '"', "\u2028injected=1", "*/injected=1/*", "</script>", "{channels}", "${injected=1}",
    "'+(injected=1)+'", "\n", "*.*", "*.",
]  # fmt: skip


def test_a_host_name_is_never_code():
    """Whatever a person (or a file that they were given) adds as a host: it is data, and the others still work."""
    texts = [pac_text([f"*.{host}", host, "x.example"], [host, CHANNEL], PORTS) for host in STRANGE]
    assert all_answers([(text, ["x.example", CHANNEL]) for text in texts]) == [[PAGES, CHANNELS]] * len(STRANGE)


def test_the_check_for_code_can_fail():
    """A PAC with something injected is seen by the test above."""
    with pytest.raises(AssertionError, match="a name became code"):
        answers("injected = 1;" + pac_text([], [], PORTS), [])


LABEL = st.sampled_from(["a", "b", "x", "example", "test", "www"])
HOST = st.lists(LABEL, min_size=1, max_size=4).map(".".join)
PATTERNS_OF_ANY_KIND = st.lists(HOST | HOST.map("*.{}".format) | HOST.map("?.{}".format), max_size=4)
NAMES = st.lists(st.text(max_size=20), max_size=5)
FEW = settings(max_examples=5, suppress_health_check=list(HealthCheck))
"""Each example asks node about many PACs at once, since starting it takes the most time."""


@FEW
@given(st.lists(st.tuples(PATTERNS_OF_ANY_KIND, st.lists(HOST, max_size=30)), max_size=40))
def test_the_pac_and_the_engine_agree(questions: list[tuple[list[str], list[str]]]):
    """What the engine takes for a feed host is what the PAC sends, for any patterns and hosts; all else is DIRECT."""
    expected = [
        [PAGES if any(host_matches(each, host) for each in patterns) else "DIRECT" for host in hosts]
        for patterns, hosts in questions
    ]
    assert all_answers([(pac_text(patterns, [CHANNEL], PORTS), hosts) for patterns, hosts in questions]) == expected


@FEW
@given(st.lists(st.tuples(NAMES, NAMES, NAMES), max_size=40))
def test_any_names_make_a_pac_that_answers(questions: list[tuple[list[str], list[str], list[str]]]):
    """Any text as a name: the PAC stays a PAC, every answer is one of three, and a channel never goes DIRECT."""
    asked = [(pac_text(feeds, channels, PORTS), hosts + channels) for feeds, channels, hosts in questions]
    for (_, channels, _), (_, hosts), told in zip(questions, asked, all_answers(asked), strict=True):
        assert set(told) <= {PAGES, CHANNELS, "DIRECT"}
        sent = {host for host, answer in zip(hosts, told, strict=True) if answer == CHANNELS}
        assert {each for each in channels if each.isascii() and each == each.lower() and each != "__proto__"} <= sent


# who may read it

BROWSER = (("Host", "127.0.0.1:4100"), ("User-Agent", "a browser"), ("Accept-Encoding", "gzip"))


def readable(*more: tuple[str, str], method: str = "GET", path: str = "/secret.pac") -> bool:
    """Whether a request with a browser's own headers and `more` gets the PAC."""
    return may_read(method, path, "/secret.pac", [*BROWSER, *more], 4100)


def test_a_browsers_own_fetch_may_read_it():
    """By either name of loopback."""
    assert readable()
    assert may_read("GET", "/secret.pac", "/secret.pac", [("host", "LocalHost:4100")], 4100)


FIREFOX = [("Sec-Fetch-Dest", "empty"), ("Sec-Fetch-Mode", "no-cors"), ("Sec-Fetch-Site", "none")]


def test_firefoxs_own_fetch_may_read_it_and_nothing_that_only_looks_like_it():
    """It says that it comes from no site (tests/end_to_end/test_turned_on_firefox.py); a page's says which."""
    assert readable(*FIREFOX)
    for number, others in enumerate(
        (("document", "script", "image"), ("navigate", "cors"), ("same-site", "cross-site"))
    ):
        for other in others:
            changed = [*FIREFOX[:number], (FIREFOX[number][0], other), *FIREFOX[number + 1 :]]
            assert not readable(*changed), changed
    assert not readable(*FIREFOX[:2])
    assert not readable(*FIREFOX, ("Sec-Fetch-User", "?1"))
    assert not readable(*FIREFOX, ("Origin", "null"))


@pytest.mark.parametrize(
    "header",
    [
        ("Sec-Fetch-Mode", "no-cors"), ("sec-fetch-site", "cross-site"), ("Sec-Fetch-Dest", "script"),
        ("Origin", "https://x.example"), ("Origin", "null"), ("Referer", "http://127.0.0.1/"), ("Cookie", "a=b"),
    ],
)  # fmt: skip
def test_a_pages_request_may_not(header: tuple[str, str]):
    """A page cannot keep its browser from adding one of these."""
    assert not readable(header)


@pytest.mark.parametrize("host", ["x.example", "x.example:4100", "127.0.0.1", "127.0.0.1:4101", "", "[::1]:4100"])
def test_a_rebound_name_may_not(host: str):
    """A site whose name was made to point at loopback shows by its Host."""
    assert not may_read("GET", "/secret.pac", "/secret.pac", [("Host", host)], 4100)
    assert not may_read("GET", "/secret.pac", "/secret.pac", [], 4100)


@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", "/secret.pac"), ("HEAD", "/secret.pac"), ("GET", "/"), ("GET", "/secret.pac?"), ("GET", "/SECRET.pac")],
)
def test_another_question_gets_nothing(method: str, path: str):
    """One method, one path, exactly."""
    assert not readable(method=method, path=path)
