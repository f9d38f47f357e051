"""Fetches one file from the makers' server, and tells it nothing but that somebody uses this program.

The one place that makes a connection of our own to the outside; it blocks, for a thread of its own. Standard library:
one request without redirects, cookies and stored connections needs no more. The authorities are those by which feeds
prove themselves (certifi, as in mitmproxy), never those of the system, among which may be our own.
"""

from __future__ import annotations

import http.client
import re
import ssl
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    OpenerDirector,
    ProxyHandler,
    Request,
)

import certifi

from wellbeing.engine.ends_in_time import EndsInTime, HttpsInTime
from wellbeing.system.proxy_for_us import proxies_for_us

PATIENCE = 20.0
"""Seconds for each step: name, connection, and what comes next."""
LONGEST = 90.0
"""Seconds for everything that a connection brings, however slowly or endlessly it comes."""
PIECE = 65_536

HEADERS = {"User-Agent": "feed-wellbeing", "Accept": "*/*"}
"""Alike on each computer and with each version; Python adds Host, Connection and that nothing may be packed."""

NOT_REACHED = "{host} could not be reached ({why}). Once you are online, “Check now” tries again."
NOT_PROVED = (
    "Something else answered than was asked: it could not prove to be {host} ({why}), so nothing was read from it. A"
    " network that reads along, as in some companies, does that. So does one that asks for a sign-in first, as in"
    " hotels: sign in to it, and “Check now” tries again. If date and time of this computer are wrong, set them."
)
SENT_ON = (
    "{host} sent the filter on to another address, where it does not go. Try again another day; a newer Feed Wellbeing"
    " may know where to look."
)
FAILED = "{host} answered with an error ({status}). Try again another day."
NO_ANSWER = (
    "What came from {host} was no whole answer, so nothing of it was taken. Once the network is calm, “Check now” tries"
    " again."
)
BY_PROXY = (
    "The proxy that this computer uses let nothing through to {host} (its answer was {status}). Once it does, “Check"
    " now” tries again."
)
TOO_LARGE = "What {host} sent is larger than such a file can be, so it was not taken. Try again another day."
TOO_LONG = "it took too long"

_REFUSED_BY_PROXY = re.compile(r"Tunnel connection failed: (\d{3})\b")
"""As http.client says it; the proxy's own words follow."""


class FetchError(Exception):
    """Nothing was fetched; the message says why, for people. `answered`: somebody was there and was asked."""

    def __init__(self, message: str, answered: bool) -> None:
        super().__init__(message)
        self.answered = answered


def fetch(address: str, most: int, authorities: Path | None = None) -> bytes:
    """What is at `address` (https), at most so many bytes. Raises FetchError.

    `authorities`: a PEM file to trust in place of the usual ones. The system's proxy is used where there is one.
    """
    host = urlsplit(address).hostname or ""
    if urlsplit(address).scheme != "https":
        raise ValueError(f"{address!r} is not fetched: https alone is")
    with EndsInTime(LONGEST) as bound:
        try:
            got = _asked(_opener(bound, authorities), address, most, host)
        except (OSError, http.client.HTTPException) as error:
            raise (_too_slow(host) if bound.over else _told(error, host)) from error
        if bound.over:
            raise _too_slow(host)
    return got


def _asked(opener: OpenerDirector, address: str, most: int, host: str) -> bytes:
    try:
        with opener.open(Request(address, headers=HEADERS), timeout=PATIENCE) as response:  # noqa: S310
            return _read(response, most, host)
    except HTTPError as error:
        error.close()
        words = SENT_ON if 300 <= error.code < 400 else FAILED
        raise FetchError(words.format(host=host, status=error.code), answered=True) from error


def _opener(bound: EndsInTime, authorities: Path | None) -> OpenerDirector:
    """One that knows https and the system's proxy; no redirects, cookies, passwords or other kinds of address."""
    context = ssl.create_default_context(cafile=str(authorities or certifi.where()))
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    made = OpenerDirector()
    made.addheaders = []
    way = ProxyHandler(dict(proxies_for_us()))
    for each in (way, HttpsInTime(context, bound), HTTPErrorProcessor(), HTTPDefaultErrorHandler()):
        made.add_handler(each)
    return made


def _read(response: http.client.HTTPResponse, most: int, host: str) -> bytes:
    pieces, size = [], 0
    while piece := response.read1(PIECE):
        size += len(piece)
        if size > most:
            raise FetchError(TOO_LARGE.format(host=host), answered=True)
        pieces.append(piece)
    if response.length:
        raise http.client.IncompleteRead(b"", response.length)
    return b"".join(pieces)


def _too_slow(host: str) -> FetchError:
    return FetchError(NOT_REACHED.format(host=host, why=TOO_LONG), answered=False)


def _told(error: OSError | http.client.HTTPException, host: str) -> FetchError:
    """In our words, and the system's: what a server or a proxy wrote would read as if we said it."""
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, ssl.SSLCertVerificationError):
        return FetchError(NOT_PROVED.format(host=host, why=reason.verify_message), answered=False)  # not by them
    if by_proxy := _REFUSED_BY_PROXY.match(str(reason)):
        return FetchError(BY_PROXY.format(host=host, status=by_proxy[1]), answered=False)
    why = str(reason) if isinstance(reason, TimeoutError) else getattr(reason, "strerror", None)
    return FetchError((NOT_REACHED if why else NO_ANSWER).format(host=host, why=why), answered=False)
