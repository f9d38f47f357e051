"""Every limit of speed and size that the engine keeps, in one command: `python -m tests.benchmarks.bench_limits`.

- A page of 300 kB, softened, and a timeline of 20 kB, read, through the engine with its model and through a bare
  streaming mitmproxy of the same version, in rounds that interleave the two over one nginx on loopback: the whole time,
  the time to the first byte, and the processor time of the proxy for each request (what it does afterwards included).
  Printed: the median ratio of the rounds and an interval that holds it in 95 of 100 draws of such rounds (bootstrap).
- Whether the PAC sends any host of pictures and films of any site here (asked of the PAC itself, in node).
- The engine's memory (RSS, 10^6 bytes) with its model, fresh and after all these rounds; its processor time with no
  feed open; the seconds from the start of its process, not the first of its folder, to a softened page through it.

Ends with 1 where a limit is not kept. Ratios of processor time stand a busy machine, those of time the quieter one; the
last line, in seconds, needs a calm one. What the app adds to a start, `bench_app` says.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import psutil  # type: ignore[import-untyped]

from tests.benchmarks import bench_transfer as transfer
from tests.benchmarks import feed_content, machine
from tests.benchmarks.curl import Protocol, Route, fetch
from tests.benchmarks.figures import interval, table
from wellbeing.engine.pac import pac_text
from wellbeing.site_files import shipped_sites

PAGE, ANSWER = "HTML 300 kB", "JSON 20 kB"
TIMES = {PAGE: 20, ANSWER: 60}
AFTERWARDS = 0.03
"""Seconds for the engine to read what it passed on, before its processor time is taken."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: what was found of `what`, which may be `limit` at most."""

    what: str
    found: float
    limit: float
    unit: str
    more: str = ""

    @property
    def kept(self) -> bool:
        return self.found <= self.limit

    def cells(self) -> list[str]:
        said = f"{self.found:.2f} {self.unit}", self.more, f"{self.limit:g} {self.unit}"
        return [self.what, *said, "kept" if self.kept else "BROKEN"]


Sample = tuple[float, float, float]
"""Of one route in one round: the median total and first byte in seconds, and processor seconds of each request."""

Samples = defaultdict[tuple[str, Protocol, str], list[Sample]]


def _sample(contest: transfer.Contest, route: Route, job: str, protocol: Protocol) -> Sample:
    pid, times = contest.pids[route.name], TIMES[job]
    path, headers = ("/document.html", transfer.NAVIGATION) if job == PAGE else (transfer.TIMELINE, ())
    before = machine.cpu_seconds(pid)
    got = fetch(route, protocol, f"{path}?[0-{times}]", headers)
    time.sleep(AFTERWARDS)
    took = machine.cpu_seconds(pid) - before
    return median(got.seconds[1:]), median(got.firsts[1:]), took / (times + 1)  # the first one makes the connection


def _rounds(contest: transfer.Contest, number: int) -> Samples:
    samples: Samples = defaultdict(list)
    for each in range(number):
        for protocol in ("1.1", "2"):
            for job in TIMES:
                for route in random.sample((contest.bare, contest.engine), 2):
                    samples[job, protocol, route.name].append(_sample(contest, route, job, protocol))
        print(f"round {each + 1} of {number}, {machine.load()}", file=sys.stderr, flush=True)
    return samples


def _compared(samples: Samples) -> list[Line]:
    limits = {PAGE: (1.25, 1.10, 1.3), ANSWER: (1.10, None, 1.15)}
    lines = []
    for job, (total, first, cpu) in limits.items():
        for protocol in ("1.1", "2"):
            pairs = list(zip(samples[job, protocol, "engine"], samples[job, protocol, "bare"], strict=True))
            for part, name, limit in ((0, "total", total), (1, "first byte", first), (2, "processor time", cpu)):
                if limit is not None:
                    ratios = [ours[part] / bare[part] for ours, bare in pairs]
                    low, high = interval(ratios)
                    ms = f"{median(ours[part] for ours, _ in pairs) * 1000:.2f} ms"
                    what = f"{job}, HTTP/{protocol}, {name}, of a bare mitmproxy's"
                    lines.append(Line(what, median(ratios), limit, "x", f"{low:.2f}-{high:.2f}, {ms}"))
    return lines


def _media_proxied() -> int:
    """How many hosts of pictures and films of all sites the PAC of all sites sends here."""
    sites = shipped_sites()
    hosts = sorted({host.replace("*.", "a.").replace("?", "1") for site in sites for host in site.media_hosts})
    pac = pac_text([pattern for site in sites for pattern in site.hosts], (), (8080, 8081))
    asked = f"{pac}\nconst hosts={json.dumps(hosts)};"
    asked += "console.log(hosts.filter(h=>FindProxyForURL('https://'+h+'/a.jpg',h)!=='DIRECT').length)"
    done = subprocess.run(["node", "-"], input=asked, capture_output=True, text=True, check=True)
    assert hosts
    return int(done.stdout)


def _rss(pid: int) -> float:
    return float(psutil.Process(pid).memory_info().rss) / 1e6


def _idle(pid: int, seconds: float) -> float:
    before, began = machine.cpu_seconds(pid), time.monotonic()
    time.sleep(seconds)
    return 100 * (machine.cpu_seconds(pid) - before) / (time.monotonic() - began)


def _fresh(site: Route, folder: Path, starts: int, idle: float) -> list[Line]:
    """Engines of their own, one after the other; the last one is left alone for `idle` seconds."""
    took, lines = [], list[Line]()
    for number in range(starts + 1):
        with ExitStack() as stack:
            began = time.monotonic()
            engine, route = transfer.engine_for(site, folder / "fresh", stack)
            grown = fetch(route, "2", "/document.html", transfer.NAVIGATION).sizes[0] > feed_content.DOCUMENT_BYTES
            assert grown, "the page came as it was"
            took += [time.monotonic() - began] if number else []  # the first one makes keys and a certificate
            if number == starts:
                time.sleep(10)  # it reads what tells languages apart
                lines.append(Line("memory with the model", _rss(engine.pid), 220, "MB"))
                lines.append(Line("processor time with no feed open", _idle(engine.pid, idle), 0.3, "%"))
    said = f"{min(took):.2f}-{max(took):.2f} s, {starts} starts"
    return [*lines, Line("start of the engine to a softened page", median(took), 2, "s", said)]


def main() -> None:
    """Measure and print; the exit status says whether every limit was kept."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--starts", type=int, default=5)
    parser.add_argument("--idle", type=float, default=60, help="seconds")
    asked = parser.parse_args()
    before = machine.load()
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        try:
            contest = transfer.contest(Path(name), stack)
        except machine.MissingProgramError as error:
            sys.exit(str(error))
        lines = _compared(_rounds(contest, asked.rounds))
        lines.append(Line("hosts of pictures and films that come here", _media_proxied(), 0, "hosts"))
        lines.append(Line("memory after all of this", _rss(contest.pids["engine"]), 220, "MB"))
        lines += _fresh(contest.direct, Path(name), asked.starts, asked.idle)
    print(f"{machine.described()}\nat the start {before}; at the end {machine.load()}; {asked.rounds} rounds\n")
    print(table([["", "found", "interval, ours", "at most", ""], *(line.cells() for line in lines)]))
    sys.exit(0 if all(line.kept for line in lines) else 1)


if __name__ == "__main__":
    main()
