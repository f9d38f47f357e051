"""Ends a request of ours after a time, whatever comes: the usual timeout begins anew with each byte that does."""

from __future__ import annotations

import socket
import ssl
import threading
from contextlib import suppress
from functools import partial
from http.client import HTTPResponse, HTTPSConnection
from typing import Any, Self
from urllib.request import HTTPSHandler, Request


class EndsInTime:
    """After so many seconds, what is held by it is shut down; `over` says that it came to that.

    What was read until then may look whole, such as headers that end early: whoever reads looks at `over` afterwards.
    """

    def __init__(self, seconds: float) -> None:
        self.over = False
        self._held: list[socket.socket] = []
        self._alone = threading.Lock()
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        with self._alone:
            for each in self._held:
                each.close()
            self._held.clear()

    def hold(self, connection: socket.socket) -> None:
        """Shut it down when it is time; a copy is held, since TLS takes the socket itself. Raises TimeoutError."""
        with self._alone:
            if self.over:
                connection.close()
                raise TimeoutError
            self._held.append(connection.dup())

    def _end(self) -> None:
        with self._alone:
            self.over = True
            for each in self._held:
                with suppress(OSError):  # the other side was faster
                    each.shutdown(socket.SHUT_RDWR)


class HttpsInTime(HTTPSHandler):
    """Opens https addresses with connections that `bound` holds, from before a proxy or a server says a word."""

    def __init__(self, context: ssl.SSLContext, bound: EndsInTime) -> None:
        super().__init__(context=context)
        self._tls, self._bound = context, bound

    def https_open(self, req: Request) -> HTTPResponse:
        """What urllib calls."""
        return self.do_open(partial(_Connection, self._bound), req, context=self._tls)


class _Connection(HTTPSConnection):
    def __init__(self, bound: EndsInTime, host: str, **how: Any) -> None:
        super().__init__(host, **how)
        self._create_connection = partial(_connected, bound)  # the one place before a proxy is spoken to


def _connected(bound: EndsInTime, *to: Any) -> socket.socket:
    made = socket.create_connection(*to)
    bound.hold(made)
    return made
