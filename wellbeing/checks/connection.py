"""Tries the way that a browser takes to the filter, step by step, on loopback alone: PAC, tunnel, handshake, page."""

from __future__ import annotations

import http.client
import socket
import ssl
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from urllib.parse import urlsplit

from wellbeing.checks.pac_reading import PacRead, read_pac
from wellbeing.facts import Check
from wellbeing.self_test_page import MARK

TIMEOUT = 5.0
"""Seconds for each thing that is tried on loopback."""

NO_FEED = "no-feed.invalid"
SILENT_AFTER = 2.0
"""Seconds after which a filter that says nothing hangs: the system takes connections for one that stands still, too."""

LARGEST = 1_000_000
"""Bytes of a PAC or a page that are read; ours have some thousand."""

RESTART = "Please restart the filter (Quit, then start it again)."
HANGS = (
    "It runs and does not answer, so your feeds wait for it. Quit Feed Wellbeing and start it again. While its icon is"
    " there, it ends such a filter by itself within seconds and starts another one: check again then."
)
SILENT = "the filter does not answer"
THERE = "The filter is there for your browser"
SERVES_PAC = "Browsers can read which sites go through the filter"
SELF_TEST = "A page of the filter opens on the way that your browsers take"
NO_WAY = "No setting of this computer sends browsers to the filter, so there is no way to try."
STOPPED_AT = "The page did not open ({why}). {what}"


class TurnedAway(OSError):
    """The filter is there, and does not take this host."""


def listens(port: int) -> Check:
    """Whether the filter is at its `port`, and answers: it is asked for what is no feed, which it turns away."""
    try:
        tunnel(port, NO_FEED, SILENT_AFTER).close()
    except TurnedAway:
        pass
    except TimeoutError:
        return Check(name=THERE, well=False, advice=HANGS)
    except OSError:
        return Check(name=THERE, well=False, advice=RESTART)
    return Check(name=THERE, well=True)


def hangs(line: Check) -> bool:
    """Whether `line`, of `listens`, says that the filter does not answer: then nothing else need wait for it."""
    return line.advice == HANGS


def serves_pac(pac_url: str, silent: bool = False) -> Check:
    """Whether the PAC can be read; not from a filter that is known to be `silent`."""
    well = not silent and b"FindProxyForURL" in fetch_pac(pac_url)
    return Check(name=SERVES_PAC, well=well, advice="" if well else HANGS if silent else RESTART)


def fetch_pac(pac_url: str) -> bytes:
    """The PAC as a browser would get it; b"" where it cannot be had, or is not on this computer."""
    try:
        address = urlsplit(pac_url)
        port = address.port
    except ValueError:
        return b""
    if address.hostname != "127.0.0.1" or port is None:
        return b""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT)
    try:
        connection.request("GET", address.path)
        answer = connection.getresponse()
        return answer.read(LARGEST) if answer.status == 200 else b""
    except (OSError, http.client.HTTPException):
        return b""
    finally:
        connection.close()


def tunnel(port: int, host: str, timeout: float = TIMEOUT) -> socket.socket:
    """A connection to `host` through the filter. Raises TurnedAway, or OSError where nobody is there or answers."""
    with ExitStack() as until_open:
        opened = until_open.enter_context(socket.create_connection(("127.0.0.1", port), timeout))
        opened.sendall(f"CONNECT {host}:443 HTTP/1.1\r\nHost: {host}:443\r\n\r\n".encode())
        head = b""
        while b"\r\n\r\n" not in head and len(head) < LARGEST:
            piece = opened.recv(1024)
            if not piece:
                raise ConnectionAbortedError("the filter hung up")
            head += piece
        if b" 200 " not in head.split(b"\r\n")[0]:
            raise TurnedAway("the filter turned it away")
        until_open.pop_all()
    return opened


def self_test(pac_urls: Sequence[str], certificate: Path, silent: bool = False) -> Check:
    """Fetch the filter's own page as a browser does that was told to ask one of `pac_urls`, and trusts `certificate`.

    From the PAC come the ports and the page's host, so a setting that leads to an engine that is gone is found out. A
    filter that is known to be `silent` is not waited for again.
    """
    if not pac_urls:
        return Check(name=SELF_TEST, well=None, advice=NO_WAY)
    if silent:
        return _stopped(SILENT)
    told = [read_pac(fetch_pac(url).decode("utf-8", "replace")) for url in pac_urls]
    found = next((each for each in told if each is not None and each.self_test), None)
    if found is None:
        return _stopped("browsers are sent to an address where no filter answers")
    try:
        page = _page(found, certificate)
    except (OSError, ValueError, http.client.HTTPException) as error:
        return _stopped(str(error))
    return Check(name=SELF_TEST, well=True) if MARK in page else _stopped("another page came in its place")


def _stopped(why: str) -> Check:
    return Check(name=SELF_TEST, well=False, advice=STOPPED_AT.format(why=why, what=RESTART))


def _page(found: PacRead, certificate: Path) -> bytes:
    """The page at the first port that answers, as browsers go from one to the next."""
    context = ssl.create_default_context(cafile=str(certificate))
    with _first_tunnel(found) as opened, context.wrap_socket(opened, server_hostname=found.self_test) as safe:
        connection = http.client.HTTPSConnection(found.self_test, timeout=TIMEOUT)
        connection.sock = safe
        connection.request("GET", "/")
        return connection.getresponse().read(LARGEST)


def _first_tunnel(found: PacRead) -> socket.socket:
    for port in found.ports[:-1]:
        with suppress(OSError):
            return tunnel(port, found.self_test)
    return tunnel(found.ports[-1], found.self_test)
