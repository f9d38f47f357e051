"""The PAC of the policies, as a JavaScript engine understands it: feeds to the service and never DIRECT."""

from __future__ import annotations

import base64

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.wellbeing.engine.test_pac import answers
from wellbeing.engine.hosts import channel_host
from wellbeing.holding.managed_pac import as_address, managed_pac

PATTERNS = ("x.example", "*.x.example", "api.example", "*.wild.example", "??.short.example")
PAC = managed_pac(PATTERNS, 704, 911)
US = "PROXY 127.0.0.1:704; PROXY 127.0.0.1:911"
CHANNEL = channel_host(b"k" * 32, "x.example", 0.0)


def test_feeds_go_to_the_service_and_nowhere_else():
    """However the name is written: a dot at its end names the same host. Where one is away, the next is asked."""
    hosts = ["x.example", "X.Example", "www.x.example", "a.b.x.example", "api.example", "x.example.", "www.x.example.."]
    hosts += ["np.short.example", "DE.short.example."]
    assert answers(PAC, hosts) == [US] * len(hosts)


def test_the_rest_of_the_web_never_touches_us():
    hosts = [
        "school.example",
        "notx.example",
        "wild.example",
        "example",
        "x.example.org",
        "api.short.example",
        "127.0.0.1",
        "",
    ]
    assert answers(PAC, hosts) == ["DIRECT"] * len(hosts)


def test_every_channel_comes_to_us():
    """Today's name and those of later days, which the policy does not know."""
    hosts = [CHANNEL, CHANNEL.upper(), channel_host(b"k" * 32, "x.example", 9e8)]
    assert answers(PAC, hosts) == ["PROXY localhost:704; PROXY localhost:911"] * 3


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(max_size=20), max_size=5))
def test_no_name_becomes_code(names: list[str]):
    """Whatever stands in a list of hosts is a name there."""
    assert answers(managed_pac(names, 704), ["school.invalid.example"]) == ["DIRECT"]


def test_its_address_needs_no_server():
    kind, _, data = as_address(PAC).partition(",")
    assert kind == "data:application/x-ns-proxy-autoconfig;base64"
    assert base64.b64decode(data).decode() == PAC
