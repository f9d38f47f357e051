"""The client of the benchmarks: curl, which is not ours and not Python, with certificates verified against one CA."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tests.benchmarks.machine import program

Protocol = Literal["1.1", "2"]
LIMIT = 60.0
"""Seconds that one call of curl may take."""

_WRITTEN = (
    '{"status":%{http_code},"version":"%{http_version}","total":%{time_total},"first":%{time_starttransfer},"set_up":%{time_appconnect},'
    '"bytes":%{size_download}}\\n'
)


@dataclass(frozen=True, slots=True)
class Route:
    """A way to the site at `host`: through the proxy at `port`, or straight to it. `authority` is the CA to trust."""

    name: str
    host: str
    port: int
    authority: Path
    through_proxy: bool

    @property
    def arguments(self) -> list[str]:
        """What curl is told."""
        way = (
            ["--proxy", f"http://127.0.0.1:{self.port}"]
            if self.through_proxy
            else ["--connect-to", f"{self.host}:443:127.0.0.1:{self.port}"]
        )
        return ["--cacert", str(self.authority), "--noproxy", "", *way]


@dataclass(frozen=True, slots=True)
class Fetched:
    """Transfers of one call, in order: `seconds` until each was there and until its `firsts` byte was, and its size.

    `set_ups` are the seconds until TLS stood (0 where the connection stood before), `wall` those of the whole call.
    """

    seconds: list[float]
    sizes: list[int]
    wall: float
    firsts: list[float]
    set_ups: list[float]


def fetch(
    route: Route, protocol: Protocol, path: str, headers: Sequence[str] = (), lanes: int = 1, compressed: bool = False
) -> Fetched:
    """Fetch `path` (with curl's ranges, as in "?[1-9]") over one connection, or at `lanes` at once.

    Raises RuntimeError when anything but 200 over `protocol` comes back.
    """
    command = [program("curl"), "-q", "-sS", *route.arguments, "-o", "/dev/null", "-w", _WRITTEN]
    command += ["--http2" if protocol == "2" else "--http1.1"]
    command += [part for header in headers for part in ("-H", header)]
    command += ["--compressed"] if compressed else []
    command += ["--parallel", "--parallel-max", str(lanes)] if lanes > 1 else []
    began = time.perf_counter()
    done = subprocess.run([*command, f"https://{route.host}{path}"], capture_output=True, timeout=LIMIT, env={})
    wall = time.perf_counter() - began
    if done.returncode:
        raise RuntimeError(f"curl could not fetch from {route.name}: {done.stderr.decode(errors='replace')[:500]}")
    return _read(route, protocol, done.stdout, wall)


def _read(route: Route, protocol: Protocol, written: bytes, wall: float) -> Fetched:
    each = [json.loads(line) for line in written.splitlines()]
    wrong = next((one for one in each if one["status"] != 200 or one["version"] != protocol), None)
    if wrong is not None:
        raise RuntimeError(f"{route.name} answered {wrong['status']} over HTTP/{wrong['version']}, not 200/{protocol}")
    seconds, firsts, set_ups = ([float(one[name]) for one in each] for name in ("total", "first", "set_up"))
    return Fetched(seconds, [int(one["bytes"]) for one in each], wall, firsts, set_ups)
