"""Whose a connection is, by the system's own word."""

from __future__ import annotations

import os
import socket
import struct

from wellbeing.system.peer import peer_uid


def test_the_system_says_who_is_there():
    here, there = socket.socketpair()
    with here, there:
        assert peer_uid(here) == os.getuid()


def test_macos_says_it_in_its_own_way():
    """A struct xucred: version, user id, number of groups, groups."""

    class Peer:
        def getsockopt(self, level: int, name: int, size: int) -> bytes:
            assert (level, name, size) == (0, 1, 76)
            return struct.pack("IIh", 0, 502, 1).ljust(76, b"\0")

    assert peer_uid(Peer(), "darwin") == 502  # type: ignore[arg-type]
