"""How much slower pages come through the engine: `python -m tests.benchmarks.bench_transfer [--rounds N] [--quick]`.

One nginx on loopback serves a feed page of 300 kB (which the engine softens), a timeline of 20 kB from Mastodon's API
(which the engine copies and reads, its posts judged before) and pictures of 100 kB (40 at a time over HTTP/2, six
connections over HTTP/1.1). curl fetches each, directly, through a bare streaming mitmproxy of the same version and
through the engine with its model, in rounds that interleave the three. In the product most pictures never meet the
engine: the PAC sends media hosts DIRECT.

Printed: medians over all transfers, ratios round by round with their least and most, and the processor time that the
proxy's process took for each request. "New connection" includes CONNECT, TLS and the first answer.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import get_args

from tests.benchmarks import feed_content, machine
from tests.benchmarks.bare_mitmproxy import BareMitmproxy
from tests.benchmarks.curl import Protocol, Route, fetch
from tests.benchmarks.figures import ratio, table
from tests.benchmarks.nginx import Nginx
from wellbeing import protocol as say
from wellbeing.demo import certificate
from wellbeing.demo.engine_at_hand import EngineAtHand

HOST = "social.example"
TIMELINE = "/api/v1/timelines/home"
NAVIGATION = ("Accept: text/html", "Sec-Fetch-Dest: document", "Sec-Fetch-Mode: navigate")
LANES: dict[Protocol, int] = {"1.1": 6, "2": 40}
"""Pictures at once: what browsers do."""


@dataclass(frozen=True, slots=True)
class Job:
    """Something to fetch `times` times in a round; `measure` returns milliseconds of each."""

    name: str
    times: int
    measure: Callable[[Route, Protocol, int], list[float]]


@dataclass(slots=True)
class Cell:
    """What was measured of one job on one route: a median per round, every time, and processor time per request."""

    rounds: list[float] = field(default_factory=list)
    every: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)


Cells = defaultdict[tuple[Protocol, str, str], Cell]


@dataclass(frozen=True, slots=True)
class Contest:
    """The routes by name, and the processes behind those that are proxies."""

    direct: Route
    bare: Route
    engine: Route
    pids: dict[str, int]

    @property
    def routes(self) -> tuple[Route, Route, Route]:
        return self.direct, self.bare, self.engine


def _document(route: Route, protocol: Protocol, times: int) -> list[float]:
    got = fetch(route, protocol, f"/document.html?[0-{times}]", NAVIGATION)
    grown = min(got.sizes) > feed_content.DOCUMENT_BYTES
    if grown != (route.name == "engine"):
        raise RuntimeError(f"the document came {'changed' if grown else 'as it was'} through {route.name}")
    return _milliseconds(got.seconds[1:])


def _timeline(route: Route, protocol: Protocol, times: int) -> list[float]:
    return _milliseconds(fetch(route, protocol, f"{TIMELINE}?[0-{times}]").seconds[1:])


def _pictures(route: Route, protocol: Protocol, times: int) -> list[float]:
    got = fetch(route, protocol, f"/media/picture.jpg?[1-{times}]", lanes=LANES[protocol])
    return [got.wall * 1000 / times]


def _new_document(route: Route, protocol: Protocol, times: int) -> list[float]:
    return _milliseconds([fetch(route, protocol, "/document.html", NAVIGATION).seconds[0] for _ in range(times)])


def _new_timeline(route: Route, protocol: Protocol, times: int) -> list[float]:
    return _milliseconds([fetch(route, protocol, TIMELINE).seconds[0] for _ in range(times)])


def _milliseconds(seconds: Sequence[float]) -> list[float]:
    return [each * 1000 for each in seconds]


def _jobs(quick: bool) -> list[Job]:
    part = 5 if quick else 1
    return [
        Job("HTML 300 kB", 40 // part, _document),
        Job("JSON 20 kB", 150 // part, _timeline),
        Job("picture 100 kB, many at once", 400 // part, _pictures),
        Job("new connection + HTML", 10 // part, _new_document),
        Job("new connection + JSON", 10 // part, _new_timeline),
    ]


def measure(contest: Contest, jobs: Sequence[Job], rounds: int) -> Cells:
    """Every job on every route over both protocols, the routes in another order in each round."""
    cells: Cells = defaultdict(Cell)
    for number in range(rounds):
        for protocol in get_args(Protocol):
            for job in jobs:
                for route in random.sample(contest.routes, 3):
                    _measure_one(cells[protocol, job.name, route.name], contest, job, route, protocol)
        print(f"round {number + 1} of {rounds}, {machine.load()}", file=sys.stderr, flush=True)
    return cells


def _measure_one(cell: Cell, contest: Contest, job: Job, route: Route, protocol: Protocol) -> None:
    pid = contest.pids.get(route.name)
    before = machine.cpu_seconds(pid) if pid else 0.0
    took = job.measure(route, protocol, job.times)
    cell.rounds.append(median(took))
    cell.every.extend(took)
    if pid:
        cell.cpu.append((machine.cpu_seconds(pid) - before) * 1000 / job.times)


def report(cells: Cells, jobs: Sequence[Job]) -> str:
    """The table: milliseconds for each request."""
    heading = ["ms per request", "direct", "bare", "engine", "bare/direct", "engine/direct", "engine/bare"]
    parts = []
    for protocol in get_args(Protocol):
        rows = [[f"HTTP/{protocol}: {heading[0]}", *heading[1:], "CPU bare", "CPU engine"]]
        rows += [_row(job, *(cells[protocol, job.name, name] for name in ("direct", "bare", "engine"))) for job in jobs]
        parts.append(table(rows))
    return "\n\n".join(parts)


def _row(job: Job, direct: Cell, bare: Cell, engine: Cell) -> list[str]:
    times = [f"{median(cell.every):.2f}" for cell in (direct, bare, engine)]
    pairs = ((bare, direct), (engine, direct), (engine, bare))
    ratios = [str(ratio(of.rounds, to.rounds)) for of, to in pairs]
    return [job.name, *times, *ratios, *(f"{median(cell.cpu):.1f}" for cell in (bare, engine))]


def _files() -> dict[str, bytes]:
    return {
        "document.html": feed_content.document(),
        TIMELINE.lstrip("/"): feed_content.timeline(),
        "media/picture.jpg": feed_content.picture(),
    }


def contest(folder: Path, stack: ExitStack) -> Contest:
    """The site and both proxies, running; the engine has judged the timeline's posts."""
    made = certificate.make(folder, HOST)
    site = stack.enter_context(Nginx(folder, made.chain, _files()))
    (folder / "bare").mkdir(mode=0o700)
    bare = stack.enter_context(BareMitmproxy(folder / "bare", HOST, site.port, made.authority))
    direct = Route("direct", HOST, site.port, made.authority, through_proxy=False)
    engine, through = engine_for(direct, folder / "data", stack)
    made_of = Contest(
        direct,
        Route("bare", HOST, bare.port, bare.authority, through_proxy=True),
        through,
        {"bare": bare.pid, "engine": engine.pid},
    )
    _warm(made_of, engine)
    return made_of


