"""One live port and one spare, so that a restarted engine is found at a port that browsers do not yet think dead.

Chromium remembers a dead proxy port for minutes, but tries the next one of the PAC at once (notes/proxy.md, "Failure").
"""

from __future__ import annotations

import json
import logging
import random
import socket
from contextlib import suppress
from pathlib import Path

from wellbeing.plain_file import bytes_in
from wellbeing.private_file import write_private

log = logging.getLogger(__name__)

FILE = "ports.json"
_MOST = 10_000
"""Bytes."""

OURS = range(20_000, 32_000)
"""Where we look for a port: below those that Linux (32768 to 60999, ip(7)), macOS and Windows (49152 up, RFC 6335) lend
to outgoing connections where nobody set others, one of which would else take the spare port in the second between
a crash and the next start."""
_LOOKS = 500
_LOOPBACK, _EVERYWHERE = "127.0.0.1", ""
"""Windows lets a person's second program have the port on loopback that the first has on all addresses, which then
hears nobody on this computer any more (Microsoft, "Using SO_REUSEADDR and SO_EXCLUSIVEADDRUSE"). Linux refuses that."""


def free_port(avoid: int = 0) -> int:
    """A loopback port that nobody listens on now, other than `avoid`."""
    for port in random.sample(OURS, min(_LOOKS, len(OURS))):
        if port != avoid and _is_nobodys(port):
            return port
    while (port := _lent_port()) == avoid:
        pass
    return port


def _lent_port() -> int:
    """Any that the system has to give. Raises OSError when it has none."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind((_LOOPBACK, 0))
        return int(probe.getsockname()[1])


def _is_nobodys(port: int) -> bool:
    return is_free(port) and is_free(port, _EVERYWHERE)


def is_free(port: int, address: str = _LOOPBACK) -> bool:
    """Whether nobody listens on `port` of this address."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        try:
            probe.bind((address, port))
        except (OSError, OverflowError):
            return False
    return port > 0


def choose(folder: Path, fixed: int = 0) -> tuple[int, int]:
    """The live and the spare port: the last engine's spare becomes live, if it is still free.

    `fixed`: the one that a computer's policies name. It is both: no other port could be found there.
    """
    if fixed:
        return fixed, fixed
    try:
        last = json.loads(bytes_in(folder / FILE, _MOST))
        spare = int(last["spare"])
    except (OSError, ValueError, OverflowError, KeyError, TypeError):
        spare = 0
    live = spare if _is_nobodys(spare) else free_port()
    return live, free_port(avoid=live)


def live(folder: Path) -> int:
    """The live port of the engine that ran last in `folder`, 0 where that is not known."""
    try:
        return int(json.loads(bytes_in(folder / FILE, _MOST))["live"])
    except (OSError, ValueError, OverflowError, KeyError, TypeError):
        return 0


def remember(folder: Path, live: int, spare: int) -> socket.socket:
    """Keep the ports for the next engine; what holds the spare one until then, to be closed at the end.

    Nobody listens there, so browsers are refused at once; and nobody else can, to be met by browsers in our place when
    we are gone. A folder that cannot be written is logged: the next engine finds ports of its own.
    """
    try:
        write_private(folder / FILE, json.dumps({"live": live, "spare": spare}).encode())
    except OSError as error:
        log.warning("the ports could not be kept for the next start: %s", error)
    held = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    with suppress(OSError, OverflowError):  # it is the live one too, or somebody was faster
        held.bind((_LOOPBACK, spare))
    return held
