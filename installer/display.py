"""Knows whether windows can be shown, and lends the tests a screen of their own that nobody has to watch."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from installer.progress import SetUpError


def has_display(env: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether a window can be shown; outside Linux there always is a desktop."""
    if not platform.startswith("linux"):
        return True
    return bool(env.get("DISPLAY") or env.get("WAYLAND_DISPLAY"))


def _start_xvfb() -> tuple[subprocess.Popen[bytes], str]:
    """A running Xvfb and its display; it picks a free number and tells it once clients can come."""
    listen, tell = os.pipe()
    options = ["-screen", "0", "1440x1000x24", "-nolisten", "tcp", "-displayfd", str(tell)]
    try:
        server = subprocess.Popen(
            ["Xvfb", *options], pass_fds=[tell], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
    except FileNotFoundError as error:
        raise SetUpError("The tests need a display server: Xvfb is not installed.") from error
    finally:
        os.close(tell)
    with open(listen, "rb") as answer:
        number = answer.readline().strip()
    if not number:
        server.wait(timeout=10)
        raise SetUpError("Xvfb ended without opening a display.")
    return server, f":{number.decode()}"


@contextmanager
def virtual_display() -> Iterator[dict[str, str]]:
    """Environment variables that lead programs to a fresh screen; outside Linux the present ones. Raises SetUpError."""
    if not sys.platform.startswith("linux"):
        yield dict(os.environ)
        return
    server, display = _start_xvfb()
    env = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
    try:
        yield {**env, "DISPLAY": display}
    finally:
        server.terminate()
        server.wait(timeout=10)