def engine_for(site: Route, data: Path, stack: ExitStack) -> tuple[EngineAtHand, Route]:
    """An engine with its model, for `site` alone and with its things in `data`, and the way through it."""
    data.mkdir(mode=0o700, exist_ok=True)
    (data / "settings.toml").write_text('sites = ["mastodon"]\n')
    arguments = ["--data", str(data), "--key-file", "--site-host", f"mastodon={HOST}"]
    arguments += ["--resolve", f"{HOST}=127.0.0.1:{site.port}", "--upstream-ca", str(site.authority)]
    engine = EngineAtHand(arguments, data.with_name(f"{data.name}.log"))
    stack.callback(engine.close)
    return engine, Route("engine", HOST, engine.ready.ports[0], Path(engine.ready.ca_certificate), through_proxy=True)


def _warm(contest: Contest, engine: EngineAtHand) -> None:
    """Fetch everything once, and wait until the engine has judged what it read."""
    for job in _jobs(quick=True):
        for protocol in get_args(Protocol):
            for route in contest.routes:
                job.measure(route, protocol, 2)
    see_judged(engine)


def see_judged(engine: EngineAtHand) -> None:
    """Wait until the engine has judged what it read. Raises RuntimeError where it has judged nothing."""
    for _ in range(2):  # explained after what waited before it
        engine.ask(say.Explain(id=engine.number(), text=feed_content.words("last")))
    status = engine.ask(say.Status(id=engine.number()))
    assert isinstance(status, say.StatusIs)
    if not status.model or not status.posts_judged:
        raise RuntimeError("the engine has no model or judged nothing: this would measure something else")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--quick", action="store_true", help="a fifth of the requests in two rounds")
    asked = parser.parse_args()
    jobs, rounds = _jobs(asked.quick), 2 if asked.quick else asked.rounds
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        try:
            found = contest(Path(folder), stack)
        except machine.MissingProgramError as error:
            sys.exit(str(error))
        before = machine.load()
        cells = measure(found, jobs, rounds)
    print(f"{machine.described()}\nat the start {before}; at the end {machine.load()}; {rounds} rounds\n")
    print(report(cells, jobs))


if __name__ == "__main__":
    main()
