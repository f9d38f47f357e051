"""A network of the benchmark's own, in which a site has its usual name and port. Linux alone.

Programs that cannot be told of another address find it there, and nothing that is measured can reach anything else.
"""

from __future__ import annotations

import fcntl
import os
import socket
import struct
import subprocess
from collections.abc import Sequence
from pathlib import Path

_GET_FLAGS, _SET_FLAGS, _IS_UP = 0x8913, 0x8914, 1
"""<linux/sockios.h>, <linux/if.h>"""


def enter(folder: Path, names: Sequence[str]) -> None:
    """Have this process, and all that it starts from now on, in it: `names` are this computer there.

    To be called before the first thread. Raises OSError, and subprocess.CalledProcessError where mounts are refused.
    """
    hosts = folder / "hosts"
    hosts.write_text("".join(f"127.0.0.1 {name}\n" for name in ("localhost", *names)), encoding="utf-8")
    uid, gid = os.getuid(), os.getgid()
    os.unshare(os.CLONE_NEWNET | os.CLONE_NEWNS | (os.CLONE_NEWUSER if uid else 0))
    if uid:
        for file, inside in (("setgroups", "deny"), ("uid_map", f"0 {uid} 1"), ("gid_map", f"0 {gid} 1")):
            Path("/proc/self", file).write_text(inside, encoding="ascii")
    subprocess.run(["mount", "--make-rprivate", "/"], check=True)
    subprocess.run(["mount", "--bind", str(hosts), "/etc/hosts"], check=True)
    _loopback_up()


def _loopback_up() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        request = fcntl.ioctl(asking, _GET_FLAGS, struct.pack("16sH14x", b"lo", 0))
        flags = struct.unpack_from("H", request, 16)[0]
        fcntl.ioctl(asking, _SET_FLAGS, struct.pack("16sH14x", b"lo", flags | _IS_UP))
