"""Whose program is at the other end of a local socket: the system says so, so that no password is needed.

Sources: unix(7) for SO_PEERCRED, tried on Linux; <sys/ucred.h> and <sys/un.h> of macOS for LOCAL_PEERCRED, not tried.
"""

from __future__ import annotations

import socket
import struct
import sys

_UCRED = struct.Struct("3i")
_XUCRED = struct.Struct("IIh")
_SOL_LOCAL, _LOCAL_PEERCRED, _XUCRED_SIZE = 0, 1, 76


def peer_uid(peer: socket.socket, system: str = sys.platform) -> int:
    """The user id of the program at the other end. Raises OSError where the system does not say."""
    if system == "darwin":
        return int(_XUCRED.unpack_from(peer.getsockopt(_SOL_LOCAL, _LOCAL_PEERCRED, _XUCRED_SIZE))[1])
    if not hasattr(socket, "SO_PEERCRED"):
        raise OSError("this system does not say whose a connection is")
    _pid, uid, _gid = _UCRED.unpack(peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _UCRED.size))
    return int(uid)
