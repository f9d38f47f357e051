"""Sends hosts where `--resolve` says, below everything that knows them by name.

A hook that changes a connection's address would do too, but mitmproxy then never finds the connection again: it opens
another one for each request, and stands still at the sixth (mitmproxy 12.2.3, `ConnectionHandler.max_conns`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any


def resolve_on(loop: asyncio.AbstractEventLoop, hosts: Mapping[str, tuple[str, int]]) -> None:
    """Have `loop` find each of `hosts` at its (address, port), whatever the port asked for; the rest as ever."""
    ask = loop.getaddrinfo

    async def found(host: Any, port: Any, **wishes: Any) -> Any:
        return await ask(*hosts.get(host, (host, port)), **wishes)

    if hosts:
        loop.getaddrinfo = found  # type: ignore[method-assign]
