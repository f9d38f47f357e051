"""The PAC: who may read it, and what hosts that a person typed make of it."""

import json

import h11

from filters.sites.hosts import HostError, host_name
from wellbeing.engine.pac import hosts_of, may_read, pac_text

PACKAGES = ("wellbeing.engine.pac", "filters.sites.hosts")
LENGTH = 1024
MOST = 1_000
"""Hosts that a person adds at most, and far more than anybody does."""
TOKENS = (
    "GET /secret.pac HTTP/1.1\r\n", "Host: 127.0.0.1:8080\r\n", "Sec-Fetch-Mode: no-cors\r\n", "Cookie: a=b\r\n",
    "Sec-Fetch-Site: none\r\n", "Sec-Fetch-Dest: empty\r\n", "\r\n", "*.", "social.example", "xn--", "?", '"', "\\",
    "Transfer-Encoding: chunked\r\n", "Content-Length: ", "</script>", "co.uk", "127.0.0.1", "\u00df", "\u3002",
)  # fmt: skip


def try_one(data: bytes) -> None:
    """As what a client sends to the PAC's server, and as hosts, one a line."""
    _asked(data)
    hosts = []
    for line in data.decode("utf-8", "replace").splitlines()[:MOST]:
        try:
            hosts.append(host_name(line))
        except HostError:
            continue
    for host in hosts:
        assert host_name(host) == host, "a host that was checked has another name when it is checked again"
    names = hosts_of([*hosts, *(f"*.{host}" for host in hosts)])
    assert set(json.loads(names["hosts"])) == set(hosts)
    text = pac_text(hosts, (), (8080, 8081))
    assert text.isascii()
    assert text.count("function FindProxyForURL") == 1


def _asked(data: bytes) -> None:
    connection = h11.Connection(h11.SERVER)
    try:
        connection.receive_data(data)
        request = connection.next_event()
    except h11.RemoteProtocolError:
        return
    if isinstance(request, h11.Request):
        read = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in request.headers]
        allowed = may_read(request.method.decode(), request.target.decode("latin-1"), "/secret.pac", read, 8080)
        assert not (allowed and {"origin", "cookie", "referer"} & {name for name, _ in read})
