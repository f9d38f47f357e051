"""The filter beside other proxies that read what goes over TLS: `python -m tests.benchmarks.bench_beside [--rounds N]`.

One nginx on loopback serves a feed page of 300 kB and a timeline of 20 kB from Mastodon's API. curl fetches each
through a bare streaming mitmproxy of our version, through the engine with its model, through Privoxy (with
https-inspection), mockttp and http-mitm-proxy, in rounds that interleave them all. The last three put a script as long
as ours into the page (bare mitmproxy passes it on) and pass the timeline on (ours reads it). HTTP/1.1, which all speak.

Printed: for each the median, and how many times the bare mitmproxy's it is, round by round, with an interval that holds
the median in 95 of 100 draws of such rounds; the whole time, the first byte and the processor time for each request;
for new connections the time until TLS stands (TCP, CONNECT, handshake) and until a timeline was there; the memory (RSS)
after.

All of it runs in a network of its own (tests.benchmarks.own_network), so Linux alone; the packages of node are fetched
before, into a temporary folder. What cannot be had here is said, and the others are measured without it.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import psutil  # type: ignore[import-untyped]

from tests.benchmarks import bench_transfer as transfer
from tests.benchmarks import feed_content, machine, own_network
from tests.benchmarks.bare_mitmproxy import BareMitmproxy
from tests.benchmarks.curl import Fetched, Route, fetch
from tests.benchmarks.figures import interval, table
from tests.benchmarks.nginx import Nginx
from tests.benchmarks.other_proxies import OTHERS, NodePackages, NotHere, OtherProxy, Site, temporary_packages
from wellbeing.demo import certificate

HTTPS = 443
AFTERWARDS = 0.03
"""Seconds for a proxy to end what it does of a request, before its processor time is taken."""

BARE, OURS = "bare mitmproxy", "Feed Wellbeing"


@dataclass(frozen=True, slots=True)
class Job:
    """What is asked of each proxy in a round: `times` requests; `measured` are the names of what `do` finds."""

    name: str
    times: int
    measured: tuple[str, ...]
    do: Callable[[Route, int], tuple[float, ...]]


def _page(route: Route, times: int) -> tuple[float, ...]:
    return _of_one_connection(fetch(route, "1.1", f"/document.html?[0-{times}]", transfer.NAVIGATION))


def _timeline(route: Route, times: int) -> tuple[float, ...]:
    return _of_one_connection(fetch(route, "1.1", f"{transfer.TIMELINE}?[0-{times}]"))


def _of_one_connection(got: Fetched) -> tuple[float, ...]:
    """The first one makes the connection."""
    return median(got.seconds[1:]), median(got.firsts[1:])


def _new_connections(route: Route, times: int) -> tuple[float, ...]:
    each = [fetch(route, "1.1", transfer.TIMELINE) for _ in range(times + 1)]
    return median(one.set_ups[0] for one in each), median(one.seconds[0] for one in each)


JOBS = (
    Job("HTML 300 kB", 20, ("total", "first byte"), _page),
    Job("JSON 20 kB", 60, ("total", "first byte"), _timeline),
    Job("new connection", 10, ("TLS stands", "with JSON 20 kB"), _new_connections),
)
CPU = "processor time"

Samples = defaultdict[tuple[str, str, str], list[float]]
"""Seconds, one for each round, by job, what was measured and whose it is."""


@dataclass(frozen=True, slots=True)
class Runner:
    """One proxy that takes part: the way through it, and its process."""

    route: Route
    pid: int


def _rounds(runners: Sequence[Runner], number: int) -> Samples:
    samples: Samples = defaultdict(list)
    for each in range(number):
        for job in JOBS:
            for runner in random.sample(runners, len(runners)):
                _sample(samples, job, runner)
        print(f"round {each + 1} of {number}, {machine.load()}", file=sys.stderr, flush=True)
    return samples


def _sample(samples: Samples, job: Job, runner: Runner) -> None:
    before = machine.cpu_seconds(runner.pid)
    found = job.do(runner.route, job.times)
    time.sleep(AFTERWARDS)
    took = (machine.cpu_seconds(runner.pid) - before) / (job.times + 1)
    for what, seconds in zip((*job.measured, CPU), (*found, took), strict=True):
        samples[job.name, what, runner.route.name].append(seconds)


def report(samples: Samples, names: Sequence[str], memory: dict[str, float]) -> str:
    """The table: the bare mitmproxy's milliseconds, and how many times that the others took."""
    rows = [["", f"{BARE}, ms", *(name for name in names if name != BARE)]]
    for job in JOBS:
        for what in (*job.measured, CPU):
            bare = samples[job.name, what, BARE]
            others = [_times(samples[job.name, what, name], bare) for name in names if name != BARE]
            rows.append([f"{job.name}: {what}", f"{median(bare) * 1000:.2f}", *others])
    rows.append(["memory after, MB", *(f"{memory[name]:.0f}" for name in (BARE, *(n for n in names if n != BARE)))])
    return table(rows)


