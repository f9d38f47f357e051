"""Tries whether everything works as it should, without asking anything of the internet: the lines of the check page."""

from __future__ import annotations

import http.client
import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime
from urllib.parse import urlsplit

from wellbeing.certificate_authority import RENEWED_BEFORE
from wellbeing.engine.at_work import AtWork
from wellbeing.engine.false_certificate import BANK, server_context
from wellbeing.facts import Check, SystemPart
from wellbeing.system import our_certificate
from wellbeing.system.interception import look_for_interception
from wellbeing.system.place import PlaceError
from wellbeing.system.places_here import Here, places_here

TIMEOUT = 5.0
"""Seconds for each thing that is tried on loopback."""

RESTART = "Please restart the filter (Quit, then start it again)."
NOT_ON = "Turn the filter on for this computer, or open a protected browser, which works without this."


class TurnedAway(OSError):
    """The filter is there, and does not take this host."""


def check_up(engine: AtWork, here: Here) -> list[Check]:
    """Every line. Takes some seconds at most; call it away from the event loop. Changes nothing."""
    return [
        _listens(engine),
        _serves_pac(engine),
        _speaks_for_feeds(engine),
        _turns_others_away(engine),
        _worth_nothing_elsewhere(engine),
        _until(engine),
        *_places(engine, here),
        look_for_interception(here.system, here.run),
    ]


def _listens(engine: AtWork) -> Check:
    name = "The filter is there for your browser"
    try:
        socket.create_connection(("127.0.0.1", engine.port), TIMEOUT).close()
    except OSError:
        return Check(name=name, well=False, advice=RESTART)
    return Check(name=name, well=True)


def _serves_pac(engine: AtWork) -> Check:
    name = "Browsers can read which sites go through the filter"
    address = urlsplit(engine.pac_url)
    connection = http.client.HTTPConnection("127.0.0.1", address.port, timeout=TIMEOUT)
    try:
        connection.request("GET", address.path)
        well = b"FindProxyForURL" in connection.getresponse().read()
    except (OSError, http.client.HTTPException):
        well = False
    finally:
        connection.close()
    return Check(name=name, well=well, advice="" if well else RESTART)


def _speaks_for_feeds(engine: AtWork) -> Check:
    """The handshake that a browser makes. It ends there, so the filter connects to no site (connection_strategy)."""
    name = "A browser that trusts the filter’s certificate accepts it for your feeds"
    host = next(iter(engine.page_hosts), "")
    if not host:
        return Check(name=name, well=None, advice="No site is chosen. Choose one in the settings, and check again.")
    context = ssl.create_default_context(cafile=str(engine.authority.certificate_path))
    try:
        with _tunnel(engine, host) as tunnel, context.wrap_socket(tunnel, server_hostname=host):
            return Check(name=name, well=True)
    except (OSError, ValueError) as error:
        return Check(name=name, well=False, advice=f"It was not accepted for {host} ({error}). {RESTART}")


def _turns_others_away(engine: AtWork) -> Check:
    name = "The filter takes nothing but feeds"
    try:
        _tunnel(engine, BANK).close()
    except TurnedAway:
        return Check(name=name, well=True)
    except OSError:
        return Check(name=name, well=False, advice=RESTART)
    return Check(name=name, well=False, advice="It took a site that is no feed. Please turn it off and tell us.")


def _tunnel(engine: AtWork, host: str) -> socket.socket:
    """A connection to `host` through the filter. Raises TurnedAway, or OSError where nobody is there."""
    tunnel = socket.create_connection(("127.0.0.1", engine.port), TIMEOUT)
    try:
        tunnel.sendall(f"CONNECT {host}:443 HTTP/1.1\r\nHost: {host}:443\r\n\r\n".encode())
        head = b""
        while b"\r\n\r\n" not in head:
            piece = tunnel.recv(1024)
            if not piece:
                raise ConnectionAbortedError("the filter hung up")
            head += piece
        if b" 200 " not in head.split(b"\r\n")[0]:
            raise TurnedAway("the filter turned it away")
    except BaseException:
        tunnel.close()
        raise
    return tunnel


def _worth_nothing_elsewhere(engine: AtWork) -> Check:
    """Sign for a made-up bank and have OpenSSL judge it, in memory: no socket, no browser."""
    name = "The filter’s certificate is worth nothing for any other website"
    try:
        _shake_hands(server_context(engine.authority), ssl.create_default_context(
            cafile=str(engine.authority.certificate_path)))  # fmt: skip
    except ssl.SSLCertVerificationError:
        return Check(name=name, well=True)
    except (OSError, ValueError) as error:
        return Check(name=name, well=None, advice=f"That could not be tried ({error}).")
    return Check(name=name, well=False, advice="It was accepted for a bank. Please turn the filter off and tell us.")


def _shake_hands(server: ssl.SSLContext, client: ssl.SSLContext) -> None:
    """A whole handshake in memory. Raises what the client refuses it with."""
    up, down = ssl.MemoryBIO(), ssl.MemoryBIO()
    ends = (client.wrap_bio(down, up, server_hostname=BANK), server.wrap_bio(up, down, server_side=True))
    done = [False, False]
    while not all(done):
        for number, end in enumerate(ends):
            try:
                end.do_handshake()
                done[number] = True
            except ssl.SSLWantReadError:
                continue


def _until(engine: AtWork) -> Check:
    try:
        until = our_certificate.read(engine.authority.certificate_path).until
    except PlaceError as error:
        return Check(name="The filter’s certificate can be read", well=False, advice=str(error))
    well = until - datetime.now(UTC) > RENEWED_BEFORE
    advice = "" if well else "Restart the filter: it makes a new one, and asks you to trust that."
    return Check(name=f"The filter’s certificate is good until {until.date().isoformat()}", well=well, advice=advice)


def _places(engine: AtWork, here: Here) -> Iterator[Check]:
    for place in places_here(here):
        part = place.look(engine.wanted)
        if part.state != "missing":
            yield _line(part)


def _line(part: SystemPart) -> Check:
    does = "trusts the filter" if part.part == "trust" else "sends feeds to the filter"
    well = part.state == "on"
    return Check(name=f"{part.name}: {does}", well=well, advice=part.message or ("" if well else NOT_ON))
