"""Mends mitmproxy 12 where a page would be lost that every browser shows, and where a person would read its own words.

It has no setting for any of this. Each mend is small, replaces one name in one of its modules, and is held by a test
in tests/end_to_end/test_bad_input.py or tests/wellbeing/engine/test_mends.py, which fails when a newer mitmproxy needs
it no more or has moved the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import h11
from h11._readers import ChunkedReader
from h11._receivebuffer import ReceiveBuffer
from hyperframe import frame
from mitmproxy import version
from mitmproxy.proxy.events import Event
from mitmproxy.proxy.layer import CommandGenerator
from mitmproxy.proxy.layers import http, websocket
from mitmproxy.proxy.layers.http import HttpStream, SendHttp, _http1, _http2
from wsproto.events import CloseConnection, Message
from wsproto.events import Event as SocketEvent

from wellbeing.engine.instead import error_page

HEAD_AT_MOST = 1024 * 1024
"""Bytes of the head of a request or an answer. Chromium takes a quarter of it; without a bound it fills the memory."""

MESSAGE_AT_MOST = 64 * 1024 * 1024
"""Bytes of one WebSocket message. Sites' servers take far less; without a bound a page fills the memory with one."""

_TOO_BIG = 1009
"""The close code of RFC 6455, section 7.4.1, for a message that is too big to process."""

_INTERIM = re.compile(rb"HTTP/1\.\d 1(?!01)\d\d\b")
_TOO_LONG = [bytearray(b"a head that does not end")]


class _FinalHeads(ReceiveBuffer):
    """Gives no interim answers (100, 103 "Early Hints": RFC 9110, 15.2): they were taken for the page itself."""

    def maybe_extract_lines(self) -> list[bytearray] | None:
        lines = super().maybe_extract_lines()
        while lines and _INTERIM.match(lines[0]):
            lines = super().maybe_extract_lines()
        return _TOO_LONG if lines is None and len(self) > HEAD_AT_MOST else lines


class _WithoutTrailers(ChunkedReader):
    """Drops trailers, as RFC 9110, 6.5.1 allows: they raised NotImplementedError and took the page with them."""

    def __call__(self, buffer: ReceiveBuffer) -> h11.Data | h11.EndOfMessage | None:
        event = super().__call__(buffer)
        return h11.EndOfMessage() if isinstance(event, h11.EndOfMessage) else event


class _Stream(HttpStream):
    """Lets a WebSocket that we answered ourselves be closed: closing its missing other side raised KeyError.

    The connection broke in the middle, and `websocket_end` never came for any page.
    """

    def passthrough(self, event: Event) -> CommandGenerator[None]:
        for command in super().passthrough(event):
            to_nobody = isinstance(command, SendHttp) and command.connection.timestamp_start is None
            if not to_nobody:
                yield command


class _Frames(list[bytearray]):
    """Frames that are added to in place."""

    def append(self, frame: bytes) -> None:  # type: ignore[override]
        super().append(bytearray(frame))


class _Socket(websocket.WebsocketConnection):
    """Gathers a message in place and to a bound: each packet copied all before it, and 48 MB stood still for 20 s."""

    _size = 0

    @property  # type: ignore[override]
    def frame_buf(self) -> list[bytearray]:
        return self._frames

    @frame_buf.setter
    def frame_buf(self, frames: Iterable[bytes]) -> None:
        self._frames = _Frames(map(bytearray, frames))

    def events(self) -> Iterator[SocketEvent]:
        for event in super().events():
            if isinstance(event, Message):
                self._size += len(event.data)
                if self._size > MESSAGE_AT_MOST:
                    self.frame_buf = [b""]
                    yield CloseConnection(_TOO_BIG)
                    return
                if event.message_finished:
                    self._size = 0
            yield event


def _unwritten(_body: object) -> str:
    """No body in hexadecimal: h2 writes out each frame for a log that nobody keeps, 22 µs for each 16 KiB."""
    return ""


def mend() -> None:
    """Put the mends in place, for every connection from now on."""
    for module, name, mended in (
        (http, "HttpStream", _Stream),
        (websocket, "WebsocketConnection", _Socket),
        (_http1, "ReceiveBuffer", _FinalHeads),
        (_http1, "ChunkedReader", _WithoutTrailers),
        (_http1, "format_error", error_page),
        (_http2, "format_error", error_page),
        (frame, "_raw_data_repr", _unwritten),
        (version, "MITMPROXY", "proxy"),  # told to browsers, and so to pages, as the server of an error page
    ):
        setattr(module, name, mended)
