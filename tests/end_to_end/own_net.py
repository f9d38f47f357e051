"""A network of a program's own, where each packet that would leave the computer is seen: see test_nothing_leaves.py.

    unshare --map-root-user --net python -m tests.end_to_end.own_net FOLDER REPORT

The network has the loopback device alone, and that is also the way to everywhere else: what is sent to another computer
arrives here, nobody answers, and it is noted. In it the whole app runs: every window with the real engine behind it,
then a feed that a real Chromium reads through the filter, then the commands.
"""

from __future__ import annotations

import ctypes
import fcntl
import json
import os
import socket
import struct
import subprocess
import sys
import threading
from ipaddress import ip_address
from pathlib import Path

from tests.end_to_end.watched_app import main as tour
from tests.end_to_end.world import HOST, world
from ui.welcomed import Welcomed
from wellbeing.looked_file import keep_looked
from wellbeing.places import places
from wellbeing.secret_files import open_key_file
from wellbeing.update_times import Looked

GET_FLAGS, SET_FLAGS, ADD_ROUTE, IS_UP = 0x8913, 0x8914, 0x890B, 1
"""<linux/sockios.h>, <linux/if.h>"""
EVERYTHING, IPV4, IPV6, UDP = 3, 0x0800, 0x86DD, 17
"""<linux/if_ether.h>, <linux/in.h>"""
MAKERS = ("google.com", "googleapis.com", "gstatic.com", "gvt1.com")
"""Whom Chromium asks about itself, with or without us (seen: updates of itself and of add-ons)."""
ELSEWHERE = ("192.0.2.7", 9)
"""An address that is nobody's (RFC 5737), to see that the eye sees."""

POSTS = "".join(
    f"<article id={name}><p>{words}</p></article>"
    for name, words in {
        "bread": "The sourdough rose twice as high as last week.",
        "harsh": "He punched him in the face and kicked him while he lay bleeding on the ground.",
    }.items()
)
PAGE = f"<!doctype html><html><head><title>Feed</title></head><body><main>{POSTS}</main></body></html>"


def open_net() -> None:
    """Bring the loopback device up, and make it the way to every address."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        request = fcntl.ioctl(asking, GET_FLAGS, struct.pack("16sH14x", b"lo", 0))
        flags = struct.unpack_from("H", request, 16)[0]
        fcntl.ioctl(asking, SET_FLAGS, struct.pack("16sH14x", b"lo", flags | IS_UP))
        device = ctypes.create_string_buffer(b"lo")
        anywhere = struct.pack("HH4s8x", socket.AF_INET, 0, bytes(4))
        rest = struct.pack("HhL8xhxxxxxxPLLH", 1, 0, 0, 0, ctypes.addressof(device), 0, 0, 0)  # struct rtentry
        fcntl.ioctl(asking, ADD_ROUTE, struct.pack("L", 0) + anywhere * 3 + rest)


class Eye:
    """`seen` has a line for each packet to another computer: its address, protocol and port."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self._socket = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(EVERYTHING))
        threading.Thread(target=self._look, daemon=True).start()

    def _look(self) -> None:
        while True:
            packet, where = self._socket.recvfrom(65_536)
            told = told_of(packet, where[1])
            if told and told not in self.seen:
                self.seen.append(told)


def told_of(packet: bytes, kind: int) -> str:
    """Where `packet` was to go, "" for one that stays on the computer."""
    if kind == IPV4:
        to, protocol, ports = ip_address(packet[16:20]), packet[9], packet[(packet[0] & 15) * 4 :]
    elif kind == IPV6:
        to, protocol, ports = ip_address(packet[24:40]), packet[6], packet[40:]
    else:
        return ""
    if to.is_loopback:
        return ""
    port = int.from_bytes(ports[2:4])
    if (protocol, port) != (UDP, 53):
        return f"{to} protocol {protocol} port {port}"
    name = name_asked(ports[8:])
    return "" if name.endswith(MAKERS) else f"{to}, a name server, asked for {name}"


def name_asked(question: bytes) -> str:
    """The host that a name server is asked for (RFC 1035, 4.1)."""
    labels, at = [], 12
    while at < len(question) and question[at]:
        labels.append(question[at + 1 : at + 1 + question[at]].decode(errors="replace"))
        at += 1 + question[at]
    return ".".join(labels)


def probe() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sending:
        sending.sendto(b"seen?", ELSEWHERE)


def every_window(folder: Path, report: Path) -> None:
    """The app through every window, with the engine that a person has, and a yes to newer files, which nobody gives."""
    folder.mkdir(mode=0o700)
    (folder / "settings.toml").write_text("weekly_updates = true\n")
    keep_looked(places(folder), Looked(next_at=1.0))
    Welcomed(folder).be_so()
    open_key_file(folder / "secrets.key").set("made for", b"a test")
    assert tour(folder, report, 0.2, ("-m", "wellbeing", "engine", "--data", str(folder))) == 0


def a_feed(folder: Path) -> None:
    """A person reads a feed in Chromium: one post is covered, the other is not."""
    folder.mkdir(mode=0o700)
    with world(folder) as small:
        small.origin.page("/", PAGE)
        small.start_engine()
        page = small.open_browser().new_page()
        page.goto(f"https://{HOST}/")
        page.wait_for_function("getComputedStyle(document.querySelector('#bread')).opacity === '1'")
        page.wait_for_function("[...document.querySelector('#harsh').children].some((each) => each.inert)")
        page.wait_for_timeout(5_000)  # a beat, and whatever comes later


def commands(folder: Path) -> None:
    """What is asked in a terminal of what the feed left behind."""
    for words in (["doctor", "--sites"], ["export", str(folder / "export.json")], ["undo"]):
        command = [sys.executable, "-m", "wellbeing", *words, "--data", str(folder / "feed" / "data")]
        subprocess.run(command, stdin=subprocess.DEVNULL, timeout=120, check=False)


def main(folder: Path, report: Path) -> int:
    open_net()
    eye = Eye()
    every_window(folder / "app", folder / "tour.json")
    a_feed(folder / "feed")
    commands(folder)
    left = list(eye.seen)
    probe()
    while not eye.seen[len(left) :]:
        threading.Event().wait(0.1)
    report.write_text(json.dumps({"left": left, "probe": eye.seen[len(left) :]}))
    os._exit(0)  # Qt's and the eye's threads end here


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