def _times(of: Sequence[float], to: Sequence[float]) -> str:
    """Round by round, so that what a busy machine did to both cancels out."""
    ratios = [a / b for a, b in zip(of, to, strict=True)]
    low, high = interval(ratios)
    return f"{median(ratios):.2f}x ({low:.2f}-{high:.2f})"


def _runners(folder: Path, packages: NodePackages, stack: ExitStack) -> tuple[list[Runner], list[str]]:
    """Everybody who can take part, ready; and a line on each."""
    made = certificate.make(folder, transfer.HOST)
    files = {"document.html": feed_content.document(), transfer.TIMELINE.lstrip("/"): feed_content.timeline()}
    site = stack.enter_context(Nginx(folder, made.chain, files, HTTPS))
    (folder / "bare").mkdir(mode=0o700)
    bare = stack.enter_context(BareMitmproxy(folder / "bare", transfer.HOST, site.port, made.authority))
    direct = Route("direct", transfer.HOST, site.port, made.authority, through_proxy=False)
    engine, ours = transfer.engine_for(direct, folder / "data", stack)
    runners = [
        Runner(Route(BARE, transfer.HOST, bare.port, bare.authority, through_proxy=True), bare.pid),
        Runner(Route(OURS, transfer.HOST, ours.port, ours.authority, through_proxy=True), engine.pid),
    ]
    script = _script_as_long_as(_put_in(ours), folder / "script.html")
    lines = [f"ours puts in {script.stat().st_size} bytes"]
    for name in OTHERS:
        try:
            other = _other(name, folder / name, Site(transfer.HOST, made.authority, script), packages, stack)
        except (NotHere, RuntimeError, subprocess.TimeoutExpired) as error:
            lines.append(f"{name} is left out: {error}")
        else:
            runners.append(Runner(other.route, other.pid))
            lines.append(f"{name} {other.version}")
    transfer.see_judged(engine)
    return runners, lines


def _other(name: str, folder: Path, site: Site, packages: NodePackages, stack: ExitStack) -> OtherProxy:
    """One of the others, started, warm, and seen to do what it is to do. Raises NotHere, RuntimeError."""
    folder.mkdir()
    other = OTHERS[name](folder, site, packages, stack)
    for job in JOBS:
        job.do(other.route, 2)
    put_in, script = _put_in(other.route), site.script.stat().st_size
    if put_in != script:
        raise NotHere(
            f"it put {put_in} bytes into the page and not {script}, so it would be compared with something else"
        )
    return other


def _put_in(route: Route) -> int:
    """The bytes by which the page grows on the way."""
    _timeline(route, 2)
    return fetch(route, "1.1", "/document.html", transfer.NAVIGATION).sizes[0] - feed_content.DOCUMENT_BYTES


def _script_as_long_as(size: int, path: Path) -> Path:
    start, end = "<script>/*", "*/</script>"
    path.write_text(f"{start}{'.' * (size - len(start) - len(end))}{end}", encoding="ascii")
    return path


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=20)
    asked = parser.parse_args()
    if sys.platform != "linux":
        sys.exit("This needs Linux, which gives a program a network of its own.")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        packages = temporary_packages(stack)
        packages.fetch()
        try:
            own_network.enter(folder, [transfer.HOST])
            runners, lines = _runners(folder, packages, stack)
        except (OSError, subprocess.CalledProcessError, machine.MissingProgramError) as error:
            sys.exit(f"This cannot be measured here: {error}")
        before = machine.load()
        samples = _rounds(runners, asked.rounds)
        memory = {each.route.name: psutil.Process(each.pid).memory_info().rss / 1e6 for each in runners}
    print(f"{machine.described()}\n{'; '.join(lines)}")
    print(f"at the start {before}; at the end {machine.load()}; {asked.rounds} rounds\n")
    print(report(samples, [each.route.name for each in runners], memory))


if __name__ == "__main__":
    main()
