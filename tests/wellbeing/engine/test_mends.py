"""Tests for the mends that no page shows."""

import time
from collections.abc import Iterator

import pytest
from hyperframe.frame import DataFrame
from mitmproxy import connection
from mitmproxy.proxy.layers import websocket
from wsproto import ConnectionType
from wsproto.events import BytesMessage, CloseConnection, Message
from wsproto.frame_protocol import FrameProtocol, Opcode

from wellbeing.engine import mends
from wellbeing.engine.mends import mend

PACKET = 65_536


def test_no_body_is_written_out_for_a_log_that_nobody_keeps():
    """HTTP/2 bodies would be turned into hexadecimal, frame by frame, a twentieth of the work on a page."""
    mend()
    assert b"what a page says".hex() not in repr(DataFrame(1, b"what a page says"))


def socket() -> websocket.WebsocketConnection:
    """The proxy's side of a client's WebSocket, as it makes one now."""
    mend()
    client = connection.Client(peername=("127.0.0.1", 1), sockname=("127.0.0.1", 2), timestamp_start=0.0)
    return websocket.WebsocketConnection(ConnectionType.SERVER, [], conn=client)


def packets(size: int, frames: int = 1) -> Iterator[bytes]:
    """A message of `size` bytes as a client sends it, in packets; its pieces end in frames of their own."""
    protocol = FrameProtocol(client=True, extensions=[])
    for number in range(frames):
        piece = b"a" * (size // frames)
        sent = protocol._serialize_frame(
            Opcode.BINARY if number == 0 else Opcode.CONTINUATION, piece, fin=number == frames - 1
        )
        yield from (sent[at : at + PACKET] for at in range(0, len(sent), PACKET))


def gathered(page: websocket.WebsocketConnection, sent: Iterator[bytes]) -> list[bytes | int]:
    """What the proxy makes of `sent`, gathering as its WebSocket layer does: messages, or the code of a close."""
    found: list[bytes | int] = []
    for packet in sent:
        page.receive_data(packet)
        for event in page.events():
            if isinstance(event, CloseConnection):
                return [*found, event.code]
            assert isinstance(event, Message)
            page.frame_buf[-1] += bytes(event.data)
            if event.message_finished:
                found.append(b"".join(page.frame_buf))
                page.frame_buf = [b""]
            elif event.frame_finished:
                page.frame_buf.append(b"")
    return found


@pytest.mark.parametrize("frames", [1, 4])
def test_a_long_message_is_gathered_in_a_moment(frames: int):
    """Not with all of it copied at each packet, which stopped every feed for as long as a page liked."""
    page, size, start = socket(), 48 * 1024 * 1024, time.process_time()
    assert [len(message) for message in gathered(page, packets(size, frames))] == [size]
    assert time.process_time() - start < 8


def test_a_message_without_end_is_refused(monkeypatch: pytest.MonkeyPatch):
    """The socket is closed with the code for it; messages below the bound pass one after another."""
    monkeypatch.setattr(mends, "MESSAGE_AT_MOST", 100_000)
    page = socket()
    for _ in range(3):
        assert [len(message) for message in gathered(page, packets(90_000, frames=3))] == [90_000]
    assert gathered(page, packets(1_000_000)) == [1009]


def test_the_proxys_own_messages_pass_too():
    """What we write to a page goes through the same events."""
    page = socket()
    page._events.append(BytesMessage(b"verdicts"))
    assert [event.data for event in page.events() if isinstance(event, Message)] == [b"verdicts"]
